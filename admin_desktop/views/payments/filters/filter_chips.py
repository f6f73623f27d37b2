"""The filter as chips: views, status, dates, amount, and what one asks for every day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from admin_desktop.models.payments.filters.payment_filter import ME, NOBODY, PaymentFilter, PaymentSort
from admin_desktop.models.payments.filters.typed_filters import days_named
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.saved.saved_views import BUILT_IN, SavedView
from admin_desktop.views.look.formats import isolated
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.menu_chip import MenuChip
from admin_desktop.words import noted, tr

_DAYS = (
    (noted("Today"), "today"),
    (noted("Yesterday"), "yesterday"),
    (noted("Last 7 days"), "last-7-days"),
    (noted("This month"), "this-month"),
    (noted("Last month"), "last-month"),
)
_CASES = (
    (noted("In my care"), {"assignee": ME}),
    (noted("In nobody's care"), {"assignee": NOBODY}),
    (noted("Not reviewed"), {"reviewed": False}),
    (noted("Reviewed"), {"reviewed": True}),
    (noted("With notes"), {"noted": True}),
)
_NO_CASE = {"assignee": None, "reviewed": None, "noted": False}
_AMOUNTS = (
    (noted("Under $100"), None, 9_999),
    (noted("$100 to $1,000"), 10_000, 100_000),
    (noted("$1,000 to $10,000"), 100_000, 1_000_000),
    (noted("Over $10,000"), 1_000_001, None),
)


class FilterChips(QWidget):
    """``payments_chips``."""

    fields_chosen = Signal(object)
    """A dict of fields of the filter."""
    view_chosen = Signal(object)
    """A SavedView."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("payments_chips")
        self._look = look
        self._today: Callable[[], date] = lambda: date.max
        self._filter = PaymentFilter()
        self._row = FlowLayout(self, S)
        self._statuses = {status: QAction(tr(status.words), self) for status in Status}
        self._views = self._menu("chip_views", tr("Views"))
        self._status = self._menu("chip_status", tr("Status"))
        self._dates = self._menu("chip_dates", tr("Dates"))
        self._amount = self._menu("chip_amount", tr("Amount"))
        self._case = self._menu("chip_case", tr("Case work"))
        self._toggles = {
            "overdue": self._toggle("chip_overdue", tr("Overdue"), self._overdue),
            "returned": self._toggle("chip_returned", tr("Returned"), self._mark(Mark.RETURNED)),
            "race": self._toggle("chip_race", tr("Cancel race"), self._mark(Mark.TOO_LATE)),
        }
        self._fill()

    def take_today(self, today: Callable[[], date]) -> None:
        """Take who says what day it is for the companies shown."""
        self._today = today

    def tell(self, flt: PaymentFilter, _sort: PaymentSort) -> None:
        """Show which chips are in force."""
        self._filter = flt
        for status, action in self._statuses.items():
            action.setChecked(status in flt.statuses)
        self._status.setChecked(bool(flt.statuses))
        self._dates.setChecked(flt.submitted_from is not None or flt.submitted_to is not None)
        self._amount.setChecked(flt.amount_min_cents is not None or flt.amount_max_cents is not None)
        self._case.setChecked(flt.assignee is not None or flt.reviewed is not None or flt.noted)
        self._toggles["overdue"].setChecked(flt.overdue)
        self._toggles["returned"].setChecked(Mark.RETURNED in flt.marks)
        self._toggles["race"].setChecked(Mark.TOO_LATE in flt.marks)

    def show_views(self, views: Sequence[SavedView], acts: Sequence[QAction] = ()) -> None:
        """Offer these views, the built-in ones first, and below them what can be done about views."""
        menu = self._views.menu()
        menu.clear()
        before = ""
        for view in views:
            if bool(view.owner) is not bool(before) and menu.actions():
                menu.addSeparator()
            before = view.owner
            words = f"{isolated(view.name)} · {isolated(view.owner)}" if view.shared else isolated(view.name)
            action = menu.addAction(words if view.owner else tr(view.name))
            action.triggered.connect(lambda _=False, view=view: self.view_chosen.emit(view))
        if acts:
            menu.addSeparator()
            menu.addActions(list(acts))

    def _fill(self) -> None:
        self.show_views(BUILT_IN)
        for status, action in self._statuses.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, status=status: self._flip(status))
            self._status.menu().addAction(action)
        self._choices(self._dates, ((tr(words), self._days(name)) for words, name in _DAYS), self._any_day)
        amounts = ((tr(words), self._between(low, high)) for words, low, high in _AMOUNTS)
        self._choices(self._amount, amounts, self._between(None, None))
        cases = ((tr(words), partial(self.fields_chosen.emit, dict(chosen))) for words, chosen in _CASES)
        self._choices(self._case, cases, partial(self.fields_chosen.emit, dict(_NO_CASE)))

    def _choices(self, chip: QToolButton, choices: Any, whatever: Callable[[], None]) -> None:
        for words, act in choices:
            chip.menu().addAction(words).triggered.connect(lambda _=False, act=act: act())
        chip.menu().addSeparator()
        chip.menu().addAction(tr("Any")).triggered.connect(lambda _=False: whatever())

    def _menu(self, name: str, words: str) -> QToolButton:
        chip = MenuChip(self._look, name, words)
        chip.setCheckable(True)
        self._row.addWidget(chip)
        return chip

    def _toggle(self, name: str, words: str, act: Callable[[], None]) -> QToolButton:
        chip = self._chip(name, words)
        chip.clicked.connect(act)
        return chip

    def _chip(self, name: str, words: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(name)
        chip.setText(words)
        chip.setAccessibleName(words)
        chip.setCheckable(True)
        self._row.addWidget(chip)
        return chip

    def _flip(self, status: Status) -> None:
        self.fields_chosen.emit({"statuses": self._filter.statuses ^ {status}})

    def _overdue(self) -> None:
        self.fields_chosen.emit({"overdue": not self._filter.overdue})

    def _mark(self, mark: Mark) -> Callable[[], None]:
        return lambda: self.fields_chosen.emit({"marks": self._filter.marks ^ {mark}})

    def _days(self, name: str) -> Callable[[], None]:
        def choose() -> None:
            first, last = days_named(name, self._today()) or (None, None)
            self.fields_chosen.emit({"submitted_from": first, "submitted_to": last})

        return choose

    def _any_day(self) -> None:
        self.fields_chosen.emit({"submitted_from": None, "submitted_to": None})

    def _between(self, low: int | None, high: int | None) -> Callable[[], None]:
        return lambda: self.fields_chosen.emit({"amount_min_cents": low, "amount_max_cents": high})


def shown_by(view_filter: PaymentFilter, companies: frozenset[str] | None) -> PaymentFilter:
    """Return a view's filter for the companies that are chosen, unless it names its own."""
    return view_filter if view_filter.companies else replace(view_filter, companies=companies)
