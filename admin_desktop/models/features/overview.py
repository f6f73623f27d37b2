"""The reads of the switches: companies by features as they are now, and what was ever done to them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from admin_desktop.clock import to_rfc3339
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.features.catalogue import FEATURES, feature_named
from admin_desktop.models.features.events import Event, Kind
from admin_desktop.models.features.ledger import as_of, events_of
from admin_desktop.models.features.plans import CompanyFeatures, FeatureStanding, Plan
from admin_desktop.models.permissions import Action, may, require, require_role
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr


@dataclass(frozen=True, slots=True)
class SwitchRow:
    """One feature of one company, as of now, and what this principal may do about it."""

    company: str
    company_name: str
    time_zone: str
    feature: str
    title: str
    now: FeatureStanding
    open_plan: Plan | None
    debts: tuple[Plan, ...]
    """Emergencies that owe a ticket or a second person; shown until paid."""
    second_person: bool
    may_change: bool
    may_approve: bool


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One event of a feature, in words."""

    event_no: int
    at_ms: int
    feature: str
    kind: Kind
    plan_no: int | None
    text: str
    actor: str
    ticket: str | None
    reason: str | None


def switches(store: Store, who: Principal, companies: frozenset[str] | None = None) -> tuple[SwitchRow, ...]:
    """Return every feature of every company that the principal sees, by company name; Payments first."""
    require_role(store, who, Action.READ)
    f = finance_companies.c
    query = select(f.company, f.name, f.time_zone).order_by(f.name, f.company)
    for seen in (who.companies, companies):
        if seen is not None:
            query = query.where(f.company.in_(sorted(seen)))
    now_ms = store.clock.now_ms()
    with store.reading() as conn:
        rows = conn.execute(query).all()
        found = [(row, as_of(conn, row.company, now_ms)) for row in rows]
    return tuple(
        row for company, standing in found for row in _rows(company.name, company.time_zone, standing, who)
    )


def _rows(name: str, zone: str, standing: CompanyFeatures, who: Principal) -> Iterable[SwitchRow]:
    for feature in FEATURES:
        yield SwitchRow(
            company=standing.company,
            company_name=name,
            time_zone=zone,
            feature=feature.key,
            title=feature.title,
            now=standing.features[feature.key],
            open_plan=standing.open_plan(feature.key),
            debts=tuple(plan for plan in standing.debts() if plan.feature == feature.key),
            second_person=standing.second_person,
            may_change=may(who.role, feature.action),
            may_approve=may(who.role, Action.APPROVE),
        )


def state(store: Store, who: Principal, company: str, feature: str) -> FeatureStanding:
    """Return one feature as of now; NotFoundError when the company is not the principal's."""
    key = feature_named(feature).key
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        return as_of(conn, company, store.clock.now_ms()).features[key]


def plan_of(store: Store, who: Principal, company: str, plan_no: int) -> Plan:
    """Return a plan as of now; NotFoundError when the company is not the principal's."""
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        plans = as_of(conn, company, store.clock.now_ms()).plans
    if plan_no not in plans:
        raise InvalidRequestError(
            tr("plan: there is no plan {plan} in {company}", plan=plan_no, company=company)
        )
    return plans[plan_no]


def history(
    store: Store, who: Principal, company: str, feature: str | None = None
) -> tuple[HistoryLine, ...]:
    """Return what was done to a company's features (or one), newest first; the policy counts for each."""
    key = None if feature is None else feature_named(feature).key
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        events = events_of(conn, company)
    wanted = (event for event in events if key is None or event.feature in {key, ""})
    return tuple(reversed([_line(event) for event in wanted]))


def _line(event: Event) -> HistoryLine:
    return HistoryLine(
        event.event_no,
        event.at_ms,
        event.feature,
        event.kind,
        event.plan_no,
        words_of(event),
        event.actor,
        event.ticket,
        event.reason,
    )


def words_of(event: Event) -> str:
    """Return an event as one plain sentence."""
    told = event.detail
    to = tr("on") if told.get("active") else tr("off")
    if event.kind is Kind.POLICY:
        return (
            tr("A second person is asked for")
            if told["second_person"]
            else tr("No second person is asked for")
        )
    words = {
        Kind.BEGAN: tr("Was {to}", to=to),
        Kind.PLANNED: tr("Planned to switch {to}{times}", to=to, times=_times(event)),
        Kind.EDITED: tr("Plan changed: switch {to}{times}; an approval is void", to=to, times=_times(event)),
        Kind.APPROVED: tr("Approved by a second person"),
        Kind.CANCELED: tr("Plan given up"),
        Kind.SWITCHED: tr("Switched {to}{times}", to=to, times=_times(event)),
        Kind.RETURNED: tr("Went back {to} by itself", to=to),
        Kind.LAPSED: tr("The plan lapsed: the state had changed since it was made"),
        Kind.EMERGENCY: tr("Switched off in an emergency; ticket and second person are owed"),
        Kind.TICKET_PAID: tr("The ticket of the emergency was handed in"),
        Kind.CONFIRMED: tr("The emergency was confirmed by a second person"),
    }
    return words[event.kind]


def _times(event: Event) -> str:
    start, back = event.detail.get("start_ms"), event.detail.get("return_ms")
    at = tr(" at {time}", time=to_rfc3339(start)) if start is not None else ""
    taken_back = event.detail.get("reverts")
    of_plan = tr(", taking back plan {plan}", plan=taken_back) if taken_back is not None else ""
    return at + (tr(", back at {time}", time=to_rfc3339(back)) if back is not None else "") + of_plan
