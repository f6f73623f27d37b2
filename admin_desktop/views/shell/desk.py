"""Who sits at the window, and in which workspace."""

from enum import StrEnum
from typing import NamedTuple

from admin_desktop.models.principal import Principal
from admin_desktop.words import noted, tr


class WorkspaceKind(StrEnum):
    """What a workspace is; everything but live wears its own colour and a watermark."""

    LIVE = "live"
    DEMO = "demo"
    TRAINING = "training"

    @property
    def watermark(self) -> str:
        """The sentence of the watermark; empty on a live workspace."""
        return tr(_WATERMARKS[self]) if _WATERMARKS[self] else ""


_WATERMARKS = {
    WorkspaceKind.LIVE: "",
    WorkspaceKind.DEMO: noted("Demo workspace · invented people and money · safe to play"),
    WorkspaceKind.TRAINING: noted("Training workspace · nothing here reaches a live system"),
}


class Desk(NamedTuple):
    """What the window tells about its user, and what it offers them."""

    principal: Principal
    workspace: str
    kind: WorkspaceKind
    time_zone: str
    """The zone for times that belong to no company (the sync's own)."""
    interval_s: int
    """Seconds between two syncs: an age is amber after one missed interval, red after two."""
    may_cancel_for_borrower: bool = False
    may_sync: bool = True
