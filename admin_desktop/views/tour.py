"""The tour: pictures of the window, page by page and theme by theme, with no display needed.

It drives the real window through its own signals and waits for what the reader thread brings. The scale
belongs to the process: set ``QT_SCALE_FACTOR`` before the QApplication is made.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QPixmap

from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.text_check import findings
from admin_desktop.views.window import MainWindow

SETTLE_MS = 250
PATIENCE_MS = 5000
_STEP_MS = 20


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture. ``detail`` opens the payment on that row of the list."""

    name: str
    theme: ThemeChoice
    size: tuple[int, int] = (1440, 900)
    detail: int | None = None
    search: str = ""


SHOTS = tuple(
    Shot(f"{page}-{theme.value}", theme, (1440, 900), detail, search)
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK)
    for page, detail, search in (
        ("payments", None, ""),
        ("payment-detail", 0, ""),
        ("payments-no-match", None, "nothing like it"),
    )
)
"""What ``admin-desktop tour`` shows."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was written, and what the check of its text found (nothing, one hopes)."""

    path: Path
    findings: tuple[str, ...]


def take_tour(window: MainWindow, look: Look, out: Path, shots: Sequence[Shot] = SHOTS) -> list[Picture]:
    """Write one PNG per shot into ``out``; the theme is put back afterwards."""
    out.mkdir(parents=True, exist_ok=True)
    before = look.choice
    pictures = []
    for shot in shots:
        picture = render(window, look, shot)
        path = out / f"{shot.name}.png"
        picture.save(str(path))
        pictures.append(Picture(path, tuple(findings(window))))
    look.choose(before)
    return pictures


def render(window: MainWindow, look: Look, shot: Shot, settle_ms: int = SETTLE_MS) -> QPixmap:
    """Bring the window into the shot's state and return its picture at the process's scale."""
    look.choose(shot.theme)
    window.resize(QSize(*shot.size))
    window.show()
    page = window.payments
    window.search(shot.search)
    wait_until(page.is_settled)
    if shot.detail is None:
        page.close_detail()
    else:
        page.open_detail(shot.detail)
        wait_until(page.detail.isVisible)
    pause(settle_ms)
    return window.grab()


def wait_until(true: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> bool:
    """Run the event loop until something holds; returns whether it did in time."""
    for _ in range(patience_ms // _STEP_MS):
        if true():
            return True
        pause(_STEP_MS)
    return true()


def pause(milliseconds: int) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
