# ruff: noqa: ANN001 - qtbot has no type to name
"""A home folder that cannot be used is told in a window, not only on a terminal that nobody sees."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from admin_desktop.bootstrap.running.no_start import tell_why
from admin_desktop.bootstrap.start import run_window
from admin_desktop.errors import OwnFolderError
from admin_desktop.settings import HOME_VARIABLE
from admin_desktop.views.no_start_dialog import NoStartDialog
from admin_desktop.views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|This plugin does not support")


class Reader:
    """Somebody who reads the dialog and closes it; looks at what else is on the screen."""

    def __init__(self) -> None:
        self.read = 0
        self.beside = 0
        self._look = QTimer()
        self._look.setInterval(10)
        self._look.timeout.connect(self._close)
        self._look.start()

    def _close(self) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, NoStartDialog) and window.isVisible():
                self.read += 1
                self.beside += sum(
                    isinstance(one, MainWindow) and one.isVisible() for one in QApplication.topLevelWidgets()
                )
                window.reject()


def test_a_file_in_the_place_of_the_home_folder_is_told_in_a_window_and_ends_the_program(
    qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.write_text("a file")
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    reader = Reader()
    with pytest.raises(OwnFolderError, match="a file stands in its place"):
        run_window()
    assert (reader.read, reader.beside) == (1, 0)
    assert home.read_text() == "a file"


def test_it_needs_no_folder_at_all(qapp) -> None:
    reader = Reader()
    tell_why(qapp, OwnFolderError("this account has no home folder"))
    assert reader.read == 1
