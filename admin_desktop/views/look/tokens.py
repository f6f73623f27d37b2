"""Every colour of the product, in one table: light, dark and high contrast.

Pairs are (text, tint). Status and mark pairs reach 5.5 : 1, all other text 4.8 : 1 (tests/views/look).
"""

from enum import StrEnum
from typing import NamedTuple

from admin_desktop.models.payments.status import Mark, Status


class ThemeChoice(StrEnum):
    """What a user may choose; ``system`` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Pair(NamedTuple):
    """A text colour and the tint it stands on."""

    text: str
    tint: str


class Tokens(NamedTuple):
    """One theme. All values are ``#RRGGBB``."""

    name: str
    window: str
    surface: str
    hairline: str
    control: str
    """Outline of a control that can be typed into or pressed."""
    hover: str
    text: str
    second: str
    accent: str
    on_accent: str
    accent_hover: str
    selection: str
    flash: str
    """Behind a row that has just changed."""
    scroll: str
    amber: Pair
    red: Pair
    green: Pair
    demo: Pair
    training: Pair
    status: dict[Status, Pair]
    mark: dict[Mark, Pair]

    def tone(self, tone: str) -> Pair:
        """Return the pair of a tone: ``amber``, ``red``, ``green``, or quiet text for anything else."""
        tones = {"amber": self.amber, "red": self.red, "green": self.green}
        return tones.get(tone, Pair(self.second, self.window))


def _marks(red: Pair, amber: Pair, returned: Pair) -> dict[Mark, Pair]:
    return {
        Mark.LATE: red,
        Mark.CHECKING: amber,
        Mark.TOO_LATE: amber,
        Mark.RETURNED: returned,
        Mark.DIFFERS: red,
        Mark.REJECTED: red,
        Mark.MISSING: red,
    }


LIGHT = Tokens(
    name="light",
    window="#F7F8FA",
    surface="#FFFFFF",
    hairline="#E3E6EB",
    control="#CBD1D9",
    hover="#F1F3F6",
    text="#1B1F24",
    second="#57606A",
    accent="#2F5BD7",
    on_accent="#FFFFFF",
    accent_hover="#264DBB",
    selection="#E4EBFF",
    flash="#FFF6DC",
    scroll="#C4CAD3",
    amber=Pair("#7A4F00", "#FFF3D6"),
    red=Pair("#B3261E", "#FDE8E6"),
    green=Pair("#14663A", "#E2F5E9"),
    demo=Pair("#0A5F63", "#DCF2F1"),
    training=Pair("#5F3798", "#EFE7FA"),
    status={
        Status.PENDING: Pair("#7A4F00", "#FFF3D6"),
        Status.SCHEDULED: Pair("#1F4FBF", "#E6EDFF"),
        Status.PENDING_CANCEL: Pair("#9A3B00", "#FFE9DC"),
        Status.CANCELED: Pair("#57606A", "#EEF0F3"),
        Status.PAID: Pair("#14663A", "#E2F5E9"),
    },
    mark=_marks(Pair("#B3261E", "#FDE8E6"), Pair("#7A4F00", "#FFF3D6"), Pair("#8E2466", "#FBE6F2")),
)

DARK = Tokens(
    name="dark",
    window="#15181D",
    surface="#1C2026",
    hairline="#2D333B",
    control="#454D58",
    hover="#242930",
    text="#E6E9EE",
    second="#9AA4B2",
    accent="#7AA2FF",
    on_accent="#15181D",
    accent_hover="#97B7FF",
    selection="#26345A",
    flash="#37321F",
    scroll="#454D58",
    amber=Pair("#F2C14E", "#3A2E10"),
    red=Pair("#FF9C94", "#451C19"),
    green=Pair("#7FD6A2", "#133524"),
    demo=Pair("#86D9D6", "#12312F"),
    training=Pair("#CBB0F5", "#2D2142"),
    status={
        Status.PENDING: Pair("#F2C14E", "#3A2E10"),
        Status.SCHEDULED: Pair("#9DB8FF", "#1F2C4D"),
        Status.PENDING_CANCEL: Pair("#FFB58A", "#40240F"),
        Status.CANCELED: Pair("#AEB7C2", "#2A2F36"),
        Status.PAID: Pair("#7FD6A2", "#133524"),
    },
    mark=_marks(Pair("#FF9C94", "#451C19"), Pair("#F2C14E", "#3A2E10"), Pair("#F3A3D0", "#3F1A31")),
)

HIGH_CONTRAST = Tokens(
    name="high_contrast",
    window="#000000",
    surface="#000000",
    hairline="#8A8A8A",
    control="#FFFFFF",
    hover="#1F1F1F",
    text="#FFFFFF",
    second="#E0E0E0",
    accent="#FFD84D",
    on_accent="#000000",
    accent_hover="#FFE680",
    selection="#123A8C",
    flash="#4A3D00",
    scroll="#C8C8C8",
    amber=Pair("#FFD84D", "#000000"),
    red=Pair("#FFA39C", "#000000"),
    green=Pair("#7DFFB0", "#000000"),
    demo=Pair("#7DF5F0", "#000000"),
    training=Pair("#DCC4FF", "#000000"),
    status={
        Status.PENDING: Pair("#FFD84D", "#000000"),
        Status.SCHEDULED: Pair("#A9C4FF", "#000000"),
        Status.PENDING_CANCEL: Pair("#FFBE94", "#000000"),
        Status.CANCELED: Pair("#E0E0E0", "#000000"),
        Status.PAID: Pair("#7DFFB0", "#000000"),
    },
    mark=_marks(Pair("#FFA39C", "#000000"), Pair("#FFD84D", "#000000"), Pair("#FFB3E0", "#000000")),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}
