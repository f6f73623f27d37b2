"""Finance companies: their line to ASPIRE, their policies, and the hosts that ASPIRE may be at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import button, column_of, line, note, row_of, say
from admin_desktop.views.parts.failures import told
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.layout.sections import Heading
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.settings.closed_days_dialog import ClosedDaysDialog
from admin_desktop.views.settings.company_dialog import CompanyDialog
from admin_desktop.views.settings.ports import Ask, CompanySettings, Everything, SettingsDesk
from admin_desktop.views.settings.words import company_columns
from admin_desktop.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from admin_desktop.models.banking_days import BankHoliday


class CompaniesPane(QWidget):
    """``settings_companies``."""

    test_requested = Signal(object)
    """A CompanyWish, from the dialog that is open."""

    def __init__(self, look: Look, desk: SettingsDesk, ask: Ask, ask_days: Ask, ask_save: Ask) -> None:
        super().__init__()
        self._look, self._desk, self._ask, self._ask_days = look, desk, ask, ask_days
        self._ask_save = ask_save
        self._holidays: Sequence[BankHoliday] = ()
        self.dialog: CompanyDialog | None = None
        self.days_dialog: ClosedDaysDialog | None = None
        self.table: RowsTable[CompanySettings] = RowsTable(
            look, "settings_companies", tr("Companies"), company_columns()
        )
        nobody = tr("No company is set up yet. New company connects the first one to its ASPIRE.")
        self.nobody = note(look, nobody)
        self.nobody.setObjectName("settings_no_company")
        self.nobody.hide()
        self.new_button = button("settings_new_company", tr("New company…"), self._new, primary=True)
        self.edit_button = button("settings_company", tr("Set up…"), self._edit)
        self.policy_button = button("settings_policy", tr("Ask for a second person"), self._set_policy)
        self.days_button = button("settings_closed_days", tr("Closed days…"), self._show_days)
        self.hosts = line(
            "settings_hosts", tr("Allowed addresses"), tr("aspire.example.com, aspire2.example.com")
        )
        self.hosts_button = button("settings_hosts_save", tr("Save the list"), self._save_hosts)
        self.hosts.returnPressed.connect(self.hosts_button.click)
        column = column_of(self)
        acts = QWidget()
        wrapping = FlowLayout(acts, S)  # four buttons in one row are wider than a small screen
        for one in (self.new_button, self.edit_button, self.days_button, self.policy_button):
            wrapping.addWidget(one)
        column.addWidget(acts)
        column.addWidget(self.nobody)
        column.addWidget(self.table, 1)
        column.addWidget(Heading(look, tr("Allowed addresses")))
        column.addWidget(
            note(look, tr("Tokens are sent to these hosts only. This computer itself is always allowed."))
        )
        row = row_of(self.hosts, self.hosts_button)
        row.setStretch(0, 3)
        column.addLayout(row)
        column.addStretch(0)
        self.table.current_moved.connect(lambda _row: self._offer())
        self.table.opened.connect(lambda _row: self._edit())

    def show_all(self, everything: Everything) -> None:
        """Show companies and hosts."""
        place = self.table.currentIndex().row()
        self.table.show_rows(tuple(everything.companies))
        self.table.selectRow(max(0, place))
        self.table.setVisible(bool(everything.companies))
        self.nobody.setVisible(not everything.companies)
        self.hosts.setText(", ".join(everything.hosts))
        self._holidays = everything.holidays
        if self.days_dialog is not None:
            self.days_dialog.show_company(everything.companies, everything.holidays)
        self._offer()

    def take_focus(self) -> None:
        """Go to the companies, or to what sets up the first."""
        first = self.table if self.nobody.isHidden() else self.new_button
        first.setFocus()

    def tell_test(self, words: str, tone: str) -> None:
        """Say how ASPIRE answered."""
        if self.dialog is not None:
            self.dialog.tell(words, tone)

    def end_set_up(self) -> None:
        """The company is saved: its dialog may go."""
        if self.dialog is not None:
            self.dialog.accept()

    def tell_refused(self, failure: Failure) -> bool:
        """Say in the dialog why nothing was saved; False when it is closed again."""
        if self.dialog is not None:
            self.dialog.refuse(failure.detail, told(failure))
        return self.dialog is not None

    def tell_days(self, words: str, tone: str) -> bool:
        """Say what became of a closed day; False when the dialog is closed again."""
        if self.days_dialog is not None:
            self.days_dialog.tell(words, tone)
        return self.days_dialog is not None

    def _offer(self) -> None:
        company = self.table.current_row()
        for one in (self.edit_button, self.days_button, self.policy_button):
            one.setEnabled(company is not None)
        asked = company is not None and company.second_person
        say(self.policy_button, tr("No second person") if asked else tr("Ask for a second person"))

    def _new(self) -> None:
        self._show(None)

    def _edit(self) -> None:
        self._show(self.table.current_row())

    def _show(self, company: CompanySettings | None) -> None:
        dialog = CompanyDialog(self._look, company, self._holidays, self)
        dialog.confirmed.connect(lambda wish: self._ask_save(lambda: self._desk.save_company(wish)))
        dialog.test_requested.connect(self.test_requested)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _show_days(self) -> None:
        company = self.table.current_row()
        if company is None:
            return
        code, desk = company.company, self._desk
        dialog = ClosedDaysDialog(self._look, company, self._holidays, self)
        dialog.confirmed.connect(lambda one: self._ask_days(lambda: desk.add_closed_day(code, one)))
        dialog.remove_requested.connect(lambda one: self._ask_days(lambda: desk.remove_closed_day(code, one)))
        dialog.finished.connect(self._forget_days)
        self.days_dialog = dialog
        dialog.open()

    def _forget_days(self) -> None:
        if self.days_dialog is not None:
            self.days_dialog.deleteLater()
            self.days_dialog = None

    def _set_policy(self) -> None:
        company = self.table.current_row()
        if company is not None:
            asked = not company.second_person
            self._ask(lambda: self._desk.ask_second_person(company.company, asked=asked))

    def _save_hosts(self) -> None:
        hosts = self.hosts.text().replace(",", " ").split()
        self._ask(lambda: self._desk.set_hosts(hosts))
