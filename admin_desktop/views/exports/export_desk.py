"""*Export* in View Payments: which file, where, how far, and what came of it. Others write the file."""

import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from admin_desktop.clock import Clock, local_date
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.exports.orders import ExportReport
from admin_desktop.models.exports.printed import MOST_ROWS
from admin_desktop.models.whole_file import path_in
from admin_desktop.views.exports.grid_columns import exported
from admin_desktop.views.exports.ports import Exporter, ExportKind, ExportWish
from admin_desktop.views.look.formats import number
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import PageAction
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.parts.menu_chip import MenuChip
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.payments.payments_page import PaymentsPage
from admin_desktop.views.reading.answers import Answer, Failure, Progress
from admin_desktop.views.reading.work_thread import WorkThread
from admin_desktop.words import tr, trn

_TOPIC = "export"
_ODD = re.compile(r"[^A-Za-z0-9]+")


class ExportDesk(QObject):
    """Puts *Export* on the page. One export at a time; its progress stands above the grid."""

    def __init__(self, look: Look, page: PaymentsPage, clock: Clock, exporter: Exporter) -> None:
        super().__init__(page)
        self._page, self._clock, self._exporter = page, clock, exporter
        self._thread = WorkThread("payments-export")
        self._folder = Path.home()
        self._wish: ExportWish | None = None
        self._since = 0.0
        self.strip = Banner(look, "payments_export_strip")
        self.strip.action_requested.connect(self._act)
        self.button = MenuChip(look, "payments_export", tr("Export"))
        self._build()
        page.add_tool(self.button)
        page.add_strip(self.strip)
        page.more_actions.append(self.actions)
        page.closing.connect(self.shut_down)
        self._thread.answered.connect(self._on_done)
        self._thread.failed.connect(self._on_failed)
        self._thread.progressed.connect(self._on_progress)

    def _build(self) -> None:
        self.button.setAccessibleName(tr("Export what is listed"))
        self.button.setToolTip(tr("Write what is listed into a file, in its order and columns"))
        for kind in ExportKind:
            self.button.menu().addAction(tr(kind.words)).triggered.connect(partial(self.ask, kind))

    def actions(self) -> list[PageAction]:
        """Return the exports, for the palette."""
        return [
            PageAction(
                f"export_{kind.ending}",
                tr("Export what is listed as {kind}", kind=kind.ending.upper()),
                partial(self.ask, kind),
            )
            for kind in ExportKind
        ]

    def ask(self, kind: ExportKind, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot of Qt's
        """Ask where the file goes; too much for paper is said before anything starts."""
        count = self._page.list.count
        if kind is ExportKind.PDF and count is not None and count > MOST_ROWS:
            words = tr(
                "A PDF holds at most {most} payments and {n} are listed. "
                "Narrow the filter, or take CSV or XLSX.",
                most=number(MOST_ROWS),
                n=number(count),
            )
            self.strip.tell(words, "amber", tr("Close"))
            return
        dialog = QFileDialog(self._page, tr("Export {kind}", kind=kind.ending.upper()), str(self._folder))
        dialog.setObjectName("payments_export_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kind.ending.upper()} (*.{kind.ending})")
        dialog.setDefaultSuffix(kind.ending)
        dialog.selectFile(self._suggested(kind))
        dialog.fileSelected.connect(partial(self._start, kind))
        open_dialog(dialog)

    def _suggested(self, kind: ExportKind) -> str:
        """Return a file name of letters and digits only, whatever a company is called."""
        companies = sorted(self._page.list.filter.companies or ())
        day = local_date(self._clock.now_ms(), "UTC")
        parts = [
            "payments",
            *(_ODD.sub("-", one).strip("-").lower() for one in companies[:1]),
            day.isoformat(),
        ]
        return f"{'-'.join(part for part in parts if part)}.{kind.ending}"

    def _start(self, kind: ExportKind, chosen: str) -> None:
        path = Path(chosen)
        try:
            target = path_in(path.parent, path.name)
        except InvalidRequestError as problem:
            self.strip.tell(f"{tr(problem.title)}: {problem}", "red", tr("Close"))
            return
        listed = self._page.list
        columns = exported(column.key for column in self._page.table.shown_columns())
        wish = ExportWish(kind, listed.filter, listed.sort, columns, listed.as_of_ms, target, overwrite=True)
        self.export(wish)

    def export(self, wish: ExportWish) -> None:
        """Write the file in the work thread; the file dialog has asked before overwriting."""
        self._wish, self._folder, self._since = wish, wish.target.parent, self._clock.monotonic()
        self.button.setEnabled(False)
        self.strip.tell(tr("Exporting to {name}…", name=wish.target.name), "", tr("Cancel"))
        self._thread.ask(_TOPIC, lambda steps: self._exporter(wish, steps.report, steps.cancelled))

    def is_running(self) -> bool:
        """Whether a file is being written."""
        return self._wish is not None

    def _act(self) -> None:
        if self._wish is not None:
            self._thread.stop(_TOPIC)
        else:
            self.strip.tell("")

    def _on_progress(self, progress: Progress) -> None:
        if self._wish is None or not progress.total:
            return
        took = self._clock.monotonic() - self._since
        words = tr(
            "Exporting to {name}: {done} of {total}",
            name=self._wish.target.name,
            done=number(progress.done),
            total=number(progress.total),
        )
        if progress.done and took > 0:
            words += " · " + tr("{rate} rows a second", rate=number(round(progress.done / took)))
        self.strip.tell(words, "", tr("Cancel"))

    def _on_done(self, answer: Answer) -> None:
        report = answer.value
        self._end()
        if isinstance(report, ExportReport):
            words = trn(
                "{n} payment exported to {name}; what is in it stands beside it, with its checksum.",
                "{n} payments exported to {name}; what is in it stands beside it, with its checksum.",
                report.rows,
                n=number(report.rows),
                name=report.path.name,
            )
            self.strip.tell(words, "green", tr("Close"))
            self._page.told.emit(words)

    def _on_failed(self, failure: Failure) -> None:
        self._end()
        if failure.stopped:
            self.strip.tell(tr("The export was stopped. No file was left."), "amber", tr("Close"))
        else:
            words = f"{tr(failure.title)}. {failure.detail}. {tr(failure.advice)}".replace("..", ".")
            self.strip.tell(words, "red", tr("Close"))

    def _end(self) -> None:
        self._wish = None
        self.button.setEnabled(True)

    def shut_down(self) -> None:
        """Stop what runs and end the thread."""
        self._thread.shut_down()
