"""After how many minutes without anybody at it a desk locks itself."""

from typing import Final

from sqlalchemy import Connection

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.permissions import Action, require_workspace
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up import setting_rows
from admin_desktop.words import tr

USUAL: Final = 15
LONGEST: Final = 240
_NAME = "lock_minutes"


def lock_minutes(conn: Connection) -> int:
    """Return the minutes; what cannot be read as such is the usual."""
    kept = setting_rows.read(conn, audit.WORKSPACE, _NAME) or ""
    return int(kept) if kept.isdecimal() and 1 <= int(kept) <= LONGEST else USUAL


def set_lock_minutes(store: Store, who: Principal, minutes: int) -> None:
    """Set them, for every desk of the workspace."""
    require_workspace(store, who, Action.MANAGE_SETTINGS)
    if not 1 <= minutes <= LONGEST:
        raise InvalidRequestError(tr("minutes: 1 to {most}", most=LONGEST))
    with store.writing() as conn:
        setting_rows.write(conn, who, store.clock.now_ms(), audit.WORKSPACE, {_NAME: str(minutes)})
