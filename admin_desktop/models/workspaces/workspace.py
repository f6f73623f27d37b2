"""The workspace as a whole: what it is, a backup, a restore, and whether it holds together."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Table, func, insert, select

from admin_desktop.clock import Clock
from admin_desktop.errors import DatabaseBusyError, DatabaseDamagedError, InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.foreign_errors import sqlite_error
from admin_desktop.models.database.files import workspace_file
from admin_desktop.models.database.files.copying import copy_database
from admin_desktop.models.database.schema_version import HEAD
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import (
    customers,
    finance_companies,
    workspace_settings,
)
from admin_desktop.models.permissions import Action, require_workspace, workspace_kind
from admin_desktop.models.principal import Principal
from admin_desktop.models.whole_file import ours_for, refuse_existing

Progress = Callable[[int, int | None], None]
"""Told how many pages of how many are copied."""


def _untold(_done: int, _total: int | None) -> None:
    """Nobody wants to know."""


KINDS = frozenset({"live", "demo", "training"})


@dataclass(frozen=True, slots=True)
class WorkspaceInfo:
    """What a workspace is."""

    location: str
    kind: str
    schema: str
    size_bytes: int | None
    """None on a server."""
    companies: int
    customers: int
    payments: int


def info(store: Store, mine: frozenset[str] | None = None) -> WorkspaceInfo:
    """Return what the workspace is and how much is in it, counting ``mine`` only (None: every company)."""
    with store.reading() as conn:
        counts = [
            conn.execute(select(func.count()).where(_seen(table, mine))).scalar_one()
            for table in (finance_companies, customers, payments)
        ]
        kind = workspace_kind(conn)
    return WorkspaceInfo(
        location=store.url if store.path is None else str(store.path),
        kind=kind,
        schema=HEAD,
        size_bytes=None if store.path is None else store.path.stat().st_size,
        companies=counts[0],
        customers=counts[1],
        payments=counts[2],
    )


def _seen(table: Table, mine: frozenset[str] | None) -> ColumnElement[bool]:
    company = table.c.company
    return company.is_not(None) if mine is None else company.in_(sorted(mine))


def set_kind(conn: Connection, kind: str) -> None:
    """Say what a new workspace is for. It stays that: InvalidRequestError when it is something else."""
    if kind not in KINDS:
        raise InvalidRequestError(f"a workspace is live, demo or training, not {kind!r}")
    table = workspace_settings.c
    said = select(table.value).where(table.company == audit.WORKSPACE, table.name == "kind")
    current = conn.execute(said).scalar()
    if current is None:
        row = {"company": audit.WORKSPACE, "name": "kind", "value": kind}
        conn.execute(insert(workspace_settings), row)
    elif current != kind:
        raise InvalidRequestError(f"this is a {current} workspace and cannot become a {kind} one")


def backup(store: Store, to: Path, who: Principal, progress: Progress = _untold) -> Path:
    """Copy the workspace to ``to`` while it is in use: one consistent state, readable by its owner only.

    Raises InvalidRequestError when ``to`` exists or the workspace is on a server (whose own tools back it
    up), NotAllowedError, NotFoundError, DiskFullError, DatabaseBusyError and DatabaseUnreachableError; none
    leaves a part of a file.
    """
    require_workspace(store, who, Action.RESTORE)
    if store.path is None:
        raise InvalidRequestError("a workspace on a server is backed up with the server's own tools")
    try:
        copy_database(store.path, to, progress)
    except OSError as error:
        raise ours_for(error) from error
    with store.writing() as conn:
        now_ms = store.clock.now_ms()
        entity = f"workspace {to.name}"[:80]
        audit.write(conn, company=audit.WORKSPACE, now_ms=now_ms, who=who, action="backup", entity=entity)
    return to


def check_backup(source: Path) -> None:
    """Raise DatabaseDamagedError or NewerDatabaseError when a file cannot be put back."""
    workspace_file.revision_of(source)
    _check_integrity(source)


def restore(source: Path, to: Path, clock: Clock) -> Path | None:
    """Put the backup ``source`` in the place of the workspace ``to``; return where the replaced one is kept.

    The backup is checked first: DatabaseDamagedError or NewerDatabaseError leave everything as it was. The
    workspace must be closed: DatabaseBusyError when a program still uses it. Afterwards a sync tells what
    ASPIRE knows that the backup does not; nothing is sent again.
    """
    try:
        check_backup(source)
        if not to.exists():
            copy_database(source, to)
            return None
        at = datetime.fromtimestamp(clock.now_ms() / 1000, UTC)
        aside = to.with_name(f"{to.name}.replaced.{at:%Y%m%dT%H%M%S%f}")
        refuse_existing(aside)
        arriving = to.with_name(f".{to.name}.restoring.{at:%Y%m%dT%H%M%S%f}")
        copy_database(source, arriving)
        _exchange(to, arriving, aside)
    except OSError as error:
        raise ours_for(error, database=True) from error
    return aside


def _exchange(to: Path, arriving: Path, aside: Path) -> None:
    """Move the old file (with its log) aside and the new one in; put the old back if that fails."""
    moved: list[tuple[Path, Path]] = []
    try:
        _fold_log(to)
        for ending in ("", "-wal", "-shm"):
            old = to.with_name(to.name + ending)
            if old.exists():
                kept = aside.with_name(aside.name + ending)
                old.rename(kept)
                moved.append((old, kept))
        arriving.rename(to)
    except BaseException:
        for old, kept in moved:
            kept.rename(old)
        arriving.unlink(missing_ok=True)
        raise


def _fold_log(path: Path) -> None:
    """Fold the write-ahead log into the file, which only its sole user can; a damaged file stays as it is."""
    try:
        with closing(sqlite3.connect(path, timeout=0)) as db:
            db.execute("PRAGMA locking_mode=EXCLUSIVE")
            db.execute("BEGIN EXCLUSIVE")
            db.execute("COMMIT")
    except sqlite3.Error as error:
        if isinstance(sqlite_error(error), DatabaseBusyError):
            raise DatabaseBusyError(f"{path.name} is in use; close it first") from error


def _check_integrity(path: Path) -> None:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            answers = [str(row[0]) for row in db.execute("PRAGMA integrity_check(5)")]
    except sqlite3.Error as error:
        raise DatabaseDamagedError(f"{path.name}: {error}") from error
    if answers != ["ok"]:
        raise DatabaseDamagedError(f"{path.name}: {'; '.join(answers)}")
