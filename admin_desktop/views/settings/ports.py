"""What the page needs from outside; bootstrap hands in what satisfies it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from admin_desktop.models.banking_days import BankHoliday
from admin_desktop.models.people.users import UserRow
from admin_desktop.models.principal import Role
from admin_desktop.models.set_up.companies import CompanySetUp
from admin_desktop.models.set_up.restoring import BackupFacts
from admin_desktop.models.set_up.retention import Prunable, Retention
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.views.reading.work_thread import Steps

Ask = Callable[[Callable[[], str]], None]
"""Do this in the page's thread, tell what it returned, and read again."""


@dataclass(frozen=True, slots=True)
class CompanySettings:
    """One company as Settings shows it."""

    set_up: CompanySetUp
    second_person: bool
    """Whether a change of its features takes a second person."""
    time_zone: str
    counters: str
    cutoff: str
    """These three as they hold now, whoever said so."""
    today: date = date.min
    """Its date, in its zone."""
    closed_days: Sequence[ClosedDay] = ()
    """Its own days without EFT Generation, past ones too, in order."""

    @property
    def company(self) -> str:
        """Return its code."""
        return self.set_up.company

    @property
    def name(self) -> str:
        """Return its name."""
        return self.set_up.name


class CalendarDay(NamedTuple):
    """A line of a company's calendar: its own closed day, or a holiday of the Federal Reserve."""

    day: date
    name: str
    own: bool
    past: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NewUser:
    """Somebody to add, with the first password."""

    company: str
    user_name: str
    display_name: str
    role: Role
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CompanyWish:
    """A company's set-up to be stored; a token only when a new one was typed."""

    set_up: CompanySetUp
    token: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Everything:
    """What the page shows, of one moment."""

    users: Sequence[UserRow] = ()
    companies: Sequence[CompanySettings] = ()
    hosts: Sequence[str] = ()
    lock_minutes: int = 15
    retention: Retention = Retention(30, 365)  # noqa: RUF009 - it is frozen
    prunable: Prunable = Prunable(0, 0)  # noqa: RUF009 - it is frozen
    file: str = ""
    """The workspace's file; empty on a server, whose own tools back it up."""
    holidays: Sequence[BankHoliday] = ()
    """The days to come on which the Federal Reserve settles nothing."""


class SettingsDesk(Protocol):
    """Reads and acts, called in the page's thread. Every call may raise an AdminDesktopError.

    Every act returns what was done, as one sentence.
    """

    def read(self) -> Everything:
        """Return all that is set."""
        ...

    def add(self, new: NewUser) -> str:
        """Add a user."""
        ...

    def set_active(self, user: UserRow, *, active: bool) -> str:
        """Deactivate a user, or take them back."""
        ...

    def set_role(self, user: UserRow, role: Role) -> str:
        """Give a user another role."""
        ...

    def set_password(self, user: UserRow, password: str) -> str:
        """Give a user a new password."""
        ...

    def ask_second_person(self, company: str, *, asked: bool) -> str:
        """Set a company's policy."""
        ...

    def save_company(self, wish: CompanyWish) -> str:
        """Set up a company; its token goes to the keyring."""
        ...

    def add_closed_day(self, company: str, one: ClosedDay) -> str:
        """Put a day on a company's list."""
        ...

    def remove_closed_day(self, company: str, one: ClosedDay) -> str:
        """Take a day off a company's list."""
        ...

    def test(self, wish: CompanyWish, steps: Steps) -> str:
        """Ask the company's ASPIRE, and say how it answered."""
        ...

    def set_hosts(self, hosts: Sequence[str]) -> str:
        """Store the list of allowed addresses."""
        ...

    def set_lock_minutes(self, minutes: int) -> str:
        """Set after how long desks lock."""
        ...

    def set_retention(self, wanted: Retention) -> str:
        """Set what is kept for how long."""
        ...

    def prune(self) -> str:
        """Remove what is older than is kept."""
        ...

    def backup(self, target: Path, steps: Steps) -> str:
        """Copy the workspace while it is in use, and check the copy."""
        ...

    def look_at(self, backup: Path) -> BackupFacts:
        """Check a backup and say what putting it back would mean."""
        ...
