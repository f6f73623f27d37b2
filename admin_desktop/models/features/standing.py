"""Where a company's features stand: a fold over their history, and what comes due by itself.

Pure. ``replay`` of the stored events and the stored state are the same thing; a property test holds them
together.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from admin_desktop.models.features.catalogue import FEATURES
from admin_desktop.models.features.events import Event, Kind, NewEvent
from admin_desktop.models.features.plans import CompanyFeatures, FeatureStanding, Plan, PlanState


def untouched(company: str) -> CompanyFeatures:
    """Return the standing of a company whose features nobody ever touched (S1: Payments is on)."""
    usual = {one.key: FeatureStanding(one.key, one.on_by_default) for one in FEATURES}
    return CompanyFeatures(company, usual)


def replay(company: str, events: Iterable[Event]) -> CompanyFeatures:
    """Return where the features stand after these events."""
    standing = untouched(company)
    for event in events:
        standing = after(standing, event)
    return standing


def after(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
    """Return the standing after one more event."""
    return replace(_STEPS[event.kind](standing, event), last_event_no=event.event_no)


def due(standing: CompanyFeatures, now_ms: int) -> NewEvent | None:
    """Return the earliest thing that has come due by itself, a return before a start of the same instant."""
    waiting = [(at_ms, order, new) for at_ms, order, new in _coming(standing) if at_ms <= now_ms]
    return min(waiting, key=lambda one: one[:2])[2] if waiting else None


def next_ms(standing: CompanyFeatures, feature: str) -> int | None:
    """Return when a feature changes next by itself, None when it does not."""
    return min((at_ms for at_ms, _order, new in _coming(standing) if new.feature == feature), default=None)


def _coming(standing: CompanyFeatures) -> Iterable[tuple[int, int, NewEvent]]:
    for one in standing.features.values():
        if one.return_ms is not None:
            yield one.return_ms, 0, _return_of(one)
    for plan in standing.plans.values():
        if plan.state is PlanState.SCHEDULED and plan.start_ms is not None:
            yield plan.start_ms, 1, start_of(standing, plan)


def start_of(standing: CompanyFeatures, plan: Plan) -> NewEvent:
    """Return what happens when a scheduled plan comes due: it takes force, or lapses on another state."""
    if plan.basis != standing.features[plan.feature].change_no:
        return NewEvent(Kind.LAPSED, plan.feature, plan.plan_no, plan.start_ms, by_itself=True)
    return switch(plan, at_ms=plan.start_ms, by_itself=True)


def _return_of(one: FeatureStanding) -> NewEvent:
    words = "automatic return"
    detail = {"active": not one.active}
    return NewEvent(
        Kind.RETURNED, one.feature, one.plan_no, one.return_ms, one.ticket, words, detail, by_itself=True
    )


def switch(plan: Plan, *, at_ms: int | None = None, by_itself: bool = False) -> NewEvent:
    """Return the event by which a plan takes force."""
    detail = {"active": plan.active, "return_ms": plan.return_ms}
    return NewEvent(
        Kind.SWITCHED,
        plan.feature,
        plan.plan_no,
        at_ms,
        plan.ticket,
        plan.reason,
        detail,
        by_itself=by_itself,
    )


def _with_plan(standing: CompanyFeatures, plan: Plan) -> CompanyFeatures:
    return replace(standing, plans={**standing.plans, plan.plan_no: plan})


def _with_feature(standing: CompanyFeatures, one: FeatureStanding) -> CompanyFeatures:
    return replace(standing, features={**standing.features, one.feature: one})


def _plan_of(standing: CompanyFeatures, event: Event) -> Plan:
    if event.plan_no is None:
        raise ValueError(f"event {event.event_no} names no plan")
    return standing.plans[event.plan_no]


def _began(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
    told = event.detail
    since_ms, changed_by = told.get("since_ms"), told.get("changed_by", "")
    one = FeatureStanding(
        event.feature, bool(told["active"]), since_ms, changed_by, event.ticket, event.reason
    )
    return _with_feature(standing, one)


def _policy(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
    asked = bool(event.detail["second_person"])
    plans = {number: _under(plan, asked=asked) for number, plan in standing.plans.items()}
    return replace(standing, second_person=asked, plans=plans)


def _under(plan: Plan, *, asked: bool) -> Plan:
    """A stricter policy also holds for plans that have still to take force; a milder one frees none."""
    if not asked or not plan.is_open or plan.approved_by is not None:
        return plan
    return replace(plan, second_person=True, state=PlanState.WAITING)


def _planned(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
    number = event.plan_no or 0
    old = standing.plans.get(number)
    told = event.detail
    authors = (*(old.authors if old else ()), event.actor)
    plan = Plan(
        plan_no=number,
        feature=event.feature,
        active=bool(told["active"]),
        ticket=event.ticket,
        reason=event.reason or "",
        start_ms=told["start_ms"],
        return_ms=told["return_ms"],
        basis=told["basis"],
        second_person=bool(told["second_person"]),
        version=event.event_no,
        authors=tuple(dict.fromkeys(authors)),
        made_ms=event.at_ms,
        state=PlanState.WAITING if told["second_person"] else PlanState.SCHEDULED,
        reverts=told.get("reverts"),
    )
    return _with_plan(standing, plan)


def _approved(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
    plan = replace(_plan_of(standing, event), approved_by=event.actor, state=PlanState.SCHEDULED)
    return _with_plan(standing, plan)


def _ended(state: PlanState) -> Callable[[CompanyFeatures, Event], CompanyFeatures]:
    def step(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
        return _with_plan(standing, replace(_plan_of(standing, event), state=state))

    return step


def _switched(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
    one = FeatureStanding(
        event.feature,
        bool(event.detail["active"]),
        event.at_ms,
        event.actor,
        event.ticket,
        event.reason,
        event.event_no,
        event.plan_no,
        event.detail.get("return_ms"),
    )
    return _with_feature(_ended(PlanState.DONE)(standing, event), one)


def _emergency(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
    plan = Plan(
        plan_no=event.plan_no or 0,
        feature=event.feature,
        active=False,
        ticket=None,
        reason=event.reason or "",
        start_ms=None,
        return_ms=None,
        basis=standing.features[event.feature].change_no,
        second_person=True,
        version=event.event_no,
        authors=(event.actor,),
        made_ms=event.at_ms,
        emergency=True,
        owes_ticket=True,
        owes_second_person=True,
        owed_by_ms=event.detail["owed_by_ms"],
    )
    return _switched(_with_plan(standing, plan), event)


def _ticket_paid(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
    plan = replace(_plan_of(standing, event), owes_ticket=False, ticket=event.ticket)
    one = standing.features[event.feature]
    if one.plan_no == event.plan_no:
        standing = _with_feature(standing, replace(one, ticket=event.ticket))
    return _with_plan(standing, plan)


def _confirmed(standing: CompanyFeatures, event: Event) -> CompanyFeatures:
    plan = replace(_plan_of(standing, event), owes_second_person=False, approved_by=event.actor)
    return _with_plan(standing, plan)


_STEPS: dict[Kind, Callable[[CompanyFeatures, Event], CompanyFeatures]] = {
    Kind.BEGAN: _began,
    Kind.POLICY: _policy,
    Kind.PLANNED: _planned,
    Kind.EDITED: _planned,
    Kind.APPROVED: _approved,
    Kind.CANCELED: _ended(PlanState.CANCELED),
    Kind.LAPSED: _ended(PlanState.LAPSED),
    Kind.SWITCHED: _switched,
    Kind.RETURNED: _switched,
    Kind.EMERGENCY: _emergency,
    Kind.TICKET_PAID: _ticket_paid,
    Kind.CONFIRMED: _confirmed,
}
