"""The mock as a child process: started, spoken to, ended; and clear words when it does not start."""

import sys
import time
from pathlib import Path

import pytest

from admin_desktop.clock import SystemClock
from admin_desktop.errors import AspireInUseError, AspireUnavailableError, DiskFullError
from admin_desktop.sync.aspire_process import AspireProcess, own_program
from admin_desktop.sync.client import AspireClient


def program(text: str) -> list[str]:
    return [sys.executable, "-c", text]


def test_a_real_mock_starts_answers_and_ends_with_us(tmp_path: Path) -> None:
    process = AspireProcess.start(tmp_path / "aspire.db", scenario="small", control=True)
    try:
        assert process.control_token
        token = process.tokens["NORTHSTAR"]
        client = AspireClient("NORTHSTAR", process.url, token, SystemClock())
        assert client.health().epoch == process.epoch
        assert client.changes(process.epoch, 0).changes
        client.close()
        command = Path(f"/proc/{process.pid}/cmdline")
        if command.exists():
            shown = command.read_bytes().decode()
            assert not any(secret in shown for secret in [*process.tokens.values(), process.control_token])
        assert token not in repr(process)
    finally:
        process.stop()
    assert not process.is_running
    process.stop()


def test_a_program_that_complains_is_quoted(tmp_path: Path) -> None:
    text = "import sys; sys.exit('the ledger cannot be opened')"
    with pytest.raises(AspireUnavailableError, match="the ledger cannot be opened"):
        AspireProcess.start(tmp_path / "a.db", program=program(text))


def test_a_program_that_says_something_else_is_ended(tmp_path: Path) -> None:
    text = "import sys, time; print('hello', flush=True); time.sleep(100)"
    began = time.monotonic()
    with pytest.raises(AspireUnavailableError, match="something else"):
        AspireProcess.start(tmp_path / "a.db", program=program(text))
    assert time.monotonic() - began < 40


def test_a_program_that_is_never_ready_is_ended_even_if_it_will_not_listen(tmp_path: Path) -> None:
    text = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    with pytest.raises(AspireUnavailableError, match="was not ready"):
        AspireProcess.start(tmp_path / "a.db", program=program(text), timeout_s=0.5)


def test_a_mock_that_listens_to_the_world_is_refused(tmp_path: Path) -> None:
    text = 'import time; print(\'{"url": "http://0.0.0.0:1", "tokens": {}}\', flush=True); time.sleep(60)'
    with pytest.raises(AspireUnavailableError, match="this machine alone"):
        AspireProcess.start(tmp_path / "a.db", program=program(text))


def test_a_program_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(AspireUnavailableError, match="could not be started"):
        AspireProcess.start(tmp_path / "a.db", program=[str(tmp_path / "nothing")])


def test_a_bundle_starts_itself_without_a_module(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_program() == [sys.executable, "-m", "admin_desktop", "aspire", "serve"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_program() == [sys.executable, "aspire", "serve"]


def test_a_start_that_nobody_waits_for_any_more_ends_at_once(tmp_path: Path) -> None:
    asked: list[float] = []

    def given_up() -> bool:
        asked.append(time.monotonic())
        return len(asked) > 3

    text = "import time; time.sleep(600)"
    with pytest.raises(AspireUnavailableError, match="nobody waits"):
        AspireProcess.start(tmp_path / "a.db", program=program(text), given_up=given_up, timeout_s=300)
    assert asked[-1] - asked[0] < 100


def test_a_second_start_over_the_same_database_says_who_has_it(tmp_path: Path) -> None:
    first = AspireProcess.start(tmp_path / "aspire.db", scenario="small")
    try:
        with pytest.raises(AspireInUseError) as refused:
            AspireProcess.start(tmp_path / "aspire.db", scenario="small")
    finally:
        first.stop()
    assert "another window" in refused.value.title


@pytest.mark.parametrize(
    "words",
    ["sqlite3.OperationalError: database or disk is full", "OSError: [Errno 28] No space left on device"],
)
def test_a_full_disk_is_called_one(tmp_path: Path, words: str) -> None:
    with pytest.raises(DiskFullError, match="no room for its database"):
        AspireProcess.start(tmp_path / "aspire.db", program=program(f"import sys; sys.exit({words!r})"))
