"""What every area of the site has: a title, a lead, and the borrower's requests."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.models.portal.rows import PortalAccount, PortalView
from admin_desktop.views.look.metrics import XS, L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.portal_preview.words import account_words
from admin_desktop.views.shell.frame.header import Chooser
from admin_desktop.words import tr

HEIGHT = 30
FILLING = 100
"""Stretch of what fills an area while it is shown; hidden, a stretch below it keeps the words on top."""
_MOST_ROWS = 8
_FIELD_WIDTH = 200
R = TypeVar("R")


class Area(QWidget):
    """One page of the site. ``show_view`` is called with every newer state."""

    pay_requested = Signal(object)
    """A PayRequest."""
    cancel_requested = Signal(object)
    """A PortalPayment, to be confirmed."""
    account_requested = Signal(object)
    """A NewAccount."""

    def __init__(self, look: Look, key: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"portal_area_{key}")
        self.setAccessibleName(title)
        self.look, self.key = look, key
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(L, M, L, M)
        self.column.setSpacing(S)
        self.column.addWidget(Label(look, "title", "text", title).wrapping())
        self.lead = Label(look, "base", "second").wrapping()
        self.lead.setObjectName(f"portal_{key}_lead")
        self.column.addWidget(self.lead)

    def say(self, text: str) -> None:
        """Show the sentence below the title; none hides it."""
        self.lead.setText(text)
        self.lead.setVisible(bool(text))

    def show_view(self, view: PortalView) -> None:
        """Show the site's state."""
        raise NotImplementedError

    def begin_anew(self) -> None:
        """Somebody else signs in: forget what was chosen, typed and asked."""


class Fields(QWidget):
    """Fields in columns, each with its words above it; fewer columns where there is little room."""

    def __init__(self, look: Look, columns: int) -> None:
        super().__init__()
        self._look, self._most, self._columns = look, columns, columns
        self._fields: list[tuple[Label, QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(L)
        self._grid.setVerticalSpacing(XS)

    def add(self, words: str, field: QWidget) -> None:
        """Add a field."""
        field.setMinimumHeight(HEIGHT)
        if isinstance(field, QComboBox):
            field.setMinimumContentsLength(8)
            field.currentTextChanged.connect(field.setToolTip)
        if not field.accessibleName():
            field.setAccessibleName(words)
        label = Label(self._look, "second_medium", "second", words)
        label.setBuddy(field)
        self._fields.append((label, field))
        self._place()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as one field: the columns follow from the width."""
        widest = max((field.minimumSizeHint().width() for _, field in self._fields), default=0)
        return QSize(min(widest, _FIELD_WIDTH), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand in as many columns as there is room for."""
        super().resizeEvent(event)
        columns = max(1, min(self._most, event.size().width() // _FIELD_WIDTH))
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        for number, (label, field) in enumerate(self._fields):
            row, place = divmod(number, self._columns)
            self._grid.addWidget(label, 2 * row, place)
            self._grid.addWidget(field, 2 * row + 1, place)
        for place in range(self._most):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)


class FittedTable(RowsTable[R]):
    """A table as high as its rows, up to eight; what follows stands right below it."""

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows, and take the height they need."""
        super().show_rows(rows)
        self._measure()

    def _measure(self) -> None:
        shown = min(max(len(self.lines.rows), 1), _MOST_ROWS)
        high = self.verticalHeader().defaultSectionSize() * shown
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + high + 2)

    def _dress(self) -> None:
        super()._dress()
        self._measure()


class AccountChooser(Chooser):
    """From which bank account it is paid; keeps the choice while the accounts stay."""

    def show_accounts(self, accounts: tuple[PortalAccount, ...]) -> None:
        """Offer these accounts."""
        before = self.currentData()
        self.clear()
        for account in accounts:
            self.addItem(account_words(account), account.token)
        place = self.findData(before)
        self.setCurrentIndex(max(place, 0) if accounts else -1)


class DayField(QDateEdit):
    """The day of collection: never before the first that can still be reached."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")

    def allow_from(self, first: date) -> None:
        """Let no earlier day be chosen; a chosen one that is now too early becomes the first."""
        self.setMinimumDate(QDate(first.year, first.month, first.day))

    def day(self) -> date:
        """Return the chosen day."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())


class Confirming(QWidget):
    """A button, and above it the warning that asks first; ``confirmed`` says with which answer."""

    asked = Signal(bool)
    """Pressed; True when pressed in spite of the warning."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.warning = Banner(look, f"{name}_warning")
        self.button = QPushButton()
        self.button.setObjectName(name)
        self.button.setProperty("kind", "primary")
        self.button.setMinimumHeight(HEIGHT)
        self.button.clicked.connect(lambda: self.asked.emit(False))
        self.warning.action_requested.connect(lambda: self.asked.emit(True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.warning)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)

    def name(self, words: str, *, ready: bool) -> None:
        """Say what the button does."""
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setEnabled(ready)

    def warn(self, text: str) -> None:
        """Ask first; an empty text takes the question back."""
        self.warning.tell(text, "amber", tr("Pay again") if text else "")
