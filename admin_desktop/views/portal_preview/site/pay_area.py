"""Pay one contract: an amount of the borrower's choosing. The borrower picks a contract, not an invoice."""

import re

from PySide6.QtWidgets import QLineEdit

from admin_desktop.models.payments.acceptance import LARGEST_CENTS
from admin_desktop.models.portal.paying import Outcome, Wanted
from admin_desktop.models.portal.rows import PortalContract, PortalView
from admin_desktop.views.look.formats import money
from admin_desktop.views.look.theme import Look
from admin_desktop.views.portal_preview.ports import PayRequest
from admin_desktop.views.portal_preview.site.area import AccountChooser, Area, Confirming, DayField, Fields
from admin_desktop.views.portal_preview.words import alike_words, contract_words
from admin_desktop.views.shell.frame.header import Chooser
from admin_desktop.words import tr

_AMOUNT = re.compile(r"\s*\$?\s*(\d{1,3}(?:,\d{3})*|\d{1,8})(?:\.(\d{2}))?\s*")


class PayArea(Area):
    """``portal_area_pay``."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "pay", tr("Pay a contract"))
        self._view: PortalView | None = None
        self._offered: tuple[PortalContract, ...] = ()
        self.contract = Chooser(look)
        self.contract.setObjectName("portal_pay_contract")
        self.contract.setMinimumContentsLength(16)
        self.contract.currentTextChanged.connect(self.contract.setToolTip)
        self.amount = QLineEdit()
        self.amount.setObjectName("portal_pay_amount")
        self.account = AccountChooser(look)
        self.account.setObjectName("portal_pay_account")
        self.day = DayField("portal_pay_day")
        self._fields = Fields(look, 2)
        for words, field in (
            (tr("Contract"), self.contract),
            (tr("Amount in dollars"), self.amount),
            (tr("Pay from"), self.account),
            (tr("Collect on or after"), self.day),
        ):
            self._fields.add(words, field)
        self.confirming = Confirming(look, "portal_pay")
        self.confirming.asked.connect(self._pay)
        self.contract.currentIndexChanged.connect(lambda _place: self._choose())
        self.amount.textChanged.connect(self._judge)
        self.day.dateChanged.connect(self._judge)
        self.account.currentIndexChanged.connect(self._judge)
        self.column.addWidget(self._fields)
        self.column.addWidget(self.confirming)
        self.column.addStretch(1)

    def show_view(self, view: PortalView) -> None:
        """Offer the contracts that can be paid; what is chosen and typed stays while it can."""
        self._view = view
        if view.areas is None:
            return
        self.day.allow_from(view.areas.first_date)
        offered = [(one.contract_no, contract_words(one)) for one in view.payable]
        before = [(one.contract_no, contract_words(one)) for one in self._offered]
        self._offered = view.payable
        if offered != before:
            kept = self.contract.currentData()
            self.contract.clear()
            for number, words in offered:
                self.contract.addItem(words, number)
            self.contract.setCurrentIndex(max(0, self.contract.findData(kept)) if offered else -1)
        one = self._chosen()
        self.account.show_accounts(view.accounts_of(one.customer_no) if one else ())
        self._fields.setVisible(bool(offered))
        self.confirming.setVisible(bool(offered) and view.may_act)
        self._judge()

    def begin_anew(self) -> None:
        """Choose the first contract again, with what is open on it."""
        self._offered = ()
        self.day.setDate(self.day.minimumDate())

    def choose(self, contract_no: str) -> None:
        """Choose a contract, as if from the list."""
        self.contract.setCurrentIndex(self.contract.findData(contract_no))

    def take(self, outcome: Outcome) -> None:
        """Ask whether a likely duplicate is meant, or take the question back."""
        self.confirming.warn(alike_words(outcome.alike) if outcome.alike else "")

    def _chosen(self) -> PortalContract | None:
        number = self.contract.currentData()
        return next((one for one in self._offered if one.contract_no == number), None)

    def _choose(self) -> None:
        one = self._chosen()
        if one is None or self._view is None:
            return
        self.account.show_accounts(self._view.accounts_of(one.customer_no))
        self.amount.setText(f"{one.open_cents // 100}.{one.open_cents % 100:02d}" if one.open_cents else "")

    def _judge(self) -> None:
        self.confirming.warn("")
        cents, one = cents_of(self.amount.text()), self._chosen()
        words = tr("Pay {amount}", amount=money(cents)) if cents else tr("Pay")
        self.confirming.name(words, ready=bool(cents) and one is not None and self.account.count() > 0)
        if one is None:
            self.say(tr("There is no open contract to pay."))
        elif not self.account.count():
            self.say(tr("Set up a bank account first: there is none to pay from."))
        elif not cents:
            self.say(tr("Enter an amount from $0.01 to $99,999,999.99."))
        else:
            self.say(tr("Open on this contract: {amount}.", amount=money(one.open_cents)))

    def _pay(self, confirmed: bool) -> None:  # noqa: FBT001 - a slot of a signal
        one, cents = self._chosen(), cents_of(self.amount.text())
        if one is not None and cents:
            wanted = Wanted(one.contract_no, self.account.currentData() or "", cents, self.day.day())
            self.pay_requested.emit(PayRequest((wanted,), confirmed))


def cents_of(text: str) -> int:
    """Read dollars as they are typed, ``1,204.50`` or ``$1204``; 0 when it is no amount that can be paid."""
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return 0
    cents = int(found[1].replace(",", "")) * 100 + int(found[2] or 0)
    return cents if cents <= LARGEST_CENTS else 0
