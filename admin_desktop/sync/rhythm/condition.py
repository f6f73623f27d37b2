"""What is remembered of each company between two cycles, and how an error shows."""

import random
from dataclasses import dataclass
from typing import Final

from admin_desktop.errors import (
    AdminDesktopError,
    AspireUnavailableError,
    CorruptError,
    EpochChangedError,
    OutcomeUnknownError,
    RateLimitedError,
    RetryLaterError,
    SignInNeededError,
)
from admin_desktop.models.sync_report import SyncState
from admin_desktop.sync.rhythm.backoff import delay_s

SIGN_IN_ATTEMPTS: Final = 2
"""A refused token is tried once more, then never again until somebody signs in: no lock-out by retries."""

_STATES: Final[tuple[tuple[type[AdminDesktopError], SyncState], ...]] = (
    (SignInNeededError, SyncState.SIGN_IN),
    (RateLimitedError, SyncState.WAITING),
    (AspireUnavailableError, SyncState.OFFLINE),
    (OutcomeUnknownError, SyncState.OFFLINE),
    (EpochChangedError, SyncState.RESTORED),
    (CorruptError, SyncState.FAILED),
    (RetryLaterError, SyncState.FAILED),
)

RESTORED_WORDS: Final = (
    "ASPIRE was restored from a backup. Nothing is sent for this company until somebody has resolved it, "
    "payment by payment; changes are still read and compared."
)


def state_of(error: AdminDesktopError) -> SyncState:
    """Return how a company stands after this error."""
    return next((state for kind, state in _STATES if isinstance(error, kind)), SyncState.FAILED)


@dataclass(slots=True)
class Condition:
    """One company's sync between two cycles. Instants are milliseconds UTC."""

    state: SyncState = SyncState.NEVER
    since_ms: int | None = None
    next_due_ms: int | None = None
    message: str = ""
    failures: int = 0
    refused_sign_ins: int = 0
    skew_s: float = 0.0

    @property
    def signed_out(self) -> bool:
        """Whether ASPIRE refused the token so often that it is not asked again."""
        return self.refused_sign_ins >= SIGN_IN_ATTEMPTS

    def went_well(self, now_ms: int, next_due_ms: int, *, frozen: bool) -> None:
        """Note a whole cycle."""
        self.failures = 0
        self.refused_sign_ins = 0
        self.next_due_ms = next_due_ms
        self._become(SyncState.RESTORED if frozen else SyncState.IDLE, now_ms)
        self.message = RESTORED_WORDS if frozen else ""

    def failed(self, error: AdminDesktopError, now_ms: int, rng: random.Random) -> None:
        """Note a cycle that ended in an error, and when the next one is due."""
        self.failures += 1
        told = str(error)  # kept in the sync's log, which is English
        self.message = f"{error.title}: {told}" if told else error.title
        self._become(state_of(error), now_ms)
        self.refused_sign_ins += isinstance(error, SignInNeededError)
        wait_s = delay_s(self.failures, rng)
        if isinstance(error, RateLimitedError):
            wait_s = error.retry_after_s
        self.next_due_ms = None if self.signed_out else now_ms + round(wait_s * 1000)

    def cancelled(self, next_due_ms: int) -> None:
        """Somebody stopped the cycle: nothing is wrong, and it does not begin again by itself at once."""
        self.next_due_ms = next_due_ms

    def signed_in(self, now_ms: int) -> None:
        """Somebody entered a new token: try at once."""
        self.refused_sign_ins = 0
        self.next_due_ms = now_ms

    def _become(self, state: SyncState, now_ms: int) -> None:
        healthy = state in {SyncState.IDLE, SyncState.NEVER}
        if healthy:
            self.since_ms = None
        elif self.since_ms is None or self.state is not state:
            self.since_ms = now_ms
        self.state = state
