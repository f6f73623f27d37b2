# ruff: noqa: ANN001 - fixtures are typed where they are made
"""What the window remembers, where it stands, and that no rubbish keeps anybody out."""

import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.language import LanguageChoice
from admin_desktop.views.look.metrics import Density
from admin_desktop.views.look.tokens import THEMES, ThemeChoice
from admin_desktop.views.payments import remembered
from admin_desktop.views.shell.frame import appearance
from admin_desktop.views.shell.frame.memory import BROKEN, Memory
from admin_desktop.views.shell.frame.placement import FLOOR, USUAL, least, placed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SCREEN = QRect(0, 0, 1920, 1080)
SMALL = QRect(0, 0, 640, 400)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def test_what_was_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "deep" / "window.json")
    memory.keep("look", {"theme": "dark"})
    assert memory.save()
    assert Memory(tmp_path / "deep" / "window.json").section("look") == {"theme": "dark"}
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["window.json"]


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[1]", b'{"look": 1}', b"\xff\xfe", b"[" * 100_000])
def test_a_broken_file_is_set_aside(tmp_path: Path, rubbish: bytes) -> None:
    path = tmp_path / "window.json"
    path.write_bytes(rubbish)
    assert Memory(path).section("look") == {}
    assert path.with_name(path.name + BROKEN).read_bytes() == rubbish
    assert not path.exists()


def test_what_may_not_be_read_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "exists", refuse)
    assert Memory(tmp_path / "window.json").section("look") == {}


def test_what_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    memory = Memory(tmp_path / "file" / "window.json")
    assert not memory.save()
    memory = Memory(tmp_path / "window.json")
    memory.keep("look", {"theme": object()})
    assert not memory.save()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert Memory().save()


def test_the_window_stands_where_it_stood() -> None:
    kept = {"left": 100, "top": 80, "width": 1200, "height": 700}
    assert placed(kept, [SCREEN]) == QRect(100, 80, 1200, 700)


def test_a_vanished_screen_brings_it_back_to_the_first() -> None:
    kept = {"left": 4000, "top": 80, "width": 1200, "height": 700}
    place = placed(kept, [SCREEN])
    assert SCREEN.contains(place)
    assert place.size() == QSize(1200, 700)


def test_a_small_screen_gets_a_window_that_fits() -> None:
    assert SMALL.contains(placed({}, [SMALL]))
    assert least(SMALL).width() <= 640
    assert least(QRect(0, 0, 500, 300)) == QSize(500, 300)
    assert least(SCREEN) == FLOOR
    assert placed({}, [SCREEN]).size() == USUAL


@given(JSON)
def test_no_rubbish_keeps_the_window_off_the_screen(rubbish: object) -> None:
    kept = rubbish if isinstance(rubbish, dict) else {"left": rubbish, "width": rubbish}
    assert placed(kept, [SCREEN]).intersects(SCREEN)


@given(JSON)
def test_no_rubbish_makes_a_filter(rubbish: object) -> None:
    flt, sort = remembered.kept_filter(rubbish)
    assert isinstance(flt, PaymentFilter)
    assert isinstance(sort, PaymentSort)


def test_filter_and_sort_survive() -> None:
    flt = PaymentFilter(text="dana", statuses=frozenset({Status.PAID}))
    kept = json.loads(json.dumps(remembered.filter_as_kept(flt, PaymentSort("amount", descending=False))))
    assert remembered.kept_filter(kept) == (flt, PaymentSort("amount", descending=False))


def test_columns_survive_a_restart(make_window, reader) -> None:
    window = make_window(reader)
    table = window.payments.table
    table.header.moveSection(table.header.visualIndex(2), 0)
    table.setColumnHidden(4, True)
    table.setColumnWidth(5, 222)
    kept = json.loads(json.dumps(window.payments.save_state()))
    other = make_window(reader)
    other.payments.restore_state(kept)
    again = other.payments.table
    assert again.header.logicalIndex(0) == 2
    assert again.isColumnHidden(4)
    assert again.columnWidth(5) == 222
    other.payments.restore_state(
        {"columns": {"order": [7, "no such"], "hidden": "x", "widths": {"amount": -1}}}
    )
    assert again.columnWidth(5) != 222


def test_theme_and_row_height_survive(look) -> None:
    look.choose(ThemeChoice.SYSTEM)
    appearance.restore(look, {"theme": "dark", "density": "ROOMY"})
    assert (look.choice, look.density) == (ThemeChoice.DARK, Density.ROOMY)
    kept = appearance.as_kept(look)
    assert kept == {"theme": "dark", "density": "ROOMY", "language": "system", "worn": look.worn}
    assert kept["worn"] in THEMES
    appearance.restore(look, {"theme": "pink", "density": 7})
    assert look.choice is ThemeChoice.DARK
    look.choose(ThemeChoice.LIGHT)
    look.choose_density(Density.NORMAL)


def test_a_language_is_chosen_beside_the_theme_for_the_next_start(look, qtbot) -> None:
    asked = QWidget()
    qtbot.addWidget(asked)
    menu = appearance.menu(look, asked)
    menu.aboutToShow.emit()
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked[-1] == "Language of the system"
    spanish = next(action for action in menu.actions() if action.text() == "Español")
    with qtbot.waitSignal(look.language_chosen):
        spanish.trigger()
    kept = appearance.as_kept(look)
    assert kept["language"] == "es"
    assert appearance.language_of(kept).locale.name().startswith("es")
    assert appearance.language_of({"language": "Klingon"}) is LanguageChoice.SYSTEM
    appearance.restore(look, {})
