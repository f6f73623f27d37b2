"""When the demo's own sync sent and saw things: at once, every five minutes, and late in a few outages."""

import random

from admin_desktop.clock import DAY_MS, MINUTE_MS

PULL_EVERY_MS = 5 * MINUTE_MS
_OUTAGES = 5
_BACK_WITHIN_MS = 20_000


class SyncTimes:
    """The past of one company's sync. Nothing was pulled after ``closing_ms``; pushing went on."""

    def __init__(self, rng: random.Random, started_ms: int, closing_ms: int) -> None:
        self._rng = rng
        self._closing_ms = closing_ms
        self._phase = rng.randrange(PULL_EVERY_MS)
        self._outages = []
        for _ in range(_OUTAGES):
            begin_ms = rng.randrange(started_ms + DAY_MS, closing_ms - 2 * DAY_MS)
            self._outages.append((begin_ms, begin_ms + rng.randrange(25, 300) * MINUTE_MS))

    def pulled(self, at_ms: int) -> int | None:
        """Return when the feed brought what ASPIRE did at ``at_ms``; None: not yet."""
        if at_ms > self._closing_ms:
            return None
        cycle_ms = self._after_outage(at_ms + (self._phase - at_ms) % PULL_EVERY_MS + 700)
        # The first pull after an outage brings all of it at once: no change is seen before an older one.
        again = (end_ms + _BACK_WITHIN_MS for _begin, end_ms in self._outages)
        cycle_ms = max((ms for ms in again if ms - _BACK_WITHIN_MS <= cycle_ms < ms), default=cycle_ms)
        return min(cycle_ms, self._closing_ms)

    def sent(self, wanted_ms: int) -> int:
        """Return when a create wanted at ``wanted_ms`` went out: mostly within four minutes, at most ten."""
        delay_s = min(30 + self._rng.expovariate(1 / 110), 600)
        return self._after_outage(wanted_ms + round(delay_s * 1000))

    def cancel_sent(self, wanted_ms: int) -> int:
        """Return when a cancel wanted at ``wanted_ms`` went out: within two minutes."""
        return self._after_outage(wanted_ms + self._rng.randrange(4_000, 110_000))

    def answer(self, sent_ms: int) -> tuple[int, int]:
        """Return when ASPIRE did what was sent and when its answer arrived."""
        done_ms = sent_ms + self._rng.randrange(80, 900)
        return done_ms, done_ms + self._rng.randrange(20, 300)

    def _after_outage(self, at_ms: int) -> int:
        ends = [end_ms for begin_ms, end_ms in self._outages if begin_ms <= at_ms < end_ms]
        return max(ends) + self._rng.randrange(1_000, _BACK_WITHIN_MS) if ends else at_ms
