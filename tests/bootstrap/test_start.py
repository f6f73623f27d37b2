"""The start in stages, and its end by Ctrl+C."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from admin_desktop.__main__ import main
from admin_desktop.bootstrap.pages.rail import register_pages
from admin_desktop.bootstrap.running.acts import Acts
from admin_desktop.bootstrap.running.interrupts import Interrupts
from admin_desktop.bootstrap.running.link import Link
from admin_desktop.bootstrap.start import Start, application
from admin_desktop.cli import program, quick_start
from admin_desktop.errors import NotFoundError

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ONLY_PAINTED = """
import enum
from admin_desktop.bootstrap.start import Start, application

def made():
    kinds = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
    return any(made.__qualname__.startswith("Qt.") for kind in kinds for made in kind.__subclasses__())

stages = []
start = Start(application(), milestone=lambda stage: stages.append((stage, made())))
start._load = print
start.begin()
assert stages == [("painted", False)], stages
assert made()
"""


def test_the_window_is_painted_before_anything_heavy_is_imported() -> None:
    heavy = {
        "sqlalchemy",
        "httpx2",
        "alembic",
        "cyclopts",
        "holidays",
        "keyring",
        "qtawesome",
        "msgspec",
        "fastapi",
    }
    code = (
        "import sys; from admin_desktop.bootstrap.start import Start, application; app = application(); "
        "start = Start(app); start.window.show(); app.processEvents(); "
        "print(sorted(name for name in sys.modules if '.' not in name))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert heavy & set(eval(done.stdout)) == set()  # noqa: S307 - a list of names that we printed


def test_the_first_paint_does_without_qt_s_namespace(tmp_path: Path) -> None:
    """Whoever names ``Qt`` before it slows the start by a tenth: ``views/look/numbers.py`` is for them."""
    (tmp_path / "window.json").write_text(json.dumps({"look": {"worn": "light"}}))
    home = {**os.environ, "ADMIN_DESKTOP_HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", ONLY_PAINTED], check=True, env=home)


def test_each_stage_is_told_in_order(
    qapp: QApplication, qtbot: Any, demo_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(demo_home))
    told: list[str] = []
    start = Start(qapp, milestone=told.append)
    start.begin()
    assert told == ["painted"]
    qtbot.waitUntil(lambda: {"connected", "payments"} <= set(told), timeout=60_000)
    stages = ["painted", "furnished", "payments", "settled", "connected"]
    assert [stage for stage in told if stage in stages] == stages
    assert isinstance(start.room.acts if start.room else None, Acts)
    assert isinstance(start.room._link if start.room else None, Link)
    assert len(start.window.pages()) > 1
    start.window.close()
    start.end()
    assert callable(register_pages)


def test_a_workspace_that_is_not_there_is_told_in_the_window(
    qapp: QApplication, qtbot: Any, tmp_path: Path
) -> None:
    start = Start(qapp, str(tmp_path / "none.sqlite"))
    start.begin()
    qtbot.waitUntil(lambda: start.error is not None)
    assert isinstance(start.error, NotFoundError)
    assert start.window._opening.state().icon == "error"
    with qtbot.waitSignal(start.window.closed):
        start.window._opening.action_requested.emit()
    start.end()


def test_ctrl_c_and_a_polite_kill_are_heard(qapp: QApplication, qtbot: Any) -> None:
    before = signal.getsignal(signal.SIGTERM)
    interrupts = Interrupts()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        with qtbot.waitSignal(interrupts.interrupted):
            os.kill(os.getpid(), number)
    interrupts.close()
    assert signal.getsignal(signal.SIGTERM) is before


def test_two_ways_through_the_door() -> None:
    assert application() is QApplication.instance()
    assert main(["no such command"]) == 2
    assert callable(quick_start.main)
    assert program.main(["--version"]) == 0
