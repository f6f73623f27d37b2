"""The look of the site inside the page: a web page is paper, light in every theme, in the company's colours.

Only in high contrast the site follows the user: who needs that needs it here too.
"""

from string import Template

from PySide6.QtCore import QObject

from admin_desktop.models.portal.branding import PLAIN, Branding
from admin_desktop.models.portal.contrast import WHITE
from admin_desktop.views.look.sheet import sheet
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import HIGH_CONTRAST, LIGHT, Tokens

_SHEET = Template("""
QWidget#portal_site, QWidget#portal_body, QScrollArea#portal_scroll { background: $surface; }
QScrollArea#portal_scroll > QWidget > QWidget { background: $surface; }
QWidget#portal_site { border: 1px solid $control; }
QPushButton[kind="primary"] { background: $button; border-color: $button; color: $white; }
QPushButton[kind="primary"]:hover { background: $button; border: 2px solid $text; padding: 3px 11px; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 3px 11px; }
QPushButton[kind="primary"]:disabled {
    background: $window; border-color: $hairline; color: $second;
}
QToolButton { color: $text; }
""")


class SiteLook(Look):
    """Hands the site's parts what the desk's parts have: tokens, fonts, icons, density."""

    def __init__(self, desk: Look) -> None:
        QObject.__init__(self)
        self._desk = desk
        self.branding = PLAIN
        self._take()
        desk.changed.connect(self._follow)

    def wear(self, branding: Branding) -> None:
        """Show another branding, applied or only tried."""
        if branding != self.branding:
            self.branding = branding
            self.changed.emit()

    def sheet(self) -> str:
        """Return the style sheet of the site."""
        tokens = self.tokens
        plain = self._is_plain()
        brand = _SHEET.substitute(
            surface=tokens.surface,
            window=tokens.window,
            control=tokens.control,
            hairline=tokens.hairline,
            text=tokens.text,
            second=tokens.second,
            button=tokens.accent if plain else self.branding.button_colour,
            white=tokens.on_accent if plain else WHITE,
        )
        return sheet(tokens) + brand

    def header(self) -> tuple[str, str]:
        """Return the header's colour and that of the words on it."""
        if self._is_plain():
            return self.tokens.surface, self.tokens.text
        return self.branding.header_colour, WHITE

    def _is_plain(self) -> bool:
        return self.tokens is HIGH_CONTRAST

    def _take(self) -> None:
        desk = self._desk
        self.choice, self.fonts, self.icons, self.density = desk.choice, desk.fonts, desk.icons, desk.density
        self.tokens: Tokens = HIGH_CONTRAST if desk.tokens is HIGH_CONTRAST else LIGHT

    def _follow(self) -> None:
        self._take()
        self.changed.emit()
