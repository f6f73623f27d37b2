"""The walls between a class and live data: one address that leads nowhere, and one kind of workspace."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from admin_desktop.clock import Clock
from admin_desktop.errors import InvalidRequestError, NotAllowedError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import connections
from admin_desktop.models.permissions import workspace_kind
from admin_desktop.words import noted, tr

TRAINING: Final = "training"

CLASS_ADDRESS: Final = "http://127.0.0.1:1"
"""Where a class's ASPIRE is said to be. It is called in process; nothing listens on that port."""

_LIVE: Final = noted("a class is held in a training workspace; this is a live one")
_NO_CLASS: Final = {"demo": noted("a class is held in a training workspace; this is a demo one")}


def require_training(store: Store) -> None:
    """Refuse to be a class on anything but a training workspace, or one whose lines lead elsewhere."""
    with store.reading() as conn:
        kind = workspace_kind(conn)
        addresses = set(conn.execute(select(connections.c.base_url)).scalars())
    if kind != TRAINING:
        raise NotAllowedError(tr(_NO_CLASS.get(kind, _LIVE)))
    if not addresses <= {CLASS_ADDRESS}:
        raise NotAllowedError(
            tr("this training workspace has a connection to another ASPIRE; it is not opened")
        )


def open_class(workspace: Path, clock: Clock) -> Store:
    """Open a class's workspace at its own time; closed again when ``require_training`` refuses it."""
    store = Store.open(workspace, clock, durable=False)
    try:
        require_training(store)
    except BaseException:
        store.close()
        raise
    return store


def refuse_training(kind: str) -> None:
    """Refuse to open a training workspace as anything but a class."""
    if kind == TRAINING:
        raise NotAllowedError(tr("this is a training workspace: it is opened as a class, with its own clock"))


def refuse_other_aspire(conn: Connection, base_url: str) -> None:
    """Refuse a connection of a training workspace to any ASPIRE but the class's own."""
    if workspace_kind(conn) == TRAINING and base_url != CLASS_ADDRESS:
        raise InvalidRequestError(tr("address: a training workspace has no connection but to its own ASPIRE"))
