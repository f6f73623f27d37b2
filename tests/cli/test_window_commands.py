"""``run``: which workspace is opened, and who is expected there."""

from typing import Any

import pytest

from admin_desktop.cli import window_commands
from admin_desktop.cli.console.common_options import At
from admin_desktop.models.principal import Role
from admin_desktop.views.look.tokens import ThemeChoice


@pytest.mark.parametrize(
    ("at", "opened"),
    [
        (None, ()),
        (At("mine.sqlite", user=" Lee "), ("mine.sqlite", None, "lee")),
        (At(user="lee"), ("", None, "lee")),
        (At(role=Role.LTI_ADMIN), ("demo", Role.LTI_ADMIN, "")),
    ],
    ids=str,
)
def test_who_is_named_is_expected_where_it_was_left_off_or_where_it_is_said(
    monkeypatch: pytest.MonkeyPatch, at: At | None, opened: tuple[Any, ...]
) -> None:
    asked: list[tuple[Any, ...]] = []

    def run_window(*where: Any, theme: ThemeChoice = ThemeChoice.DARK, user_name: str = "") -> int:
        asked.append((*where[:2], user_name) if where else ())
        return 0

    monkeypatch.setattr(window_commands, "has_display", lambda: True)
    monkeypatch.setattr(window_commands, "run_window", run_window)
    assert window_commands.run(at=at) == 0
    assert asked == [opened]
