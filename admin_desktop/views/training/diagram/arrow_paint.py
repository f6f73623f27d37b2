"""How an arrow of the diagram is drawn: a line along its corners, and a head at its end."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

_CAP, _JOIN = Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin


def paint_arrow(painter: QPainter, corners: tuple[QPointF, ...], colour: QColor, thick: float) -> None:
    """Draw one."""
    painter.setPen(QPen(colour, thick, Qt.PenStyle.SolidLine, _CAP, _JOIN))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(corners))
    tip, before = corners[-1], corners[-2]
    length = max(1.0, ((tip.x() - before.x()) ** 2 + (tip.y() - before.y()) ** 2) ** 0.5)
    ahead = (tip - before) / length
    side, size = QPointF(-ahead.y(), ahead.x()), 5 + 2 * thick
    foot = tip - ahead * size
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF((tip, foot + side * size * 0.5, foot - side * size * 0.5)))
