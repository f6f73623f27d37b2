"""Signing in at the terminal: a password is typed or read from stdin, or a keyring vouches for one."""

import io
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyrings import WorkingKeyring

from admin_desktop.__main__ import main
from admin_desktop.bootstrap.session.remembering import Remembering
from admin_desktop.cli.console import signing_in
from admin_desktop.cli.console.exit_codes import DONE, REFUSED
from admin_desktop.cli.governance import founding_commands
from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.people import sign_in

GOOD, OTHER = "correct horse battery", "a better horse battery"


@contextmanager
def a_keyring() -> Iterator[WorkingKeyring]:
    before, made = keyring.get_keyring(), WorkingKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture(autouse=True)
def working() -> Iterator[WorkingKeyring]:
    with a_keyring() as made:
        yield made


@dataclass
class Founded:
    """A workspace that was founded at the terminal, and what the keyring was given."""

    file: Path
    notes: dict[tuple[str, str], str]


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Founded:
    file = tmp_path_factory.mktemp("founded") / "mine.sqlite"
    words = ["workspace", "init", str(file), "--company", "NORTH", "--name", "North"]
    words += ["--zone", "America/Chicago", "--aspire", "https://aspire.example", "--user", "Lee"]
    with pytest.MonkeyPatch.context() as patch, a_keyring() as made:
        patch.setenv("ADMIN_DESKTOP_HOME", str(file.parent / "home"))
        assert typed(patch, f"{GOOD}\nt-1\n", *words, "--password-stdin", "--ask-token") == DONE
    return Founded(file, made.notes)


@pytest.fixture
def mine(request: pytest.FixtureRequest, tmp_path: Path, working: WorkingKeyring) -> Path:
    """A copy of the founded workspace, which is made within a test: a log that it opens is closed with it."""
    founded: Founded = request.getfixturevalue("founded")
    working.notes.update(founded.notes)
    return Path(shutil.copy(founded.file, tmp_path))


def typed(monkeypatch: pytest.MonkeyPatch, text: str, *words: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    return main(list(words))


def at(file: Path, *words: str) -> tuple[str, ...]:
    return (*words, "--workspace", str(file), "--user", "lee", "--password-stdin")


def test_a_password_from_stdin_opens_the_workspace_and_a_wrong_one_does_not(
    mine: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any, working: WorkingKeyring
) -> None:
    assert any("t-1" in text for text in working.notes.values())
    assert not any(GOOD in text for text in working.notes.values())
    capsys.readouterr()
    assert typed(monkeypatch, f"{GOOD}\n", *at(mine, "payments", "list", "--json")) == DONE
    assert json.loads(capsys.readouterr().out)["count"] == 0
    assert typed(monkeypatch, "wrong\n", *at(mine, "payments", "list")) == REFUSED
    assert "name or the password is wrong" in capsys.readouterr().err
    assert GOOD not in mine.read_bytes().decode("latin-1")


def test_without_a_terminal_nobody_is_asked(mine: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    words = ("payments", "list", "--workspace", str(mine), "--user", "lee")
    assert typed(monkeypatch, "", *words) == REFUSED
    assert "--password-stdin reads it" in capsys.readouterr().err


def test_at_a_terminal_it_is_asked_for(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(signing_in, "getpass", lambda _prompt: GOOD)
    assert main(["workspace", "info", "--workspace", str(mine), "--user", "lee"]) == DONE
    assert signing_in.new_password("lee", from_stdin=False) == GOOD
    answers = iter((GOOD, OTHER))
    monkeypatch.setattr(signing_in, "getpass", lambda _prompt: next(answers))
    assert main(["workspace", "init", "x", "--company", "A", "--name", "A", "--zone", "UTC", "--aspire",
                 "https://a.example"]) == REFUSED  # fmt: skip


def test_a_remembered_computer_signs_in(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(mine, SystemClock())
    lee = sign_in.sign_in(store, "lee", GOOD, "desk")
    assert Remembering(store).keep(lee)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["workspace", "info", "--workspace", str(mine)]) == DONE
    assert main(["workspace", "info", "--workspace", str(mine), "--user", "dana"]) == REFUSED
    assert Remembering(store).forget(lee)
    assert not Remembering(store).forget(lee)
    assert main(["workspace", "info", "--workspace", str(mine)]) == REFUSED
    store.close()


def test_the_password_is_changed_and_the_workspace_put_back(
    mine: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    backup = tmp_path / "copy.sqlite"
    assert typed(monkeypatch, f"{GOOD}\n", *at(mine, "workspace", "backup", str(backup))) == DONE
    assert typed(monkeypatch, f"{GOOD}\n{OTHER}\n", *at(mine, "workspace", "password")) == DONE
    words = ("workspace", "restore", str(backup), str(mine), "--user", "lee", "--password-stdin")
    assert typed(monkeypatch, f"{GOOD}\n", *words) == REFUSED
    assert typed(monkeypatch, f"{OTHER}\n", *words) == DONE
    assert typed(monkeypatch, f"{OTHER}\n", *at(mine, "workspace", "check")) == DONE
    mine.write_bytes(b"ruins" * 1000)
    assert typed(monkeypatch, "", *words) == DONE
    assert callable(founding_commands.init_workspace)


def test_a_computer_whose_keyring_keeps_nothing_remembers_nobody(
    mine: Path, monkeypatch: pytest.MonkeyPatch, working: WorkingKeyring
) -> None:
    store = Store.open(mine, SystemClock())
    lee = sign_in.sign_in(store, "lee", GOOD, "desk")
    monkeypatch.setattr(working, "set_password", lambda *_: None)
    assert not Remembering(store).keep(lee)
    assert Remembering(store).sign_in("desk") is None
    working.notes["admin-desktop", f"sign-in {mine.resolve()}"] = (
        f"admin-desktop sign-in {mine.resolve()} \nlee 1 somebody-elses"
    )
    assert Remembering(store).sign_in("desk") is None
    assert not [name for _service, name in working.notes if name.startswith("sign-in")]
    store.close()


@pytest.mark.parametrize(
    "words",
    [
        ("payments", "export", "out.csv"),
        ("payments", "note", "PMTX", "--company", "NORTH", "--text", "called"),
        ("payments", "assign", "PMTX", "--company", "NORTH"),
        ("payments", "review", "PMTX", "--company", "NORTH"),
    ],
    ids=lambda words: words[1],
)
def test_export_and_case_work_sign_in_and_are_judged_by_the_role(
    mine: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(mine.parent)
    capsys.readouterr()
    assert typed(monkeypatch, f"{GOOD}\n", *at(mine, *words), "--json") == REFUSED
    assert (
        json.loads(capsys.readouterr().out)["error"] == "NotAllowed"
    )  # an LTi admin's role; signed in they are
