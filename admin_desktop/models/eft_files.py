"""Whose payments stand in a NACHA file, and where portal, ASPIRE's record and file disagree.

A file is read in memory and nothing of it is kept. An entry belongs to the payment whose reference stands in
columns 40-54 (KB: newer ASPIRE matches so); the account number plays no part.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, or_, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables import eft_runs, payments
from admin_desktop.models.nacha import EntryFacts, EntryKind, FileVerdict, check_file, read_entries
from admin_desktop.models.payments.money import dollars
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal

CHUNK = 500

OUTCOMES = ("matched", "differs", "unknown", "no-reference")
"""How an entry can match: ``unknown`` is no payment of ours, ``no-reference`` a balancing entry, say."""

KINDS = ("amount", "not-in-file", "not-in-portal", "canceled-but-in-file", "collected-early", "record")
"""How a payment can drift; stable, for programs."""


@dataclass(frozen=True, slots=True)
class EntryMatch:
    """One entry of a file and the payment it belongs to."""

    line_no: int
    payment_ref: str
    amount_cents: int
    code: str
    """The return or change code, or empty."""
    outcome: str
    """One of ``OUTCOMES``."""
    status: Status | None
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class FileMatch:
    """Every entry of a file, matched."""

    verdict: FileVerdict
    entries: tuple[EntryMatch, ...]

    def count(self, outcome: str) -> int:
        """How many entries ended so."""
        return sum(entry.outcome == outcome for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Drift:
    """One payment on which portal, record and file do not agree."""

    kind: str
    """One of ``KINDS``."""
    payment_ref: str
    line_no: int | None
    batch_no: int | None
    text: str


def match_file(
    store: Store, who: Principal, company: str, data: bytes, *, lenient: bool = False
) -> FileMatch:
    """Match each entry of a payment or return file to the company's payments.

    Raises BadNachaFileError when the file fails its checks, NotFoundError and NotAllowedError.
    """
    require(store, who, Action.DIAGNOSE, company)
    verdict = check_file(data, lenient=lenient)
    verdict.require()
    entries = tuple(read_entries(data))
    known = _payments(store, company, {entry.payment_ref for entry in entries if entry.payment_ref})
    return FileMatch(verdict, tuple(_match(entry, known.get(entry.payment_ref)) for entry in entries))


def drift_of_file(
    store: Store, who: Principal, company: str, data: bytes, *, lenient: bool = False
) -> tuple[Drift, ...]:
    """Hold a payment file against the portal's payments and ASPIRE's records of its batches.

    Returns every disagreement, by line, those without a line last. Raises as ``match_file``.
    """
    match = match_file(store, who, company, data, lenient=lenient)
    entries = [
        entry for entry in read_entries(data) if entry.payment_ref and entry.kind is EntryKind.NOT_A_RETURN
    ]
    known = _payments(store, company, {entry.payment_ref for entry in entries})
    batches = _batches(store, company, match.verdict.sha256, known.values())
    found = [drift for entry in entries for drift in _drifts(entry, known.get(entry.payment_ref))]
    in_file = {entry.payment_ref for entry in entries}
    for row in _payments_of_batches(store, company, batches):
        if row.payment_ref not in in_file:
            text = f"ASPIRE's record {row.record_no} is in batch {row.batch_no}, the file has no entry for it"
            found.append(Drift("not-in-file", row.payment_ref, None, row.batch_no, text))
    return tuple(
        sorted(found, key=lambda drift: (drift.line_no is None, drift.line_no or 0, drift.payment_ref))
    )


def _match(entry: EntryFacts, row: Row[Any] | None) -> EntryMatch:
    differences = _differences(entry, row) if row else ()
    if not entry.payment_ref:
        outcome = "no-reference"
    elif row is None:
        outcome = "unknown"
    else:
        outcome = "differs" if differences else "matched"
    status = Status(row.status) if row else None
    return EntryMatch(
        entry.line_no, entry.payment_ref, entry.amount_cents, entry.code, outcome, status, differences
    )


def _differences(entry: EntryFacts, row: Row[Any]) -> tuple[Difference, ...]:
    if entry.amount_cents == row.amount_cents:
        return ()
    return (Difference("amount", dollars(row.amount_cents), dollars(entry.amount_cents)),)


def _drifts(entry: EntryFacts, row: Row[Any] | None) -> Iterable[Drift]:
    def drift(kind: str, text: str) -> Drift:
        return Drift(kind, entry.payment_ref, entry.line_no, row.batch_no if row else None, text)

    if row is None:
        yield drift("not-in-portal", "the file has an entry for a payment that the portal does not know")
        return
    for difference in _differences(entry, row):
        yield drift(
            "amount", f"the file debits {difference.aspire}, the borrower asked for {difference.ours}"
        )
    if row.status == Status.CANCELED:
        yield drift("canceled-but-in-file", "the payment is Canceled here and yet the file debits it")
    if _early(entry.effective_date, row.effective_date):
        yield drift(
            "collected-early", f"the file collects on {entry.effective_date}, not from {row.effective_date}"
        )
    if row.differences is not None:
        yield drift("record", "ASPIRE's record differs from the payment; open it to see both values")


def _early(in_file: date | None, asked: date) -> bool:
    return in_file is not None and in_file < asked


def _payments(store: Store, company: str, refs: set[str]) -> dict[str, Row[Any]]:
    ordered = sorted(refs)
    with store.reading() as conn:
        return {
            row.payment_ref: row
            for start in range(0, len(ordered), CHUNK)
            for row in conn.execute(
                select(payments).where(
                    payments.c.company == company, payments.c.payment_ref.in_(ordered[start : start + CHUNK])
                )
            )
        }


def _batches(store: Store, company: str, sha256: str, rows: Iterable[Row[Any]]) -> Sequence[int]:
    """Return the file's batch by its hash, or else those of the payments that stand in it."""
    of_file = select(eft_runs.c.batch_no).where(
        eft_runs.c.company == company, eft_runs.c.file_sha256 == sha256
    )
    with store.reading() as conn:
        by_hash = [batch for batch in conn.scalars(of_file) if batch is not None]
    return by_hash or sorted({row.batch_no for row in rows if row.batch_no is not None})


def _payments_of_batches(store: Store, company: str, batches: Sequence[int]) -> Sequence[Row[Any]]:
    if not batches:
        return ()
    wanted = or_(*(payments.c.batch_no == batch for batch in batches))
    with store.reading() as conn:
        return conn.execute(select(payments).where(payments.c.company == company, wanted)).all()
