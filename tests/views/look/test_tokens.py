import pytest

from admin_desktop.views.look.tokens import DARK, HIGH_CONTRAST, LIGHT, THEMES, Pair, ThemeChoice, Tokens


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_status_and_mark_words_stand_out_from_their_tints(theme: Tokens) -> None:
    pairs = [
        *theme.status.values(),
        *theme.mark.values(),
        theme.amber,
        theme.red,
        theme.green,
        theme.demo,
        theme.training,
    ]
    assert [pair for pair in pairs if contrast(pair.text, pair.tint) < 5.5] == []


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_status_words_stand_out_on_the_plain_surface_of_a_selected_row(theme: Tokens) -> None:
    pairs = [*theme.status.values(), *theme.mark.values()]
    assert [pair for pair in pairs if contrast(pair.text, theme.surface) < 4.8] == []


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_text_can_be_read_on_everything_it_stands_on(theme: Tokens) -> None:
    grounds = {theme.window, theme.surface, theme.hover, theme.selection, theme.flash}
    weak = [
        (text, ground)
        for text in (theme.text, theme.second)
        for ground in grounds
        if contrast(text, ground) < 4.8
    ]
    assert weak == []
    assert contrast(theme.on_accent, theme.accent) >= 4.8
    assert contrast(theme.on_accent, theme.accent_hover) >= 4.8


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_late_cells_can_be_read_on_every_row(theme: Tokens) -> None:
    grounds = {theme.surface, theme.hover, theme.selection, theme.flash}
    weak = [
        (tone, ground)
        for tone in ("amber", "red")
        for ground in grounds
        if contrast(theme.tone(tone).text, ground) < 4.5
    ]
    assert weak == []


def test_every_choice_but_system_names_a_theme() -> None:
    assert {choice.value for choice in ThemeChoice} - set(THEMES) == {"system"}


def test_an_unknown_tone_is_quiet() -> None:
    assert LIGHT.tone("") == Pair(LIGHT.second, LIGHT.window)
