"""A demo made once for a whole test run, all of its processes together: making one takes five seconds."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

try:
    import fcntl
except ImportError:  # Windows: each process makes its own
    fcntl = None  # type: ignore[assignment]


@contextmanager
def one_at_a_time(file: Path) -> Iterator[None]:
    """Let only one of the run's processes make something; the others wait, and find it made."""
    with file.open("w") as lock:
        if fcntl is not None:
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def made_demo(factory: pytest.TempPathFactory) -> Path:
    """Return the home folder of the run's demo, which nobody may open: copy it with ``copied``."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ and fcntl is not None else base
    home, done = shared / "made-demo", shared / "made-demo.done"
    with one_at_a_time(shared / "made-demo.lock"):
        if not done.exists():
            environment = {**os.environ, "ADMIN_DESKTOP_HOME": str(home)}
            words = [sys.executable, "-m", "admin_desktop", "workspace", "info"]
            made = subprocess.run(
                words, env=environment, check=False, capture_output=True, text=True, timeout=300
            )
            assert made.returncode == 0, made.stdout + made.stderr
            done.touch()
    return home


def copied(made: Path, home: Path) -> Path:
    """Copy both halves of a demo into another home folder and return it."""
    home.mkdir(parents=True, exist_ok=True)
    for half in ("demo.sqlite", "demo-aspire.sqlite"):
        shutil.copy2(made / half, home / half)
    return home
