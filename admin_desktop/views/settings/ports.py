"""What the page needs from outside; bootstrap hands in what satisfies it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from admin_desktop.models.principal import Role
from admin_desktop.models.users import UserRow


@dataclass(frozen=True, slots=True)
class CompanySettings:
    """One company as Settings shows it."""

    company: str
    name: str
    second_person: bool
    """Whether a change of its features takes a second person."""
    address: str
    """Of its ASPIRE; empty when it is not connected."""
    interval_s: int


@dataclass(frozen=True, slots=True)
class NewUser:
    """Somebody to add, with the first password."""

    company: str
    user_name: str
    display_name: str
    role: Role
    password: str


@dataclass(frozen=True, slots=True)
class Everything:
    """What the page shows, of one moment."""

    users: Sequence[UserRow]
    companies: Sequence[CompanySettings]


class SettingsDesk(Protocol):
    """Reads and acts, called in the page's thread. Every call may raise an AdminDesktopError."""

    def read(self) -> Everything:
        """Return users and companies."""
        ...

    def add(self, new: NewUser) -> str:
        """Add a user; every act returns what was done, as one sentence."""
        ...

    def set_active(self, user: UserRow, *, active: bool) -> str:
        """Deactivate a user, or take them back."""
        ...

    def set_password(self, user: UserRow, password: str) -> str:
        """Give a user a new password."""
        ...

    def ask_second_person(self, company: str, *, asked: bool) -> str:
        """Set a company's policy."""
        ...

    def backup(self, target: Path) -> str:
        """Copy the workspace while it is in use."""
        ...
