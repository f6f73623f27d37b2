"""The mock ASPIRE as a child process: started on a free port of this machine, ended with us.

Its tokens come in the one line that it prints when it is ready, never on a command line, where every
program of the machine could read them.
"""

import contextlib
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Final
from urllib.parse import urlsplit

import msgspec

from admin_desktop.errors import AspireInUseError, AspireUnavailableError, DiskFullError
from admin_desktop.redaction import redact

READY_S: Final = 60.0
_PATIENCE_S: Final = 1.0
_LOOPBACK: Final = {"127.0.0.1", "::1", "localhost"}
_COMPLAINT: Final = 500
_LOOK_S: Final = 0.05
_HELD: Final = "database is locked"
_FULL: Final = ("disk is full", "No space left on device", "Disk quota exceeded")


def never() -> bool:
    """Return False: nobody gives up."""
    return False


class Ready(msgspec.Struct, frozen=True):
    """The line that a mock prints when it is ready."""

    url: str
    tokens: dict[str, str]
    control_token: str | None = None
    epoch: str = ""
    scenario: str = ""

    def __repr__(self) -> str:
        return f"Ready({self.url!r})"


class AspireProcess:
    """A running mock. ``stop`` it; it also ends by itself when this program does."""

    def __init__(self, process: "subprocess.Popen[bytes]", ready: Ready) -> None:
        self._process = process
        self.url = ready.url
        self.tokens = ready.tokens
        """Company → the token that opens it."""
        self.control_token = ready.control_token
        self.epoch = ready.epoch
        self.pid = process.pid

    @classmethod
    def start(
        cls,
        database: Path,
        *,
        scenario: str = "demo",
        seed: int = 1,
        lively: bool = False,
        control: bool = False,
        timeout_s: float = READY_S,
        program: Sequence[str] | None = None,
        given_up: Callable[[], bool] = never,
    ) -> "AspireProcess":
        """Start a mock over its database file and wait until it answers.

        Raises AspireUnavailableError with the reason when it does not become ready in time, or when
        ``given_up`` says that nobody waits for it any more; it is ended then. DiskFullError when it has no
        room for its database.
        """
        command = [*(program or own_program()), "--port", "0", "--database", str(database)]
        command += ["--scenario", scenario, "--seed", str(seed), "--until-stdin-closes"]
        command += ["--lively"] * lively + ["--control"] * control
        with tempfile.TemporaryFile() as complaints:
            process = _spawn(command, complaints)
            try:
                return cls(process, _ready(process, timeout_s, complaints, given_up))
            except BaseException:
                if given_up():
                    process.terminate()
                _end(process)
                raise

    def stop(self) -> None:
        """End the process: ask by closing its input, then insist by its own number."""
        _end(self._process)

    @property
    def is_running(self) -> bool:
        """Whether the process is alive."""
        return self._process.poll() is None


def own_program() -> list[str]:
    """Return how this program starts its own mock, also from a bundle."""
    module = [] if getattr(sys, "frozen", False) else ["-m", "admin_desktop"]
    return [sys.executable, *module, "aspire", "serve"]


def _spawn(command: Sequence[str], complaints: IO[bytes]) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(  # noqa: S603 - our own program with our own arguments
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints
        )
    except OSError as error:
        raise AspireUnavailableError(f"the practice ASPIRE could not be started: {error}") from error


def _ready(
    process: "subprocess.Popen[bytes]", timeout_s: float, complaints: IO[bytes], given_up: Callable[[], bool]
) -> Ready:
    line = _first_line(process, timeout_s, given_up)
    if line is None and given_up():
        raise AspireUnavailableError("nobody waits for the practice ASPIRE any more")
    if line is None:
        raise AspireUnavailableError(f"the practice ASPIRE was not ready after {timeout_s:.0f} s")
    try:
        ready = msgspec.json.decode(line, type=Ready)
    except msgspec.MsgspecError as error:
        reason = _last_words(process, complaints) or "it said something else than that it is ready"
        if _HELD in reason:
            raise AspireInUseError("Only one of them can run the practice ASPIRE") from error
        if any(words in reason for words in _FULL):
            raise DiskFullError(f"the practice ASPIRE has no room for its database: {reason}") from error
        raise AspireUnavailableError(f"the practice ASPIRE did not start: {reason}") from error
    if urlsplit(ready.url).hostname not in _LOOPBACK:
        raise AspireUnavailableError("the practice ASPIRE does not listen on this machine alone")
    return ready


def _first_line(
    process: "subprocess.Popen[bytes]", timeout_s: float, given_up: Callable[[], bool]
) -> bytes | None:
    """Read one line in a thread, which goes on to empty the pipe so that the mock never waits for us."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def read() -> None:
        if process.stdout is None:  # pragma: no cover - it is a pipe
            return
        with contextlib.suppress(ValueError, OSError):
            lines.put(process.stdout.readline())
            while process.stdout.read(4096):
                pass

    threading.Thread(target=read, name="aspire-stdout", daemon=True).start()
    end = time.monotonic() + timeout_s
    while not given_up() and time.monotonic() < end:
        with contextlib.suppress(queue.Empty):
            return lines.get(timeout=min(_LOOK_S, timeout_s))
    return None


def _last_words(process: "subprocess.Popen[bytes]", complaints: IO[bytes]) -> str:
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_PATIENCE_S)
    complaints.seek(0)
    lines = complaints.read().decode("utf-8", "replace").strip().splitlines()
    return redact(lines[-1])[:_COMPLAINT] if lines else ""


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.stdin is not None:
        with contextlib.suppress(OSError):
            process.stdin.close()
    for insist in (process.terminate, process.kill, None):
        try:
            process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            if insist is not None:
                insist()
        else:
            break
    if process.stdout is not None and process.poll() is not None:
        process.stdout.close()
