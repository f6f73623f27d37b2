"""The Settings page with its real parts, for whoever manages the workspace."""

from pathlib import Path
from typing import TYPE_CHECKING

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models import sign_in, users, workspace
from admin_desktop.models.accounts.password_rules import check_password
from admin_desktop.models.connections import enabled
from admin_desktop.models.features import planning
from admin_desktop.models.features.overview import switches
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.users import UserRow
from admin_desktop.views.look.theme import Look
from admin_desktop.views.settings.ports import CompanySettings, Everything, NewUser
from admin_desktop.views.settings.settings_page import SettingsPage
from admin_desktop.words import tr

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


class SettingsDesk:
    """Satisfies the page's SettingsDesk, bound to who sits at it."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def read(self) -> Everything:
        """Return users and companies."""
        everybody = users.everybody(self._store, self._who)
        lines = {line.company: line for line in enabled(self._store, self._who.companies)}
        asked = {row.company: row.second_person for row in switches(self._store, self._who)}
        return Everything(
            everybody,
            tuple(
                CompanySettings(
                    row.company,
                    row.name,
                    asked[row.company],
                    lines[row.company].base_url if row.company in lines else "",
                    lines[row.company].interval_s if row.company in lines else 0,
                )
                for row in companies(self._store, self._who)
            ),
        )

    def add(self, new: NewUser) -> str:
        """Add a user with the first password; a password that is refused adds nobody."""
        check_password(new.user_name, new.password)
        users.add(self._store, self._who, new.company, new.user_name, new.display_name, new.role)
        sign_in.set_password(self._store, self._who, new.company, new.user_name, new.password)
        return tr("{name} was added", name=new.user_name)

    def set_active(self, user: UserRow, *, active: bool) -> str:
        """Deactivate a user, or take them back."""
        users.set_active(self._store, self._who, user.company, user.user_name, active=active)
        word = tr("active again") if active else tr("deactivated")
        return tr("{name} is {state}", name=user.user_name, state=word)

    def set_password(self, user: UserRow, password: str) -> str:
        """Give a user a new password."""
        sign_in.set_password(self._store, self._who, user.company, user.user_name, password)
        return tr("{name} has a new password", name=user.user_name)

    def ask_second_person(self, company: str, *, asked: bool) -> str:
        """Set a company's policy."""
        planning.set_second_person(self._store, self._who, company, asked=asked)
        if asked:
            return tr("Changes of {company} take a second person now", company=company)
        return tr("Changes of {company} take no second person now", company=company)

    def backup(self, target: Path) -> str:
        """Copy the workspace while it is in use."""
        made = workspace.backup(self._store, target, self._who)
        return tr("{name} holds the whole workspace", name=made.name)


def settings_page(look: Look, here: Workspace) -> SettingsPage:
    """Return the page."""
    return SettingsPage(look, SettingsDesk(here))


def register_settings(room: "Room") -> None:
    """Put the page on the rail of who may manage users."""
    if may(room.here.who.role, Action.MANAGE_USERS):
        room.window.register(settings_page(room.look, room.here))
