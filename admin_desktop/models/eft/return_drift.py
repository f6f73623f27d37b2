"""The rules by which a bank's return is held against the payment and the mark it has in ASPIRE. Pure.

A return file is evidence: it lists what should be marked. The mark itself comes from ASPIRE alone. Notices of
change and banks' business between themselves (R61-R77, returned credits) are listed, never a mark.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from admin_desktop.models.eft.drift_rows import FoundDrift
from admin_desktop.models.eft.matching import Known
from admin_desktop.models.eft.sides import PaymentSide
from admin_desktop.models.nacha import EntryFacts, EntryKind
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.words.money import dollars


@dataclass(frozen=True, slots=True)
class ExpectedMark:
    """What a return file says should be marked, and what ASPIRE has marked. Money is cents."""

    line_no: int
    payment_ref: str
    code: str
    amount_cents: int
    standing: str
    """``marked``, ``missing``, ``differs``, ``unknown`` (no payment of ours), or what ``EntryKind`` says of
    an entry that is never a mark: ``ignored``, ``not-a-return``."""
    aspire_code: str
    """ASPIRE's mark, or empty."""


def expected_mark(entry: EntryFacts, known: Known) -> ExpectedMark:
    """Return what an entry of a return file asks for, beside what ASPIRE has."""
    side = known.sides.get(entry.payment_ref)
    marked = (side.return_code or "") if side is not None else ""
    if entry.kind is not EntryKind.RETURN:
        standing = entry.kind.value
    elif side is None:
        standing = "unknown"
    elif not marked:
        standing = "missing"
    else:
        standing = "marked" if marked == entry.code else "differs"
    return ExpectedMark(entry.line_no, entry.payment_ref, entry.code, entry.amount_cents, standing, marked)


def drifts_of_return(
    entry: EntryFacts, known: Known, *, again: bool, written_ms: int | None
) -> Iterator[FoundDrift]:
    """Yield what is wrong with one returned debit."""
    if entry.kind is not EntryKind.RETURN or not entry.payment_ref:
        return
    side = known.sides.get(entry.payment_ref)

    def found(kind: str, *, portal: str = "", aspire: str = "", file: str = entry.code) -> FoundDrift:
        batch_no = side.batch_no if side else None
        return FoundDrift(kind, entry.payment_ref, entry.line_no, batch_no, portal, aspire, file, written_ms)

    if again:
        yield found("twice-in-file")
    elif side is None:
        if entry.payment_ref not in known.others:
            yield found("not-in-portal")
    elif entry.amount_cents != side.amount_cents:
        yield found("amount", portal=dollars(side.amount_cents), file=dollars(entry.amount_cents))
    elif side.status is not Status.PAID:
        yield found("return-of-unpaid", portal=side.status.words)
    else:
        yield from _mark(side, entry, found("mark-missing", portal="Paid"))


def _mark(side: PaymentSide, entry: EntryFacts, missing: FoundDrift) -> Iterator[FoundDrift]:
    if side.return_code is None:
        yield missing
    elif side.return_code != entry.code:
        yield FoundDrift(
            "mark-differs",
            entry.payment_ref,
            entry.line_no,
            side.batch_no,
            "Paid",
            side.return_code,
            entry.code,
            missing.since_ms,
        )
