"""The Payments switch as Customer Care, an LTi admin and a finance company meet it, by visible labels."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from patience import settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLineEdit, QPushButton, QWidget
from sqlalchemy import insert

from admin_desktop.bootstrap.pages.switches import SwitchDesk, features_page
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.errors import DatabaseBusyError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.features import planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.overview import history, state
from admin_desktop.models.features.plans import FeatureStanding
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog
from admin_desktop.views.parts.failures import failed
from admin_desktop.views.payments_switch import ports
from admin_desktop.views.payments_switch.change_dialog import FeatureChangeDialog
from admin_desktop.views.payments_switch.features_page import FeaturesPage
from admin_desktop.views.payments_switch.questions import ask_for
from admin_desktop.views.payments_switch.switch_detail import SwitchDetail
from admin_desktop.views.payments_switch.words import coming, ticket_text
from admin_desktop.views.reading.answers import Failure

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

NOW_MS = from_rfc3339("2026-11-20T19:42:00Z")
DANA = Principal("dana", Role.CUSTOMER_CARE, None, "desk-1")
LEE = Principal("lee", Role.LTI_ADMIN, None, "desk-2")
NORA = Principal("nora", Role.FINANCE_ADMIN, frozenset({"NORTHSTAR"}), "desk-3")


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW_MS)


@pytest.fixture
def store(tmp_path: Path, clock: ManualClock) -> Iterator[Store]:
    opened = Store.open(tmp_path / "w.db", clock)
    with opened.writing() as conn:
        for code, name in (("NORTHSTAR", "Northstar"), ("BLUERIDGE", "Blue Ridge")):
            row = {"company": code, "name": name, "time_zone": "America/Chicago", "balancing_entry": False}
            kept = {
                "bank_processing_type": "ACH",
                "counters": "s2",
                "payment_accounts": "any",
                "cutoff": "17:00",
            }
            conn.execute(insert(finance_companies), {**row, **kept})
    yield opened
    opened.close()


class Desk:
    """A person at the page, who sees labels and presses buttons; every act is counted."""

    def __init__(self, page: FeaturesPage) -> None:
        self.page, self.acts = page, 0

    def settle(self) -> None:
        settle(self.page)

    def choose(self, company: str, feature: str = "Payments") -> None:
        rows = self.page.table.lines.rows
        place = next(n for n, row in enumerate(rows) if (row.company, row.title) == (company, feature))
        self.page.table.selectRow(place)
        self.acts += 1
        self.settle()

    def press(self, label: str) -> None:
        where: QWidget = self.dialog() or self.page
        button = next(
            one for one in where.findChildren(QPushButton) if one.text() == label and one.isVisibleTo(where)
        )
        assert button.isEnabled(), label
        button.click()
        self.acts += 1
        QTest.qWait(1)
        self.settle()

    def enter(self, label: str, text: str) -> None:
        dialog = self.dialog()
        assert dialog is not None
        line = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == label)
        QTest.keyClicks(line, text)
        self.acts += 1

    def tick(self, label: str) -> None:
        dialog = self.dialog()
        assert dialog is not None
        next(one for one in dialog.findChildren(QCheckBox) if one.text() == label).click()
        self.acts += 1

    def dialog(self) -> QDialog | None:
        found = [one for one in self.page.findChildren(QDialog) if one.isVisible()]
        return found[-1] if found else None

    def offered(self) -> set[str]:
        buttons = self.page.detail.findChildren(QPushButton)
        return {one.text() for one in buttons if one.isVisibleTo(self.page.detail)}


@pytest.fixture
def sit_down(store: Store, clock: ManualClock, qapp: QApplication) -> Iterator[Callable[[Principal], Desk]]:
    pages: list[FeaturesPage] = []
    look = Look(qapp, ThemeChoice.LIGHT, shipped_font=True)

    def sit(who: Principal) -> Desk:
        page = features_page(look, Workspace("w", "live", store, who, clock))
        pages.append(page)
        page.resize(1280, 760)
        page.show()
        desk = Desk(page)
        desk.settle()
        return desk

    yield sit
    for page in pages:
        page.shut_down()
        page.deleteLater()


def test_from_ticket_in_hand_to_payments_off_and_back(store: Store, sit_down: Any) -> None:
    desk = sit_down(DANA)
    desk.choose("NORTHSTAR")
    desk.press("Deactivate Payments…")
    dialog = desk.dialog()
    assert isinstance(dialog, FeatureChangeDialog)
    told = " ".join(dialog._effect.sentences())
    assert "will still be collected" in told
    assert not dialog.confirm.isEnabled()
    desk.enter("Ticket number", "T-4711")
    desk.enter("Reason", "the client asked")
    desk.press("Deactivate Payments for Northstar")
    assert desk.acts <= 12
    assert not state(store, DANA, "NORTHSTAR", PAYMENTS).active
    desk.acts = 0
    desk.press("Activate Payments…")
    desk.enter("Ticket number", "T-4712")
    desk.enter("Reason", "put back")
    desk.press("Activate Payments for Northstar")
    assert desk.acts <= 12
    assert state(store, DANA, "NORTHSTAR", PAYMENTS).active


def test_the_last_change_is_taken_back_as_a_change_of_its_own(store: Store, sit_down: Any) -> None:
    planning.plan(store, DANA, "NORTHSTAR", Wish(PAYMENTS, False, "T-1", "month end"), 0)
    desk = sit_down(DANA)
    desk.choose("BLUERIDGE")
    assert "Take back the last change…" not in desk.offered()
    desk.choose("NORTHSTAR")
    desk.press("Take back the last change…")
    dialog = desk.dialog()
    assert isinstance(dialog, FeatureChangeDialog)
    assert [box for box in dialog.findChildren(QCheckBox) if box.isVisibleTo(dialog)] == []
    desk.enter("Ticket number", "T-2")
    desk.enter("Reason", "asked too early")
    desk.press("Activate Payments for Northstar")
    assert state(store, DANA, "NORTHSTAR", PAYMENTS).active
    planned = history(store, DANA, "NORTHSTAR", PAYMENTS)[1]
    assert planned.text == "Planned to switch on, taking back plan 1"


def test_a_finance_admin_sees_the_state_and_a_ticket_with_its_text(store: Store, sit_down: Any) -> None:
    desk = sit_down(NORA)
    assert {row.company for row in desk.page.table.lines.rows} == {"NORTHSTAR"}
    desk.choose("NORTHSTAR")
    assert desk.offered() == {"Open a ticket"}
    desk.press("Open a ticket")
    assert "Please deactivate Payments for Northstar (NORTHSTAR)" in QGuiApplication.clipboard().text()


def test_an_emergency_is_shown_until_paid(store: Store, sit_down: Any) -> None:
    desk = sit_down(DANA)
    desk.choose("BLUERIDGE")
    desk.press("Emergency off…")
    desk.enter("Reason", "fraud")
    dialog = desk.dialog()
    assert isinstance(dialog, ConfirmDialog)
    desk.press(dialog.confirm.text())
    assert not state(store, DANA, "BLUERIDGE", PAYMENTS).active
    assert "Ticket and second person owed by" in desk.page._owed.text()
    desk.press("Hand in the ticket…")
    desk.enter("Ticket number", "T-9")
    desk.press("Hand in the ticket")
    assert "Second person owed by" in desk.page._owed.text()
    desk.press("Confirm the emergency…")
    desk.press("Confirm the emergency")
    assert "second person must be somebody else" in desk.page._trouble.text()
    other = sit_down(LEE)
    other.choose("BLUERIDGE")
    other.press("Confirm the emergency…")
    other.press("Confirm the emergency")
    assert other.page._owed.isHidden()


def test_a_plan_is_approved_changed_and_given_up(store: Store, clock: ManualClock, sit_down: Any) -> None:
    planning.set_second_person(store, LEE, "NORTHSTAR", asked=True)
    desk, admin = sit_down(DANA), sit_down(LEE)
    desk.choose("NORTHSTAR")
    desk.press("Deactivate Payments…")
    desk.enter("Ticket number", "T-1")
    desk.enter("Reason", "month end")
    desk.tick("At a time")
    desk.tick("Goes back by itself")
    desk.press("Deactivate Payments for Northstar")
    assert coming(desk.page.detail.row) == "Waits for a second person"
    admin.page.read()
    admin.settle()
    admin.choose("NORTHSTAR")
    admin.press("Approve the plan…")
    admin.press("Approve plan 1")
    assert coming(admin.page.detail.row).startswith("Off from Nov 20, 2026, 14:42")
    desk.page.read()
    desk.settle()
    desk.press("Change the plan…")
    desk.enter("Reason", ", later")
    desk.press("Deactivate Payments for Northstar")
    assert coming(desk.page.detail.row) == "Waits for a second person"
    admin.page.read()
    admin.settle()
    admin.press("Give up the plan…")
    admin.enter("Reason", "not needed")
    admin.press("Give up plan 1")
    assert history(store, DANA, "NORTHSTAR", PAYMENTS)[0].kind.value == "canceled"


def test_a_temporary_switch_comes_due_while_the_page_is_open(
    store: Store, clock: ManualClock, sit_down: Any
) -> None:
    back = NOW_MS + 3_600_000
    planning.plan(store, DANA, "NORTHSTAR", Wish(PAYMENTS, False, "T-1", "short", None, back), 0)
    desk = sit_down(DANA)
    desk.choose("NORTHSTAR")
    assert "Goes back at" in coming(desk.page.detail.row)
    clock.advance(7200)
    desk.page.read()
    desk.settle()
    assert desk.page.detail.row.now.active


def test_search_company_and_an_act_that_is_stale(store: Store, sit_down: Any) -> None:
    desk = sit_down(DANA)
    desk.page.search("blue")
    assert {row.company for row in desk.page.table.lines.rows} == {"BLUERIDGE"}
    desk.page.search("")
    desk.page.show_company("NORTHSTAR")
    assert len(desk.page.table.lines.rows) == 3
    desk.page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    desk.page.take_focus()
    desk.press("Deactivate Payments…")
    planning.emergency_off(store, DANA, "NORTHSTAR", PAYMENTS, "fraud")
    desk.enter("Ticket number", "T-1")
    desk.enter("Reason", "asked")
    desk.press("Deactivate Payments for Northstar")
    assert "state has changed" in desk.page._trouble.text()


class BrokenDesk(SwitchDesk):
    """A desk whose reads fail, then find nothing."""

    broken = True

    def switches(self) -> Any:
        if self.broken:
            raise DatabaseBusyError("held")
        return ()


def test_error_empty_and_no_permission_each_say_what_to_do(
    store: Store, clock: ManualClock, qapp: QApplication
) -> None:
    look = Look(qapp, ThemeChoice.DARK, shipped_font=True)
    broken = BrokenDesk(Workspace("w", "live", store, DANA, clock))
    page = FeaturesPage(look, broken)
    page.show()
    desk = Desk(page)
    desk.settle()
    assert page._state.state().action == "Try again"
    broken.broken = False
    page._state.action_requested.emit()
    desk.settle()
    assert page._state.state().title == "No finance company yet"
    refused = Failure("rows", 1, "Your role may not do this", "Ask", "no", refused=True, stopped=False)
    assert failed(refused).action == ""
    page.shut_down()


def test_the_parts_are_named_for_assistive_tools(sit_down: Any) -> None:
    desk = sit_down(DANA)
    assert desk.page.accessibleName() == "Switches"
    assert isinstance(desk.page.detail, SwitchDetail)
    assert desk.page.table.accessibleName()
    desk.page.table.setFocus(Qt.FocusReason.TabFocusReason)
    row = desk.page.table.lines.rows[0]
    assert ticket_text(row).startswith("To LTi Customer Care")
    assert isinstance(row.now, FeatureStanding)
    assert ports.SwitchDesk
    assert date(2026, 11, 20)
    with pytest.raises(ValueError, match="needs an open plan"):
        ask_for("approve", desk.page._look, desk.page, row, desk.page._desk)
