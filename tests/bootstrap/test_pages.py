"""Every page that is on the rail, on the demo's data: its look, its keyboard, its help."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from admin_desktop.bootstrap.shell import ShellReads
from admin_desktop.bootstrap.window import Room
from admin_desktop.models.payments.filters import PaymentFilter, PaymentSort
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.shell.help_dialog import help_text
from admin_desktop.views.tour import shots_of, take_tour
from admin_desktop.words import is_pseudo, pseudo, speak

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(240),
]
ROOT = Path(__file__).parents[2]
INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox, QPlainTextEdit)

EVERY_PAGE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from admin_desktop.bootstrap.window import Room
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.tour import shots_of, take_tour
from admin_desktop.words import pseudo, speak
width, height, language, *themes = sys.argv[2:]
speak(pseudo if language == "pseudo" else None)
app = QApplication([])
room = Room.whole(app, "demo", None, ThemeChoice.LIGHT, lively=False)
shots = shots_of(room.window, [ThemeChoice(theme) for theme in themes], (int(width), int(height)))
pictures = take_tour(room.window, room.look, Path(sys.argv[1]), shots)
room.close()
print([(picture.path.name, finding) for picture in pictures for finding in picture.findings])
"""


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(autouse=True)
def at_home(own_home: Path, demo_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(demo_home))


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    room = Room.whole(qapp, "demo", None, ThemeChoice.LIGHT, lively=False)
    room.window.resize(1280, 800)
    room.window.show()
    yield room
    room.window.close()
    room.close()


@pytest.fixture
def english_afterwards() -> Iterator[None]:
    yield
    speak(None)


def interactive(window: QWidget) -> list[QWidget]:
    """What a person could use now: visible, enabled, ours."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and widget.isVisible()
        and widget.isEnabled()
        and not widget.objectName().startswith("qt_")
        and not isinstance(
            widget.parentWidget(), QLineEdit | QComboBox | QAbstractItemView | QAbstractSpinBox
        )
    ]


def reached_by_tab(window: QWidget) -> set[QWidget]:
    """Every widget that has the focus on the way round with Tab."""
    seen: list[QWidget] = []
    for _ in range(400):
        focused = QApplication.focusWidget()
        again = bool(seen) and focused is seen[-1]  # a date's day, month and year are stops of their own
        if focused is None or (focused in seen and not again):
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return set(seen)


def spoken_name(widget: QWidget) -> str:
    """What assistive tools say: a button without a name of its own says its text."""
    accessible = QAccessible.queryAccessibleInterface(widget)
    return accessible.text(QAccessible.Text.Name) if accessible is not None else widget.accessibleName()


def test_every_widget_one_can_use_has_a_name_and_is_reached_by_tab(room: Room) -> None:
    window = room.window
    nameless, unreached = [], []
    for shot in shots_of(window, [ThemeChoice.LIGHT], (1280, 800)):
        take_tour(window, room.look, Path(os.environ["ADMIN_DESKTOP_HOME"]) / "pictures", [shot])
        window.activateWindow()
        window.header.search.setFocus() if window.header.search.isVisible() else window.rail.setFocus()
        if QApplication.focusWidget() is None:
            interactive(window)[0].setFocus()
        here = interactive(window)
        nameless += [
            f"{shot.name}: {widget.objectName() or widget}" for widget in here if not spoken_name(widget)
        ]
        reached = reached_by_tab(window)
        unreached += [
            f"{shot.name}: {widget.objectName() or widget}"
            for widget in here
            if widget not in reached and not in_a_group_that_was_reached(widget, reached)
        ]
    assert "\n".join(sorted(set(nameless))) == ""
    assert "\n".join(sorted(set(unreached))) == ""


def in_a_group_that_was_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """Radio-like buttons of one exclusive group are one stop; the arrows move inside."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(button in reached for button in group.buttons())


@pytest.mark.parametrize("language", ["english", pytest.param("pseudo", marks=pytest.mark.slow)])
def test_no_text_of_any_page_is_cut_or_covered(
    qapp: QApplication, tmp_path: Path, language: str, english_afterwards: None
) -> None:
    speak(pseudo if language == "pseudo" else None)
    room = Room.whole(qapp, "demo", None, ThemeChoice.LIGHT, lively=False)
    try:
        shots = shots_of(room.window, [ThemeChoice.LIGHT], (1280, 800))
        pictures = take_tour(room.window, room.look, tmp_path, shots)
        found = {picture.path.stem: picture.findings for picture in pictures if picture.findings}
        titles = [page.title for page in room.window.pages()]
    finally:
        room.window.close()
        room.close()
    assert found == {}
    assert [title for title in titles if is_pseudo(title) is not (language == "pseudo")] == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["english", "pseudo"])
@pytest.mark.parametrize("scale", ["1", "2"])
def test_no_text_is_cut_in_any_theme_at_any_scale(
    tmp_path: Path, demo_home: Path, language: str, scale: str
) -> None:
    words = [sys.executable, "-c", EVERY_PAGE, str(tmp_path), "1440", "900", language]
    done = subprocess.run(
        [*words, "light", "dark", "high_contrast"],
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().splitlines()[-1] == "[]"


def test_every_page_has_its_help(room: Room) -> None:
    assert [page.key for page in room.window.pages() if not help_text(page.key).startswith("# ")] == []


def test_the_palette_finds_customers_by_e_mail_and_payments_by_reference(room: Room) -> None:
    reads = ShellReads(room.here)
    customers = [found for found in reads.find("abernathysons") if found.kind == "customer"]
    assert len(customers) == 1
    assert "abernathysons" in customers[0].second
    newest = room.payments_reads().open(PaymentFilter(), PaymentSort()).page(0)[0]
    assert reads.find(newest.payment_ref)[0].item == (newest.company, newest.payment_ref)
    assert reads.news().returned > 0
