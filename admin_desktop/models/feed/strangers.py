"""Alternate EFT records that are no payment of ours: listed for whoever looks, never adopted.

Alternate EFT records are also used for re-collection, and a workspace restored from a backup has forgotten
payments that ASPIRE knows. The newest version of each record is kept.
"""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, select

from admin_desktop.models.database.engine.dialect import upsert
from admin_desktop.models.database.tables.payment_tables import unknown_records
from admin_desktop.models.feed.records import AlternateEftRecord

_NUMBERS_PER_QUERY = 900
_KEPT = {"company", "record_no", "seen_ms"}


def list_strangers(
    conn: Connection,
    company: str,
    epoch: str,
    sightings: Sequence[tuple[AlternateEftRecord, bool]],
    now_ms: int,
) -> None:
    """List the records given as (record, deleted); a deleted one leaves the list."""
    if not sightings:
        return
    known = _known(conn, company, {record.record_no for record, _deleted in sightings})
    newest: dict[int, tuple[AlternateEftRecord, bool]] = {}
    for record, deleted in sightings:
        epoch_known, version_known = known.get(record.record_no, ("", -1))
        if epoch_known != epoch or record.version > version_known or deleted:
            newest[record.record_no] = (record, deleted)
            known[record.record_no] = (epoch, record.version)
    rows = [_row(company, epoch, record, now_ms) for record, deleted in newest.values() if not deleted]
    if rows:
        statement = upsert(unknown_records, conn)
        others = {c.name: statement.excluded[c.name] for c in unknown_records.columns if c.name not in _KEPT}
        conn.execute(
            statement.on_conflict_do_update(index_elements=["company", "record_no"], set_=others), rows
        )
    gone = [number for number, (_record, deleted) in newest.items() if deleted]
    if gone:
        of_key = (unknown_records.c.company == company, unknown_records.c.record_no.in_(gone))
        conn.execute(delete(unknown_records).where(*of_key))


def _known(conn: Connection, company: str, numbers: Iterable[int]) -> dict[int, tuple[str, int]]:
    table = unknown_records.c
    known: dict[int, tuple[str, int]] = {}
    wanted = sorted(numbers)
    for start in range(0, len(wanted), _NUMBERS_PER_QUERY):
        rows = conn.execute(
            select(table.record_no, table.record_epoch, table.version).where(
                table.company == company, table.record_no.in_(wanted[start : start + _NUMBERS_PER_QUERY])
            )
        )
        known.update({row[0]: (row[1], row[2]) for row in rows})
    return known


def _row(company: str, epoch: str, record: AlternateEftRecord, now_ms: int) -> dict[str, object]:
    return {
        "company": company,
        "record_no": record.record_no,
        "payment_ref": record.payment_ref,
        "amount_cents": record.amount_cents,
        "effective_date": record.effective_date,
        "record_epoch": epoch,
        "version": record.version,
        "record": msgspec.json.encode(record).decode(),
        "seen_ms": now_ms,
    }
