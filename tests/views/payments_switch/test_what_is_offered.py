"""The window offers each role what the table allows, and says why it offers no more."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from patience import settle
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from sqlalchemy import insert

from admin_desktop.bootstrap.pages.activity import activity_page
from admin_desktop.bootstrap.pages.settings_desk import settings_page
from admin_desktop.bootstrap.pages.switches import features_page
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.features import planning
from admin_desktop.models.permissions import ALLOWED, Action
from admin_desktop.models.principal import Principal, Role
from admin_desktop.views.activity.activity_page import ActivityPage
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.page import Page
from admin_desktop.views.settings.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

READERS = [role for role in Role if Action.READ in ALLOWED[role] and role is not Role.TRAINER]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "w.db", ManualClock(1_763_665_320_000))
    with opened.writing() as conn:
        row = {"company": "NORTHSTAR", "name": "Northstar", "time_zone": "America/Chicago", "cutoff": "17:00"}
        kept = {"bank_processing_type": "ACH", "counters": "s2", "payment_accounts": "any"}
        conn.execute(insert(finance_companies), {**row, **kept, "balancing_entry": False})
    someone = Principal("somebody else", Role.CUSTOMER_CARE, None)
    planning.emergency_off(opened, someone, "NORTHSTAR", "payments", "fraud")
    yield opened
    opened.close()


def shown(page: Page) -> None:
    page.resize(1200, 700)
    page.show()
    settle(page)


@pytest.mark.parametrize("role", READERS)
def test_the_switch_offers_what_the_table_allows(store: Store, qapp: QApplication, role: Role) -> None:
    here = Workspace("w", "live", store, Principal("x", role, frozenset({"NORTHSTAR"})), store.clock)
    page = features_page(Look(qapp, ThemeChoice.LIGHT, shipped_font=True), here)
    shown(page)
    rights = ALLOWED[role]
    for place, right in ((0, Action.SWITCH_PAYMENTS), (1, Action.SWITCH_FEATURES)):
        page.table.selectRow(place)
        settle(page)
        buttons = {
            one.objectName().removeprefix("switch_")
            for one in page.detail.findChildren(QPushButton)
            if one.isVisibleTo(page.detail)
        }
        wanted = {"change"} if right in rights else {"ticket"}
        if place == 0:
            wanted |= {"pay", "revert"} if right in rights else set()
            wanted |= {"confirm"} if Action.APPROVE in rights else set()
        assert buttons == wanted
        assert ("Only" in page.detail._reason.text()) is (right not in rights)
    page.shut_down()
    page.deleteLater()


@pytest.mark.parametrize("role", READERS)
def test_activity_and_settings_offer_what_the_table_allows(
    store: Store, qapp: QApplication, role: Role
) -> None:
    here = Workspace("w", "live", store, Principal("x", role, None), store.clock)
    look = Look(qapp, ThemeChoice.DARK, shipped_font=True)
    activity, settings = activity_page(look, here), settings_page(look, here)
    try:
        for page in (activity, settings):
            shown(page)
        compare(activity, settings, role)
    finally:  # a page that is left with its thread running would end the whole test run
        for page in (activity, settings):
            page.shut_down()
            page.deleteLater()


def compare(activity: ActivityPage, settings: SettingsPage, role: Role) -> None:
    offered = {one.text() for one in settings.findChildren(QAbstractButton) if one.isVisibleTo(settings)}
    assert activity.bar.verify.isVisibleTo(activity) is (Action.VERIFY_AUDIT in ALLOWED[role])
    assert activity.bar.evidence.isVisibleTo(activity) is (Action.EVIDENCE in ALLOWED[role])
    for words, action in (("Users and roles", Action.MANAGE_USERS), ("Companies", Action.MANAGE_SETTINGS)):
        assert (words in offered) is (action in ALLOWED[role])
