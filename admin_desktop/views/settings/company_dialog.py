"""Setting up a finance company: where its ASPIRE answers, the token, how often, what goes before its word."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from admin_desktop.models.banking_days import BankHoliday
from admin_desktop.models.set_up.companies import LONGEST_MIN, SHORTEST_MIN, CompanySetUp
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.views.look.formats import short_date, shown
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import button, chooser, line, note, number
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.settings.ports import CompanySettings, CompanyWish
from admin_desktop.words import noted, tr

CONVENTIONS = (
    ("", noted("As its ASPIRE says")),
    ("s2", noted("s2: new (1,1), closed (1,0)")),
    ("kb", noted("kb: new (1,0), closed (0,1)")),
)
_MINUTE_S = 60
_NEXT = 3


class CompanyDialog(AskingDialog):
    """``company_dialog``: emits ``confirmed`` and ``test_requested`` with a CompanyWish."""

    test_requested = Signal(object)

    def __init__(
        self, look: Look, company: CompanySettings | None, holidays: Sequence[BankHoliday], parent: QWidget
    ) -> None:
        known = company.set_up if company else CompanySetUp("", "", "", 300, enabled=True)
        title = tr("Set up {company}", company=known.name) if company else tr("New company")
        super().__init__(look, parent, "company", title, 560)
        self.code = line("company_code", tr("Code in ASPIRE"), "NORTHSTAR")
        self.name = line("company_name", tr("Name"), "Northstar Equipment Finance")
        self.address = line("company_address", tr("ASPIRE's address"), "https://aspire.example.com")
        self.token = line("company_token", tr("Token"), tr("Empty: the one in the keyring stays"))
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.minutes = number("company_minutes", tr("Minutes between syncs"), SHORTEST_MIN, LONGEST_MIN)
        self.enabled = QCheckBox(tr("Sync this company"))
        self.enabled.setAccessibleName(self.enabled.text())
        self.counters = chooser(look, "company_counters", tr("Counters"))
        for key, words in CONVENTIONS:
            self.counters.addItem(tr(words), key)
        self.cutoff = line("company_cutoff", tr("Cut-off"), tr("Empty: as its ASPIRE says"))
        self.zone = line("company_zone", tr("Time zone"), tr("Empty: as its ASPIRE says"))
        self.outcome = note(look, "")
        self.outcome.setObjectName("company_result")
        self.outcome.hide()
        self._fill(known, new=company is None)
        self._build(look, holidays, company)

    def answer(self) -> CompanyWish:
        """Return what is typed."""
        return CompanyWish(
            CompanySetUp(
                self.code.text().strip().upper(),
                self.name.text().strip(),
                self.address.text().strip(),
                self.minutes.value() * _MINUTE_S,
                self.enabled.isChecked(),
                str(self.counters.currentData()),
                self.cutoff.text().strip(),
                self.zone.text().strip(),
            ),
            self.token.text().strip(),
        )

    def tell(self, words: str, tone: str) -> None:
        """Say how ASPIRE answered."""
        self.outcome.setText(words)
        self.outcome.set_colour(tone)
        self.outcome.show()
        self.test.setEnabled(True)
        self.adjustSize()

    def _fill(self, known: CompanySetUp, *, new: bool) -> None:
        for field, text in (
            (self.code, known.company),
            (self.name, known.name),
            (self.address, known.address),
            (self.cutoff, known.cutoff),
            (self.zone, known.time_zone),
        ):
            field.setText(text)
        for field in (self.code, self.name):
            field.setReadOnly(not new)
        self.minutes.setValue(max(SHORTEST_MIN, known.interval_s // _MINUTE_S))
        self.enabled.setChecked(known.enabled)
        self.counters.setCurrentIndex(max(0, self.counters.findData(known.counters)))

    def _build(self, look: Look, holidays: Sequence[BankHoliday], company: CompanySettings | None) -> None:
        column = self.column
        form = QFormLayout()
        form.setVerticalSpacing(S)
        for part in (self.code, self.name, self.address, self.token, self.minutes):
            form.addRow(part.accessibleName(), part)
        form.addRow("", self.enabled)
        for said in (self.counters, self.cutoff, self.zone):
            form.addRow(said.accessibleName(), said)
        column.addLayout(form)
        days = tr("No settlement on Federal Reserve holidays. Next: {days}.", days=_next(holidays))
        column.addWidget(note(look, days))
        own = [one for one in company.closed_days if one.day >= company.today] if company else []
        if own:
            days = tr("No EFT Generation on its own closed days. Next: {days}.", days=_next(own))
            column.addWidget(note(look, days))
        column.addWidget(note(look, tr("Counters, cut-off and zone set here overrule ASPIRE's from now on.")))
        column.addWidget(self.outcome)
        self.test = button("company_test", tr("Test the connection"), self._test)
        self.close_with(tr("Save the company"), "", self.test)
        for field in (self.code, self.name, self.address):
            field.textChanged.connect(self._judge)
        self._judge()

    def _judge(self) -> None:
        filled = all(field.text().strip() for field in (self.code, self.name, self.address))
        self.confirm.setEnabled(filled)
        self.test.setEnabled(filled)

    def _test(self) -> None:
        self.test.setEnabled(False)
        self.outcome.setText(tr("Asking ASPIRE…"))
        self.outcome.show()
        self.outcome.set_colour("second")
        self.test_requested.emit(self.answer())

    def _accept(self) -> None:
        super()._accept()
        self.token.clear()


def _next(days: Sequence[BankHoliday | ClosedDay]) -> str:
    return " · ".join(f"{short_date(one.day, one.day)} {shown(one.name)}" for one in days[:_NEXT])
