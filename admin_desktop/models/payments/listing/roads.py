"""A road to the filtered payments: along the index of the order, or from what the filter picks out.

A road along the order gives the first rows at once and can be stepped along for ever. A road from a picky
condition (what is overdue, one customer's, a searched name) reaches few payments, which are sorted then.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, select, union, union_all

from admin_desktop.models.database.engine.dialect import walking_along
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import customers
from admin_desktop.models.payments.listing.conditions import Condition
from admin_desktop.models.payments.listing.ordering import Customer, From, Ordering

p = payments.c


@dataclass(frozen=True, slots=True)
class Arm:
    """One stretch of a road: payments under conditions of its own, along an index (None: SQLite chooses)."""

    order: Ordering
    conditions: tuple[ColumnElement[bool], ...] = ()
    index: str | None = None


@dataclass(frozen=True, slots=True)
class Road:
    """The payments that meet ``bound`` on any of the arms."""

    bound: tuple[Condition, ...]
    arms: tuple[Arm, ...]
    ordered: bool
    """Whether every arm gives the order by itself, so that a step costs the same wherever it begins."""
    overlapping: bool = False
    """Whether a payment may lie on several arms."""
    picked: "Road | None" = None
    """Another road to the same payments, in no order, by which they are counted sooner."""

    @property
    def order(self) -> Ordering:
        """The order of the whole."""
        return self.arms[0].order

    def places(self, begin: From = From.START, *, inclusive: bool = True) -> Select[Any]:
        """Select places in order from where ``Ordering.at`` will say; the caller sets the limit."""
        parts = [
            self._part(arm, condition)
            for arm in self.arms
            for condition in arm.order.onwards(begin, inclusive=inclusive)
        ]
        if len(parts) == 1:
            return parts[0].order_by(*self.order.order_by())
        both = self._joined(parts)
        return select(*both.c).order_by(*self.order.ordered(tuple(both.c)))

    def _part(self, arm: Arm, condition: ColumnElement[bool]) -> Select[Any]:
        names = [column.label(f"k{n}") for n, column in enumerate(arm.order.columns)]
        query = select(*names).select_from(_source(arm.order))
        where = [*self.bound, *arm.conditions, condition]
        return walking_along(query.where(*where), payments, arm.index)

    def rows(self, begin: From, rows: Select[Any]) -> Select[Any] | None:
        """Return ``rows`` (a SELECT of payments) in order from a place on, if one index gives them."""
        if len(self.arms) > 1 or not self.ordered or self.order.customer is not None:
            return None
        conditions = self.order.onwards(begin, inclusive=True)
        if len(conditions) > 1:
            return None
        where = (*self.bound, *self.arms[0].conditions, *conditions)
        query = rows.where(*where).order_by(*self.order.order_by())
        return walking_along(query, payments, self.arms[0].index)

    def count(self, limit: int | None = None) -> Select[Any]:
        """Select how many there are; no further than ``limit``."""
        if self.picked is not None:
            return self.picked.count(limit)
        if limit is None and len(self._counted()) == 1:
            arm = self._counted()[0]
            query = select(func.count()).select_from(payments).where(*self.bound, *arm.conditions)
            return walking_along(query, payments, arm.index)
        return select(func.count()).select_from(self._all((p.company, p.payment_ref), limit))

    def totals(self) -> Select[Any]:
        """Select status, count and cents of each status there is."""
        if self.picked is not None:
            return self.picked.totals()
        c = self._all((p.company, p.payment_ref, p.status, p.amount_cents), None).c
        return select(c.status, func.count(), func.sum(c.amount_cents)).group_by(c.status)

    def _all(self, columns: tuple[ColumnElement[Any], ...], limit: int | None) -> FromClause:
        parts = [
            walking_along(select(*columns).where(*self.bound, *arm.conditions), payments, arm.index)
            for arm in self._counted()
        ]
        if len(parts) == 1:
            return parts[0].limit(limit).subquery()
        return self._joined(parts, limit)

    def _counted(self) -> tuple[Arm, ...]:
        """Counting needs no order, so it takes no way round by the customers."""
        by_customer = self.arms[0].order.customer is Customer.JOINED
        return (Arm(self.order),) if by_customer else self.arms

    def _joined(self, parts: list[Select[Any]], limit: int | None = None) -> FromClause:
        return (union if self.overlapping else union_all)(*parts).limit(limit).subquery()


def _source(order: Ordering) -> FromClause:
    """Return what the sort key is read from."""
    same = and_(customers.c.company == p.company, customers.c.customer_no == p.customer_no)
    if order.customer is Customer.JOINED:
        return customers.join(payments, same)
    return payments.outerjoin(customers, same) if order.customer is Customer.LOOKED_UP else payments
