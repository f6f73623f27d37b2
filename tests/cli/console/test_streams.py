"""What a terminal, a pipe or a full disk does to the command line; in processes of their own."""

import os
import subprocess
from pathlib import Path

import pytest

from admin_desktop.cli.console.exit_codes import DONE, READER_LEFT, REFUSED, TRY_LATER, USAGE
from admin_desktop.cli.console.streams import unreadable

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the shell's redirections are POSIX")


def shell(line: str, python: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    around = {**os.environ, "ADMIN_DESKTOP_HOME": str(home), "AD": f"{python} -m admin_desktop", **more}
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"], capture_output=True, text=True, env=around, check=False
    )


def test_a_reader_that_leaves_ends_it_without_a_word(python: str, tmp_path: Path) -> None:
    ended = shell("(sleep 1; $AD eft check /dev/null) | true", python, tmp_path)
    assert (ended.returncode, ended.stderr) == (READER_LEFT, "")


def test_a_closed_output_is_no_fault(python: str, tmp_path: Path) -> None:
    assert shell("$AD --version >&-", python, tmp_path).returncode == DONE
    ended = shell("$AD payments show X --workspace /nowhere 2>&-", python, tmp_path)
    assert ended.returncode == REFUSED


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_under_the_output_is_told(python: str, tmp_path: Path) -> None:
    ended = shell("$AD --version > /dev/full", python, tmp_path)
    assert ended.returncode == TRY_LATER
    assert "could not be written" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_word_that_is_no_text_is_refused(python: str, tmp_path: Path) -> None:
    ended = shell("$AD payments show $'PMT\\xff' --workspace /nowhere", python, tmp_path, PYTHONUTF8="1")
    assert ended.returncode == USAGE
    assert "Traceback" not in ended.stderr


def test_only_bytes_that_are_no_text_are_unreadable() -> None:
    assert unreadable(["payments", "show", "é🦄\u202e"]) is None
    assert unreadable(["show", "PMT\udcff"]) == "PMT\\udcff"
