"""What a change of a feature will do, worked out from live data before anybody decides."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table, and_, func, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import (
    bank_accounts,
    customers,
    finance_companies,
    linked_accounts,
    portal_users,
)
from admin_desktop.models.features.catalogue import PAYMENTS, feature_named
from admin_desktop.models.features.ledger import as_of
from admin_desktop.models.features.plans import FeatureStanding, Plan
from admin_desktop.models.payments.rows import StatusTotal
from admin_desktop.models.payments.status import Status
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import money, number, tr, trn

UNDER_WAY = (Status.PENDING, Status.SCHEDULED, Status.PENDING_CANCEL)


@dataclass(frozen=True, slots=True)
class Effect:
    """What switching a feature of a company does, as of ``worked_out_ms``."""

    company: str
    company_name: str
    time_zone: str
    feature: str
    title: str
    active: bool
    """What the feature would be."""
    now: FeatureStanding
    basis: int
    """The number of the state that this was worked out on; a plan names it."""
    second_person: bool
    open_plan: Plan | None
    worked_out_ms: int
    customers: int
    """Borrowers with a portal user, who see the change."""
    customers_in_all: int
    portal_users: int
    bank_accounts: int
    areas: tuple[str, ...]
    """What vanishes or appears."""
    under_way: tuple[StatusTotal, ...]
    """Payments that are not finished, by status; empty for a feature that moves no money."""

    @property
    def collected(self) -> tuple[StatusTotal, ...]:
        """What will still be collected of payments under way, whatever the switch does."""
        return tuple(one for one in self.under_way if one.status is not Status.PENDING_CANCEL)

    @property
    def collected_cents(self) -> int:
        """The money of it."""
        return sum(one.amount_cents for one in self.collected)

    def sentences(self) -> tuple[str, ...]:
        """Return what will happen, one sentence a line."""
        return tuple(_sentences(self))


def work_out(store: Store, who: Principal, company: str, feature: str, *, active: bool) -> Effect:
    """Return what a switch would do now. Raises NotFoundError, NotAllowedError, InvalidRequestError."""
    one = feature_named(feature)
    require(store, who, Action.READ, company)
    now_ms = store.clock.now_ms()
    f = finance_companies.c
    with store.reading() as conn:
        row = conn.execute(select(f.name, f.time_zone).where(f.company == company)).one()
        standing = as_of(conn, company, now_ms)
        state = standing.features[feature]
        return Effect(
            company=company,
            company_name=row.name,
            time_zone=row.time_zone,
            feature=feature,
            title=one.title,
            active=active,
            now=state,
            basis=state.change_no,
            second_person=standing.second_person,
            open_plan=standing.open_plan(feature),
            worked_out_ms=now_ms,
            customers=_customers_seeing(conn, company),
            customers_in_all=_count(conn, company, customers),
            portal_users=_active_users(conn, company),
            bank_accounts=_count(conn, company, bank_accounts),
            areas=one.areas,
            under_way=_under_way(conn, company) if feature == PAYMENTS else (),
        )


def _count(conn: Connection, company: str, table: Table) -> int:
    query = select(func.count()).select_from(table).where(table.c.company == company)
    return int(conn.execute(query).scalar_one())


def _active_users(conn: Connection, company: str) -> int:
    u = portal_users.c
    query = select(func.count()).select_from(portal_users).where(u.company == company, u.active)
    return int(conn.execute(query).scalar_one())


def _customers_seeing(conn: Connection, company: str) -> int:
    u, link = portal_users.c, linked_accounts.c
    query = (
        select(func.count(link.customer_no.distinct()))
        .join_from(
            linked_accounts,
            portal_users,
            and_(u.company == link.company, u.portal_user == link.portal_user),
        )
        .where(link.company == company, u.company == company, u.active)
    )
    return int(conn.execute(query).scalar_one())


def _under_way(conn: Connection, company: str) -> tuple[StatusTotal, ...]:
    p = payments.c
    query = (
        select(p.status, func.count(), func.sum(p.amount_cents))
        .where(p.company == company, p.status.in_([status.value for status in UNDER_WAY]))
        .group_by(p.status)
    )
    found = {status: (int(count), int(cents)) for status, count, cents in conn.execute(query)}
    return tuple(StatusTotal(status, *found.get(status.value, (0, 0))) for status in UNDER_WAY)


def _sentences(effect: Effect) -> Iterator[str]:
    yield (
        tr("{some} of {all} customers have a portal user; these areas appear to them: {areas}.")
        if effect.active
        else tr("{some} of {all} customers have a portal user; these areas vanish for them: {areas}.")
    ).format(
        some=number(effect.customers),
        all=number(effect.customers_in_all),
        areas="; ".join(tr(area) for area in effect.areas),
    )
    if effect.feature != PAYMENTS:
        return
    if effect.active:
        yield tr("New payments are accepted again at once.")
        yield trn(
            "{n} bank account on file can be used again.",
            "{n} bank accounts on file can be used again.",
            effect.bank_accounts,
            n=number(effect.bank_accounts),
        )
        return
    yield tr("New payments are refused at once, by the portal's data layer too.")
    yield trn(
        "{n} bank account on file stays, but nobody can see or add one.",
        "{n} bank accounts on file stay, but nobody can see or add one.",
        effect.bank_accounts,
        n=number(effect.bank_accounts),
    )
    yield from _money_sentences(effect)


def _money_sentences(effect: Effect) -> Iterator[str]:
    """Say of all that is under way what becomes of it: the figures of the table, none left out."""
    collected = sum(one.count for one in effect.collected)
    leaving = sum(one.count for one in effect.under_way) - collected
    yield trn(
        "{n} payment under way, {amount}, will still be collected; Customer Care can still cancel it "
        "for the borrower.",
        "{n} payments under way, {amount}, will still be collected; Customer Care can still cancel them "
        "for the borrower.",
        collected,
        n=number(collected),
        amount=money(effect.collected_cents),
    )
    if leaving:
        yield trn(
            "{n} more waits for ASPIRE to confirm that it is canceled.",
            "{n} more wait for ASPIRE to confirm that they are canceled.",
            leaving,
            n=number(leaving),
        )
