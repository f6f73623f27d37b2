"""Settings: companies, users, desks and backups, each change in the log; closed for who may not."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from patience import settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from sqlalchemy import insert, select

from admin_desktop.bootstrap.pages.settings_desk import SettingsDesk, next_holidays, settings_page
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock
from admin_desktop.errors import NotAllowedError
from admin_desktop.models import connections
from admin_desktop.models.accounts import founding
from admin_desktop.models.accounts.founding import FirstUser
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, finance_companies
from admin_desktop.models.people import sign_in, users
from admin_desktop.models.principal import Principal, Role
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.settings import ports
from admin_desktop.views.settings.company_dialog import CompanyDialog
from admin_desktop.views.settings.role_dialog import RoleDialog
from admin_desktop.views.settings.settings_page import SettingsPage
from admin_desktop.views.settings.user_dialog import OF_COMPANY, OF_LTI, UserDialog
from admin_desktop.views.settings.words import closed
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DANA = Principal("dana", Role.CUSTOMER_CARE, None, "desk-2")
GOOD = "correct horse battery"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "w.db", ManualClock(1_763_665_320_000))
    with opened.writing() as conn:
        row = {"company": "NORTHSTAR", "name": "Northstar", "time_zone": "America/Chicago", "cutoff": "17:00"}
        kept = {"bank_processing_type": "ACH", "counters": "s2", "payment_accounts": "any"}
        conn.execute(insert(finance_companies), {**row, **kept, "balancing_entry": False})
    yield opened
    opened.close()


@pytest.fixture
def lee(store: Store) -> Principal:
    return founding.found(store, FirstUser("lee", "Lee Park", GOOD), "desk-1")


@pytest.fixture
def sit_down(store: Store, qapp: QApplication) -> Iterator[Callable[[Principal], SettingsPage]]:
    pages: list[SettingsPage] = []

    def sit(who: Principal) -> SettingsPage:
        look = Look(qapp, ThemeChoice.LIGHT, shipped_font=True)
        page = settings_page(look, Workspace("w", "live", store, who, store.clock))
        pages.append(page)
        page.resize(1200, 700)
        page.show()
        settle(page)
        return page

    yield sit
    for page in pages:
        page.shut_down()
        page.deleteLater()


def dialog_of(page: SettingsPage) -> Any:
    return next(one for one in page.findChildren(QDialog) if one.isVisible())


def actions(store: Store) -> list[str]:
    with store.reading() as conn:
        return list(conn.execute(select(audit_log.c.action)).scalars())


def test_a_user_is_added_gets_another_role_and_is_deactivated(
    store: Store, lee: Principal, sit_down: Any
) -> None:
    page = sit_down(lee)
    page.tabs.choose("users")
    pane = page.users
    assert [row.user_name for row in pane.table.lines.rows] == ["lee"]
    pane.add_button.click()
    dialog = dialog_of(page)
    assert isinstance(dialog, UserDialog)
    assert [dialog.role.itemData(n) for n in range(dialog.role.count())] == list(OF_LTI)
    dialog.company.setCurrentIndex(1)
    assert [dialog.role.itemData(n) for n in range(dialog.role.count())] == list(OF_COMPANY)
    assert not dialog.confirm.isEnabled()
    for line, text in (
        (dialog.user_name, "Nora"),
        (dialog.display_name, "Nora Ray"),
        (dialog.password, GOOD),
    ):
        QTest.keyClicks(line, text)
    dialog.confirm.click()
    settle(page)
    assert sign_in.sign_in(store, "nora", GOOD, "desk").companies == frozenset({"NORTHSTAR"})
    page.search("ray")
    assert [row.user_name for row in pane.table.lines.rows] == ["nora"]
    pane.role_button.click()
    dialog = dialog_of(page)
    assert isinstance(dialog, RoleDialog)
    dialog.role.setCurrentIndex(dialog.role.findData(Role.AUDITOR))
    dialog.confirm.click()
    settle(page)
    assert users.principal_of(store, "nora", "").role is Role.AUDITOR
    for words, active in (("Deactivate", False), ("Take back", True)):
        assert pane.active_button.text() == words
        pane.active_button.click()
        settle(page)
        assert pane.table.lines.rows[0].active is active
    assert actions(store).count("change_user") == 3


def test_a_password_is_set_and_a_weak_one_is_refused(store: Store, lee: Principal, sit_down: Any) -> None:
    page = sit_down(lee)
    page.tabs.choose("users")
    for word in ("short", "a better horse battery"):
        page.users.password_button.click()
        dialog = dialog_of(page)
        assert isinstance(dialog, ConfirmDialog)
        QTest.keyClicks(dialog.line, word)
        dialog.confirm.click()
        settle(page)
        assert bool(page._trouble.text()) is (word == "short")
        page._trouble.tell("")
    assert sign_in.sign_in(store, "lee", "a better horse battery", "desk-1") == lee


def test_a_company_is_asked_for_a_second_person_or_no_longer(
    store: Store, lee: Principal, sit_down: Any
) -> None:
    page = sit_down(lee)
    for words, asked in (("Ask for a second person", True), ("No second person", False)):
        assert page.companies.policy_button.text() == words
        page.companies.policy_button.click()
        settle(page)
        assert page.companies.table.lines.rows[0].second_person is asked
    assert actions(store).count("feature_policy") == 2


def test_a_company_is_connected_once_its_host_is_on_the_list(
    store: Store, lee: Principal, sit_down: Any, qtbot: Any
) -> None:
    page = sit_down(lee)
    page.companies.new_button.click()
    dialog = dialog_of(page)
    assert isinstance(dialog, CompanyDialog)
    for line, text in (
        (dialog.code, "prairie"),
        (dialog.name, "Prairie Leasing"),
        (dialog.address, "https://aspire.example"),
        (dialog.cutoff, "15:30"),
    ):
        QTest.keyClicks(line, text)
    dialog.test.click()
    settle(page)
    assert "not on the list" in dialog.outcome.text()
    dialog.confirm.click()
    settle(page)
    assert dialog_of(page) is dialog
    dialog.reject()
    page.companies.hosts.setText("aspire.example")
    page.companies.hosts_button.click()
    settle(page)
    page.companies.new_button.click()
    dialog = dialog_of(page)
    for line, text in (
        (dialog.code, "prairie"),
        (dialog.name, "Prairie Leasing"),
        (dialog.address, "https://aspire.example"),
    ):
        QTest.keyClicks(line, text)
    dialog.test.click()
    settle(page)
    assert "no token" in dialog.outcome.text()
    with qtbot.waitSignal(page.companies_changed):
        dialog.confirm.click()
    assert page.companies.table.lines.rows[-1].set_up.address == "https://aspire.example"
    assert "connect" in actions(store)


def test_a_company_that_is_refused_keeps_all_that_was_typed_and_says_why_beside_it(
    store: Store, lee: Principal, sit_down: Any, qtbot: Any
) -> None:
    page = sit_down(lee)
    page.companies.edit_button.click()
    dialog = dialog_of(page)
    wrong = {
        dialog.address: ("ftp://aspire", "https"),
        dialog.zone: ("Mars/Olympus", "Such as America/Chicago."),
        dialog.cutoff: ("25 o'clock", "A time such as 17:00."),
    }
    QTest.keyClicks(dialog.token, "t-1")
    for field, (text, _why) in wrong.items():
        field.clear()
        QTest.keyClicks(field, text)
    for field, right in ((dialog.cutoff, "15:30"), (dialog.zone, ""), (dialog.address, "http://127.0.0.1:9")):
        text, why = wrong[field]
        QTest.keyClick(dialog.token, Qt.Key.Key_Return)
        settle(page)
        assert dialog.isVisible()
        told = dialog.findChild(Label, f"{field.objectName()}_wrong")
        assert told.isVisible()
        assert why in told.text()
        assert (field.text(), dialog.token.text()) == (text, "t-1")
        assert dialog.focusWidget() is field
        qtbot.waitUntil(lambda: findings(dialog) == [])
        field.clear()
        QTest.keyClicks(field, f"{right} ")
        assert not told.isVisible()
    QTest.keyClick(dialog.address, Qt.Key.Key_Return)
    settle(page)
    assert page.companies.dialog is None
    kept = page.companies.table.lines.rows[0].set_up
    assert (kept.address, kept.cutoff) == ("http://127.0.0.1:9", "15:30")


def test_a_test_of_the_connection_leaves_the_keyboard_where_it_was(
    store: Store, lee: Principal, sit_down: Any
) -> None:
    page = sit_down(lee)
    page.companies.edit_button.click()
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.address, "http://127.0.0.1:9")
    dialog.test.setFocus()
    QTest.keyClick(dialog.test, Qt.Key.Key_Space)
    QTest.keyClick(dialog.test, Qt.Key.Key_Space)  # once more is not asked twice
    assert dialog.focusWidget() is dialog.test
    settle(page)
    assert "no token" in dialog.outcome.text()
    assert dialog.focusWidget() is dialog.test


def test_what_goes_wrong_with_a_company_after_its_dialog_was_closed_is_told_above(
    lee: Principal, sit_down: Any
) -> None:
    page = sit_down(lee)
    page.companies.edit_button.click()
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.address, "ftp://aspire")
    dialog.confirm.click()
    dialog.reject()
    settle(page)
    assert "https" in page._trouble.text()


def test_an_interval_that_is_no_number_of_minutes_is_shown_and_kept(
    store: Store, lee: Principal, sit_down: Any
) -> None:
    connections.connect(store, lee, "NORTHSTAR", "Northstar", "UTC", "http://127.0.0.1:9", 15)
    page = sit_down(lee)
    for change, shown in ((0, 15), (2, 120)):
        page.companies.edit_button.click()
        dialog = dialog_of(page)
        assert dialog.minutes.text() == "15 s"
        dialog.minutes.setValue(change)
        dialog.confirm.click()
        settle(page)
        assert page.companies.table.lines.rows[0].set_up.interval_s == shown


def test_before_the_first_company_the_page_says_how_to_set_one_up(
    tmp_path: Path, qapp: QApplication, qtbot: Any
) -> None:
    store = Store.open(tmp_path / "empty.db", ManualClock(1_763_665_320_000))
    who = founding.found(store, FirstUser("lee", "Lee Park", GOOD), "desk-1")
    look = Look(qapp, ThemeChoice.LIGHT, shipped_font=True)
    page = settings_page(look, Workspace("w", "live", store, who, store.clock))
    page.resize(1200, 700)
    page.show()
    settle(page)
    assert page.companies.nobody.isVisible()
    assert not page.companies.table.isVisible()
    page.take_focus()
    assert page.focusWidget() is page.companies.new_button
    qtbot.waitUntil(lambda: findings(page) == [])
    page.shut_down()
    page.deleteLater()
    store.close()


def test_desks_and_records_are_set(store: Store, lee: Principal, sit_down: Any) -> None:
    page = sit_down(lee)
    page.tabs.choose("desks")
    page.desks.minutes.setValue(5)
    page.desks.lock_button.click()
    settle(page)
    page.desks.sync_log.setValue(90)
    page.desks.keep_button.click()
    settle(page)
    page.desks._prune()
    settle(page)
    assert (page.desks.minutes.value(), page.desks.sync_log.value()) == (5, 90)
    assert actions(store).count("change_setting") == 2
    assert actions(store)[-1] == "prune"


def test_a_backup_is_written_checked_and_put_back_after_a_question(
    store: Store, lee: Principal, sit_down: Any, tmp_path: Path, qtbot: Any
) -> None:
    page = sit_down(lee)
    page.tabs.choose("backup")
    told: list[str] = []
    page.told.connect(told.append)
    page.back_up_to(tmp_path / "copy.sqlite")
    settle(page)
    assert told == ["copy.sqlite holds the whole workspace, and was checked"]
    assert "backup" in actions(store)
    page.look_at(tmp_path / "copy.sqlite")
    settle(page)
    dialog = dialog_of(page)
    assert "1 lines of the log came after it" in dialog._question.text
    with qtbot.waitSignal(page.restore_requested) as asked:
        dialog.confirm.click()
    assert asked.args == [tmp_path / "copy.sqlite"]
    page.look_at(tmp_path / "none.sqlite")
    settle(page)
    assert page._trouble.text()
    page.take_focus()


def test_every_part_can_be_read(lee: Principal, sit_down: Any, qtbot: Any) -> None:
    page = sit_down(lee)
    for scene in page.scenes():
        scene.act()
        qtbot.waitUntil(lambda: findings(page) == [])


def test_who_does_not_manage_the_workspace_is_told_who_does(store: Store, sit_down: Any) -> None:
    page = sit_down(DANA)
    assert page._state.state() == closed()
    page.search("x")
    page.take_focus()
    page.read()
    assert [scene.name for scene in page.scenes()] == ["settings"]
    assert actions(store) == []
    desk = SettingsDesk(Workspace("w", "live", store, DANA, store.clock))
    new = ports.NewUser("NORTHSTAR", "eve", "Eve", Role.AUDITOR, GOOD)
    with pytest.raises(NotAllowedError):
        desk.add(new)
    assert actions(store) == ["refused"]


def test_the_next_holidays_are_named() -> None:
    first = next_holidays(1_763_665_320_000)[0]
    assert (first.day, first.name) == (date(2025, 11, 27), "Thanksgiving Day")
