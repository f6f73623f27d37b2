"""What must fit, or is refused before anything is created.

Numbers are never altered: a cut account number debits a stranger.
"""

import re

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.nacha.codes import ACCOUNT_TYPES, is_routing_number
from admin_desktop.models.nacha.writing.names import fitted
from admin_desktop.models.nacha.writing.setup import DebitEntry, Originator

MAX_AMOUNT_CENTS = 9_999_999_999
"""99,999,999.99: ten digits (Nacha, entry detail 30-39)."""
WRITABLE_SEC_CODES = frozenset({"WEB", "PPD", "CCD", "TEL"})

_ACCOUNT = re.compile("[A-Za-z0-9-]{1,17}").fullmatch
_REFERENCE = re.compile("(?:[!-~](?:[ -~]{0,13}[!-~])?)?").fullmatch
_COMPANY_ID = re.compile("[A-Z0-9]{1,10}").fullmatch
_ORIGIN = re.compile("[A-Z0-9]{9,10}").fullmatch


def check_entry(entry: DebitEntry) -> None:
    """Refuse a debit that no file could carry unaltered.

    Raises InvalidRequestError naming the field; its message never quotes an account number.
    """
    check_account(entry.routing_number, entry.account_number, entry.account_type)
    check_amount(entry.amount_cents)
    check_reference(entry.reference)
    if not fitted(entry.individual_name, 22):
        raise InvalidRequestError("individual name is empty")
    if entry.payment_type not in {"S", "R"}:
        raise InvalidRequestError("payment type must be S (single) or R (recurring)")


def check_account(routing_number: str, account_number: str, account_type: str) -> None:
    """Refuse a bank account that does not fit an entry; raises InvalidRequestError naming the field."""
    check_routing(routing_number, "routing number")
    if not _ACCOUNT(account_number) or not account_number.strip("0-"):
        raise InvalidRequestError(
            "account number must be 1 to 17 letters, digits or hyphens, and not only zeros"
        )
    if account_type not in ACCOUNT_TYPES:
        raise InvalidRequestError("account type must be checking or savings")


def check_routing(routing_number: str, what: str) -> None:
    """Refuse what is no nine-digit routing number with a right check digit (InvalidRequestError)."""
    if not is_routing_number(routing_number):
        raise InvalidRequestError(f"{what} must be nine digits with a right check digit")


def check_amount(amount_cents: int) -> None:
    """Refuse an amount outside one cent to 99,999,999.99 (InvalidRequestError)."""
    if not 1 <= amount_cents <= MAX_AMOUNT_CENTS:
        raise InvalidRequestError("amount must be between 0.01 and 99,999,999.99")


def check_reference(reference: str) -> None:
    """Refuse a reference that columns 40-54 cannot carry unaltered (InvalidRequestError)."""
    if not _REFERENCE(reference):
        raise InvalidRequestError("reference must be up to 15 printable ASCII characters")


def check_originator(originator: Originator) -> None:
    """Refuse a company set-up with which no file can be written; raises InvalidRequestError."""
    check_routing(originator.odfi_routing, "the originating bank's routing number")
    if originator.immediate_destination:
        check_routing(originator.immediate_destination, "immediate destination")
    if not _COMPANY_ID(originator.company_id) or not originator.company_id.strip("0"):
        raise InvalidRequestError("company id must be 1 to 10 of A-Z 0-9, and not only zeros")
    if originator.immediate_origin and not _ORIGIN(originator.immediate_origin):
        raise InvalidRequestError("immediate origin must be 9 or 10 of A-Z 0-9")
    for what in ("company_name", "entry_description", "destination_name", "origin_name"):
        if not fitted(getattr(originator, what), 10).strip("0 "):
            raise InvalidRequestError(f"{what.replace('_', ' ')} is empty")
    if originator.balancing is not None:
        account = originator.balancing
        check_account(account.routing_number, account.account_number, account.account_type)
