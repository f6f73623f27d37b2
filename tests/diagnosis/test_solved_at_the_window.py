"""Planted problems, solved at the real window from what can be read on it, in at most twelve interactions.

Each is planted by driving the real ledger and sync. The pictures in docs/pictures are made again with
``ADMIN_DESKTOP_PICTURES=docs/pictures pytest tests/diagnosis/test_solved_at_the_window.py``.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hands import PATIENCE_MS, Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from admin_desktop.bootstrap.window import Room
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.principal import Principal, Role
from admin_desktop.sync.mock_aspire.ledger.acts import generation
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.tour import SETTLE_MS
from admin_desktop.views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CARE = Principal("dana", Role.CUSTOMER_CARE, None, "desk")
MOST = 12
SIZE = (1280, 800)
THURSDAY, SATURDAY, MONDAY = (date(2025, 11, day) for day in (20, 22, 24))
PICTURES = os.environ.get("ADMIN_DESKTOP_PICTURES")


@dataclass
class Desk:
    """A window on the town, and the hands at it."""

    town: Any
    look: Look
    rooms: list[Room] = field(default_factory=list)

    def open(self) -> Hands:
        """Open the window: from here on only what can be read on it counts."""
        town = self.town
        room = Room(MainWindow(look=self.look, clock=town.clock), self.look, lively=False)
        self.rooms.append(room)
        room.here = Workspace("Town", "demo", town.store, CARE, town.clock)
        room.furnish()
        room.fetch()
        room.settle()
        for company in ("LAKESIDE", "NORTHSTAR"):
            town.company = company
            room.window.show_company_sync(town.sync())
        room.window.resize(*SIZE)
        room.window.show()
        room.window.activateWindow()
        assert QTest.qWaitForWindowActive(room.window, PATIENCE_MS)
        return Hands(room.window)

    def picture(self, hands: Hands, name: str) -> None:
        """Keep a picture of how it was solved, where one is wanted."""
        QTest.qWait(SETTLE_MS)
        grabbed = hands.window.grab()
        assert (grabbed.width(), grabbed.height()) == SIZE
        if PICTURES:
            path = Path(PICTURES) / f"solved-{name}.png"
            assert grabbed.save(str(path))
            assert path.stat().st_size < 300_000


@pytest.fixture
def desk(town: Any, qapp: QApplication) -> Iterator[Desk]:
    qapp.clipboard().clear()
    desk = Desk(town, Look(qapp, ThemeChoice.LIGHT, shipped_font=True))
    yield desk
    for room in desk.rooms:
        room.window.hide()
        room.close()
        room.window.deleteLater()


def paste(hands: Hands, text: str) -> None:
    """Ask Troubleshooting about a text: three interactions."""
    hands.click("Troubleshoot")
    hands.type(text)
    hands.press(Qt.Key.Key_Return)


@pytest.mark.slow
def test_overdue_because_aspire_does_not_answer(desk: Desk) -> None:
    town = desk.town
    town.plant("drop_before")
    ref = town.submit()
    town.sync()
    town.minutes(20)
    hands = desk.open()
    hands.click("Troubleshoot")
    hands.click("Diagnose all overdue")
    hands.reads("1 payment overdue, $123.45")
    hands.double_click(ref)
    verdict = hands.reads("ASPIRE does not answer")
    hands.click("Copy", beside="Redacted; no name, no account number")
    assert "aspire_not_reachable" in hands.copied()
    assert ref in hands.copied()
    assert verdict in hands.copied()
    assert hands.count <= MOST
    desk.picture(hands, "sync-down")


def test_not_in_the_file_because_it_was_cancelled(desk: Desk) -> None:
    town = desk.town
    ref = town.scheduled()
    town.cancel(ref)
    town.sync()
    town.run()
    hands = desk.open()
    paste(hands, ref)
    hands.reads("cancel")
    hands.click("Copy", beside="English")
    assert "was cancelled as you asked" in hands.copied()
    assert hands.count <= MOST
    desk.picture(hands, "cancelled")


@pytest.mark.slow
def test_not_collected_because_the_run_began_after_the_weekend(desk: Desk) -> None:
    town = desk.town
    ref = town.scheduled(SATURDAY)
    town.at(24, 9)
    town.run(begin=date(2025, 11, 23), through=date(2025, 11, 23))
    hands = desk.open()
    hands.click("Search reference, customer, contract…")
    hands.type(ref)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    hands.click("Diagnose")
    verdict = hands.reads("weekend")
    hands.click("Copy", beside="Redacted; no name, no account number")
    assert "weekend_gap" in hands.copied()
    assert verdict in hands.copied()
    assert hands.count <= MOST
    desk.picture(hands, "weekend-gap")


@pytest.mark.slow
def test_the_file_holds_another_amount_than_the_borrower_submitted(desk: Desk, tmp_path: Path) -> None:
    town = desk.town
    ref = town.scheduled()
    town.staff("set", ref, amount_cents=99_900)
    run = town.run()
    town.post(run)
    with town.ledger.look(town.company) as book:
        file = tmp_path / "monday.ach"
        file.write_text(str(generation.file_text(book, run.run_no)), newline="")
    hands = desk.open()
    hands.click("EFT files")
    hands.during(lambda: hands.click("Open file…"), lambda: choose(hands, file))
    hands.click("Differences")
    hands.reads(ref)
    hands.reads("$999.00")
    desk.picture(hands, "amount-differs-in-the-file")
    hands.double_click(ref)
    hands.click("Diagnose")
    verdict = hands.reads("$999.00")
    hands.click("Copy", beside="Redacted; no name, no account number")
    assert "amount_differs" in hands.copied()
    assert "$123.45" in verdict
    assert hands.count <= MOST


def choose(hands: Hands, file: Path) -> None:
    """In the system's dialog for files."""
    hands.type(str(file))
    hands.press(Qt.Key.Key_Return)


@pytest.mark.slow
def test_paid_and_then_returned_by_the_bank(desk: Desk) -> None:
    town = desk.town
    ref = town.collect()
    town.give_back(ref, "R01")
    hands = desk.open()
    paste(hands, ref)
    verdict = hands.reads("R01")
    hands.click("Copy", beside="Spanish")
    spanish = hands.copied()
    hands.click("Copy", beside="Redacted; no name, no account number")
    assert verdict in hands.copied()
    assert spanish
    assert "R01" not in spanish
    assert hands.count <= MOST
    desk.picture(hands, "bank-return")


@pytest.mark.slow
def test_nobody_can_pay_because_payments_is_off(desk: Desk) -> None:
    town = desk.town
    town.switch_payments_off()
    hands = desk.open()
    hands.click("Troubleshoot")
    hands.click("All companies")
    hands.click("Northstar Equipment Finance")
    hands.click("Payments not available?")
    hands.reads("Payments is deactivated for Northstar Equipment Finance")
    assert hands.count <= MOST
    desk.picture(hands, "payments-off")


@pytest.mark.slow
def test_a_restored_aspire_lost_it_and_the_list_says_so(desk: Desk) -> None:
    town = desk.town
    backup = town.ledger.snapshot()
    ref = town.scheduled()
    town.restore_aspire(backup)
    town.minutes(1)
    hands = desk.open()
    hands.click("Troubleshoot")
    hands.click("Show what it left open")
    hands.reads("1 payment left open, $123.45")
    hands.double_click(ref)
    hands.reads("restored from a backup")
    hands.click("Copy", beside="Redacted; no name, no account number")
    assert ref in hands.copied()
    assert hands.count <= MOST
    hands.click("Payments that the restore left open")
    hands.reads("Its record is gone from ASPIRE; no batch had it.")
    desk.picture(hands, "restored")
    hands.click("Resolve the restore of Northstar Equipment Finance…")
    hands.reads("Gone, and had been in no batch")


@pytest.mark.slow
def test_hands_see_only_what_can_be_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hands.PATIENCE_MS", 100)
    hands = desk.open()
    refused: Callable[[], None]
    for refused in (lambda: hands.click("troubleshooting_input"), lambda: hands.click("Close of day")):
        with pytest.raises(AssertionError, match="nothing shows"):
            refused()
    assert hands.count == 0
