"""A small icon in a tone, beside the words that say the same."""

from PySide6.QtWidgets import QLabel

from admin_desktop.views.look.metrics import ICON
from admin_desktop.views.look.theme import Look


class IconLabel(QLabel):
    """A small icon in a tone; what it means stands in the words beside it."""

    def __init__(self, look: Look, icon: str, tone: str) -> None:
        super().__init__()
        self._look, self._icon, self._tone = look, icon, tone
        self.setFixedWidth(ICON)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        tokens = self._look.tokens
        colour = tokens.tone(self._tone).text
        self.setPixmap(self._look.icons.pixmap(self._icon, colour, ICON, self.devicePixelRatioF()))
