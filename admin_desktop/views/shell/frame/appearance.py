"""How things look and read, as the user chose: theme, row height, language; kept over a restart."""

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from admin_desktop.views.look.language import LanguageChoice
from admin_desktop.views.look.metrics import Density
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.words import noted, tr

THEMES = {
    ThemeChoice.SYSTEM: noted("Follow the system"),
    ThemeChoice.LIGHT: noted("Light"),
    ThemeChoice.DARK: noted("Dark"),
    ThemeChoice.HIGH_CONTRAST: noted("High contrast"),
}
DENSITIES = {
    Density.COMPACT: noted("Compact rows"),
    Density.NORMAL: noted("Normal rows"),
    Density.ROOMY: noted("Roomy rows"),
}


T = TypeVar("T", bound=Enum)
LANGUAGES = {
    LanguageChoice.SYSTEM: noted("Language of the system"),
    LanguageChoice.ENGLISH: "English",
    LanguageChoice.SPANISH: "Español",
}
"""A language is named in itself, for whoever cannot read the others."""


def menu(look: Look, parent: QWidget) -> QMenu:
    """Return the menu of themes, row heights and languages, made and ticked as they are when it is opened."""
    made = QMenu(parent)

    def fill() -> None:
        made.clear()
        _offer(made, THEMES, look.choice, look.choose)
        made.addSeparator()
        _offer(made, DENSITIES, look.density, look.choose_density)
        made.addSeparator()
        _offer(made, LANGUAGES, look.language, look.choose_language)

    made.aboutToShow.connect(fill)
    return made


def _offer(menu: QMenu, choices: dict[T, str], chosen: T, choose: Callable[[T], object]) -> None:
    group = QActionGroup(menu)
    for choice, words in choices.items():
        action = menu.addAction(tr(words))
        action.setCheckable(True)
        action.setChecked(choice is chosen)
        action.triggered.connect(lambda _on=False, one=choice: choose(one))
        group.addAction(action)


def language_of(kept: dict[str, Any]) -> LanguageChoice:
    """Return the language of the last time, before any word is said."""
    known = kept.get("language")
    return LanguageChoice(known) if known in set(LanguageChoice) else LanguageChoice.SYSTEM


def theme_of(kept: dict[str, Any]) -> ThemeChoice:
    """Return the theme of the last time, before anything is painted."""
    known = kept.get("theme")
    return ThemeChoice(known) if known in set(ThemeChoice) else ThemeChoice.SYSTEM


def as_kept(look: Look) -> dict[str, Any]:
    """Return what ``restore`` needs."""
    return {
        "theme": look.choice.value,
        "worn": look.worn,
        "density": look.density.name,
        "language": look.language.value,
    }


def restore(look: Look, kept: dict[str, Any]) -> None:
    """Take the theme and row height of the last time; a theme asked for at this start goes first."""
    if look.choice is ThemeChoice.SYSTEM:
        look.choose(theme_of(kept))
    if kept.get("density") in Density.__members__:
        look.choose_density(Density[kept["density"]])
    look.language = language_of(kept)
