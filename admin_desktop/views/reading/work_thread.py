"""One named thread that does a page's reads and acts, one after the other.

A page asks by topic; asking the same topic again stops the older question, whether it waits or runs, and
its answer is never heard. The work gets ``Steps`` to tell how far it is and to ask whether to stop.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Lock
from time import monotonic

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from admin_desktop.errors import AdminDesktopError
from admin_desktop.views.reading.answers import Answer, Failure, Progress

_LOG = logging.getLogger(__name__)
STOP_MS = 2000
NEWS_EVERY_S = 0.05


class Steps:
    """What a piece of work holds while it runs. Called in the work thread."""

    def __init__(self, tell: Callable[[int, int | None], None], stopped: Event) -> None:
        self._tell, self._stopped = tell, stopped
        self._told_at = 0.0

    def report(self, done: int, total: int | None) -> None:
        """Say how far it is; as often as one likes, a few are passed on."""
        now = monotonic()
        if now - self._told_at >= NEWS_EVERY_S or done == total:
            self._told_at = now
            self._tell(done, total)

    def cancelled(self) -> bool:
        """Whether nobody waits for it any more."""
        return self._stopped.is_set()


Work = Callable[[Steps], object]


@dataclass(frozen=True, slots=True)
class _Job:
    topic: str
    number: int
    work: Work
    stopped: Event


class _Jobs:
    """The mailbox between window and thread. Thread-safe; one job of each topic at most."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: OrderedDict[str, _Job] = OrderedDict()
        self._current: dict[str, _Job] = {}
        self._count = 0

    def put(self, topic: str, work: Work) -> int:
        with self._lock:
            self._stop(topic)
            self._count += 1
            job = _Job(topic, self._count, work, Event())
            self._waiting[topic] = self._current[topic] = job
            return job.number

    def take(self) -> _Job | None:
        with self._lock:
            return self._waiting.popitem(last=False)[1] if self._waiting else None

    def stop(self, topic: str | None) -> None:
        """Stop what runs or waits under the topic, or everything."""
        with self._lock:
            for each in list(self._current) if topic is None else [topic]:
                self._stop(each)

    def is_current(self, topic: str, number: int) -> bool:
        with self._lock:
            job = self._current.get(topic)
            return job is not None and job.number == number

    def _stop(self, topic: str) -> None:
        job = self._current.get(topic)
        if job is not None:
            job.stopped.set()


class _Worker(QObject):
    """Lives in the thread; one job per turn of its event loop."""

    answered = Signal(object)
    failed = Signal(object)
    progressed = Signal(object)
    _more = Signal()

    def __init__(self, jobs: _Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._more.connect(self.serve, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def serve(self) -> None:
        """Do the oldest job; come back while there are more."""
        job = self._jobs.take()
        if job is None:
            return
        self._do(job)
        self._more.emit()

    def _do(self, job: _Job) -> None:
        def tell(done: int, total: int | None) -> None:
            self.progressed.emit(Progress(job.topic, job.number, done, total))

        try:
            value = job.work(Steps(tell, job.stopped))
        except Exception as problem:  # noqa: BLE001 - a worker's tick: whatever happened, the page says so
            foreign = None if isinstance(problem, AdminDesktopError) else problem
            level = logging.INFO if foreign is None else logging.WARNING
            _LOG.log(level, "%s failed: %s", job.topic, type(problem).__name__, exc_info=foreign)
            self.failed.emit(Failure.of(job.topic, job.number, problem))
            return
        self.answered.emit(Answer(job.topic, job.number, value))


class WorkThread(QObject):
    """The window's end: ``ask`` here, and answers, failures and progress arrive in the window's thread."""

    answered = Signal(object)
    """An Answer; only of the newest question of its topic."""
    failed = Signal(object)
    """A Failure; likewise."""
    progressed = Signal(object)
    """A Progress; likewise."""
    _poked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._jobs = _Jobs()
        self._worker = _Worker(self._jobs)
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker.moveToThread(self._thread)
        for signal, slot in (
            (self._worker.answered, self._on_answer),
            (self._worker.failed, self._on_failure),
            (self._worker.progressed, self._on_progress),
        ):
            signal.connect(slot, Qt.ConnectionType.QueuedConnection)
        self._poked.connect(self._worker.serve, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def ask(self, topic: str, work: Work) -> int:
        """Put a question; an older one of the same topic is stopped. Returns the question's number."""
        number = self._jobs.put(topic, work)
        self._poked.emit()
        return number

    def stop(self, topic: str) -> None:
        """Ask what runs under the topic to stop; it fails as stopped when it listens."""
        self._jobs.stop(topic)

    def shut_down(self) -> bool:
        """Stop everything and end the thread; returns whether it ended within two seconds."""
        self._jobs.stop(None)
        self._thread.quit()
        return self._thread.wait(STOP_MS)

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        if self._jobs.is_current(answer.topic, answer.number):
            self.answered.emit(answer)

    @Slot(object)
    def _on_failure(self, failure: Failure) -> None:
        if self._jobs.is_current(failure.topic, failure.number):
            self.failed.emit(failure)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        if self._jobs.is_current(progress.topic, progress.number):
            self.progressed.emit(progress)
