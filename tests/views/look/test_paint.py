from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from admin_desktop.views.look.paint import fill


def test_a_box_is_filled_and_nothing_beside_it(qapp: QApplication) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    fill(painter, QRect(1, 1, 2, 2), "#123456")
    painter.end()
    filled = {(x, y) for x in range(4) for y in range(4) if image.pixelColor(x, y).name() == "#123456"}
    assert filled == {(1, 1), (1, 2), (2, 1), (2, 2)}
    assert image.pixelColor(0, 0).name() == "#ffffff"
