"""A second start raises the window that is open, instead of standing beside it.

The everyday start (``run`` and nothing more) holds a lock in the product's folder while its window is open.
Who finds it held leaves a wish beside it and goes; the window sees the wish and comes to the front. Whoever
names a workspace, a role or a user wants another window, and gets one.
"""

import contextlib
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Slot
from PySide6.QtWidgets import QApplication, QMainWindow

_LOCK, _WISH = "window.lock", "window.wanted"


class OneWindow(QObject):
    """``take`` it before the window is made, ``watch`` once it is there, ``give_back`` at the end."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder, self._wish = folder, folder / _WISH
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)  # a lock is old when its process is gone, not after a long day
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Return whether this is the only one. If not, the other was asked to come to the front.

        A folder that cannot hold a lock has none: what is wrong with it is told by whoever needs it.
        """
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True
        with contextlib.suppress(OSError):
            self._wish.touch(mode=0o600)
            return False
        return True

    @Slot()
    def watch(self) -> None:
        """From now on come to the front when another start wishes it; the QApplication is there."""
        if self._watcher is None and self._lock.isLocked():
            self._watcher = QFileSystemWatcher([str(self._folder)], self)
            self._watcher.directoryChanged.connect(self._look)
            self._look()

    def give_back(self) -> None:
        """The last window is closed."""
        self._watcher = None
        self._lock.unlock()

    @Slot()
    def _look(self) -> None:
        with contextlib.suppress(FileNotFoundError):
            self._wish.unlink()
            bring_to_front()


def bring_to_front() -> None:
    """Show the program's window above others, as large as it was before somebody minimised it."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow) and window.isVisible():
            if window.isMinimized():
                (window.showMaximized if window.isMaximized() else window.showNormal)()
            window.raise_()
            window.activateWindow()
