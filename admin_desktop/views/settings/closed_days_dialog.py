"""A finance company's own closed days, the Federal Reserve's holidays beside them: add, remove, look back."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QWidget

from admin_desktop.models.banking_days import BankHoliday
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import HEIGHT, button, line, note
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.dialogs.frame import AskingDialog, open_dialog
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.settings.ports import CalendarDay, CompanySettings
from admin_desktop.views.settings.words import calendar_columns, day_of
from admin_desktop.words import tr

_TABLE_HEIGHT = 260
_WIDTH = 740


class ClosedDaysDialog(AskingDialog):
    """``closed_days_dialog``: stays open; emits ``confirmed`` with a ClosedDay to add."""

    remove_requested = Signal(object)
    """A ClosedDay; with the reason where it has passed."""

    def __init__(
        self, look: Look, company: CompanySettings, holidays: Sequence[BankHoliday], parent: QWidget
    ) -> None:
        title = tr("Closed days of {company}", company=shown(company.name))
        super().__init__(look, parent, "closed_days", title, _WIDTH)
        self._look, self._company, self._holidays = look, company, holidays
        self._wanted: date | None = None
        """The day that was asked for: the list goes to it once it is there."""
        self._adding = False
        self.table: RowsTable[CalendarDay] = RowsTable(
            look, "closed_days_list", tr("Closed days"), calendar_columns()
        )
        self.table.setMinimumHeight(_TABLE_HEIGHT)
        self.past = QCheckBox()
        self.past.setObjectName("closed_days_past")
        self.day = _day_field(company.today + timedelta(days=1))
        self.name = line("closed_days_name", tr("Name of the day"), tr("Day after Thanksgiving"))
        self.why = line("closed_days_why", tr("Why it matters"), tr("It has passed: say why it matters"))
        self.outcome = note(look, "")
        self.outcome.setObjectName("closed_days_result")
        self.outcome.hide()
        self.remove = button("closed_days_remove", tr("Remove the day"), self._remove)
        self._build(look)
        self._connect()
        self._show()
        self.day.setFocus()

    def show_company(self, companies: Iterable[CompanySettings], holidays: Sequence[BankHoliday]) -> None:
        """Show the company as it is now."""
        found = next((one for one in companies if one.company == self._company.company), None)
        if found is not None:
            self._company, self._holidays = found, holidays
            self._show()

    def tell(self, words: str, tone: str) -> None:
        """Say what became of it; what was added makes room for the next."""
        self.outcome.setText(words)
        self.outcome.set_colour(tone)
        self.outcome.show()
        if self._adding and tone == "green":
            self.name.clear()
            self.why.clear()
            self.day.setFocus()
        self._adding = False
        self._judge()

    def answer(self) -> ClosedDay:
        """Return the day that is filled in."""
        return ClosedDay(
            self._chosen(), self.name.text().strip(), self.why.text().strip() if self._is_past() else ""
        )

    def _build(self, look: Look) -> None:
        means = tr(
            "The company runs no EFT Generation on its own days: what waits over them is not overdue. "
            "They move neither settlement nor the Effective Entry Date, and ASPIRE does not know them."
        )
        self.column.addWidget(note(look, means))
        self._form = QFormLayout()
        self._form.setVerticalSpacing(S)
        for part in (self.day, self.name, self.why):
            self._form.addRow(part.accessibleName(), part)
        self.column.addLayout(self._form)
        self.column.addWidget(self.table)
        self.column.addWidget(self.past)
        self.foot.addWidget(self.outcome)
        self.close_with(tr("Add the day"), tr("Close"), self.remove)

    def _connect(self) -> None:
        self.table.current_moved.connect(lambda _row: self._judge())
        self.past.toggled.connect(lambda _on: self._show())
        self.day.dateChanged.connect(lambda _day: self._judge())
        for field in (self.name, self.why):
            field.textChanged.connect(lambda _text: self._judge())

    def _accept(self) -> None:
        """Ask for the day, and stay: there are more in a year."""
        one = self.answer()
        self._wanted, self._adding = one.day, True
        self._wait()
        self.confirmed.emit(one)

    def _remove(self) -> None:
        row = self.table.current_row()
        if row is None or not row.own:
            return
        gone = ClosedDay(row.day, row.name)
        if not row.past:
            self._ask_to_remove(gone)
            return
        text = tr("{day} has passed: what was told about it was told with it.", day=day_of(row))
        question = Question("past_day", tr("Remove the day"), text, field=tr("Why it matters"), danger=True)
        dialog = ConfirmDialog(self._look, self, question, lambda why: gone._replace(reason=why))
        dialog.confirmed.connect(self._ask_to_remove)
        open_dialog(dialog)

    def _ask_to_remove(self, gone: ClosedDay) -> None:
        self._wait()
        self.remove_requested.emit(gone)

    def _wait(self) -> None:
        for one in (self.confirm, self.remove):
            one.setEnabled(False)

    def _show(self) -> None:
        before = self.table.current_row()
        today = self._company.today
        own = [CalendarDay(*one[:2], True, one.day < today, one.reason) for one in self._company.closed_days]
        old = [one for one in own if one.past]
        fed = [CalendarDay(*one, False) for one in self._holidays if one.day >= today]
        self.past.setText(tr("Show past days too ({count})", count=len(old)))
        self.past.setAccessibleName(self.past.text())
        self.past.setVisible(bool(old))
        seen = sorted([*(own if self.past.isChecked() else own[len(old) :]), *fed])
        self.table.show_rows(seen)
        self._select(seen, self._wanted or (before.day if before else None))
        self._wanted = None
        self._judge()

    def _select(self, seen: Sequence[CalendarDay], day: date | None) -> None:
        place = next((n for n, one in enumerate(seen) if one.day == day), None)
        if place is not None:
            self.table.selectRow(place)

    def _chosen(self) -> date:
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _is_past(self) -> bool:
        return self._chosen() < self._company.today

    def _judge(self) -> None:
        past, row = self._is_past(), self.table.current_row()
        if self._form.isRowVisible(self.why) is not past:
            self._form.setRowVisible(self.why, past)
            self._make_room()
        missing = not self.name.text().strip() or (past and not self.why.text().strip())
        self.confirm.setEnabled(not missing)
        self.remove.setEnabled(row is not None and row.own)
        tip = tr("Choose one of the company's own days") if row is not None and not row.own else ""
        self.remove.setToolTip(tip)


def _day_field(day: date) -> QDateEdit:
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setObjectName("closed_days_day")
    made.setAccessibleName(tr("Day"))
    made.setCalendarPopup(True)
    made.setDisplayFormat("yyyy-MM-dd")
    made.setMinimumHeight(HEIGHT)
    return made
