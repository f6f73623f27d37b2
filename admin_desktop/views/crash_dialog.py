"""When something happened that nobody foresaw: what it was, that payments are safe, and a report to send."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import number, tr, trn

REPORT_NAME: Final = "admin-desktop-crash-report.txt"
_WIDTH = 640
_REPORT_HEIGHT = 220
_MANY = 10


class CrashDialog(QDialog):
    """``crash_dialog``: does not stop the window; ``save_to`` asks where the report goes (None: nowhere)."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        report: str,
        log: Path | None,
        save_to: Callable[[QWidget], Path | None],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("crash_dialog")
        self.setWindowTitle(tr("An error in Admin Desktop"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report, self._save_to = report, save_to
        self._again = Label(look, "second", "second").wrapping()
        self._again.setObjectName("crash_again")
        self._again.hide()
        self._told = Label(look, "second", "second").wrapping()
        self._told.setObjectName("crash_told")
        self._told.setText(tr("The whole log is in {place}", place=str(log)) if log else "")
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        for part in (*self._sentences(look), self._again, self._shown(), self._told):
            column.addWidget(part)
        column.addLayout(self._buttons())
        self._column = column
        self._make_room()

    def count(self, more: int) -> None:
        """Say how many more errors came since; they are in the log."""
        words = trn(
            "One more error has come since. It is in the log.",
            "{count} more errors have come since. They are in the log.",
            more,
            count=number(more),
        )
        self._again.setText(words)
        self._again.show()
        self._make_room()

    def _make_room(self) -> None:
        """Grow to what the sentences need at this width: a dialog does not ask its layout by itself."""
        self.setMinimumSize(_WIDTH, self._column.totalHeightForWidth(_WIDTH))

    def _sentences(self, look: Look) -> tuple[Label, ...]:
        return (
            Label(look, "title", "text", tr("Something went wrong inside Admin Desktop")).wrapping(),
            Label(
                look,
                "base",
                "text",
                tr(
                    "Payments are safe. What was committed stays, what was not is as it was before, and "
                    "nothing is sent to ASPIRE twice: each payment is looked up by its reference first."
                ),
            ).wrapping(),
            Label(
                look,
                "base",
                "text",
                tr(
                    "You can go on working. If a page stays empty or does not answer, close Admin Desktop "
                    "and start it again. Send the report below to LTi Customer Care: it names no customer "
                    "and holds no amounts or account numbers."
                ),
            ).wrapping(),
        )

    def _shown(self) -> QPlainTextEdit:
        shown = QPlainTextEdit(self._report)
        shown.setObjectName("crash_report")
        shown.setAccessibleName(tr("Crash report"))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        shown.setMinimumHeight(_REPORT_HEIGHT)
        return shown

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, S, 0, 0)
        row.addWidget(self._button("crash_copy", tr("Copy report"), self._copy))
        row.addWidget(self._button("crash_save", tr("Save report…"), self._save))
        row.addStretch(1)
        close = self._button("crash_close", tr("Go on working"), self.accept)
        close.setProperty("kind", "primary")
        close.setDefault(True)
        row.addWidget(close)
        return row

    def _button(self, name: str, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._told.setText(tr("The report is on the clipboard."))

    def _save(self) -> None:
        place = self._save_to(self)
        if place is None:
            return
        try:
            place.write_text(self._report, encoding="utf-8")
        except OSError as error:
            self._told.setText(tr("The report could not be saved: {reason}", reason=error.strerror or ""))
            return
        self._told.setText(tr("The report is in {place}", place=str(place)))


def ask_where(parent: QWidget) -> Path | None:
    """Ask for the file of a report."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, tr("Save report"), REPORT_NAME)
    return Path(chosen) if chosen else None


class CrashTeller(QObject):
    """Tells of errors from any thread, in one dialog at a time; ``report`` writes what can be sent."""

    _happened = Signal(object)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        report: Callable[[BaseException], str],
        log: Path | None,
        save_to: Callable[[QWidget], Path | None] = ask_where,
    ) -> None:
        super().__init__(window)
        self._look, self._window, self._report, self._log = look, window, report, log
        self._save_to = save_to
        self._dialog: CrashDialog | None = None
        self._since = 0
        self._seen: dict[tuple[str, str], int] = {}
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self, error: BaseException) -> None:
        """Tell of an error; safe to call from any thread, and while a dialog is open."""
        self._happened.emit(error)

    def is_news(self, error: BaseException) -> bool:
        """Whether to log it whole: an error of every paint must not push all else out of the log."""
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
        key = (type(error).__name__, place)
        self._seen[key] = self._seen.get(key, 0) + 1
        return self._seen[key] <= _MANY or self._seen[key] % 1000 == 0

    def _show(self, error: BaseException) -> None:
        if self._dialog is not None:
            self._since += 1
            self._dialog.count(self._since)
            return
        self._since = 0
        self._dialog = CrashDialog(self._look, self._window, self._report(error), self._log, self._save_to)
        self._dialog.finished.connect(self._forget)
        self._dialog.destroyed.connect(self._forget)
        self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None
