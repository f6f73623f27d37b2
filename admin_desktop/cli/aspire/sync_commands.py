"""``admin-desktop sync``: the window's sync as a service without a window."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from getpass import getpass
from typing import Annotated

from cyclopts import Parameter

from admin_desktop.bootstrap.practice.demo import demo_aspire
from admin_desktop.bootstrap.running.syncing import Syncing, syncing
from admin_desktop.bootstrap.workspaces import DEMO, Workspace
from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE, SIGN_IN, TRY_LATER, WANTING
from admin_desktop.cli.console.output import plain, show
from admin_desktop.cli.console.signing_in import open_as
from admin_desktop.clock import SystemClock, to_rfc3339
from admin_desktop.credentials import Credentials, KeyringCredentials, MemoryCredentials
from admin_desktop.errors import AdminDesktopError
from admin_desktop.log_file import log_to_file
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.settings import folders, log_level
from admin_desktop.sync.rhythm.agenda import Agenda

_log = logging.getLogger(__name__)

_LONGEST_NAP_MS = 1_000
"""What another program submits or cancels in the workspace is noticed within this time."""
_CODES = {
    SyncState.IDLE: DONE,
    SyncState.SIGN_IN: SIGN_IN,
    SyncState.OFFLINE: TRY_LATER,
    SyncState.WAITING: TRY_LATER,
}


def sync(
    *,
    once: Annotated[bool, Parameter(negative="")] = False,
    company: tuple[str, ...] = (),
    at: At | None = None,
) -> int:
    """Sync with ASPIRE until stopped with Ctrl+C, or once.

    Parameters
    ----------
    once
        One cycle per company, then end.
    company
        Only these finance companies.
    """
    at = at or At()
    log_to_file(folders().make().logs, log_level(), "admin-desktop-sync.log")
    with ExitStack() as stack:
        credentials: Credentials = KeyringCredentials()
        if at.workspace == DEMO:
            aspire = stack.enter_context(demo_aspire(folders().make(), SystemClock(), lively=not once))
            credentials = MemoryCredentials(aspire.tokens)
        here = open_as(at)
        stack.callback(here.store.close)
        require_role(here.store, here.who, Action.SYNC)
        ready = syncing(here, _asking(here, credentials))
        chosen = tuple(code for code in ready.companies if not company or code in company)
        return _once(ready, chosen, at) if once else _keep_on(ready, chosen, at)


def _asking(here: Workspace, credentials: Credentials) -> Credentials:
    """Return credentials that ask at the terminal for what the keyring does not have."""
    return AskingCredentials(here, credentials) if sys.stdin.isatty() else credentials


class AskingCredentials:
    """Tokens from somewhere, or else from the person at the terminal, kept for this process."""

    def __init__(self, here: Workspace, first: Credentials) -> None:
        self._here, self._first, self._asked = here, first, MemoryCredentials()

    def token(self, workspace: str, company: str, address: str) -> str | None:
        """Return the token, asking once for it."""
        known = self._first.token(workspace, company, address) or self._asked.token(
            workspace, company, address
        )
        if known is None:
            known = getpass(f"ASPIRE token of {company} in {self._here.name}: ").strip() or None
            if known is not None:
                self._asked.remember(workspace, company, address, known)
        return known

    def remember(self, workspace: str, company: str, address: str, token: str) -> bool:
        """Hand it on to where tokens are kept."""
        return self._first.remember(workspace, company, address, token)


def _once(ready: Syncing, companies: tuple[str, ...], at: At) -> int:
    ready.settle()
    told = [ready.cycle.run(company, lambda: False) for company in companies]
    show(told, as_json=at.json, text=lambda: (line for one in told for line in _lines(one)))
    codes = [_CODES.get(one.state, WANTING) for one in told]
    return max(codes, default=WANTING)


def _lines(one: CompanySync) -> Iterator[str]:
    synced = to_rfc3339(one.last_success_ms) if one.last_success_ms else "never"
    yield f"{one.company}: {one.state.value}, last synced {synced}"
    yield f"  {one.waiting:,} waiting to be sent, {one.attention:,} waiting for a person"
    if one.message:
        yield f"  {one.message}"


def _keep_on(ready: Syncing, companies: tuple[str, ...], at: At) -> int:
    """Run cycle after cycle; Ctrl+C ends between two requests and keeps what is committed."""
    ending = threading.Event()
    agenda = Agenda(ready.cycle, companies, SystemClock())
    try:
        while not ending.is_set():
            company = agenda.next()
            if company is not None:
                _say(_turn(ready, company, ending.is_set), at)
            ending.wait(agenda.wait_ms(_LONGEST_NAP_MS) / 1000)
    except KeyboardInterrupt:
        ending.set()
    return DONE


def _turn(ready: Syncing, company: str, ending: Callable[[], bool]) -> CompanySync:
    """Sync one company; a fault of ours in it is told and backed off from, as in the window."""
    try:
        ready.settle()
        return ready.cycle.run(company, ending)
    except Exception as error:  # noqa: BLE001 - the service goes on, as the worker does
        _log.exception("the sync of %s failed", company)
        ours = error if isinstance(error, AdminDesktopError) else AdminDesktopError(type(error).__name__)
        ready.cycle.note_failure(company, ours)
        return ready.cycle.state(company)


def _say(one: CompanySync, at: At) -> None:
    if at.json:
        show(plain(one), as_json=True, text=list)
    else:
        sys.stdout.write("\n".join(_lines(one)) + "\n")
    sys.stdout.flush()
