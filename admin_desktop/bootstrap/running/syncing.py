"""The sync of a workspace with its real parts: connections, tokens, client, cycle."""

import platform
import random
from collections.abc import Callable
from dataclasses import dataclass

from admin_desktop.bootstrap.workspaces import DEMO, Workspace
from admin_desktop.credentials import Credentials
from admin_desktop.errors import InvalidRequestError, SignInNeededError
from admin_desktop.models.activity.verification import place_of
from admin_desktop.models.connections import Connection, enabled
from admin_desktop.models.features.planning import settle_due
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.addresses import require_allowed
from admin_desktop.models.training.walls import refuse_training
from admin_desktop.settings import SYNC_INTERVAL_S
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.rhythm.agenda import Cycle
from admin_desktop.sync.rhythm.onlooker import Onlooker
from admin_desktop.words import tr


@dataclass(frozen=True, slots=True)
class Syncing:
    """A cycle that is ready to run, and for whom."""

    cycle: Cycle
    companies: tuple[str, ...]
    interval_s: int
    """The shortest of the companies' intervals."""
    settle: Callable[[], object]
    """Writes down which planned switches came due: a service keeps the time where nobody looks."""
    open_client: Callable[[str, Callable[[], bool]], AspireClient]
    """A line to ASPIRE for one company; whoever opens it closes it."""


def syncing(here: Workspace, credentials: Credentials) -> Syncing:
    """Return the sync of the companies that the workspace is connected to and its user may see.

    NotAllowedError for a training workspace: a class syncs itself, in process and on its own clock.
    """
    refuse_training(here.kind)
    lines = {line.company: line for line in enabled(here.store, here.who.companies)}
    open_client = _opener(here, lines, credentials)
    shortest = min((line.interval_s for line in lines.values()), default=SYNC_INTERVAL_S)

    def interval_s(company: str) -> float:
        return float(lines[company].interval_s)

    service = Principal("sync", Role.SYNC_SERVICE, here.who.companies, platform.node())
    syncs = here.kind == DEMO or may(here.who.role, Action.SYNC)
    cycle: Cycle = (
        SyncCycle(here.store, open_client, here.clock, random.Random(), service, interval_s=interval_s)
        if syncs
        else Onlooker(here.store, here.clock, interval_s)
    )
    companies = tuple(lines)
    return Syncing(cycle, companies, shortest, lambda: settle_due(here.store, companies), open_client)


def _line_now(here: Workspace, company: str) -> Connection:
    """Return the connection as it is set now, so that a change in Settings holds from the next cycle on.

    InvalidRequestError when it is switched off, or leads to a host that is not on the list.
    """
    found = enabled(here.store, frozenset({company}))
    if not found:
        raise InvalidRequestError(
            tr("the connection of {company} is switched off in Settings", company=company)
        )
    with here.store.reading() as conn:
        require_allowed(conn, found[0].base_url)
    return found[0]


def _opener(
    here: Workspace, lines: dict[str, Connection], credentials: Credentials
) -> Callable[[str, Callable[[], bool]], AspireClient]:
    workspace = place_of(here.store)

    def open_client(company: str, cancelled: Callable[[], bool]) -> AspireClient:
        lines[company] = _line_now(here, company)
        address = lines[company].base_url
        token = credentials.token(workspace, company, address)
        if token is None:
            raise SignInNeededError(tr("there is no ASPIRE token for {company}", company=company))
        return AspireClient(company, address, token, here.clock, cancelled=cancelled)

    return open_client
