"""What the sync tells the window: news, never rows."""

from enum import StrEnum
from typing import NamedTuple


class SyncState(StrEnum):
    """The conditions of one company's sync."""

    NEVER = "never"
    """Not synced since this program started, and no success on record."""
    IDLE = "idle"
    """The last cycle succeeded; waiting for the next."""
    SYNCING = "syncing"
    WAITING = "waiting"
    """ASPIRE asked us to pause (429)."""
    OFFLINE = "offline"
    """ASPIRE does not answer; tried again after a back-off."""
    SIGN_IN = "sign_in"
    """The token was refused; stopped until somebody signs in."""
    RESTORED = "restored"
    """ASPIRE has a new epoch: writes are frozen until a person resolves it."""
    FAILED = "failed"
    """A cycle ended in an error that is not the network's."""
    STOPPED = "stopped"
    """Switched off (training, or no connection set up)."""


class CompanySync(NamedTuple):
    """One company's sync as of now."""

    company: str
    state: SyncState
    last_success_ms: int | None
    """Wall clock of the last whole cycle; ages are counted from it."""
    next_due_ms: int | None
    since_ms: int | None
    """Since when the state is not healthy; None when it is."""
    waiting: int
    """Outbox entries not yet acknowledged."""
    attention: int
    """Entries and records that wait for a person."""
    message: str
    """One sentence: what happened and what it means; empty when healthy."""
    skew_s: float
    """Our clock minus ASPIRE's, in seconds; shown from two minutes."""


class SyncProgress(NamedTuple):
    """How far the running cycle is; ``total`` is None while unknown."""

    company: str
    phase: str
    """``push`` or ``pull``."""
    done: int
    total: int | None


class Revision(NamedTuple):
    """A transaction was committed: what kind of thing changed, for whoever shows it."""

    company: str
    payments_changed: int
    payments_new: int
    reference_changed: int

    def joined(self, later: "Revision") -> "Revision":
        """Return both transactions of one company as one piece of news."""
        return Revision(
            self.company,
            self.payments_changed + later.payments_changed,
            self.payments_new + later.payments_new,
            self.reference_changed + later.reference_changed,
        )


class SyncFault(NamedTuple):
    """The sync's thread ended, or hung, by a fault of ours. Nothing that was committed is lost by it."""

    at_ms: int
    again_ms: int
    """When it starts again, or has."""
    running: bool
    """Whether it does."""
    reason: str
    """The kind of fault, for the tooltip; the log has the rest."""
