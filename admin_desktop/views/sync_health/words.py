"""The words of sync health: its columns, its states, and what waits for a person."""

from dataclasses import dataclass

from admin_desktop.models.sync_health.report import AsideItem, HealthReport, OutboxItem
from admin_desktop.models.sync_report import CompanySync
from admin_desktop.views.look.formats import NOTHING, counted, number, short_instant, shown, span
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.states import PageState
from admin_desktop.words import noted, tr, trn

_STATES = {
    "rejected": (noted("Rejected"), "red", "error"),
    "unknown": (noted("Sent, checking"), "amber", "warning"),
    "waiting": (noted("Waiting"), "", "wait"),
    "too_late": (noted("Too late, kept"), "amber", "warning"),
    "aside": (noted("Set aside"), "red", "error"),
    "reviewed": (noted("Set aside, closed"), "", "ok"),
}
_ACTIONS = {
    "create": noted("Create"),
    "cancel": noted("Cancel"),
    "confirm_absent": noted("Confirm absent"),
}
_SKEW_SHOWN_S = 120


@dataclass(frozen=True, slots=True)
class Item:
    """One line of what is not settled: an outbox entry, or a change that was set aside."""

    state: str
    what: str
    action: str
    age_ms: int
    attempts: str
    said: str
    outbox: OutboxItem | None = None
    aside: AsideItem | None = None

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What makes it another line for a person; its age does not."""
        return self.state, self.what, self.action, self.attempts, self.said

    @property
    def waits_for_a_person(self) -> bool:
        """Whether there is something to press."""
        return self.state in {"rejected", "aside"}


def items(report: HealthReport) -> tuple[Item, ...]:
    """Return what is not settled, what waits for a person first."""
    lines = [
        Item(
            one.state,
            one.payment_ref,
            tr(_ACTIONS.get(one.action, one.action)),
            report.at_ms - one.created_ms,
            number(one.attempts),
            one.last_answer or "",
            outbox=one,
        )
        for one in report.outbox
    ]
    lines += [
        Item(
            "aside" if one.reviewed_ms is None else "reviewed",
            tr("change {n}", n=number(one.seq)),
            one.kind,
            report.at_ms - one.at_ms,
            "",
            one.reason,
            aside=one,
        )
        for one in report.set_aside
    ]
    return tuple(sorted(lines, key=lambda line: not line.waits_for_a_person))


def _said(one: Item) -> str:
    return shown(one.said) or NOTHING


def items_columns() -> tuple[RowColumn[Item], ...]:
    """Return the columns of what is not settled."""
    return (
        RowColumn(
            tr("State"),
            "Set aside, closed",
            lambda one: tr(_STATES[one.state][0]),
            tone=lambda one: _STATES[one.state][1],
            icon=lambda one: _STATES[one.state][2],
        ),
        RowColumn(tr("Payment or change"), "PMT6FARQ84W4MWM", lambda one: one.what),
        RowColumn(tr("Wish or kind"), "Confirm absent", lambda one: one.action),
        RowColumn(tr("Age"), "60 days", lambda one: span(one.age_ms), right=True),
        RowColumn(tr("Attempts"), "99", lambda one: one.attempts or NOTHING, right=True),
        RowColumn(tr("What was said"), "x" * 30, _said, quiet=True, grows=True),
    )


def facts(report: HealthReport, live: CompanySync | None) -> list[tuple[str, str, str]]:
    """Return name, value, tooltip of what is to be known about a company's sync."""
    cursor, counts = report.cursor, report.counts
    waiting = counts.get("waiting", 0) + counts.get("unknown", 0)
    lag = tr("never synced") if report.lag_ms is None else tr("{age} ago", age=span(report.lag_ms))
    change = tr("change {n}", n=number(cursor.after_seq))
    epoch = f"{cursor.epoch or NOTHING} · {change}"
    frozen = tr("no")
    if cursor.frozen_since_ms is not None:
        since = short_instant(cursor.frozen_since_ms, report.time_zone, report.at_ms)
        frozen = tr(
            "since {since}: ASPIRE was restored, its new epoch is {epoch}",
            since=since,
            epoch=cursor.frozen_epoch,
        )
    return [
        (tr("Last whole cycle"), lag, ""),
        (tr("Waiting for ASPIRE"), counted(waiting, "entry", "entries"), ""),
        (tr("Rejected"), counted(counts.get("rejected", 0), "entry", "entries"), ""),
        (
            tr("Differ from ASPIRE"),
            counted(report.contradicted, "payment"),
            tr("Also those missing in ASPIRE"),
        ),
        (tr("Cancels kept, too late"), counted(counts.get("too_late", 0), "entry", "entries"), ""),
        (
            tr("Records unknown here"),
            number(report.unknown_records),
            tr("ASPIRE's own, never adopted"),
        ),
        (
            tr("Epoch"),
            epoch,
            tr("The life of ASPIRE's database"),
        ),
        (tr("Sending frozen"), frozen, ""),
        (tr("ASPIRE last answered"), _last_answer(report), tr("To a wish that was not simply done")),
        (tr("Clocks"), _skew(live), tr("Our clock minus ASPIRE's")),
    ]


def _last_answer(report: HealthReport) -> str:
    if not report.answers:
        return NOTHING
    last = report.answers[0]
    ago = "" if last.attempted_ms is None else f", {span(report.at_ms - last.attempted_ms)}"
    return f"{shown(last.last_answer or '')} ({last.payment_ref}{ago})"


def _skew(live: CompanySync | None) -> str:
    if live is None:
        return tr("not compared since this program started")
    apart = tr("{n} s", n=number(round(abs(live.skew_s))))
    if abs(live.skew_s) < _SKEW_SHOWN_S:
        return tr("{apart} apart", apart=apart)
    return tr("{apart} apart: set this machine's clock", apart=apart)


def verdict(report: HealthReport) -> tuple[str, str, str]:
    """Return sentence, tone and next step about a company's sync."""
    person = sum(item.waits_for_a_person for item in items(report))
    if report.cursor.frozen:
        return (
            tr("Sending is frozen: ASPIRE was restored from a backup."),
            "red",
            tr("An LTi admin resolves it payment by payment, a second person confirms."),
        )
    if person:
        count = counted(person, "item")
        return (
            tr("{count} for a person to look at.", count=count),
            "amber",
            tr("Select one and choose what to do."),
        )
    if report.contradicted:
        count = counted(report.contradicted, "payment")
        words = tr("{count} differ from ASPIRE.", count=count)
        return words, "amber", tr("Open them in Payments, look at both values and close each.")
    if report.cycles and report.cycles[0].message:
        return report.cycles[0].message, "amber", ""
    return tr("Nothing waits for a person."), "", ""


def differing(report: HealthReport) -> str:
    """Return what leads to the payments that differ."""
    return trn(
        "Show {n} payment that differs from ASPIRE",
        "Show {n} payments that differ from ASPIRE",
        report.contradicted,
        n=number(report.contradicted),
    )


def loading() -> PageState:
    """Return the loading state."""
    return PageState(
        "loading", tr("Reading the sync's log"), tr("It is read from the workspace, not from ASPIRE.")
    )


def no_companies() -> PageState:
    """Return the empty state."""
    return PageState("empty", tr("No company is set up yet"), tr("Companies are connected in Settings."))
