"""Signs of life of a thread, and the judgement of somebody who looks now and then. Plain values, no clock.

Who looks counts looks, not seconds: a machine that slept, or a process that was stopped, slept for both.
"""


class Pulse:
    """Beaten by the thread that works, read by the one that watches over it."""

    def __init__(self) -> None:
        self.count = 0

    def beat(self) -> None:
        """Give a sign of life."""
        self.count += 1


class Vigil:
    """Looks at a pulse; after so many looks without a beat the thread is taken to hang."""

    def __init__(self, pulse: Pulse, patience: int) -> None:
        self._pulse, self._patience = pulse, patience
        self._seen, self._without = pulse.count, 0

    def look(self) -> bool:
        """Return whether there is still hope."""
        if self._pulse.count != self._seen:
            self._seen, self._without = self._pulse.count, 0
        else:
            self._without += 1
        return self._without < self._patience
