"""The end of the program within two seconds, whatever hangs.

Everything is asked to end by itself first. What still works in the database a moment later is interrupted and
its transaction rolls back. What will not listen even then is left behind with the process; nothing that was
committed is lost by that.
"""

import logging
import os
import threading
from collections.abc import Callable
from typing import Final

_log = logging.getLogger(__name__)

GRACE_S: Final = 0.5
LIMIT_S: Final = 1.5


class Leaving:
    """Begun when the window closes; ``arrived`` says that everything has ended."""

    def __init__(
        self,
        let_go: Callable[[], object],
        *,
        end: Callable[[], object] = lambda: os._exit(0),
        grace_s: float = GRACE_S,
        limit_s: float = LIMIT_S,
    ) -> None:
        """Prepare. ``let_go`` interrupts what runs; ``end`` ends the process where it stands."""
        self._let_go, self._end = let_go, end
        self._grace_s, self._rest_s = grace_s, limit_s - grace_s
        self._arrived = threading.Event()
        self._guard = threading.Thread(target=self._watch, name="leaving", daemon=True)
        self._begun = False

    def begin(self) -> None:
        """The end has begun; again is harmless."""
        if not self._begun:
            self._begun = True
            self._guard.start()

    def arrived(self) -> None:
        """Everything has ended."""
        self._arrived.set()

    def _watch(self) -> None:
        if self._arrived.wait(self._grace_s):
            return
        threading.Thread(
            target=self._let_go, name="letting-go", daemon=True
        ).start()  # a server may not answer
        if self._arrived.wait(self._rest_s):
            return
        names = ", ".join(sorted(thread.name for thread in threading.enumerate()))
        _log.error("something will not end; the program goes without it. Threads: %s", names)
        self._end()
