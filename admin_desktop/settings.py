"""Where things are on this machine, and the figures that a person may change."""

import errno
import logging
import os
import sys
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_data_path, user_log_path

from admin_desktop.errors import OwnFolderError
from admin_desktop.words import noted, tr

APP_NAME = "admin-desktop"
HOME_VARIABLE = "ADMIN_DESKTOP_HOME"
"""Puts every file of the product under one folder: for tests, tours and portable use."""

LOG_VARIABLE = "ADMIN_DESKTOP_LOG"
"""How much is logged: ``debug``, ``info`` (as without it), ``warning`` or ``error``."""

SYNC_INTERVAL_S = 300
"""Changes are pulled every 5 minutes by default (setting, 1-15); the 15 minutes of S2 are the promise."""

DEMO_INTERVAL_S = 15
"""The demo is faster, so that a newcomer sees payments move."""


class Folders(NamedTuple):
    """The product's own folders; made with ``make()``, readable by their owner only."""

    data: Path
    logs: Path

    def make(self) -> "Folders":
        """Create what is missing and return self. OwnFolderError where this account may not write."""
        for folder in (self.data, self.logs):
            try:
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            except OSError as error:
                raise unusable(folder, error) from error
            if not os.access(folder, os.W_OK | os.X_OK):
                raise unusable(folder, PermissionError(errno.EACCES, ""))
        return self

    @property
    def demo_workspace(self) -> Path:
        """The demo's local model."""
        return self.data / "demo.sqlite"

    @property
    def demo_aspire(self) -> Path:
        """The demo's mock ASPIRE, which keeps its own database."""
        return self.data / "demo-aspire.sqlite"

    @property
    def training(self) -> Path:
        """The folder of the class: its workspace, its ASPIRE and its steps."""
        return self.data / "training"

    @property
    def own_scenarios(self) -> Path:
        """Where a trainer puts scripts of their own."""
        return self.data / "scenarios"

    @property
    def window_memory(self) -> Path:
        """What the window remembers over a restart."""
        return self.data / "window.json"

    @property
    def has_demo(self) -> bool:
        """Whether both halves of the demo are there. OwnFolderError when this account may not look."""
        try:
            return self.demo_workspace.exists() and self.demo_aspire.exists()
        except PermissionError as error:
            raise unusable(self.data, error) from error


def folders(home: str | None = None) -> Folders:
    """Return this account's folders, or those under ``home`` or ``$ADMIN_DESKTOP_HOME``.

    OwnFolderError for an account that has no home at all.
    """
    root = home or os.environ.get(HOME_VARIABLE)
    if root:
        return Folders(Path(root), Path(root) / "logs")
    try:
        return Folders(user_data_path(APP_NAME, appauthor=False), user_log_path(APP_NAME, appauthor=False))
    except RuntimeError as error:
        raise OwnFolderError(tr("this account has no home folder")) from error


_REASONS = {
    errno.EEXIST: noted("a file stands in its place"),
    errno.ENOTDIR: noted("a file stands where one of its folders should be"),
    errno.EACCES: noted("your account may not write there"),
    errno.EPERM: noted("your account may not write there"),
    errno.EROFS: noted("it is on a disk that is read-only"),
    errno.ENOSPC: noted("its disk is full"),
    errno.EDQUOT: noted("your share of its disk is full"),
}


def unusable(folder: Path, error: OSError) -> OwnFolderError:
    """Return our error for a folder of our own that cannot be used, with its name and the reason."""
    known = _REASONS.get(error.errno or 0)
    reason = tr(known) if known else error.strerror or type(error).__name__
    return OwnFolderError(f"{folder}: {reason}")


def log_level(name: str | None = None) -> int:
    """Return the level of ``name`` or ``$ADMIN_DESKTOP_LOG``; what is no level is the usual one."""
    asked = (name or os.environ.get(LOG_VARIABLE, "")).upper()
    return logging.getLevelNamesMapping().get(asked, logging.INFO)


def resources() -> Path:
    """Return the folder of resources: in the checkout, in an installed package or in a bundle."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def has_display() -> bool:
    """Whether a window can be shown here; Qt would end the process when it cannot."""
    if os.environ.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or _x_answers(os.environ.get("DISPLAY", ""))


def _x_answers(display: str) -> bool:
    """Whether the X server of ``DISPLAY`` is there: a stale variable must not kill the start."""
    host, colon, number = display.partition(":")
    if not colon:
        return False
    if host not in {"", "unix"}:
        return True
    return Path(f"/tmp/.X11-unix/X{number.split('.')[0]}").exists()  # noqa: S108 - X11's own fixed place
