"""The look of a test's windows: each new one dresses the application, so an untouched one is handed on."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication

from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice


@dataclass
class Wardrobe:
    """Keeps the look of the test before, as long as neither it nor what the application wears was changed."""

    kept: Look | None = None
    was: tuple[Any, ...] = ()

    def light(self, app: QApplication) -> Look:
        """Return a light look that nobody listens to, as if it had been made for this test."""
        if self.kept is None or self.was != worn(app, self.kept):
            self.kept = Look(app, ThemeChoice.LIGHT, shipped_font=True)
            self.was = worn(app, self.kept)
        return self.kept


def worn(app: QApplication, look: Look) -> tuple[Any, ...]:
    """Everything that a test may have changed."""
    icons = {"icons": None}  # drawn once, for whoever asks
    return (vars(look) | icons, vars(look.fonts).copy(), app.styleSheet(), app.palette(), app.font())


def forget_listeners(look: Look) -> None:
    """Let no window of an ended test hear of a change."""
    for signal, name in ((look.changed, "changed()"), (look.language_chosen, "language_chosen()")):
        if look.receivers(SIGNAL(name)):
            signal.disconnect()
