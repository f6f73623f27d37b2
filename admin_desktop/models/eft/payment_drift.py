"""The rules by which an entry of a payment file is held against its payment and ASPIRE's record. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from admin_desktop.models.eft.drift_rows import FoundDrift, RunFacts
from admin_desktop.models.eft.matching import Known
from admin_desktop.models.eft.sides import OtherRecord, PaymentSide
from admin_desktop.models.nacha import EntryFacts
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.words.batch_states import batch_state_words
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.words import tr

_TOLD_BY_THEIR_OWN_RULE = frozenset({"amount", "effective date", "bank account"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What all entries of a file are held against."""

    known: Known
    run: RunFacts | None
    batch_no: int | None
    """The batch whose file it is; None when that is not known."""
    written_ms: int | None
    """When the file was made, as far as can be told."""
    differing_since: Mapping[str, int]

    @property
    def voided(self) -> bool:
        """Whether the file's own batch was voided."""
        return self.run is not None and self.run.state == "voided"


def drifts_of_entry(entry: EntryFacts, setting: Setting, *, again: bool) -> Iterator[FoundDrift]:
    """Yield what is wrong with one debit; ``again``: its reference stood on an earlier line already."""
    side = setting.known.sides.get(entry.payment_ref)
    if again:
        yield _found("twice-in-file", entry, setting, side, file=dollars(entry.amount_cents))
    elif side is not None:
        found = tuple(_of_payment(entry, side, setting))
        yield from found or _of_standing(entry, side, setting)
    else:
        yield from _of_stranger(entry, setting)


def _of_payment(entry: EntryFacts, side: PaymentSide, setting: Setting) -> Iterator[FoundDrift]:
    yield from _amount(entry, side, setting)
    yield from _effective_date(entry, side, setting)
    yield from _account(entry, side, setting)
    if side.missing_since_ms is not None:
        gone = tr("record {record} is gone", record=side.record_no)
        since = side.missing_since_ms
        yield _found(
            "missing-in-aspire", entry, setting, side, aspire=gone, file=tr("debited"), since_ms=since
        )
    if side.status is Status.CANCELED:
        yield _found("canceled-in-file", entry, setting, side, portal=side.status.words, file=tr("debited"))
    for difference in side.differences:
        if difference.field not in _TOLD_BY_THEIR_OWN_RULE and side.status is not Status.CANCELED:
            ours, theirs = (f"{difference.field} {said}" for said in (difference.ours, difference.aspire))
            yield _found("record", entry, setting, side, portal=ours, aspire=theirs)


def _amount(entry: EntryFacts, side: PaymentSide, setting: Setting) -> Iterator[FoundDrift]:
    record = side.record_amount_cents
    sides = {side.amount_cents, entry.amount_cents} | (set() if record is None else {record})
    closed = side.accepted.get("amount") == dollars(entry.amount_cents)
    if len(sides) > 1 and not closed:
        yield _found(
            "amount",
            entry,
            setting,
            side,
            portal=dollars(side.amount_cents),
            aspire="" if record is None else dollars(record),
            file=dollars(entry.amount_cents),
        )


def _effective_date(entry: EntryFacts, side: PaymentSide, setting: Setting) -> Iterator[FoundDrift]:
    """A later date is the rule (the next banking day after the run); an earlier one is a borrower's loss."""
    asked, record, collected = side.effective_date, side.record_effective_date, entry.effective_date
    moved = any(difference.field == "effective date" for difference in side.differences)
    early = collected is not None and collected < asked and "effective date" not in side.accepted
    if early or moved:
        yield _found(
            "effective-date",
            entry,
            setting,
            side,
            portal=asked.isoformat(),
            aspire="" if record is None else record.isoformat(),
            file="" if collected is None else collected.isoformat(),
        )


def _account(entry: EntryFacts, side: PaymentSide, setting: Setting) -> Iterator[FoundDrift]:
    both = bool(entry.account_last4 and side.bank_last4)
    moved = any(difference.field == "bank account" for difference in side.differences)
    accepted = "bank account" in side.accepted
    if moved or (both and entry.account_last4 != side.bank_last4 and not accepted):
        yield _found(
            "account",
            entry,
            setting,
            side,
            portal=f"••{side.bank_last4}",
            aspire=tr("another account") if moved else "",
            file=f"••{entry.account_last4}",
        )


def _of_standing(entry: EntryFacts, side: PaymentSide, setting: Setting) -> Iterator[FoundDrift]:
    """Hold status and batch against the run, once nothing else explains where the payment stands."""
    run, words = setting.run, side.status.words
    if side.record_no is None:
        yield _found("not-synced", entry, setting, side, portal=words, file=tr("debited"))
    elif side.batch_no is None:
        if not setting.voided:
            yield _found("not-in-batch", entry, setting, side, portal=words, aspire=tr("open, in no batch"))
    elif setting.batch_no not in {None, side.batch_no}:
        in_file, in_aspire = (
            tr("batch {batch}", batch=setting.batch_no),
            tr("batch {batch}", batch=side.batch_no),
        )
        yield _found("other-batch", entry, setting, side, aspire=in_aspire, file=in_file)
    elif run is not None and run.state == "posted" and side.status is not Status.PAID:
        posted = tr("batch {batch} posted", batch=run.batch_no)
        yield _found("not-paid", entry, setting, side, portal=words, aspire=posted, since_ms=run.posted_at_ms)
    elif run is not None and run.state != "posted" and side.status is Status.PAID:
        not_posted = tr("batch {batch} {state}", batch=run.batch_no, state=batch_state_words(run.state))
        yield _found("paid-not-posted", entry, setting, side, portal=words, aspire=not_posted)


def _of_stranger(entry: EntryFacts, setting: Setting) -> Iterator[FoundDrift]:
    other = setting.known.others.get(entry.payment_ref)
    debited = dollars(entry.amount_cents)
    if other is not None:
        if other.payment_ref is not None:
            yield _found("not-in-portal", entry, setting, None, aspire=_record(other), file=debited)
        elif other.amount_cents != entry.amount_cents:
            yield _found("amount", entry, setting, None, aspire=dollars(other.amount_cents), file=debited)
    elif _is_other_record(entry.payment_ref):
        yield _found("not-synced", entry, setting, None, file=debited)
    else:
        yield _found("not-in-portal", entry, setting, None, file=debited)


def _record(other: OtherRecord) -> str:
    return tr("record {record} of {amount}", record=other.record_no, amount=dollars(other.amount_cents))


def _is_other_record(reference: str) -> bool:
    return reference.startswith("AE") and reference[2:].isdecimal()


def _found(
    kind: str,
    entry: EntryFacts,
    setting: Setting,
    side: PaymentSide | None,
    *,
    portal: str = "",
    aspire: str = "",
    file: str = "",
    since_ms: int | None = None,
) -> FoundDrift:
    known_since = setting.differing_since.get(entry.payment_ref) if side and side.differences else None
    return FoundDrift(
        kind,
        entry.payment_ref,
        entry.line_no,
        side.batch_no if side else None,
        portal,
        aspire,
        file,
        since_ms or known_since or setting.written_ms,
    )
