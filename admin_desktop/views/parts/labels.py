# ruff: noqa: N802 - Qt names its own methods
"""Labels that know their place in the hierarchy and never cut text without saying so."""

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from admin_desktop.views.look.numbers import ABSOLUTE, LEFT, PLAIN_TEXT, RIGHT, V_CENTER, elided, put
from admin_desktop.views.look.theme import Look


class Label(QLabel):
    """A label in one of the look's fonts and one of its text colours (``text``, ``second``, a tone)."""

    def __init__(self, look: Look, font: str = "base", colour: str = "text", text: str = "") -> None:
        super().__init__(text)
        self._look, self._colour, self._font_name = look, colour, font
        put(self, textFormat=PLAIN_TEXT)
        look.changed.connect(self._dress)
        self._dress()

    def set_colour(self, colour: str) -> None:
        """Change the text colour by token or tone name."""
        self._colour = colour
        self._dress()

    def wrapping(self) -> "Label":
        """Let the text take as many lines as it needs, and be selected."""
        self.setWordWrap(True)
        self.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        return self

    def _dress(self) -> None:
        font: QFont = getattr(self._look.fonts, self._font_name)
        self.setFont(font)
        tokens = self._look.tokens
        tones = {"amber", "red", "green"}
        colour = tokens.tone(self._colour).text if self._colour in tones else getattr(tokens, self._colour)
        self._look.dressed(self, QPalette.ColorRole.WindowText, colour)


class ElidedLabel(QWidget):
    """One line of text that ends in an ellipsis when there is no room; the tooltip then holds it whole."""

    def __init__(self, look: Look, font: str = "base", colour: str = "text", *, right: bool = False) -> None:
        super().__init__()
        self._look, self._font_name, self._colour = look, font, colour
        self._align = (RIGHT if right else LEFT) | V_CENTER | ABSOLUTE
        self._text = ""
        self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str, tip: str = "") -> None:
        """Show another text; ``tip`` is what the tooltip adds to it."""
        self._text, self._tip = text, tip
        self.setAccessibleName(text)
        self.setToolTip(tip or (text if self.elided() else ""))
        self.updateGeometry()
        self.update()

    def elided(self) -> bool:
        """Whether the text does not fit as it is now."""
        return self._metrics().horizontalAdvance(self._text) > self.width()

    def sizeHint(self) -> QSize:
        """As wide as the text."""
        return QSize(self._metrics().horizontalAdvance(self._text) + 2, self._metrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        """A few letters and the ellipsis."""
        shortest = min(self._metrics().horizontalAdvance(self._text), 6 * self._metrics().averageCharWidth())
        return QSize(shortest + 2, self._metrics().height() + 2)

    def resizeEvent(self, _event: object) -> None:
        """Offer the whole text in the tooltip once it is cut."""
        self.setToolTip(self._tip or (self._text if self.elided() else ""))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, its direction taken from the text itself."""
        line = elided(self._metrics(), self._text, self.width())
        QPainter(self).drawText(self.rect(), self._align, line)

    def _dress(self) -> None:
        """Colour and font are the widget's own, which a painter takes up: a pen would make Qt's namespace."""
        self.setFont(getattr(self._look.fonts, self._font_name))
        colour: str = getattr(self._look.tokens, self._colour)
        self._look.dressed(self, QPalette.ColorRole.WindowText, colour)

    def _metrics(self) -> QFontMetrics:
        font: QFont = getattr(self._look.fonts, self._font_name)
        return QFontMetrics(font)
