"""Reading the audit log, newest first: who did what, when, on which ticket, and what was refused."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, or_, select

from admin_desktop.models.database.engine.dialect import contains
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.principal import Principal, Role

a = audit_log.c

REFUSED = "refused"
EXPORTS = ("export", "evidence", "backup")

Place = tuple[int, str, int]
"""Instant, company and line: where the next page goes on."""


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What is asked of the log; everything empty is everything."""

    company: str | None = None
    text: str = ""
    """In actor, action, entity, ticket, reason, old or new value; literally."""
    kinds: frozenset[str] = field(default_factory=frozenset)
    """``people`` (no sync, no schedule), ``refusals``, ``exports``; several widen it."""
    from_ms: int | None = None
    to_ms: int | None = None


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log."""

    company: str
    line_no: int
    at_ms: int
    aspire_at_ms: int | None
    actor: str
    role: str
    machine: str
    action: str
    entity: str
    old: str
    new: str
    reason: str
    ticket: str
    hash: str

    @property
    def place(self) -> Place:
        """Where it stands in the order of the log."""
        return self.at_ms, self.company, self.line_no

    @property
    def what(self) -> str:
        """The act in words."""
        return self.action.replace("_", " ")

    @property
    def change(self) -> str:
        """``old → new``, each as ``name: value``; empty when the line tells of no values."""
        both = [words for words in (plain(self.old), plain(self.new)) if words]
        return " → ".join(both)


@dataclass(frozen=True, slots=True)
class LogPage:
    """Some lines, newest first, how many there are in all, and whether more follow."""

    lines: tuple[LogLine, ...]
    count: int
    of: int
    more: bool


def read(
    store: Store, who: Principal, flt: LogFilter, *, after: Place | None = None, limit: int = 200
) -> LogPage:
    """Return the newest lines under the filter, or those that follow ``after``.

    Lines of other companies do not exist; the workspace's own (``*``) are for those who see all companies.
    """
    require_role(store, who, Action.READ)
    with store.reading() as conn:
        seen = bound_to(who, flt.company)
        wanted = [*seen, *_conditions(conn, flt)]
        query = select(audit_log).where(*wanted).order_by(a.at_ms.desc(), a.company, a.line_no.desc())
        if after is not None:
            query = query.where(_follows(after))
        rows = conn.execute(query.limit(limit + 1)).all()
        count = _count(conn, wanted)
        of = count if len(wanted) == len(seen) else _count(conn, seen)
    return LogPage(tuple(line_of(row) for row in rows[:limit]), count, of, len(rows) > limit)


def bound_to(who: Principal, company: str | None) -> list[ColumnElement[bool]]:
    """Return the conditions that keep a read of the log within the principal's companies."""
    if company is not None:
        return [a.company == company] if who.may_see(company) else [a.company.in_(())]
    return [] if who.companies is None else [a.company.in_(sorted(who.companies))]


def line_of(row: Row[Any]) -> LogLine:
    """Return a stored line as the page shows it."""
    role = Role(row.role).words if row.role in set(Role) else row.role
    return LogLine(
        row.company,
        row.line_no,
        row.at_ms,
        row.aspire_at_ms,
        row.actor,
        role,
        row.machine,
        row.action,
        row.entity,
        row.old or "",
        row.new or "",
        row.reason or "",
        row.ticket or "",
        row.hash,
    )


def plain(values: str) -> str:
    """Return a line's JSON values as words; what cannot be read is shown as it stands."""
    if not values:
        return ""
    try:
        told = json.loads(values)
    except ValueError:
        return values
    return ", ".join(_pairs(told)) if isinstance(told, dict) else str(told)


def _pairs(told: dict[str, Any]) -> Iterator[str]:
    for name, value in told.items():
        yield f"{name.replace('_', ' ')}: {'none' if value is None else value}"


def _conditions(conn: Connection, flt: LogFilter) -> Iterator[ColumnElement[bool]]:
    if flt.text.strip():
        part = flt.text.strip().lower()
        columns = (a.actor, a.action, a.entity, a.ticket, a.reason, a.old, a.new)
        yield or_(*(contains(func.lower(func.coalesce(column, "")), part, conn) for column in columns))
    if flt.kinds:
        yield or_(*(_KINDS[kind] for kind in sorted(flt.kinds)))
    if flt.from_ms is not None:
        yield a.at_ms >= flt.from_ms
    if flt.to_ms is not None:
        yield a.at_ms < flt.to_ms


_KINDS: dict[str, ColumnElement[bool]] = {
    "people": a.role != Role.SYNC_SERVICE.value,
    "refusals": a.action == REFUSED,
    "exports": a.action.in_(EXPORTS),
}


def _follows(place: Place) -> ColumnElement[bool]:
    at_ms, company, line_no = place
    later_line = and_(a.company == company, a.line_no < line_no)
    return or_(a.at_ms < at_ms, and_(a.at_ms == at_ms, or_(a.company > company, later_line)))


def _count(conn: Connection, wanted: list[ColumnElement[bool]]) -> int:
    return int(conn.execute(select(func.count()).select_from(audit_log).where(*wanted)).scalar_one())
