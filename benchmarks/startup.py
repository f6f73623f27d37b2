"""How long until the window is there, and until it shows payments, against a bare QMainWindow with a table.

Each run is a process of its own, offscreen; the two take turns and the medians are compared. ``--json``
prints a list of ``{name, value, goal, holds}``; values are ratios.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 7

BARE = """
import sys, time
t = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableWidget(50, 12))
window.show()
app.processEvents()
print(time.perf_counter() - t)
"""

OURS = """
import sys, time
t = time.perf_counter()
from PySide6.QtWidgets import QApplication
from admin_desktop.bootstrap.workspaces import open_workspace
from admin_desktop.bootstrap.window import Reader, desk_of
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.window import MainWindow
app = QApplication([])
here = open_workspace("demo")
look = Look(app, ThemeChoice.LIGHT)
window = MainWindow(look=look, clock=here.clock, desk=desk_of(here, 15), reader=Reader(here))
window.show()
app.processEvents()
shell = time.perf_counter() - t
while not window.payments.is_settled():
    app.processEvents()
print(shell, time.perf_counter() - t)
window.shut_down()
here.store.close()
"""


def measured(code: str, home: str) -> list[float]:
    """Run one start in a process and return its seconds."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ADMIN_DESKTOP_HOME": home}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    return [float(word) for word in done.stdout.split()]


def main() -> int:
    """Measure in turns and print the ratios."""
    with tempfile.TemporaryDirectory() as home:
        words = [sys.executable, "-m", "admin_desktop", "workspace", "info"]
        subprocess.run(words, env={**os.environ, "ADMIN_DESKTOP_HOME": home}, check=True, capture_output=True)
        measured(BARE, home), measured(OURS, home)
        turns = [(measured(BARE, home)[0], *measured(OURS, home)) for _ in range(ROUNDS)]
    bare, shell, payments = (statistics.median(column) for column in zip(*turns, strict=True))
    rows = [
        {"name": "first paint of the shell / bare window", "value": shell / bare, "goal": 1.5},
        {"name": "first payments / bare window", "value": payments / bare, "goal": 4.0},
    ]
    for row in rows:
        row["value"] = round(row["value"], 2)
        row["holds"] = row["value"] <= row["goal"]
    if "--json" in sys.argv:
        print(json.dumps(rows, indent=2))
        return 0
    print(f"milliseconds: bare {bare * 1000:.0f}, shell {shell * 1000:.0f}, payments {payments * 1000:.0f}")
    for row in rows:
        verdict = "holds" if row["holds"] else "NOT REACHED"
        print(f"{row['name']}: {row['value']} (goal {row['goal']}) {verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
