"""The mock as a process of its own: its one line, its clean end, its refusals."""

import io
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any

import httpx2
import pytest

from admin_desktop.clock import ManualClock
from admin_desktop.sync.mock_aspire.server import ServeOptions, serve
from admin_desktop.sync.mock_aspire.staff_day import StaffHabits

ask = partial(httpx2.get, timeout=60)
tell = partial(httpx2.post, timeout=60)
START = """
import sys
from pathlib import Path
from admin_desktop.sync.mock_aspire.server import ServeOptions, serve
from admin_desktop.sync.mock_aspire.staff_day import StaffHabits
habits = StaffHabits(run_every_s=0.01, post_after_s=0.0, step_every_s=0.05)
path = Path(sys.argv[1])
sys.exit(serve(ServeOptions(path, control=True, until_stdin_closes=True, lively=True, habits=habits)))
"""


@contextmanager
def started(database: Path, python: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    process = subprocess.Popen(
        [python, "-c", START, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process, json.loads(pipe(process.stdout).readline())
    finally:
        process.kill()
        process.wait(60)
        for stream in (process.stdin, process.stdout, process.stderr):
            pipe(stream).close()


def pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "aspire.sqlite3"


def test_the_process_says_when_it_is_ready_and_ends_with_its_stdin(database: Path, python: str) -> None:
    with started(database, python) as (process, ready):
        assert set(ready) == {"url", "epoch", "scenario", "control_token", "tokens"}
        assert set(ready["tokens"]) == {"NORTHSTAR", "LAKESIDE"}
        health = ask(f"{ready['url']}/v1/health").json()
        assert health["epoch"] == ready["epoch"]
        clock = ask(
            f"{ready['url']}/control/clock", headers={"Authorization": f"Bearer {ready['control_token']}"}
        )
        assert clock.status_code == 200
        pipe(process.stdin).close()
        assert process.wait(60) == 0
        assert pipe(process.stdout).read() == ""
        assert pipe(process.stderr).read() == ""


def test_the_lively_staff_run_eft_generation_by_themselves(database: Path, python: str) -> None:
    with started(database, python) as (_process, ready):
        headers = {"Authorization": f"Bearer {ready['tokens']['NORTHSTAR']}"}
        until = time.monotonic() + 60
        while time.monotonic() < until:
            run = ask(f"{ready['url']}/v1/NORTHSTAR/eft-generations/2", headers=headers)
            if run.status_code == 200:
                break
            time.sleep(0.05)
        assert run.json()["state"] == "empty"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_process_ends_cleanly_on_a_signal(database: Path, python: str, number: signal.Signals) -> None:
    with started(database, python) as (process, _ready):
        process.send_signal(number)
        assert process.wait(60) == 0
        assert pipe(process.stderr).read() == ""


def test_a_killed_process_loses_nothing_it_answered(database: Path, python: str) -> None:
    body = {
        "payment_ref": "PMT1",
        "customer_no": "C1001",
        "contract_no": "K2001",
        "bank_account_token": "BA-C1001",
        "amount_cents": 5,
        "sec_code": "WEB",
        "effective_date": "2099-01-01",
    }
    with started(database, python) as (process, first):
        headers = {
            "Authorization": f"Bearer {first['tokens']['NORTHSTAR']}",
            "Aspire-Epoch": first["epoch"],
            "Idempotency-Key": "PMT1",
        }
        made = tell(f"{first['url']}/v1/NORTHSTAR/alternate-efts", json=body, headers=headers)
        assert made.status_code == 201
        process.kill()
    with started(database, python) as (process, second):
        assert (second["epoch"], second["tokens"]) == (first["epoch"], first["tokens"])
        assert second["control_token"] != first["control_token"]
        again = tell(f"{second['url']}/v1/NORTHSTAR/alternate-efts", json=body, headers=headers)
        assert (again.status_code, again.json()) == (200, made.json())


def test_it_listens_on_loopback_only(database: Path) -> None:
    for host in ("0.0.0.0", "::", "192.168.1.1", ""):  # noqa: S104 - the very thing that is refused
        with pytest.raises(ValueError, match="loopback"):
            ServeOptions(database, host=host)


def test_a_port_in_use_ends_with_a_reason(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert serve(ServeOptions(database, port=port)) == 2
    assert f"port {port}" in capsys.readouterr().err


def test_an_unknown_scenario_or_a_strange_file_ends_with_a_reason(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert serve(ServeOptions(database, scenario="nowhere")) == 2
    assert "nowhere" in capsys.readouterr().err
    stranger = sqlite3.connect(database.with_name("workspace.sqlite3"))
    stranger.execute("CREATE TABLE payments (a)")
    stranger.close()
    assert serve(ServeOptions(database.with_name("workspace.sqlite3"))) == 2
    assert "no ledger" in capsys.readouterr().err


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_it_serves_in_a_thread_until_told_to_end(
    database: Path, monkeypatch: pytest.MonkeyPatch, clock: ManualClock, host: str
) -> None:
    """In-process: no signal handlers; what stands for stdin is a pipe of ours."""
    reading, writing = os.pipe()
    monkeypatch.setattr(
        "admin_desktop.sync.mock_aspire.server.os.read", lambda _fd, size: READ(reading, size)
    )
    out = io.StringIO()
    options = ServeOptions(
        database,
        host=host,
        lively=True,
        until_stdin_closes=True,
        habits=StaffHabits(step_every_s=0.01, run_every_s=0.0),
    )
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(serve(options, clock=clock, out=out)))
    thread.start()
    until = time.monotonic() + 60
    while "\n" not in out.getvalue() and time.monotonic() < until:
        thread.join(0.01)
    ready = json.loads(out.getvalue())
    assert ready["control_token"] is None
    now = ask(f"{ready['url']}/v1/health").json()["now"]
    assert now == "2026-11-24T16:00:00.000Z"
    os.close(writing)
    thread.join(60)
    os.close(reading)
    assert codes == [0]


READ = os.read
