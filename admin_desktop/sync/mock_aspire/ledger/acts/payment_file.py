"""From a batch of records to its NACHA file."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.banking_days import effective_entry_date
from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.models.nacha import (
    BalancingAccount,
    DebitEntry,
    Originator,
    PaymentBatch,
    PaymentFile,
    write_payment_file,
)
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import invalid
from admin_desktop.sync.mock_aspire.ledger.storing.rows import FullAccount

_MODIFIERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_LAST_SEQUENCE = 9_999_999


@dataclass(frozen=True, slots=True)
class BatchFile:
    """A written file; ``traces`` are by record number."""

    text: str = field(repr=False)
    sha256: str
    debit_cents: int
    traces: dict[int, str]


def entry_reference(record: AlternateEftRecord) -> str:
    """Return what stands in positions 40-54: the portal's reference, or ``AE`` and ASPIRE's own number."""
    return record.payment_ref or f"AE{record.record_no}"


def debit_entry(record: AlternateEftRecord, account: FullAccount) -> DebitEntry:
    """Return the record as an entry of a file."""
    return DebitEntry(
        routing_number=account.routing_number,
        account_number=account.account_number,
        account_type=account.account_type,
        amount_cents=record.amount_cents,
        individual_name=account.holder,
        reference=entry_reference(record),
    )


def bank_originator(desk: Desk) -> Originator:
    """Return the company as its bank knows it."""
    bank, name = desk.bank_setup, desk.record.name
    balancing = BalancingAccount(bank.bank_routing, bank.balancing_account, "checking", name)
    return Originator(
        company_name=name,
        company_id=bank.company_id,
        odfi_routing=bank.bank_routing,
        destination_name=bank.bank_name,
        origin_name=name,
        balancing=balancing if desk.record.balancing_entry else None,
    )


def write(desk: Desk, run_no: int, efts: Iterable[tuple[AlternateEftRecord, FullAccount]]) -> BatchFile:
    """Write the file of one run: a NACHA batch per SEC code, in the order of the record numbers.

    Trace numbers go on from the company's last file. Raises ValidationRefusal naming what does not fit.
    """
    by_code: dict[str, list[tuple[AlternateEftRecord, FullAccount]]] = defaultdict(list)
    for record, account in sorted(efts, key=lambda pair: pair[0].record_no):
        by_code[record.sec_code].append((record, account))
    due = effective_entry_date(desk.local_now, desk.record.cutoff)
    batches = [
        PaymentBatch(due, tuple(debit_entry(*pair) for pair in pairs), code)
        for code, pairs in by_code.items()
    ]
    return _written(desk, run_no, batches, [record for pairs in by_code.values() for record, _ in pairs])


def _written(
    desk: Desk, run_no: int, batches: list[PaymentBatch], records: list[AlternateEftRecord]
) -> BatchFile:
    file = PaymentFile(
        bank_originator(desk),
        desk.local_now.replace(tzinfo=None),
        tuple(batches),
        file_id_modifier=_MODIFIERS[(run_no - 1) % len(_MODIFIERS)],
        first_sequence=_first_sequence(desk, 2 * len(records)),
    )
    try:
        written = write_payment_file(file)
    except InvalidRequestError as error:
        raise invalid("alternate_efts", str(error)) from error
    desk.raise_to("next_trace", written.next_sequence - 1)
    debits = [entry for entry in written.entries if entry.is_debit]
    traces = {record.record_no: entry.trace_number for record, entry in zip(records, debits, strict=True)}
    return BatchFile(written.text, written.sha256, written.debit_cents, traces)


def _first_sequence(desk: Desk, room: int) -> int:
    """Return where the traces go on; they begin again at 1 when seven digits are used up."""
    following = desk.peek("next_trace")
    if following + room <= _LAST_SEQUENCE:
        return following
    desk.start_again("next_trace")
    return 1
