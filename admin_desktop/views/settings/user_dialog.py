"""Adding a user: company, name, role, first password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.models.principal import Role
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.settings.ports import CompanySettings, NewUser
from admin_desktop.views.shell.header import Chooser
from admin_desktop.words import tr

OF_LTI = (Role.CUSTOMER_CARE, Role.LTI_ADMIN)
OF_COMPANY = (Role.FINANCE_ADMIN, Role.AUDITOR, Role.TRAINER, Role.PORTAL_SERVICE)


def roles_at(company: str) -> tuple[Role, ...]:
    """Return the roles that fit a company, or LTi (``*``)."""
    return OF_LTI if company == "*" else OF_COMPANY


class UserDialog(QDialog):
    """``user_dialog``: emits ``confirmed`` with a NewUser; the roles offered fit the company."""

    confirmed = Signal(object)

    def __init__(self, look: Look, companies: tuple[CompanySettings, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("user_dialog")
        self.setWindowTitle(tr("Add a user"))
        self.setModal(True)
        self.setFixedWidth(480)
        self.company, self.role = self._chooser(look, tr("Company")), self._chooser(look, tr("Role"))
        self.company.addItem(tr("LTi (all companies)"), "*")
        for one in companies:
            self.company.addItem(shown(one.name), one.company)
        self.user_name, self.display_name = self._line(tr("User name")), self._line(tr("Name"))
        self.password = self._line(tr("First password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("At least 12 characters"))
        self.confirm = QPushButton(tr("Add the user"))
        self.confirm.setObjectName("user_confirm")
        self.confirm.setProperty("kind", "primary")
        self._build(look)
        self.company.currentIndexChanged.connect(self._offer_roles)
        self.confirm.clicked.connect(self._accept)
        self._offer_roles()
        self._judge()

    def _chooser(self, look: Look, words: str) -> QComboBox:
        chooser = Chooser(look)
        chooser.setAccessibleName(words)
        chooser.setMinimumHeight(30)
        return chooser

    def _line(self, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(words)
        line.setMinimumHeight(30)
        line.textChanged.connect(self._judge)
        return line

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", tr("Add a user")))
        form = QFormLayout()
        for part in (self.company, self.role, self.user_name, self.display_name, self.password):
            form.addRow(part.accessibleName(), part)
        column.addLayout(form)
        keep = QPushButton(tr("Not now"))
        keep.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(self.confirm)
        column.addLayout(row)

    def _offer_roles(self, _place: int = 0) -> None:
        self.role.clear()
        for role in roles_at(self.company.currentData()):
            self.role.addItem(role.words, role)

    def _judge(self, *_: object) -> None:
        if hasattr(self, "confirm"):
            lines = (self.user_name, self.display_name, self.password)
            self.confirm.setEnabled(all(line.text().strip() for line in lines))

    def _accept(self) -> None:
        name, shown_name = self.user_name.text().strip().lower(), self.display_name.text().strip()
        role, company = Role(self.role.currentData()), self.company.currentData()
        self.confirmed.emit(NewUser(company, name, shown_name, role, self.password.text()))
        self.accept()
