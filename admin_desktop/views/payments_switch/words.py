"""The words of the switches: columns, sentences, states, and the text of a ticket."""

from datetime import date

from admin_desktop.clock import local_datetime
from admin_desktop.models.features.overview import HistoryLine, SwitchRow
from admin_desktop.models.features.plans import Plan, PlanState
from admin_desktop.views.look.formats import NOTHING, short_date, shown
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.states import PageState
from admin_desktop.words import tr


def columns() -> tuple[RowColumn[SwitchRow], ...]:
    """Return the columns of companies by features."""
    return (
        RowColumn(tr("Company"), "Blue Ridge Commercial Leasing, Inc.", lambda row: shown(row.company_name)),
        RowColumn(tr("Feature"), "Sign-in with a second factor", lambda row: tr(row.title)),
        RowColumn(tr("State"), "Off", state, tone=lambda row: "green" if row.now.active else "", icon=_icon),
        RowColumn(tr("Next"), "Off from Dec 31, 2026, 17:00 PST", coming, tone=_tone, grows=True),
        RowColumn(tr("Since"), "Nov 20, 2026, 14:02 EST", _since, quiet=True),
        RowColumn(tr("By"), "dana.okafor", lambda row: shown(row.now.changed_by) or NOTHING),
        RowColumn(tr("Ticket"), "T-123456", lambda row: row.now.ticket or NOTHING),
    )


def history_columns(zone: str) -> tuple[RowColumn[HistoryLine], ...]:
    """Return the columns of one feature's history; times are in the company's zone."""
    return (
        RowColumn(tr("When"), "Nov 20, 2026, 14:02 EST", lambda line: _time(line.at_ms, zone), quiet=True),
        RowColumn(tr("What"), "Switched off in an emergency", lambda line: line.text, grows=True),
        RowColumn(tr("By"), "dana.okafor", lambda line: shown(line.actor)),
        RowColumn(tr("Ticket"), "T-12345", lambda line: line.ticket or NOTHING),
    )


def state(row: SwitchRow) -> str:
    """Return ``On`` or ``Off``."""
    return tr("On") if row.now.active else tr("Off")


def coming(row: SwitchRow) -> str:
    """Return what is owed, what is planned, or when it goes back by itself."""
    if row.debts:
        return owed(row.debts[0], row.time_zone)
    plan = row.open_plan
    if plan is not None and plan.state is PlanState.WAITING:
        return tr("Waits for a second person")
    if plan is not None and plan.start_ms is not None:
        word = tr("On") if plan.active else tr("Off")
        return tr("{state} from {time}", state=word, time=_time(plan.start_ms, row.time_zone))
    if row.now.return_ms is not None:
        return tr("Goes back at {time}", time=_time(row.now.return_ms, row.time_zone))
    return ""


def owed(plan: Plan, zone: str) -> str:
    """Return what an emergency still owes, and until when."""
    both = plan.owes_ticket and plan.owes_second_person
    what = (
        tr("Ticket and second person") if both else tr("Ticket") if plan.owes_ticket else tr("Second person")
    )
    return tr("{what} owed by {time}", what=what, time=_time(plan.owed_by_ms or 0, zone))


def sentence(row: SwitchRow) -> str:
    """Return where a feature stands, as one sentence."""
    word = tr("on") if row.now.active else tr("off")
    if row.now.since_ms is None:
        return tr("{feature} is {state}, as it always was.", feature=tr(row.title), state=word)
    return tr(
        "{feature} is {state} since {time}, by {who}.",
        feature=tr(row.title),
        state=word,
        time=_time(row.now.since_ms, row.time_zone),
        who=shown(row.now.changed_by) or tr("nobody we know"),
    )


def plan_words(plan: Plan, zone: str) -> str:
    """Return an open plan as a sentence."""
    word = tr("on") if plan.active else tr("off")
    when = tr("at once") if plan.start_ms is None else _time(plan.start_ms, zone)
    back = "" if plan.return_ms is None else tr(" It goes back at {time}.", time=_time(plan.return_ms, zone))
    waits = tr(" It waits for a second person.") if plan.state is PlanState.WAITING else ""
    text = tr(
        "Plan {number} by {who}: switch {state} {when}, ticket {ticket}: {reason}.",
        number=plan.plan_no,
        who=shown(", ".join(plan.authors)),
        state=word,
        when=when,
        ticket=plan.ticket,
        reason=shown(plan.reason),
    )
    return text + back + waits


def ticket_text(row: SwitchRow) -> str:
    """Return the text of a ticket to LTi Customer Care, ready to send."""
    verb = tr("deactivate") if row.now.active else tr("activate")
    return tr(
        "To LTi Customer Care\n\nPlease {verb} {feature} for {company} ({code}).\n"
        "State now: {state}\nReason: \nFrom when: \nUntil when, if it is temporary: ",
        verb=verb,
        feature=tr(row.title),
        company=row.company_name,
        code=row.company,
        state=sentence(row),
    )


def verb_words(row: SwitchRow) -> str:
    """Return the button's words: ``Deactivate Payments…``."""
    if row.now.active:
        return tr("Deactivate {feature}…", feature=tr(row.title))
    return tr("Activate {feature}…", feature=tr(row.title))


def why_not(row: SwitchRow) -> str:
    """Return why this person may not change it."""
    if row.feature == "payments":
        return tr("Only LTi Customer Care changes Payments, on a ticket.")
    return tr("Only an LTi admin changes this, on a ticket.")


def loading() -> PageState:
    """Return the state before anything was read."""
    return PageState("loading", tr("Reading the switches"), tr("This takes a moment."))


def nothing() -> PageState:
    """Return the state of a workspace without companies."""
    return PageState(
        "empty", tr("No finance company yet"), tr("An LTi admin connects one in Settings."), tr("Read again")
    )


def _icon(row: SwitchRow) -> str:
    return "ok" if row.now.active else "stopped"


def _tone(row: SwitchRow) -> str:
    return "red" if row.debts else "amber" if row.open_plan is not None or row.now.return_ms else ""


def _since(row: SwitchRow) -> str:
    return NOTHING if row.now.since_ms is None else _time(row.now.since_ms, row.time_zone)


def _time(at_ms: int, zone: str) -> str:
    moment = local_datetime(at_ms, zone)
    return f"{short_date(moment.date(), date.min)}, {moment:%H:%M %Z}"
