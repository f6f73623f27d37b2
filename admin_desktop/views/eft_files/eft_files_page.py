"""EFT files: open a payment or return file, hold it against portal and ASPIRE; rates and close of day."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from admin_desktop.clock import Clock
from admin_desktop.models.close_of_day.export import file_name
from admin_desktop.models.close_of_day.lines import DayClose
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.eft_files import parts
from admin_desktop.views.eft_files.flow import EftFlow
from admin_desktop.views.eft_files.head import FileHead
from admin_desktop.views.eft_files.panes.all_panes import Panes
from admin_desktop.views.eft_files.ports import EftDesk, MayDo
from admin_desktop.views.eft_files.questions import EftQuestions
from admin_desktop.views.eft_files.words import no_file
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, Page, Scene
from admin_desktop.views.parts.layout.sections import Hairline
from admin_desktop.views.parts.states import Banner
from admin_desktop.words import tr


class EftFilesPage(Page):
    """``eft_files_page``. ``desk`` is called in a thread of the page's own.

    Who may not hold a file against payments is offered none: rates, close of day and kept files are there.
    """

    def __init__(self, look: Look, clock: Clock, desk: EftDesk, may: MayDo) -> None:
        hint = tr("Search entries: reference, name, trace…") if may.compare else ""
        super().__init__("eft_files", tr("EFT files"), "eft_files", hint)
        self.setAcceptDrops(may.compare)
        self._may = may
        self.head, self.panes = FileHead(look, may), Panes(look, clock, may)
        self.flow = EftFlow(EftQuestions(desk), self.head, self.panes)
        self._banner, self._trouble = Banner(look, "eft_banner"), Banner(look, "eft_trouble")
        self._stranger = Banner(look, "eft_stranger")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        banners = (self._banner, self._trouble, self._stranger)
        for strip in (*banners, self.head, self.panes.tabs, Hairline(look)):
            column.addWidget(strip)
        column.addWidget(self.panes.parts, 1)
        self._connect()
        self.panes.tabs.choose(parts.FILE if may.compare else parts.RATES)

    def open_path(self, path: Path) -> None:
        """Open a file: chosen, dropped, or handed over."""
        if self._may.compare:
            self.flow.open(path)

    def search(self, text: str) -> None:
        """Show the entries that contain the text."""
        if text and self._may.compare:
            self.show_part(parts.FILE)
        self.panes.file.search(text)

    def show_part(self, part: str) -> None:
        """Show a part, as if its tab had been clicked."""
        self.panes.tabs.choose(part)

    def show_company(self, company: str | None) -> None:
        """Take the company that the window shows."""
        self.flow.choose_company(company)

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Take the companies that the principal sees."""
        self.flow.take_companies(companies)

    def open_item(self, key: tuple[str, ...]) -> None:
        """Open the file at a path, or show the part of that name."""
        if key[0] in self.panes.parts.names():
            self.show_part(key[0])
        else:
            self.open_path(Path(key[0]))

    def scenes(self) -> Sequence[Scene]:
        """Return the parts of the page for the tour."""
        return (
            Scene("eft_files"),
            Scene("eft-return-rates", act=lambda: self.show_part(parts.RATES), ready=self.is_settled),
            Scene("eft-close-of-day", act=lambda: self.show_part(parts.CLOSE), ready=self.is_settled),
            Scene("eft-kept-files", act=lambda: self.show_part(parts.KEPT), ready=self.is_settled),
        )

    def apply_revision(self, revision: Revision) -> None:
        """Read again what a sync may have changed, when it is in view."""
        if self.isVisible() and revision.company == self.flow.whose.company():
            self.flow.read_again()

    def tell_offline(self, sentence: str, tone: str) -> None:
        """Say that ASPIRE's side may be behind."""
        self._banner.tell(sentence, tone)

    def take_focus(self) -> None:
        """Go to the entries; while there are none, to where a file is opened."""
        entries, opening = self.panes.file.entries, self.head.open_button
        (entries if entries.isVisible() else opening).setFocus()

    def is_settled(self) -> bool:
        """Whether everything that was asked for is here."""
        return self.flow.asked.is_at_rest()

    def shut_down(self) -> None:
        """End the work thread."""
        self.flow.asked.shut_down()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Coming here, read what is to be seen."""
        super().showEvent(event)
        if not self.flow.whose.known():
            self.flow.asked.read_companies()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take one local file."""
        if dropped_path(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        path = dropped_path(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_path(path)

    def _connect(self) -> None:
        flow = self.flow
        flow.told.connect(self.told)
        flow.counted.connect(self.counted)
        flow.stranger_found.connect(self._tell_stranger)
        self._stranger.action_requested.connect(self._go_to_stranger)
        flow.troubled.connect(lambda words: self._trouble.tell(words, "red", tr("Dismiss")))
        self.head.open_requested.connect(self._choose_file)
        self.head.keep_requested.connect(flow.keep)
        self.head.stop_requested.connect(flow.asked.stop_all)
        self.head.lenience_changed.connect(flow.open_again)
        self.head.way_changed.connect(flow.compare)
        self.panes.tabs.chosen.connect(flow.show_part)
        self.panes.parts.action_requested.connect(self._act)
        self.panes.close.day_chosen.connect(flow.choose_day)
        self.panes.close.export_requested.connect(self._export)
        self._trouble.action_requested.connect(lambda: self._trouble.tell(""))
        for pane in (self.panes.file, self.panes.drift):
            pane.told.connect(self.told)
            pane.payment_opened.connect(self._open_payment)
        self.panes.kept.told.connect(self.told)
        if self._may.compare:
            opening = QShortcut(QKeySequence(QKeySequence.StandardKey.Open), self)
            opening.activated.connect(self._choose_file)

    def _choose_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, tr("Open a payment or return file"))
        if name:
            self.open_path(Path(name))

    def _act(self, part: str) -> None:
        if part in {parts.RATES, parts.CLOSE, parts.KEPT}:
            self.flow.read(part)
        elif self.panes.parts.state(part) == no_file():
            self._choose_file()
        else:
            self.flow.open_again()

    def _export(self, close: DayClose) -> None:
        title = tr("Export the close of day")
        name, _kind = QFileDialog.getSaveFileName(self, title, file_name(close), "CSV (*.csv)")
        if name:
            self.flow.asked.export(close, Path(name))

    def _tell_stranger(self, words: str) -> None:
        name = self.flow.whose.name(self.flow.whose.of_file)
        self._stranger.tell(words, "amber", tr("Show {company}", company=name) if words else "")

    def _go_to_stranger(self) -> None:
        company = self.flow.whose.stranger()
        if company is not None:
            self.company_requested.emit(company)

    def _open_payment(self, reference: str) -> None:
        self.item_requested.emit("payments", (self.flow.whose.for_file() or "", reference))


def dropped_path(event: QDropEvent) -> Path | None:
    """Return the one local file that is being dropped, or None."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None
