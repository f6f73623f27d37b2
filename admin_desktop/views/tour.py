"""The tour: pictures of the window, page by page and theme by theme, with no display needed.

It drives the real window through its own signals and waits for what the reader thread brings. The scale
belongs to the process: set ``QT_SCALE_FACTOR`` before the QApplication is made.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, QTimer
from PySide6.QtGui import QPixmap

from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.page import Scene
from admin_desktop.views.text_check import findings
from admin_desktop.views.window import MainWindow

SETTLE_MS = 100
PATIENCE_MS = 30_000
_STEP_MS = 20


SIZE = (1440, 900)
AS_IT_IS = Scene("")


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: a scene of a page, in a theme and at a size in device-independent pixels."""

    name: str
    theme: ThemeChoice
    page: str = "payments"
    scene: Scene = AS_IT_IS
    size: tuple[int, int] = SIZE


def shots_of(
    window: MainWindow,
    themes: Sequence[ThemeChoice] = (ThemeChoice.LIGHT, ThemeChoice.DARK),
    size: tuple[int, int] = SIZE,
) -> list[Shot]:
    """Return a shot of every scene of every registered page in every theme."""
    return [
        Shot(f"{scene.name}-{theme.value}", theme, page.key, scene, size)
        for theme in themes
        for page in window.pages()
        for scene in page.scenes()
    ]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was written, and what the check of its text found (nothing, one hopes)."""

    path: Path
    findings: tuple[str, ...]


def take_tour(
    window: MainWindow, look: Look, out: Path, shots: Sequence[Shot] | None = None
) -> list[Picture]:
    """Write one PNG per shot into ``out``, of all pages when none are named; the theme is put back then."""
    out.mkdir(parents=True, exist_ok=True)
    before = look.choice
    pictures = []
    for shot in shots_of(window) if shots is None else shots:
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
    window.show_page(shot.page)
    page = next(page for page in window.pages() if page.key == shot.page)
    window.search(shot.scene.search)
    wait_until(page.is_settled)
    shot.scene.act()
    wait_until(shot.scene.ready)
    wait_until(page.is_settled)
    pause(settle_ms)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # room for what arrived just now
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
