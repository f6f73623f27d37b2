"""The demo: its two databases, its mock ASPIRE and its borrowers.

Safe to play with; made again when half of it is gone.
"""

import logging
import platform
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from admin_desktop.bootstrap.practice.aspire_guard import AspireGuard, Tell
from admin_desktop.clock import Clock
from admin_desktop.errors import AdminDesktopError, AspireUnavailableError
from admin_desktop.models.connections import readdress
from admin_desktop.models.database.store import Store
from admin_desktop.models.demo.loading.loader import load
from admin_desktop.models.demo.people.borrowers import BorrowerAct, BorrowerSimulator
from admin_desktop.models.demo.story import now_of, tell
from admin_desktop.models.principal import Principal, Role
from admin_desktop.settings import DEMO_INTERVAL_S, Folders
from admin_desktop.sync.aspire_process import AspireProcess, never
from admin_desktop.sync.client import AspireClient

_log = logging.getLogger(__name__)

SEED = 1
MAKER = Principal("admin-desktop", Role.LTI_ADMIN, None, platform.node())


def _tell_nobody(_error: AdminDesktopError) -> None:
    """Leave it at the log: nobody sits here."""


def ensure_demo(place: Folders, clock: Clock) -> None:
    """Make the demo when it is not there; takes some seconds once.

    Raises AspireUnavailableError when its ASPIRE cannot be started, and what the database says.
    """
    if not _is_whole(place):
        aspire = _start(place)
        try:
            _make(place, clock, aspire)
        finally:
            aspire.stop()


@contextmanager
def demo_aspire(
    place: Folders,
    clock: Clock,
    *,
    lively: bool,
    given_up: Callable[[], bool] = never,
    tell: Tell = _tell_nobody,
) -> Iterator[AspireProcess]:
    """Run the demo's ASPIRE, with a workspace that knows where it answers, until the block ends.

    Should it end by itself it is started again, its tokens the same, and ``tell`` hears of it in a thread of
    the guard's. Raises AspireUnavailableError soon after ``given_up`` says that nobody waits any more.
    """

    def again(given_up: Callable[[], bool]) -> AspireProcess:
        new = _start(place, lively=lively, given_up=given_up)
        try:
            _point_at(place, clock, new)
        except BaseException:
            new.stop()
            raise
        return new

    whole = _is_whole(place)
    aspire = _start(place, lively=lively, given_up=given_up)
    guard = AspireGuard(aspire, again, tell)
    try:
        if not whole:
            _make(place, clock, aspire, given_up)
        _point_at(place, clock, aspire)
        guard.start()
        yield aspire
    finally:
        guard.stop()


def _is_whole(place: Folders) -> bool:
    if place.has_demo:
        return True
    for path in (place.demo_workspace, place.demo_aspire):
        _remove(path)
    return False


def _remove(path: Path) -> None:
    """Take half a demo away: its other half is gone, so nothing in it can be synced any more."""
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            _log.warning("removing half a demo: %s", part.name)
            part.unlink()


def _start(place: Folders, *, lively: bool = False, given_up: Callable[[], bool] = never) -> AspireProcess:
    return AspireProcess.start(
        place.demo_aspire, scenario="demo", seed=SEED, lively=lively, given_up=given_up
    )


def _point_at(place: Folders, clock: Clock, aspire: AspireProcess) -> None:
    with closing(Store.open(place.demo_workspace, clock)) as store:
        readdress(store, aspire.url)


def _make(place: Folders, clock: Clock, aspire: AspireProcess, given_up: Callable[[], bool] = never) -> None:
    """Tell the portal's side the story that ASPIRE was filled with; the file appears whole or not at all."""
    company, token = next(iter(aspire.tokens.items()))
    with closing(AspireClient(company, aspire.url, token, clock)) as client:
        first = client.changes(None, 0, 1)
    story = tell(SEED, now_of(first.changes[0].at_ms))
    if given_up():
        raise AspireUnavailableError("nobody waits for the demo any more")
    part = place.demo_workspace.with_suffix(".part")
    _remove(part)
    with closing(Store.open(part, clock)) as store:
        load(store, MAKER, story, first.epoch, aspire.url, DEMO_INTERVAL_S)
    part.replace(place.demo_workspace)


class Borrowers:
    """The borrowers of the demo in a thread of their own; ``acted`` hears of each act, in that thread."""

    def __init__(self, store: Store, rng: random.Random, acted: Callable[[BorrowerAct], None]) -> None:
        self._simulator = BorrowerSimulator(store, rng)
        self._acted = acted
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._live, name="borrowers", daemon=True)

    def start(self) -> None:
        """Let the first borrower come."""
        self._thread.start()

    def stop(self) -> None:
        """Send them home and wait for the last one."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(2)

    def _live(self) -> None:
        while not self._ending.wait(self._simulator.next_in_s()):
            try:
                act = self._simulator.step()
            except AdminDesktopError as error:
                _log.warning("a borrower was turned away: %s", type(error).__name__)
                continue
            if act is not None:
                self._acted(act)
