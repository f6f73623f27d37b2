"""A list and the detail beside it; where there is no room for both, the detail takes the list's place."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from admin_desktop.views.look.metrics import DETAIL_WIDTH


class ListAndDetail(QSplitter):
    """Watches the detail: while it is shown in a narrow page, the list waits behind it."""

    list_gave_way = Signal()
    """The list had the keyboard and is hidden now: the detail should take it."""

    def __init__(self, name: str, left: QWidget, detail: QWidget, detail_width: int = DETAIL_WIDTH) -> None:
        super().__init__()
        self.setObjectName(name)
        self._left, self._detail = left, detail
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(detail)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([10_000, detail_width])
        detail.installEventFilter(self)

    def detail_width(self) -> int:
        """Return how wide the user made the detail."""
        return self.sizes()[1]

    def restore(self, width: Any) -> None:
        """Make the detail as wide as it was; what is no width is passed over."""
        if type(width) is int and 0 < width < 10_000:  # noqa: PLR2004 - wider than any screen
            self.setSizes([10_000, width])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Make room when the detail comes, and take it back when it goes."""
        if watched is self._detail and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._make_room()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the wider of the two: a scrolled page is made no narrower than it asks for."""
        return QSize(max(_least(self._left), _least(self._detail)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A window may become narrow, or wide again."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        fits = self.width() >= _least(self._left) + _least(self._detail) + self.handleWidth()
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._left.isAncestorOf(focused)
        self._left.setVisible(fits or self._detail.isHidden())
        if had_focus and self._left.isHidden():
            self.list_gave_way.emit()


def _least(part: QWidget) -> int:
    return max(part.minimumWidth(), part.minimumSizeHint().width())
