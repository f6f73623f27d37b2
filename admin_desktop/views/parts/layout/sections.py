# ruff: noqa: N802 - Qt names its own methods
"""Parts of a detail pane: a heading with a hairline, a list of facts, a sentence with its tone."""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.views.look.metrics import XS, L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.words import tr

_LONGEST, _END = 24, 10
_PANE_LEAST = 320


class ClosingPane(QWidget):
    """A pane beside a list, on a surface of its own. Its head says what it is and closes it, as Esc does."""

    closed = Signal()

    def __init__(self, look: Look, name: str, words: str, close_words: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setMinimumWidth(_PANE_LEAST)
        self.setAutoFillBackground(True)
        self._close = QToolButton()
        self._close.setObjectName(f"{name}_close")
        self._close.setAccessibleName(close_words)
        self._close.setToolTip(tr("Close (Esc)"))
        self._close.clicked.connect(self.closed)
        look.changed.connect(self._dress_pane)
        self._dress_pane()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _closing_head(self, title: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(L, S, S, S)
        row.addWidget(title, 1)
        row.addWidget(self._close)
        return row

    def _dress_pane(self) -> None:
        self._look.dressed(self, QPalette.ColorRole.Window, self._look.tokens.surface)
        self._close.setIcon(self._look.icons.icon("close", self._look.tokens.second))


class Hairline(QFrame):
    """One pixel, horizontal or vertical; coloured by its palette, because it is there at the first paint."""

    def __init__(self, look: Look, *, vertical: bool = False) -> None:
        super().__init__()
        self._look = look
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._look.dressed(self, QPalette.ColorRole.Window, self._look.tokens.hairline)


class Heading(QWidget):
    """A section's name with a hairline to its right."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, M, 0, XS)
        row.setSpacing(S)
        row.addWidget(Label(look, "second_medium", "second", tr(text)))
        row.addWidget(Hairline(look), 1)


class WholeValue(Label):
    """A value on as many lines as it needs; a word that no line holds, a hash, shows its ends."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.wrapping()

    def set_text(self, text: str, tip: str = "") -> None:
        """Show another value; the tooltip has all of it."""
        ends = (w if len(w) <= _LONGEST else f"{w[:_END]}…{w[-_END:]}" for w in text.split(" "))
        self.setText(" ".join(ends))
        self.setToolTip(tip or text)


class Facts(QWidget):
    """Names and values in two columns; a value that does not fit ends in an ellipsis with its tooltip.

    ``whole`` lets values take more lines instead.
    """

    def __init__(self, look: Look, name: str, *, whole: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._look, self._whole = look, whole
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(M)
        self._grid.setVerticalSpacing(XS)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Label, ElidedLabel | WholeValue]] = []

    def show_facts(self, facts: Sequence[tuple[str, str, str]]) -> None:
        """Show (name, value, tooltip) lines."""
        while len(self._lines) < len(facts):
            self._add_line()
        for place, (name, value) in enumerate(self._lines):
            used = place < len(facts)
            if used:
                name.setText(tr(facts[place][0]))
                value.set_text(facts[place][1], facts[place][2])
            name.setVisible(used)
            value.setVisible(used)

    def _add_line(self) -> None:
        name = Label(self._look, "base", "second")
        value = WholeValue(self._look) if self._whole else ElidedLabel(self._look)
        place = len(self._lines)
        side = QtCore.Qt.AlignmentFlag.AlignTop if self._whole else QtCore.Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(name, place, 0, side)
        self._grid.addWidget(value, place, 1)
        self._lines.append((name, value))


def scrolling(part: QWidget, name: str, spoken: str = "", *, by_tab: bool = False) -> QScrollArea:
    """Return the part in a place that scrolls when it is too low; ``by_tab``: with the keyboard in it too."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setAccessibleName(spoken)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if not by_tab:
        area.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
    area.setWidget(part)
    return area


class MadeAnew(QWidget):
    """A part whose content is made anew, whole, for each thing that it shows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._around.addWidget(self._body)

    def _begin_anew(self) -> QWidget:
        """Take away what is shown; return what the next goes into."""
        fresh = QWidget()
        self._around.replaceWidget(self._body, fresh)
        self._body.hide()
        self._body.deleteLater()
        self._body = fresh
        return fresh

    def _grid_anew(self, across: int, down: int) -> QGridLayout:
        """Begin anew with a grid of these spaces between its cells."""
        grid = QGridLayout(self._begin_anew())
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(across)
        grid.setVerticalSpacing(down)
        return grid


class Compared(MadeAnew):
    """A table of three columns: what, ours, ASPIRE's."""

    def show_lines(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """Show the lines below their heads."""
        grid = self._grid_anew(M, XS)
        for place, stretch in enumerate((3, 4, 4)):
            grid.setColumnStretch(place, stretch)
        for place, head in enumerate((tr("Field"), tr("Ours"), tr("ASPIRE's"))):
            grid.addWidget(Label(self._look, "second_medium", "second", head), 0, place)
        for number, (what, ours, theirs) in enumerate(lines, start=1):
            grid.addWidget(Label(self._look, "base", "second", what).wrapping(), number, 0)
            grid.addWidget(Label(self._look, "medium", "text", ours).wrapping(), number, 1)
            grid.addWidget(Label(self._look, "medium", "red", theirs).wrapping(), number, 2)


class Statement(QWidget):
    """The status sentence: a bar in its tone on the left, the next step below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tone = ""
        self._text = Label(look, "medium").wrapping()
        self._text.setObjectName("payment_sentence")
        self._next = Label(look, "base", "second").wrapping()
        self._next.setObjectName("payment_next_step")
        column = QVBoxLayout(self)
        column.setContentsMargins(M + 3, S, S, S)
        column.setSpacing(XS)
        column.addWidget(self._text)
        column.addWidget(self._next)
        look.changed.connect(self.update)

    def tell(self, text: str, tone: str, next_step: str) -> None:
        """Show a sentence; ``tone`` is empty, ``amber`` or ``red``."""
        self._tone = tone
        self._text.setText(text)
        self._text.set_colour(tone or "text")
        self._next.setText(next_step)
        self._next.setVisible(bool(next_step))
        self.setAccessibleName(f"{text} {next_step}".strip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint and the bar."""
        tokens = self._look.tokens
        pair = tokens.tone(self._tone)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(pair.tint))
        painter.fillRect(0, 0, 3, self.height(), QColor(pair.text if self._tone else tokens.control))
