"""The words of Settings: columns and states."""

from admin_desktop.models.users import UserRow
from admin_desktop.views.look.formats import NOTHING, shown, span
from admin_desktop.views.parts.rows_model import RowColumn
from admin_desktop.views.parts.states import PageState
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.settings.ports import CompanySettings
from admin_desktop.words import tr


def user_columns() -> tuple[RowColumn[UserRow], ...]:
    """Return the columns of users."""
    return (
        RowColumn(tr("User"), "alexandra.featherstone", lambda row: row.user_name),
        RowColumn(tr("Name"), "Alexandra Featherstone", lambda row: shown(row.display_name), grows=True),
        RowColumn(tr("Role"), "Finance-company admin", lambda row: row.role.words),
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
            tr("Second person"),
            "Not asked for",
            lambda row: tr("Asked for") if row.second_person else tr("No"),
        ),
        RowColumn(tr("ASPIRE"), "https://aspire.example.com", lambda row: row.address or NOTHING, grows=True),
        RowColumn(tr("Interval"), "15 min", lambda row: span(row.interval_s * 1000), quiet=True),
    )


def loading() -> PageState:
    """Return the state before anything was read."""
    return PageState("loading", tr("Reading the settings"), tr("This takes a moment."))


def failed(failure: Failure) -> PageState:
    """Return the state after a read that failed or was refused."""
    action = "" if failure.refused else tr("Try again")
    icon = "locked" if failure.refused else "error"
    return PageState(icon, failure.title, f"{failure.detail}. {failure.advice}", action)
