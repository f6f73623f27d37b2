"""``admin-desktop features``: the switches of each company, a governed change, and what was ever done."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Literal

from cyclopts import Parameter

from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE
from admin_desktop.cli.console.output import show, table
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.clock import to_rfc3339
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.features import planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.effects import Effect, work_out
from admin_desktop.models.features.overview import HistoryLine, SwitchRow, history, plan_of, switches
from admin_desktop.models.features.plans import Plan, PlanState
from admin_desktop.models.features.rules import Wish

Flag = Annotated[bool, Parameter(negative="")]
HEAD = ("company", "feature", "state", "since", "by", "ticket", "waiting", "owed")


def list_features(*, company: str | None = None, at: At | None = None) -> int:
    """List companies by features: state, since when, by whom, ticket, what is planned and what is owed.

    Parameters
    ----------
    company
        Only this finance company.
    """
    at = at or At()
    with opened_as(at) as here:
        rows = switches(here.store, here.who, frozenset({company}) if company else None)
    show(rows, as_json=at.json, text=lambda: table(HEAD, [_cells(row) for row in rows]))
    return DONE


def _cells(row: SwitchRow) -> tuple[str, ...]:
    plan = row.open_plan
    owed = " and ".join(
        words
        for debt in row.debts
        for words, owes in (("ticket", debt.owes_ticket), ("second person", debt.owes_second_person))
        if owes
    )
    return (
        row.company,
        row.feature,
        "on" if row.now.active else "off",
        _time(row.now.since_ms),
        row.now.changed_by,
        row.now.ticket or "",
        "" if plan is None else f"plan {plan.plan_no} {plan.state.value}",
        owed,
    )


def set_features(
    company: str,
    state: Literal["on", "off"],
    *,
    ticket: str = "",
    reason: str,
    feature: str = PAYMENTS,
    start: datetime | None = None,
    until: datetime | None = None,
    emergency: Flag = False,
    dry_run: Flag = False,
    at: At | None = None,
) -> int:
    """Switch a feature of a company on or off, on a ticket; tells first what will happen.

    Parameters
    ----------
    company
        The finance company.
    state
        What it is to be.
    ticket
        The ticket number; an emergency owes it for 24 hours.
    reason
        Why.
    feature
        Which feature.
    start
        When, with zone (2026-01-31T17:00:00-05:00); at once when not given.
    until
        When it goes back by itself.
    emergency
        Off at once, never on; ticket and second person are owed within 24 hours.
    dry_run
        Only tell what would happen.
    """
    at = at or At()
    if emergency and state == "on":
        raise InvalidRequestError("emergency: only ever off")
    wish = Wish(feature, state == "on", ticket, reason, _instant(start, "start"), _instant(until, "until"))
    with opened_as(at) as here:
        effect = work_out(here.store, here.who, company, feature, active=wish.active)
        plan = None
        if emergency and not dry_run:
            plan = planning.emergency_off(here.store, here.who, company, feature, reason)
        elif not dry_run:
            plan = planning.plan(here.store, here.who, company, wish, effect.basis)
    answer = {"effect": effect, "what_will_happen": effect.sentences(), "plan": plan}
    show(answer, as_json=at.json, text=lambda: _told(effect, plan))
    return DONE


def _told(effect: Effect, plan: Plan | None) -> Iterator[str]:
    yield from effect.sentences()
    if plan is None:
        yield "Nothing was changed."
        return
    words = {
        PlanState.DONE: f"{effect.title} of {effect.company} is {'on' if plan.active else 'off'} now.",
        PlanState.SCHEDULED: f"It will be so from {_time(plan.start_ms)}.",
        PlanState.WAITING: f"Plan {plan.plan_no} waits for a second person.",
    }
    yield words[plan.state]
    if plan.owes:
        yield f"Ticket and second person are owed by {_time(plan.owed_by_ms)}."


def revert_features(company: str, plan: int, *, ticket: str, reason: str, at: At | None = None) -> int:
    """Take back the change that is in force, as a change of its own under the same rules.

    Parameters
    ----------
    company
        The finance company.
    plan
        The number of the plan that made it so.
    ticket
        The ticket number.
    reason
        Why.
    """
    at = at or At()
    with opened_as(at) as here:
        old = plan_of(here.store, here.who, company, plan)
        effect = work_out(here.store, here.who, company, old.feature, active=not old.active)
        done = planning.revert(here.store, here.who, company, plan, ticket, reason, effect.basis)
    answer = {"effect": effect, "what_will_happen": effect.sentences(), "plan": done}
    show(answer, as_json=at.json, text=lambda: _told(effect, done))
    return DONE


def approve_features(company: str, plan: int, *, at: At | None = None) -> int:
    """Be the second person of a plan, or of an emergency; never of one's own.

    Parameters
    ----------
    company
        The finance company.
    plan
        The plan's number.
    """
    at = at or At()
    with opened_as(at) as here:
        rows = switches(here.store, here.who, frozenset({company}))
        version = next((open_.version for row in rows if (open_ := row.open_plan) and _is(open_, plan)), None)
        if version is None:
            done = planning.confirm(here.store, here.who, company, plan)
        else:
            done = planning.approve(here.store, here.who, company, plan, version)
    show(done, as_json=at.json, text=lambda: [f"Plan {plan} of {company} is {done.state.value}."])
    return DONE


def _is(plan: Plan | None, number: int) -> bool:
    return plan is not None and plan.plan_no == number


def cancel_features(company: str, plan: int, *, reason: str, at: At | None = None) -> int:
    """Give up a plan that has still to take force.

    Parameters
    ----------
    company
        The finance company.
    plan
        The plan's number.
    reason
        Why.
    """
    at = at or At()
    with opened_as(at) as here:
        done = planning.cancel(here.store, here.who, company, plan, reason)
    show(done, as_json=at.json, text=lambda: [f"Plan {plan} of {company} is given up."])
    return DONE


def pay_features(company: str, plan: int, *, ticket: str, at: At | None = None) -> int:
    """Hand in the ticket that an emergency owes.

    Parameters
    ----------
    company
        The finance company.
    plan
        The emergency's plan number.
    ticket
        The ticket number.
    """
    at = at or At()
    with opened_as(at) as here:
        done = planning.pay_ticket(here.store, here.who, company, plan, ticket)
    show(done, as_json=at.json, text=lambda: [f"Plan {plan} of {company} has ticket {done.ticket}."])
    return DONE


def history_features(company: str, *, feature: str | None = None, at: At | None = None) -> int:
    """Show what was ever done to a company's features, newest first.

    Parameters
    ----------
    company
        The finance company.
    feature
        Only this one.
    """
    at = at or At()
    with opened_as(at) as here:
        lines = history(here.store, here.who, company, feature)
    show(
        lines, as_json=at.json, text=lambda: [_line(line) for line in lines] or ["Nothing was ever changed."]
    )
    return DONE


def _line(line: HistoryLine) -> str:
    ticket = f", ticket {line.ticket}" if line.ticket else ""
    reason = f": {line.reason}" if line.reason else ""
    return f"{_time(line.at_ms)}  {line.feature or 'policy'}  {line.text} by {line.actor}{ticket}{reason}"


def _instant(at: datetime | None, name: str) -> int | None:
    if at is None:
        return None
    if at.tzinfo is None:
        raise InvalidRequestError(f"{name}: say the zone too, such as 2026-01-31T17:00:00-05:00")
    return int(at.timestamp() * 1000)


def _time(instant_ms: int | None) -> str:
    return "" if instant_ms is None else to_rfc3339(instant_ms)
