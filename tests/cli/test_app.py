"""The table of contents: every command is there, helps, and answers in JSON."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from runpy import run_path

import pytest
from cyclopts import App

from admin_desktop.__main__ import main
from admin_desktop.cli import app as contents_page, quick_start
from admin_desktop.cli.app import GROUPS, app
from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import (
    CORRUPT,
    OUR_FAULT,
    REFUSED,
    SIGN_IN,
    TRY_LATER,
    USAGE,
    exit_code,
)
from admin_desktop.cli.console.output import plain, table, tell
from admin_desktop.errors import (
    AdminDesktopError,
    BadNachaFileError,
    DatabaseBusyError,
    FileUnreachableError,
    NotFoundError,
    SignInNeededError,
)


def words_of(group: App) -> list[str]:
    """Return the names of a group's commands."""
    return [name for name in group if not name.startswith("-")]


COMMANDS = [f"{name} {word}".strip() for name in words_of(app) for word in words_of(app[name]) or [""]]
"""Every command there is, read from the table of contents itself."""


def test_the_commands_of_the_product_are_there() -> None:
    assert {"run", "tour", "sync", "aspire serve", "payments submit", "eft check"} <= set(COMMANDS)
    assert {f"workspace {name}" for name in ("init", "info", "backup", "restore", "check")} <= set(COMMANDS)


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_helps(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words.split(), "--help"]) == 0
    told = capsys.readouterr().out
    assert f"admin-desktop {words}" in told
    assert not [noise for noise in ("--no-", "--empty-", "default: False", "default: ()") if noise in told]


@pytest.mark.parametrize("words", COMMANDS)
def test_every_option_of_a_command_says_what_it_is(words: str) -> None:
    command = app
    for name in words.split():
        command = command[name]
    asked = command.assemble_argument_collection(parse_docstring=True)
    assert [one.name for one in asked if one.show and not one.parameter.help] == []


@pytest.mark.parametrize("asked", [["--help"], ["-h"], []], ids=str)
@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name[0])
def test_a_group_says_what_each_of_its_commands_is_for(
    group: App, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    contents = run_path(contents_page.__file__)  # as in a new process: nothing of it is imported yet
    contents["fetch_words"]([*group.name, *asked])
    contents["app"]([*group.name, *asked], result_action="return_value")
    told = [line.strip("│ ").split(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    said = {words[0]: words[1:] for words in told if words}
    assert not [name for name in words_of(group) if not said.get(name)]


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_takes_json(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    if words == "aspire serve":
        pytest.skip("it always answers with one JSON line")
    main([*words.split(), "--help"])
    assert "--json" in capsys.readouterr().out


def test_the_whole_helps(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "Exit codes" in capsys.readouterr().out
    assert app.name == ("admin-desktop",)
    assert At().workspace == "demo"


@pytest.mark.parametrize("limit", ["-1", "99999999999999999999999", "many"])
@pytest.mark.parametrize("words", ["payments list", "audit list", "customers search x"])
def test_a_limit_that_is_no_count_is_told(words: str, limit: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words.split(), "--limit", limit]) == USAGE
    assert "--limit" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotFoundError("x"), REFUSED),
        (DatabaseBusyError("x"), TRY_LATER),
        (SignInNeededError("x"), SIGN_IN),
        (BadNachaFileError("x"), CORRUPT),
        (AdminDesktopError("x"), OUR_FAULT),
    ],
)
def test_each_branch_of_errors_has_its_exit_code(error: AdminDesktopError, code: int) -> None:
    assert exit_code(error) == code


def test_a_window_that_could_not_be_opened_is_told_where_it_was_started(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_hears: object) -> int:
        raise FileUnreachableError("our own folder")

    monkeypatch.setattr(quick_start, "has_display", lambda: True)
    monkeypatch.setattr(quick_start, "run_window", fail)
    assert quick_start.main(["run"]) == TRY_LATER
    assert "our own folder" in capsys.readouterr().err


def test_a_second_start_says_that_the_window_is_open_and_opens_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []

    def run_window(**_hears: object) -> int:
        opened.append("window")
        return quick_start.main(["run"]) if len(opened) == 1 else 70

    monkeypatch.setattr(quick_start, "has_display", lambda: True)
    monkeypatch.setattr(quick_start, "run_window", run_window)
    assert quick_start.main(["run"]) == 0
    assert opened == ["window"]
    assert "open already" in capsys.readouterr().out
    opened.append("closed")
    assert quick_start.main(["run"]) == 70


@dataclass
class Row:
    seen_ms: int | None
    amount_cents: int
    day: dt.date
    where: Path


def test_instants_are_readable_in_json() -> None:
    day = dt.date(2026, 3, 8)
    assert plain(Row(0, 5, day, Path("x"))) == {
        "seen_at": "1970-01-01T00:00:00.000Z",
        "amount_cents": 5,
        "day": "2026-03-08",
        "where": "x",
    }
    assert plain(Row(None, 5, day, Path("x")))["seen_at"] is None


def test_a_table_aligns() -> None:
    assert table(("a", "bb"), [("xxx", "1"), ("y", "22")], frozenset({1})) == [
        "a    bb",
        "xxx   1",
        "y    22",
    ]


def test_an_error_is_told_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    tell(NotFoundError("PMT1"), as_json=False)
    assert "Check the reference" in capsys.readouterr().err
    tell(NotFoundError("PMT1"), as_json=True)
    assert '"error": "NotFound"' in capsys.readouterr().out
