"""What must be true before an Alternate EFT record is created: no file could carry it otherwise."""

import re
from collections.abc import Iterator

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.nacha import DebitEntry, check_amount, check_entry
from admin_desktop.sync.mock_aspire.ledger.acts import bank_accounts, reference
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import FieldFault, ValidationRefusal
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft

SEC_CODES = ("WEB", "PPD", "CCD", "TEL")
FIRST_YEAR, LAST_YEAR = 2000, 2099
"""What the two digits of a NACHA date can say."""

_REFERENCE = re.compile("[A-Z0-9]{1,15}")


def require(desk: Desk, new: NewEft) -> None:
    """Raise ValidationRefusal naming every field that is wrong."""
    faults = (*_own_faults(new), *_contract_faults(desk, new), *_account_faults(desk, new))
    if faults:
        raise ValidationRefusal(faults)


def _own_faults(new: NewEft) -> Iterator[FieldFault]:
    if new.payment_ref is not None and not _REFERENCE.fullmatch(new.payment_ref):
        yield FieldFault("payment_ref", "has 1 to 15 characters of A-Z and 0-9")
    if new.sec_code not in SEC_CODES:
        yield FieldFault("sec_code", f"is one of {', '.join(SEC_CODES)}")
    if not FIRST_YEAR <= new.effective_date.year <= LAST_YEAR:
        yield FieldFault("effective_date", f"lies between {FIRST_YEAR} and {LAST_YEAR}")
    try:
        check_amount(new.amount_cents)
    except InvalidRequestError as error:
        yield FieldFault("amount_cents", str(error))


def _contract_faults(desk: Desk, new: NewEft) -> Iterator[FieldFault]:
    if reference.customer(desk, new.customer_no) is None:
        yield FieldFault("customer_no", "there is no such customer")
        return
    contract = reference.contract(desk, new.contract_no)
    if contract is None:
        yield FieldFault("contract_no", "there is no such contract")
    elif new.customer_no not in {contract.customer_no, *contract.guarantor_nos}:
        yield FieldFault("contract_no", "does not belong to the customer")
    elif contract.state != "booked":
        yield FieldFault("contract_no", f"the contract is {contract.state}, not booked")


def _account_faults(desk: Desk, new: NewEft) -> Iterator[FieldFault]:
    found = bank_accounts.find(desk, new.bank_account_token)
    if found is None:
        yield FieldFault("bank_account_token", "there is no such bank account")
        return
    record, full = found
    if record.customer_no != new.customer_no:
        yield FieldFault("bank_account_token", "does not belong to the customer")
    try:
        check_entry(DebitEntry(full.routing_number, full.account_number, full.account_type, 1, full.holder))
    except InvalidRequestError as error:
        yield FieldFault("bank_account_token", str(error))
