"""How long until the window is there, and until it shows payments, against a bare QMainWindow with a table.

Both are timed from the start of the process to the painted window, as somebody waiting sees it. Ours is the
real start (``bootstrap.start.run_window``, what ``admin-desktop run`` calls), with its own milestones. Each
run is a process of its own, offscreen, on a demo that exists, compiled once before; the two take turns and
the medians are compared. ``--json`` prints a list of ``{name, value, goal, holds}``; values are ratios.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from parts.verdicts import Found

ROUNDS = 9

BARE = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableWidget(50, 12))
window.show()
app.processEvents()
print(time.time(), flush=True)
"""

OURS = """
import gc, time
gc.disable()
from admin_desktop.bootstrap.start import application, run_window
told = {}
def milestone(name):
    told.setdefault(name, time.time())
    if name == "payments":
        application().quit()
run_window("demo", milestone=milestone)
print(told["painted"], told["payments"], flush=True)
"""
"""As ``admin-desktop run`` begins, with its log file and its watch for crashes."""


def measured(code: str, home: str) -> list[float]:
    """Run one start in a process and return its seconds since the process was asked for."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ADMIN_DESKTOP_HOME": home}
    environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")  # installed programs are compiled once
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True, timeout=60
    )
    return [float(word) - begun for word in done.stdout.split()]


def main() -> int:
    """Measure in turns and print the ratios."""
    with tempfile.TemporaryDirectory() as home:
        words = [sys.executable, "-m", "admin_desktop", "workspace", "info"]
        subprocess.run(words, env={**os.environ, "ADMIN_DESKTOP_HOME": home}, check=True, capture_output=True)
        measured(BARE, home), measured(OURS, home)
        turns = [(measured(BARE, home)[0], *measured(OURS, home)) for _ in range(ROUNDS)]
    bare, shell, payments = (statistics.median(column) for column in zip(*turns, strict=True))
    print(
        f"milliseconds: bare {bare * 1e3:.0f}, shell {shell * 1e3:.0f}, payments {payments * 1e3:.0f}",
        file=sys.stderr,
    )
    found = Found()
    found.add("first paint of the shell / bare window", shell / bare, 1.5)
    found.add("first payments / bare window", payments / bare, 4.0)
    if "--json" in sys.argv:
        found.print_json()
    return 0


if __name__ == "__main__":
    sys.exit(main())
