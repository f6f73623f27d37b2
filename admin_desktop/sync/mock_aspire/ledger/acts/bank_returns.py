"""What the bank sends back: return files for entries that this company's own files held."""

from collections.abc import Iterable

from admin_desktop.models.nacha import ReturnFile, ReturnItem, write_returns
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, bank_accounts, payment_file
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import NotFoundRefusal, invalid

_MODIFIERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def returnable(desk: Desk, updated_from_ms: int) -> tuple[int, ...]:
    """Return the numbers of posted records, changed since then, that no return has touched."""
    found = desk.conn.execute(
        "SELECT record_no FROM alternate_efts WHERE company = ? AND batch_no IS NOT NULL"
        " AND batch_state = 'posted' AND return_code IS NULL AND deleted = 0 AND trace_number IS NOT NULL"
        " AND updated_at_ms >= ? ORDER BY record_no",
        (desk.company, updated_from_ms),
    )
    return tuple(row["record_no"] for row in found)


def write(desk: Desk, items: Iterable[tuple[int, str]]) -> bytes:
    """Write a return file for (record_no, reason) pairs; raises NotFoundRefusal, ValidationRefusal.

    It says what the entries of the payment files said, and nothing is imported by it.
    """
    made = tuple(_item(desk, record_no, reason) for record_no, reason in items)
    number = desk.take("next_return_file")
    file = ReturnFile(
        payment_file.bank_originator(desk),
        desk.local_now.replace(tzinfo=None),
        made,
        file_id_modifier=_MODIFIERS[(number - 1) % len(_MODIFIERS)],
        first_sequence=1,
    )
    return write_returns(file).data


def _item(desk: Desk, record_no: int, reason: str) -> ReturnItem:
    kept = alternate_efts.get(desk, record_no)
    found = bank_accounts.find(desk, kept.record.bank_account_token)
    if kept.trace_number is None:
        raise invalid("record_no", f"record {record_no} is in no file")
    if found is None:
        raise NotFoundRefusal(f"bank account of record {record_no}")
    account = found[1]
    return ReturnItem(
        reason=reason,
        original_trace=kept.trace_number,
        routing_number=account.routing_number,
        account_number=account.account_number,
        account_type=account.account_type,
        amount_cents=kept.record.amount_cents,
        individual_name=account.holder,
        reference=payment_file.entry_reference(kept.record),
        effective_date=kept.record.effective_date,
        sec_code=kept.record.sec_code,
    )
