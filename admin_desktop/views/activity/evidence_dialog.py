"""What an evidence pack shall be about: a payment, a customer, or a period of a company."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QFormLayout, QHBoxLayout, QRadioButton, QWidget

from admin_desktop.models.activity.evidence import Subject
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName
from admin_desktop.views.parts.controls import HEIGHT, chooser, line
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


class EvidenceDialog(AskingDialog):
    """``evidence_dialog``: emits ``confirmed`` with the subject; days are in the company's zone."""

    def __init__(self, look: Look, companies: tuple[CompanyName, ...], today: date, parent: QWidget) -> None:
        super().__init__(look, parent, "evidence", tr("Evidence pack"), 520)
        self._companies = companies
        self.company = chooser(look, "evidence_company", tr("Finance company"))
        for one in companies:
            self.company.addItem(shown(one.name), one.company)
        reference, number = tr("Payment reference"), tr("Account number")
        self.payment = line("evidence_payment", reference, reference)
        self.customer = line("evidence_customer", number, number)
        self.first, self.last = (
            self._day(tr("First day"), today - timedelta(days=6)),
            self._day(tr("Last day"), today),
        )
        self.by_payment = QRadioButton(tr("A payment"))
        self.by_customer = QRadioButton(tr("A customer"))
        self.by_period = QRadioButton(tr("A period"))
        self.by_payment.setChecked(True)
        self._build(look)
        for box in (self.by_payment, self.by_customer, self.by_period):
            box.toggled.connect(self._judge)
        for filled in (self.payment, self.customer):
            filled.textChanged.connect(self._judge)
        self._judge()

    def ask_for(self, company: str = "", payment_ref: str = "") -> None:
        """Fill in a company and a payment of it, where they are known."""
        self.company.setCurrentIndex(max(0, self.company.findData(company)))
        self.payment.setText(payment_ref)

    def answer(self) -> Subject:
        """Return what is entered."""
        company = self.company.currentData()
        if self.by_payment.isChecked():
            return Subject(company, payment_ref=self.payment.text().strip().upper())
        if self.by_customer.isChecked():
            return Subject(company, customer_no=self.customer.text().strip().upper())
        zone = next(one.time_zone for one in self._companies if one.company == company)
        start = self._midnight(self.first, zone, 0)
        return Subject(company, period_ms=(start, self._midnight(self.last, zone, 1)))

    def _midnight(self, edit: QDateEdit, zone: str, days: int) -> int:
        told = datetime.fromisoformat(edit.date().toString("yyyy-MM-dd")) + timedelta(days=days)
        return int(told.replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)

    def _day(self, words: str, day: date) -> QDateEdit:
        edit = QDateEdit(QDate(day.year, day.month, day.day))
        edit.setAccessibleName(words)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setMinimumHeight(HEIGHT)
        return edit

    def _build(self, look: Look) -> None:
        words = tr("One ZIP file with a PDF, three CSV files and their checksums. It is noted in the log.")
        self.column.addWidget(Label(look, "base", "second", words).wrapping())
        form = QFormLayout()
        form.addRow(tr("Finance company"), self.company)
        form.addRow(self.by_payment, self.payment)
        form.addRow(self.by_customer, self.customer)
        days = QHBoxLayout()
        days.addWidget(self.first)
        days.addWidget(self.last)
        form.addRow(self.by_period, days)
        self.column.addLayout(form)
        self.close_with(tr("Choose where to save…"))

    def _judge(self, *_: object) -> None:
        self.payment.setEnabled(self.by_payment.isChecked())
        self.customer.setEnabled(self.by_customer.isChecked())
        self.first.setEnabled(self.by_period.isChecked())
        self.last.setEnabled(self.by_period.isChecked())
        lines = ((self.by_payment, self.payment), (self.by_customer, self.customer))
        missing = any(box.isChecked() and not line.text().strip() for box, line in lines)
        self.confirm.setEnabled(not missing and self.company.count() > 0)
