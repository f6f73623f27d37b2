"""A PostgreSQL for tests: private, reached through a socket in its own folder, gone with the test run.

``initdb`` refuses to run as root, so there it runs as an unprivileged account. A shell holds the server and
stops it by its number when our end of a pipe closes: also when the test run is killed.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

OLDEST = 15
ROLE = "desk"
"""Who the program is in the tests: an ordinary login, because grants do not bind a superuser."""

_DEBIAN = Path("/usr/lib/postgresql")
_UNPRIVILEGED = ("postgres", "nobody")
_HURRIED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=50")
_HOLD = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server'
_PATIENCE_S = 100


def find_programs() -> Path | None:
    """The folder of the newest PostgreSQL that is new enough, if there is one."""
    versions = sorted(
        (int(folder.name), folder / "bin") for folder in _DEBIAN.glob("[0-9]*") if folder.name.isdigit()
    )
    on_path = shutil.which("initdb")
    places = [place for version, place in reversed(versions) if version >= OLDEST]
    places += [Path(on_path).resolve().parent] if on_path else []
    return next((place for place in places if (place / "postgres").exists()), None)


@dataclass
class Cluster:
    """A running server; ``create`` makes databases in it and returns their addresses."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @classmethod
    @contextmanager
    def start(cls, programs: Path) -> "Iterator[Cluster]":
        with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as made:
            folder = Path(made)
            account = _account(folder)
            data, log = folder / "data", folder / "log"
            _run([programs / "initdb", "-D", data, "-U", "owner", "-A", "trust", "-N", "-E", "UTF8"], account)
            server = [programs / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses="]
            for setting in _HURRIED:
                server += ["-c", setting]
            with log.open("wb") as out:
                holder = subprocess.Popen(
                    ["/bin/sh", "-c", _HOLD, "sh", *server],
                    stdin=subprocess.PIPE,
                    stdout=out,
                    stderr=out,
                    **account,
                )
            try:
                cluster = cls(folder)
                cluster.wait(holder, log)
                cluster.do(f"CREATE ROLE {ROLE} LOGIN CREATEDB")
                yield cluster
            finally:
                holder.communicate(timeout=_PATIENCE_S)

    def wait(self, holder: "subprocess.Popen[bytes]", log: Path) -> None:
        until = time.monotonic() + _PATIENCE_S
        while True:
            try:
                self.do("SELECT 1")
            except psycopg.OperationalError:
                if holder.poll() is not None or time.monotonic() > until:
                    raise AssertionError(log.read_text()) from None
                time.sleep(0.05)
            else:
                return

    def do(self, statement: str, database: str = "postgres", role: str = "owner") -> list[Any]:
        """Run one statement outside a transaction, as the owner of the cluster."""
        with psycopg.connect(host=str(self.folder), user=role, dbname=database, autocommit=True) as conn:
            answer = conn.execute(statement.encode())
            return answer.fetchall() if answer.description else []

    def fresh_name(self) -> str:
        return f"workspace_{next(self._numbers)}"

    def create(self, name: str, template: str = "template0") -> str:
        """Make a database that belongs to the ordinary login, and return its SQLAlchemy address."""
        self.do(f"CREATE DATABASE {name} OWNER {ROLE} TEMPLATE {template}")
        return f"postgresql+psycopg://{ROLE}@/{name}?host={self.folder}"

    def drop(self, name: str) -> None:
        self.do(f"DROP DATABASE {name} WITH (FORCE)")


def _account(folder: Path) -> dict[str, Any]:
    """What makes a program run as somebody else than root, with the folder as theirs."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    who = next(known[name] for name in _UNPRIVILEGED if name in known)
    os.chown(folder, who.pw_uid, who.pw_gid)
    return {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": [], "cwd": folder}


def _run(command: list[Any], account: dict[str, Any]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **account)
    assert done.returncode == 0, done.stderr
