"""What a restored ASPIRE left open: the companies it happened to, and every payment it concerns."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments, sync_cursors
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.outbox.entries import OUTSTANDING
from admin_desktop.models.payments.listing.row_source import select_rows, to_row
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.permissions import Action, require, require_role
from admin_desktop.models.principal import Principal
from admin_desktop.models.restore.cases import Group, RestorePayment, read_case
from admin_desktop.words import tr

AFFECTED = 500
"""Payments listed of one company; the count is whole."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A company whose ASPIRE came back from a backup, and that nobody has resolved yet."""

    company: str
    name: str
    time_zone: str
    since_ms: int
    """When we noticed, our clock."""


@dataclass(frozen=True, slots=True)
class AffectedPayment:
    """A payment that the restore left open, and how."""

    row: PaymentRow
    why: str
    decide: bool
    """Whether somebody has to decide about it; the others go on by themselves once that is done."""


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """Everything that a restore left open in one company, what has to be decided first."""

    restored: Restored
    ready: bool
    """Whether the restored ASPIRE was read to its end: before that the list may still grow."""
    payments: tuple[AffectedPayment, ...]
    count: int
    amount_cents: int

    @property
    def to_decide(self) -> int:
        """How many of the listed wait for a decision."""
        return sum(payment.decide for payment in self.payments)


def restored_companies(store: Store, who: Principal, company: str | None = None) -> tuple[Restored, ...]:
    """Return the companies with an unresolved restore, of one or of all that the principal sees.

    Raises NotFoundError and NotAllowedError.
    """
    if company is None:
        require_role(store, who, Action.DIAGNOSE)
    else:
        require(store, who, Action.DIAGNOSE, company)
    mine = who.companies if company is None else frozenset({company})
    with store.reading() as conn:
        return _frozen(conn, mine)


def affected_by_restore(store: Store, who: Principal, company: str | None = None) -> tuple[LeftOpen, ...]:
    """Return what each unresolved restore left open, of one company or of all that the principal sees.

    Raises NotFoundError and NotAllowedError.
    """
    restored, now_ms = restored_companies(store, who, company), store.clock.now_ms()
    with store.reading() as conn:
        told = [_report(conn, one, now_ms) for one in restored]
    return tuple(report for report in told if report is not None)


def _report(conn: Connection, restored: Restored, now_ms: int) -> LeftOpen | None:
    case = read_case(conn, restored.company)
    if case is None:
        return None
    asked = {payment.payment_ref: payment for payment in case.payments}
    rows = [to_row(row, now_ms) for row in conn.execute(_affected(restored.company))]
    told = [_told(row, asked.get(row.payment_ref)) for row in rows]
    told.sort(key=lambda one: (not one.decide, -one.row.submitted_ms))
    total = sum(row.amount_cents for row in rows)
    return LeftOpen(restored, case.ready, tuple(told[:AFFECTED]), len(told), total)


def _frozen(conn: Connection, mine: frozenset[str] | None) -> tuple[Restored, ...]:
    c, f = sync_cursors.c, finance_companies.c
    query = (
        select(f.company, f.name, f.time_zone, c.frozen_since_ms)
        .join_from(sync_cursors, finance_companies, f.company == c.company)
        .where(c.frozen_since_ms.is_not(None))
        .order_by(c.frozen_since_ms, f.company)
    )
    bound = query if mine is None else query.where(f.company.in_(sorted(mine)))
    return tuple(Restored(*row) for row in conn.execute(bound))


def _affected(company: str) -> Select[Any]:
    p, o = payments.c, outbox.c
    waiting = select(o.payment_ref).where(o.company == company, o.state.in_(OUTSTANDING))
    return select_rows().where(
        p.company == company, or_(p.missing_since_ms.is_not(None), p.payment_ref.in_(waiting))
    )


def _told(row: PaymentRow, asked: RestorePayment | None) -> AffectedPayment:
    if asked is None:
        return AffectedPayment(row, tr("Waits: it is sent once the restore is resolved."), decide=False)
    return AffectedPayment(row, _WHY[asked.group](asked), decide=True)


_WHY: dict[Group, Callable[[RestorePayment], str]] = {
    Group.MISSING: lambda _one: tr("Its record is gone from ASPIRE; no batch had it."),
    Group.MISSING_IN_BATCH: lambda one: tr(
        "Its record is gone from ASPIRE; batch {batch} had it, the bank may have the file.",
        batch=one.batch_no,
    ),
    Group.REOPENED: lambda _one: tr("The bank may have it, and its record in ASPIRE is open again."),
    Group.MISSING_CANCELED: lambda _one: tr("It was canceled, and its record is gone from ASPIRE."),
    Group.UNKNOWN: lambda _one: tr("It was sent before the restore and no answer came."),
    Group.UNSENT_CANCEL: lambda _one: tr("It was canceled before it was sent, as far as is known here."),
    Group.UNSENT: lambda _one: tr(
        "It was submitted before the restore and, as far as is known here, never sent."
    ),
}
