"""The class in a thread of its own: it does what the trainer's desk wishes, and lets the clock run.

It holds no logic: it calls the Qt-free classroom in slices and comes back to its event loop in between.
Towards the window it is what the sync's worker is elsewhere, and speaks with the same signals.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QElapsedTimer, QObject, QThread, QTimer, Signal, Slot

from admin_desktop.bootstrap.running.acts import told
from admin_desktop.models.sync_report import Revision
from admin_desktop.models.training import wishes
from admin_desktop.models.training.handouts import RenderPdf, write_handouts
from admin_desktop.models.training.scripts.reading import read_script
from admin_desktop.models.training.wishes import Wish
from admin_desktop.sync.classroom.classroom import Classroom
from admin_desktop.sync.classroom.work import Work
from admin_desktop.sync.worker import QUIT_MS

_log = logging.getLogger(__name__)

TICK_MS: Final = 40
_BREATH_MS: Final = 3
"""Between two slices of a work, so that the window has its turns."""
_TELL_MS: Final = 250
_SHARE: Final = 10
"""Looking at a large class takes no more than a tenth of the time while its clock runs."""


class ClassDriver(QObject):
    """Every public method may be called from any thread. ``classroom`` is touched by its own thread only."""

    committed = Signal(object)
    progressed = Signal(object)
    company_changed = Signal(object)
    failed = Signal(object)
    faulted = Signal(object)

    stands = Signal(object)
    """ClassState: after everything that was done, and now and then while the clock runs."""
    working = Signal(str, float)
    """What takes longer, and how much of it is done, from 0 to 1."""
    refused = Signal(object)
    """AdminDesktopError: a wish that could not be met."""
    handed_out = Signal(object)
    """tuple[Path, ...]: the papers that were written."""

    _wishing = Signal(object)
    _ending = Signal()

    def __init__(self, classroom: Classroom, render_pdf: RenderPdf) -> None:
        super().__init__()
        self._classroom, self._render_pdf = classroom, render_pdf
        self._wishes: deque[Wish] = deque()
        self._work: Work | None = None
        self._unsaid: frozenset[str] = frozenset()
        self._stopping = threading.Event()
        self._looking_ms = 0
        self._since, self._told = QElapsedTimer(), QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._thread = QThread()
        self._thread.setObjectName("class")
        self.moveToThread(self._thread)
        self._thread.started.connect(self._begin)
        self._wishing.connect(self._note)
        self._ending.connect(self._end)

    def start(self) -> None:
        """Start the thread, and say how the class stands."""
        self._thread.start()

    @Slot(object)
    def take(self, wish: Wish) -> None:
        """Meet a wish, after those before it."""
        self._wishing.emit(wish)

    @Slot()
    def sync_now(self) -> None:
        """Somebody acted past the desk: it becomes a step, and the class's sync is woken."""
        self._wishing.emit(wishes.Notice())

    @Slot()
    def cancel(self) -> None:
        """Call off what is under way."""
        self._wishing.emit(wishes.CallOff())

    @Slot()
    def ask_to_stop(self) -> None:
        """Let it end soon; does not wait."""
        self._stopping.set()
        self._ending.emit()

    def stop(self) -> bool:
        """End the thread; whether it ended within two seconds."""
        self.ask_to_stop()
        return self._thread.wait(QUIT_MS) if self._thread.isRunning() else True

    @property
    def is_running(self) -> bool:
        """Whether the thread is alive."""
        return self._thread.isRunning()

    @Slot()
    def _begin(self) -> None:
        self._since.start()
        self._told.start()
        self._tell()

    @Slot()
    def _end(self) -> None:
        self._timer.stop()
        self._thread.quit()

    @Slot(object)
    def _note(self, wish: Wish) -> None:
        if self._stopping.is_set():
            return
        if isinstance(wish, wishes.CallOff):
            self._guarded(self._call_off)
        else:
            self._wishes.append(wish)
        self._timer.start(0)

    @Slot()
    def _tick(self) -> None:
        if self._stopping.is_set():
            return
        self._guarded(self._slice)
        if self._work is not None or self._wishes:
            self._timer.start(_BREATH_MS)
        elif not self._classroom.running.paused:
            self._timer.start(TICK_MS)

    def _guarded(self, act: Callable[[], None]) -> None:
        """Do one slice; an unforeseen bug is shown, and the class goes on."""
        try:
            act()
        except Exception as error:  # noqa: BLE001 - a worker's tick: whatever happened, the desk says so
            self._work = None
            ours = told(error)
            if ours is not error:
                _log.error("the class failed", exc_info=error)
                self.failed.emit(error)
            self.refused.emit(ours)
            self._tell()

    def _slice(self) -> None:
        if self._work is not None:
            self._go_on(self._work)
        elif self._wishes:
            self._meet(self._wishes.popleft())
        else:
            self._run()

    def _run(self) -> None:
        """Let the clock run for as long as the room's did since the last slice."""
        tick = self._classroom.tick(self._since.restart())
        self._unsaid |= tick.changed
        if self._told.elapsed() >= max(_TELL_MS, _SHARE * self._looking_ms):
            self._tell()

    def _go_on(self, work: Work) -> None:
        if work.slice():
            self._work = None
            self.working.emit(work.words, 1.0)
            self._tell()
        else:
            self.working.emit(work.words, work.fraction)

    def _call_off(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self.working.emit(self._work.words, 1.0)
            self._work = None
            self._tell()

    def _meet(self, wish: Wish) -> None:
        self._since.restart()
        self._work = _MEETS[type(wish)](self, wish)
        if self._work is None:
            self._tell()

    def write_papers(self, wish: wishes.HandOut) -> None:
        """Write the hand-outs; a PDF takes some tenths of a second, in this thread."""
        papers = self._classroom.handouts(wish.language)
        self.handed_out.emit(write_handouts(wish.folder, papers, self._render_pdf))

    @property
    def classroom(self) -> Classroom:
        """The class; for its own thread, and for others before ``start``."""
        return self._classroom

    def _spread(self, changed: frozenset[str]) -> None:
        for company in sorted(changed):
            self.committed.emit(Revision(company, 1, 1, 1))

    def _tell(self) -> None:
        self._spread(self._unsaid | self._classroom.take_changed())
        self._unsaid = frozenset()
        self._told.restart()
        state = self._classroom.state()
        self._looking_ms = self._told.elapsed()
        for one in state.companies:
            self.company_changed.emit(one.sync)
        self.stands.emit(state)


def _clock(act: Callable[[Classroom, Any], None]) -> Callable[[ClassDriver, Any], None]:
    return lambda driver, wish: act(driver.classroom, wish)


def _open_script(driver: ClassDriver, wish: wishes.OpenScript) -> Work:
    return driver.classroom.open_script(read_script(wish.path))


_MEETS: Final[dict[type, Callable[[ClassDriver, Any], Work | None]]] = {
    wishes.Do: lambda driver, wish: driver.classroom.do(wish.deed),
    wishes.SetRate: _clock(lambda classroom, wish: classroom.set_rate(wish.rate)),
    wishes.Run: _clock(lambda classroom, _wish: classroom.run()),
    wishes.Pause: _clock(lambda classroom, _wish: classroom.pause()),
    wishes.Skip: lambda driver, wish: driver.classroom.skip(wish.minutes),
    wishes.ToNextEvent: lambda driver, _wish: driver.classroom.to_next_event(),
    wishes.PlayNext: lambda driver, _wish: driver.classroom.play_next(),
    wishes.StepBack: lambda driver, _wish: driver.classroom.step_back(),
    wishes.StepForward: lambda driver, _wish: driver.classroom.step_forward(),
    wishes.OpenScript: _open_script,
    wishes.FreeClass: lambda driver, _wish: driver.classroom.free_class(),
    wishes.Reset: lambda driver, _wish: driver.classroom.reset(),
    wishes.Notice: lambda driver, _wish: driver.classroom.notice(),
    wishes.HandOut: lambda driver, wish: driver.write_papers(wish),
}
