"""The order of View Payments as SQL: a sort key, ties broken by company and reference, and keysets.

An empty key (no record yet, no promise running) counts as smaller than every other, in both directions.
Each order has an index of its own, so that a step along it costs the same wherever it begins.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Connection, String, and_, func, literal, true, tuple_

from admin_desktop.models.database.bare import hole
from admin_desktop.models.database.engine.dialect import in_byte_order
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import customers
from admin_desktop.models.payments.filters.payment_filter import PaymentSort

p = payments.c

Place = tuple[Any, ...]
"""Where a row stands in an order: its sort keys, company and reference, as the driver gives them."""

_KEYS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "submitted": (p.submitted_ms,),
    "updated": (p.updated_ms,),
    "amount": (p.amount_cents,),
    # Within a status by submission, which one index gives together with the filter by status.
    "status": (p.status, p.submitted_ms),
    "customer": (),
    "contract": (p.contract_no,),
    "effective_date": (p.effective_date,),
    "reference": (),
    "record": (p.record_no,),
    "batch": (p.batch_no,),
    "due": (p.due_ms,),
}

_NULLABLE = frozenset({"record", "batch", "due"})

BY_CUSTOMER = "ix_payments_company_customer_no_submitted_ms_payment_ref"
BY_STATUS = "ix_payments_status_submitted_ms_company_payment_ref"
INDEXES = {
    "submitted": "ix_payments_submitted_ms_company_payment_ref",
    "updated": "ix_payments_updated_ms_company_payment_ref",
    "amount": "ix_payments_amount_cents_company_payment_ref",
    "status": BY_STATUS,
    "customer": BY_CUSTOMER,
    "contract": "ix_payments_contract_no_company_payment_ref",
    "effective_date": "ix_payments_effective_date_company_payment_ref",
    "reference": "ix_payments_payment_ref_company",
    "record": "ix_payments_record_no_company_payment_ref",
    "batch": "ix_payments_batch_no_company_payment_ref",
    "due": "ix_payments_due_ms_company_payment_ref",
}


class From(Enum):
    """Where a walk begins."""

    START = "start"
    KEY = "key"
    """At a place whose first key has a value."""
    EMPTY = "empty"
    """At a place whose first key is empty."""


class Customer(Enum):
    """How an order by customer reaches the customer's name."""

    JOINED = "joined"
    """Customer by customer, each with their payments."""
    UNKNOWN = "unknown"
    """Payments whose customer ASPIRE has not told us of yet."""
    LOOKED_UP = "looked up"
    """Payment by payment."""


@dataclass(frozen=True, slots=True)
class Ordering:
    """One PaymentSort on one engine."""

    column: str
    columns: tuple[ColumnElement[Any], ...]
    """The whole key, unique: sort keys, company, reference."""
    descending: bool
    customer: Customer | None = None
    """How an order by customer reaches the name; None in every other order."""

    @property
    def index(self) -> str:
        """The index of ``payments`` that gives this order."""
        return INDEXES[self.column]

    @property
    def names(self) -> tuple[str, ...]:
        """The payments' columns of the whole key; none when the customer's name is in it."""
        if self.customer is not None:
            return ()
        ends = ("payment_ref", "company") if self.column == "reference" else ("company", "payment_ref")
        return (*(key.name for key in _KEYS[self.column]), *ends)

    @property
    def nullable(self) -> bool:
        """Whether the first key may be empty."""
        return self.column in _NULLABLE

    def order_by(self) -> list[ColumnElement[Any]]:
        """Return the ORDER BY; SQLite's own place for NULLs, said aloud for PostgreSQL."""
        return self.ordered(self.columns)

    def ordered(self, columns: tuple[ColumnElement[Any], ...]) -> list[ColumnElement[Any]]:
        """Return the ORDER BY for the same key under other names."""
        by: list[ColumnElement[Any]] = [
            column.desc() if self.descending else column.asc() for column in columns
        ]
        if self.nullable:
            by[0] = by[0].nulls_last() if self.descending else by[0].nulls_first()
        return by

    def begin(self, place: Place | None) -> From:
        """Return which of the three beginnings a place is."""
        if place is None:
            return From.START
        return From.EMPTY if self.nullable and place[0] is None else From.KEY

    def onwards(self, begin: From, *, inclusive: bool) -> list[ColumnElement[bool]]:
        """Return disjoint conditions for the rows from a place on; ``at`` fills in the place.

        There are two where the rows with and without a key lie apart in the index.
        """
        first = self.columns[0]
        if begin is From.START:
            return [true()]
        if begin is From.EMPTY:
            same = and_(first.is_(None), self._compare(1, inclusive=inclusive))
            return [same] if self.descending else [same, first.is_not(None)]
        behind = self._compare(0, inclusive=inclusive)
        return [behind, first.is_(None)] if self.nullable and self.descending else [behind]

    def at(self, place: Place | None) -> dict[str, Any]:
        """Return what fills the holes of ``onwards``."""
        return {} if place is None else {f"at_{n}": value for n, value in enumerate(place)}

    def _compare(self, skip: int, *, inclusive: bool) -> ColumnElement[bool]:
        columns = self.columns[skip:]
        left = tuple_(*columns)
        right = tuple_(*(hole(f"at_{n}", column) for n, column in enumerate(columns, skip)))
        if self.descending:
            return left <= right if inclusive else left < right
        return left >= right if inclusive else left > right

    def token(self, place: Place) -> Place:
        """Return a value that compares in Python as the row sorts in SQL, ascending."""
        return (place[0] is not None, 0 if place[0] is None else place[0], *place[1:])


def ordering(conn: Connection, sort: PaymentSort, customer: Customer = Customer.LOOKED_UP) -> Ordering:
    """Return the ordering for a sort on this connection's engine."""
    columns: tuple[ColumnElement[Any], ...] = (*_KEYS[sort.column], p.company, p.payment_ref)
    if sort.column == "reference":
        columns = (p.payment_ref, p.company)
    by_customer = customer if sort.column == "customer" else None
    if by_customer is not None:
        company = customers.c.company if by_customer is Customer.JOINED else p.company
        columns = (_CUSTOMER_KEYS[by_customer], company, p.payment_ref)
    sorted_as_python = tuple(_as_python_sorts(column, conn) for column in columns)
    return Ordering(sort.column, sorted_as_python, sort.descending, by_customer)


_CUSTOMER_KEYS: dict[Customer, ColumnElement[Any]] = {
    Customer.JOINED: customers.c.search_text,
    Customer.UNKNOWN: literal("", String()),
    Customer.LOOKED_UP: func.coalesce(customers.c.search_text, ""),
}


def _as_python_sorts(column: ColumnElement[Any], conn: Connection) -> ColumnElement[Any]:
    return in_byte_order(column, conn) if isinstance(column.type, String) else column
