"""Where the places of the status diagram stand and how its arrows run, in shares of its width and height."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt

from admin_desktop.models.training.diagram import Place

CENTRES: Final = {
    Place.PENDING: (0.095, 0.20),
    Place.SCHEDULED: (0.365, 0.20),
    Place.PAID: (0.895, 0.20),
    Place.CANCELED: (0.61, 0.52),
    Place.PENDING_CANCEL: (0.365, 0.84),
    Place.RETURNED: (0.895, 0.84),
}
_WIDE, _WIDEST = 0.19, 340.0

Way = tuple[QPointF, ...]


class Geometry:
    """The diagram laid out in a box; ``high`` is the height of a place."""

    def __init__(self, box: QRectF, high: float) -> None:
        self._box, self._high = box, high

    def place(self, place: Place) -> QRectF:
        """Return the rectangle of a place."""
        wide = min(_WIDE * self._box.width(), _WIDEST)
        rect = QRectF(0, 0, wide, self._high)
        rect.moveCenter(self._at(*CENTRES[place]))
        return rect

    def way(self, start: Place, end: Place) -> Way:
        """Return the corners of an arrow, from edge to edge."""
        one, other = self.place(start), self.place(end)
        corners = _CORNERS.get((start, end))
        if corners is None:
            return (one.center(), other.center())
        return corners(self, one, other)

    def label(self, start: Place, end: Place, *, large: bool) -> tuple[QRectF, Qt.AlignmentFlag]:
        """Return where an arrow's words stand, and to which side they lean."""
        x, y, wide, side = (_LARGE_LABELS if large else _LABELS)[(start, end)]
        corner = self._at(x, y)
        return QRectF(corner.x(), corner.y(), wide * self._box.width(), self._box.height()), side

    def _at(self, x: float, y: float) -> QPointF:
        box = self._box
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height())

    def _x(self, share: float) -> float:
        return self._at(share, 0).x()


def _right(_all: Geometry, one: QRectF, other: QRectF) -> Way:
    y = one.center().y() - one.height() * 0.12
    return QPointF(one.right(), y), QPointF(other.left(), y)


def _down(_all: Geometry, one: QRectF, other: QRectF) -> Way:
    x = one.center().x()
    return QPointF(x, one.bottom()), QPointF(x, other.top())


def _down_left(_all: Geometry, one: QRectF, other: QRectF) -> Way:
    x = one.center().x() - one.width() * 0.18
    return QPointF(x, one.bottom()), QPointF(x, other.top())


def _down_then_right(_all: Geometry, one: QRectF, other: QRectF) -> Way:
    x, y = one.center().x(), other.center().y()
    return QPointF(x, one.bottom()), QPointF(x, y), QPointF(other.left(), y)


def _down_beside(_all: Geometry, one: QRectF, other: QRectF) -> Way:
    x, y = one.center().x() + one.width() * 0.25, other.center().y()
    return QPointF(x, one.bottom()), QPointF(x, y), QPointF(other.left(), y)


def _right_then_up(_all: Geometry, one: QRectF, other: QRectF) -> Way:
    x, y = other.center().x(), one.center().y() - one.height() * 0.2
    return QPointF(one.right(), y), QPointF(x, y), QPointF(x, other.bottom())


def _around(whole: Geometry, one: QRectF, other: QRectF) -> Way:
    x = whole._x(0.75)  # noqa: SLF001 - of its own module
    low, high = one.center().y() + one.height() * 0.22, other.center().y() + other.height() * 0.24
    return QPointF(one.right(), low), QPointF(x, low), QPointF(x, high), QPointF(other.left(), high)


_CORNERS: Final = {
    (Place.PENDING, Place.SCHEDULED): _right,
    (Place.SCHEDULED, Place.PAID): _right,
    (Place.PENDING, Place.PENDING_CANCEL): _down_then_right,
    (Place.SCHEDULED, Place.PENDING_CANCEL): _down_left,
    (Place.SCHEDULED, Place.CANCELED): _down_beside,
    (Place.PENDING_CANCEL, Place.CANCELED): _right_then_up,
    (Place.PENDING_CANCEL, Place.PAID): _around,
    (Place.PAID, Place.RETURNED): _down,
}
_LEFT, _MIDDLE, _RIGHT = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)
_LABELS: Final = {
    (Place.PENDING, Place.SCHEDULED): (0.165, 0.30, 0.115, _LEFT),
    (Place.SCHEDULED, Place.PAID): (0.475, 0.085, 0.30, _LEFT),
    (Place.PENDING, Place.PENDING_CANCEL): (0.105, 0.86, 0.16, _LEFT),
    (Place.SCHEDULED, Place.PENDING_CANCEL): (0.225, 0.56, 0.095, _LEFT),
    (Place.SCHEDULED, Place.CANCELED): (0.425, 0.385, 0.29, _LEFT),
    (Place.PENDING_CANCEL, Place.CANCELED): (0.62, 0.64, 0.125, _LEFT),
    (Place.PENDING_CANCEL, Place.PAID): (0.475, 0.905, 0.28, _LEFT),
    (Place.PAID, Place.RETURNED): (0.905, 0.44, 0.095, _LEFT),
}
"""Left, top and width in shares of the box, for small words that may take some lines."""

_LARGE_LABELS: Final = {
    (Place.PENDING, Place.SCHEDULED): (0.0, 0.0, 0.47, _MIDDLE),
    (Place.SCHEDULED, Place.PAID): (0.47, 0.045, 0.32, _MIDDLE),
    (Place.PENDING, Place.PENDING_CANCEL): (0.09, 0.88, 0.17, _RIGHT),
    (Place.SCHEDULED, Place.PENDING_CANCEL): (0.12, 0.46, 0.2, _RIGHT),
    (Place.SCHEDULED, Place.CANCELED): (0.425, 0.345, 0.3, _LEFT),
    (Place.PENDING_CANCEL, Place.CANCELED): (0.62, 0.655, 0.125, _LEFT),
    (Place.PENDING_CANCEL, Place.PAID): (0.475, 0.905, 0.27, _MIDDLE),
    (Place.PAID, Place.RETURNED): (0.765, 0.44, 0.12, _RIGHT),
}
"""For the one that is said when the class looks on."""


def along(way: Sequence[QPointF], share: float) -> QPointF:
    """Return the point at a share of a way's length."""
    lengths = [_length(one, other) for one, other in pairwise(way)]
    left = share * sum(lengths)
    for (one, other), length in zip(pairwise(way), lengths, strict=True):
        if left <= length and length > 0:
            return one + (other - one) * (left / length)
        left -= length
    return way[-1]


def _length(one: QPointF, other: QPointF) -> float:
    between = other - one
    return float((between.x() ** 2 + between.y() ** 2) ** 0.5)
