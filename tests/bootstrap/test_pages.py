"""Every page that is on the rail, on the demo's data: its look, its keyboard, its help."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from made_demo import copied
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from walking import in_a_group_that_was_reached, interactive, reached_by_tab, spoken_name

from admin_desktop.bootstrap.pages.shell import ShellReads
from admin_desktop.bootstrap.window import Room
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.principal import Role
from admin_desktop.models.sync_health.report import DIFFERING
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.shell.help_dialog import help_text
from admin_desktop.views.tour import Shot, shots_of, take_tour
from admin_desktop.words import is_pseudo, pseudo, speak

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.timeout(700),
]
ROOT = Path(__file__).parents[2]

EVERY_PAGE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from admin_desktop.bootstrap.window import Room
from admin_desktop.models.principal import Role
from admin_desktop.views.look.language import LanguageChoice, speak_like
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.tour import shots_of, take_tour
from admin_desktop.words import pseudo, speak
width, height, language, *themes = sys.argv[2:]
app = QApplication([])
speak_like((LanguageChoice.SPANISH if language == "spanish" else LanguageChoice.ENGLISH).locale)
if language == "pseudo":
    speak(pseudo)
found = []
admins = {"settings", "restore", "features", "portal_preview"}
for role, seen in ((Role.CUSTOMER_CARE, None), (Role.LTI_ADMIN, admins)):
    room = Room.whole(app, "demo", role, ThemeChoice.LIGHT, lively=False)
    shots = shots_of(room.window, [ThemeChoice(theme) for theme in themes], (int(width), int(height)))
    shots = [shot for shot in shots if seen is None or shot.page in seen]
    pictures = take_tour(room.window, room.look, Path(sys.argv[1]) / role.value, shots)
    room.window.close()
    room.close()
    found += [(role.value, one.path.name, flaw) for one in pictures for flaw in one.findings]
print(found)
"""


@pytest.fixture(autouse=True)
def at_home(own_home: Path, demo_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(demo_home))


@pytest.fixture(scope="module")
def room(qapp: QApplication, demo_home: Path) -> Iterator[Room]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ADMIN_DESKTOP_HOME", str(demo_home))
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


@dataclass
class Walked:
    """What was found on a way through the pages: texts cut or covered, widgets nameless or not reached."""

    cut: list[str] = field(default_factory=list)
    nameless: set[str] = field(default_factory=set)
    unreached: set[str] = field(default_factory=set)


def walk(room: Room, shots: Sequence[Shot], pictures: Path) -> Walked:
    """Go through the shots once and look at each with every eye there is."""
    window, walked = room.window, Walked()
    for shot in shots:
        for picture in take_tour(window, room.look, pictures, [shot]):
            walked.cut += [f"{shot.name}: {finding}" for finding in picture.findings]
        window.activateWindow()
        window.header.search.setFocus() if window.header.search.isVisible() else window.rail.setFocus()
        if QApplication.focusWidget() is None:
            interactive(window)[0].setFocus()
        here = interactive(window)
        reached = reached_by_tab(window)
        names = {widget: f"{shot.name}: {widget.objectName() or widget}" for widget in here}
        walked.nameless |= {name for widget, name in names.items() if not spoken_name(widget)}
        walked.unreached |= {
            name
            for widget, name in names.items()
            if widget not in reached and not in_a_group_that_was_reached(widget, reached)
        }
    return walked


def first_of_each_page(shots: Sequence[Shot]) -> list[Shot]:
    """Return the shot that each page opens with."""
    return list({shot.page: shot for shot in reversed(shots)}.values())


def test_every_widget_has_a_name_and_is_reached_by_tab_and_no_text_is_cut(room: Room, tmp_path: Path) -> None:
    shots = shots_of(room.window, [ThemeChoice.LIGHT], (1280, 800))
    assert walk(room, first_of_each_page(shots), tmp_path) == Walked()


@pytest.mark.slow
def test_nor_in_any_state_of_a_page(room: Room, tmp_path: Path) -> None:
    assert walk(room, shots_of(room.window, [ThemeChoice.LIGHT], (1280, 800)), tmp_path) == Walked()


@pytest.fixture
def home_of_its_own(finished_demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A demo beside the module's: its practice ASPIRE belongs to the window that is open already."""
    home = copied(finished_demo, tmp_path / "home-of-its-own")
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(home))


@pytest.mark.slow
def test_nor_on_what_an_lti_admin_sees_beyond_that(
    qapp: QApplication, home_of_its_own: None, tmp_path: Path
) -> None:
    room = Room.whole(qapp, "demo", Role.LTI_ADMIN, ThemeChoice.LIGHT, lively=False)
    shots = shots_of(room.window, [ThemeChoice.LIGHT], (1280, 800))
    walked = walk(room, [shot for shot in shots if shot.page in {"settings", "restore"}], tmp_path)
    room.window.close()
    room.close()
    assert walked == Walked()


@pytest.mark.slow
def test_every_page_speaks_the_language_chosen(
    qapp: QApplication, english_afterwards: None, home_of_its_own: None
) -> None:
    speak(pseudo)
    room = Room.whole(qapp, "demo", None, ThemeChoice.LIGHT, lively=False)
    titles = [page.title for page in room.window.pages()]
    room.window.close()
    room.close()
    assert [title for title in titles if not is_pseudo(title)] == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["english", "pseudo"])
@pytest.mark.parametrize(
    ("scale", "width", "height"),
    [("1", 1440, 900), ("2", 720, 450), ("1", 1280, 800), ("2", 640, 400)],
    ids=["usual", "usual at 200 %", "small", "small at 200 %"],
)
def test_no_text_is_cut_in_any_theme_at_any_size(
    tmp_path: Path, home_of_its_own: None, language: str, scale: str, width: int, height: int
) -> None:
    assert flaws(tmp_path, scale, width, height, language, "light", "dark", "high_contrast") == "[]"


@pytest.mark.slow
def test_nor_in_spanish_on_a_small_screen(tmp_path: Path, home_of_its_own: None) -> None:
    assert flaws(tmp_path, "2", 640, 400, "spanish", "light") == "[]"


def flaws(pictures: Path, scale: str, width: int, height: int, *language_and_themes: str) -> str:
    """Go through every page in a process of its own, whose scale it is; return what was found."""
    words = [sys.executable, "-c", EVERY_PAGE, str(pictures), str(width), str(height), *language_and_themes]
    done = subprocess.run(
        words,
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


def test_every_page_says_that_it_may_be_behind_aspire(room: Room) -> None:
    silent = []
    for page in room.window.pages():
        page.tell_offline("ASPIRE not reachable since 14:02", "amber")
        shown = [one for one in page.findChildren(Banner) if not one.isHidden()]
        if not any("since 14:02" in label.text() for one in shown for label in one.findChildren(QLabel)):
            silent.append(page.key)
        page.tell_offline("", "")
    assert silent == []


def test_every_page_has_its_help(room: Room) -> None:
    assert [page.key for page in room.window.pages() if not help_text(page.key).startswith("# ")] == []


def test_from_sync_health_the_keyboard_leads_to_the_payments_that_differ(room: Room, qtbot: Any) -> None:
    window = room.window
    window.header.choose_company("")
    window.show_page("sync_health")
    page: Any = window.page()
    page.show_company("CASCADIA")
    qtbot.waitUntil(lambda: page.is_settled() and page.body.differing.isVisible())
    many = int(page.body.differing.text().split()[1])
    assert page.body.differing in reached_by_tab(window)
    QTest.keyClick(page.body.differing, Qt.Key.Key_Space)
    listed = room.payments.list
    qtbot.waitUntil(lambda: listed.count == many)
    assert window.page() is room.payments
    assert (listed.filter.companies, listed.filter.marks) == (frozenset({"CASCADIA"}), DIFFERING)
    qtbot.waitUntil(room.payments.table.hasFocus)
    assert room.payments.page_actions()
    room.payments.list.clear_filter()


def test_the_palette_finds_customers_by_e_mail_and_payments_by_reference(room: Room) -> None:
    reads = ShellReads(room.here)
    customers = [found for found in reads.find("abernathysons") if found.kind == "customer"]
    assert len(customers) == 1
    assert "abernathysons" in customers[0].second
    newest = room.payments_reads().open(PaymentFilter(), PaymentSort()).page(0)[0]
    assert reads.find(newest.payment_ref)[0].item == (newest.company, newest.payment_ref)
    assert reads.news().returned > 0
