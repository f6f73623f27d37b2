"""Take a checked page of ASPIRE's changes into the workspace: all of it and the cursor, or nothing.

One transaction holds the reference data, the payments through their interpretation, the timeline, what
was set aside, one audit line with the page's digest, and the cursor.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, bindparam, select

from admin_desktop.errors import EpochChangedError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import upsert
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import set_aside
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.feed.cursor import Cursor, end_compare, read_cursor, write_cursor
from admin_desktop.models.feed.eft_runs import start_posted_promises, write_runs
from admin_desktop.models.feed.overtaken import forget_overtaken
from admin_desktop.models.feed.records import AlternateEftRecord, ChangePage, CompanyRecord, SetAside
from admin_desktop.models.feed.reference import write_reference
from admin_desktop.models.feed.sightings import Seen, Sighting, apply_sightings
from admin_desktop.models.outbox.lease import Lease, check
from admin_desktop.models.principal import Principal
from admin_desktop.models.sync_report import Revision


def apply_page(
    store: Store, page: ChangePage, now_ms: int, who: Principal, lease: Lease | None = None
) -> Revision:
    """Apply a page and move the cursor to ``page.next_after``; return what kind of thing changed.

    A page that does not begin where the cursor stands was applied by somebody else meanwhile and has no
    effect. A ``lease`` is renewed, however long the catch-up takes. Raises EpochChangedError when the page is
    of another epoch than the cursor reads, LeaseLostError when another desk syncs the company now, and
    NotFoundError when the company is not the principal's.
    """
    if not who.may_see(page.company):
        raise NotFoundError(f"no company {page.company}")
    with store.writing() as conn:
        check(conn, lease, now_ms)
        cursor = read_cursor(conn, page.company)
        if cursor.reading_epoch not in {None, page.epoch}:
            raise EpochChangedError(f"the page is of epoch {page.epoch}", page.epoch)
        if page.after != cursor.after_seq or _says_nothing(page, cursor):
            return Revision(page.company, 0, 0, 0)
        return _apply(conn, cursor, page, now_ms, who)


def _says_nothing(page: ChangePage, cursor: Cursor) -> bool:
    """An empty page at the end of the feed writes nothing, unless it tells the epoch or ends a compare."""
    known = cursor.epoch is not None and cursor.comparing_from is None
    return known and not page.changes and not page.set_aside


def _apply(conn: Connection, cursor: Cursor, page: ChangePage, now_ms: int, who: Principal) -> Revision:
    company = page.company
    sightings = _sightings(page, convention_of(conn, company))
    reference = write_reference(conn, company, page.epoch, page.changes)
    posted = write_runs(conn, company, page.changes)
    seen = apply_sightings(conn, company, page.epoch, sightings, now_ms)
    start_posted_promises(conn, company, posted | seen.batches)
    _set_aside(conn, page, seen, now_ms)
    moved = replace(
        cursor,
        epoch=cursor.epoch or page.epoch,
        after_seq=page.next_after,
        comparing_from=cursor.comparing_from if page.more else None,
    )
    missing = 0
    if cursor.comparing_from is not None and not page.more:
        missing = end_compare(conn, cursor, now_ms)
        if cursor.frozen:
            _forget_overtaken(conn, cursor, now_ms)
    write_cursor(conn, moved)
    _audit(conn, page, seen, missing, now_ms, who)
    return Revision(company, seen.payments_changed + missing, 0, reference)


def _forget_overtaken(conn: Connection, cursor: Cursor, now_ms: int) -> None:
    company, life, since_ms = cursor.company, cursor.reading_epoch or "", cursor.comparing_from or now_ms
    forget_overtaken(conn, company, life, since_ms, now_ms, convention_of(conn, company))


def _sightings(page: ChangePage, convention: str) -> list[Sighting]:
    """Pair each record with the convention of counters that was in force at its place of the feed."""
    sightings = []
    for change in page.changes:
        if isinstance(change.record, AlternateEftRecord):
            sightings.append(Sighting(change.record, convention, change.deleted, change.seq))
        elif isinstance(change.record, CompanyRecord):
            convention = change.record.counters
    return sightings


_CONVENTION: Final = select(finance_companies.c.counters).where(
    finance_companies.c.company == bindparam("of_company")
)


def convention_of(conn: Connection, company: str) -> str:
    """Return which values of the two counters mean open and closed for this company."""
    return str(conn.execute(_CONVENTION, {"of_company": company}).scalar() or "")


def _set_aside(conn: Connection, page: ChangePage, seen: Seen, now_ms: int) -> None:
    entries = [*page.set_aside, *_unread(seen)]
    if not entries:
        return
    rows: list[dict[str, Any]] = [
        {
            "company": page.company,
            "epoch": page.epoch,
            "seq": entry.seq,
            "kind": entry.kind,
            "reason": entry.reason,
            "raw": entry.raw,
            "at_ms": now_ms,
        }
        for entry in entries
    ]
    conn.execute(upsert(set_aside, conn).on_conflict_do_nothing(), rows)


def _unread(seen: Seen) -> Iterable[SetAside]:
    for sighting, reason in seen.unread:
        if sighting.seq is not None:
            yield SetAside(
                sighting.seq, "alternate_eft", reason, msgspec.json.encode(sighting.record).decode()
            )


def digest(page: ChangePage) -> str:
    """Return SHA-256 over the page's changes and what was set aside, as canonical JSON."""
    return hashlib.sha256(msgspec.json.encode((page.changes, page.set_aside))).hexdigest()


def _audit(conn: Connection, page: ChangePage, seen: Seen, missing: int, now_ms: int, who: Principal) -> None:
    audit.write(
        conn,
        company=page.company,
        now_ms=now_ms,
        aspire_at_ms=max((change.at_ms for change in page.changes), default=None),
        who=who,
        action="page_applied",
        entity=f"feed {page.after + 1}-{page.next_after}",
        new={
            "epoch": page.epoch,
            "changes": len(page.changes),
            "payments": seen.payments_changed,
            "set_aside": len(page.set_aside) + len(seen.unread),
            "missing": missing,
            "sha256": digest(page),
        },
    )
