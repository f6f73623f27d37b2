"""How long a motion that explains something may take: nothing at all where the system asks for less."""

from PySide6.QtWidgets import QStyle, QWidget

LONGEST_MS = 150


def motion_ms(widget: QWidget) -> int:
    """Return the milliseconds of one motion of a widget."""
    wanted = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    return min(LONGEST_MS, wanted)
