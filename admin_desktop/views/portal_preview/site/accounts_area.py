"""Bank accounts: the masked ones that are there, and setting up another.

The full number is typed into two fields, handed over in a box that opens once, and both fields are emptied
with their undo history in the same moment: nothing of it stays in a widget.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.nacha.codes import is_routing_number
from admin_desktop.models.portal.accounts import SHORTEST_NUMBER, NewAccount, OnceOnly
from admin_desktop.models.portal.rows import PortalAccount, PortalView
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Heading
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.portal_preview.site.area import HEIGHT, Area, Fields, FittedTable
from admin_desktop.views.portal_preview.words import account_words
from admin_desktop.views.shell.frame.header import Chooser
from admin_desktop.words import tr

_ROUTING_DIGITS = 9


class AccountsArea(Area):
    """``portal_area_accounts``."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "accounts", tr("Bank accounts"))
        self.table: FittedTable[PortalAccount] = FittedTable(
            look, "portal_accounts", tr("Bank accounts"), _columns()
        )
        self.form = AccountForm(look)
        self.form.finished.clicked.connect(lambda: self.account_requested.emit(self.form.take()))
        self.column.addWidget(self.table)
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    def show_view(self, view: PortalView) -> None:
        """Show the accounts, and the form where another may be set up."""
        areas = view.areas
        if areas is None:
            return
        self.table.show_rows(areas.accounts)
        self.table.setVisible(bool(areas.accounts))
        self.form.setVisible(areas.any_account and view.may_act)
        self.form.show_view(view)
        if not areas.any_account:
            self.say(
                tr(
                    "{company} accepts payments from existing accounts only.",
                    company=shown(view.company_name),
                )
            )
        else:
            self.say("" if areas.accounts else tr("No bank account is set up yet."))

    def begin_anew(self) -> None:
        """Empty the form."""
        self.form.empty()


class AccountForm(QWidget):
    """``portal_account_form``."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("portal_account_form")
        self.payer = Chooser(look)
        self.payer.setObjectName("portal_account_payer")
        self.holder = _line("portal_account_holder")
        self.kind = Chooser(look)
        self.kind.setObjectName("portal_account_kind")
        self.kind.addItem(tr("Checking account"), "checking")
        self.kind.addItem(tr("Savings account"), "savings")
        self.routing = _line("portal_account_routing")
        self.routing.setMaxLength(_ROUTING_DIGITS)
        self.number, self.again = _secret("portal_account_number"), _secret("portal_account_again")
        self.finished = QPushButton(tr("Set up bank account"))
        self.finished.setObjectName("portal_account_set_up")
        self.finished.setProperty("kind", "primary")
        self.finished.setMinimumHeight(HEIGHT)
        self.advice = Label(look, "base", "second").wrapping()
        self.advice.setObjectName("portal_account_advice")
        fields = Fields(look, 3)
        for words, field in (
            (tr("For ASPIRE account"), self.payer),
            (tr("Name on the account"), self.holder),
            (tr("Kind"), self.kind),
            (tr("Routing number"), self.routing),
            (tr("Account number"), self.number),
            (tr("Account number again"), self.again),
        ):
            fields.add(words, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Heading(look, tr("Set up a bank account")))
        column.addWidget(fields)
        column.addWidget(self.advice)
        column.addWidget(self.finished, 0, Qt.AlignmentFlag.AlignLeft)
        for line in (self.holder, self.routing, self.number, self.again):
            line.textChanged.connect(self._judge)
        self._judge()

    def show_view(self, view: PortalView) -> None:
        """Offer the user's ASPIRE accounts; another user's site begins with empty fields."""
        numbers = [account.customer_no for account in view.user.accounts]
        if numbers == [self.payer.itemData(place) for place in range(self.payer.count())]:
            return
        self.payer.clear()
        for account in view.user.accounts:
            self.payer.addItem(f"{account.customer_no} · {shown(account.name)}", account.customer_no)
        self.holder.setText(view.user.name)

    def take(self) -> NewAccount:
        """Return what was entered; the number is nowhere here afterwards."""
        number = OnceOnly(self.number.text())
        # setText forgets what could be undone, clear does not.
        self.number.setText("")
        self.again.setText("")
        return NewAccount(
            self.payer.currentData() or "",
            self.routing.text().strip(),
            number,
            self.kind.currentData(),
            self.holder.text(),
        )

    def empty(self) -> None:
        """Forget everything: somebody else signs in."""
        self.payer.clear()
        for line in (self.holder, self.routing, self.number, self.again):
            line.setText("")

    def forget(self) -> None:
        """It is set up: nothing of it is needed any more."""
        self.routing.setText("")

    def _judge(self) -> None:
        advice = self._advice()
        self.advice.setText(
            advice or tr("The number goes straight to ASPIRE. Only its last four digits are kept here.")
        )
        self.finished.setEnabled(not advice)

    def _advice(self) -> str:
        routing, number, again = (line.text() for line in (self.routing, self.number, self.again))
        if len(routing) == _ROUTING_DIGITS and not is_routing_number(routing):
            return tr("The routing number cannot be right: its last digit does not fit the others.")
        if again and number != again:
            return tr("The two account numbers differ.")
        filled = self.holder.text().strip() and is_routing_number(routing) and again
        if not filled or len(number) < SHORTEST_NUMBER:
            return tr("Nine digits of routing number, and the account number twice.")
        return ""


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    return line


def _secret(name: str) -> QLineEdit:
    line = _line(name)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setMaxLength(17)
    return line


def _columns() -> tuple[RowColumn[PortalAccount], ...]:
    return (
        RowColumn(tr("Account"), "Checking ••1234", account_words, grows=True),
        RowColumn(tr("Routing number"), "091000019", lambda one: one.routing_number, quiet=True),
        RowColumn(tr("ASPIRE account"), "C-100001", lambda one: one.customer_no, quiet=True),
        RowColumn(
            tr("Validated"),
            tr("Not yet"),
            lambda one: tr("Yes") if one.validated else tr("Not yet"),
            icon=lambda one: "ok" if one.validated else "wait",
            tone=lambda one: "green" if one.validated else "",
        ),
    )
