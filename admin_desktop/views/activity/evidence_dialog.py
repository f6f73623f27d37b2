"""What an evidence pack shall be about: a payment, a customer, or a period of a company."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.models.activity.evidence import Subject
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.shell.header import Chooser
from admin_desktop.words import tr


class EvidenceDialog(QDialog):
    """``evidence_dialog``: emits ``confirmed`` with the subject; days are in the company's zone."""

    confirmed = Signal(object)
    """A Subject."""

    def __init__(self, look: Look, companies: tuple[CompanyName, ...], today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("evidence_dialog")
        self.setWindowTitle(tr("Evidence pack"))
        self.setModal(True)
        self.setFixedWidth(520)
        self._companies = companies
        self.company = Chooser(look)
        self.company.setAccessibleName(tr("Finance company"))
        for one in companies:
            self.company.addItem(shown(one.name), one.company)
        self.payment, self.customer = self._line(tr("Payment reference")), self._line(tr("Account number"))
        self.first, self.last = (
            self._day(tr("First day"), today - timedelta(days=6)),
            self._day(tr("Last day"), today),
        )
        self.by_payment = QRadioButton(tr("A payment"))
        self.by_customer = QRadioButton(tr("A customer"))
        self.by_period = QRadioButton(tr("A period"))
        self.by_payment.setChecked(True)
        self.confirm = QPushButton(tr("Choose where to save…"))
        self.confirm.setObjectName("evidence_confirm")
        self.confirm.setProperty("kind", "primary")
        self._build(look)
        for box in (self.by_payment, self.by_customer, self.by_period):
            box.toggled.connect(self._judge)
        self.confirm.clicked.connect(self._accept)
        self._judge()

    def ask_for(self, company: str = "", payment_ref: str = "") -> None:
        """Fill in a company and a payment of it, where they are known."""
        self.company.setCurrentIndex(max(0, self.company.findData(company)))
        self.payment.setText(payment_ref)

    def subject(self) -> Subject:
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

    def _line(self, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(words)
        line.setPlaceholderText(words)
        line.setMinimumHeight(30)
        line.textChanged.connect(self._judge)
        return line

    def _day(self, words: str, day: date) -> QDateEdit:
        edit = QDateEdit(QDate(day.year, day.month, day.day))
        edit.setAccessibleName(words)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setMinimumHeight(30)
        return edit

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", tr("Evidence pack")))
        words = tr("One ZIP file with a PDF, three CSV files and their checksums. It is noted in the log.")
        column.addWidget(Label(look, "base", "second", words).wrapping())
        form = QFormLayout()
        form.addRow(tr("Finance company"), self.company)
        form.addRow(self.by_payment, self.payment)
        form.addRow(self.by_customer, self.customer)
        days = QHBoxLayout()
        days.addWidget(self.first)
        days.addWidget(self.last)
        form.addRow(self.by_period, days)
        column.addLayout(form)
        keep = QPushButton(tr("Not now"))
        keep.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(self.confirm)
        column.addLayout(row)

    def _judge(self, *_: object) -> None:
        if not hasattr(self, "confirm"):
            return
        self.payment.setEnabled(self.by_payment.isChecked())
        self.customer.setEnabled(self.by_customer.isChecked())
        self.first.setEnabled(self.by_period.isChecked())
        self.last.setEnabled(self.by_period.isChecked())
        lines = ((self.by_payment, self.payment), (self.by_customer, self.customer))
        missing = any(box.isChecked() and not line.text().strip() for box, line in lines)
        self.confirm.setEnabled(not missing and self.company.count() > 0)

    def _accept(self) -> None:
        self.confirmed.emit(self.subject())
        self.accept()
