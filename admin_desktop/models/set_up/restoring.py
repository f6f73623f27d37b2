"""A backup put back over a workspace, by somebody who may: what goes back in time, and what does not.

Payments, timelines and settings are the backup's again. Who may sign in, as what and with which password
stays as it is now: a restore gives nobody back what was taken from them. Leases end and their fences go on
growing, so a desk that slept through it is refused. Every chain of the log says that it was cut back here,
and where it had been; the anchors in the keyring begin anew at that line. Nothing is sent again by itself:
what ASPIRE knows and the backup does not is told by the next sync.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from admin_desktop.clock import Clock
from admin_desktop.errors import CorruptError
from admin_desktop.models import audit
from admin_desktop.models.activity.anchors import AnchorKeeper, put_anchor
from admin_desktop.models.activity.verification import place_of
from admin_desktop.models.audit import AuditAnchor
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.files.copying import copy_database
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.account_tables import remembered_sign_ins
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import audit_log, users
from admin_desktop.models.database.tables.restore_tables import sync_leases
from admin_desktop.models.permissions import Action, require_workspace, workspace_kind
from admin_desktop.models.principal import Principal
from admin_desktop.models.workspaces import workspace


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What a backup holds, told before it is put back."""

    name: str
    kind: str
    payments: int
    newest_ms: int | None
    """The last line of its log: from when it is."""
    lines_lost: int
    """Lines of the log that the workspace has and the backup has not."""


@dataclass(frozen=True, slots=True)
class _Now:
    """What of the present workspace is kept over a restore; nothing of one that cannot be read."""

    users: tuple[Mapping[str, Any], ...] = ()
    heads: Mapping[str, AuditAnchor] | None = None
    fences: Mapping[str, int] | None = None


def look_at(store: Store, who: Principal, backup: Path) -> BackupFacts:
    """Check a backup and say what putting it back would mean. Raises what ``workspace.restore`` raises."""
    require_workspace(store, who, Action.RESTORE)
    workspace.check_backup(backup)
    with store.reading() as conn:
        here = _lines(conn)
    copy = _copy_beside(backup, store.path or backup, store.clock)
    try:
        other = Store.open(copy, store.clock)
        with other.reading() as conn:
            facts = BackupFacts(
                backup.name,
                workspace_kind(conn),
                conn.execute(select(func.count()).select_from(payments)).scalar_one(),
                conn.execute(select(func.max(audit_log.c.at_ms))).scalar(),
                max(0, here - _lines(conn)),
            )
        other.close()
    finally:
        _remove(copy)
    return facts


def restore_as(
    who: Principal, backup: Path, to: Path, clock: Clock, keeper: AnchorKeeper | None = None
) -> Path | None:
    """Put a backup in the place of a closed workspace; return where the replaced one is kept.

    A workspace that is damaged cannot say who may do that: then the operating system's account decides, and
    users are the backup's. Raises what ``require`` and ``workspace.restore`` raise, and leaves all as it was.
    """
    now = _read_now(who, to, clock)
    workspace.check_backup(backup)
    prepared = _copy_beside(backup, to, clock)
    try:
        heads = _prepare(prepared, who, now, backup.name, clock)
        aside = workspace.restore(prepared, to, clock)
    finally:
        _remove(prepared)
    if keeper is not None:
        _anchor(keeper, to, heads, clock)
    return aside


def _read_now(who: Principal, to: Path, clock: Clock) -> _Now:
    if not to.exists():
        return _Now()
    try:
        store = Store.open(to, clock)
    except CorruptError:
        return _Now()
    try:
        require_workspace(store, who, Action.RESTORE)
        with store.reading() as conn:
            chains = conn.execute(select(audit_log.c.company).distinct()).scalars().all()
            heads = {chain: head for chain in chains if (head := audit.head(conn, chain))}
            leases = conn.execute(select(sync_leases.c.company, sync_leases.c.fence)).all()
            rows = tuple(dict(row) for row in conn.execute(select(users)).mappings())
        return _Now(rows, heads, {row.company: row.fence for row in leases})
    finally:
        store.close()


def _prepare(copy: Path, who: Principal, now: _Now, name: str, clock: Clock) -> Mapping[str, AuditAnchor]:
    """Bring the copy up to date, and write into it what stays and what happened, in one transaction."""
    store = Store.open(copy, clock)
    try:
        with store.writing() as conn:
            _keep_users(conn, now)
            _end_leases(conn, now)
            return _write_lines(conn, who, now, name, clock.now_ms())
    finally:
        store.close()


def _keep_users(conn: Connection, now: _Now) -> None:
    conn.execute(delete(remembered_sign_ins))
    if now.users:
        conn.execute(delete(users))
        conn.execute(insert(users), [dict(row) for row in now.users])


def _end_leases(conn: Connection, now: _Now) -> None:
    fences = now.fences or {}
    for row in conn.execute(select(sync_leases)).mappings().all():
        fence = max(row["fence"], fences.get(row["company"], 0)) + 1
        conn.execute(upsert_by_key(sync_leases, conn), [{**row, "fence": fence, "expires_ms": 0}])


def _write_lines(
    conn: Connection, who: Principal, now: _Now, name: str, now_ms: int
) -> Mapping[str, AuditAnchor]:
    """Say in every chain that it was cut back, and where it had been; return the heads since then."""
    before = now.heads or {}
    chains = {audit.WORKSPACE, *conn.execute(select(audit_log.c.company).distinct()).scalars()}
    for chain in sorted(chains):
        old = before.get(chain)
        audit.write(
            conn,
            company=chain,
            now_ms=now_ms,
            who=who,
            action="restore_workspace",
            entity=f"backup {name}"[:80],
            old={"line": old.line_no, "hash": old.hash} if old else None,
            new={"users": "as before the restore" if now.users else "as in the backup"},
        )
    return {chain: head for chain in chains if (head := audit.head(conn, chain))}


def _anchor(keeper: AnchorKeeper, to: Path, heads: Mapping[str, AuditAnchor], clock: Clock) -> None:
    store = Store.open(to, clock)
    for chain, head in heads.items():
        put_anchor(keeper, place_of(store), chain, head)
    store.close()


def _copy_beside(backup: Path, to: Path, clock: Clock) -> Path:
    at = datetime.fromtimestamp(clock.now_ms() / 1000, UTC)
    copy = to.with_name(f".{to.name}.prepared.{at:%Y%m%dT%H%M%S%f}")
    copy_database(backup, copy)
    return copy


def _remove(copy: Path) -> None:
    """Remove the copy with its log, and what bringing it up to date left beside it."""
    for part in copy.parent.glob(f"{copy.name}*"):
        part.unlink(missing_ok=True)


def _lines(conn: Connection) -> int:
    return int(conn.execute(select(func.count()).select_from(audit_log)).scalar_one())
