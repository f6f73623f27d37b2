"""A second start raises the window that is open; a dead program's lock and a useless folder stop nobody."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from admin_desktop.bootstrap.running.one_window import OneWindow

HOLDER = """
import sys
from pathlib import Path
from admin_desktop.bootstrap.running.one_window import OneWindow
window = OneWindow(Path(sys.argv[1]))
print(window.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def open_elsewhere(python: str) -> Iterator[Callable[[Path], subprocess.Popen[str]]]:
    """Another program with its window open on the folder."""
    begun: list[subprocess.Popen[str]] = []

    def begin(folder: Path) -> subprocess.Popen[str]:
        words = [python, "-c", HOLDER, str(folder)]
        other = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        begun.append(other)
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        return other

    yield begin
    for other in begun:
        other.kill()
        other.communicate()


def test_a_second_start_finds_the_first_and_leaves_a_wish(
    tmp_path: Path, open_elsewhere: Callable[[Path], subprocess.Popen[str]]
) -> None:
    first = open_elsewhere(tmp_path)
    second = OneWindow(tmp_path)
    assert not second.take()
    assert (tmp_path / "window.wanted").exists()
    first.kill()  # without a word: its lock is left behind
    first.wait()
    assert second.take()
    second.give_back()
    assert OneWindow(tmp_path).take()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_window_comes_to_the_front_when_it_is_wished_for(tmp_path: Path, qtbot: QtBot) -> None:
    window, mine = QMainWindow(), OneWindow(tmp_path)
    qtbot.addWidget(window)
    window.showMinimized()
    assert mine.take()
    mine.watch()
    assert window.isMinimized()
    (tmp_path / "window.wanted").touch()
    qtbot.waitUntil(lambda: not window.isMinimized())
    assert not (tmp_path / "window.wanted").exists()
    mine.give_back()


def test_a_wish_from_before_the_window_was_there_is_heard(tmp_path: Path, qtbot: QtBot) -> None:
    mine = OneWindow(tmp_path)
    assert mine.take()
    (tmp_path / "window.wanted").touch()
    mine.watch()
    assert not (tmp_path / "window.wanted").exists()
    mine.give_back()


def test_a_folder_that_holds_no_lock_stops_nobody(tmp_path: Path, qapp: object) -> None:
    (tmp_path / "home").write_text("a file stands in its place")
    mine = OneWindow(tmp_path / "home")
    assert mine.take()
    mine.watch()
    mine.give_back()
