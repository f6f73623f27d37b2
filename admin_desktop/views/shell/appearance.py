"""How things look and read, as the user chose: theme, row height, language; kept over a restart."""

from typing import Any

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

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


def menu(look: Look, parent: QWidget) -> QMenu:
    """Return the menu of themes and row heights, ticked as they are when it is opened."""
    made = QMenu(parent)
    themes, heights = QActionGroup(made), QActionGroup(made)
    for choice, words in THEMES.items():
        action = made.addAction(tr(words))
        action.setCheckable(True)
        action.setData(choice)
        action.triggered.connect(lambda _on, chosen=choice: look.choose(chosen))
        themes.addAction(action)
    made.addSeparator()
    for density, words in DENSITIES.items():
        action = made.addAction(tr(words))
        action.setCheckable(True)
        action.setData(density)
        action.triggered.connect(lambda _on, chosen=density: look.choose_density(chosen))
        heights.addAction(action)

    def tick() -> None:
        for action in made.actions():
            action.setChecked(action.data() in {look.choice, look.density} and action.data() is not None)

    made.aboutToShow.connect(tick)
    tick()
    return made


def as_kept(look: Look) -> dict[str, Any]:
    """Return what ``restore`` needs."""
    return {"theme": look.choice.value, "density": look.density.name}


def restore(look: Look, kept: dict[str, Any]) -> None:
    """Take the theme and row height of the last time; a theme asked for at this start goes first."""
    if look.choice is ThemeChoice.SYSTEM and kept.get("theme") in set(ThemeChoice):
        look.choose(ThemeChoice(kept["theme"]))
    if kept.get("density") in Density.__members__:
        look.choose_density(Density[kept["density"]])
