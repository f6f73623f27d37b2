"""A file of 100,000 entries: the window has its turn all the while, and nothing of it takes long."""

import time
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from admin_desktop.models.nacha import DebitEntry, Originator, PaymentBatch, PaymentFile, write_payment_file
from admin_desktop.views.eft_files import parts
from admin_desktop.views.eft_files.eft_files_page import EftFilesPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ENTRIES = 100_000
MOST_S = 0.1
FIRM = Originator("NORTHSTAR", "1234567890", "021000021", "FIRST BANK", "NORTHSTAR")


class Pulse:
    """Beats in the window's thread; between two beats lies what held the thread up."""

    def __init__(self) -> None:
        self.longest_s, self.beats = 0.0, 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._last_s = time.thread_time()
        self._timer.start(5)

    def _beat(self) -> None:
        """Judge by the thread's own time: how busy the machine is otherwise is not the window's doing."""
        now_s = time.thread_time()
        self.longest_s = max(self.longest_s, now_s - self._last_s)
        self._last_s, self.beats = now_s, self.beats + 1


@pytest.mark.slow
def test_the_window_is_never_held_up_by_a_hundred_thousand_entries(
    page: EftFilesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    entries = tuple(
        DebitEntry("021000021", f"99900{n:06d}", "checking", 100, "BORROWER", f"PMT{n:012d}")
        for n in range(ENTRIES)
    )
    made = datetime(2025, 11, 20, 12)  # noqa: DTZ001 - the company's wall clock
    path = tmp_path / "large.ach"
    path.write_bytes(
        write_payment_file(PaymentFile(FIRM, made, (PaymentBatch(date(2025, 11, 21), entries),))).data
    )
    qtbot.waitUntil(lambda: page.is_settled() and page.flow.whose.known())
    table, pulse = page.panes.file.entries, Pulse()
    page.open_path(path)
    qtbot.waitUntil(lambda: _scrolled(page), timeout=100_000)
    assert len(table.lines.rows) == ENTRIES
    table.selectRow(ENTRIES - 1)
    assert f"{ENTRIES + 2:,}  627021000021*" in page.panes.file._line.text()
    page.panes.file._filter.setCurrentIndex(1)
    page.panes.file._show_entries()
    page.show_part(parts.DRIFT)
    page.head.keep_button.click()
    qtbot.waitUntil(page.is_settled, timeout=100_000)
    assert pulse.beats  # how often is up to the machine; what lies between two is not
    assert pulse.longest_s < MOST_S


def _scrolled(page: EftFilesPage) -> bool:
    """Whether the page is settled; while it is not, the user scrolls."""
    bar = page.panes.file.entries.verticalScrollBar()
    bar.setValue((bar.value() + 997) % max(1, bar.maximum()))
    return page.is_settled()
