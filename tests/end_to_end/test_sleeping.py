"""A machine that wakes from sleep syncs at once, though the next cycle was minutes away."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from admin_desktop.bootstrap.practice.demo import ensure_demo
from admin_desktop.clock import SystemClock
from admin_desktop.settings import folders

pytestmark = pytest.mark.slow

SLEEPER = Path(__file__).with_name("sleeper.py")
SLEEP_S = 3.0
PATIENCE_S = 100.0


class Heard:
    """The lines of a process, with when they came."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.lines: list[tuple[float, str]] = []
        self.reader = Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self.lines.append((time.monotonic(), line.strip()))

    def since(self, moment: float) -> set[str]:
        return {line for at, line in self.lines if at >= moment}

    def until(self, companies: int, since: float) -> float:
        while len(self.since(since)) < companies:
            assert self._process.poll() is None
            time.sleep(0.02)
        return time.monotonic() - since


def test_after_a_sleep_every_company_syncs_at_once(tmp_path: Path) -> None:
    ensure_demo(folders(tmp_path).make(), SystemClock())
    environment = {**os.environ, "ADMIN_DESKTOP_HOME": str(tmp_path)}
    command = [sys.executable, str(SLEEPER), "1500"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        try:
            heard = Heard(process)
            heard.until(3, 0.0)
            process.send_signal(signal.SIGSTOP)
            time.sleep(SLEEP_S)
            woke = time.monotonic()
            process.send_signal(signal.SIGCONT)
            assert heard.until(3, woke) < PATIENCE_S  # the next cycle is a quarter of an hour away
        finally:
            process.kill()
            heard.reader.join(10)
