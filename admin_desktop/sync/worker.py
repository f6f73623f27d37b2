"""The sync in a thread of its own: the only file of this floor that knows Qt. It holds no logic.

Signals carry news, never rows. A tick syncs one company and comes back to the event loop; an error that
nobody expected is shown and the next tick goes on.
"""

import logging
import threading
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from admin_desktop.clock import Clock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.sync_report import Revision, SyncProgress
from admin_desktop.sync.agenda import Agenda
from admin_desktop.sync.cycle import SyncCycle

_log = logging.getLogger(__name__)

QUIT_MS: Final = 2000
LONGEST_NAP_MS: Final = 5000
"""The wall clock is looked at this often, so that a machine that slept syncs soon after it wakes."""


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
    stopped = Signal()
    """The thread is about to end."""

    _waking = Signal()
    _ending = Signal()

    def __init__(self, cycle: SyncCycle, companies: Sequence[str], clock: Clock) -> None:
        """Prepare; ``start`` begins."""
        super().__init__()
        self.setObjectName("sync_worker")
        self._cycle = cycle
        self._companies = tuple(companies)
        self._agenda = Agenda(cycle, companies, clock)
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

    @Slot()
    def stop(self) -> bool:
        """End the thread, also in the middle of a request; whether it ended within two seconds."""
        self._stopping.set()
        self._ending.emit()
        return self._thread.wait(QUIT_MS) if self._thread.isRunning() else True

    @property
    def is_running(self) -> bool:
        """Whether the thread is alive."""
        return self._thread.isRunning()

    @Slot()
    def _begin(self) -> None:
        for company in self._companies:
            self._guarded(company, run=False)
        self._timer.start(0)

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
        if self._stopping.is_set():
            return
        company = self._agenda.next()
        if company is not None:
            self._guarded(company, run=True)
        self._timer.start(self._agenda.wait_ms(LONGEST_NAP_MS))

    def _guarded(self, company: str, *, run: bool) -> None:
        """Sync one company, or only tell how it stands. One of the two places with a broad except."""
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
        self.failed.emit(error)

    def _is_cancelled(self) -> bool:
        return self._stopping.is_set() or self._cancelled.is_set()


class _Voice:
    """Hands what a cycle tells to the worker's signals."""

    def __init__(self, worker: SyncWorker) -> None:
        self._worker = worker

    def committed(self, revision: Revision) -> None:
        self._worker.committed.emit(revision)

    def progressed(self, progress: SyncProgress) -> None:
        self._worker.progressed.emit(progress)
