"""Saved views: a filter, a sort and columns under a name, personal or shared in the company."""

import json
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, or_, select

from admin_desktop.errors import InvalidRequestError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.database.dialect import upsert_by_key
from admin_desktop.models.database.reference_tables import saved_views
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.filters import PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal

_LONGEST_NAME = 80
_NEWEST_FIRST = PaymentSort()


@dataclass(frozen=True, slots=True)
class SavedView:
    """One view. ``owner`` is empty for the built-in ones, which nobody changes."""

    name: str
    flt: PaymentFilter
    sort: PaymentSort = _NEWEST_FIRST
    columns: tuple[str, ...] = ()
    """The grid's columns in order; empty: the usual ones."""
    owner: str = ""
    shared: bool = False


BUILT_IN = (
    SavedView(
        "Needs attention",
        PaymentFilter(marks=frozenset({Mark.LATE, Mark.REJECTED, Mark.DIFFERS, Mark.MISSING, Mark.RETURNED})),
    ),
    SavedView(
        "Waiting for ASPIRE",
        PaymentFilter(statuses=frozenset({Status.PENDING, Status.PENDING_CANCEL})),
        PaymentSort("due", descending=False),
    ),
    SavedView("Cancel requested", PaymentFilter(statuses=frozenset({Status.PENDING_CANCEL}))),
    SavedView(
        "Posted today",
        PaymentFilter(statuses=frozenset({Status.PAID}), moved_within_days=0),
        PaymentSort("updated"),
    ),
    SavedView("Returned", PaymentFilter(marks=frozenset({Mark.RETURNED})), PaymentSort("updated")),
)
"""The views that every workspace has."""


def to_json(view: SavedView) -> str:
    """Return a view's filter, sort and columns as JSON, for the database and for a file."""
    flt = {field.name: _plain(getattr(view.flt, field.name)) for field in fields(PaymentFilter)}
    usual = {field.name: _plain(field.default) for field in fields(PaymentFilter)}
    definition = {
        "version": 1,
        "filter": {name: value for name, value in flt.items() if value != usual[name]},
        "sort": {"column": view.sort.column, "descending": view.sort.descending},
        "columns": list(view.columns),
    }
    return json.dumps(definition, sort_keys=True, ensure_ascii=False)


def from_json(name: str, text: str) -> SavedView:
    """Read what ``to_json`` wrote; InvalidRequestError when it is something else."""
    try:
        definition = json.loads(text)
        flt = PaymentFilter(**{key: _READERS[key](value) for key, value in definition["filter"].items()})
        sort = PaymentSort(
            str(definition["sort"]["column"]), descending=definition["sort"]["descending"] is True
        )
        columns = tuple(str(column) for column in definition["columns"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InvalidRequestError(f"the view {name!r} cannot be read: {error}") from error
    return SavedView(name, flt, sort, columns)


def save(store: Store, who: Principal, company: str, view: SavedView) -> SavedView:
    """Keep a view of ``who`` in a company under its name, in the place of an earlier one of that name.

    InvalidRequestError for an empty, long or built-in name; shared ones are in the audit log.
    """
    require(store, who, Action.READ, company)
    name = view.name.strip()
    if not name or len(name) > _LONGEST_NAME or name in {one.name for one in BUILT_IN}:
        raise InvalidRequestError(f"view name: {name[:_LONGEST_NAME]!r} cannot be used")
    kept = replace(view, name=name, owner=who.name)
    with store.writing() as conn:
        row = {
            "company": company,
            "owner": who.name,
            "name": name,
            "shared": view.shared,
            "definition": to_json(view),
            "changed_ms": store.clock.now_ms(),
        }
        conn.execute(upsert_by_key(saved_views, conn), row)
        _note(conn, store, who, company, "save_view", kept)
    return kept


def available(store: Store, who: Principal, company: str) -> tuple[SavedView, ...]:
    """Return the built-in views, then one's own and those shared in the company, by name."""
    require(store, who, Action.READ, company)
    table = saved_views.c
    query = (
        select(saved_views)
        .where(table.company == company, or_(table.owner == who.name, table.shared.is_(True)))
        .order_by(table.name, table.owner)
    )
    with store.reading() as conn:
        rows = conn.execute(query).all()
    kept = (replace(from_json(row.name, row.definition), owner=row.owner, shared=row.shared) for row in rows)
    return (*BUILT_IN, *kept)


def remove(store: Store, who: Principal, company: str, name: str) -> None:
    """Remove one of one's own views; NotFoundError when there is none of that name."""
    require(store, who, Action.READ, company)
    table = saved_views.c
    own = (table.company == company, table.owner == who.name, table.name == name)
    with store.writing() as conn:
        row = conn.execute(select(saved_views).where(*own)).first()
        if row is None:
            raise NotFoundError(f"no view {name!r} of {who.name}")
        conn.execute(delete(saved_views).where(*own))
        view = replace(from_json(name, row.definition), owner=who.name, shared=row.shared)
        _note(conn, store, who, company, "remove_view", view)


def _note(conn: Connection, store: Store, who: Principal, company: str, action: str, view: SavedView) -> None:
    if view.shared:
        audit.write(
            conn,
            company=company,
            now_ms=store.clock.now_ms(),
            who=who,
            action=action,
            entity=view.name,
            new={"definition": to_json(view)},
        )


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    return value.isoformat() if isinstance(value, date) else value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _number(value: Any) -> int:
    if type(value) is not int:
        raise TypeError(f"{value!r} is no whole number")
    return value


def _day(value: Any) -> date:
    return date.fromisoformat(_text(value))


_READERS: dict[str, Any] = {
    "companies": lambda value: frozenset(_text(one) for one in value),
    "statuses": lambda value: frozenset(Status(one) for one in value),
    "marks": lambda value: frozenset(Mark(one) for one in value),
    "text": _text,
    "overdue": bool,
    "customer_no": _text,
    "contract_no": _text,
    "record_no": _number,
    "batch_no": _number,
    "moved_within_days": _number,
    "amount_min_cents": _number,
    "amount_max_cents": _number,
    "submitted_from": _day,
    "submitted_to": _day,
    "effective_from": _day,
    "effective_to": _day,
}
