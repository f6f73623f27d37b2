# ruff: noqa: ANN001 - fixtures are typed where they are made
"""Case work from grid and detail: by button, by key, by palette; read-only for the past."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from admin_desktop.models.payments.rows import Case, Note
from admin_desktop.views.case_work.case_desk import CaseDesk
from admin_desktop.views.case_work.case_section import CaseSection
from admin_desktop.views.case_work.ports import AssignRequest, NoteRequest, ReviewRequest
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(page, look) -> CaseDesk:
    payments = page.payments
    desk = CaseDesk(look, payments.detail, "dana", payments.table.current_payment)
    payments.table.letter_pressed.connect(desk.press)
    return desk


@pytest.fixture
def asked(desk) -> list[object]:
    found: list[object] = []
    desk.requested.connect(found.append)
    return found


def test_keys_in_the_grid_act_on_the_row_at_hand(page, asked, qtbot) -> None:
    table = page.payments.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_R)
    row = table.current_payment()
    assert asked == [ReviewRequest(row.company, row.payment_ref)]
    QTest.keyClick(table, Qt.Key.Key_N)
    dialog = page.findChild(ConfirmDialog)
    dialog.line.setText("called the bank")
    dialog.confirm.click()
    assert asked[1:] == [NoteRequest(row.company, row.payment_ref, "called the bank")]


def test_buttons_and_keys_in_the_detail_act_on_what_it_shows(page, desk, asked, qtbot) -> None:
    payments = page.payments
    payments.open_detail(2)
    qtbot.waitUntil(payments.detail.isVisible)
    row = payments.detail.detail().row
    payments.detail.case.take.click()
    payments.detail.case.review.click()
    QTest.keyClick(payments.detail, Qt.Key.Key_A)
    dialog = page.findChild(ConfirmDialog)
    dialog.line.setText("-")
    dialog.confirm.click()
    key = (row.company, row.payment_ref)
    assert asked == [AssignRequest(*key, "dana"), ReviewRequest(*key), AssignRequest(*key, None)]
    assert [action.keys for action in desk.actions()] == ["R", "N", "A"]


def test_what_people_noted_is_shown_and_says_when_it_is_out_of_date(page, desk, row, detail) -> None:
    pane, one = page.payments.detail, row(4)
    assert isinstance(pane.case, CaseSection)
    case = Case("nora", "dana", one.updated_ms - 1, (Note(1, "dana", "first"), Note(2, "nora", "a\u202eb")))
    pane.show_detail(detail(one)._replace(case=case))
    texts = [label.text() for label in pane.case.findChildren(object) if hasattr(label, "text")]
    assert any("In the care of \u2068nora\u2069" in text for text in texts)
    assert any("it has changed since" in text for text in texts)
    assert "a\u2039RLO\u203ab" in texts
    assert desk


def test_nothing_is_done_to_the_past(page, desk, asked, row, detail, qtbot) -> None:
    pane = page.payments.detail
    page.payments.open_detail(0)
    qtbot.waitUntil(pane.isVisible)
    pane.show_detail(detail(row(0)), 5)
    assert not pane.case.review.isVisible()
    desk.review()
    assert asked == []
    assert desk.actions() == []
    pane.show_detail(detail(row(0)))
    assert pane.case.review.isVisible()
