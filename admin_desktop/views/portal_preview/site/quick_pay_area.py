"""Quick pay: all open charges on all contracts at once, one payment per contract."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from admin_desktop.models.portal.paying import Outcome, Wanted
from admin_desktop.models.portal.rows import PortalContract, PortalView
from admin_desktop.views.look.formats import money, number, shown
from admin_desktop.views.look.metrics import L
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.portal_preview.ports import PayRequest
from admin_desktop.views.portal_preview.site.area import (
    AccountChooser,
    Area,
    Confirming,
    DayField,
    Fields,
    FittedTable,
)
from admin_desktop.views.portal_preview.words import alike_words
from admin_desktop.words import tr, trn

_NARROW = 420


class QuickPayArea(Area):
    """``portal_area_quick_pay``. Each linked ASPIRE account pays its contracts from an account of its own."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "quick_pay", tr("Quick pay"))
        self._due: tuple[PortalContract, ...] = ()
        self.table: FittedTable[PortalContract] = FittedTable(
            look, "portal_due", tr("Open charges"), _columns()
        )
        self.day = DayField("portal_quick_day")
        self.choosers: dict[str, AccountChooser] = {}
        self._from = Fields(look, 1)
        day = Fields(look, 1)
        day.add(tr("Collect on or after"), self.day)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(L)
        self._row.addWidget(self._from, 1)
        self._row.addWidget(day, 1)
        self._form = (self.table, day)
        self.confirming = Confirming(look, "portal_quick_pay")
        self.confirming.asked.connect(self._pay)
        self.day.dateChanged.connect(lambda _date: self.confirming.warn(""))
        self.column.addWidget(self.table)
        self.column.addLayout(self._row)
        self.column.addWidget(self.confirming)
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room the day stands under the accounts."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)

    def show_view(self, view: PortalView) -> None:
        """Show what is open and from where it can be paid."""
        if view.areas is None:
            return
        self._due = tuple(one for one in view.payable if one.open_cents)
        self.day.allow_from(view.areas.first_date)
        payers = list(dict.fromkeys(one.customer_no for one in self._due))
        if payers != [*self.choosers]:
            self._ask_from(payers)
        for customer_no, chooser in self.choosers.items():
            chooser.show_accounts(view.accounts_of(customer_no))
        self.table.show_rows(self._due)
        self._judge(view)

    def begin_anew(self) -> None:
        """Ask nothing any more; the first day is offered again."""
        self.confirming.warn("")
        self.day.setDate(self.day.minimumDate())

    def take(self, outcome: Outcome) -> None:
        """Ask whether a likely duplicate is meant, or take the question back."""
        self.confirming.warn(alike_words(outcome.alike) if outcome.alike else "")

    def _ask_from(self, payers: list[str]) -> None:
        fields, self.choosers = Fields(self.look, min(2, max(1, len(payers)))), {}
        for customer_no in payers:
            chooser = self.choosers[customer_no] = AccountChooser(self.look)
            chooser.setObjectName(f"portal_quick_account_{customer_no}")
            words = tr("Pay {account} from", account=customer_no) if len(payers) > 1 else tr("Pay from")
            fields.add(words, chooser)
        self._row.replaceWidget(self._from, fields)
        self._from.setParent(None)
        self._from.deleteLater()
        self._from = fields

    def _judge(self, view: PortalView) -> None:
        total, count = sum(one.open_cents for one in self._due), len(self._due)
        ready = bool(self._due) and all(view.accounts_of(payer) for payer in self.choosers)
        for part in (*self._form, self._from):
            part.setVisible(bool(self._due))
        self.confirming.setVisible(bool(self._due) and view.may_act)
        words = trn(
            "Pay {amount}", "Pay {amount} in {n} payments", count, amount=money(total), n=number(count)
        )
        self.confirming.name(words, ready=ready)
        if not self._due:
            self.say(tr("Nothing is open on any of your contracts."))
        elif not ready:
            self.say(tr("Set up a bank account first: there is none to pay from."))
        else:
            self.say(tr("All open charges on all contracts, one payment per contract."))

    def _pay(self, confirmed: bool) -> None:  # noqa: FBT001 - a slot of a signal
        day = self.day.day()
        tokens = {payer: chooser.currentData() or "" for payer, chooser in self.choosers.items()}
        wanted = tuple(
            Wanted(one.contract_no, tokens[one.customer_no], one.open_cents, day) for one in self._due
        )
        self.pay_requested.emit(PayRequest(wanted, confirmed))


def _columns() -> tuple[RowColumn[PortalContract], ...]:
    return (
        RowColumn(tr("Contract"), "NS-2024-00001", lambda one: one.contract_no),
        RowColumn(tr("Description"), "2024 Kenworth T680", lambda one: shown(one.description), grows=True),
        RowColumn(tr("Charges"), "100", lambda one: number(len(one.charges)), right=True, quiet=True),
        RowColumn(tr("Open"), "$100,000.00", lambda one: money(one.open_cents), right=True),
    )
