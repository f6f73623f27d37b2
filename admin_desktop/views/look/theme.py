"""The theme in force: follows the system's colour scheme unless the user chose one."""

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from admin_desktop.views.look.fonts import Fonts
from admin_desktop.views.look.icons import Icons
from admin_desktop.views.look.language import LanguageChoice
from admin_desktop.views.look.metrics import Density
from admin_desktop.views.look.sheet import sheet
from admin_desktop.views.look.tokens import DARK, HIGH_CONTRAST, LIGHT, THEMES, ThemeChoice, Tokens

STYLE = "Fusion"
STYLED = "style_of_the_look"
"""Property of an application made in our style: setting it again would wrap every enum of QStyle, 5 ms."""

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "second",
    QPalette.ColorRole.Mid: "hairline",
    QPalette.ColorRole.Midlight: "hairline",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "hairline",
    QPalette.ColorRole.Accent: "accent",
}

_OUTLINED = {
    "QCheckBox": "second",
    "QRadioButton": "second",
    "QAbstractSpinBox": "control",
}
"""On a dark window they would have no outline: an empty check box could not be seen."""


def palette(tokens: Tokens) -> QPalette:
    """Return the Qt palette of a theme."""
    colours = QPalette()
    for role, name in _ROLES.items():
        colours.setColor(role, QColor(getattr(tokens, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.second))
    return colours


def outlined(tokens: Tokens, colour: str) -> QPalette:
    """Return a theme's palette for widgets whose outline Fusion derives from the window, 1.4 times darker."""
    colours = palette(tokens)
    colours.setColor(QPalette.ColorRole.Window, QColor(window_behind(colour)))
    return colours


def window_behind(outline: str) -> str:
    """Return the window colour from which Fusion makes this outline."""
    return QColor(outline).lighter(140).name()


def system_tokens(hints: QStyleHints) -> Tokens:
    """Return the theme that the desktop asks for; where it says nothing, light."""
    if hints.accessibility().contrastPreference() is QtCore.Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() is QtCore.Qt.ColorScheme.Dark else LIGHT


class Look(QObject):
    """Tokens, fonts, icons and row density for whoever paints; ``changed`` when any of them did.

    Make one after the QApplication and hand it to the window. ``shipped_font`` takes Inter even where the
    system has a font of its own, so that pictures are the same on every machine. ``worn`` names the
    theme that the system asked for last time: it is worn until ``ask_system``, for after the first paint.
    """

    changed = Signal()
    language_chosen = Signal()
    """Another language was chosen: the window speaks it from the next start on."""

    def __init__(
        self,
        app: QApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        *,
        shipped_font: bool = False,
        text_scale: float = 1.0,
        worn: str = "",
    ) -> None:
        super().__init__()
        self._app = app
        self.choice = choice
        self.fonts = Fonts(shipped=shipped_font, scale=text_scale)
        self.icons = Icons()
        self.density = Density.NORMAL
        self.language = LanguageChoice.SYSTEM
        self.tokens: Tokens = LIGHT
        self._dressed: Tokens | None = None
        self._system = THEMES.get(worn)
        if app.property(STYLED) != STYLE:
            app.setStyle(STYLE)
        app.setFont(self.fonts.base)
        app.styleHints().colorSchemeChanged.connect(self.ask_system)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self.ask_system)
        self._apply()

    @property
    def worn(self) -> str:
        """The name of the theme that the system asks for; empty while it has not been asked."""
        return self._system.name if self._system is not None else ""

    def choose(self, choice: ThemeChoice) -> None:
        """Take a theme, or follow the system again."""
        if choice is not self.choice:
            self.choice = choice
            self._apply()

    def choose_density(self, density: Density) -> None:
        """Take another row height."""
        if density is not self.density:
            self.density = density
            self.changed.emit()

    def choose_language(self, language: LanguageChoice) -> None:
        """Take another language, for the next start."""
        if language is not self.language:
            self.language = language
            self.language_chosen.emit()

    def dressed(self, widget: QWidget, role: QPalette.ColorRole, colour: str) -> None:
        """Give one palette role of a widget a colour of the tokens."""
        colours = widget.palette()
        colours.setColor(role, QColor(colour))
        widget.setPalette(colours)

    @Slot()
    def ask_system(self) -> None:
        """Ask the desktop which theme it wants, and follow."""
        asked = system_tokens(self._app.styleHints())
        if asked is not self._system:
            self._system = asked
            self._apply()

    def _apply(self) -> None:
        if self.choice is not ThemeChoice.SYSTEM:
            self.tokens = THEMES[self.choice.value]
        else:
            self._system = self._system or system_tokens(self._app.styleHints())
            self.tokens = self._system
        if self.tokens is not self._dressed:
            self._app.setPalette(palette(self.tokens))
            for kind, name in _OUTLINED.items():  # Qt takes the class by its name, whatever its stub says
                self._app.setPalette(outlined(self.tokens, getattr(self.tokens, name)), kind)  # type: ignore[arg-type]
            self._app.setStyleSheet(sheet(self.tokens))
            self._dressed = self.tokens
        self.changed.emit()
