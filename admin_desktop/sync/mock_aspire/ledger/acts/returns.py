"""Importing a bank's return file: each entry is matched to the record it gives back, or not.

Newer ASPIRE matches by positions 40-54 of the 6 record, the payment reference number (KB "Create an ACH
Return File for Testing"); a match must agree in reference and amount, be of a debit, and of a posted record.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace

import msgspec

from admin_desktop.models.nacha import EntryKind, FileVerdict, ReturnedEntry, check_file, returns_of
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import (
    LineFault,
    NotFoundRefusal,
    ValidationRefusal,
    invalid,
)
from admin_desktop.sync.mock_aspire.ledger.storing.rows import KeptEft


@dataclass(frozen=True, slots=True)
class ReturnOutcome:
    """What came of one entry of the file."""

    line: int
    outcome: str
    """``matched``, ``unmatched``, ``ignored`` or ``not-a-return``."""
    reason_code: str
    reference: str
    amount_cents: int
    record_no: int | None
    detail: str


@dataclass(frozen=True, slots=True)
class ImportedReturns:
    """The answer to an imported file."""

    file_sha256: str
    counts: dict[str, int]
    entries: tuple[ReturnOutcome, ...]


def import_file(desk: Desk, data: bytes) -> ImportedReturns:
    """Import a return file whole or not at all.

    Raises ValidationRefusal with the line numbers of a file that fails its checks or belongs to another
    company, and for a file that was imported before (by hash).
    """
    verdict = check_file(data)
    if not verdict.accepted:
        raise ValidationRefusal(lines=_line_faults(verdict))
    entries = tuple(returns_of(data))
    _require_ours(desk, entries)
    _remember(desk, data)
    outcomes = tuple(_outcome(desk, entry) for entry in entries)
    counts = Counter(outcome.outcome for outcome in outcomes)
    return ImportedReturns(hashlib.sha256(data).hexdigest(), dict(counts), outcomes)


def _line_faults(verdict: FileVerdict) -> tuple[LineFault, ...]:
    return tuple(LineFault(finding.line, finding.message) for finding in verdict.errors)


def _require_ours(desk: Desk, entries: tuple[ReturnedEntry, ...]) -> None:
    ours = desk.bank_setup.company_id.strip()
    faults = tuple(
        LineFault(entry.line_no, "the batch belongs to another company identification")
        for entry in entries
        if entry.company_id.strip() != ours
    )
    if faults:
        raise ValidationRefusal(lines=faults)


def _remember(desk: Desk, data: bytes) -> None:
    digest = hashlib.sha256(data).hexdigest()
    known = desk.conn.execute(
        "SELECT 1 FROM return_files WHERE company = ? AND file_sha256 = ?", (desk.company, digest)
    ).fetchone()
    if known is not None:
        raise invalid("file", "this file was imported before")
    desk.conn.execute("INSERT INTO return_files VALUES (?, ?, ?)", (desk.company, digest, desk.now_ms))


def _outcome(desk: Desk, entry: ReturnedEntry) -> ReturnOutcome:
    if entry.kind is EntryKind.NOC:
        return _tell(entry, "ignored", "a change notice is not a return")
    if entry.kind is not EntryKind.RETURN or not entry.is_debit:
        return _tell(entry, "not-a-return", "banks' business between themselves, or no returned debit")
    kept = _record_of(desk, entry.payment_ref)
    if kept is None:
        return _tell(entry, "unmatched", "no record has this reference")
    problem = _mismatch(kept, entry)
    if problem:
        return _tell(entry, "unmatched", problem)
    returned = msgspec.structs.replace(kept.record, return_code=entry.code)
    record = alternate_efts.keep(desk, replace(kept, record=returned))
    return replace(_tell(entry, "matched", ""), record_no=record.record_no)


def _mismatch(kept: KeptEft, entry: ReturnedEntry) -> str:
    record = kept.record
    if record.amount_cents != entry.amount_cents:
        return "the amount differs"
    if record.batch_state != "posted":
        return "the record is in no posted batch"
    if record.return_code is not None:
        return f"the record was returned before ({record.return_code})"
    return ""


def _record_of(desk: Desk, reference: str) -> KeptEft | None:
    """Return the record by the portal's reference, or by ``AE`` and ASPIRE's own number."""
    found = alternate_efts.find(desk, reference)
    number = reference.removeprefix("AE")
    if found is not None or number == reference or not (number.isascii() and number.isdigit()):
        return found
    try:
        own = alternate_efts.get(desk, int(number))
    except NotFoundRefusal:
        return None
    return own if own.record.payment_ref is None else None


def _tell(entry: ReturnedEntry, outcome: str, detail: str) -> ReturnOutcome:
    return ReturnOutcome(
        entry.line_no, outcome, entry.code, entry.payment_ref, entry.amount_cents, None, detail
    )
