"""The mock as a process: one line on stdout when it is ready, and a clean end."""

import asyncio
import contextlib
import os
import random
import secrets
import signal
import socket
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import TextIO

import msgspec
import uvicorn

from admin_desktop.clock import Clock, SystemClock
from admin_desktop.sync.mock_aspire.app import create_app
from admin_desktop.sync.mock_aspire.connection import CuttableConnection
from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger, Scenario
from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS
from admin_desktop.sync.mock_aspire.staff_day import StaffDay, StaffHabits

LOOPBACK = ("127.0.0.1", "::1", "localhost")
_GRACE_S = 1
_STDIN_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """How a mock is started. ``port`` 0 takes a free one; ``host`` must be loopback (ValueError)."""

    database: Path
    port: int = 0
    control: bool = False
    scenario: str = "small"
    """Loaded when the database holds none yet; what is there is never overwritten."""
    seed: int = 1
    lively: bool = False
    """Whether the automatic staff work."""
    host: str = "127.0.0.1"
    until_stdin_closes: bool = False
    """End when whoever started us ends: the mock never outlives the app."""
    habits: StaffHabits = field(default_factory=StaffHabits)

    def __post_init__(self) -> None:
        if self.host not in LOOPBACK:
            raise ValueError("the mock listens on loopback only")


def serve(
    options: ServeOptions,
    *,
    clock: Clock | None = None,
    scenarios: Mapping[str, Scenario] = SCENARIOS,
    out: TextIO | None = None,
) -> int:
    """Serve until stdin closes (when asked) or SIGTERM or SIGINT; returns the exit code.

    When ready, prints one line of JSON: ``{"url", "epoch", "scenario", "control_token", "tokens"}``. 0: ended
    as asked. 2: could not start (unknown scenario, port in use, database held by another mock or damaged);
    the reason stands on stderr.
    """
    try:
        ledger = _open(options, clock or SystemClock(), scenarios)
    except (sqlite3.Error, OSError, KeyError) as error:
        return _complain(f"the ledger {options.database} cannot be opened: {error}")
    try:
        listener = _listen(options)
    except OSError as error:
        ledger.close()
        return _complain(f"port {options.port} cannot be used: {error}")
    with contextlib.closing(ledger), listener:
        return _run(ledger, listener, options, scenarios, out or sys.stdout)


def _run(
    ledger: Ledger,
    listener: socket.socket,
    options: ServeOptions,
    scenarios: Mapping[str, Scenario],
    out: TextIO,
) -> int:
    control_token = secrets.token_urlsafe() if options.control else None
    app = create_app(
        ledger, control_token=control_token, scenarios=scenarios, faults=FaultPlan(seed=options.seed)
    )
    config = uvicorn.Config(
        app,
        http=CuttableConnection,
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_level="warning",
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
    )
    line = _ready_line(ledger, listener, control_token)
    server = _Server(config, lambda: print(line, file=out, flush=True))
    if options.until_stdin_closes:
        threading.Thread(target=_watch_stdin, args=(server,), name="stdin", daemon=True).start()
    asyncio.run(_serve(server, listener, _staff(ledger, options)))
    return 0


async def _serve(server: "_Server", listener: socket.socket, staff: StaffDay | None) -> None:
    working = asyncio.create_task(_work(staff)) if staff else None
    try:
        await server.serve(sockets=[listener])
    finally:
        if working:
            working.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await working


async def _work(staff: StaffDay) -> None:
    """Let the staff look at their desks now and then."""
    while True:
        await asyncio.sleep(staff.habits.step_every_s)
        await asyncio.to_thread(staff.step)


class _Server(uvicorn.Server):
    """Says when it is ready, and ends on a signal without raising it again."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self._end) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        self.should_exit = True


def _open(options: ServeOptions, clock: Clock, scenarios: Mapping[str, Scenario]) -> Ledger:
    ledger = Ledger(options.database, clock)
    if not ledger.scenario():
        try:
            ledger.reset(options.scenario, scenarios[options.scenario], options.seed)
        except BaseException:
            ledger.close()
            raise
    return ledger


def _listen(options: ServeOptions) -> socket.socket:
    family = socket.AF_INET6 if options.host == "::1" else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((options.host, options.port))
    except OSError:
        listener.close()
        raise
    return listener


def _ready_line(ledger: Ledger, listener: socket.socket, control_token: str | None) -> str:
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    ready = {
        "url": f"http://{shown}:{port}",
        "epoch": ledger.epoch,
        "scenario": ledger.scenario(),
        "control_token": control_token,
        "tokens": ledger.tokens(),
    }
    return msgspec.json.encode(ready).decode()


def _staff(ledger: Ledger, options: ServeOptions) -> StaffDay | None:
    return StaffDay(ledger, random.Random(options.seed), options.habits) if options.lively else None


def _watch_stdin(server: uvicorn.Server) -> None:
    """Wait for stdin to end, on the bare descriptor: a buffer's lock would break the interpreter's exit."""
    with contextlib.suppress(OSError):
        while os.read(0, _STDIN_CHUNK):
            pass
    server.should_exit = True


def _complain(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return 2
