"""Letters that act on a payment: in grid and detail alike, without a modifier."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

LETTERS = "RNA"
"""Reviewed, note, assign."""


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key is one of the letters, pressed alone."""
    alone = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
    return alone and len(event.text()) == 1 and event.text().upper() in LETTERS
