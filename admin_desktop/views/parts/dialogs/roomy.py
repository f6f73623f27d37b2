# ruff: noqa: N802 - Qt names its own methods
"""A dialog as high as its words ask for, and never larger than the screen: what is too much scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from admin_desktop.views.look.metrics import XL, L

_FRAME = 48
"""What a window's frame and title take of the screen's height."""


class RoomyDialog(QDialog):
    """Put what is told and asked into ``body``, and the buttons into ``foot``: they never scroll away."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._body = _Body()
        self._body.changed.connect(self._make_room_if_seen)
        self.body, self.foot = self._body.column, QVBoxLayout()
        self.foot.setContentsMargins(XL, 0, XL, L)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, XL, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._body, 1)
        whole.addLayout(self.foot)

    def room(self) -> int:
        """Return how high the dialog can be on its screen."""
        return self.screen().availableGeometry().height() - _FRAME

    def event(self, event: QEvent) -> bool:
        """Words that come or go change what is needed."""
        asked = event.type() == QEvent.Type.LayoutRequest
        heard = super().event(event)
        if asked:
            self._make_room_if_seen()
        return heard

    def showEvent(self, event: QShowEvent) -> None:
        """Be right before the first paint; words that cannot wrap, a button's, widen the dialog."""
        super().showEvent(event)
        needed = min(self.minimumSizeHint().width(), self.screen().availableGeometry().width())
        if needed > self.width():
            self.setMaximumWidth(max(needed, self.maximumWidth()))
            self.setMinimumWidth(needed)
        self._make_room()

    def _make_room_if_seen(self) -> None:
        if self.isVisible():
            self._make_room()

    def _make_room(self) -> None:
        whole = self.layout()
        if whole is None:
            return
        around = whole.totalMinimumSize().height() - self._body.minimumHeight()
        wanted = self._body.height_for(self.width())
        self._body.setMinimumHeight(min(wanted, max(0, self.room() - around)))
        self.setMinimumHeight(around + self._body.minimumHeight())
        if self.height() > self.room():
            self.resize(self.width(), self.room())


class _Body(QScrollArea):
    """Scrolls up and down only, and is no stop of the keyboard itself."""

    changed = Signal()
    """Something in it came, went or says something else."""

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        inner.setObjectName("dialog_body")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(XL, 0, XL, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What changes inside of a scroll area is not told to whoever holds it."""
        heard = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return heard

    def height_for(self, width: int) -> int:
        """Return how high all of it is at a width."""
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(width)
        return self.column.totalMinimumSize().height()

    def minimumSizeHint(self) -> QSize:
        """As wide as what it holds; how high, the dialog says."""
        return QSize(self.column.totalMinimumSize().width(), 0)

    def sizeHint(self) -> QSize:
        """As much as it holds."""
        return self.column.totalSizeHint()
