"""Portal users with their linked ASPIRE accounts, and bank accounts by their last four."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from admin_desktop.clock import Clock
from admin_desktop.models.customers.rows import (
    CustomerAccount,
    CustomerOverview,
    LinkedAccount,
    PortalUserRow,
)
from admin_desktop.views.customers.words import account_words, user_words
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import XS, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.icon_label import IconLabel
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.layout.sections import Heading, MadeAnew
from admin_desktop.words import noted, tr

_KINDS = {"checking": noted("checking"), "savings": noted("savings")}


class People(MadeAnew):
    """``customer_people``: who signs in, to which accounts, and the bank accounts they pay from."""

    account_requested = Signal(str, str)
    """Company and account number of another linked account."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(look)
        self.setObjectName("customer_people")
        self._clock = clock
        self._shown: tuple[object, ...] = ()

    def show_people(self, one: CustomerOverview) -> None:
        """Show a customer's users and bank accounts."""
        shown_now = (one.company, one.customer_no, one.users, one.accounts)
        if shown_now == self._shown:
            return
        self._shown = shown_now
        column = QVBoxLayout(self._begin_anew())
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Heading(self._look, tr("Portal users")))
        for user in one.users:
            column.addWidget(self._user(one, user))
        if not one.users:
            column.addWidget(self._quiet(tr("No portal user is linked to this account")))
        column.addWidget(Heading(self._look, tr("Bank accounts")))
        for account in one.accounts:
            column.addWidget(self._account(account, one.time_zone))
        if not one.accounts:
            column.addWidget(self._quiet(tr("None set up")))
        column.addStretch(1)

    def _user(self, one: CustomerOverview, user: PortalUserRow) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        name = ElidedLabel(self._look, "medium")
        name.set_text(shown(user.name))
        column.addWidget(name)
        for words in user_words(user, self._clock.now_ms(), one.time_zone):
            second = ElidedLabel(self._look, "second", "second")
            second.set_text(words)
            column.addWidget(second)
        others = [account for account in user.accounts if account.customer_no != one.customer_no]
        if others:
            column.addWidget(self._others(one.company, user, others))
        return box

    def _others(self, company: str, user: PortalUserRow, accounts: list[LinkedAccount]) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, XS)
        lead = Label(self._look, "second", "second", tr("Also linked to"))
        flow.addWidget(lead)
        for account in accounts:
            link = QPushButton(account.customer_no)
            link.setObjectName(f"customer_linked_{account.customer_no}")
            link.setProperty("kind", "link")
            link.setToolTip(f"{shown(account.name) or tr('Not known here')}\n{tr('Open this customer')}")
            link.setAccessibleName(
                tr(
                    "Open account {account} {name}, also linked to {user}",
                    account=account.customer_no,
                    name=shown(account.name),
                    user=shown(user.name),
                )
            )
            link.clicked.connect(partial(self.account_requested.emit, company, account.customer_no))
            flow.addWidget(link)
            lead.setMinimumHeight(link.sizeHint().height())
        return box

    def _account(self, account: CustomerAccount, zone: str) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        valid = account.validated_at_ms is not None
        row.addWidget(IconLabel(self._look, "ok" if valid else "warning", "green" if valid else "amber"))
        row.addWidget(
            Label(
                self._look,
                "figures",
                "text",
                f"••{account.last4} {tr(_KINDS.get(account.account_type, account.account_type))}",
            )
        )
        words = ElidedLabel(self._look, "second", "second", right=True)
        words.set_text(*account_words(account, self._clock.now_ms(), zone))
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        return box

    def _quiet(self, words: str) -> Label:
        return Label(self._look, "base", "second", words).wrapping()
