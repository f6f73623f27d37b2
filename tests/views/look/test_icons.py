"""Shapes by what they mean."""

import pytest

from admin_desktop.views.look.icons import AT_THE_START, MARK_ICONS, NAMED, STATUS_ICONS, code_points, glyph


def test_every_name_has_a_shape() -> None:
    names = {*NAMED, *STATUS_ICONS.values(), *MARK_ICONS.values()}
    assert all(glyph(name) for name in names)
    with pytest.raises(KeyError):
        glyph("mdi6.no-such-shape")


def test_the_shapes_of_the_first_paint_are_the_font_s() -> None:
    table = code_points()
    assert {name: int(table[name.removeprefix("mdi6.")], 16) for name in AT_THE_START} == AT_THE_START
