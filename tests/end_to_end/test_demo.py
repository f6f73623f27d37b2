"""The demo as a newcomer meets it: made, synced, drawn and exported - and no full account number anywhere."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.workspaces.workspace_check import check

ROOT = Path(__file__).resolve().parents[2]
Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def home(demo_home: Path) -> Path:
    """A home folder with a demo as the first command of a newcomer made it."""
    return demo_home


@pytest.fixture(scope="module")
def command(home: Path) -> Command:
    """Run the product as a program, without a display, with a home of its own."""
    environment = {**os.environ, "ADMIN_DESKTOP_HOME": str(home), "ADMIN_DESKTOP_LOG": "DEBUG"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)

    def run(*words: str, cwd: Path = home) -> "subprocess.CompletedProcess[str]":
        program = [sys.executable, "-m", "admin_desktop", *words]
        return subprocess.run(
            program, capture_output=True, text=True, cwd=cwd, env=environment, timeout=240, check=False
        )

    return run


@pytest.fixture(scope="module")
def made(command: Command) -> None:
    """The demo, synced for the first time."""
    done = command("sync", "--once")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def toured(command: Command) -> "subprocess.CompletedProcess[str]":
    """``run`` where no window can be shown: a real sync and pictures."""
    return command("run")


@pytest.mark.slow
def test_without_a_display_run_says_so_and_takes_the_tour(
    toured: "subprocess.CompletedProcess[str]", home: Path
) -> None:
    assert toured.returncode == 0, toured.stdout + toured.stderr
    assert toured.stdout.splitlines()[0].startswith("No display here")
    pictures = sorted((home / "tour").glob("*.png"))
    assert {picture.stem.rsplit("-", 1)[1] for picture in pictures} >= {"light", "dark"}
    assert all(picture.stat().st_size > 20_000 for picture in pictures)
    assert "no text cut, empty or covered" in toured.stdout


def test_a_second_sync_finds_everything_in_step(made: None, command: Command) -> None:
    told = json.loads(command("sync", "--once", "--json").stdout)
    assert [one["state"] for one in told] == ["idle"] * 3
    assert all(one["waiting"] <= 1 for one in told)


def test_the_demo_workspace_holds_together(made: None, home: Path) -> None:
    with closing(Store.open(home / "demo.sqlite", SystemClock())) as store:
        assert [one for one in check(store) if not one.passed] == []


def account_numbers(home: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{home / 'demo-aspire.sqlite'}?mode=ro", uri=True)) as db:
        return [row[0] for row in db.execute("SELECT account_number FROM bank_accounts")]


@pytest.mark.slow
def test_no_full_account_number_is_at_rest_on_our_side(
    toured: "subprocess.CompletedProcess[str]", command: Command, home: Path
) -> None:
    exported = command("payments", "export", "payments.csv")
    assert exported.returncode == 0, exported.stderr
    listed = command("payments", "list", "--limit", "5000", "--json")
    numbers = account_numbers(home)
    assert len(numbers) > 200
    ours = [path for path in home.rglob("*") if path.is_file() and "aspire" not in path.name]
    assert {path.suffix for path in ours} >= {".sqlite", ".csv", ".png", ".log"}
    outputs = [path.read_bytes() for path in ours]
    outputs += [text.encode() for text in (toured.stdout, toured.stderr, listed.stdout, listed.stderr)]
    whole = b"\0".join(outputs)
    assert [number for number in numbers if number.encode() in whole] == []


def test_the_planted_scan_would_find_one(made: None, home: Path) -> None:
    number = account_numbers(home)[0].encode()
    assert number in (home / "demo-aspire.sqlite").read_bytes()
