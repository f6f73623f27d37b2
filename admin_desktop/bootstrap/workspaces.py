"""Opening a workspace: which database, and who sits at it."""

import getpass
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from admin_desktop.bootstrap.demo import ensure_demo
from admin_desktop.clock import Clock, SystemClock
from admin_desktop.errors import NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.permissions import workspace_kind
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.users import principal_of
from admin_desktop.settings import folders

DEMO = "demo"
DEMO_ROLE = Role.CUSTOMER_CARE


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open workspace and who sits at it. ``kind`` is ``live``, ``demo`` or ``training``."""

    name: str
    kind: str
    store: Store
    who: Principal
    clock: Clock


@contextmanager
def opened(location: str, role: Role | None = None, *, demo_role: Role = DEMO_ROLE) -> Iterator[Workspace]:
    """Open a workspace for one command and close it again.

    ``location`` is ``demo`` (made when it is not there), a file, or a SQLAlchemy address. ``role`` chooses
    whom to be in the demo, ``demo_role`` is that when none is chosen. Raises NotFoundError, NotAllowedError
    and what ``Store.open`` raises.
    """
    here = open_workspace(location, role, demo_role=demo_role)
    try:
        yield here
    finally:
        here.store.close()


def open_workspace(location: str, role: Role | None = None, *, demo_role: Role = DEMO_ROLE) -> Workspace:
    """Open a workspace for as long as the caller keeps it; see ``opened``."""
    clock = SystemClock()
    if location == DEMO:
        ensure_demo(folders().make(), clock)
        store = Store.open(folders().demo_workspace, clock)
    else:
        store = Store.open(_place(location), clock)
    try:
        with store.reading() as conn:
            kind = workspace_kind(conn)
        who = _who(store, kind, role, demo_role)
    except BaseException:
        store.close()
        raise
    name = "Demo" if location == DEMO else (store.path.stem if store.path else store.url)
    return Workspace(name, kind, store, who, clock)


def _place(location: str) -> Path | str:
    if "://" in location:
        return location
    path = Path(location).expanduser()
    if not path.exists():
        raise NotFoundError(f"no workspace {path}; admin-desktop workspace init makes one")
    return path


def _who(store: Store, kind: str, role: Role | None, demo_role: Role) -> Principal:
    if kind == DEMO:
        chosen = role or demo_role
        return Principal(f"demo {chosen.words}", chosen, None, platform.node())
    if role is not None:
        raise NotAllowedError("a role can be chosen in the demo only; here the workspace's users decide")
    return principal_of(store, getpass.getuser(), platform.node())
