"""The status bar: what the sync is doing, how much is shown and selected, who works where."""

from PySide6 import QtCore
from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QToolTip,
    QWidget,
)

from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.numbers import LEFT, STRONG_FOCUS, TEXT_BESIDE_ICON, V_CENTER, elided, put
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.parts.layout.sections import Hairline
from admin_desktop.views.shell.desk import Desk
from admin_desktop.views.shell.sync_state.sync_words import SyncLine
from admin_desktop.words import tr

_TOLD_MS = 5000
_NOTICE_WIDTH = 80
"""At least: a notice is told where counts and selection take the whole line, too."""
_NARROW = 760
_DOT, _DOT_LEFT = 10, 7


class SyncState(QAbstractButton):
    """``sync_state``: a dot in the tone and the words; a click tells about every company."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sync_state")
        put(self, focusPolicy=STRONG_FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._look = look
        self.show_line(SyncLine(tr("Not synced yet"), "", ""))
        look.changed.connect(self._dress)

    def line(self) -> SyncLine:
        """Return what is shown."""
        return self._line

    def show_line(self, line: SyncLine) -> None:
        """Show another line."""
        self._line = line
        self.setText(line.text)
        self.setAccessibleName(tr("Sync: {state}", state=line.text))
        self.setToolTip(line.tip if line.text in line.tip else f"{line.text}\n{line.tip}")
        self._dress()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Dot, words, air."""
        metrics = QFontMetrics(self._look.fonts.second_medium)
        return QSize(metrics.horizontalAdvance(self.text()) + 30, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words may be elided; the tooltip then holds them."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint dot and words."""
        painter = QPainter(self)
        painter.drawPixmap(_DOT_LEFT, (self.height() - _DOT) // 2, self._dot())
        box = self.rect().adjusted(22, 0, -4, 0)
        painter.drawText(box, V_CENTER | LEFT, elided(painter.fontMetrics(), self.text(), box.width()))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._look.tokens.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Point at it; asked for no earlier, because a cursor is one of Qt's namespace."""
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    def _dot(self) -> QPixmap:
        tone, look = self._line.tone, self._look
        name = "dot" if tone else "ring"
        return look.icons.pixmap(name, look.tokens.tone(tone).text, _DOT, self.devicePixelRatioF())

    def _dress(self) -> None:
        tokens, tone = self._look.tokens, self._line.tone
        colour = tokens.tone(tone).text if tone in {"amber", "red"} else tokens.text
        self.setFont(self._look.fonts.second_medium)
        self._look.dressed(self, QPalette.ColorRole.ButtonText, colour)


class StatusLine(QWidget):
    """Left the sync, in the middle the counts, right who and where."""

    sync_requested = Signal()
    cancel_requested = Signal()
    state_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("status_line")
        self._look = look
        self.state = SyncState(look)
        self.state.clicked.connect(self.state_requested)
        self._bar = QProgressBar()
        self._cancel = QPushButton(tr("Cancel"))
        self._sync = QToolButton()
        self._counted = ElidedLabel(look, "second", "second")
        self._counted.setObjectName("row_count")
        self._selected = ElidedLabel(look, "second_medium", "text")
        self._selected.setObjectName("selection_sum")
        self._who = ElidedLabel(look, "second", "second", right=True)
        self._who.setObjectName("who_and_where")
        self._who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for shrinking in (self._counted, self._selected):
            shrinking.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._notice = ElidedLabel(look, "second_medium", "text", right=True)
        self._notice.setObjectName("notice")
        self._notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._notice.setMinimumWidth(_NOTICE_WIDTH)
        self._page = ""
        self._counts: dict[str, str] = {}
        self._selections: dict[str, str] = {}
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_TOLD_MS)
        self._quiet.timeout.connect(self._share)
        self._build()
        look.changed.connect(self._dress)
        self._dress()

    def sit_down(self, desk: Desk) -> None:
        """Say who works here and where, and offer what they may."""
        self._who.set_text(who_and_where(desk))
        self._sync.setVisible(desk.may_sync)

    def show_line(self, line: SyncLine) -> None:
        """Show the sync's state, with its bar and Cancel while it runs."""
        self.state.show_line(line)
        self._bar.setVisible(line.syncing)
        self._cancel.setVisible(line.syncing)
        self._sync.setEnabled(not line.syncing)
        self._bar.setRange(0, line.total or 0)
        self._bar.setValue(min(line.done, line.total or 0))

    def count(self, page: str, words: str) -> None:
        """Note how many rows a page has; shown while the page is."""
        self._counts[page] = words
        self._show_counts()

    def select(self, page: str, words: str) -> None:
        """Note what is selected on a page; shown while the page is."""
        self._selections[page] = words
        self._show_counts()

    def show_page(self, page: str) -> None:
        """Show the counts of this page."""
        self._page = page
        self._show_counts()

    def tell(self, words: str) -> None:
        """Show a notice for a few seconds where it says who works here; assistive tools read it out."""
        self._notice.set_text(words)
        self._quiet.start()
        self._share()

    def tell_companies(self) -> None:
        """Tell how every company's sync stands, at the state's place."""
        at = self.state.mapToGlobal(self.state.rect().topLeft())
        QToolTip.showText(at, self.state.toolTip(), self.state)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, who works here gives way: the title and the watermark say where."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the right end to a notice while there is one, else to who works here."""
        self._notice.setVisible(self._quiet.isActive())
        self._who.setVisible(not self._quiet.isActive() and self.width() >= _NARROW)

    def _build(self) -> None:
        self._bar.setObjectName("sync_progress")
        self._bar.setAccessibleName(tr("Sync progress"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(96)
        self._cancel.setObjectName("sync_cancel")
        self._cancel.setAccessibleName(tr("Cancel the sync"))
        self._cancel.setProperty("kind", "link")
        self._cancel.clicked.connect(self.cancel_requested)
        self._sync.setObjectName("sync_now")
        self._sync.setText(tr("Sync now"))
        self._sync.setAccessibleName(tr("Sync now"))
        self._sync.setToolTip(tr("Ask ASPIRE now (F5)"))
        put(self._sync, toolButtonStyle=TEXT_BESIDE_ICON)
        self._sync.clicked.connect(self.sync_requested)
        self._sync.hide()
        self._bar.hide()
        self._cancel.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(S, 2, L, 2)
        row.setSpacing(S)
        for part in (self.state, self._bar, self._cancel, self._sync):
            row.addWidget(part)
        row.addWidget(Hairline(self._look, vertical=True))
        row.addSpacing(S)
        row.addWidget(self._counted)
        row.addSpacing(M)
        row.addWidget(self._selected)
        row.addSpacing(M)
        row.addWidget(self._who, 1)
        row.addWidget(self._notice, 1)
        self._selected.hide()
        self._notice.hide()

    def _show_counts(self) -> None:
        selected = self._selections.get(self._page, "")
        self._counted.set_text(self._counts.get(self._page, ""))
        self._selected.set_text(selected)
        self._selected.setVisible(bool(selected))

    def _dress(self) -> None:
        self._sync.setFont(self._look.fonts.second)
        self._cancel.setFont(self._look.fonts.second)
        self._sync.setIcon(self._look.icons.icon("sync", self._look.tokens.second, self._look.tokens.control))


def who_and_where(desk: Desk) -> str:
    """Return user, role, workspace and zone in one line."""
    who = desk.principal
    return f"{who.name} · {tr(who.role.words)} · {desk.workspace} · {desk.time_zone}"
