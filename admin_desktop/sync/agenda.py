"""Whose turn it is: each company's next cycle, and the wish of a person to sync at once."""

from collections.abc import Sequence

from admin_desktop.clock import Clock
from admin_desktop.sync.cycle import SyncCycle


class Agenda:
    """The companies of one worker. Ages and turns are counted by the wall clock, which sleeps with nobody."""

    def __init__(self, cycle: SyncCycle, companies: Sequence[str], clock: Clock) -> None:
        self._cycle = cycle
        self._clock = clock
        self._turn = list(companies)
        self._hurried: set[str] = set()

    def hurry(self) -> None:
        """Let every company have its turn now, except where ASPIRE asked us to pause."""
        self._hurried = {company for company in self._turn if not self._cycle.must_wait(company)}

    def next(self) -> str | None:
        """Return the company whose turn it is, or None; it goes to the end of the line."""
        now_ms = self._clock.now_ms()
        for company in self._turn:
            due = self._cycle.due_ms(company)
            if company in self._hurried or (due is not None and due <= now_ms):
                self._hurried.discard(company)
                self._turn.remove(company)
                self._turn.append(company)
                return company
        return None

    def wait_ms(self, longest_ms: int) -> int:
        """Return for how long nobody has a turn, at most ``longest_ms``."""
        if self._hurried:
            return 0
        dues = [due for company in self._turn if (due := self._cycle.due_ms(company)) is not None]
        return max(0, min([longest_ms, *(due - self._clock.now_ms() for due in dues)]))
