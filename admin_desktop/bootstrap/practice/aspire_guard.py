"""Watches over the practice ASPIRE: one that ends by itself is started again, after a pause, and told of."""

import logging
import threading
from collections.abc import Callable
from typing import Final, Protocol

from admin_desktop.errors import AdminDesktopError, AspireUnavailableError

_log = logging.getLogger(__name__)

LOOK_S: Final = 1.0
PAUSES_S: Final = (1.0, 15.0)
"""Before each new start; one that ends oftener is left alone: something on this machine ends it."""
ENDED: Final = "the practice ASPIRE ended by itself and was started again; nothing is sent twice"
LEFT_OFF: Final = "the practice ASPIRE ended by itself again and stays off until Admin Desktop is opened anew"

Tell = Callable[[AdminDesktopError], None]


class Practice(Protocol):
    """What is watched: a running ASPIRE."""

    @property
    def is_running(self) -> bool:
        """Whether it is alive."""
        ...

    def stop(self) -> None:
        """End it."""
        ...


class AspireGuard:
    """Owns the process: ``start`` watches over it in a thread of its own, ``stop`` ends both.

    ``again`` starts another one and says where it answers; ``tell`` is called in the guard's thread.
    """

    def __init__(
        self,
        first: Practice,
        again: Callable[[Callable[[], bool]], Practice],
        tell: Tell,
        *,
        look_s: float = LOOK_S,
        pauses_s: tuple[float, ...] = PAUSES_S,
    ) -> None:
        self._aspire, self._again, self._tell = first, again, tell
        self._look_s, self._pauses_s = look_s, pauses_s
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="aspire-guard", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """Watch no more, and end what runs."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join()
        self._aspire.stop()

    def _watch(self) -> None:
        pauses = iter(self._pauses_s)
        while not self._ending.wait(self._look_s):
            if self._aspire.is_running:
                continue
            pause = next(pauses, None)
            if pause is None:
                self._say(AspireUnavailableError(LEFT_OFF))
                return
            if self._ending.wait(pause) or not self._begin_again():
                return

    def _begin_again(self) -> bool:
        try:
            self._aspire.stop()
            self._aspire = self._again(self._ending.is_set)
        except AdminDesktopError as error:
            if not self._ending.is_set():
                self._say(error)
            return False
        self._say(AspireUnavailableError(ENDED))
        return True

    def _say(self, error: AdminDesktopError) -> None:
        _log.warning("%s", error.detail)
        self._tell(error)
