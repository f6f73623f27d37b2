"""The order of View Payments as SQL: a sort key, ties broken by company and reference, and keysets.

An empty key (no record yet, no promise running) counts as smaller than every other, in both directions.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, literal, or_, tuple_

from admin_desktop.models.database.dialect import in_byte_order
from admin_desktop.models.database.reference_tables import customers
from admin_desktop.models.database.tables import payments
from admin_desktop.models.payments.filters import PaymentSort

p = payments.c

_KEYS: dict[str, ColumnElement[Any]] = {
    "submitted": p.submitted_ms,
    "updated": p.updated_ms,
    "amount": p.amount_cents,
    "status": p.status,
    "customer": func.coalesce(customers.c.search_text, ""),
    "contract": p.contract_no,
    "effective_date": p.effective_date,
    "reference": p.payment_ref,
    "record": p.record_no,
    "batch": p.batch_no,
    "due": p.due_ms,
}

_NULLABLE = frozenset({"record", "batch", "due"})
_TEXT = frozenset({"status", "customer", "contract", "reference"})
_INDEXED = frozenset({"submitted"})


class Anchor(NamedTuple):
    """Where a row stands in the order."""

    key: Any
    company: str
    payment_ref: str

    @property
    def token(self) -> tuple[Any, ...]:
        """A value that compares in Python as the row sorts in SQL, ascending."""
        return (self.key is not None, 0 if self.key is None else self.key, self.company, self.payment_ref)


@dataclass(frozen=True, slots=True)
class Ordering:
    """One PaymentSort on one engine."""

    key: ColumnElement[Any]
    company: ColumnElement[str]
    payment_ref: ColumnElement[str]
    nullable: bool
    descending: bool
    needs_customers: bool
    indexed: bool
    """Whether an index gives the order, so that a step along it costs the same wherever it begins."""

    def order_by(self) -> list[ColumnElement[Any]]:
        """Return the ORDER BY; SQLite's own place for NULLs, said aloud for PostgreSQL."""
        if self.descending:
            last = self.key.desc().nulls_last() if self.nullable else self.key.desc()
            return [last, self.company.desc(), self.payment_ref.desc()]
        first = self.key.asc().nulls_first() if self.nullable else self.key.asc()
        return [first, self.company.asc(), self.payment_ref.asc()]

    def onwards(self, anchor: Anchor, *, inclusive: bool = True) -> ColumnElement[bool]:
        """Return the condition for the rows from ``anchor`` on, or only those behind it."""
        ties = self._compare((self.company, self.payment_ref), anchor[1:], inclusive=inclusive)
        if anchor.key is None:
            same = and_(self.key.is_(None), ties)
            return same if self.descending else or_(self.key.is_not(None), same)
        columns = (self.key, self.company, self.payment_ref)
        behind = self._compare(columns, anchor, inclusive=inclusive)
        return or_(self.key.is_(None), behind) if self.nullable and self.descending else behind

    def _compare(
        self, columns: tuple[ColumnElement[Any], ...], values: tuple[Any, ...], *, inclusive: bool
    ) -> ColumnElement[bool]:
        left = tuple_(*columns)
        right = tuple_(*(literal(value, column.type) for value, column in zip(values, columns, strict=True)))
        if self.descending:
            return left <= right if inclusive else left < right
        return left >= right if inclusive else left > right


def ordering(conn: Connection, sort: PaymentSort) -> Ordering:
    """Return the ordering for a sort on this connection's engine."""
    key = _KEYS[sort.column]
    return Ordering(
        key=in_byte_order(key, conn) if sort.column in _TEXT else key,
        company=in_byte_order(p.company, conn),
        payment_ref=in_byte_order(p.payment_ref, conn),
        nullable=sort.column in _NULLABLE,
        descending=sort.descending,
        needs_customers=sort.column == "customer",
        indexed=sort.column in _INDEXED,
    )
