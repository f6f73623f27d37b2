"""Type: the system's UI font in points, so that it scales; tabular figures everywhere figures line up.

Where the desktop has no UI font worth reading for eight hours (a bare Linux machine has DejaVu or nothing),
Inter is used, which comes along under the SIL Open Font License (resources/fonts/OFL.txt).
"""

import sys
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

import admin_desktop

SHIPPED_FAMILY = "Inter"
_POINTS_PER_PX = 1.0 if sys.platform == "darwin" else 72 / 96
_PLAIN = ("", "sans serif", "sans", "dejavu sans", "bitstream vera sans", "monospace", "arial", "helvetica")
_TABULAR = QFont.Tag("tnum")
_WEIGHT = QFont.Tag("wght")


def resources_folder() -> Path:
    """Return where the program's resources are: inside the package when installed, beside it in a clone."""
    package = Path(admin_desktop.__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def choose_family(system_family: str, *, shipped: bool) -> str:
    """Return the family to use: the system's, or Inter when that is a stopgap or ``shipped`` asks for it."""
    if not shipped and system_family.casefold() not in _PLAIN:
        return system_family
    file = resources_folder() / "fonts" / "Inter-Variable.ttf"
    return SHIPPED_FAMILY if SHIPPED_FAMILY in _families_in(file) else system_family


@cache
def _families_in(file: Path) -> tuple[str, ...]:
    """Load a font, once a process; asking for the list of all families instead costs 3 ms at the start."""
    return tuple(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))))


class Fonts:
    """The few sizes and weights there are. ``scale`` is the user's text size, 1.0 by default."""

    def __init__(self, *, shipped: bool = False, scale: float = 1.0) -> None:
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        real = QGuiApplication.font().family() if system.family() in _PLAIN else system.family()
        self.family = choose_family(real, shipped=shipped)
        self._scale = scale
        self.base = self.sized(13)
        self.figures = self.sized(13, tabular=True)
        self.medium = self.sized(13, 500)
        self.strong = self.sized(13, 600, tabular=True)
        self.second = self.sized(12, tabular=True)
        self.second_medium = self.sized(12, 500)
        self.small = self.sized(11, 500)
        self.title = self.sized(16, 600)
        self.figure = self.sized(22, 600, tabular=True)

    def sized(self, px: float, weight: int = 400, *, tabular: bool = False) -> QFont:
        """Return the font of this size (px at 100 %, kept in points); ``tabular`` lines figures up."""
        font = QFont(self.family)
        font.setPointSizeF(px * _POINTS_PER_PX * self._scale)
        font.setWeight(QFont.Weight(weight))
        if self.family == SHIPPED_FAMILY:
            font.setWeight(QFont.Weight.Normal)
            font.setVariableAxis(_WEIGHT, weight)
        if tabular:
            font.setFeature(_TABULAR, 1)
        return font
