"""The real window on a real demo, in one kind of trouble; a polite kill ends it. The word: which trouble.

Prints ``in trouble`` once it is, and then only what it should not.
"""

import contextlib
import os
import signal
import socket
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer

from admin_desktop.bootstrap.running import link
from admin_desktop.bootstrap.session.sessions import run_sessions
from admin_desktop.bootstrap.window import Room
from admin_desktop.clock import Clock
from admin_desktop.models.connections import enabled, readdress
from admin_desktop.models.database.store import Store
from admin_desktop.settings import Folders
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.views.look.tokens import ThemeChoice

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
_reached = threading.Event()


def drip(connection: socket.socket) -> None:
    """Answer one byte a second."""
    connection.sendall(HEAD)
    while True:
        connection.sendall(b" ")
        _reached.set()
        time.sleep(1)


def hang(connection: socket.socket) -> None:
    """Answer no more than the head."""
    connection.sendall(HEAD)
    _reached.set()
    time.sleep(3600)


def serve(behave: Callable[[socket.socket], None]) -> str:
    """Be such an ASPIRE in a thread; return its address."""
    server = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        while True:
            connection, _ = server.accept()
            connection.recv(65536)
            threading.Thread(target=behave, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return f"http://127.0.0.1:{server.getsockname()[1]}"


def never_accepting() -> str:
    """Return an address where connecting itself hangs: its queue is full."""
    server = socket.create_server(("127.0.0.1", 0), backlog=0)
    for _ in range(3):
        waiting = socket.socket()
        waiting.setblocking(False)
        waiting.connect_ex(server.getsockname())
        _kept.append(waiting)
    _kept.append(server)
    threading.Timer(1.5, _reached.set).start()
    return f"http://127.0.0.1:{server.getsockname()[1]}"


_kept: list[Any] = []


def lock_the_database(room: Room) -> None:
    """Another program holds the write lock, and a page wants to write."""
    other = sqlite3.connect(str(room.here.store.path), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    _kept.append(other)
    room.worker.sync_now()
    threading.Timer(0.5, _reached.set).start()


def read_without_end(room: Room) -> None:
    """A page's work thread is in the middle of a very long statement, as a diagnosis of everything is."""

    def read(_steps: object) -> None:
        with room.here.store.reading() as conn:
            _reached.set()
            conn.exec_driver_sql(ENDLESS)

    page: Any = next(page for page in room.window.pages() if page.key == "sync_health")
    page.work.ask_long("endless", print, read)


def write_without_end(room: Room) -> None:
    """The sync is in the middle of a very long transaction."""

    def run(_company: str, _cancel: object) -> None:
        with room.here.store.writing() as conn:
            _reached.set()
            conn.exec_driver_sql(ENDLESS)

    _instead(run)
    room.worker.sync_now()


def hang_without_listening(room: Room) -> None:
    """The sync hangs where nobody can reach it."""

    def run(_company: str, _cancel: object) -> None:
        _reached.set()
        time.sleep(3600)

    _instead(run)
    room.worker.sync_now()


def _instead(run: Callable[[str, object], None]) -> None:
    SyncCycle.run = lambda _self, company, cancel: run(company, cancel)  # type: ignore[assignment, return-value, func-returns-value]


SERVED: dict[str, Callable[[], str]] = {
    "drip": lambda: serve(drip),
    "hang": lambda: serve(hang),
    "connect": never_accepting,
}
DONE_TO: dict[str, Callable[[Room], None]] = {
    "lock": lock_the_database,
    "read": read_without_end,
    "write": write_without_end,
    "unreachable": hang_without_listening,
}


def bad_aspire(url: str) -> Callable[..., Any]:
    """Return what the demo takes for its ASPIRE."""

    @contextlib.contextmanager
    def opened(place: Folders, clock: Clock, **_more: object) -> Iterator[Any]:
        with contextlib.closing(Store.open(place.demo_workspace, clock)) as store:
            readdress(store, url)
            tokens = {line.company: "token" for line in enabled(store, None)}
        yield SimpleNamespace(tokens=tokens, url=url)

    return opened


def main() -> int:
    """Run until killed."""
    trouble = sys.argv[1]
    if trouble in SERVED:
        link.demo_aspire = bad_aspire(SERVED[trouble]())  # type: ignore[assignment]
    connect = Room.connect

    def connected(room: Room) -> None:
        connect(room)
        if trouble in DONE_TO:
            QTimer.singleShot(1500, lambda: DONE_TO[trouble](room))

    Room.connect = connected  # type: ignore[method-assign]
    if trouble == "opening":
        _reached.set()
    threading.Thread(target=tell, daemon=True).start()
    return run_sessions("demo", None, ThemeChoice.LIGHT, lambda _stage: None)


def tell() -> None:
    """Say that the trouble is there, once the window is open."""
    _reached.wait()
    while signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:  # nobody would hear a polite kill yet
        time.sleep(0.01)
    time.sleep(0.3)
    sys.stdout.write("in trouble\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
