"""Opening a workspace: which database, and who sits at it.

Making the demo is imported only when there is none: its story, calendar and HTTP client cost more to import
than an open workspace costs to read.
"""

import getpass
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from admin_desktop.clock import Clock, SystemClock
from admin_desktop.errors import NotAllowedError, NotFoundError, SignedOutError
from admin_desktop.models.database.files.addresses import database_name, with_password
from admin_desktop.models.database.store import Store
from admin_desktop.models.permissions import workspace_kind
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.training.walls import refuse_training
from admin_desktop.models.whole_file import refuse_existing
from admin_desktop.settings import folders

DEMO, TRAINING = "demo", "training"
_NAMES = {DEMO: "Demo", TRAINING: "Training"}
DEMO_ROLE = Role.CUSTOMER_CARE

DEMO_PEOPLE: dict[Role, tuple[str, frozenset[str] | None]] = {
    Role.CUSTOMER_CARE: ("dana", None),
    Role.LTI_ADMIN: ("lee", None),
    Role.FINANCE_ADMIN: ("nora", frozenset({"NORTHSTAR"})),
    Role.AUDITOR: ("ada", frozenset({"NORTHSTAR", "BLUERIDGE"})),
    Role.TRAINER: ("tom", None),
    Role.PORTAL_SERVICE: ("portal", None),
    Role.SYNC_SERVICE: ("sync", None),
}
"""Who sits at the demo's desks, and whose company it is; None: LTi's own, who see all. Two people are needed
to be each other's second person."""


class Workspace(NamedTuple):
    """An open workspace and who sits at it. ``kind`` is ``live``, ``demo`` or ``training``."""

    name: str
    kind: str
    store: Store
    who: Principal
    clock: Clock


Admit = Callable[[Store], Principal]
"""Finds out who sits down at an open workspace: by a password, or by what this computer remembers."""


def nobody(_store: Store) -> Principal:
    """Let nobody in: who opens a workspace that has users says how they sign in."""
    raise SignedOutError("somebody has to sign in to this workspace")


@contextmanager
def opened(
    location: str, role: Role | None = None, *, demo_role: Role = DEMO_ROLE, admit: Admit = nobody
) -> Iterator[Workspace]:
    """Open a workspace for one command and close it again.

    ``location`` is ``demo`` (made when it is not there), a file, or a SQLAlchemy address. ``role`` chooses
    whom to be in the demo, ``demo_role`` is that when none is chosen; elsewhere ``admit`` lets people in.
    Raises NotFoundError, NotAllowedError and what ``Store.open`` and ``admit`` raise.
    """
    here = open_workspace(location, role, demo_role=demo_role, admit=admit)
    try:
        yield here
    finally:
        here.store.close()


def open_workspace(
    location: str,
    role: Role | None = None,
    *,
    demo_role: Role = DEMO_ROLE,
    admit: Admit = nobody,
    password: str = "",
    new: bool = False,
) -> Workspace:
    """Open a workspace for as long as the caller keeps it; see ``opened``.

    ``password`` is that of the login on a server; ``new`` makes a file that is not there.
    """
    clock = SystemClock()
    if location == DEMO:
        if not folders().has_demo:
            import_module("admin_desktop.bootstrap.practice.demo").ensure_demo(folders().make(), clock)
        store = Store.open(folders().demo_workspace, clock)
    elif location == TRAINING:
        store = import_module("admin_desktop.bootstrap.practice.training").open_training(clock)
    else:
        store = Store.open(_place(location, password, new=new), clock)
    try:
        with store.reading() as conn:
            kind = workspace_kind(conn)
        if location != TRAINING:
            refuse_training(kind)
        who = _who(store, kind, role, demo_role, admit)
    except BaseException:
        store.close()
        raise
    return Workspace(_name(location, store), kind, store, who, store.clock)


def _name(location: str, store: Store) -> str:
    if location in _NAMES:
        return _NAMES[location]
    return store.path.stem if store.path else database_name(store.url)


def trainer() -> Principal:
    """Return who holds the class on this computer: whoever uses its account."""
    return Principal(getpass.getuser(), Role.TRAINER, None, platform.node())


def _place(location: str, password: str, *, new: bool) -> Path | str:
    if "://" in location:
        return with_password(location, password) if password else location
    path = Path(location).expanduser()
    if new:
        refuse_existing(path)
    elif not path.exists():
        raise NotFoundError(f"no workspace {path}; admin-desktop workspace init makes one")
    return path


def _who(store: Store, kind: str, role: Role | None, demo_role: Role, admit: Admit) -> Principal:
    if kind == TRAINING and role in {None, Role.TRAINER}:
        return trainer()
    if kind == DEMO:
        chosen = role or demo_role
        name, seen = DEMO_PEOPLE[chosen]
        return Principal(name, chosen, seen, platform.node())
    if role is not None:
        raise NotAllowedError("a role can be chosen in the demo only; here the workspace's users decide")
    return admit(store)
