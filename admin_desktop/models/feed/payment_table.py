"""Payments out of and into the database, a page at a time: one SELECT and one UPDATE for many."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import compress, islice
from operator import attrgetter, ne
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select, update

from admin_desktop.models.database.bare import Among, hole
from admin_desktop.models.database.bulk import BulkStatement
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.feed import differences
from admin_desktop.models.feed.held import NOTHING_ACCEPTED, Held
from admin_desktop.models.payments.status import Status

REFERENCES_PER_QUERY: Final = 900
"""Stays below the number of variables that an older SQLite takes."""

_STATUS = {status.value: status for status in Status}

_columns = payments.c
_READ = (
    _columns.payment_ref,
    _columns.status,
    _columns.submitted_ms,
    _columns.cancel_requested_ms,
    _columns.customer_no,
    _columns.contract_no,
    _columns.bank_account_token,
    _columns.amount_cents,
    _columns.effective_date,
    _columns.due_ms,
    _columns.record_no,
    _columns.record_epoch,
    _columns.record_version,
    _columns.payments_counter,
    _columns.payments_processed,
    _columns.batch_no,
    _columns.batch_state,
    _columns.return_code,
    _columns.too_late_batch,
    _columns.missing_since_ms,
    _columns.record_sec_code,
    _columns.record_updated_ms,
    _columns.differences,
    _columns.accepted,
)
_HELD = Among(
    lambda: select(*_READ).where(_columns.company == hole("of", _columns.company)),
    _columns.payment_ref,
    (1, 8, 64, 300, REFERENCES_PER_QUERY),
)

_GIVEN = (
    "payment_ref",
    "submitted_ms",
    "cancel_requested_ms",
    "customer_no",
    "contract_no",
    "bank_account_token",
    "amount_cents",
    "effective_date",
)
_PLAIN = (
    "due_ms",
    "record_no",
    "record_epoch",
    "record_version",
    "payments_counter",
    "payments_processed",
    "batch_no",
    "batch_state",
    "return_code",
    "too_late_batch",
    "missing_since_ms",
    "record_sec_code",
    "record_updated_ms",
)
"""The columns that stand in a Held under the same name and that an interpretation may change."""
SAME_NAME = (*_GIVEN, *_PLAIN)
"""All that stand in a Held under the same name."""

_WRITTEN = ("status", "differences", "accepted", *_PLAIN)
_values = attrgetter(*_WRITTEN)
_STORED: dict[str, Callable[[Any], Any]] = {
    "status": lambda status: status.value,
    "differences": differences.dump,
    "accepted": differences.dump_accepted,
}


@cache
def _update(names: tuple[str, ...]) -> BulkStatement:
    """Return the UPDATE of these columns. An index is touched when its column is named, changed or not."""
    named = _dated(names)
    statement = (
        update(payments)
        .where(_columns.company == bindparam("of_company"), _columns.payment_ref == bindparam("of_ref"))
        .ordered_values(*((_columns[name], bindparam(f"new_{name}")) for name in named))
    )
    return BulkStatement(statement, [*(f"new_{name}" for name in named), "of_company", "of_ref"])


def _dated(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the columns with those that say when, in front."""
    return ("updated_ms", "status_since_ms", *names) if "status" in names else ("updated_ms", *names)


def chunks(references: Iterable[str], size: int = REFERENCES_PER_QUERY) -> Iterator[list[str]]:
    """Yield the references in lists that fit into one query."""
    pending = iter(references)
    while part := list(islice(pending, size)):
        yield part


def read_held(conn: Connection, company: str, references: Collection[str]) -> dict[str, Held]:
    """Return the company's payments among these references; unknown ones are not in the answer."""
    return {row[0]: _held(row) for row in _HELD.rows(conn, sorted(references), {"of": company})}


def _held(row: Sequence[Any]) -> Held:
    effective = date.fromisoformat(row[8]) if type(row[8]) is str else row[8]
    accepted = differences.load_accepted(row[23]) if row[23] else NOTHING_ACCEPTED
    differing = differences.load(row[22]) if row[22] else ()
    values: Sequence[Any] = (row[0], _STATUS[row[1]], *row[2:8], effective, *row[9:22], differing, accepted)
    return Held(*values)


def write_held(conn: Connection, company: str, changed: Iterable[tuple[Held, Held]], now_ms: int) -> None:
    """Store payments that an interpretation changed: pairs of before, as read, and after."""
    alike: defaultdict[tuple[bool, ...], list[tuple[tuple[Any, ...], str]]] = defaultdict(list)
    for before, after in changed:
        new = _values(after)
        alike[tuple(map(ne, _values(before), new))].append((new, after.payment_ref))
    for moved, rows in alike.items():
        names = tuple(compress(_WRITTEN, moved))
        moments = (now_ms, now_ms) if "status" in names else (now_ms,)
        stored = _stored(names)
        _update(names).run(
            conn, [(*moments, *stored(compress(new, moved)), company, ref) for new, ref in rows]
        )


def _stored(names: tuple[str, ...]) -> Callable[[Iterable[Any]], Iterable[Any]]:
    """Return what turns the values of these columns into what the database holds."""
    if not set(names) & set(_STORED):
        return iter
    ways = [_STORED.get(name, _as_it_is) for name in names]
    return lambda values: [way(value) for way, value in zip(ways, values, strict=True)]


def _as_it_is(value: Any) -> Any:
    return value
