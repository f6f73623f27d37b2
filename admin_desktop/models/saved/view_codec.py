"""A saved view, and how it is written down: JSON for the database and for a file."""

import json
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.words import tr

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
    company: str = field(default="", compare=False)
    """Where it is kept."""


def to_json(view: SavedView) -> str:
    """Return a view's filter, sort and columns as JSON, for the database and for a file."""
    return json.dumps(definition_of(view), sort_keys=True, ensure_ascii=False)


def definition_of(view: SavedView) -> dict[str, Any]:
    """Return a view's filter, sort and columns as JSON values."""
    flt = {one.name: _plain(getattr(view.flt, one.name)) for one in fields(PaymentFilter)}
    usual = {one.name: _plain(one.default) for one in fields(PaymentFilter)}
    return {
        "version": 1,
        "filter": {name: value for name, value in flt.items() if value != usual[name]},
        "sort": {"column": view.sort.column, "descending": view.sort.descending},
        "columns": list(view.columns),
    }


def from_json(name: str, text: str) -> SavedView:
    """Read what ``to_json`` wrote; InvalidRequestError when it is something else."""
    try:
        definition = json.loads(text)
        flt = PaymentFilter(**{key: READERS[key](value) for key, value in definition["filter"].items()})
        sort = PaymentSort(
            str(definition["sort"]["column"]), descending=definition["sort"]["descending"] is True
        )
        columns = tuple(str(column) for column in definition["columns"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InvalidRequestError(
            tr("the view {name} cannot be read: {why}", name=f"{name!r}", why=error)
        ) from error
    return SavedView(name, flt, sort, columns)


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


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


READERS: dict[str, Any] = {
    "companies": lambda value: frozenset(_text(one) for one in value),
    "statuses": lambda value: frozenset(Status(one) for one in value),
    "marks": lambda value: frozenset(Mark(one) for one in value),
    "text": _text,
    "overdue": _truth,
    "attention": _truth,
    "assignee": _text,
    "reviewed": _truth,
    "noted": _truth,
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
