"""What the window remembers over a restart: one small JSON file in the product's folder.

Sections are plain dictionaries: ``look``, ``window``, ``page.payments`` … . A file that cannot be read is set
aside under another name and the window starts as on its first day; a setting must never keep anybody out.
"""

import json
import logging
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

_LOG = logging.getLogger(__name__)
BROKEN = ".broken"


class Memory:
    """Read once when made, written whole by ``save``. Without a path it forgets at the end."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._sections: dict[str, dict[str, Any]] = self._read() if path else {}

    def section(self, name: str) -> dict[str, Any]:
        """Return what was kept under the name; empty when nothing was."""
        return dict(self._sections.get(name, {}))

    def keep(self, name: str, values: Mapping[str, Any]) -> None:
        """Keep JSON values under the name until the next ``save``."""
        self._sections[name] = dict(values)

    def save(self) -> bool:
        """Write the file whole; returns whether it could be. Nobody is told: it is only comfort."""
        if self._path is None:
            return True
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with part.open("w", encoding="utf-8") as file:
                json.dump(self._sections, file, indent=1, sort_keys=True)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._path)
        except (OSError, TypeError, ValueError) as problem:
            _LOG.warning("the window's settings were not written: %s", type(problem).__name__)
            with suppress(OSError):
                part.unlink(missing_ok=True)
            return False
        return True

    def _read(self) -> dict[str, dict[str, Any]]:
        path = self._path
        if path is None:
            return {}
        try:
            if not path.exists():
                return {}
            found = json.loads(path.read_text(encoding="utf-8"))
            if not isinstance(found, dict) or not all(isinstance(part, dict) for part in found.values()):
                raise ValueError("not sections")  # noqa: TRY301 - it is set aside like any other rubbish
        except (OSError, ValueError, RecursionError) as problem:
            self._set_aside(path, problem)
            return {}
        return found

    def _set_aside(self, path: Path, problem: Exception) -> None:
        _LOG.warning("the window's settings cannot be read (%s): set aside", type(problem).__name__)
        try:
            path.replace(path.with_name(path.name + BROKEN))
        except OSError:
            _LOG.warning("and could not be set aside")
