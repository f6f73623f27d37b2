"""A workspace to measure on, copied and on the disk: what is still on its way there would be measured too."""

import os
import shutil
from pathlib import Path


def fresh_copy(base: Path, to: Path) -> Path:
    """Copy a workspace's file over another one and its log; returns where it is."""
    for ending in ("", "-wal", "-shm"):
        to.with_name(to.name + ending).unlink(missing_ok=True)
    shutil.copyfile(base, to)
    with to.open("rb+") as file:
        os.fsync(file.fileno())
    return to
