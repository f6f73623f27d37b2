"""What the page asks its work thread, and what the answers mean. The newest question of a topic wins."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal

from admin_desktop.errors import CancelledError
from admin_desktop.models.close_of_day.lines import DayClose
from admin_desktop.models.eft.matching import Way
from admin_desktop.models.eft.opening import OpenedFile, Watch
from admin_desktop.views.eft_files.answers import Compared, Opened, listing_of
from admin_desktop.views.eft_files.ports import EftDesk
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.reading.questions import Questions
from admin_desktop.views.reading.work_thread import Steps

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
READING = (FILE, COMPARE)
LONG = frozenset({*READING, KEEP})
"""These tell how far they are and may be stopped."""


def watch_of(steps: Steps) -> Watch:
    """Return the model's view of a running piece of work."""
    return Watch(steps.report, steps.cancelled)


class EftQuestions(Questions):
    """Each question has its signal; ``busy`` says whether one of the long ones runs."""

    opened = Signal(object)
    compared = Signal(object)
    kept = Signal(object)
    rated = Signal(object)
    closed = Signal(object)
    listed = Signal(object)
    exported = Signal(object)
    companies = Signal(object)

    def __init__(self, desk: EftDesk) -> None:
        super().__init__("eft-files")
        self._desk = desk

    def open(self, path: Path, *, lenient: bool) -> None:
        """Read a file, check it, and see whose it is."""

        def work(steps: Steps) -> Opened:
            file = self._desk.open(path, watch_of(steps), lenient=lenient)
            known = file.entries and file.verdict.accepted
            company = self._desk.company_of(file) if known else None
            return Opened(path.name, file, company, listing_of(file))

        self.ask_long(FILE, self.opened.emit, work)

    def compare(self, company: str, file: OpenedFile, way: Way) -> None:
        """Match the file's entries and report the drift."""

        def work(steps: Steps) -> Compared:
            watch = watch_of(steps)
            match = self._desk.match(company, file, way, watch)
            drift = self._desk.drift(company, file, way, watch)
            return Compared(match, drift, listing_of(file, match))

        self.ask_long(COMPARE, self.compared.emit, work)

    def keep(self, company: str, file: OpenedFile) -> None:
        """Keep the file as evidence."""
        keep = self._desk.keep
        self.ask_long(KEEP, self.kept.emit, lambda steps: keep(company, file, watch_of(steps)))

    def rate(self, company: str) -> None:
        """Read the return rates."""
        self.ask(RATES, self.rated.emit, self._desk.rates, company)

    def close(self, company: str, day: date | None) -> None:
        """Close a day."""
        self.ask(CLOSE, self.closed.emit, self._desk.close, company, day)

    def list_kept(self, company: str) -> None:
        """List the files kept before."""
        self.ask(KEPT, self.listed.emit, self._desk.imported, company)

    def export(self, close: DayClose, target: Path) -> None:
        """Write a close of day."""
        self.ask(EXPORT, self.exported.emit, self._desk.export_close, close, target)

    def read_companies(self) -> None:
        """Ask which companies there are."""
        self.ask(COMPANIES, self.companies.emit, self._desk.companies)

    def stop_all(self) -> None:
        """Stop what takes long: reading is over at once, keeping when it says whether it was kept."""
        self.stop(KEEP)
        for topic in READING:
            if self.is_open(topic):
                self.forget(topic)
                self.failed.emit(Failure.of(topic, 0, CancelledError()))

    def _tell_busy(self) -> None:
        self.busy.emit(any(self.is_open(topic) for topic in LONG))
