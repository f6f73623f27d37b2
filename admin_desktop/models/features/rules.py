"""The rules of a governed change: what a person may do to a plan, as pure functions that return events.

Each takes the standing as of now (what was due is done) and raises InvalidRequestError naming the field,
StalePlanError when the state is no longer the one that was looked at, and OneselfError for a second person
who is the first.
"""

import re
from dataclasses import dataclass

from admin_desktop.clock import DAY_MS
from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError, StalePlanError
from admin_desktop.models.features.catalogue import feature_named
from admin_desktop.models.features.events import Kind, NewEvent
from admin_desktop.models.features.plans import CompanyFeatures, FeatureStanding, Plan
from admin_desktop.models.refusals import refused
from admin_desktop.redaction import redact
from admin_desktop.words import noted, tr

EMERGENCY_OWED_MS = DAY_MS
"""An emergency owes its ticket and its second person within 24 hours."""

_TICKET = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._#/-]{0,39}")
_LONGEST_REASON = 500


class OneselfError(NotAllowedError):
    """The second person would be the first."""

    title = "The second person must be somebody else"
    advice = "Ask another Customer Care user or an LTi admin to approve it."


@dataclass(frozen=True, slots=True)
class Wish:
    """What a feature is to be, why, and when. Instants are milliseconds UTC."""

    feature: str
    active: bool
    ticket: str
    reason: str
    start_ms: int | None = None
    """None: at once."""
    return_ms: int | None = None
    """When it goes back by itself; None: it lasts."""


def clean_ticket(ticket: str) -> str:
    """Return a ticket number without blanks around it; InvalidRequestError when it is none."""
    ticket = ticket.strip()
    if not _TICKET.fullmatch(ticket):
        raise InvalidRequestError(tr("ticket: a ticket number is required (letters, digits and . _ # / -)"))
    return ticket


def clean_reason(reason: str) -> str:
    """Return a reason, masked where it may hold an account number; InvalidRequestError when there is none."""
    reason = redact(" ".join(reason.split()))
    if not 0 < len(reason) <= _LONGEST_REASON:
        raise InvalidRequestError(tr("reason: required, at most {most} characters", most=_LONGEST_REASON))
    return reason


def plan(
    standing: CompanyFeatures, wish: Wish, basis: int, now_ms: int, *, reverts: int | None = None
) -> NewEvent:
    """Plan a change of the state that was looked at when ``basis`` was its number."""
    one = _looked_at(standing, wish.feature, basis)
    if standing.open_plan(wish.feature) is not None:
        raise InvalidRequestError(tr("plan: one is open already; edit or cancel it first"))
    return _planned(Kind.PLANNED, _next_plan_no(standing), one, standing, wish, now_ms, reverts)


def edit(standing: CompanyFeatures, plan_no: int, wish: Wish, basis: int, now_ms: int) -> NewEvent:
    """Make another plan of an open one; an approval that it had is void."""
    old = open_plan(standing, plan_no)
    if wish.feature != old.feature:
        raise InvalidRequestError(tr("feature: a plan stays with its feature"))
    one = _looked_at(standing, wish.feature, basis)
    return _planned(Kind.EDITED, plan_no, one, standing, wish, now_ms, old.reverts)


def revert(
    standing: CompanyFeatures, plan_no: int, ticket: str, reason: str, basis: int, now_ms: int
) -> NewEvent:
    """Plan to take back a change, which must be the one that is in force."""
    old = plan_numbered(standing, plan_no)
    if standing.features[old.feature].plan_no != plan_no:
        raise InvalidRequestError(tr("plan: {plan} is not what is in force now", plan=plan_no))
    wish = Wish(old.feature, not standing.features[old.feature].active, ticket, reason)
    return plan(standing, wish, basis, now_ms, reverts=plan_no)


def approve(standing: CompanyFeatures, plan_no: int, version: int, who: str, now_ms: int) -> NewEvent:
    """Be the second person of a plan in the version that was seen."""
    plan = open_plan(standing, plan_no)
    if who in plan.authors:
        raise refused(OneselfError, noted("{who} made or edited plan {plan}"), who=who, plan=plan_no)
    if plan.approved_by is not None or not plan.second_person:
        raise InvalidRequestError(tr("plan: {plan} waits for nobody", plan=plan_no))
    if plan.version != version:
        raise StalePlanError(tr("plan {plan} was edited after you looked at it", plan=plan_no))
    _looked_at(standing, plan.feature, plan.basis)
    if plan.return_ms is not None and plan.return_ms <= now_ms:
        raise StalePlanError(tr("plan {plan} was to return by itself before now", plan=plan_no))
    return NewEvent(Kind.APPROVED, plan.feature, plan_no, ticket=plan.ticket)


def takes_force_now(plan: Plan, now_ms: int) -> bool:
    """Whether a plan that waits for nobody is due."""
    return plan.is_open and not _waits(plan) and (plan.start_ms is None or plan.start_ms <= now_ms)


def cancel(standing: CompanyFeatures, plan_no: int, reason: str) -> NewEvent:
    """Give up a plan that has still to take force."""
    plan = open_plan(standing, plan_no)
    return NewEvent(Kind.CANCELED, plan.feature, plan_no, reason=clean_reason(reason))


def emergency_off(standing: CompanyFeatures, feature: str, reason: str, now_ms: int) -> NewEvent:
    """Switch off at once with nothing but a reason; ticket and second person are owed."""
    one = standing.features[feature_named(feature).key]
    if not one.active and one.return_ms is None:
        raise InvalidRequestError(tr("feature: it is off already"))
    detail = {"active": False, "return_ms": None, "owed_by_ms": now_ms + EMERGENCY_OWED_MS}
    number = _next_plan_no(standing)
    return NewEvent(Kind.EMERGENCY, feature, number, reason=clean_reason(reason), detail=detail)


def pay_ticket(standing: CompanyFeatures, plan_no: int, ticket: str) -> NewEvent:
    """Hand in the ticket that an emergency owes."""
    plan = plan_numbered(standing, plan_no)
    if not plan.owes_ticket:
        raise InvalidRequestError(tr("plan: {plan} owes no ticket", plan=plan_no))
    return NewEvent(Kind.TICKET_PAID, plan.feature, plan_no, ticket=clean_ticket(ticket))


def confirm(standing: CompanyFeatures, plan_no: int, who: str) -> NewEvent:
    """Be the second person that an emergency owes."""
    plan = plan_numbered(standing, plan_no)
    if not plan.owes_second_person:
        raise InvalidRequestError(tr("plan: {plan} owes no second person", plan=plan_no))
    if who in plan.authors:
        words = noted("{who} pressed the emergency switch of plan {plan}")
        raise refused(OneselfError, words, who=who, plan=plan_no)
    return NewEvent(Kind.CONFIRMED, plan.feature, plan_no, ticket=plan.ticket)


def set_policy(standing: CompanyFeatures, *, second_person: bool) -> NewEvent | None:
    """Ask for a second person from now on, or no longer; None when it is so already."""
    if standing.second_person == second_person:
        return None
    return NewEvent(Kind.POLICY, "", detail={"second_person": second_person})


def plan_numbered(standing: CompanyFeatures, plan_no: int) -> Plan:
    """Return a plan; NotFoundError when there is none of that number."""
    if plan_no not in standing.plans:
        raise NotFoundError(tr("no plan {plan} in {company}", plan=plan_no, company=standing.company))
    return standing.plans[plan_no]


def open_plan(standing: CompanyFeatures, plan_no: int) -> Plan:
    """Return a plan that has still to take force; InvalidRequestError when it did, or never will."""
    plan = plan_numbered(standing, plan_no)
    if not plan.is_open:
        raise InvalidRequestError(tr("plan: {plan} is {state} already", plan=plan_no, state=plan.state.value))
    return plan


def _waits(plan: Plan) -> bool:
    return plan.second_person and plan.approved_by is None


def _next_plan_no(standing: CompanyFeatures) -> int:
    return max(standing.plans, default=0) + 1


def _looked_at(standing: CompanyFeatures, feature: str, basis: int) -> FeatureStanding:
    one = standing.features[feature_named(feature).key]
    if one.change_no != basis:
        state = "on" if one.active else "off"
        raise StalePlanError(
            tr(
                "{feature} of {company} has been {state} since {who} changed it",
                feature=feature,
                company=standing.company,
                state=state,
                who=one.changed_by,
            )
        )
    return one


def _planned(
    kind: Kind,
    number: int,
    one: FeatureStanding,
    standing: CompanyFeatures,
    wish: Wish,
    now_ms: int,
    reverts: int | None,
) -> NewEvent:
    _check_times(wish, one, now_ms)
    if wish.active == one.active and one.return_ms is None:
        raise InvalidRequestError(
            tr("feature: it is {state} already", state=tr("on") if one.active else tr("off"))
        )
    detail = {
        "active": wish.active,
        "start_ms": wish.start_ms,
        "return_ms": wish.return_ms,
        "basis": one.change_no,
        "second_person": standing.second_person,
        "reverts": reverts,
    }
    ticket, reason = clean_ticket(wish.ticket), clean_reason(wish.reason)
    return NewEvent(kind, wish.feature, number, ticket=ticket, reason=reason, detail=detail)


def _check_times(wish: Wish, one: FeatureStanding, now_ms: int) -> None:
    start_ms = now_ms if wish.start_ms is None else wish.start_ms
    if start_ms < now_ms:
        raise InvalidRequestError(tr("start: that time is past"))
    if wish.return_ms is not None and wish.return_ms <= start_ms:
        raise InvalidRequestError(tr("return: must be later than the start"))
    if one.return_ms is not None and start_ms >= one.return_ms:
        raise InvalidRequestError(
            tr("start: before that the present state returns by itself; plan it afterwards")
        )
