"""Payments out of and into the database, a page at a time: one SELECT and one UPDATE for many."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, bindparam, case, select, update

from admin_desktop.models.database.bulk import BulkStatement
from admin_desktop.models.database.tables import payments
from admin_desktop.models.feed import differences
from admin_desktop.models.feed.held import NOTHING_ACCEPTED, Held
from admin_desktop.models.payments.status import Status

REFERENCES_PER_QUERY = 900
"""Stays below the number of variables that an older SQLite takes."""

_STATUS = {status.value: status for status in Status}

_columns = payments.c
_SELECT = select(
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

_WRITTEN = (
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

_written = attrgetter(*_WRITTEN)
_CHANGED = ("status", "updated_ms", "differences", "accepted", *_WRITTEN)
_UPDATE = BulkStatement(
    update(payments)
    .where(_columns.company == bindparam("of_company"), _columns.payment_ref == bindparam("of_ref"))
    .values({name: bindparam(f"new_{name}") for name in _CHANGED})
    .values(
        status_since_ms=case(
            (_columns.status != bindparam("new_status"), bindparam("new_updated_ms")),
            else_=_columns.status_since_ms,
        )
    ),
    ["of_company", "of_ref", *(f"new_{name}" for name in _CHANGED)],
)


def chunks(references: Iterable[str], size: int = REFERENCES_PER_QUERY) -> Iterator[list[str]]:
    """Yield the references in lists that fit into one query."""
    pending = iter(references)
    while part := list(islice(pending, size)):
        yield part


def read_held(conn: Connection, company: str, references: Collection[str]) -> dict[str, Held]:
    """Return the company's payments among these references; unknown ones are not in the answer."""
    held: dict[str, Held] = {}
    for part in chunks(sorted(references)):
        query = _SELECT.where(_columns.company == company, _columns.payment_ref.in_(part))
        rows = conn.execute(query).all()
        held.update((row[0], _held(row)) for row in rows)
    return held


def _held(row: Sequence[Any]) -> Held:
    accepted = differences.load_accepted(row[23]) if row[23] else NOTHING_ACCEPTED
    values: Sequence[Any] = (row[0], _STATUS[row[1]], *row[2:22], differences.load(row[22]), accepted)
    return Held(*values)


def write_held(conn: Connection, company: str, changed: Iterable[Held], now_ms: int) -> None:
    """Store payments that an interpretation changed."""
    _UPDATE.run(conn, [_new_values(company, after, now_ms) for after in changed])


def _new_values(company: str, after: Held, now_ms: int) -> tuple[Any, ...]:
    return (
        company,
        after.payment_ref,
        after.status.value,
        now_ms,
        differences.dump(after.differences),
        differences.dump_accepted(after.accepted),
        *_written(after),
    )
