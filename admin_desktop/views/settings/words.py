"""The words of Settings: columns and states."""

from datetime import date
from pathlib import Path

from admin_desktop.models.people.users import UserRow
from admin_desktop.models.set_up.restoring import BackupFacts
from admin_desktop.views.look.formats import NOTHING, short_date, short_weekday, shown, span
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.states import PageState
from admin_desktop.views.settings.ports import CalendarDay, CompanySettings
from admin_desktop.views.sign_in.words import day_words
from admin_desktop.words import number, tr


def user_columns() -> tuple[RowColumn[UserRow], ...]:
    """Return the columns of users."""
    return (
        RowColumn(tr("User"), "alexandra.featherstone", lambda row: row.user_name),
        RowColumn(tr("Name"), "Alexandra Featherstone", lambda row: shown(row.display_name), grows=True),
        RowColumn(tr("Role"), "Finance-company admin", lambda row: tr(row.role.words)),
        RowColumn(tr("Company"), "NORTHSTAR", lambda row: tr("LTi") if row.company == "*" else row.company),
        RowColumn(
            tr("State"),
            "Deactivated",
            lambda row: tr("Active") if row.active else tr("Deactivated"),
            tone=lambda row: "" if row.active else "amber",
        ),
    )


def company_columns() -> tuple[RowColumn[CompanySettings], ...]:
    """Return the columns of companies."""
    return (
        RowColumn(tr("Company"), "Blue Ridge Commercial Leasing, Inc.", lambda row: shown(row.name)),
        RowColumn(
            tr("ASPIRE"), "https://aspire.example.com", lambda row: row.set_up.address or NOTHING, grows=True
        ),
        RowColumn(
            tr("Sync"),
            "every 15 min",
            lambda row: (
                tr("every {time}", time=span(row.set_up.interval_s * 1000))
                if row.set_up.enabled
                else tr("off")
            ),
            tone=lambda row: "" if row.set_up.enabled else "amber",
        ),
        RowColumn(tr("Zone"), "America/Los_Angeles", lambda row: row.time_zone),
        RowColumn(tr("Counters"), "s2", lambda row: row.counters),
        RowColumn(tr("Cut-off"), "17:00", lambda row: row.cutoff),
        RowColumn(
            tr("Second person"),
            "Asked for",
            lambda row: tr("Asked for") if row.second_person else tr("No"),
        ),
    )


def day_of(row: CalendarDay) -> str:
    """Return ``Fri, Nov 27, 2026``."""
    return f"{short_weekday(row.day)}, {short_date(row.day, date.min)}"


def calendar_columns() -> tuple[RowColumn[CalendarDay], ...]:
    """Return the columns of closed days."""
    return (
        RowColumn(tr("Day"), "Wed, Nov 27, 2026", day_of),
        RowColumn(tr("Name"), "Day after Thanksgiving", lambda row: shown(row.name), grows=True),
        RowColumn(tr("Calendar"), "Federal Reserve", _calendar),
        RowColumn(
            tr("Means"),
            "No EFT Generation",
            lambda row: tr("No EFT Generation") if row.own else tr("No settlement"),
        ),
    )


def _calendar(row: CalendarDay) -> str:
    if not row.own:
        return tr("Federal Reserve")
    return tr("Own, past") if row.past else tr("Own")


def loading() -> PageState:
    """Return the state before anything was read."""
    return PageState("loading", tr("Reading the settings"), tr("This takes a moment."))


def closed() -> PageState:
    """Return the state for who may not set anything."""
    return PageState(
        "locked",
        tr("LTi admins set this up"),
        tr(
            "Users, connections, policies, retention and backups are theirs. Ask one of them, or open a "
            "ticket with LTi Customer Care."
        ),
    )


def restore_words(facts: BackupFacts, workspace: str) -> str:
    """Say what putting a backup back would mean."""
    when = day_words(facts.newest_ms) if facts.newest_ms is not None else NOTHING
    return tr(
        "{backup} holds {payments} payments and is from {when}. {lines} lines of the log came after it. "
        "The window closes, {workspace} is kept beside it under another name, and you sign in again.\n\n"
        "Users, roles and passwords stay as they are now. Nothing is sent again by itself: the next sync "
        "asks ASPIRE about every payment by its reference, and what differs is listed. Every chain of the "
        "log says where it was cut back.",
        backup=facts.name,
        payments=number(facts.payments),
        when=when,
        lines=number(facts.lines_lost),
        workspace=Path(workspace).name,
    )
