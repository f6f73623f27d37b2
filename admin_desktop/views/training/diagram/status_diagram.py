# ruff: noqa: N802 - Qt names its own methods
"""The status diagram, and the chosen payment moving on it: readable from the back row, and eased to explain.

Only the move just made keeps its words when the class looks on; at the desk every arrow has them.
"""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.training.class_state import ClassPayment
from admin_desktop.models.training.diagram import ARROWS, Place, place_of, way
from admin_desktop.views.look.icons import MARK_ICONS, STATUS_ICONS
from admin_desktop.views.look.metrics import RADIUS, S
from admin_desktop.views.look.motion import motion_ms
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import Pair
from admin_desktop.views.training.diagram.arrow_paint import paint_arrow
from admin_desktop.views.training.diagram.geometry import Geometry, along
from admin_desktop.words import tr

Move = tuple[Place, Place]


class StatusDiagram(QWidget):
    """``training_diagram``."""

    def __init__(self, look: Look, motion: Callable[[QWidget], int] = motion_ms) -> None:
        super().__init__()
        self.setObjectName("training_diagram")
        self._motion = motion
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._look = look
        self._large, self._scale = False, 1.0
        self._shown: ClassPayment | None = None
        self._others: tuple[ClassPayment, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._share = 1.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._on_share)
        look.changed.connect(self.update)
        self.show_payment(None, ())

    def show_payment(
        self, payment: ClassPayment | None, others: tuple[ClassPayment, ...], *, jump: bool = False
    ) -> None:
        """Show where a payment stands; it moves there, or jumps when a step was taken back."""
        before = self._place() if self._same(payment) else None
        drawn = self._drawn()
        self._shown, self._others = payment, others
        if drawn == self._drawn() and not jump and self.accessibleName():
            return
        place = self._place()
        if place is None:
            self._stand(())
        elif jump or place is before:
            self._stand((place,) if jump or not self._places else self._places[-2:])
        else:
            self._go(way(before or Place.PENDING, place))
        self.setAccessibleName(self._words())
        self.update()

    def present(self, *, on: bool, scale: float = 1.0) -> None:
        """Be large, and say only what just happened."""
        self._large, self._scale = on, scale
        self.updateGeometry()
        self.update()

    def is_moving(self) -> bool:
        """Whether the payment is on its way."""
        return self._animation.state() is QAbstractAnimation.State.Running

    def sizeHint(self) -> QSize:
        """A wide picture."""
        return QSize(760, 330)

    def minimumSizeHint(self) -> QSize:
        """So that its words can still be read."""
        return QSize(520, 250)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint arrows, then places, then the payments."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        geometry = self._geometry()
        for arrow in ARROWS:
            self._paint_arrow(painter, geometry, (arrow.start, arrow.end), tr(arrow.because))
        for place in Place:
            self._paint_place(painter, geometry.place(place), place)
        for number, other in enumerate(self._others):
            self._paint_other(painter, geometry, other, number)
        if self._shown is not None and self._places:
            self._paint_token(painter, self._token_at(geometry), self._shown.name, strong=True)

    def _place(self) -> Place | None:
        return None if self._shown is None else place_of(self._shown)

    def _drawn(self) -> tuple[tuple[str, Place], ...]:
        """Return what the picture depends on."""
        every = (*self._others, *((self._shown,) if self._shown else ()))
        return tuple((one.name, place_of(one)) for one in every)

    def _same(self, payment: ClassPayment | None) -> bool:
        return (
            self._shown is not None and payment is not None and payment.payment_ref == self._shown.payment_ref
        )

    def _words(self) -> str:
        if self._shown is None:
            return tr("Status diagram, no payment yet")
        place = place_of(self._shown)
        return tr("Status diagram: {payment} is {status}", payment=self._shown.name, status=tr(place.words))

    def _go(self, places: tuple[Place, ...]) -> None:
        self._animation.stop()
        self._places = places
        moves = len(places) - 1
        length = self._motion(self) * moves
        if not length or not self.isVisible():
            self._share = 1.0
            return
        self._share = 0.0
        self._animation.setDuration(length)
        self._animation.start()

    def _stand(self, places: tuple[Place, ...]) -> None:
        self._animation.stop()
        self._places, self._share = places, 1.0

    def _on_share(self, share: float) -> None:
        self._share = share
        self.update()

    def _moves(self) -> tuple[Move, ...]:
        return tuple(pairwise(self._places))

    def _geometry(self) -> Geometry:
        margin = S * (2 if self._large else 1)
        box = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        high = QFontMetricsF(self._place_font()).height() * (2.1 if self._large else 2.0)
        return Geometry(box, high)

    def _place_font(self) -> QFont:
        """As large as the widest status allows."""
        least, most, share = (18.0, 34.0 * self._scale, 44) if self._large else (11.0, 16.0, 54)
        px = max(least, min(most, self.width() / share))
        metrics = QFontMetricsF(self._look.fonts.sized(px, 600))
        widest = max(metrics.horizontalAdvance(tr(place.words)) for place in Place) + metrics.height() + 5 * S
        room = Geometry(QRectF(self.rect()), 1).place(Place.PENDING).width()
        return self._look.fonts.sized(px * min(1.0, room / widest), 600)

    def _word_font(self) -> QFont:
        return self._look.fonts.sized(20.0 * self._scale if self._large else 11.5, 500)

    def _paint_arrow(self, painter: QPainter, geometry: Geometry, move: Move, because: str) -> None:
        tokens = self._look.tokens
        taken = move in self._moves()
        colour = QColor(tokens.accent if taken else tokens.control)
        thick = (4.0 if self._large else 3.0) if taken else (2.0 if self._large else 1.5)
        paint_arrow(painter, geometry.way(*move), colour, thick)
        if taken or not self._large:
            painter.setFont(self._word_font())
            painter.setPen(QColor(tokens.text if taken else tokens.second))
            place, side = geometry.label(*move, large=self._large)
            painter.drawText(place, int(side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), because)

    def _paint_place(self, painter: QPainter, rect: QRectF, place: Place) -> None:
        tokens, pair = self._look.tokens, self._pair(place)
        here = self._places[-1:] == (place,) and self._share > 0.5  # noqa: PLR2004 - half way
        pen = QPen(QColor(pair.text if here else tokens.control), (4 if self._large else 3) if here else 1)
        painter.setPen(pen)
        painter.setBrush(QColor(pair.tint if here or self._shown is None else tokens.surface))
        painter.drawRoundedRect(rect, RADIUS + 2, RADIUS + 2)
        font = self._place_font()
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        size = round(metrics.height() * 0.95)
        words = tr(place.words)
        left = rect.center().x() - (size + S + metrics.horizontalAdvance(words)) / 2
        icon = MARK_ICONS[Mark.RETURNED] if place is Place.RETURNED else STATUS_ICONS[Status(place.value)]
        colour = pair.text if here or self._shown is None else tokens.second
        picture = self._look.icons.pixmap(icon, colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, rect.center().y() - size / 2), picture)
        painter.setPen(QColor(colour))
        text = QRectF(left + size + S, rect.top(), rect.right() - left - size - S, rect.height())
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _pair(self, place: Place) -> Pair:
        tokens = self._look.tokens
        return tokens.mark[Mark.RETURNED] if place is Place.RETURNED else tokens.status[Status(place.value)]

    def _token_at(self, geometry: Geometry) -> QPointF:
        """Return the middle of the payment's token: on the upper edge of its place, or on its way."""
        moves = self._moves()
        end = _seat(geometry.place(self._places[-1]))
        if not moves or self._share >= 1.0:
            return end
        points = [_seat(geometry.place(self._places[0]))]
        for move in moves:
            points += geometry.way(*move)
        return along([*points, end], self._share)

    def _paint_other(self, painter: QPainter, geometry: Geometry, other: ClassPayment, number: int) -> None:
        rect = geometry.place(place_of(other))
        beside = sum(place_of(one) is place_of(other) for one in self._others[:number])
        at = QPointF(rect.left() + rect.width() * (0.25 + 0.3 * beside), rect.bottom() + rect.height() * 0.16)
        self._paint_token(painter, at, other.name, strong=False)

    def _paint_token(self, painter: QPainter, at: QPointF, words: str, *, strong: bool) -> None:
        tokens = self._look.tokens
        px = (24.0 if strong else 16.0) * self._scale if self._large else (13.0 if strong else 11.0)
        font = self._look.fonts.sized(px, 600)
        metrics = QFontMetricsF(font)
        wide, high = metrics.horizontalAdvance(words) + 3 * S, metrics.height() + 6
        pill = QRectF(0, 0, max(wide, high), high)
        pill.moveCenter(at)
        painter.setPen(QPen(QColor(tokens.surface if strong else tokens.control), 2 if strong else 1))
        painter.setBrush(QColor(tokens.accent if strong else tokens.surface))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_accent if strong else tokens.second))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)


def _seat(rect: QRectF) -> QPointF:
    return QPointF(rect.center().x(), rect.top() - rect.height() * 0.12)
