"""Adding a user: company, name, role, first password."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from admin_desktop.models.principal import Role
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import chooser, line
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.settings.ports import CompanySettings, NewUser
from admin_desktop.words import tr

OF_LTI = (Role.CUSTOMER_CARE, Role.LTI_ADMIN)
OF_COMPANY = (Role.FINANCE_ADMIN, Role.AUDITOR, Role.TRAINER, Role.PORTAL_SERVICE)


def roles_at(company: str) -> tuple[Role, ...]:
    """Return the roles that fit a company, or LTi (``*``)."""
    return OF_LTI if company == "*" else OF_COMPANY


class UserDialog(AskingDialog):
    """``user_dialog``: emits ``confirmed`` with a NewUser; the roles offered fit the company."""

    def __init__(self, look: Look, companies: tuple[CompanySettings, ...], parent: QWidget) -> None:
        super().__init__(look, parent, "user", tr("Add a user"))
        self.company = chooser(look, "user_company", tr("Company"))
        self.role = chooser(look, "user_role", tr("Role"))
        self.company.addItem(tr("LTi (all companies)"), "*")
        for one in companies:
            self.company.addItem(shown(one.name), one.company)
        self.user_name = line("user_name", tr("User name"))
        self.display_name = line("user_display_name", tr("Name"))
        self.password = line("user_password", tr("First password"), tr("At least 12 characters"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._build()
        self.company.currentIndexChanged.connect(self._offer_roles)
        self._offer_roles()
        self._judge()

    def answer(self) -> NewUser:
        """Return who is entered."""
        name, display_name = self.user_name.text().strip().lower(), self.display_name.text().strip()
        role = Role(self.role.currentData())
        return NewUser(self.company.currentData(), name, display_name, role, self.password.text())

    def _build(self) -> None:
        form = QFormLayout()
        for part in (self.company, self.role, self.user_name, self.display_name, self.password):
            form.addRow(part.accessibleName(), part)
        for filled in (self.user_name, self.display_name, self.password):
            filled.textChanged.connect(self._judge)
        self.column.addLayout(form)
        self.close_with(tr("Add the user"))

    def _offer_roles(self, _place: int = 0) -> None:
        self.role.clear()
        for role in roles_at(self.company.currentData()):
            self.role.addItem(tr(role.words), role)

    def _judge(self) -> None:
        lines = (self.user_name, self.display_name, self.password)
        self.confirm.setEnabled(all(one.text().strip() for one in lines))
