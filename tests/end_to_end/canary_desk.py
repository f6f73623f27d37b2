"""A day at the desk with canaries about: everything is looked at, copied, exported and made to crash.

Words: the role, the folder for what is written. Prints what was on the screen, in tooltips, for screen
readers and on the clipboard, and what the process list shows of us and our children.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

from admin_desktop.bootstrap.window import Room
from admin_desktop.clock import SystemClock
from admin_desktop.crash_report import Surroundings, write_report
from admin_desktop.log_file import log_to_file
from admin_desktop.models.principal import Role
from admin_desktop.settings import folders, log_level
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.tour import render, shots_of, wait_until


def main() -> int:
    """Work through every page as one role."""
    role, out = Role(sys.argv[1]), Path(sys.argv[2])
    log = log_to_file(folders().make().logs, log_level())
    app = QApplication([])
    room = Room.whole(app, "demo", role, ThemeChoice.LIGHT, lively=False)
    synced: list[object] = []
    room.worker.company_changed.connect(synced.append)
    room.worker.start()
    assert wait_until(lambda: len(synced) > 6)
    tell(_processes())
    for shot in shots_of(room.window, [ThemeChoice.LIGHT]):
        render(room.window, room.look, shot).save(str(out / f"{role.value}-{shot.name}.png"))
        tell(_texts(room.window))
        tell(_copied(room.window))
    try:
        room.window.show_page("no such page")
    except KeyError as error:
        around = Surroundings("demo", "1", "6")
        report = write_report(error, around, SystemClock().now_ms(), log.recent.lines())
        (out / f"{role.value}-crash.txt").write_text(report)
    room.close()
    return 0


def tell(texts: Iterator[str]) -> None:
    """Hand over what was seen."""
    sys.stdout.write("\n".join(texts))


def _processes() -> Iterator[str]:
    """What every program of this machine may read of us and our children."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if os.getpid() in {int(folder.name), parent}:
                yield from ((folder / name).read_text(errors="replace") for name in ("cmdline", "environ"))


def _texts(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        for read in ("text", "toPlainText", "currentText", "placeholderText", "windowTitle"):
            if callable(getter := getattr(widget, read, None)):
                yield str(getter())
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QAbstractItemView):
            yield from _cells(widget)
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(min(model.rowCount(view.rootIndex()), 200)):
        for column in range(20):  # past the last column an index is not valid and says nothing
            yield from (str(model.index(row, column).data(one) or "") for one in roles)


def _copied(window: QWidget) -> Iterator[str]:
    """What Ctrl+C puts on the clipboard, in each table and field."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QAbstractItemView | QLineEdit):
            widget.setFocus()
            QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
            yield QApplication.clipboard().text()


if __name__ == "__main__":
    sys.exit(main())
