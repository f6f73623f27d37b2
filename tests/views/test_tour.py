# ruff: noqa: ANN001 - fixtures are typed where they are made
"""The pictures and the check of what is in them; ``tests/bootstrap/test_pages`` takes every page."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from admin_desktop.models.sync_report import SyncState
from admin_desktop.views import parts
from admin_desktop.views.gallery import Gallery, take_gallery
from admin_desktop.views.gallery_states import states_of_controls, sync_lines
from admin_desktop.views.gallery_tables import larger_parts
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.page import Scene
from admin_desktop.views.parts.icon_label import IconLabel
from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.parts.layout.sections import Heading
from admin_desktop.views.text_check import findings
from admin_desktop.views.tour import Shot, render, shots_of, take_tour, wait_until

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SIZES = [(1600, 1000), (1280, 800), (1000, 640), (960, 600), (640, 400)]

AT_TWICE_THE_SIZE = """
import importlib.util, sys
from pathlib import Path
spec = importlib.util.spec_from_file_location("views_conftest", sys.argv[1])
fakes = importlib.util.module_from_spec(spec)
sys.modules["views_conftest"] = fakes
spec.loader.exec_module(fakes)
from PySide6.QtWidgets import QApplication
from admin_desktop.views.tour import shots_of, take_tour
from admin_desktop.views.look.tokens import ThemeChoice
from dataclasses import replace
app = QApplication([])
look = fakes.Look(app, ThemeChoice.LIGHT, shipped_font=True)
clock = fakes.ManualClock(fakes.NOW_MS)
window = fakes.furnished(look, clock, fakes.desk_of(), fakes.FakeReader())
window.show_company_sync(fakes.synced())
sizes = ((1280, 800), (640, 400))
shots = [
    replace(shot, size=size, name=f"{shot.name}-{size[0]}") for shot in shots_of(window) for size in sizes
]
pictures = take_tour(window, look, Path(sys.argv[2]), shots)
window.close()
print([(picture.path.name, finding) for picture in pictures for finding in picture.findings])
"""


def test_one_picture_for_every_scene_and_theme(page, look, tmp_path: Path, report) -> None:
    page.show_company_sync(report())
    shots = shots_of(page)
    assert len({shot.name for shot in shots}) == len(shots) == 6
    pictures = take_tour(page, look, tmp_path / "tour")
    assert [picture.path.name for picture in pictures] == [f"{shot.name}.png" for shot in shots]
    assert [picture.findings for picture in pictures] == [()] * len(shots)
    for picture in pictures:
        image = QImage(str(picture.path))
        assert (image.width(), image.height()) == (1440, 900)
    assert len({picture.path.read_bytes() for picture in pictures}) == len(pictures)
    assert look.choice is ThemeChoice.LIGHT


@pytest.mark.parametrize(
    ("theme", "size"),
    [
        *((ThemeChoice.LIGHT, size) for size in SIZES),
        (ThemeChoice.DARK, SIZES[1]),
        (ThemeChoice.HIGH_CONTRAST, SIZES[1]),
    ],
    ids=str,
)
def test_no_text_is_cut_or_covered(
    page, look, theme: ThemeChoice, size: tuple[int, int], report, qtbot
) -> None:
    page.show_company_sync(report("PRAIRIE", SyncState.OFFLINE, waiting=12))
    for detail, search in ((None, ""), (3, ""), (7, ""), (14, ""), (None, "nothing like it")):
        opened = (
            page.payments._follow.hide
            if detail is None
            else lambda row=detail: page.payments.open_detail(row)
        )
        ready = page.payments.detail.isVisible if detail is not None else lambda: True
        render(page, look, Shot("any", theme, "payments", Scene("", search, opened, ready), size), 40)
        assert (page.width(), page.height()) == size
        wait_until(lambda: findings(page) == [], 2_000)
        assert findings(page) == []


@pytest.mark.slow
def test_twice_the_size_cuts_nothing_either(tmp_path: Path) -> None:
    conftest = Path(__file__).with_name("conftest.py")
    done = subprocess.run(
        [sys.executable, "-c", AT_TWICE_THE_SIZE, str(conftest), str(tmp_path)],
        env={
            **os.environ,
            "QT_SCALE_FACTOR": "2",
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(Path(__file__).parents[1]),
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip().splitlines()[-1] == "[]"
    image = QImage(str(tmp_path / "payments-light-1280.png"))
    assert (image.width(), image.height()) == (2560, 1600)


def test_the_check_sees_what_a_person_would_see(qtbot, look) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(400, 200)
    cut, empty, covering, button = (
        QLabel("a long line of words"),
        QLabel(""),
        QLabel("words"),
        QPushButton("Press me"),
    )
    elided = ElidedLabel(look)
    for place, widget in enumerate((cut, empty, covering, button, elided)):
        widget.setParent(root)
        widget.setObjectName(f"part{place}")
    cut.setGeometry(0, 0, 40, 20)
    empty.setGeometry(0, 30, 40, 20)
    covering.setGeometry(20, 0, 80, 20)
    button.setGeometry(0, 60, 30, 12)
    elided.setGeometry(0, 90, 30, 20)
    elided.set_text("a long line of words")
    root.show()
    elided.setToolTip("")
    found = " | ".join(findings(root))
    assert "part0: cut" in found
    assert "part1: is there and says nothing" in found
    assert "part0 and part2 overlap" in found
    assert "part3: cut" in found
    assert "part4: cut, and no tooltip holds it" in found


def test_the_check_sees_wrapped_text_without_room_and_what_reaches_out(qtbot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(200, 100)
    wrapped, outside = QLabel("many words that need more than one line"), QLabel("outside")
    for name, label in (("wrapped", wrapped), ("outside", outside)):
        label.setParent(root)
        label.setObjectName(name)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(0, 0, 80, 18)
    outside.setGeometry(170, 60, 80, 20)
    root.show()
    found = " | ".join(findings(root))
    assert "wrapped: cut" in found
    assert "outside: reaches out of its place" in found


def test_a_well_laid_window_has_no_findings(qtbot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    row = QHBoxLayout(root)
    for words in ("one", "two", "three"):
        row.addWidget(QLabel(words))
    root.show()
    assert findings(root) == []


def widgets_of_the_parts() -> set[str]:
    """Return the names of every widget class that pages share."""
    modules = (import_module(f"{parts.__name__}.{found.name}") for found in iter_modules(parts.__path__))
    return {
        name
        for module in modules
        for name, kind in vars(module).items()
        if isinstance(kind, type) and issubclass(kind, QWidget) and kind.__module__ == module.__name__
    }


def test_the_gallery_shows_every_part_in_every_theme(look, tmp_path: Path) -> None:
    pictures = take_gallery(look, tmp_path)
    assert [picture.path.name for picture in pictures] == [
        "gallery-light.png", "gallery-dark.png", "gallery-high_contrast.png",
    ]  # fmt: skip
    assert [picture.findings for picture in pictures] == [(), (), ()]
    gallery = Gallery(look)
    assert isinstance(gallery.findChild(IconLabel), IconLabel)
    assert any(isinstance(part, Heading) for part in larger_parts(look))
    shown = {kind.__name__ for widget in gallery.findChildren(QWidget) for kind in type(widget).__mro__}
    assert widgets_of_the_parts() - shown == set()


def test_the_gallery_shows_the_sync_in_every_condition_and_the_buttons_in_every_state(look) -> None:
    said = [line.text for line in sync_lines()]
    assert len(set(said)) >= len(SyncState)
    assert {line.tone for line in sync_lines()} == {"", "green", "amber", "red"}
    assert [line for line in sync_lines() if line.syncing and line.total]
    parts = list(states_of_controls(look))
    buttons = [one for part in parts for one in part.findChildren(QPushButton)]
    assert {one.property("kind") for one in buttons} == {"", "primary", "danger", "link", "notice"}


def test_waiting_gives_up(qapp) -> None:
    assert not wait_until(lambda: False, 50)
