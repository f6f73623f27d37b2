"""The log: rotating, redacted, with whatever ends a thread; and the lines that a crash report may have."""

import gc
import logging
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from admin_desktop import log_file
from admin_desktop.errors import OwnFolderError
from admin_desktop.log_file import LOG_NAME, Log, log_path, log_to_file, recent_lines
from admin_desktop.redaction import MARKS

ACCOUNT, SECRET, NAME = "8837710456", "s3cr3t-t0ken", "Grünwald"
ours = logging.getLogger("admin_desktop.tests")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    opened = log_to_file(tmp_path)
    yield opened
    opened.close()


def test_a_line_says_when_how_bad_where_and_in_which_thread_and_is_redacted(log: Log) -> None:
    thread = threading.Thread(
        target=lambda: ours.warning("account %s of %s", ACCOUNT, NAME), name="borrowers"
    )
    thread.start()
    thread.join()
    [line] = log.path.read_text().splitlines()
    stamp, level, where, name, *words = line.split(" ")
    assert (stamp[10], stamp[-1], level, where, name) == (
        "T",
        "Z",
        "WARNING",
        "borrowers",
        "admin_desktop.tests",
    )
    assert " ".join(words) == f"account {MARKS}0456 of {NAME}"


def test_what_a_crash_report_may_have_holds_no_values(log: Log) -> None:
    ours.warning("account %s of %s", ACCOUNT, NAME)
    logging.getLogger("alembic").warning(f"ready-made for {NAME}")  # noqa: G004 - as a library may do it
    lines = recent_lines()
    assert [line.split(" ", 1)[1] for line in lines] == [
        "WARNING MainThread admin_desktop.tests account %s of %s",
        "WARNING MainThread alembic (a library's line; the log file has it)",
    ]
    for _ in range(2 * log_file.RECENT_LINES):
        ours.info("again")
    assert len(recent_lines()) == log_file.RECENT_LINES


def test_only_as_much_as_asked_for_is_logged(tmp_path: Path) -> None:
    log = log_to_file(tmp_path, logging.WARNING)
    ours.info("not this")
    logging.getLogger("httpx2").info("nor this")
    ours.warning("this")
    log.close()
    assert len(log.path.read_text().splitlines()) == 1


def test_it_begins_a_new_file_and_keeps_a_few(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    [file] = [
        one for one in logging.getLogger().handlers if getattr(one, "baseFilename", "") == str(log.path)
    ]
    monkeypatch.setattr(file, "maxBytes", 500)
    for number in range(100):
        ours.info("line %s of many", number)
    names = {path.name for path in log.path.parent.glob("admin-desktop.log*")}
    assert names == {
        "admin-desktop.log",
        *(f"admin-desktop.log.{n}" for n in range(1, log_file.KEPT_FILES + 1)),
    }


def fail() -> None:
    password = SECRET
    raise ValueError(f"password={password} account {ACCOUNT}")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_ends_a_thread_is_logged_redacted(log: Log) -> None:
    thread = threading.Thread(target=fail, name="acts")
    thread.start()
    thread.join()
    text = log.path.read_text()
    assert "CRITICAL acts admin_desktop.log_file acts ended with an error" in text
    assert "in fail" in text
    assert SECRET not in text
    assert ACCOUNT not in text
    log_file.log_end_of_thread(threading.ExceptHookArgs((KeyError, None, None, None)))
    assert "a thread that is gone ended" in log.path.read_text()


class Stubborn:
    def __del__(self) -> None:
        fail()

    def __repr__(self) -> str:
        return f"Stubborn({ACCOUNT})"


def test_what_cannot_be_raised_and_warnings_are_logged(log: Log) -> None:
    Stubborn()
    gc.collect()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn(f"old ways with {ACCOUNT}", DeprecationWarning, stacklevel=1)
        logging.captureWarnings(capture=False)
    text = log.path.read_text()
    assert "an error in function could not be raised" in text
    assert "DeprecationWarning: old ways" in text
    assert ACCOUNT not in text
    assert SECRET not in text


def test_closing_gives_everything_back(tmp_path: Path) -> None:
    before = (threading.excepthook, list(logging.getLogger().handlers))
    log = log_to_file(tmp_path)
    assert log_path() == log.path
    assert log.recent.lines() == ()
    log.close()
    assert (list(logging.getLogger().handlers), recent_lines(), log_path()) == (before[1], (), None)
    assert sys.unraisablehook is sys.__unraisablehook__


def test_a_dying_interpreter_leaves_places_and_no_values(tmp_path: Path, python: str) -> None:
    program = (
        "import ctypes, sys; from pathlib import Path\n"
        "from admin_desktop.log_file import log_to_file\n"
        "log_to_file(Path(sys.argv[1]))\n"
        "def fall(account):\n"
        "    ctypes.string_at(0)\n"
        "fall(sys.argv[2])\n"
    )
    ended = subprocess.run([python, "-c", program, tmp_path, ACCOUNT], capture_output=True, check=False)
    assert ended.returncode < 0
    text = (tmp_path / log_file.FAULTS_NAME).read_text()
    assert "in fall" in text
    assert ACCOUNT not in text


def test_a_log_that_cannot_be_opened_is_our_own_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / LOG_NAME).mkdir()
    with pytest.raises(OwnFolderError, match=str(tmp_path)):
        log_to_file(tmp_path)


def test_a_full_disk_loses_lines_of_the_log_and_says_nothing_on_the_terminal(
    log: Log, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_text: str) -> None:
        raise OSError(28, "No space left on device")

    takes_none = SimpleNamespace(write=full, flush=int, close=int, seek=lambda *_: 0, tell=int)
    with monkeypatch.context() as disk:
        for handler in logging.getLogger().handlers:
            if getattr(handler, "baseFilename", "") == str(log.path):
                disk.setattr(handler, "stream", takes_none)
        ours.warning("a line")
    assert capsys.readouterr().err == ""
