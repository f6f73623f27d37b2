"""Answers without an end or of half a gigabyte, met by a desk with 512 MB (case 30)."""

import gzip
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from admin_desktop.sync.simulation import workspaces

pytestmark = pytest.mark.slow

HUNGRY = Path(__file__).with_name("hungry.py")
HALF_A_GIGABYTE = 500 * 2**20
MOST_MB = 300
PART = b'{"seq": 1, "at": "2025-11-20T19:02:00Z", "kind": "charge", "deleted": false, "record": {}},' * 10_000

Page = Callable[["Teller"], None]


class Teller(BaseHTTPRequestHandler):
    """ASPIRE, but for its pages of changes."""

    protocol_version = "HTTP/1.1"
    page: Page

    def do_GET(self) -> None:
        if self.path.startswith("/v1/health"):
            self.tell(json.dumps({"status": "ok", "epoch": "E1", "now": "2025-11-20T19:02:00Z"}).encode())
        else:
            with suppress(OSError):  # the desk has gone, and rightly
                type(self).page(self)

    def tell(self, body: bytes, **headers: str) -> None:
        self.begin({"Content-Length": str(len(body)), **headers})
        self.wfile.write(body)

    def begin(self, headers: dict[str, str]) -> None:
        self.send_response(200)
        for name, value in {"Content-Type": "application/json", "Aspire-Epoch": "E1", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


def plain(teller: Teller) -> None:
    teller.begin({"Content-Length": str(HALF_A_GIGABYTE)})
    for _ in range(0, HALF_A_GIGABYTE, len(PART)):
        teller.wfile.write(PART)


def chunked_without_end(teller: Teller) -> None:
    teller.begin({"Transfer-Encoding": "chunked"})
    while True:
        teller.wfile.write(f"{len(PART):x}\r\n".encode() + PART + b"\r\n")


def bomb(teller: Teller) -> None:
    teller.tell(gzip.compress(bytes(HALF_A_GIGABYTE), 1), Content_Encoding="gzip")


def bomb_in_a_bomb(teller: Teller) -> None:
    teller.tell(gzip.compress(gzip.compress(bytes(HALF_A_GIGABYTE), 1), 1), Content_Encoding="gzip, gzip")


def pages_without_end(teller: Teller) -> None:
    teller.tell(json.dumps({"epoch": "E1", "changes": [], "next_after": 0, "more": True}).encode())


@contextmanager
def serving(page: Page) -> Iterator[str]:
    kind = type("Here", (Teller,), {"page": staticmethod(page)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is bounded as Linux does it")
@pytest.mark.parametrize("page", [plain, chunked_without_end, bomb, bomb_in_a_bomb, pages_without_end])
def test_a_desk_with_little_memory_refuses_what_has_no_end(tmp_path: Path, page: Page) -> None:
    place = tmp_path / "workspace.db"
    workspaces.make(place)
    with serving(page) as url:
        done = subprocess.run(
            [sys.executable, HUNGRY, str(place), url],
            capture_output=True,
            text=True,
            timeout=200,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    state, after, held_mb = done.stdout.split()
    assert state == "failed"
    assert after == "0"
    assert int(held_mb) < MOST_MB
