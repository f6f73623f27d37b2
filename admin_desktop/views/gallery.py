"""Every part of the design system in one picture per theme: ``admin-desktop tour --gallery``."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.views.gallery_states import states_of_controls
from admin_desktop.views.gallery_tables import larger_parts
from admin_desktop.views.look.icons import NAMED
from admin_desktop.views.look.metrics import XL, L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice, Tokens
from admin_desktop.views.parts.busy_line import BusyLine
from admin_desktop.views.parts.chip import ChipRow, mark_chip, status_chip
from admin_desktop.views.parts.icon_label import IconLabel
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.layout.sections import Compared, Facts, Heading, Statement
from admin_desktop.views.parts.safe_line import SafeLine
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.text_check import findings
from admin_desktop.views.tour import Picture, pause

_WIDTH, _HEIGHT = 2100, 1960
_STATES = (
    PageState("empty", "No payments yet", "They appear here once a borrower submits one.", "Sync now"),
    PageState("no_match", "No payment matches", "Nothing here fits the search.", "Clear search and filters"),
    PageState("loading", "Loading payments", "They are read from the workspace, not from ASPIRE."),
    PageState("error", "The workspace cannot be read", "Check that its disk is there.", "Try again"),
    PageState("locked", "Your role may not do this", "Ask somebody whose role may."),
)
_FONTS = ("title", "figure", "strong", "medium", "base", "figures", "second", "second_medium", "small")


class Gallery(QWidget):
    """``gallery``: colours, type, icons, and each part that pages share in each of its states."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("gallery")
        self._look = look
        columns = QHBoxLayout(self)
        columns.setContentsMargins(XL, L, XL, L)
        columns.setSpacing(XL)
        for parts in (self._left(), self._right(), larger_parts(look)):
            column = QVBoxLayout()
            column.setSpacing(M)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            columns.addLayout(column, 1)

    def _left(self) -> Iterator[QWidget]:
        look = self._look
        yield Heading(look, "Colours")
        yield self._colours()
        yield Heading(look, "Type")
        for font in _FONTS:
            yield Label(look, font, "text", f"{font}: Scheduled at 14:02, $1,204.50")
        for colour in ("second", "accent", "amber", "red", "green"):
            yield Label(look, "base", colour, f"{colour}: text in this colour")
        cut = ElidedLabel(look)
        cut.set_text("A line that is longer than its place ends in an ellipsis and has a tooltip " * 2)
        yield cut
        yield Heading(look, "Status and marks")
        for chips in (
            tuple(status_chip(look, status) for status in Status),
            tuple(mark_chip(look, mark) for mark in Mark),
        ):
            row = ChipRow(look)
            row.set_chips(chips)
            yield row
        yield Heading(look, "Icons")
        yield self._icons()
        yield self._toned()
        yield from states_of_controls(look)

    def _right(self) -> Iterator[QWidget]:
        look = self._look
        yield Heading(look, "A field that is searched in, and something under way")
        yield self._fields()
        for busy in (False, True):
            line = BusyLine(look)
            line.show_busy(busy)
            yield line
        yield Heading(look, "Facts and sentences")
        facts = Facts(look, "gallery_facts")
        facts.show_facts([("Record", "412530", ""), ("EFT batch", "3120 (posted)", "")])
        yield facts
        compared = Compared(look)
        compared.show_lines([("Amount", "$120.00", "$99.00")])
        yield compared
        for tone in ("", "amber", "red"):
            statement = Statement(look)
            statement.tell("Pending for 11 minutes (limit 15).", tone, "Next: Scheduled.")
            yield statement
        yield Heading(look, "States of a page")
        for state in _STATES:
            panel = StatePanel(look, f"gallery_{state.icon}")
            panel.show_state(state)
            panel.setMinimumHeight(230)
            yield panel
        for tone in ("amber", "red"):
            banner = Banner(look, f"gallery_banner_{tone}")
            banner.tell("ASPIRE not reachable since 14:02.", tone, "Try again")
            yield banner

    def _colours(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        names = [name for name in Tokens._fields if isinstance(getattr(self._look.tokens, name), str)]
        for place, name in enumerate(name for name in names if name != "name"):
            grid.addWidget(_Swatch(self._look, name), place // 3, 2 * (place % 3))
            grid.addWidget(Label(self._look, "second", "second", name), place // 3, 2 * (place % 3) + 1)
        return holder

    def _toned(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, S)
        for tone, icon in (("green", "ok"), ("amber", "wait"), ("red", "error"), ("", "unknown")):
            row.addWidget(IconLabel(self._look, icon, tone))
            row.addWidget(Label(self._look, "base", tone or "second", tone or "quiet"))
        return holder

    def _icons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, S)
        for name in NAMED:
            icon = QLabel()
            icon.setPixmap(self._look.icons.pixmap(name, self._look.tokens.text, 20, 1.0))
            icon.setToolTip(name)
            flow.addWidget(icon)
        return holder

    def _fields(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        field, chooser, bar = SafeLine(), QComboBox(), QProgressBar()
        field.setPlaceholderText("Search…")
        chooser.addItems(["All companies", "Northstar"])
        bar.setRange(0, 100)
        bar.setValue(40)
        bar.setTextVisible(False)
        for part in (field, chooser, bar):
            part.setMinimumHeight(30)
            row.addWidget(part)
        return holder


class _Swatch(QWidget):
    """A square of one colour of the tokens."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setFixedSize(28, 16)
        self.setAutoFillBackground(True)
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(getattr(look.tokens, name)))
        self.setPalette(colours)


def take_gallery(look: Look, out: Path) -> list[Picture]:
    """Write one picture of all parts per theme; the theme is put back afterwards."""
    out.mkdir(parents=True, exist_ok=True)
    before, pictures = look.choice, []
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST):
        look.choose(theme)
        gallery = Gallery(look)
        gallery.resize(_WIDTH, _HEIGHT)
        gallery.show()
        pause(100)
        path = out / f"gallery-{theme.value}.png"
        gallery.grab().save(str(path))
        pictures.append(Picture(path, tuple(findings(gallery))))
        gallery.close()
        gallery.deleteLater()
    look.choose(before)
    return pictures
