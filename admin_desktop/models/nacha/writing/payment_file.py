"""Write a payment file: one batch per SEC code and effective date, balanced if the company's set-up asks."""

from collections.abc import Iterator

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.nacha.codes import CREDIT, DEBIT, account_digit
from admin_desktop.models.nacha.writing.assembly import Assembler, BatchLines, EntryLines, Values, yymmdd
from admin_desktop.models.nacha.writing.entry_rules import MAX_AMOUNT_CENTS, WRITABLE_SEC_CODES, check_entry
from admin_desktop.models.nacha.writing.names import fitted
from admin_desktop.models.nacha.writing.setup import (
    BalancingAccount,
    DebitEntry,
    Originator,
    PaymentBatch,
    PaymentFile,
    WrittenFile,
)

_TYPED_SEC_CODES = frozenset({"WEB", "TEL"})
"""Codes whose columns 77-78 are the payment type (Nacha); for the others they are the company's own."""


def write_payment_file(file: PaymentFile) -> WrittenFile:
    """Return the file: 94 columns, line feeds, padded to blocks of ten.

    Raises InvalidRequestError naming the field that does not fit; then there is no file at all.
    """
    assembler = Assembler(file.originator, file.first_sequence, file.first_batch_number)
    assembler.open(file.created, file.file_id_modifier, _parties(file.originator))
    for batch in file.batches:
        for lines in _batches(file.originator, batch):
            assembler.add(lines)
    return assembler.finish()


def _parties(firm: Originator) -> Values:
    return {
        "immediate_destination": (firm.immediate_destination or firm.odfi_routing).rjust(10),
        "immediate_origin": (firm.immediate_origin or firm.company_id).rjust(10),
        "destination_name": fitted(firm.destination_name, 23),
        "origin_name": fitted(firm.origin_name, 23),
    }


def _batches(firm: Originator, batch: PaymentBatch) -> Iterator[BatchLines]:
    if batch.sec_code not in WRITABLE_SEC_CODES:
        raise InvalidRequestError(f"SEC code must be one of {', '.join(sorted(WRITABLE_SEC_CODES))}")
    if not batch.entries:
        raise InvalidRequestError("a batch needs at least one entry")
    effective, odfi = yymmdd(batch.effective_date), firm.odfi_routing[:8]
    debits = tuple(_debit(entry, batch.sec_code) for entry in batch.entries)
    yield BatchLines(batch.sec_code, effective, odfi, debits)
    if firm.balancing is not None:
        total = sum(entry.amount_cents for entry in debits)
        yield BatchLines("CCD", effective, odfi, _credits(firm.balancing, total))


def _debit(entry: DebitEntry, sec_code: str) -> EntryLines:
    check_entry(entry)
    return EntryLines(
        account_digit(entry.account_type) + DEBIT,
        entry.routing_number,
        entry.account_number,
        entry.amount_cents,
        entry.reference,
        entry.individual_name,
        entry.payment_type if sec_code in _TYPED_SEC_CODES else "",
    )


def _credits(own: BalancingAccount, cents: int) -> tuple[EntryLines, ...]:
    """Return one credit of the whole sum, or several when it is more than ten digits can say."""
    code = account_digit(own.account_type) + CREDIT
    whole, rest = divmod(cents, MAX_AMOUNT_CENTS)
    amounts = [MAX_AMOUNT_CENTS] * whole + [rest] * (rest > 0)
    return tuple(
        EntryLines(code, own.routing_number, own.account_number, part, "", own.name) for part in amounts
    )
