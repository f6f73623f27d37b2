"""``admin-desktop workspace``: make, look at, back up, restore, check and upgrade a workspace."""

import getpass
import platform
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from admin_desktop.bootstrap.workspaces import opened
from admin_desktop.cli.common_options import At, Json
from admin_desktop.cli.exit_codes import DONE, WANTING
from admin_desktop.cli.output import show
from admin_desktop.cli.signing_in import opened_as
from admin_desktop.clock import SystemClock
from admin_desktop.credentials import KeyringCredentials
from admin_desktop.errors import CorruptError, InvalidRequestError
from admin_desktop.models import workspace
from admin_desktop.models.connections import connect
from admin_desktop.models.database.store import Store
from admin_desktop.models.logins import admit
from admin_desktop.models.permissions import Action, require_workspace
from admin_desktop.models.principal import Role
from admin_desktop.models.users import add_first, principal_of
from admin_desktop.models.workspace_check import check
from admin_desktop.settings import SYNC_INTERVAL_S
from admin_desktop.sync.address import check_address

AskToken = Annotated[bool, Parameter(negative="")]


def init_workspace(
    file: Path,
    *,
    company: str,
    name: str,
    zone: str,
    aspire: str,
    interval: int = SYNC_INTERVAL_S,
    ask_token: AskToken = False,
    json: Json = False,
) -> int:
    """Make a live workspace for one finance company, with you as its LTi admin.

    Parameters
    ----------
    file
        The workspace file to make; it must not exist.
    company
        The finance company's code in ASPIRE.
    name
        The finance company's name.
    zone
        Its time zone, such as America/Chicago.
    aspire
        The address of its ASPIRE: https, or plain http to this machine.
    interval
        Seconds between two syncs.
    ask_token
        Ask for the ASPIRE token now and keep it in the keyring.
    """
    if file.exists():
        raise InvalidRequestError(f"file: {file} exists; nothing was touched")
    check_address(aspire)
    with closing(Store.open(file, SystemClock())) as store:
        user = getpass.getuser().lower()
        add_first(store, user, getpass.getuser(), platform.node())
        connect(store, principal_of(store, user, platform.node()), company, name, zone, aspire, interval)
        told = workspace.info(store)
    kept = ask_token and _keep_token(file, company, aspire)
    show({"workspace": told, "token_kept": kept}, as_json=json, text=lambda: _made(file, kept=kept))
    return DONE


def _keep_token(file: Path, company: str, aspire: str) -> bool:
    token = getpass.getpass(f"ASPIRE token of {company}: ") if sys.stdin.isatty() else sys.stdin.readline()
    return KeyringCredentials().remember(str(file.resolve()), company, aspire, token.strip())


def _made(file: Path, *, kept: bool) -> Iterator[str]:
    yield f"{file} is ready."
    yield "The token is in the keyring." if kept else "The ASPIRE token will be asked for when syncing."


def info_workspace(*, at: At | None = None) -> int:
    """Tell what a workspace is and how much is in it."""
    at = at or At()
    with opened_as(at) as here:
        told = workspace.info(here.store, here.who.companies)
    show(told, as_json=at.json, text=lambda: _told(told))
    return DONE


def _told(told: workspace.WorkspaceInfo) -> Iterator[str]:
    size = "" if told.size_bytes is None else f", {told.size_bytes / 2**20:,.1f} MB"
    yield f"{told.location}: {told.kind}, schema {told.schema}{size}"
    yield f"{told.companies:,} finance companies, {told.customers:,} customers, {told.payments:,} payments"


def backup_workspace(to: Path, *, at: At | None = None) -> int:
    """Copy a workspace while it is in use, in one consistent state.

    Parameters
    ----------
    to
        The file to write; it must not exist.
    """
    at = at or At()
    with opened_as(at, demo_role=Role.LTI_ADMIN) as here:
        made = workspace.backup(here.store, to, here.who)
    show({"backup": str(made)}, as_json=at.json, text=lambda: [f"{made} holds the whole workspace."])
    return DONE


def restore_workspace(source: Path, to: Path, *, json: Json = False) -> int:
    """Put a backup in the place of a workspace; the replaced one is kept beside it.

    Parameters
    ----------
    source
        The backup.
    to
        The workspace to replace; close every window on it first.
    """
    _ask_whether_to_replace(to)
    aside = workspace.restore(source, to, SystemClock())
    answer = {"workspace": str(to), "kept_aside": str(aside) if aside else None}
    show(answer, as_json=json, text=lambda: _restored(to, aside))
    return DONE


def _ask_whether_to_replace(to: Path) -> None:
    """Let the workspace that would be replaced say who may do that; a damaged one cannot be asked."""
    if not to.exists():
        return
    try:
        with opened(str(to), demo_role=Role.LTI_ADMIN) as here:
            require_workspace(here.store, here.who, Action.RESTORE)
    except CorruptError:
        return


def _restored(to: Path, aside: Path | None) -> Iterator[str]:
    yield f"{to} is restored; the next sync brings what ASPIRE knows since. Nothing is sent twice."
    if aside:
        yield f"The replaced workspace is kept as {aside}."


def check_workspace(*, at: At | None = None) -> int:
    """Check that a workspace holds together: database, audit log, statuses and sums."""
    at = at or At()
    with opened_as(at) as here:
        results = check(here.store)
    show(
        results,
        as_json=at.json,
        text=lambda: [f"{'holds' if one.passed else 'FAILS'}  {one.name}: {one.detail}" for one in results],
    )
    return DONE if all(one.passed for one in results) else WANTING


def admit_workspace(user: str, *, at: At | None = None) -> int:
    """Give the login of a PostgreSQL server the rights of the user of that name; again after a new role.

    Parameters
    ----------
    user
        The user's name, which is the login's too.
    """
    at = at or At()
    with opened_as(at, demo_role=Role.LTI_ADMIN) as here:
        role = admit(here.store, here.who, user)
    answer = {"user": user, "role": role}
    show(answer, as_json=at.json, text=lambda: [f"{user} may sign in to the server as {role.words}."])
    return DONE


def upgrade_workspace(file: Path, *, json: Json = False) -> int:
    """Bring a workspace of an older version up to date, after a backup.

    Parameters
    ----------
    file
        The workspace file.
    """
    if not file.exists():
        raise InvalidRequestError(f"file: {file} does not exist")
    with closing(Store.open(file, SystemClock())) as store:
        told = workspace.info(store)
    show(told, as_json=json, text=lambda: _told(told))
    return DONE
