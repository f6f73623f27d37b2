# ruff: noqa: ANN001 - fixtures are typed where they are made
"""Keys, palette, help and alerts over a window of invented payments."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from admin_desktop.models.sync_report import Revision, SyncState
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.page import Page
from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.parts.layout.list_and_detail import ListAndDetail
from admin_desktop.views.payments.list_pane import ListPane
from admin_desktop.views.shell.alerts import Alert, Alerts
from admin_desktop.views.shell.frame.arrangement import framed
from admin_desktop.views.shell.help_dialog import HelpDialog, help_text
from admin_desktop.views.shell.palette import Palette
from admin_desktop.views.shell.ports import News
from admin_desktop.views.shell.reception import Reception
from admin_desktop.views.shell.tray import Tray

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def words(palette: Palette) -> list[str]:
    return [palette.list.item(row).text().strip("\u2068\u2069") for row in range(palette.list.count())]


def test_the_parts_are_there(page) -> None:
    reception = page.reception
    assert isinstance(reception, Reception)
    assert isinstance(reception.palette, Palette)
    assert isinstance(reception.alerts, Alerts)
    assert page.findChild(ListPane) is page.payments._pane
    assert page.findChild(ListAndDetail).objectName() == "payments_splitter"


def test_the_palette_offers_pages_and_actions_and_narrows(page, qtbot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = page.reception.palette
    qtbot.waitUntil(palette.isVisible)
    assert {"Payments", "Sync now", "Help for this page", "Theme: Dark"} <= set(words(palette))
    qtbot.keyClicks(palette.field, "theme da")
    assert words(palette)[0] == "Theme: Dark"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert page.look.choice is ThemeChoice.DARK
    assert not palette.isVisible()
    page.look.choose(ThemeChoice.LIGHT)


def test_the_palette_tells_keys_that_there_are(page, qtbot) -> None:
    for number in range(2, 13):
        page.register(Page(f"page{number}", f"Page {number}", "payments", ""))
    page.reception.open_palette()
    told = {
        entry.words: entry.second for entry in page.reception.palette._shown if entry.words.startswith("Page")
    }
    assert told["Page 9"] == "Page · Ctrl+9"
    assert told["Page 10"] == "Page · Ctrl+0"
    assert told["Page 11"] == "Page"
    page.reception.palette.reject()
    qtbot.keyClick(page, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.page().key == "page10")


def test_where_nothing_is_found_the_palette_says_so(page, qtbot) -> None:
    page.reception.open_palette()
    palette = page.reception.palette
    palette.field.setText("nobody is called so")
    hint = palette.findChild(ElidedLabel, "palette_hint")
    qtbot.waitUntil(lambda: hint.text().startswith("Nothing found"))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.field.setText("theme")
    assert "Enter does it" in hint.text()


def test_enter_before_anything_is_found_takes_what_is_found_first(page, qtbot) -> None:
    palette = page.reception.palette
    page.reception.open_palette()
    palette.field.setText(page.payments.model.row(3).payment_ref)
    with qtbot.waitSignal(palette.item_chosen) as chosen:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args[1][1] == page.payments.model.row(3).payment_ref


def test_the_palette_finds_customers_and_payments_and_the_newest_text_wins(page, qtbot) -> None:
    palette = page.reception.palette
    page.reception.open_palette()
    palette.field.setText("customer5@")
    palette.field.setText(page.payments.model.row(3).payment_ref)
    reference = page.payments.model.row(3).payment_ref
    qtbot.waitUntil(lambda: words(palette) == [reference])
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    with qtbot.waitSignal(palette.item_chosen) as chosen:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args[0] == "payments"
    qtbot.waitUntil(page.payments.detail.isVisible)
    assert page.header.search.text() == reference


def test_esc_closes_the_palette_and_nothing_is_done(page, qtbot) -> None:
    page.reception.open_palette()
    qtbot.keyClick(page.reception.palette.field, Qt.Key.Key_Escape)
    assert not page.reception.palette.isVisible()


def test_f1_shows_the_help_of_the_page(page, qtbot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F1)
    dialog = page.reception.help
    assert isinstance(dialog, HelpDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert "The five statuses" in dialog.findChild(QTextBrowser).toPlainText()
    dialog.close()
    assert help_text("no such page") == ""


def test_ctrl_1_goes_to_the_first_page(page, qtbot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page.page() is page.payments


def test_a_company_that_stops_syncing_is_told_once(page, report, qtbot) -> None:
    raised: list[Alert] = []
    page.reception.alerts.raised.connect(raised.append)
    page.show_company_sync(report())
    page.show_company_sync(report(state=SyncState.SIGN_IN, message="The token was refused."))
    page.show_company_sync(report(state=SyncState.SIGN_IN, message="The token was refused."))
    qtbot.waitUntil(lambda: bool(raised))
    assert [alert.text for alert in raised] == ["The token was refused."]
    assert raised[0].title.endswith("stopped syncing")
    page.show_company_sync(report())
    page.show_company_sync(report(state=SyncState.OFFLINE))
    qtbot.waitUntil(lambda: len(raised) == 2)


def test_a_return_and_an_approval_are_told_and_the_old_ones_are_not(page, qtbot) -> None:
    raised: list[Alert] = []
    alerts = page.reception.alerts
    qtbot.waitUntil(lambda: alerts._known is not None)
    alerts.raised.connect(raised.append)
    alerts._reader.told = News(2, "PMT1", 1)
    page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    qtbot.waitUntil(lambda: len(raised) == 2)
    assert [alert.title for alert in raised] == ["2 payments were returned", "An approval waits for you"]
    alerts.note_commit()
    qtbot.wait(1_800)
    assert len(raised) == 2


def test_without_a_tray_the_status_bar_says_it(page, look) -> None:
    tray = Tray(look, page)
    assert tray.tell(Alert("A title", "a sentence")) is False
    tray.hide()


def test_the_frame_holds_its_parts(qtbot, look) -> None:
    parts = [QWidget() for _ in range(5)]
    body = framed(look, top=parts[0], rail=parts[1], column=parts[2:3], page=parts[3], foot=parts[4])
    qtbot.addWidget(body)
    assert all(body.isAncestorOf(part) for part in parts)


def test_in_a_narrow_window_the_detail_takes_the_list_s_place(page, qtbot) -> None:
    page.resize(640, 480)
    page.payments.table.setFocus()
    page.payments.open_detail(1)
    qtbot.waitUntil(page.payments.detail.isVisible)
    assert not page.payments.table.isVisible()
    page.resize(1280, 800)
    qtbot.waitUntil(page.payments.table.isVisible)
