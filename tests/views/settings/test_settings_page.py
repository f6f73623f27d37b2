"""Settings: users, policies and a backup, each change in the log; only for who manages the workspace."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from sqlalchemy import insert, select

from admin_desktop.bootstrap.settings_desk import SettingsDesk, settings_page
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock
from admin_desktop.errors import NotAllowedError
from admin_desktop.models import sign_in, users
from admin_desktop.models.database.reference_tables import audit_log, finance_companies
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal, Role
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.confirm_dialog import ConfirmDialog
from admin_desktop.views.settings import ports
from admin_desktop.views.settings.settings_page import SettingsPage
from admin_desktop.views.settings.user_dialog import OF_COMPANY, OF_LTI, UserDialog
from admin_desktop.views.settings.words import loading

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEE = Principal("lee", Role.LTI_ADMIN, None, "desk-1")
DANA = Principal("dana", Role.CUSTOMER_CARE, None, "desk-2")
GOOD = "correct horse battery"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "w.db", ManualClock(1_763_665_320_000))
    with opened.writing() as conn:
        row = {"company": "NORTHSTAR", "name": "Northstar", "time_zone": "America/Chicago", "cutoff": "17:00"}
        kept = {"bank_processing_type": "ACH", "counters": "s2", "payment_accounts": "any"}
        conn.execute(insert(finance_companies), {**row, **kept, "balancing_entry": False})
    users.add_first(opened, "lee", "Lee Park")
    yield opened
    opened.close()


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


def settle(page: SettingsPage) -> None:
    for _ in range(600):
        QTest.qWait(5)
        if page.is_settled():
            return
    raise AssertionError("the page does not come to rest")


def dialog_of(page: SettingsPage) -> Any:
    return next(one for one in page.findChildren(QDialog) if one.isVisible())


def actions(store: Store) -> list[str]:
    with store.reading() as conn:
        return list(conn.execute(select(audit_log.c.action)).scalars())


def test_a_user_is_added_deactivated_and_taken_back(store: Store, sit_down: Any) -> None:
    page = sit_down(LEE)
    assert [row.user_name for row in page.users.lines.rows] == ["lee"]
    page.add_button.click()
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
    assert [row.user_name for row in page.users.lines.rows] == ["nora"]
    for words, active in (("Deactivate", False), ("Take back", True)):
        assert page.active_button.text() == words
        page.active_button.click()
        settle(page)
        assert page.users.lines.rows[0].active is active
    assert actions(store).count("change_user") == 2


def test_a_password_is_set_and_a_weak_one_is_refused(store: Store, sit_down: Any) -> None:
    page = sit_down(LEE)
    for word in ("short", GOOD):
        page.password_button.click()
        dialog = dialog_of(page)
        assert isinstance(dialog, ConfirmDialog)
        QTest.keyClicks(dialog.line, word)
        dialog.confirm.click()
        settle(page)
        assert bool(page.trouble.text()) is (word == "short")
        page.trouble.tell("")
    assert sign_in.has_password(store, "lee")


def test_a_company_is_asked_for_a_second_person_or_no_longer(store: Store, sit_down: Any) -> None:
    page = sit_down(LEE)
    for words, asked in (("Ask for a second person", True), ("No second person", False)):
        assert page.policy_button.text() == words
        page.policy_button.click()
        settle(page)
        assert page.companies.lines.rows[0].second_person is asked
    assert actions(store).count("feature_policy") == 2


def test_a_backup_is_written_and_logged(store: Store, sit_down: Any, tmp_path: Path) -> None:
    page = sit_down(LEE)
    told: list[str] = []
    page.told.connect(told.append)
    page.back_up_to(tmp_path / "copy.sqlite")
    settle(page)
    assert (tmp_path / "copy.sqlite").exists()
    assert told == ["copy.sqlite holds the whole workspace"]
    assert "backup" in actions(store)
    page.take_focus()


def test_who_does_not_manage_users_sees_none_of_it(store: Store, sit_down: Any) -> None:
    page = sit_down(DANA)
    assert page._state.state().action == ""
    assert page._state.state() != loading()
    desk = SettingsDesk(Workspace("w", "live", store, DANA, store.clock))
    new = ports.NewUser("NORTHSTAR", "eve", "Eve", Role.AUDITOR, GOOD)
    with pytest.raises(NotAllowedError):
        desk.add(new)
    assert actions(store).count("refused") == 2
