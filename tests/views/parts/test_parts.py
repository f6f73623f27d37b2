# ruff: noqa: ANN001 - fixtures are typed where they are made
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.views.customers.states import loading as customer_loading
from admin_desktop.views.eft_files.words import reading
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.busy_line import BusyLine
from admin_desktop.views.parts.chip import ChipRow, chip_width, mark_chip, paint_chip, status_chip
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.layout.sections import Compared, Facts, Statement
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.payments.filters.filter_words import LOADING
from admin_desktop.views.sync_health.words import loading as health_loading

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_line_without_room_ends_in_an_ellipsis_and_its_tooltip_holds_it(look, qtbot) -> None:
    label = ElidedLabel(look)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.set_text("Grünwald & Søn Maskinudlejning og Entreprenørservice")
    label.show()
    assert label.elided()
    assert label.toolTip() == label.text() == label.accessibleName()
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_a_tooltip_of_its_own_stays(look, qtbot) -> None:
    label = ElidedLabel(look)
    qtbot.addWidget(label)
    label.set_text("14:02", "Fri, Nov 20, 2026, 14:02:00 EST")
    assert label.toolTip().startswith("Fri")


@pytest.mark.parametrize("state", [customer_loading().state, LOADING, health_loading(), reading("x.ach")])
def test_what_is_read_is_said_as_it_is_on_a_shared_server_too(state: PageState) -> None:
    assert state.icon == "loading"
    assert "workspace" in state.advice
    assert "machine" not in state.advice


def test_labels_take_the_theme_s_colour(look) -> None:
    label = Label(look, "base", "red", "late")
    look.choose(ThemeChoice.DARK)
    assert label.palette().windowText().color().name().upper() == look.tokens.red.text


@pytest.mark.parametrize("mark", list(Mark))
@pytest.mark.parametrize("status", list(Status))
def test_chips_have_an_icon_and_a_word(look, status: Status, mark: Mark) -> None:
    assert status_chip(look, status).words == status.words
    assert mark_chip(look, mark).words == mark.words
    assert mark_chip(look, mark, "Returned R01").words == "Returned R01"


def test_a_chip_paints_as_wide_as_it_says(look, qapp) -> None:
    image = QImage(200, 30, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(look.fonts.second_medium)
    chip = status_chip(look, Status.PAID)
    width = paint_chip(painter, look, QPoint(0, 0), 20, chip)
    painter.end()
    assert width == chip_width(QFontMetrics(look.fonts.second_medium), "Paid")
    assert image.pixelColor(width + 2, 10).name() == "#ffffff"
    assert image.pixelColor(3, 10).name().upper() == chip.pair.tint


def test_a_row_of_chips_wraps(look, qtbot) -> None:
    row = ChipRow(look)
    qtbot.addWidget(row)
    row.set_chips((status_chip(look, Status.PENDING_CANCEL), mark_chip(look, Mark.DIFFERS)))
    assert row.heightForWidth(600) < row.heightForWidth(140)
    assert row.accessibleName() == "Pending Cancel, Differs from ASPIRE"


def test_flow_breaks_lines(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent, 8)
    for _ in range(4):
        label = QLabel()
        label.setFixedSize(100, 20)
        flow.addWidget(label)
    assert flow.heightForWidth(500) == 20
    assert flow.heightForWidth(220) == 48
    flow.setGeometry(QRect(0, 0, 220, 48))
    assert flow.itemAt(2).geometry().top() == 28
    assert flow.itemAt(9) is None
    taken = flow.takeAt(0)
    assert flow.count() == 3
    assert taken is not None
    assert flow.takeAt(9) is None


def test_a_state_says_what_to_do_next(look, qtbot) -> None:
    panel = StatePanel(look, "some_state")
    qtbot.addWidget(panel)
    panel.show()
    panel.show_state(PageState("empty", "No payments yet", "Sync to ask ASPIRE now.", "Sync now"))
    assert panel.accessibleName() == "No payments yet. Sync to ask ASPIRE now."
    button = panel.findChild(QWidget, "some_state_action")
    assert button.isVisible()
    with qtbot.waitSignal(panel.action_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel.show_state(PageState("locked", "Not yours", ""))
    assert not button.isVisible()


def test_an_empty_banner_is_gone(look, qtbot) -> None:
    banner = Banner(look, "some_banner")
    qtbot.addWidget(banner)
    banner.tell("ASPIRE is not reachable")
    assert not banner.isHidden()
    banner.tell("", "")
    assert banner.isHidden()


def test_what_went_well_is_not_told_with_a_warning_sign(look, qtbot) -> None:
    banner = Banner(look, "some_banner")
    qtbot.addWidget(banner)
    signs = []
    for icon, tone in (("ok", "green"), ("warning", "red")):
        banner.tell("1 payment was submitted", tone)
        sign = look.icons.pixmap(icon, look.tokens.tone(tone).text, 16, banner.devicePixelRatioF())
        signs.append(banner._icon.pixmap().toImage() == sign.toImage())
    assert signs == [True, True]


def test_facts_reuse_their_lines(look, qtbot) -> None:
    facts = Facts(look, "some_facts")
    qtbot.addWidget(facts)
    facts.show()
    facts.show_facts([("Record", "1", ""), ("Batch", "2", "")])
    facts.show_facts([("Record", "3", "the record")])
    values = [label for label in facts.findChildren(ElidedLabel) if label.isVisible()]
    assert [(label.text(), label.toolTip()) for label in values] == [("3", "the record")]


def test_a_statement_speaks_sentence_and_next_step(look, qtbot) -> None:
    statement = Statement(look)
    qtbot.addWidget(statement)
    statement.tell("Over its limit.", "red", "Ask LTi.")
    assert statement.accessibleName() == "Over its limit. Ask LTi."
    statement.show()


def test_both_values_stand_side_by_side(look, qtbot) -> None:
    compared = Compared(look)
    qtbot.addWidget(compared)
    compared.show_lines([("Amount", "$1.00", "$2.00")])
    compared.show_lines([("Amount", "$1.00", "$3.00")])
    assert {label.text() for label in compared._body.findChildren(QLabel)} == {
        "Field", "Ours", "ASPIRE's", "Amount", "$1.00", "$3.00",
    }  # fmt: skip


def test_a_busy_line_says_so(look, qtbot) -> None:
    line = BusyLine(look)
    qtbot.addWidget(line)
    line.show_busy(True)
    assert line.is_busy()
    assert line.accessibleName() == "Loading"
