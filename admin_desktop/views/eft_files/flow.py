"""What happens on the page: questions asked as parts are chosen, answers shown where they belong."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from admin_desktop.models.close_of_day.lines import DayClose
from admin_desktop.models.eft.imports import ImportedFile
from admin_desktop.models.eft.return_rates import ReturnRates
from admin_desktop.views.eft_files import parts, questions
from admin_desktop.views.eft_files.answers import Compared, Opened
from admin_desktop.views.eft_files.head import FileHead
from admin_desktop.views.eft_files.panes.all_panes import Panes
from admin_desktop.views.eft_files.questions import EftQuestions
from admin_desktop.views.eft_files.whose import Whose
from admin_desktop.views.eft_files.words import no_company, no_file, not_compared, reading
from admin_desktop.views.page import CompanyName
from admin_desktop.views.parts.failures import failed, told
from admin_desktop.views.reading.answers import Failure
from admin_desktop.words import number, tr, trn

_PART_OF_TOPIC = {
    questions.FILE: parts.FILE,
    questions.COMPARE: parts.DRIFT,
    questions.RATES: parts.RATES,
    questions.CLOSE: parts.CLOSE,
    questions.KEPT: parts.KEPT,
}


class EftFlow(QObject):
    """Holds which file is open and for which day the close is; the rest is in the widgets."""

    told = Signal(str)
    counted = Signal(str)
    troubled = Signal(str)
    """Words for the banner; empty ends it."""
    stranger_found = Signal(str)
    """The open file is of another company than the header shows: words for a banner; empty ends it."""

    def __init__(self, asked: EftQuestions, head: FileHead, panes: Panes) -> None:
        super().__init__()
        self.asked, self._head, self._panes = asked, head, panes
        self._parts = panes.parts
        self.opened: Opened | None = None
        self.path: Path | None = None
        self.whose = Whose()
        self._day: date | None = None
        asked.opened.connect(self._on_opened)
        asked.compared.connect(self._on_compared)
        asked.kept.connect(self._on_kept)
        asked.rated.connect(self._on_rates)
        asked.closed.connect(self._on_close)
        asked.listed.connect(self._on_listed)
        asked.exported.connect(lambda path: self.told.emit(tr("{name} written", name=path.name)))
        asked.companies.connect(self.take_companies)
        asked.failed.connect(self._on_failed)
        asked.progressed.connect(head.show_progress)
        asked.busy.connect(lambda busy: head.show_busy(busy=busy, words=tr("Working on the file")))
        self.close_file()

    def open(self, path: Path) -> None:
        """Read a file."""
        self.path = path
        self.troubled.emit("")
        self._panes.tabs.choose(parts.FILE)
        self._parts.show_state(parts.FILE, reading(tr("Reading {name}", name=path.name)))
        self.asked.open(path, lenient=self._head.lenient.isChecked())

    def open_again(self) -> None:
        """Read the file once more, if there is one."""
        if self.path is not None:
            self.open(self.path)

    def close_file(self) -> None:
        """Show that no file is open."""
        self.opened = self.whose.of_file = None
        self._say_whose()
        for part in (parts.FILE, parts.DRIFT):
            self._parts.show_state(part, no_file())
        self._head.offer_keep(offer=False)

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Take the companies that the principal sees."""
        self.whose.take_companies(companies)
        self._say_whose()
        self.read(self._parts.current)

    def choose_company(self, company: str | None) -> None:
        """The header shows another company, or all: what is shown is about it now."""
        self.whose.chosen = company
        self._say_whose()
        self.compare()
        self.read(self._parts.current)

    def show_part(self, part: str) -> None:
        """A part was chosen."""
        self._parts.choose(part)
        self.read(part)

    def read(self, part: str) -> None:
        """Read what a part shows, where it needs no file."""
        company = self.whose.company()
        if company is None:
            return
        if part == parts.RATES:
            self.asked.rate(company)
        elif part == parts.CLOSE:
            self.asked.close(company, self._day)
        elif part == parts.KEPT:
            self.asked.list_kept(company)

    def read_again(self) -> None:
        """A sync may have changed what is in view."""
        self.read(self._parts.current)
        if self._parts.current in {parts.FILE, parts.DRIFT}:
            self.compare()

    def compare(self) -> None:
        """Hold the open file against its company."""
        company = self.whose.for_file()
        if self.opened is None or not self.opened.file.verdict.accepted:
            return
        self._head.offer_keep(offer=company is not None and bool(self.opened.file.entries))
        if company is None:
            self._parts.show_state(parts.DRIFT, no_company())
        else:
            self.asked.compare(company, self.opened.file, self._head.chosen_way())

    def keep(self) -> None:
        """Keep the open file as evidence."""
        company = self.whose.for_file()
        if self.opened is not None and company is not None:
            self.asked.keep(company, self.opened.file)

    def choose_day(self, day: date) -> None:
        """Close another day."""
        self._day = day
        self.troubled.emit("")
        self.read(parts.CLOSE)

    def _on_opened(self, opened: Opened) -> None:
        self.opened, self.whose.of_file = opened, opened.company
        self._say_whose()
        entries = len(opened.file.entries)
        self._panes.file.show_file(opened)
        self._parts.show_pane(parts.FILE)
        count = trn(
            "{count} entry in {name}",
            "{count} entries in {name}",
            entries,
            count=number(entries),
            name=opened.name,
        )
        self.counted.emit(count)
        self._head.offer_keep(offer=False)
        self._panes.tabs.name(parts.DRIFT, tr("Differences"))
        if not opened.file.verdict.accepted:
            self._parts.show_state(parts.DRIFT, not_compared())
        self.compare()

    def _on_compared(self, compared: Compared) -> None:
        self._panes.file.show_listing(compared.listing)
        self._panes.drift.show_report(compared.drift)
        self._parts.show_pane(parts.DRIFT)
        count = number(len(compared.drift.drifts))
        self._panes.tabs.name(parts.DRIFT, tr("Differences ({count})", count=count))

    def _on_kept(self, kept: ImportedFile) -> None:
        many = kept.entries
        self.told.emit(
            trn("{n} entry kept as evidence", "{n} entries kept as evidence", many, n=number(many))
        )
        self._head.offer_keep(offer=False)
        self.read(self._parts.current)

    def _say_whose(self) -> None:
        self._head.say_whose(self.whose.words())
        of_file, chosen = self.whose.name(self.whose.stranger()), self.whose.name(self.whose.chosen)
        words = tr("Its references are payments of {file}, not of {chosen}.", file=of_file, chosen=chosen)
        self.stranger_found.emit(words if of_file else "")

    def _on_rates(self, rates: ReturnRates) -> None:
        self._panes.rates.show_rates(rates)
        self._parts.show_pane(parts.RATES)

    def _on_close(self, close: DayClose) -> None:
        self._panes.close.show_close(close)
        self._parts.show_pane(parts.CLOSE)

    def _on_listed(self, files: tuple[ImportedFile, ...]) -> None:
        self._panes.kept.show_files(files, self.whose.zone())
        self._parts.show_pane(parts.KEPT)

    def _on_failed(self, failure: Failure) -> None:
        part = _PART_OF_TOPIC.get(failure.topic)
        if failure.stopped:
            if failure.topic == questions.FILE:
                self.close_file()
            self.told.emit(tr("Stopped; nothing of the file was kept"))
        elif part == parts.CLOSE and self._panes.close.shown is not None and not failure.refused:
            self._day = self._panes.close.go_back()
            self.troubled.emit(told(failure))
        elif part is not None:
            self._parts.show_state(part, failed(failure))
        else:
            self.troubled.emit(told(failure))
