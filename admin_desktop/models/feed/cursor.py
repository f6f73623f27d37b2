"""How far a company's change feed has been read, in which epoch, and whether writing is frozen.

An epoch is the life of ASPIRE's database; a restore from a backup begins a new one. Then writing stops
for the company (``freeze``), the new epoch is read from its start and compared, and what ASPIRE had
confirmed and no longer has wears *Missing in ASPIRE*. Nothing is re-created by itself: a person resolves
it, payment by payment.
"""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, bindparam, select, update

from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments, sync_cursors
from admin_desktop.models.outbox.entries import Action, EntryState
from admin_desktop.models.payments.timeline import NewEvent, add_events
from admin_desktop.models.principal import Principal


@dataclass(frozen=True, slots=True)
class Cursor:
    """One company's place in ASPIRE's feed. Instants are milliseconds UTC."""

    company: str
    epoch: str | None = None
    """The epoch that our writes carry; None before the first page."""
    after_seq: int = 0
    """The last change applied, in ``reading_epoch``."""
    last_success_ms: int | None = None
    frozen_epoch: str | None = None
    """The new epoch that was found; while it is set, nothing is sent."""
    frozen_since_ms: int | None = None
    comparing_from: int | None = None
    """When the running full compare began; None when none is running."""

    @property
    def reading_epoch(self) -> str | None:
        """The epoch whose changes are being read."""
        return self.frozen_epoch or self.epoch

    @property
    def frozen(self) -> bool:
        """Whether ASPIRE was restored and nobody has resolved it yet."""
        return self.frozen_epoch is not None


_COLUMNS = (
    sync_cursors.c.company,
    sync_cursors.c.epoch,
    sync_cursors.c.after_seq,
    sync_cursors.c.last_success_ms,
    sync_cursors.c.frozen_epoch,
    sync_cursors.c.frozen_since_ms,
    sync_cursors.c.comparing_from,
)
_BY_COMPANY = select(*_COLUMNS).where(sync_cursors.c.company == bindparam("of_company"))


def read_cursor(conn: Connection, company: str) -> Cursor:
    """Return the company's cursor; one at the very start when nothing was read yet."""
    row = conn.execute(_BY_COMPANY, {"of_company": company}).first()
    return Cursor(*row) if row else Cursor(company)


def write_cursor(conn: Connection, cursor: Cursor) -> None:
    """Store the cursor in the caller's transaction."""
    row = {column.name: getattr(cursor, column.name) for column in _COLUMNS}
    conn.execute(upsert_by_key(sync_cursors, conn), [row])


def freeze(store: Store, company: str, new_epoch: str, now_ms: int, who: Principal) -> Cursor:
    """Stop writing for the company and read the new epoch from its start; repeatable."""
    with store.writing() as conn:
        cursor = read_cursor(conn, company)
        if new_epoch == cursor.reading_epoch:
            return cursor
        frozen = replace(
            cursor,
            after_seq=0,
            frozen_epoch=new_epoch,
            frozen_since_ms=cursor.frozen_since_ms or now_ms,
            comparing_from=now_ms,
        )
        write_cursor(conn, frozen)
        _tag_what_waits(conn, cursor)
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="writes_frozen",
            entity="aspire",
            old={"epoch": cursor.reading_epoch},
            new={"epoch": new_epoch},
            reason="ASPIRE has a new epoch: it was restored from a backup",
        )
    return frozen


def _tag_what_waits(conn: Connection, cursor: Cursor) -> None:
    """Let what was never sent carry the epoch that ended: two people decide about it too.

    This workspace may be a backup itself, and then it cannot know that it was sent. No clock tells: an entry
    made later carries no epoch.
    """
    conn.execute(
        update(outbox)
        .where(
            outbox.c.company == cursor.company,
            outbox.c.action.in_([Action.CREATE, Action.CONFIRM_ABSENT]),
            outbox.c.state == EntryState.WAITING,
        )
        .values(epoch=cursor.reading_epoch)
    )


def start_compare(store: Store, company: str, now_ms: int, who: Principal, reason: str) -> Cursor:
    """Read the epoch again from its start, without losing anything: versions make it repeatable."""
    with store.writing() as conn:
        cursor = replace(read_cursor(conn, company), after_seq=0, comparing_from=now_ms)
        write_cursor(conn, cursor)
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="full_compare",
            entity="aspire",
            new={"epoch": cursor.reading_epoch},
            reason=reason,
        )
    return cursor


def end_compare(conn: Connection, cursor: Cursor, now_ms: int) -> int:
    """Mark what ASPIRE had confirmed in another epoch and does not have in this one; return how many.

    Called once the feed of the new epoch is read to its end, in the transaction of its last page. A compare
    after a gap marks nothing: what other epochs had was decided before writing went on.
    """
    if not cursor.frozen:
        return 0
    gone = (
        payments.c.company == cursor.company,
        payments.c.record_no.is_not(None),
        payments.c.record_epoch != cursor.reading_epoch,
        payments.c.missing_since_ms.is_(None),
    )
    rows = conn.execute(select(payments.c.payment_ref, payments.c.record_no).where(*gone)).all()
    conn.execute(update(payments).where(*gone).values(missing_since_ms=now_ms, updated_ms=now_ms))
    text = "ASPIRE was restored from a backup and no longer has record {}. Nothing is sent again by itself."
    add_events(
        conn,
        [
            NewEvent(
                cursor.company, row.payment_ref, now_ms, "missing", None, "sync", text.format(row.record_no)
            )
            for row in rows
        ],
    )
    return len(rows)


def record_success(store: Store, company: str, now_ms: int) -> None:
    """Remember that a whole cycle ended well: pushed, and pulled to the end."""
    with store.writing() as conn:
        write_cursor(conn, replace(read_cursor(conn, company), last_success_ms=now_ms))
