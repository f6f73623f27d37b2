"""A company's closed days at the window: added, refused, removed, looked back at, by keyboard too."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from patience import settle
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from sqlalchemy import insert, select

from admin_desktop.bootstrap.pages.settings_desk import SettingsDesk, settings_page
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models.accounts import founding
from admin_desktop.models.accounts.founding import FirstUser
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, closed_days, finance_companies
from admin_desktop.models.people import users
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.closed_days import add_closed_day, remove_closed_day
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog
from admin_desktop.views.settings.closed_days_dialog import ClosedDaysDialog
from admin_desktop.views.settings.company_dialog import CompanyDialog
from admin_desktop.views.settings.settings_page import SettingsPage
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HERE = "NORTHSTAR"
TODAY, BRIDGE, PAST = date(2025, 11, 20), date(2025, 11, 28), date(2025, 10, 31)


LEE = Principal("lee", Role.LTI_ADMIN, None, "desk-1", signed_in=True)
NOW_MS = from_rfc3339("2025-11-20T18:00:00Z")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A company and an LTi admin, made once: a schema and a password take their time."""
    path = tmp_path_factory.mktemp("closed") / "w.db"
    made = Store.open(path, ManualClock(NOW_MS))
    with made.writing() as conn:
        row = {"company": HERE, "name": "Northstar", "time_zone": "America/Chicago", "cutoff": "17:00"}
        kept = {"bank_processing_type": "ACH", "counters": "s2", "payment_accounts": "any"}
        conn.execute(insert(finance_companies), {**row, **kept, "balancing_entry": False})
    assert founding.found(made, FirstUser("lee", "Lee Park", "correct horse battery"), "desk-1") == LEE
    made.close()
    return path.read_bytes()


@pytest.fixture
def store(tmp_path: Path, workspace: bytes) -> Iterator[Store]:
    (tmp_path / "w.db").write_bytes(workspace)
    opened = Store.open(tmp_path / "w.db", ManualClock(NOW_MS), durable=False)
    yield opened
    opened.close()


@pytest.fixture
def lee(store: Store) -> Principal:
    return LEE


@pytest.fixture
def page(store: Store, lee: Principal, qapp: QApplication) -> Iterator[SettingsPage]:
    look = Look(qapp, ThemeChoice.LIGHT, shipped_font=True)
    made = settings_page(look, Workspace("w", "live", store, lee, store.clock))
    made.resize(1200, 700)
    made.show()
    settle(made)
    yield made
    made.shut_down()
    made.deleteLater()


@pytest.fixture
def opened(page: SettingsPage) -> Callable[[], ClosedDaysDialog]:
    def open_() -> ClosedDaysDialog:
        page.companies.days_button.click()
        assert page.companies.days_dialog is not None
        return page.companies.days_dialog

    return open_


def fill(dialog: ClosedDaysDialog, day: date, name: str, why: str = "") -> None:
    dialog.day.setDate(QDate(day.year, day.month, day.day))
    dialog.name.setText(name)
    dialog.why.setText(why)


def own_rows(dialog: ClosedDaysDialog) -> list[tuple[date, str]]:
    return [(row.day, row.name) for row in dialog.table.lines.rows if row.own]


def actions(store: Store) -> list[str]:
    query = select(audit_log.c.action).where(audit_log.c.company == HERE)
    with store.reading() as conn:
        return list(conn.scalars(query.order_by(audit_log.c.line_no)))


def test_a_day_is_added_by_keyboard_and_the_dialog_stays_for_the_next(
    page: SettingsPage, opened: Callable[[], ClosedDaysDialog], store: Store
) -> None:
    dialog = opened()
    assert dialog.windowTitle() == "Closed days of Northstar"
    assert not dialog.confirm.isEnabled()
    assert not dialog.remove.isEnabled()
    QTest.keyClicks(dialog.day, "20251128")
    assert dialog.answer().day == BRIDGE
    QTest.keyClicks(dialog.name, "Day after Thanksgiving")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    settle(page)
    assert dialog.isVisible()
    assert dialog.outcome.text() == (
        "NORTHSTAR runs no EFT Generation on Nov 28, 2025 (Day after Thanksgiving)"
    )
    rows = dialog.table.lines.rows
    assert [(row.day, row.own) for row in rows[:3]] == [
        (date(2025, 11, 27), False),
        (BRIDGE, True),
        (date(2025, 12, 25), False),
    ]
    assert dialog.table.current_row() == rows[1]
    assert dialog.table.lines.sentence(1) == (
        "Day Fri, Nov 28, 2025, Name Day after Thanksgiving, Calendar Own, Means No EFT Generation"
    )
    assert (dialog.name.text(), dialog.confirm.isEnabled()) == ("", False)
    fill(dialog, date(2025, 12, 24), "Christmas Eve")
    dialog.confirm.click()
    settle(page)
    assert own_rows(dialog) == [(BRIDGE, "Day after Thanksgiving"), (date(2025, 12, 24), "Christmas Eve")]
    assert actions(store) == ["add_closed_day"] * 2
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.companies.days_dialog is None


def test_what_the_model_refuses_is_said_in_the_dialog_and_what_was_typed_stays(
    page: SettingsPage, opened: Callable[[], ClosedDaysDialog], store: Store, lee: Principal
) -> None:
    add_closed_day(store, lee, HERE, BRIDGE, "Bridge day")
    dialog = opened()
    for day, name, words in (
        (BRIDGE, "Again", "on the list already: Bridge day"),
        (date(2025, 11, 29), "Saturday", "no banking day anyhow"),
        (date(2025, 11, 27), "Turkey", "no banking day anyhow: Thanksgiving Day"),
        (date(2025, 12, 1), "x" * 81, "at most 80 characters"),
    ):
        fill(dialog, day, name)
        dialog.confirm.click()
        settle(page)
        assert words in dialog.outcome.text()
        assert dialog.name.text() == name
        assert dialog.confirm.isEnabled()
    assert page._trouble.text() == ""
    assert actions(store) == ["add_closed_day"]


def test_a_past_day_asks_why_it_matters_before_it_is_added_or_removed(
    page: SettingsPage, opened: Callable[[], ClosedDaysDialog], store: Store
) -> None:
    dialog = opened()
    assert not dialog.why.isVisible()
    assert not dialog.past.isVisible()
    fill(dialog, PAST, "Hurricane")
    assert dialog.why.isVisible()
    assert not dialog.confirm.isEnabled()
    dialog.why.setText("ticket 88")
    dialog.confirm.click()
    settle(page)
    assert own_rows(dialog) == []
    assert dialog.past.text() == "Show past days too (1)"
    dialog.past.setChecked(True)
    assert own_rows(dialog) == [(PAST, "Hurricane")]
    dialog.table.selectRow(0)
    dialog.remove.click()
    question = next(one for one in page.findChildren(QDialog) if isinstance(one, ConfirmDialog))
    assert "Fri, Oct 31, 2025 has passed" in question._question.text
    assert not question.confirm.isEnabled()
    question.line.setText("it was the 30th")
    question.confirm.click()
    settle(page)
    assert own_rows(dialog) == []
    with store.reading() as conn:
        reasons = conn.scalars(select(audit_log.c.reason).where(audit_log.c.company == HERE)).all()
    assert reasons == ["ticket 88", "it was the 30th"]


def test_a_day_to_come_is_removed_and_the_banks_days_are_not_ours_to_remove(
    page: SettingsPage, opened: Callable[[], ClosedDaysDialog], store: Store, lee: Principal
) -> None:
    add_closed_day(store, lee, HERE, BRIDGE, "Bridge day")
    page.read()
    settle(page)
    dialog = opened()
    dialog.table.selectRow(0)
    assert not dialog.remove.isEnabled()
    assert dialog.remove.toolTip() == "Choose one of the company's own days"
    dialog.table.selectRow(1)
    dialog.name.setText("half typed")
    dialog.remove.click()
    settle(page)
    assert own_rows(dialog) == []
    assert dialog.name.text() == "half typed"
    assert dialog.outcome.text() == "Nov 28, 2025 (Bridge day) is no closed day of NORTHSTAR any more"
    remove_requested: list[object] = []
    dialog.remove_requested.connect(remove_requested.append)
    dialog._remove()
    assert remove_requested == []


def test_what_another_removed_meanwhile_is_told(
    page: SettingsPage, opened: Callable[[], ClosedDaysDialog], store: Store, lee: Principal
) -> None:
    add_closed_day(store, lee, HERE, BRIDGE, "Bridge day")
    page.read()
    settle(page)
    dialog = opened()
    dialog.table.selectRow(1)
    remove_closed_day(store, lee, HERE, BRIDGE)
    dialog.remove.click()
    settle(page)
    assert "2025-11-28 is no closed day of NORTHSTAR" in dialog.outcome.text()
    dialog.close()
    assert page.companies.tell_days("late", "green") is False


def test_many_days_with_long_and_hostile_names_scroll_and_can_be_read(
    page: SettingsPage, opened: Callable[[], ClosedDaysDialog], store: Store
) -> None:
    rows = [
        {
            "company": HERE,
            "day": TODAY + timedelta(days=n),
            "name": f"<b>{n}</b> \u202e{'W' * 70}",
            "reason": None,
            "added_ms": 0,
            "added_by": "x",
        }
        for n in range(1, 31)
    ]
    with store.writing() as conn:
        conn.execute(insert(closed_days), rows)
    page.read()
    settle(page)
    dialog = opened()
    assert len(own_rows(dialog)) == 30
    QApplication.processEvents()
    assert findings(dialog) == []
    assert dialog.table.verticalScrollBar().maximum() > 0
    assert dialog.table.horizontalScrollBar().maximum() == 0
    index = dialog.table.lines.index(0, 1)
    assert "RLO" in dialog.table.lines.data(index)


def test_the_companys_own_dialog_names_what_comes_next(
    page: SettingsPage, store: Store, lee: Principal
) -> None:
    add_closed_day(store, lee, HERE, BRIDGE, "Bridge day")
    page.read()
    settle(page)
    page.companies.edit_button.click()
    dialog = page.companies.dialog
    assert isinstance(dialog, CompanyDialog)
    told = [one.text() for one in dialog.findChildren(type(dialog.outcome))]
    assert any("Nov 28 Bridge day" in text for text in told)
    assert any("Nov 27 Thanksgiving Day · Dec 25 Christmas Day" in text for text in told)


def test_who_lost_the_right_meanwhile_is_refused_in_the_dialog(
    page: SettingsPage, opened: Callable[[], ClosedDaysDialog], store: Store, lee: Principal
) -> None:
    dialog = opened()
    users.add(store, lee, "*", "ann", "Ann", Role.LTI_ADMIN)
    ann = Principal("ann", Role.LTI_ADMIN, None, "desk-2")
    users.set_role(store, ann, "*", "lee", Role.CUSTOMER_CARE)
    fill(dialog, BRIDGE, "Bridge day")
    dialog.confirm.click()
    settle(page)
    assert "another role" in dialog.outcome.text()
    assert own_rows(dialog) == []
    with store.reading() as conn:
        assert conn.execute(select(closed_days.c.day)).all() == []


def test_the_desk_reads_each_companys_own_days(store: Store, lee: Principal) -> None:
    add_closed_day(store, lee, HERE, BRIDGE, "Bridge day")
    desk: Any = SettingsDesk(Workspace("w", "live", store, lee, store.clock))
    company = desk.read().companies[0]
    assert company.today == TODAY
    assert company.closed_days == (ClosedDay(BRIDGE, "Bridge day"),)
