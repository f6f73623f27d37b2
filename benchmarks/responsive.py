# ruff: noqa: E501 - its words are data
"""The window beside a sync: how late its timer is, how long its longest turn, and how soon it quits.

``responsive.py --rows N`` seeds a workspace of N payments (or copies ``--file``) and opens View Payments on it, offscreen.
Three times it watches a 10 ms timer and the window's thread: idle; while ASPIRE, a process of its own, drips one byte a
second into a real sync; and while the real sync catches up on ``--changes`` changes, the window hearing of every commit.
Lateness counts what others take as well: other threads, other programs. This thread's *own time* between two ticks is what
the window itself does, so no handler took more. ``--json`` prints the verdicts.
"""

import argparse
import contextlib
import gc
import json
import os
import random
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import httpx2
from parts.fresh_copy import fresh_copy
from parts.payments_reader import Reader
from parts.verdicts import Found, table_of, verdicts_of, write_between
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from sync import ADMIN, OLD, SYNC, Feed, Served, catch_up

from admin_desktop.bootstrap.running.keeper import SyncKeeper
from admin_desktop.bootstrap.start import TURN_S
from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.seeding.workspace import seed_workspace
from admin_desktop.models.sync_report import SyncProgress
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.worker import SyncWorker
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.payments.payments_page import PaymentsPage
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.window import MainWindow

TICK_S = 0.010


class WithHealth(Served):
    """The feed, and how ASPIRE is."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path != "/v1/health":
            return super().handle_request(request)
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        return self._answer(json.dumps({"status": "ok", "epoch": self._feed.epoch, "now": now}).encode())


def drip(port: int) -> None:
    """Be an ASPIRE that answers one byte a second; runs in a process of its own until it is ended."""
    with socket.create_server(("127.0.0.1", port)) as server:
        server.settimeout(120)
        while True:
            connection, _ = server.accept()
            with contextlib.suppress(OSError), connection:
                connection.recv(65536)
                connection.sendall(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
                )
                while True:
                    connection.sendall(b" ")
                    time.sleep(1)


class Watched:
    """What the event loop did during a stretch of time."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self.own: list[float] = []

    def p(self, share: float) -> float:
        """Return a percentile of the timer's lateness in milliseconds."""
        ordered = sorted(self.late)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1e3

    @property
    def told(self) -> str:
        return (
            f"timer late p50 {self.p(0.5):.1f}, p99 {self.p(0.99):.1f}, longest {max(self.late) * 1e3:.1f} ms; "
            f"most of this thread's own time between two ticks {max(self.own) * 1e3:.1f} ms"
        )


class Window:
    """The window with View Payments over a workspace."""

    def __init__(self, store: Store) -> None:
        self.app = QApplication.instance() or QApplication([])
        look = Look(self.app, ThemeChoice.LIGHT, shipped_font=True)
        self.window = MainWindow(look=look, clock=SystemClock())
        self.page = PaymentsPage(look, SystemClock(), ReaderThread(Reader(store)), may_cancel=False)
        self.window.register(self.page)
        self.window.resize(1400, 900)
        self.window.show()
        self.page.start()
        self.until(self.page.is_settled)
        self.run(1.0)

    def until(self, ready: Callable[[], bool], seconds: float = 120) -> None:
        end = time.perf_counter() + seconds
        while not ready():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            if time.perf_counter() > end:
                raise TimeoutError

    def run(self, seconds: float) -> None:
        """Let the event loop run, as the program does."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()


def watch(seconds: float, over: Callable[[], bool] = lambda: False) -> Watched:
    """Watch timer and turns for a time, or until it is over."""
    seen, loop, last = Watched(), QEventLoop(), [time.perf_counter()]
    spent = [time.thread_time()]

    def tick() -> None:
        now, own = time.perf_counter(), time.thread_time()
        seen.late.append(max(0.0, now - last[0] - TICK_S))
        seen.own.append(own - spent[0])
        last[0], spent[0] = now, own
        if over():
            loop.quit()

    timer = QTimer()
    timer.setTimerType(timer.timerType().PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(round(TICK_S * 1000))
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    timer.stop()
    return seen


def keeper_of(store: Store, open_client: Any) -> SyncKeeper:
    """Return a real sync of one company."""
    clock = SystemClock()
    cycle = SyncCycle(store, open_client, clock, random.Random(), SYNC)
    return SyncKeeper(lambda _hangs: SyncWorker(cycle, (OLD,), clock), clock)


def sync_of(window: Window, store: Store, open_client: Any) -> SyncKeeper:
    """Return a real sync, connected to the window as bootstrap does it."""
    keeper = keeper_of(store, open_client)
    keeper.committed.connect(window.window.apply_revision)
    keeper.progressed.connect(window.window.show_progress)
    keeper.company_changed.connect(window.window.show_company_sync)
    return keeper


def serving(feed: Feed) -> Any:
    """Return what opens a client of an ASPIRE without a socket that has this feed."""
    return lambda company, cancelled: AspireClient(
        company, "http://127.0.0.1:1", "t", SystemClock(), cancelled=cancelled, transport=WithHealth(feed)
    )


def nothing_to_send(file: Path) -> None:
    """Empty the outbox: this is about reading."""
    with contextlib.closing(sqlite3.connect(file)) as conn:
        conn.execute("UPDATE outbox SET state = 'done' WHERE state IN ('unknown', 'waiting')")
        conn.commit()


class Bench(Found):
    """One window, measured idle and beside two syncs."""

    def __init__(self, store: Store, seconds: float) -> None:
        super().__init__()
        self.store, self.seconds = store, seconds
        self.window = Window(store)
        gc.collect()
        gc.freeze()  # as the start does once the window stands
        self.idle = watch(seconds)
        self.tell("idle", self.idle.told)

    def judge(self, name: str, seen: Watched) -> None:
        idle = max(self.idle.p(0.99), 1.0)
        self.add(
            f"{name}: timer lateness p99 / idle",
            seen.p(0.99) / idle,
            3,
            f"{seen.p(0.99):.1f} ms of {idle:.1f} (counted as 1 ms at least)",
        )
        self.add(
            f"{name}: longest handler's own time, ms",
            max(seen.own) * 1e3,
            100,
            "at most: all of this thread's time between two ticks",
        )

    def dripping(self) -> None:
        """Watch beside a drip, and leave in the middle of it."""
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        server = subprocess.Popen([sys.executable, __file__, "--drip", str(port)])
        time.sleep(0.7)
        try:
            quits = []
            for turn in range(3):
                keeper = sync_of(self.window, self.store, lambda company, cancelled: AspireClient(
                    company, f"http://127.0.0.1:{port}", "t", SystemClock(), cancelled=cancelled, deadline_s=60))  # fmt: skip
                keeper.start()
                self.window.run(0.5)
                if turn == 0:
                    seen = watch(self.seconds)
                    self.tell("ASPIRE drips one byte a second", seen.told)
                    self.judge("drip", seen)
                start = time.perf_counter()
                keeper.stop()
                quits.append(time.perf_counter() - start)
            self.add(
                "drip: the sync's end, s", statistics.median(quits), 2, f"slowest of three {max(quits):.2f} s"
            )
        finally:
            server.terminate()
            server.wait(5)

    def catching_up(self, feed: Feed) -> None:
        """Watch beside a catch-up until it is over."""
        done = [0]

        def note(progress: SyncProgress) -> None:
            done[0] = progress.done

        keeper = sync_of(self.window, self.store, serving(feed))
        keeper.progressed.connect(note)
        keeper.start()
        start = time.perf_counter()
        seen = watch(120, lambda: done[0] >= feed.changes)
        took = time.perf_counter() - start
        self.tell(f"the sync applies {done[0]:,} changes, {done[0] / took:,.0f} a second", seen.told)
        self.judge("catch-up", seen)
        start = time.perf_counter()
        keeper.stop()
        self.window.window.close()
        self.add("the window's end after it, s", time.perf_counter() - start, 2, "")


@contextlib.contextmanager
def workspace(arguments: argparse.Namespace) -> Iterator[Path]:
    """Yield a workspace of so many payments; a given one is copied."""
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        file = Path(name) / "window.db"
        if arguments.file:
            fresh_copy(arguments.file, file)
        else:
            seed_workspace(file, ADMIN, SystemClock(), payments=arguments.rows)
        yield file


def main() -> int:
    """Measure, write the table, print the verdicts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--changes", type=int, default=60_000)
    parser.add_argument("--seconds", type=float, default=6.0)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--doc", type=Path, help="where to write the table, such as docs/performance.md")
    parser.add_argument("--drip", type=int, help=argparse.SUPPRESS)
    parser.add_argument(
        "--turn",
        type=float,
        default=TURN_S,
        help="the interpreter's switch interval in seconds; the program's own",
    )
    arguments = parser.parse_args()
    if arguments.drip:
        drip(arguments.drip)
    sys.setswitchinterval(arguments.turn)
    with workspace(arguments) as file:
        feed = catch_up(file, arguments.changes)
        nothing_to_send(file)
        store = Store.open(file, SystemClock())
        bench = Bench(store, arguments.seconds)
        bench.dripping()
        bench.catching_up(feed)
        store.close()
    if arguments.doc:
        title = f"The window beside a sync, {arguments.rows:,} payments"
        told = [f"### {title}", "", *table_of(("", ""), bench.table), *verdicts_of(bench.lines)]
        write_between(arguments.doc, f"responsive {arguments.rows}", told)
    if arguments.json:
        bench.print_json()
    return 0


if __name__ == "__main__":
    sys.exit(main())
