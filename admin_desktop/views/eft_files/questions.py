"""What the page asks its work thread, and what the answers mean. The newest question of a topic wins."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from admin_desktop.models.close_of_day.lines import DayClose
from admin_desktop.models.eft.matching import Way
from admin_desktop.models.eft.opening import OpenedFile, Watch
from admin_desktop.views.eft_files.answers import Compared, Opened, listing_of
from admin_desktop.views.eft_files.ports import EftDesk
from admin_desktop.views.reading.answers import Answer, Failure
from admin_desktop.views.reading.work_thread import Steps, Work, WorkThread

FILE, COMPARE, KEEP, RATES, CLOSE, KEPT, EXPORT, COMPANIES = (
    "file",
    "compare",
    "keep",
    "rates",
    "close",
    "kept",
    "export",
    "companies",
)
LONG = frozenset({FILE, COMPARE, KEEP})
"""These tell how far they are and may be stopped."""


def watch_of(steps: Steps) -> Watch:
    """Return the model's view of a running piece of work."""
    return Watch(steps.report, steps.cancelled)


class EftQuestions(QObject):
    """Each question has its signal; ``busy`` says whether one of the long ones runs."""

    opened = Signal(object)
    compared = Signal(object)
    kept = Signal(object)
    rated = Signal(object)
    closed = Signal(object)
    listed = Signal(object)
    exported = Signal(object)
    companies = Signal(object)
    failed = Signal(object)
    progressed = Signal(object)
    busy = Signal(bool)

    def __init__(self, desk: EftDesk) -> None:
        super().__init__()
        self._desk = desk
        self._thread = WorkThread("eft-files")
        self._running: set[str] = set()
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self._thread.progressed.connect(self.progressed)
        self._signals = {
            FILE: self.opened,
            COMPARE: self.compared,
            KEEP: self.kept,
            RATES: self.rated,
            CLOSE: self.closed,
            KEPT: self.listed,
            EXPORT: self.exported,
            COMPANIES: self.companies,
        }

    def open(self, path: Path, *, lenient: bool) -> None:
        """Read a file, check it, and see whose it is."""

        def work(steps: Steps) -> Opened:
            file = self._desk.open(path, watch_of(steps), lenient=lenient)
            known = file.entries and file.verdict.accepted
            company = self._desk.company_of(file) if known else None
            return Opened(path.name, file, company, listing_of(file))

        self._ask(FILE, work)

    def compare(self, company: str, file: OpenedFile, way: Way) -> None:
        """Match the file's entries and report the drift."""

        def work(steps: Steps) -> Compared:
            watch = watch_of(steps)
            match = self._desk.match(company, file, way, watch)
            drift = self._desk.drift(company, file, way, watch)
            return Compared(match, drift, listing_of(file, match))

        self._ask(COMPARE, work)

    def keep(self, company: str, file: OpenedFile) -> None:
        """Keep the file as evidence."""
        self._ask(KEEP, lambda steps: self._desk.keep(company, file, watch_of(steps)))

    def rate(self, company: str) -> None:
        """Read the return rates."""
        self._ask(RATES, lambda _steps: self._desk.rates(company))

    def close(self, company: str, day: date | None) -> None:
        """Close a day."""
        self._ask(CLOSE, lambda _steps: self._desk.close(company, day))

    def list_kept(self, company: str) -> None:
        """List the files kept before."""
        self._ask(KEPT, lambda _steps: tuple(self._desk.imported(company)))

    def export(self, close: DayClose, target: Path) -> None:
        """Write a close of day."""
        self._ask(EXPORT, lambda _steps: self._desk.export_close(close, target))

    def read_companies(self) -> None:
        """Ask which companies there are."""
        self._ask(COMPANIES, lambda _steps: tuple(self._desk.companies()))

    def stop(self) -> None:
        """Stop what takes long."""
        for topic in LONG:
            self._thread.stop(topic)

    def is_at_rest(self) -> bool:
        """Whether every question has its answer."""
        return not self._running

    def shut_down(self) -> None:
        """End the thread."""
        self._thread.shut_down()

    def _ask(self, topic: str, work: Work) -> None:
        self._running.add(topic)
        self._thread.ask(topic, work)
        self.busy.emit(bool(self._running & LONG))

    def _done(self, topic: str) -> None:
        self._running.discard(topic)
        self.busy.emit(bool(self._running & LONG))

    def _on_answer(self, answer: Answer) -> None:
        self._done(answer.topic)
        self._signals[answer.topic].emit(answer.value)

    def _on_failure(self, failure: Failure) -> None:
        self._done(failure.topic)
        self.failed.emit(failure)
