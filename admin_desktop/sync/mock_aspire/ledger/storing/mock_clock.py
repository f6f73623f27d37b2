"""ASPIRE's own clock: it can be set, paused and run faster than the machine's."""

from dataclasses import asdict, dataclass, replace

import msgspec

from admin_desktop.clock import Clock, from_rfc3339
from admin_desktop.sync.mock_aspire.ledger.refusals import invalid

EARLIEST_MS = from_rfc3339("2000-01-01T00:00:00Z")
LATEST_MS = from_rfc3339("2099-12-31T00:00:00Z")
MAX_RATE = 100_000.0


@dataclass(frozen=True, slots=True)
class ClockState:
    """Where the mock's time was (``mock_ms``) when the machine's was ``real_ms``, and how it goes on."""

    mock_ms: int
    real_ms: int
    rate: float = 1.0
    paused: bool = False

    def at(self, real_ms: int) -> int:
        """Return the mock's time at a machine time."""
        if self.paused:
            return self.mock_ms
        return min(self.mock_ms + round((real_ms - self.real_ms) * self.rate), LATEST_MS)

    def to_json(self) -> str:
        """Return the state as it is kept in the ledger's file."""
        return msgspec.json.encode(asdict(self)).decode()

    @classmethod
    def from_json(cls, text: str) -> "ClockState":
        """Read what ``to_json`` wrote."""
        return msgspec.json.decode(text.encode(), type=cls)


class MockClock:
    """The clock of one ledger, on top of the machine's (or a test's) clock."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        now = real.now_ms()
        self.state = ClockState(now, now)

    def now_ms(self) -> int:
        """Return the mock's time."""
        return self.state.at(self._real.now_ms())

    def real_ms(self) -> int:
        """Return the time underneath, which no training script turns back."""
        return self._real.now_ms()

    def monotonic(self) -> float:
        """Return the monotonic seconds underneath."""
        return self._real.monotonic()

    def change(
        self,
        *,
        now_ms: int | None = None,
        advance_ms: int = 0,
        rate: float | None = None,
        paused: bool | None = None,
    ) -> None:
        """Set, move, speed up or pause; raises ValidationRefusal outside 2000-2099 or rates 0-100,000."""
        target = (self.now_ms() if now_ms is None else now_ms) + advance_ms
        if not EARLIEST_MS <= target <= LATEST_MS:
            raise invalid("now", "the clock runs from 2000 to 2099")
        if rate is not None and not 0 <= rate <= MAX_RATE:
            raise invalid("rate", f"from 0 to {MAX_RATE:.0f}")
        state = self.state
        self.state = ClockState(
            target,
            self._real.now_ms(),
            state.rate if rate is None else rate,
            state.paused if paused is None else paused,
        )

    def resume_from(self, state: ClockState, *, stood_still: bool) -> None:
        """Take over a kept state; ``stood_still`` leaves out the real time since (a step back)."""
        self.state = replace(state, real_ms=self._real.now_ms()) if stood_still else state
