"""Setting up a finance company: where its ASPIRE answers, the token, how often, what goes before its word."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from admin_desktop.models.banking_days import BankHoliday
from admin_desktop.models.set_up.companies import LONGEST_MIN, SHORTEST_MIN, CompanySetUp
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.views.look.formats import short_date, shown, span
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import button, chooser, line, note, number
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.parts.failures import sentence
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.settings.ports import CompanySettings, CompanyWish
from admin_desktop.words import noted, tr

CONVENTIONS = (
    ("", noted("As its ASPIRE says")),
    ("s2", noted("s2: new (1,1), closed (1,0)")),
    ("kb", noted("kb: new (1,0), closed (0,1)")),
)
_MINUTE_S = 60
_NEXT = 3
_WIDE = 300
_WRONG = {
    "code": noted("company: a code is 1 to 12 of A-Z and 0-9"),
    "address": noted("address: this is no address"),
    "cutoff": noted("cut-off: a time such as 17:00"),
    "zone": noted("time zone: such as America/Chicago"),
}
"""A refusal of each field, as the model says it: what stands before the colon names the field."""


class CompanyDialog(AskingDialog):
    """``company_dialog``: emits ``confirmed`` and ``test_requested`` with a CompanyWish.

    It stays open until whoever heard it says what became of it: ``accept`` ends it, ``refuse`` does not. No
    button is switched off under the keyboard, which would go on to the next one.
    """

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
        self._saving = self._testing = False
        self._interval_s = known.interval_s
        self._refusals: dict[QLineEdit, Label] = {}
        self._fill(known, new=company is None)
        self._build(look, holidays, company)

    def answer(self) -> CompanyWish:
        """Return what is typed."""
        return CompanyWish(
            CompanySetUp(
                self.code.text().strip().upper(),
                self.name.text().strip(),
                self.address.text().strip(),
                self.minutes.value() * _MINUTE_S or self._interval_s,
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
        self._testing = False
        self.adjustSize()

    def refuse(self, detail: str, words: str) -> None:
        """Say why it was not saved: beside the field that ``detail`` names, else in ``words`` at the end."""
        self._saving = False
        named, _colon, why = detail.partition(": ")
        wrong = next((key for key, said in _WRONG.items() if tr(said).startswith(f"{named}: ")), "")
        if not wrong:
            self.tell(words, "red")
            return
        field: QLineEdit = getattr(self, wrong)
        why = sentence(why[:1].upper() + why[1:])
        self.outcome.hide()
        self._refusals[field].setText(why)
        field.setAccessibleDescription(why)
        self._form.setRowVisible(self._refusals[field], True)
        field.setFocus()
        field.selectAll()

    def done(self, result: int) -> None:
        """Let no token be left in a line that nobody sees."""
        self.token.clear()
        super().done(result)

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
        if known.interval_s % _MINUTE_S:  # a demo's, or one that was set by hand: it stays unless changed
            self.minutes.setMinimum(0)
            self.minutes.setSpecialValueText(span(known.interval_s * 1000))
            self.minutes.setValue(0)
        else:
            self.minutes.setValue(known.interval_s // _MINUTE_S)
        self.enabled.setChecked(known.enabled)
        self.counters.setCurrentIndex(max(0, self.counters.findData(known.counters)))

    def _build(self, look: Look, holidays: Sequence[BankHoliday], company: CompanySettings | None) -> None:
        column = self.column
        form = self._form = QFormLayout()
        form.setVerticalSpacing(S)
        for part in (self.code, self.name, self.address, self.token, self.minutes):
            form.addRow(part.accessibleName(), part)
        form.addRow("", self.enabled)
        for said in (self.counters, self.cutoff, self.zone):
            form.addRow(said.accessibleName(), said)
        for key in _WRONG:
            self._make_refusal(look, getattr(self, key))
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

    def _make_refusal(self, look: Look, field: QLineEdit) -> None:
        """Keep a line below the field for what is wrong with it."""
        made = Label(look, "second", "red").wrapping()
        made.setObjectName(f"{field.objectName()}_wrong")
        made.setMinimumWidth(_WIDE)  # a form asks how high words are before it knows how wide
        self._form.insertRow(self._row_of(field) + 1, "", made)
        self._form.setRowVisible(made, False)
        self._refusals[field] = made
        field.textEdited.connect(lambda _text: self._forgive(field))

    def _row_of(self, field: QLineEdit) -> int:
        rows = range(self._form.rowCount())
        return next(row for row in rows if _field_at(self._form, row) is field)

    def _forgive(self, field: QLineEdit) -> None:
        self._form.setRowVisible(self._refusals[field], False)
        field.setAccessibleDescription("")

    def _judge(self) -> None:
        filled = all(field.text().strip() for field in (self.code, self.name, self.address))
        self.confirm.setEnabled(filled)
        self.test.setEnabled(filled)

    def _test(self) -> None:
        if not self._testing:
            self.tell(tr("Asking ASPIRE…"), "second")
            self._testing = True
            self.test_requested.emit(self.answer())

    def _accept(self) -> None:
        if not self._saving:
            self._saving = True
            for field in self._refusals:
                self._forgive(field)
            self.confirmed.emit(self.answer())


def _field_at(form: QFormLayout, row: int) -> QWidget | None:
    item = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
    return item.widget() if item else None


def _next(days: Sequence[BankHoliday | ClosedDay]) -> str:
    return " · ".join(f"{short_date(one.day, one.day)} {shown(one.name)}" for one in days[:_NEXT])
