"""The sync of a workspace with its real parts: connections, tokens, client, cycle."""

import platform
import random
from collections.abc import Callable
from dataclasses import dataclass

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.credentials import Credentials
from admin_desktop.errors import SignInNeededError
from admin_desktop.models.connections import Connection, enabled
from admin_desktop.models.features.planning import settle_due
from admin_desktop.models.principal import Principal, Role
from admin_desktop.settings import SYNC_INTERVAL_S
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle


@dataclass(frozen=True, slots=True)
class Syncing:
    """A cycle that is ready to run, and for whom."""

    cycle: SyncCycle
    companies: tuple[str, ...]
    interval_s: int
    """The shortest of the companies' intervals."""
    settle: Callable[[], object]
    """Writes down which planned switches came due: a service keeps the time where nobody looks."""


def syncing(here: Workspace, credentials: Credentials) -> Syncing:
    """Return the sync of the companies that the workspace is connected to and its user may see."""
    lines = {line.company: line for line in enabled(here.store, here.who.companies)}
    shortest = min((line.interval_s for line in lines.values()), default=SYNC_INTERVAL_S)
    cycle = SyncCycle(
        here.store,
        _opener(here, lines, credentials),
        here.clock,
        random.Random(),
        Principal("sync", Role.SYNC_SERVICE, here.who.companies, platform.node()),
        interval_s=lambda company: float(lines[company].interval_s),
    )
    companies = tuple(lines)
    return Syncing(cycle, companies, shortest, lambda: settle_due(here.store, companies))


def _opener(
    here: Workspace, lines: dict[str, Connection], credentials: Credentials
) -> Callable[[str, Callable[[], bool]], AspireClient]:
    workspace = str(here.store.path.resolve()) if here.store.path else here.store.url

    def open_client(company: str, cancelled: Callable[[], bool]) -> AspireClient:
        address = lines[company].base_url
        token = credentials.token(workspace, company, address)
        if token is None:
            raise SignInNeededError(f"there is no ASPIRE token for {company}")
        return AspireClient(company, address, token, here.clock, cancelled=cancelled)

    return open_client
