"""``admin-desktop workspace init|password|restore``: who founds a workspace, signs in, puts it back."""

import getpass
import platform
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from admin_desktop.bootstrap.workspaces import opened
from admin_desktop.cli.console.common_options import At, Json
from admin_desktop.cli.console.exit_codes import DONE
from admin_desktop.cli.console.output import show
from admin_desktop.cli.console.signing_in import Terminal, new_password
from admin_desktop.clock import SystemClock
from admin_desktop.credentials import KeyringCredentials, KeyringNotes
from admin_desktop.errors import CorruptError, InvalidRequestError
from admin_desktop.models.accounts.founding import FirstUser, found
from admin_desktop.models.accounts.password_rules import check_password
from admin_desktop.models.connections import connect
from admin_desktop.models.database.store import Store
from admin_desktop.models.people import sign_in
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.addresses import host_of, set_allowed_hosts
from admin_desktop.models.set_up.restoring import restore_as
from admin_desktop.models.workspaces import workspace
from admin_desktop.settings import SYNC_INTERVAL_S
from admin_desktop.sync.line.address import check_address

Flag = Annotated[bool, Parameter(negative="")]


def init_workspace(
    file: Path,
    *,
    company: str,
    name: str,
    zone: str,
    aspire: str,
    interval: int = SYNC_INTERVAL_S,
    user: str = "",
    password_stdin: Flag = False,
    ask_token: Flag = False,
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
        The address of its ASPIRE: https, or plain http to this machine. Its host becomes the allowed one.
    interval
        Seconds between two syncs.
    user
        Your name as a user there; that of your account here when none is given.
    password_stdin
        Read your new password from the first line of standard input instead of asking at the terminal.
    ask_token
        Ask for the ASPIRE token now (the next line of standard input) and keep it in the keyring.
    """
    if file.exists():
        raise InvalidRequestError(f"file: {file} exists; nothing was touched")
    check_address(aspire)
    account = getpass.getuser()
    first = (user or account).strip().lower()
    password = new_password(first, from_stdin=password_stdin)
    check_password(first, password)
    with closing(Store.open(file, SystemClock())) as store:
        who = found(store, FirstUser(first, user or account, password), platform.node())
        set_allowed_hosts(store, who, (host_of(aspire),))
        connect(store, who, company, name, zone, aspire, interval)
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


def password_workspace(*, at: At | None = None) -> int:
    """Change your own password. With --password-stdin: a line with the old one, a line with the new."""
    at = at or At()
    terminal = Terminal(at)
    with opened(at.workspace, at.role, admit=terminal.admit_by_password) as here:
        if not here.who.signed_in:
            raise InvalidRequestError("the demo's people have no passwords")
        new = new_password(here.who.name, from_stdin=at.password_stdin)
        sign_in.change_password(here.store, here.who, terminal.password, new)
    show({"changed": True}, as_json=at.json, text=lambda: ["The password is changed."])
    return DONE


def restore_workspace(
    source: Path, to: Path, *, user: str = "", password_stdin: Flag = False, json: Json = False
) -> int:
    """Put a backup in the place of a workspace; the replaced one is kept beside it.

    Users, roles and passwords stay as they are now.

    Parameters
    ----------
    source
        The backup.
    to
        The workspace to replace; close every window on it first.
    user
        Who does it: an LTi admin of the workspace that is replaced.
    password_stdin
        Read the password from the first line of standard input.
    """
    who = _who_replaces(to, At(workspace=str(to), user=user, password_stdin=password_stdin))
    aside = restore_as(who, source, to, SystemClock(), KeyringNotes())
    answer = {"workspace": str(to), "kept_aside": str(aside) if aside else None}
    show(answer, as_json=json, text=lambda: _restored(to, aside))
    return DONE


def _who_replaces(to: Path, at: At) -> Principal:
    """Let the workspace that would be replaced say who that is; a damaged one cannot be asked."""
    account = Principal(getpass.getuser().lower(), Role.LTI_ADMIN, None, platform.node())
    if not to.exists():
        return account
    try:
        with opened(str(to), demo_role=Role.LTI_ADMIN, admit=Terminal(at).admit) as here:
            return here.who
    except CorruptError:
        return account


def _restored(to: Path, aside: Path | None) -> Iterator[str]:
    yield f"{to} is restored; the next sync brings what ASPIRE knows since. Nothing is sent twice."
    if aside:
        yield f"The replaced workspace is kept as {aside}."
