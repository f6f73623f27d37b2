"""Diagnose all overdue payments, grouped by cause: what holds up how many, and how much money."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select, tuple_

from admin_desktop.errors import CancelledError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.diagnosis.engine import diagnose
from admin_desktop.models.diagnosis.gathering.snapshot import company_facts, facts_of
from admin_desktop.models.diagnosis.outcomes import Verdict
from admin_desktop.models.payments.promise import is_over
from admin_desktop.models.permissions import Action, require, require_role
from admin_desktop.models.principal import Principal

AT_ONCE = 200
"""Payments of one snapshot: between two the reader may stop and others may write."""


@dataclass(frozen=True, slots=True)
class OverduePayment:
    """One overdue payment and its verdict. Money is cents."""

    company: str
    payment_ref: str
    amount_cents: int
    due_ms: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class CauseGroup:
    """Overdue payments of one company that have the same cause, the longest overdue first."""

    company: str
    code: str
    next_step: str
    actor: str
    payments: tuple[OverduePayment, ...]

    @property
    def count(self) -> int:
        """How many payments."""
        return len(self.payments)

    @property
    def amount_cents(self) -> int:
        """Their sum."""
        return sum(payment.amount_cents for payment in self.payments)


@dataclass(frozen=True, slots=True)
class OverdueReport:
    """Every overdue payment as of ``now_ms``, the largest group first."""

    now_ms: int
    groups: tuple[CauseGroup, ...]

    @property
    def count(self) -> int:
        """How many payments."""
        return sum(group.count for group in self.groups)


def diagnose_overdue(
    store: Store,
    who: Principal,
    company: str | None = None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> OverdueReport:
    """Diagnose every payment over its promise, of one company or of all that the principal sees.

    Raises CancelledError when it was stopped, NotFoundError and NotAllowedError.
    """
    if company is None:
        require_role(store, who, Action.DIAGNOSE)
    else:
        require(store, who, Action.DIAGNOSE, company)
    now_ms = store.clock.now_ms()
    mine = who.companies if company is None else frozenset({company})
    found: list[OverduePayment] = []
    with store.reading() as conn:
        total = _count(conn, mine, now_ms)
    after: tuple[int, str, str] = (-1, "", "")
    while True:
        if cancelled():
            raise CancelledError("the diagnosis of all overdue payments was stopped")
        with store.reading() as conn:
            chunk = tuple(_chunk(conn, mine, now_ms, after))
        found += chunk
        progress(len(found), max(total, len(found)))
        if len(chunk) < AT_ONCE:
            return OverdueReport(now_ms, _grouped(found))
        after = (chunk[-1].due_ms, chunk[-1].company, chunk[-1].payment_ref)


def _overdue(mine: frozenset[str] | None, now_ms: int) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [is_over(payments.c.due_ms, now_ms)]
    if mine is not None:
        conditions.append(payments.c.company.in_(sorted(mine)))
    return conditions


def _count(conn: Connection, mine: frozenset[str] | None, now_ms: int) -> int:
    query = select(func.count()).select_from(payments).where(*_overdue(mine, now_ms))
    return int(conn.execute(query).scalar_one())


def _chunk(
    conn: Connection, mine: frozenset[str] | None, now_ms: int, after: tuple[int, str, str]
) -> Iterator[OverduePayment]:
    """Diagnose the next payments in order of their promise, all of one snapshot."""
    p = payments.c
    order = (p.due_ms, p.company, p.payment_ref)
    query = (
        select(p.company, p.payment_ref, p.amount_cents, p.due_ms)
        .where(*_overdue(mine, now_ms), p.due_ms >= after[0], tuple_(*order) > after)
        .order_by(*order)
        .limit(AT_ONCE)
    )
    known = {}
    for company, payment_ref, amount_cents, due_ms in conn.execute(query).all():
        if company not in known:
            known[company] = company_facts(conn, company, now_ms)
        verdict = diagnose(facts_of(conn, known[company], payment_ref, now_ms)).verdict
        yield OverduePayment(company, payment_ref, amount_cents, due_ms, verdict)


def _grouped(found: list[OverduePayment]) -> tuple[CauseGroup, ...]:
    groups: dict[tuple[str, str], list[OverduePayment]] = {}
    for payment in found:
        groups.setdefault((payment.company, payment.verdict.code), []).append(payment)
    made = [
        CauseGroup(company, code, ones[0].verdict.next_step, ones[0].verdict.actor.words, tuple(ones))
        for (company, code), ones in groups.items()
    ]
    return tuple(sorted(made, key=lambda group: (-group.count, group.company, group.code)))
