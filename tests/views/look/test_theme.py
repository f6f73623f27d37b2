# ruff: noqa: ANN001 - fixtures are typed where they are made
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from views.look.test_tokens import contrast

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.views.look import fonts, theme
from admin_desktop.views.look.fonts import Fonts, choose_family, resources_folder
from admin_desktop.views.look.icons import MARK_ICONS, NAMED, STATUS_ICONS, Icons
from admin_desktop.views.look.metrics import Density, row_height
from admin_desktop.views.look.sheet import sheet
from admin_desktop.views.look.theme import Look, palette, system_tokens
from admin_desktop.views.look.tokens import DARK, HIGH_CONTRAST, LIGHT, THEMES, ThemeChoice


class Hints:
    def __init__(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        self._scheme, self._contrast = scheme, contrast

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return self._scheme

    def accessibility(self) -> "Hints":
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        return self._contrast


def test_the_desktop_s_scheme_and_contrast_are_followed() -> None:
    usual, high = Qt.ContrastPreference.NoPreference, Qt.ContrastPreference.HighContrast
    assert system_tokens(Hints(Qt.ColorScheme.Dark, usual)) is DARK
    assert system_tokens(Hints(Qt.ColorScheme.Light, usual)) is LIGHT
    assert system_tokens(Hints(Qt.ColorScheme.Unknown, usual)) is LIGHT
    assert system_tokens(Hints(Qt.ColorScheme.Dark, high)) is HIGH_CONTRAST


def test_a_choice_overrides_the_system_until_it_is_followed_again(qtbot, qapp, look: Look) -> None:
    with qtbot.waitSignal(look.changed):
        look.choose(ThemeChoice.DARK)
    assert look.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    look.ask_system()
    assert look.tokens is DARK
    look.choose(ThemeChoice.SYSTEM)
    look.ask_system()
    assert look.tokens in (LIGHT, DARK, HIGH_CONTRAST)


def test_what_the_system_asked_for_last_is_worn_until_it_is_asked(
    qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Look(qapp, worn="high_contrast")
    assert (look.tokens, look.worn) == (HIGH_CONTRAST, "high_contrast")
    monkeypatch.setattr(theme, "system_tokens", lambda _hints: DARK)
    look.ask_system()
    assert (look.tokens, look.worn) == (DARK, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window


def test_a_name_that_no_theme_has_is_as_none(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "system_tokens", lambda _hints: DARK)
    assert Look(qapp, worn="sepia").tokens is DARK
    assert Look(qapp, ThemeChoice.LIGHT).worn == ""


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda one: one.name)
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_an_empty_box_can_be_seen_on_every_window(qtbot, look: Look, tokens, kind: type[QWidget]) -> None:
    before = look.choice
    look.choose(ThemeChoice(tokens.name))
    box = kind()
    qtbot.addWidget(box)
    box.resize(24, 24)
    picture = box.grab().toImage()
    look.choose(before)
    seen = {picture.pixelColor(x, y).name() for x in range(24) for y in range(24)}
    assert max(contrast(colour, tokens.window) for colour in seen) >= 3


def test_density_is_told(qtbot, look: Look) -> None:
    with qtbot.waitSignal(look.changed):
        look.choose_density(Density.ROOMY)
    assert look.density is Density.ROOMY


def test_rows_grow_with_the_text() -> None:
    assert [row_height(density, 16) for density in Density] == [24, 28, 36]
    assert row_height(Density.NORMAL, 40) == 48
    assert Density.COMPACT.words == "Compact rows"


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_no_colour_is_missing_from_sheet_and_palette(tokens) -> None:
    assert "$" not in sheet(tokens)
    assert palette(tokens).color(QPalette.ColorRole.Text).name().upper() == tokens.text


def test_figures_have_one_width(look: Look) -> None:
    for font in (look.fonts.figures, look.fonts.second, look.fonts.strong, look.fonts.figure):
        metrics = QFontMetricsF(font)
        assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))


def test_fonts_are_in_points_and_scale(qapp) -> None:
    usual, large = Fonts(shipped=True), Fonts(shipped=True, scale=2.0)
    assert usual.base.pixelSize() == -1
    assert large.base.pointSizeF() == pytest.approx(2 * usual.base.pointSizeF())


def test_a_real_ui_font_is_kept_and_a_stopgap_is_replaced(
    qapp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert choose_family("Segoe UI", shipped=False) == "Segoe UI"
    assert choose_family("Segoe UI", shipped=True) == "Inter"
    assert choose_family("DejaVu Sans", shipped=False) == "Inter"
    monkeypatch.setattr(fonts, "SHIPPED_FAMILY", "No Such Family")
    monkeypatch.setattr(fonts, "resources_folder", lambda: tmp_path)
    assert choose_family("DejaVu Sans", shipped=False) == "DejaVu Sans"


def test_the_font_s_licence_comes_along() -> None:
    assert "SIL OPEN FONT LICENSE" in (resources_folder() / "fonts" / "OFL.txt").read_text()


def test_every_status_and_mark_has_a_shape_of_its_own(qapp) -> None:
    shapes = [*STATUS_ICONS.values(), *MARK_ICONS.values()]
    assert set(STATUS_ICONS) == set(Status)
    assert set(MARK_ICONS) == set(Mark)
    assert len(set(shapes)) == len(shapes)


def test_icons_are_drawn_once_and_at_the_screen_s_scale(qapp) -> None:
    icons = Icons()
    assert all(not icons.pixmap(name, "#2F5BD7", 16).isNull() for name in NAMED)
    sharp = icons.pixmap("search", "#2F5BD7", 16, 2.0)
    assert sharp.width() == 32
    assert icons.pixmap("search", "#2F5BD7", 16, 2.0) is sharp
    assert not icons.icon("search", "#2F5BD7").isNull()
