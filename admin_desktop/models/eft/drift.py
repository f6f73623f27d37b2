"""The three-way drift report: portal ↔ ASPIRE's record ↔ file, every disagreement with its likely cause."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Connection, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.eft.drift_rows import DriftReport, FoundDrift, RunFacts, debits_words
from admin_desktop.models.eft.matching import EntryMatch, Known, Way, known_of, older_way
from admin_desktop.models.eft.opening import UNWATCHED, FileKind, OpenedFile, Watch
from admin_desktop.models.eft.payment_drift import Setting, drifts_of_entry
from admin_desktop.models.eft.return_drift import ExpectedMark, drifts_of_return, expected_mark
from admin_desktop.models.eft.runs import run_of_file, sides_in_batch
from admin_desktop.models.eft.sides import differing_since
from admin_desktop.models.nacha import EntryFacts, FileHeader
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr


def drift_of_file(
    store: Store,
    who: Principal,
    company: str,
    opened: OpenedFile,
    *,
    way: Way = Way.REFERENCE,
    watch: Watch = UNWATCHED,
) -> DriftReport:
    """Hold an accepted file against the portal's payments and ASPIRE's records, as of one moment.

    The older ``way`` finds an entry's payment by date, amount and contract; entries that several payments fit
    are compared with none of them.

    Raises BadNachaFileError when the file was refused, NotFoundError, NotAllowedError and CancelledError.
    """
    require(store, who, Action.DIAGNOSE, company)
    opened.require()
    now_ms = store.clock.now_ms()
    with store.reading() as conn:
        entries, alike = _resolved(conn, company, opened.entries, way, watch)
        known = known_of(conn, company, entries, watch)
        written_ms = _written_ms(conn, company, opened.verdict.header)
        if opened.kind is FileKind.RETURN:
            run, found = None, list(_of_returns(entries, known, written_ms))
        else:
            run = run_of_file(conn, company, opened.verdict.sha256, known.sides.values())
            setting = _setting(conn, company, known, run, written_ms)
            found = list(_of_payments(entries, setting))
            if run is not None:
                in_file = alike | {entry.payment_ref for entry in entries if entry.is_debit}
                found += _of_file(opened, run, setting)
                found += _left_out(conn, company, run, in_file, setting)
    told = (drift.told(now_ms) for drift in found)
    drifts = sorted(told, key=lambda drift: (drift.line_no is None, drift.line_no or 0, drift.payment_ref))
    compared = sum(entry.payment_ref in known.sides for entry in entries)
    return DriftReport(opened.verdict, company, opened.kind.value, now_ms, run, compared, tuple(drifts))


def expected_marks(
    store: Store, who: Principal, company: str, opened: OpenedFile
) -> tuple[ExpectedMark, ...]:
    """List what a return file says should be marked beside the marks that ASPIRE has. Raises as above."""
    require(store, who, Action.DIAGNOSE, company)
    opened.require()
    entries = [entry for entry in opened.entries if entry.code]
    with store.reading() as conn:
        known = known_of(conn, company, entries)
    return tuple(expected_mark(entry, known) for entry in entries)


def _of_returns(entries: Iterable[EntryFacts], known: Known, written_ms: int | None) -> Iterator[FoundDrift]:
    for entry, again in _with_repeats(entries):
        yield from drifts_of_return(entry, known, again=again, written_ms=written_ms)


def _resolved(
    conn: Connection, company: str, entries: Sequence[EntryFacts], way: Way, watch: Watch
) -> tuple[Sequence[EntryFacts], frozenset[str]]:
    """Return the entries under their payments' references, and the payments of those that fit several.

    Those entries are left out. By reference there is nothing to do.
    """
    if way is Way.REFERENCE:
        return entries, frozenset()
    matches = older_way(conn, company, entries, watch)
    alike = frozenset(reference for match in matches for reference in match.look_alikes)
    pairs = zip(entries, matches, strict=True)
    return [_under(entry, match) for entry, match in pairs if not match.look_alikes], alike


def _under(entry: EntryFacts, match: EntryMatch) -> EntryFacts:
    return msgspec.structs.replace(entry, payment_ref=match.matched_ref) if match.matched_ref else entry


def _setting(
    conn: Connection, company: str, known: Known, run: RunFacts | None, written_ms: int | None
) -> Setting:
    differing = [side.payment_ref for side in known.sides.values() if side.differences]
    since = differing_since(conn, company, differing)
    pulled_ms = run.pulled_at_ms if run else None
    return Setting(known, run, run.batch_no if run else None, pulled_ms or written_ms, since)


def _of_payments(entries: Iterable[EntryFacts], setting: Setting) -> Iterator[FoundDrift]:
    debits = (entry for entry in entries if entry.is_debit and entry.payment_ref)
    for entry, again in _with_repeats(debits):
        yield from drifts_of_entry(entry, setting, again=again)


def _with_repeats(entries: Iterable[EntryFacts]) -> Iterator[tuple[EntryFacts, bool]]:
    seen: set[str] = set()
    for entry in entries:
        yield entry, entry.payment_ref in seen
        if entry.payment_ref:
            seen.add(entry.payment_ref)


def _of_file(opened: OpenedFile, run: RunFacts, setting: Setting) -> Iterator[FoundDrift]:
    """Yield what concerns the file as a whole."""
    debits = [entry for entry in opened.entries if entry.is_debit]
    cents = sum(entry.amount_cents for entry in debits)
    totals = debits_words(len(debits), cents)

    def found(kind: str, aspire: str, file: str, since_ms: int | None) -> FoundDrift:
        return FoundDrift(kind, "", None, run.batch_no, "", aspire, file, since_ms)

    if setting.voided:
        yield found("voided-batch", tr("batch {batch} voided", batch=run.batch_no), totals, run.voided_at_ms)
    if run.file_sha256 not in {None, opened.verdict.sha256}:
        theirs, ours = (str(run.file_sha256)[:12], opened.verdict.sha256[:12])
        yield found(
            "another-file",
            f"SHA-256 {theirs}…",
            f"SHA-256 {ours}…",
            run.pulled_at_ms,
        )
    if (len(debits), cents) != (run.entries, run.debit_cents):
        yield found("run-total", run.totals, totals, run.pulled_at_ms)


def _left_out(
    conn: Connection, company: str, run: RunFacts, in_file: frozenset[str], setting: Setting
) -> Iterator[FoundDrift]:
    """Yield what ASPIRE has in the batch and the file has no entry for."""
    if run.batch_no is None or setting.voided:
        return
    in_batch: Sequence[tuple[str, str, int]] = [
        (side.payment_ref, side.status.words, side.amount_cents)
        for side in sides_in_batch(conn, company, run.batch_no)
    ] + [
        (other.reference, "", other.amount_cents)
        for other in setting.known.others.values()
        if other.batch_no == run.batch_no
    ]
    for reference, portal, cents in in_batch:
        if reference not in in_file:
            record = tr("{amount} in batch {batch}", amount=dollars(cents), batch=run.batch_no)
            yield FoundDrift(
                "not-in-file", reference, None, run.batch_no, portal, record, tr("no entry"), run.pulled_at_ms
            )


def _written_ms(conn: Connection, company: str, header: FileHeader | None) -> int | None:
    """Return when the file says it was made, in the company's zone; None when it does not say it well."""
    zone = conn.scalar(select(finance_companies.c.time_zone).where(finance_companies.c.company == company))
    if header is None or zone is None:
        return None
    stamp = f"{header.creation_date}{header.creation_time or '0000'}"
    try:
        made = datetime.strptime(stamp, "%y%m%d%H%M").replace(tzinfo=ZoneInfo(zone))
    except ValueError:
        return None
    return round(made.timestamp()) * 1000
