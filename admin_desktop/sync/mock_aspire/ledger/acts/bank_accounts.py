"""Bank accounts: the full number stays here, everybody else gets a token and the last four."""

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.feed.records import BankAccountRecord
from admin_desktop.models.nacha import DebitEntry, check_entry
from admin_desktop.sync.mock_aspire.ledger.acts import reference
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import FieldFault, ValidationRefusal
from admin_desktop.sync.mock_aspire.ledger.storing import rows
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewAccount
from admin_desktop.sync.mock_aspire.ledger.storing.rows import FullAccount

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TOKEN_LENGTH = 14
_SHORTEST_NUMBER = 5
"""The last four of a shorter number would be the whole number."""


def create(desk: Desk, new: NewAccount) -> tuple[BankAccountRecord, bool]:
    """Add an account; returns (record, whether it was there already). Raises ValidationRefusal."""
    _require_valid(desk, new)
    known = desk.conn.execute(
        "SELECT * FROM bank_accounts WHERE company = ? AND customer_no = ? AND routing_number = ?"
        " AND account_number = ? AND account_type = ?",
        (desk.company, new.customer_no, new.routing_number, new.account_number, new.account_type),
    ).fetchone()
    if known is not None:
        return rows.account_record(known), True
    record = BankAccountRecord(
        token=_new_token(desk),
        customer_no=new.customer_no,
        routing_number=new.routing_number,
        last4=new.account_number[-4:],
        account_type=new.account_type,
        validated_at_ms=None,
        validated_how=None,
        version=1,
    )
    full = FullAccount(new.routing_number, new.account_number, new.account_type, new.holder)
    rows.insert_accounts(desk.conn, desk.company, [(record, full)])
    desk.append(record)
    return record, False


def find(desk: Desk, token: str) -> tuple[BankAccountRecord, FullAccount] | None:
    """Return an account with its full number, or None."""
    row = desk.conn.execute(
        "SELECT * FROM bank_accounts WHERE company = ? AND token = ?", (desk.company, token)
    ).fetchone()
    if row is None:
        return None
    full = FullAccount(row["routing_number"], row["account_number"], row["account_type"], row["holder"])
    return rows.account_record(row), full


def _require_valid(desk: Desk, new: NewAccount) -> None:
    faults: list[FieldFault] = []
    if desk.record.payment_accounts != "any":
        faults.append(FieldFault("account_number", "this finance company allows only existing accounts"))
    if reference.customer(desk, new.customer_no) is None:
        faults.append(FieldFault("customer_no", "there is no such customer"))
    if len(new.account_number) < _SHORTEST_NUMBER:
        faults.append(FieldFault("account_number", f"has {_SHORTEST_NUMBER} to 17 characters"))
    try:
        check_entry(DebitEntry(new.routing_number, new.account_number, new.account_type, 1, new.holder))
    except InvalidRequestError as error:
        faults.append(FieldFault("account", str(error)))
    if faults:
        raise ValidationRefusal(tuple(faults))


def _new_token(desk: Desk) -> str:
    dice = desk.dice()
    while True:
        token = "BA" + "".join(dice.choices(_ALPHABET, k=_TOKEN_LENGTH))
        if find(desk, token) is None:
            return token
