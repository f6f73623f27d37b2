"""Text that is large when the class looks at it: one size at the desk, another in presenter mode."""

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label


class SizedLabel(Label):
    """A wrapping label of two sizes."""

    _sizes = (13.0, 13.0)
    _weight = 400
    _large = False
    _scale = 1.0

    def __init__(
        self, look: Look, name: str, sizes: tuple[float, float], colour: str = "text", weight: int = 400
    ) -> None:
        super().__init__(look, "base", colour)
        self.setObjectName(name)
        self._sizes, self._weight = sizes, weight
        self._dress()

    def present(self, *, on: bool, scale: float = 1.0) -> None:
        """Be large, the more so on a larger screen, or as at the desk."""
        if (on, scale) != (self._large, self._scale):
            self._large, self._scale = on, scale
            self._dress()

    def say(self, text: str) -> None:
        """Show a text; nothing takes no room."""
        self.setText(text)
        self.setVisible(bool(text))

    def _dress(self) -> None:
        super()._dress()
        px = self._sizes[1] * self._scale if self._large else self._sizes[0]
        self.setFont(self._look.fonts.sized(px, self._weight, tabular=True))
        self.updateGeometry()
