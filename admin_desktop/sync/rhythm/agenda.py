"""Whose turn it is: each company's next cycle, and the wish of a person to sync at once."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from admin_desktop.clock import Clock
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.rhythm.onlooker import Onlooker

Cycle: TypeAlias = SyncCycle | Onlooker
"""What takes turns: a sync, or a look at what somebody else's sync left."""

JUMP_MS: Final = 10_000
"""The wall clock was expected elsewhere by more than this: the machine slept, or somebody set the clock."""


class Agenda:
    """The companies of one worker. Ages and turns are counted by the wall clock, which sleeps with nobody.

    After a sleep everybody has a turn at once: networks change while one sleeps. So it is when the clock was
    set, because what was due by the old time means nothing by the new one.
    """

    def __init__(self, cycle: Cycle, companies: Sequence[str], clock: Clock) -> None:
        self._cycle = cycle
        self._clock = clock
        self._turn = list(companies)
        self._hurried: set[str] = set()
        self._soonest_ms: int | None = None
        """When somebody has a turn, as ``next`` found it; None: nobody ever."""
        self._expected_ms: int | None = None

    def hurry(self) -> None:
        """Let every company have its turn now, except where ASPIRE asked us to pause."""
        self._hurried = {company for company in self._turn if not self._cycle.must_wait(company)}

    def next(self) -> str | None:
        """Return the company whose turn it is, or None; it goes to the end of the line."""
        now_ms = self._clock.now_ms()
        self._notice_jumps(now_ms)
        self._soonest_ms = None
        for company in self._turn:
            due = now_ms if company in self._hurried else self._due_ms(company, now_ms)
            if due is None:
                continue
            self._soonest_ms = due if self._soonest_ms is None else min(self._soonest_ms, due)
            if due <= now_ms:
                self._hurried.discard(company)
                self._turn.remove(company)
                self._turn.append(company)
                return company
        return None

    def wait_ms(self, longest_ms: int) -> int:
        """Return for how long nobody has a turn, at most ``longest_ms``; ``next`` is asked again then.

        After somebody's turn that is at once: what became due meanwhile, ``next`` alone looks up.
        """
        now_ms = self._clock.now_ms()
        soonest = now_ms if self._hurried else self._soonest_ms
        wait = longest_ms if soonest is None else max(0, min(longest_ms, soonest - now_ms))
        self._expected_ms = now_ms + wait
        return wait

    def _due_ms(self, company: str, now_ms: int) -> int | None:
        """A company's own time, or sooner when somebody stored a wish: that is pushed at once."""
        due = self._cycle.due_ms(company)
        if due is None or due <= now_ms:
            return due
        wish = self._cycle.wish_ms(company)
        return due if wish is None else min(due, wish)

    def _notice_jumps(self, now_ms: int) -> None:
        late_ms = 0 if self._expected_ms is None else now_ms - self._expected_ms
        self._expected_ms = None
        if late_ms > JUMP_MS:
            self.hurry()
        elif late_ms < -JUMP_MS:
            self._hurried = set(self._turn)
