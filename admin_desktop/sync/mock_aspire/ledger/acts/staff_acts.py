"""What finance-company staff do in ASPIRE itself, and records that are not portal payments."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import msgspec

from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, bank_accounts
from admin_desktop.sync.mock_aspire.ledger.acts.creation_rules import FIRST_YEAR, LAST_YEAR, SEC_CODES
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import invalid

_LARGEST_AMOUNT = 9_999_999_999
_LARGEST_NUMBER = 2**53
_LARGEST_COUNTER = 999
_LONGEST_TEXT = 40

Setting = str | int | date | None


def close(desk: Desk, record_no: int) -> AlternateEftRecord:
    """Close a record, whatever state it is in."""
    return alternate_efts.keep(
        desk, alternate_efts.closed(desk, alternate_efts.get(desk, record_no), "staff")
    )


def reopen(desk: Desk, record_no: int) -> AlternateEftRecord:
    """Set the counters to open again; a batch that holds the record goes on holding it."""
    kept = alternate_efts.get(desk, record_no)
    payments, processed = desk.convention.open
    record = msgspec.structs.replace(kept.record, payments=payments, payments_processed=processed)
    return alternate_efts.keep(desk, replace(kept, record=record, closed_by=None))


def delete(desk: Desk, record_no: int) -> AlternateEftRecord:
    """Delete a record; its payment reference stays used for ever."""
    return alternate_efts.keep(desk, alternate_efts.get(desk, record_no), deleted=True)


def set_fields(desk: Desk, record_no: int, fields: Mapping[str, Setting]) -> AlternateEftRecord:
    """Change fields by hand, also into values that contradict each other; raises ValidationRefusal.

    Fields: amount_cents, effective_date, customer_no, contract_no, bank_account_token, sec_code, payments,
    payments_processed, batch_no, batch_state, return_code. Types and ranges are checked, and that the bank
    account exists; belonging together is not.
    """
    if not fields:
        raise invalid("fields", "nothing to set")
    for name, value in fields.items():
        if name not in _RULES:
            raise invalid(name, "cannot be set")
        if not _RULES[name](value):
            raise invalid(name, "is not a value of this field")
    kept = alternate_efts.get(desk, record_no)
    token = fields.get("bank_account_token")
    if isinstance(token, str) and bank_accounts.find(desk, token) is None:
        raise invalid("bank_account_token", "there is no such bank account")
    changed = msgspec.structs.replace(kept.record, **fields)
    return alternate_efts.keep(desk, replace(kept, record=changed))


def _whole(low: int, high: int) -> Callable[[Setting], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _text(value: Setting) -> bool:
    return isinstance(value, str) and 1 <= len(value) <= _LONGEST_TEXT and value.isprintable()


def _or_none(rule: Callable[[Setting], bool]) -> Callable[[Setting], bool]:
    return lambda value: value is None or rule(value)


def _day(value: Setting) -> bool:
    return isinstance(value, date) and FIRST_YEAR <= value.year <= LAST_YEAR


_RULES: dict[str, Callable[[Setting], bool]] = {
    "amount_cents": _whole(1, _LARGEST_AMOUNT),
    "effective_date": _day,
    "customer_no": _text,
    "contract_no": _text,
    "bank_account_token": _text,
    "sec_code": lambda value: value in SEC_CODES,
    "payments": _whole(-_LARGEST_COUNTER, _LARGEST_COUNTER),
    "payments_processed": _whole(-_LARGEST_COUNTER, _LARGEST_COUNTER),
    "batch_no": _or_none(_whole(1, _LARGEST_NUMBER)),
    "batch_state": lambda value: value in {None, "pulled", "posted"},
    "return_code": _or_none(_text),
}

ACTS: dict[str, Callable[[Desk, int], AlternateEftRecord]] = {
    "close": close,
    "reopen": reopen,
    "delete": delete,
}
"""The acts that need no more than a record number."""
