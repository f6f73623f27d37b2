"""The sync in a thread of its own: the only file of this floor that knows Qt. It holds no logic.

Signals carry news, never rows. A tick syncs one company and comes back to the event loop; an error that
nobody expected is shown and the next tick goes on. What gets out even of that ends the thread, and whoever
watches over the worker (``pulse``, ``died``) starts another one.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from admin_desktop.clock import Clock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.sync_report import Revision, SyncProgress
from admin_desktop.sync.rhythm.agenda import Agenda, Cycle
from admin_desktop.sync.rhythm.pulse import Pulse

_log = logging.getLogger(__name__)

QUIT_MS: Final = 2000
LONGEST_NAP_MS: Final = 1000
"""The wall clock is looked at this often, so that a machine that slept syncs as soon as it wakes."""


class SyncWorker(QObject):
    """Runs the cycles of its companies in the thread ``sync``; every public method may be called from any."""

    committed = Signal(object)
    """Revision: a transaction was committed."""
    progressed = Signal(object)
    """SyncProgress."""
    company_changed = Signal(object)
    """CompanySync: how one company stands."""
    failed = Signal(object)
    """BaseException: our own bug; the sync goes on."""
    died = Signal(object)
    """BaseException: the thread ends by a fault of ours; nothing that was committed is lost."""
    stopped = Signal()
    """The thread is about to end."""

    _waking = Signal()
    _ending = Signal()

    def __init__(self, cycle: Cycle, companies: Sequence[str], clock: Clock) -> None:
        """Prepare; ``start`` begins."""
        super().__init__()
        self.setObjectName("sync_worker")
        self._cycle = cycle
        self._companies = tuple(companies)
        self._agenda = Agenda(cycle, companies, clock)
        self.pulse = Pulse()
        self._cancelled = threading.Event()
        self._stopping = threading.Event()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._thread = QThread()
        self._thread.setObjectName("sync")
        cycle.listener = _Voice(self)
        self.moveToThread(self._thread)
        self._thread.started.connect(self._begin)
        self._waking.connect(self._wake)
        self._ending.connect(self._end)

    def start(self) -> None:
        """Start the thread; the first cycle begins at once."""
        self._thread.start()

    @Slot()
    def sync_now(self) -> None:
        """Sync every company now."""
        self._waking.emit()

    @Slot()
    def cancel(self) -> None:
        """Stop the running cycle; what it has committed stays."""
        self._cancelled.set()

    def ask_to_stop(self) -> None:
        """Let the thread end as soon as it can, also in the middle of a request; does not wait."""
        self._stopping.set()
        self._ending.emit()

    def wait(self, ms: int) -> bool:
        """Wait for the thread's end; whether it ended in time."""
        return self._thread.wait(ms) if self._thread.isRunning() else True

    @Slot()
    def stop(self) -> bool:
        """End the thread, also in the middle of a request; whether it ended within two seconds."""
        self.ask_to_stop()
        return self.wait(QUIT_MS)

    @property
    def is_running(self) -> bool:
        """Whether the thread is alive."""
        return self._thread.isRunning()

    @Slot()
    def _begin(self) -> None:
        self._live(self._look_around)

    @Slot()
    def _wake(self) -> None:
        self._agenda.hurry()
        self._timer.start(0)

    @Slot()
    def _end(self) -> None:
        self._timer.stop()
        self.stopped.emit()
        self._thread.quit()

    @Slot()
    def _tick(self) -> None:
        if not self._stopping.is_set():
            self._live(self._turn)

    def _live(self, step: Callable[[], None]) -> None:
        """Take one step of life; what gets out of it ends the thread. One of the two broad excepts."""
        try:
            self.pulse.beat()
            step()
        except BaseException as error:  # noqa: BLE001 - whoever watches must hear of it, whatever it is
            _log.critical("the sync's thread ends", exc_info=error)
            self._timer.stop()
            self.died.emit(error)
            self._thread.quit()

    def _look_around(self) -> None:
        for company in self._companies:
            self._guarded(company, run=False)
        self._timer.start(0)

    def _turn(self) -> None:
        company = self._agenda.next()
        if company is not None:
            self._guarded(company, run=True)
        self._timer.start(self._agenda.wait_ms(LONGEST_NAP_MS))

    def _guarded(self, company: str, *, run: bool) -> None:
        """Sync one company, or only tell how it stands; a fault in it is that company's alone."""
        try:
            if run:
                self._cancelled.clear()
                self.company_changed.emit(self._cycle.begin(company))
                self.company_changed.emit(self._cycle.run(company, self._is_cancelled))
            else:
                self.company_changed.emit(self._cycle.state(company))
        except Exception as error:  # noqa: BLE001 - an unforeseen bug must not end the sync
            _log.exception("the sync of %s failed", company)
            self._report(company, error)

    def _report(self, company: str, error: Exception) -> None:
        ours = error if isinstance(error, AdminDesktopError) else AdminDesktopError(type(error).__name__)
        self._cycle.note_failure(company, ours)
        if not self._tells(company) or ours is not error:
            self.failed.emit(error)

    def _tells(self, company: str) -> bool:
        """Tell how a company stands after trouble; whether that could be said."""
        try:
            self.company_changed.emit(self._cycle.state(company))
        except AdminDesktopError:
            return False
        return True

    def _is_cancelled(self) -> bool:
        self.pulse.beat()
        return self._stopping.is_set() or self._cancelled.is_set()


class _Voice:
    """Hands what a cycle tells to the worker's signals."""

    def __init__(self, worker: SyncWorker) -> None:
        self._worker = worker

    def committed(self, revision: Revision) -> None:
        self._worker.pulse.beat()
        self._worker.committed.emit(revision)

    def progressed(self, progress: SyncProgress) -> None:
        self._worker.progressed.emit(progress)
