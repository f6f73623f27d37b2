"""Where each value of a TOML text stands: ``tomllib`` reads the values, this finds their lines.

It walks a text that ``tomllib`` has accepted, so it need not refuse anything: it only keeps count of tables,
keys, list items and inline tables, and steps over strings and comments.
"""

import re
from collections.abc import Mapping
from typing import Final

Path = tuple[str | int, ...]
"""The way to a value: ``("step", 2, "expect", 0, "status")``."""

_BLANK: Final = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_KEY: Final = re.compile(
    r'[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|\'([^\'\n]*)\'|([A-Za-z0-9_-]+))[ \t]*(\.?)', re.ASCII
)
_STRING: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?"""+|\'\'\'.*?\'\'\'+|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL
)
_BARE: Final = re.compile(r"[^,\]}\n#]*")


def lines_of(text: str) -> Mapping[Path, int]:
    """Return the line (from 1) of every table, key and list item of a valid TOML text."""
    walk = _Walk(text)
    walk.document()
    return walk.lines


class _Walk:
    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {(): 1}
        self._text = text
        self._at = 0
        self._line, self._counted = 1, 0
        self._lists: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        self._skip()
        while self._at < len(self._text):
            table = self._header() if self._sees("[") else self._pair(table)
            self._skip()

    def _header(self) -> Path:
        many = self._sees("[[")
        here = self._here()
        self._at += 2 if many else 1
        path = self._in_lists(self._keys())
        self._at = self._text.index("]", self._at) + (2 if many else 1)
        if many:
            self._lists[path] = number = self._lists.get(path, -1) + 1
            self.lines.setdefault(path, here)
            path = (*path, number)
        self.lines[path] = here
        return path

    def _in_lists(self, keys: tuple[str, ...]) -> Path:
        """Return the path of a header's keys: what is a list so far means its newest table."""
        path: Path = ()
        for position, key in enumerate(keys):
            path = (*path, key)
            if path in self._lists and position < len(keys) - 1:
                path = (*path, self._lists[path])
        return path

    def _pair(self, table: Path) -> Path:
        """Step over ``key = value`` and return the table it belongs to."""
        here = self._here()
        path = (*table, *self._keys())
        for length in range(len(table) + 1, len(path) + 1):
            self.lines.setdefault(path[:length], here)
        self._at = self._text.index("=", self._at) + 1
        self._skip()
        self._value(path)
        return table

    def _keys(self) -> tuple[str, ...]:
        keys, found = [], _KEY.match(self._text, self._at)
        while found is not None:
            keys.append(next(part for part in found.groups()[:3] if part is not None))
            self._at = found.end()
            found = _KEY.match(self._text, self._at) if found.group(4) else None
        return tuple(keys)

    def _value(self, path: Path) -> None:
        if self._sees("["):
            self._items(path)
        elif self._sees("{"):
            self._inline(path)
        else:
            found = _STRING.match(self._text, self._at) or _BARE.match(self._text, self._at)
            self._at = found.end() if found else len(self._text)

    def _items(self, path: Path) -> None:
        number = 0
        self._open()
        while not self._sees("]") and self._at < len(self._text):
            item = (*path, number)
            self.lines[item] = self._here()
            self._value(item)
            self._comma()
            number += 1
        self._at += 1

    def _inline(self, path: Path) -> None:
        self._open()
        while not self._sees("}") and self._at < len(self._text):
            self._pair(path)
            self._comma()
        self._at += 1

    def _open(self) -> None:
        self._at += 1
        self._skip()

    def _comma(self) -> None:
        self._skip()
        if self._sees(","):
            self._open()

    def _sees(self, mark: str) -> bool:
        return self._text.startswith(mark, self._at)

    def _skip(self) -> None:
        found = _BLANK.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _here(self) -> int:
        """Return the line of the present place; each character is counted once."""
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line
