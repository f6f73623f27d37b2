"""The Settings page with its real parts: for whoever manages the workspace; for others it says why not."""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from admin_desktop.bootstrap.session.token_desk import wake
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import local_date
from admin_desktop.credentials import Credentials, KeyringCredentials
from admin_desktop.errors import SignInNeededError
from admin_desktop.models.accounts.password_rules import check_password
from admin_desktop.models.activity.verification import place_of
from admin_desktop.models.banking_days import BankHoliday, holidays_between
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.features import planning
from admin_desktop.models.features.overview import switches
from admin_desktop.models.people import sign_in, users
from admin_desktop.models.people.users import UserRow
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.principal import Role
from admin_desktop.models.set_up import addresses, closed_days, companies, desk_lock, restoring, retention
from admin_desktop.models.set_up.restoring import BackupFacts
from admin_desktop.models.set_up.retention import Retention
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.models.workspaces import workspace
from admin_desktop.sync.client import AspireClient
from admin_desktop.views.look.formats import short_date, shown
from admin_desktop.views.look.theme import Look
from admin_desktop.views.reading.work_thread import Steps
from admin_desktop.views.settings.ports import CompanySettings, CompanyWish, Everything, NewUser
from admin_desktop.views.settings.settings_page import SettingsPage
from admin_desktop.words import number, tr, trn

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room

_YEAR = 366


class SettingsDesk:
    """Satisfies the page's SettingsDesk, bound to who sits at it."""

    def __init__(self, here: Workspace, credentials: Callable[[], Credentials | None] = lambda: None) -> None:
        self._store, self._who, self._clock = here.store, here.who, here.clock
        self._credentials = credentials

    def read(self) -> Everything:
        """Return all that is set."""
        everybody = users.everybody(self._store, self._who)
        asked = {row.company: row.second_person for row in switches(self._store, self._who)}
        f = finance_companies.c
        with self._store.reading() as conn:
            query = select(f.company, f.time_zone, f.counters, f.cutoff).order_by(f.name)
            found = [(companies.set_up_of(conn, row.company), row) for row in conn.execute(query)]
            own = {row.company: closed_days.closed_days_of(conn, row.company) for _one, row in found}
            return Everything(
                everybody,
                tuple(
                    CompanySettings(
                        one,
                        asked[one.company],
                        row.time_zone,
                        row.counters,
                        row.cutoff,
                        local_date(self._clock.now_ms(), row.time_zone),
                        own[one.company],
                    )
                    for one, row in found
                    if one is not None
                ),
                addresses.allowed_hosts(conn),
                desk_lock.lock_minutes(conn),
                retention.retention(conn),
                retention.prunable(conn, self._clock.now_ms()),
                str(self._store.path or ""),
                next_holidays(self._clock.now_ms()),
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

    def set_role(self, user: UserRow, role: Role) -> str:
        """Give a user another role."""
        users.set_role(self._store, self._who, user.company, user.user_name, role)
        return tr("{name} is {role} now", name=user.user_name, role=role.words)

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

    def save_company(self, wish: CompanyWish) -> str:
        """Set up a company; its token goes to the keyring, and is asked for again where there is none."""
        companies.save(self._store, self._who, wish.set_up)
        code, address = wish.set_up.company, wish.set_up.address
        if wish.token and not self._tokens.remember(place_of(self._store), code, address, wish.token):
            return tr("{company} is set up; the keyring did not keep its token", company=code)
        return tr("{company} is set up", company=code)

    def add_closed_day(self, company: str, one: ClosedDay) -> str:
        """Put a day on a company's list."""
        kept = closed_days.add_closed_day(self._store, self._who, company, *one)
        return tr("{company} runs no EFT Generation on {day}", company=company, day=_told(kept))

    def remove_closed_day(self, company: str, one: ClosedDay) -> str:
        """Take a day off a company's list."""
        gone = closed_days.remove_closed_day(self._store, self._who, company, one.day, one.reason)
        return tr("{day} is no closed day of {company} any more", company=company, day=_told(gone))

    def test(self, wish: CompanyWish, steps: Steps) -> str:
        """Ask the company's ASPIRE how it is, then with the token for its first change."""
        code, address = wish.set_up.company, wish.set_up.address
        with self._store.reading() as conn:
            addresses.require_allowed(conn, address)
        token = wish.token or self._tokens.token(place_of(self._store), code, address)
        if token is None:
            raise SignInNeededError(tr("there is no token for {code} at this address yet", code=code))
        begun = time.monotonic()
        client = AspireClient(code, address, token, self._clock, cancelled=steps.cancelled)
        try:
            epoch = client.health().epoch
            client.changes(epoch, 0, 1)
        finally:
            client.close()
        return tr(
            "ASPIRE answered for {company} in {ms} ms: epoch {epoch}, clocks {skew} s apart.",
            company=code,
            ms=round((time.monotonic() - begun) * 1000),
            epoch=epoch,
            skew=f"{abs(client.skew_s):.1f}",
        )

    @property
    def _tokens(self) -> Credentials:
        """Where the sync has them from: the demo's are in memory, others in the keyring."""
        return self._credentials() or KeyringCredentials()

    def set_hosts(self, hosts: Sequence[str]) -> str:
        """Store the list of allowed addresses."""
        stored = addresses.set_allowed_hosts(self._store, self._who, tuple(hosts))
        many = len(stored)
        return trn("{n} host is on the list", "{n} hosts are on the list", many, n=number(many))

    def set_lock_minutes(self, minutes: int) -> str:
        """Set after how long desks lock."""
        desk_lock.set_lock_minutes(self._store, self._who, minutes)
        return tr("Desks lock after {minutes} minutes", minutes=minutes)

    def set_retention(self, wanted: Retention) -> str:
        """Set what is kept for how long."""
        retention.set_retention(self._store, self._who, wanted)
        return tr("The days are saved")

    def prune(self) -> str:
        """Remove what is older than is kept."""
        gone = retention.prune(self._store, self._who)
        return tr(
            "{cycles} syncs and {diagnoses} diagnoses were removed",
            cycles=number(gone.sync_log),
            diagnoses=number(gone.diagnoses),
        )

    def backup(self, target: Path, steps: Steps) -> str:
        """Copy the workspace while it is in use, and check the copy."""
        made = workspace.backup(self._store, target, self._who, steps.report)
        workspace.check_backup(made)
        return tr("{name} holds the whole workspace, and was checked", name=made.name)

    def look_at(self, backup: Path) -> BackupFacts:
        """Check a backup and say what putting it back would mean."""
        return restoring.look_at(self._store, self._who, backup)


def next_holidays(now_ms: int) -> tuple[BankHoliday, ...]:
    """Return the days of the next year on which the Federal Reserve settles nothing."""
    today = datetime.fromtimestamp(now_ms / 1000, UTC).date()
    return holidays_between(today, today + timedelta(days=_YEAR))


def _told(one: ClosedDay) -> str:
    """Return ``Nov 27, 2026 (Day after Thanksgiving)``."""
    return f"{short_date(one.day, date.min)} ({shown(one.name)})"


def settings_page(
    look: Look, here: Workspace, credentials: Callable[[], Credentials | None] = lambda: None
) -> SettingsPage:
    """Return the page; a closed one for who may not manage the workspace."""
    manages = may(here.who.role, Action.MANAGE_SETTINGS)
    return SettingsPage(look, SettingsDesk(here, credentials) if manages else None)


def register_settings(room: "Room") -> None:
    """Put the page on the rail."""
    if not may(room.here.who.role, Action.READ):
        return
    page = settings_page(room.look, room.here, room.credentials)
    page.saved.connect(partial(wake, room))
    room.window.register(page)
