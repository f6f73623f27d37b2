"""No account number, token or password on disk, on the screen, in exports, logs or the process list."""

import os
import sqlite3
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.people import sign_in, users
from admin_desktop.models.principal import Principal, Role

DESK = Path(__file__).with_name("canary_desk.py")
PASSWORD = "yellow horse battery staple"
ROLES = (Role.CUSTOMER_CARE, Role.LTI_ADMIN, Role.AUDITOR)
EXPORTS = (
    ("payments", "export", "{out}/all.csv"),
    ("payments", "export", "{out}/all.xlsx"),
    ("payments", "list", "--limit", "5000", "--json"),
    ("customers", "search", "a", "--json"),
    ("audit", "list", "--limit", "5000", "--json"),
    ("close-of-day", "--company", "NORTHSTAR", "--csv", "{out}/close.csv"),
    ("diagnose", "--all-overdue", "--json"),
    ("bundle", "{out}/support.zip"),
    ("workspace", "backup", "{out}/backup.db"),
    ("eft", "match", "{file}", "--company", "NORTHSTAR", "--json"),
    ("eft", "import", "{file}", "--company", "NORTHSTAR", "--json"),
)
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("canaries")


@pytest.fixture(scope="module")
def run(home: Path) -> "Run":
    return Run(home)


class Run:
    """Runs our programs at the home of the canaries, as talkative as they can be."""

    def __init__(self, home: Path) -> None:
        self.home, self.out = home, home / "out"
        self.out.mkdir()
        self.told = b""
        quiet = {
            "ADMIN_DESKTOP_HOME": str(home),
            "ADMIN_DESKTOP_LOG": "DEBUG",
            "QT_QPA_PLATFORM": "offscreen",
        }
        self.environment = {**os.environ, **quiet}

    def __call__(self, *words: str) -> None:
        done = subprocess.run(
            [sys.executable, *words], capture_output=True, env=self.environment, timeout=500, check=False
        )
        assert done.returncode in {0, 1}, done.stderr.decode()
        self.told += done.stdout + done.stderr


def aspire_tells(home: Path, question: str) -> list[bytes]:
    with closing(sqlite3.connect(f"file:{home / 'demo-aspire.sqlite'}?mode=ro", uri=True)) as db:
        return [row[0] if isinstance(row[0], bytes) else str(row[0]).encode() for row in db.execute(question)]


@pytest.fixture(scope="module")
def canaries(run: Run) -> list[bytes]:
    """What must not be seen, after it was everywhere: in ASPIRE, in files opened here, at a sign-in."""
    run("-m", "admin_desktop", "sync", "--once")
    found = aspire_tells(run.home, "SELECT account_number FROM bank_accounts")
    found += aspire_tells(run.home, "SELECT token FROM tokens")
    assert len(found) > 200
    with closing(Store.open(run.home / "demo.sqlite", SystemClock())) as store:
        lee = Principal("lee", Role.LTI_ADMIN, None)
        users.add(store, lee, "*", "canary", "Canary", Role.CUSTOMER_CARE)
        sign_in.set_password(store, lee, "*", "canary", PASSWORD)
    return [*found, PASSWORD.encode()]


@pytest.fixture(scope="module")
def everything(run: Run, canaries: list[bytes]) -> bytes:
    """All that our programs left, said and showed."""
    for role in ROLES:
        run(str(DESK), role.value, str(run.out))
    file = run.home.parent / "payment.ach"
    file.write_bytes(
        max(aspire_tells(run.home, "SELECT file_text FROM eft_generations WHERE file_text > ''"), key=len)
    )
    for words in EXPORTS:
        run("-m", "admin_desktop", *(word.format(out=run.out, file=file) for word in words))
    return b"\0".join([run.told, *left(run.home)])


def left(home: Path) -> Iterator[bytes]:
    for path in home.rglob("*"):
        if path.is_file() and "aspire" not in path.name:
            yield path.name.encode()
            yield from contents(path)


def contents(path: Path) -> Iterator[bytes]:
    """A file's bytes, and what is packed in it."""
    data = path.read_bytes()
    yield data
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as pack:
            for name in pack.namelist():
                inner = pack.read(name)
                yield inner
                yield from streams(inner)
    yield from streams(data)


def streams(pdf: bytes) -> Iterator[bytes]:
    for part in pdf.split(b"stream\n")[1:] if pdf.startswith(b"%PDF") else ():
        try:
            yield zlib.decompressobj().decompress(part)
        except zlib.error:
            continue


def test_no_canary_is_seen_anywhere(everything: bytes, canaries: list[bytes]) -> None:
    assert [canary for canary in canaries if canary in everything] == []


def test_it_was_a_full_day(run: Run, everything: bytes) -> None:
    written = {path.suffix for path in run.home.rglob("*") if path.is_file()}
    assert written >= {".sqlite", ".log", ".csv", ".xlsx", ".zip", ".db", ".png", ".txt"}
    for words in (b"DEBUG", b"Admin Desktop crash report", b"aspire\0serve", "••".encode()):
        assert words in everything, words


def test_the_scan_would_find_one(run: Run, canaries: list[bytes]) -> None:
    whole = b"\0".join(contents(run.home / "demo-aspire.sqlite"))
    assert [canary in whole for canary in canaries[:-1]] == [True] * (len(canaries) - 1)
