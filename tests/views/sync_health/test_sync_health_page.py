"""Sync health over the real model: what is shown, what can be done, and the bundle's preview."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import delete, insert, update

from admin_desktop.bootstrap.pages.health import sync_health_page
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import MINUTE_MS, ManualClock, from_rfc3339
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments, set_aside
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_log import CycleRecord, record_cycle
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.views.look.theme import Look
from admin_desktop.views.sync_health import (
    bundle_dialog,
    cycles_chart,
    health_body,
    item_acts,
    ports,
    words,
)
from admin_desktop.views.sync_health.sync_health_page import SyncHealthPage
from admin_desktop.views.text_check import findings
from admin_desktop.words import is_pseudo, pseudo, speak

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")


def fill(store: Store) -> None:
    company = {
        "company": "NORTHSTAR",
        "name": "Northstar",
        "time_zone": "America/New_York",
        "counters": "s2",
        "bank_processing_type": "ACH",
        "balancing_entry": False,
        "payment_accounts": "any",
        "cutoff": "17:00",
    }
    payment = {
        "company": "NORTHSTAR",
        "payment_ref": "PMTA",
        "status": "pending",
        "status_since_ms": NOW_MS,
        "submitted_ms": NOW_MS,
        "submitted_by": "portal",
        "customer_no": "C1",
        "contract_no": "K1",
        "bank_account_token": "t",
        "amount_cents": 5,
        "sec_code": "WEB",
        "checking": False,
        "effective_date": date(2025, 11, 21),
        "updated_ms": NOW_MS,
        "rejected_reason": "422",
    }
    entry = {
        "company": "NORTHSTAR",
        "entry_no": 1,
        "payment_ref": "PMTA",
        "action": "create",
        "state": "rejected",
        "attempts": 1,
        "created_ms": NOW_MS - MINUTE_MS,
        "attempted_ms": NOW_MS,
        "last_answer": "422 no",
    }
    aside = {
        "company": "NORTHSTAR",
        "epoch": "e1",
        "seq": 9,
        "kind": "customer",
        "reason": "odd",
        "raw": "{}",
        "at_ms": NOW_MS - 3 * MINUTE_MS,
    }
    with store.writing() as conn:
        conn.execute(insert(finance_companies), company)
        conn.execute(insert(payments), payment)
        conn.execute(insert(outbox), entry)
        conn.execute(insert(set_aside), aside)
    for number in range(20):
        bad = number == 7
        start = NOW_MS - (21 - number) * 5 * MINUTE_MS
        outcome = "offline" if bad else "idle"
        record_cycle(
            store, CycleRecord("NORTHSTAR", start, start + 900, 2, 5, outcome, "no answer" if bad else "")
        )


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Making a schema takes longer than most of these tests, so it is made once."""
    path = tmp_path_factory.mktemp("health") / "workspace.db"
    made = Store.open(path, ManualClock(NOW_MS))
    fill(made)
    made.close()
    return path.read_bytes()


@pytest.fixture
def store(tmp_path: Path, filled: bytes) -> Iterator[Store]:
    path = tmp_path / "workspace.db"
    path.write_bytes(filled)
    made = Store.open(path, ManualClock(NOW_MS))
    yield made
    made.close()


@pytest.fixture
def page(store: Store, look: Look, qtbot: QtBot) -> Iterator[SyncHealthPage]:
    here = Workspace("Test", "live", store, Principal("dana", Role.CUSTOMER_CARE, None, "desk"), store.clock)
    made = sync_health_page(look, here)
    made.resize(1200, 760)
    made.show()
    qtbot.waitUntil(lambda: bool(made.body.items.lines.rows))
    yield made
    made.shut_down()
    made.close()


def test_the_page_lists_what_waits_for_a_person(page: SyncHealthPage, qtbot: QtBot) -> None:
    assert [item.state for item in page.body.items.lines.rows] == ["rejected", "aside"]
    assert page.body.verdict.accessibleName().startswith("2 items for a person")
    assert "20 cycles: 1 failed" in page.body.chart.accessibleDescription()
    qtbot.waitUntil(lambda: findings(page) == [])


def test_a_rejected_entry_is_sent_again_for_a_reason(
    page: SyncHealthPage, store: Store, qtbot: QtBot
) -> None:
    page.body.items.selectRow(0)
    acts = page.body.acts
    assert (acts.button.text(), acts.button.isEnabled()) == ("Send again", False)
    acts.reason.setText("put right")
    with qtbot.waitSignal(page.sync_requested):
        acts.button.click()
    qtbot.waitUntil(lambda: [one.state for one in page.body.items.lines.rows] == ["aside", "waiting"])
    page.body.items.selectRow(0)
    assert acts.button.text() == "Mark as looked at"
    acts.reason.setText("told LTi")
    with qtbot.waitSignal(page.sync_requested):
        QTest.keyClick(acts.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "reviewed" in [one.state for one in page.body.items.lines.rows])
    page.body.items.selectRow(1)
    assert not acts.button.isVisible()


def test_the_payments_that_differ_are_offered_while_there_are_some(
    page: SyncHealthPage, store: Store, qtbot: QtBot
) -> None:
    assert not page.body.differing.isVisible()
    assert page.page_actions() == ()
    with store.writing() as conn:
        conn.execute(update(payments).values(missing_since_ms=NOW_MS))
    page.read()
    qtbot.waitUntil(page.body.differing.isVisible)
    assert page.body.differing.accessibleName() == "Show 1 payment that differs from ASPIRE"
    with qtbot.waitSignal(page.differing_requested) as told:
        page.body.differing.click()
    assert told.args == ["NORTHSTAR"]
    (act,) = page.page_actions()
    with qtbot.waitSignal(page.differing_requested):
        act.act()


def test_the_chart_reads_one_cycle_out_by_key_and_pointer(page: SyncHealthPage, qtbot: QtBot) -> None:
    chart = page.body.chart
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert "went well, 0.9 s, 2 sent, 5 received" in chart.accessibleDescription()
    where = QPointF(chart._step() * 7.5, 20)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, where, chart.mapToGlobal(where), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(chart, moved)
    assert "failed (offline)" in chart.accessibleDescription()
    assert cycles_chart.chart_words(()) == "No sync has run yet."


def test_one_cycle_is_told_as_one_and_several_as_several() -> None:
    one = CycleRecord("NORTHSTAR", 0, 900, 1_381, 5, "idle", "")
    assert cycles_chart.chart_words([one]) == "Last cycle: 0 failed, it took 0.9 s, 1,381 sent, 5 received."
    assert cycles_chart.chart_words([one, one]) == (
        "Last 2 cycles: 0 failed, the longest took 0.9 s, 2,762 sent, 10 received."
    )


def test_a_cycle_is_told_in_one_language() -> None:
    one = CycleRecord("NORTHSTAR", 0, 900, 1, 5, "idle", "")
    speak(pseudo)
    try:
        told = cycles_chart.cycle_words(one, "UTC")
    finally:
        speak(None)
    assert is_pseudo(told)
    assert "received" not in told


def test_clocks_that_are_apart_are_told(page: SyncHealthPage, qtbot: QtBot) -> None:
    apart = CompanySync("NORTHSTAR", SyncState.IDLE, NOW_MS, None, None, 0, 0, "", -300.0)
    page.take_syncs((apart,))
    page._news.setInterval(0)
    page._news.start()
    told = "300 s apart: set this machine's clock"
    qtbot.waitUntil(lambda: told in [value.text() for _name, value in page.body.facts._lines])


def test_the_bundle_is_seen_before_it_is_saved(page: SyncHealthPage, qtbot: QtBot) -> None:
    page.bundle_button.click()
    qtbot.waitUntil(lambda: page.findChild(bundle_dialog.BundleDialog) is not None)
    dialog = page.findChild(bundle_dialog.BundleDialog)
    assert dialog is not None
    assert "no names of customers" in dialog.text.toPlainText()
    dialog.files.setCurrentIndex(dialog.files.findText("sync-health-NORTHSTAR.json"))
    assert "422 no" in dialog.text.toPlainText()
    dialog.save_requested.disconnect()
    with qtbot.waitSignal(dialog.save_requested):
        dialog.save.click()
    dialog.reject()


def test_other_states_say_what_to_do(page: SyncHealthPage, store: Store, qtbot: QtBot) -> None:
    page._desk._who = Principal("s", Role.SYNC_SERVICE, None, "desk")  # type: ignore[attr-defined] - bootstrap's own
    page.read()
    qtbot.waitUntil(page._state.isVisible)
    assert page._state.state().icon == "locked"
    page.tell_offline("ASPIRE not reachable.", "amber")
    assert page._banner.text()
    assert words.no_companies().title
    assert ports.HealthDesk
    assert health_body.HealthBody
    assert item_acts.ItemActs


def test_where_everything_is_settled_the_page_says_so(
    page: SyncHealthPage, qtbot: QtBot, store: Store
) -> None:
    assert page.body.items.isVisible()
    assert not page.body.settled.isVisible()
    with store.writing() as conn:
        conn.execute(delete(outbox))
        conn.execute(delete(set_aside))
    page.read()
    qtbot.waitUntil(page.body.settled.isVisible)
    assert not page.body.items.isVisible()
    page.take_focus()
    assert page.focusWidget() is page.bundle_button
    qtbot.waitUntil(lambda: findings(page) == [])
