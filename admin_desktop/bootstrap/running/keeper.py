"""Watches over the sync's thread: when it dies or hangs, that is told and another one is started."""

import logging
import random
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from admin_desktop.clock import Clock
from admin_desktop.models.sync_report import Revision, SyncFault
from admin_desktop.sync.rhythm.backoff import delay_s
from admin_desktop.sync.rhythm.pulse import Vigil
from admin_desktop.sync.worker import QUIT_MS, SyncWorker

_log = logging.getLogger(__name__)

LOOK_MS: Final = 1000
PATIENCE: Final = 90
"""Looks without a sign of life: no request and no transaction lasts that long."""
BURST_MS: Final = 1000
"""While commits follow each other, pages read again this often: more only slows down both of them."""
QUIET_MS: Final = 600_000
"""A thread that lived this long has paid for the faults before it."""
_FIRST_S: Final = 1.0

Hire = Callable[[bool], SyncWorker]
"""Makes a worker, not yet started. True: the one before hangs, and may wake up beside the new one."""


class SyncKeeper(QObject):
    """Speaks for whichever worker is at work now; lives in the window's thread.

    A thread that hangs cannot be ended. It is told to stop should it ever wake up, and what it would still
    store is refused by the fence of its lease, because the new one syncs under another name.
    """

    committed = Signal(object)
    progressed = Signal(object)
    company_changed = Signal(object)
    failed = Signal(object)
    faulted = Signal(object)
    """SyncFault."""

    def __init__(self, hire: Hire, clock: Clock, *, look_ms: int = LOOK_MS, patience: int = PATIENCE) -> None:
        super().__init__()
        self._hire, self._clock, self._patience = hire, clock, patience
        self._rng = random.Random()
        self._faults, self._reason = 0, ""
        self._hung: list[SyncWorker] = []
        self._fault: SyncFault | None = None
        self._stopping = False
        self._unheard: dict[str, Revision] = {}
        self._burst = QTimer(self)
        self._burst.setSingleShot(True)
        self._burst.setInterval(BURST_MS)
        self._burst.timeout.connect(self._tell_burst)
        self._look = QTimer(self)
        self._look.setInterval(look_ms)
        self._look.timeout.connect(self._look_after)
        self._employ(hire(False))  # there is none before it that hangs

    def start(self) -> None:
        """Start the sync, and watch over it."""
        self._worker.start()
        self._started_ms = self._clock.now_ms()
        self._look.start()

    @Slot()
    def sync_now(self) -> None:
        """Sync every company now."""
        self._worker.sync_now()

    @Slot()
    def cancel(self) -> None:
        """Stop the running cycle; what it has committed stays."""
        self._worker.cancel()

    def ask_to_stop(self) -> None:
        """Let it end as soon as it can; does not wait."""
        self._stopping = True
        self._look.stop()
        self._burst.stop()
        self._worker.ask_to_stop()

    def stop(self) -> bool:
        """End the sync; whether its threads ended within two seconds."""
        self.ask_to_stop()
        ended = self._worker.wait(QUIT_MS)
        return ended and not any(worker.is_running for worker in self._hung)

    @property
    def is_running(self) -> bool:
        """Whether the sync's thread is alive."""
        return self._worker.is_running

    def _employ(self, worker: SyncWorker) -> None:
        self._worker = worker
        self._vigil = Vigil(worker.pulse, self._patience)
        self._started_ms = self._clock.now_ms()
        worker.committed.connect(self._hear)
        worker.progressed.connect(self.progressed)
        worker.company_changed.connect(self.company_changed)
        worker.failed.connect(self.failed)
        worker.died.connect(self._note)

    def _dismiss(self, worker: SyncWorker) -> None:
        for signal in (
            worker.committed,
            worker.progressed,
            worker.company_changed,
            worker.failed,
            worker.died,
        ):
            signal.disconnect()
        if worker.is_running:
            _log.critical("the sync's thread hangs; another one takes its place")
            worker.ask_to_stop()
            self._hung.append(worker)

    @Slot(object)
    def _hear(self, revision: Revision) -> None:
        """Hand on what was committed: the first at once, of a burst one a second for each company."""
        if not self._burst.isActive():
            self.committed.emit(revision)
            self._burst.start()
            return
        known = self._unheard.get(revision.company)
        self._unheard[revision.company] = revision if known is None else known.joined(revision)

    @Slot()
    def _tell_burst(self) -> None:
        unheard, self._unheard = self._unheard, {}
        for revision in unheard.values():
            self.committed.emit(revision)
        if unheard:
            self._burst.start()

    @Slot(object)
    def _note(self, error: BaseException) -> None:
        self._reason = type(error).__name__

    @Slot()
    def _look_after(self) -> None:
        if self._stopping:
            return
        if self._fault is not None and not self._fault.running:
            if self._clock.now_ms() >= self._fault.again_ms:
                self._restart()
        elif not self._worker.is_running or not self._vigil.look():
            self._suffer()

    def _suffer(self) -> None:
        """Tell of the fault, and say when it goes on."""
        now_ms = self._clock.now_ms()
        self._faults = 1 if now_ms - self._started_ms > QUIET_MS else self._faults + 1
        wait_ms = round(1000 * delay_s(self._faults, self._rng, first_s=_FIRST_S))
        reason = self._reason or ("hung" if self._worker.is_running else "ended")
        self._tell(SyncFault(now_ms, now_ms + wait_ms, running=False, reason=reason))

    def _restart(self) -> None:
        fault, worker = self._fault, self._worker
        if fault is None:
            return
        hangs = worker.is_running
        self._dismiss(worker)
        self._reason = ""
        self._employ(self._hire(hangs))
        self._worker.start()
        _log.warning("the sync was restarted after a fault (%s)", fault.reason)
        self._tell(SyncFault(fault.at_ms, self._clock.now_ms(), running=True, reason=fault.reason))

    def _tell(self, fault: SyncFault) -> None:
        self._fault = fault
        self.faulted.emit(fault)
