"""Each role by each action through the window: what is offered on the screen is what the table allows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from made_demo import copied, made_demo
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from admin_desktop.bootstrap.window import Room
from admin_desktop.models.features.catalogue import FEATURES, PAYMENTS
from admin_desktop.models.permissions import ALLOWED, Action
from admin_desktop.models.principal import Role
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.page import Page
from admin_desktop.views.tour import wait_until

AT_A_DESK = (Role.FINANCE_ADMIN, Role.CUSTOMER_CARE, Role.LTI_ADMIN, Role.AUDITOR)
pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("This plugin does not support")]


class Screen:
    """What somebody sees who goes from page to page."""

    def __init__(self, room: Room) -> None:
        self.room, self.window = room, room.window

    def page(self, key: str) -> Page | None:
        """Go to a page of the rail, if it is there."""
        if not self.window.open_page(key):
            return None
        page = self.window.page()
        assert page is not None
        assert wait_until(page.is_settled)
        return page

    def offers(self, words: str) -> bool:
        """Whether a button whose words begin so can be pressed now."""
        buttons = self.window.findChildren(QAbstractButton)
        return any(one.text().startswith(words) and one.isVisible() and one.isEnabled() for one in buttons)

    def says(self, words: str) -> bool:
        labels = self.window.findChildren(QLabel)
        return any(words in label.text() and label.isVisible() for label in labels)

    def on(self, key: str, words: str) -> bool:
        return self.page(key) is not None and self.offers(words)

    def on_a_payment(self, words: str) -> bool:
        """Whether the detail of a payment that could still be cancelled offers it."""
        page = self.page("payments")
        assert page is not None
        self.window.search("status:scheduled")
        assert wait_until(lambda: page.is_settled() and self.room.payments.table.model().rowCount() > 0)
        self.room.payments.table.select_row(0)
        QTest.keyClick(self.room.payments.table, Qt.Key.Key_Return)
        assert wait_until(lambda: self.offers("Copy reference"))
        return self.offers(words)

    def on_a_switch(self, *, of_payments: bool) -> bool:
        """Whether a feature can be changed; who may not is told who may."""
        page = self.page("features")
        assert page is not None
        title = next(one.title for one in FEATURES if (one.key == PAYMENTS) is of_payments)
        place = next(n for n, row in enumerate(page.table.lines.rows) if row.title == title)
        page.table.selectRow(place)
        assert wait_until(page.is_settled)
        may_not = self.offers("Open a ticket")
        assert self.says("Only") is may_not, "a closed way says who may go it"
        return not may_not

    def as_a_borrower(self, words: str) -> bool:
        """Whether the customer's view offers it, once a borrower is chosen."""
        page = self.page("portal_preview")
        if page is None:
            return False
        for scene in page.scenes():
            scene.act()
            assert wait_until(page.is_settled)
            if self.offers(words):
                return True
        return False

    def offered(self) -> set[Action]:
        return {action for action, way in WAYS.items() if way(self)}


WAYS: dict[Action, Callable[[Screen], bool]] = {
    Action.READ: lambda screen: screen.on("payments", "Views"),
    Action.EXPORT: lambda screen: screen.on("payments", "Export"),
    Action.DIAGNOSE: lambda screen: screen.on("troubleshooting", "Diagnose"),
    Action.CASE_WORK: lambda screen: screen.on_a_payment("Add note…"),
    Action.CANCEL_FOR_BORROWER: lambda screen: screen.on_a_payment("Cancel for the borrower…"),
    Action.SWITCH_PAYMENTS: lambda screen: screen.on_a_switch(of_payments=True),
    Action.SWITCH_FEATURES: lambda screen: screen.on_a_switch(of_payments=False),
    Action.SYNC: lambda screen: screen.offers("Sync now"),
    Action.VERIFY_AUDIT: lambda screen: screen.on("activity", "Verify"),
    Action.EVIDENCE: lambda screen: (
        screen.on("activity", "Evidence pack…") and screen.on_a_payment("Evidence pack…")
    ),
    Action.MANAGE_USERS: lambda screen: screen.on("settings", "Users and roles"),
    Action.MANAGE_SETTINGS: lambda screen: screen.on("settings", "Companies"),
    Action.RESTORE: lambda screen: screen.on("settings", "Backup"),
    Action.APPROVE: lambda screen: screen.page("restore") is not None,
    Action.PREVIEW: lambda screen: screen.page("portal_preview") is not None,
    Action.ACT_AS_BORROWER: lambda screen: screen.as_a_borrower("Pay $"),
    Action.CHANGE_BRANDING: lambda screen: screen.as_a_borrower("Branding"),
}
ELSEWHERE = {Action.SUBMIT, Action.CANCEL, Action.SHARE_VIEWS, Action.TRAIN}
"""The portal's own, a menu's (tests/views/payments), and the class's (tests/views/training)."""


@pytest.mark.parametrize("role", AT_A_DESK)
def test_the_window_offers_each_role_what_the_table_allows(
    own_home: Path,
    qapp: QApplication,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    role: Role,
) -> None:
    home = copied(made_demo(tmp_path_factory), own_home / role.value)
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(home))
    room = Room.whole(qapp, "demo", role, ThemeChoice.LIGHT, lively=False)
    room.window.resize(1440, 900)
    room.window.show()
    try:
        assert Screen(room).offered() == ALLOWED[role] & set(WAYS)
    finally:
        room.window.close()
        room.close()


def test_every_action_has_its_way_through_the_window_or_another() -> None:
    assert set(WAYS) | ELSEWHERE == set(Action)
