"""The words of the audit log: its columns, one line whole, and the verdicts."""

from collections.abc import Mapping
from datetime import date

from admin_desktop.clock import local_datetime, to_rfc3339
from admin_desktop.models.activity.log import LogLine, plain
from admin_desktop.models.activity.verification import Verification
from admin_desktop.views.look.formats import NOTHING, short_date, shown
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.states import PageState
from admin_desktop.words import number, tr

KINDS = ("people", "refusals", "exports")


def columns(zone: str) -> tuple[RowColumn[LogLine], ...]:
    """Return the columns of the log; times are in the desk's zone, named."""
    return (
        RowColumn(tr("When"), "Nov 20, 2026, 14:02:33 EST", lambda line: time(line.at_ms, zone), quiet=True),
        RowColumn(tr("Who"), "dana.okafor", lambda line: shown(line.actor)),
        RowColumn(tr("Role"), "Finance-company admin", lambda line: tr(line.role), quiet=True),
        RowColumn(tr("What"), "feature switched", lambda line: tr(line.what), tone=_tone, icon=_icon),
        RowColumn(tr("About"), "PMT7Q2ABCDEF12", lambda line: shown(line.entity)),
        RowColumn(tr("Change"), "payments: on → payments: off", lambda line: shown(line.change), grows=True),
        RowColumn(tr("Ticket"), "T-12345", lambda line: line.ticket or NOTHING),
        RowColumn(tr("Company"), "NORTHSTAR", lambda line: line.company, quiet=True),
    )


def kind_words(kind: str) -> str:
    """Return the words of a filter."""
    return {"people": tr("People"), "refusals": tr("Refusals"), "exports": tr("Exports")}[kind]


def facts(line: LogLine, zone: str) -> tuple[tuple[str, str, str], ...]:
    """Return one line whole: name, value, tooltip."""
    told = (
        (tr("Line"), f"{line.company} {number(line.line_no)}"),
        (tr("Our time"), time(line.at_ms, zone)),
        (tr("ASPIRE's time"), NOTHING if line.aspire_at_ms is None else time(line.aspire_at_ms, zone)),
        (tr("Who"), f"{shown(line.actor)} ({tr(line.role)})"),
        (tr("Machine"), shown(line.machine) or NOTHING),
        (tr("What"), tr(line.what)),
        (tr("About"), shown(line.entity)),
        (tr("Old"), shown(plain(line.old)) or NOTHING),
        (tr("New"), shown(plain(line.new)) or NOTHING),
        (tr("Reason"), shown(line.reason) or NOTHING),
        (tr("Ticket"), line.ticket or NOTHING),
        (tr("Hash"), line.hash),
    )
    return tuple((name, value, f"{value}\n{to_rfc3339(line.at_ms)}") for name, value in told)


def verdict(found: Mapping[str, Verification]) -> tuple[str, str]:
    """Return the verdicts as text and the tone: green only when every chain is."""
    text = "  ".join(f"{company}: {one.sentence}" for company, one in found.items())
    if not found:
        return tr("There is no log that you may verify."), "amber"
    if all(one.is_green for one in found.values()):
        return text, "green"
    bad = any(not one.verdict.holds or one.missing_guards for one in found.values())
    return text, "red" if bad else "amber"


def time(at_ms: int, zone: str) -> str:
    """Return an instant with its zone."""
    moment = local_datetime(at_ms, zone)
    return f"{short_date(moment.date(), date.min)}, {moment:%H:%M:%S %Z}"


def loading() -> PageState:
    """Return the state before anything was read."""
    return PageState("loading", tr("Reading the audit log"), tr("This takes a moment."))


def nothing(*, filtered: bool) -> PageState:
    """Return the state of an empty log, or of a filter that nothing fits."""
    if filtered:
        return PageState(
            "no_match", tr("No line fits"), tr("Clear the search or the filters."), tr("Show all")
        )
    return PageState("empty", tr("Nothing has happened yet"), tr("Every act of a person will stand here."))


def _tone(line: LogLine) -> str:
    return "red" if line.action in {"refused", "sign_in_failed"} else ""


def _icon(line: LogLine) -> str:
    return "locked" if line.action in {"refused", "sign_in_failed"} else ""
