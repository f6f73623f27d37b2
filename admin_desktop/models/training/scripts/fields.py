"""One table of a script under the reader's finger: typed values, and a fault with its line for what is wrong.

Nothing is raised while reading, so that an author sees every fault at once.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, Final, TypeVar

from admin_desktop.models.training.scripts.toml_lines import Path
from admin_desktop.models.training.texts import Text
from admin_desktop.words import tr

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_LONGEST_TEXT: Final = 4000
_KINDS: Final = {
    bool: "true or false",
    int: "a whole number",
    float: "a number with a point",
    str: "a text",
    list: "a list",
    dict: "a table",
}


@dataclass(slots=True)
class Faults:
    """What is wrong so far."""

    lines: Mapping[Path, int]
    found: list[tuple[int, str]] = field(default_factory=list)

    def at(self, path: Path, message: str) -> None:
        """Note a fault at a value, or at the closest table around it."""
        while path not in self.lines:
            path = path[:-1]
        self.found.append((self.lines[path], message))

    def on(self, line: int, message: str) -> None:
        """Note a fault on a line."""
        self.found.append((line, message))


class Table:
    """A table's values; each is asked for once, and what nobody asked for is a fault."""

    def __init__(self, values: Mapping[str, Any], path: Path, faults: Faults) -> None:
        self._values, self._path, self._faults = values, path, faults
        self._asked: set[str] = set()

    @property
    def line(self) -> int:
        """The line on which the table begins."""
        return self._faults.lines.get(self._path, 1)

    def fault(self, key: str, message: str) -> None:
        """Note what is wrong with a key."""
        self._faults.at((*self._path, key), message)

    def has(self, key: str) -> bool:
        """Whether the table says anything about a key."""
        return key in self._values

    def text(self, key: str, *, needed: bool = False) -> str:
        """Return a text; empty when it is not there."""
        value = self._of_kind(key, str, needed=needed)
        if value is None:
            return ""
        if len(value) > _LONGEST_TEXT:
            self.fault(key, tr("{key} is longer than {most} characters", key=key, most=_LONGEST_TEXT))
        if needed and not value.strip():
            self.fault(key, tr("{key} says nothing", key=key))
        return str(value).strip()

    def said(self, key: str, *, needed: bool = False) -> Text:
        """Return a text in its languages: ``say`` and ``say_es``."""
        english, spanish = self.text(key, needed=needed), self.text(f"{key}_es")
        if spanish and not english:
            self.fault(f"{key}_es", tr("{key}_es needs {key}, its English", key=key))
        return Text(english, spanish or None)

    def whole(self, key: str, usual: int, low: int, high: int) -> int:
        """Return a whole number within its bounds."""
        value = self._of_kind(key, int)
        if value is None:
            return usual
        if not low <= value <= high:
            self.fault(key, tr("{key} goes from {low} to {high}", key=key, low=low, high=high))
            return usual
        return int(value)

    def flag(self, key: str) -> bool | None:
        """Return true, false, or None when nothing is said."""
        value = self._of_kind(key, bool)
        return None if value is None else bool(value)

    def one_of(self, key: str, known: Iterable[str], usual: str = "", *, needed: bool = False) -> str:
        """Return one of the known words; another one is a fault that names the closest."""
        value = self.text(key, needed=needed) or usual
        if value and value not in (words := tuple(known)):
            self.fault(key, _unknown(key, value, words))
            return usual
        return value

    def choice(self, key: str, kind: type[E]) -> E | None:
        """Return a member of an enumeration by its words, or None."""
        found = self.one_of(key, [member.value.replace("_", " ") for member in kind])
        return next((member for member in kind if member.value.replace("_", " ") == found), None)

    def parsed(self, key: str, read: Callable[[str], T]) -> T | None:
        """Return what ``read`` makes of a text; its ValueError says which form the text should have."""
        value = self.text(key)
        if not value:
            return None
        try:
            return read(value)
        except ValueError as form:
            self.fault(key, tr('{key} "{value}" is not {form}', key=key, value=value[:40], form=form))
            return None

    def texts(self, key: str) -> tuple[str, ...] | None:
        """Return a list of texts, or None when nothing is said."""
        value = self._of_kind(key, list)
        if value is None:
            return None
        if not all(isinstance(item, str) for item in value):
            self.fault(key, tr("{key} is a list of texts in quotes", key=key))
            return ()
        return tuple(value)

    def tables(self, key: str) -> tuple["Table", ...]:
        """Return the tables of a list, in their order."""
        value = self._of_kind(key, list)
        good = [(number, item) for number, item in enumerate(value or ()) if isinstance(item, dict)]
        if value is not None and len(good) < len(value):
            self.fault(key, tr("{key} is written as [[{key}]] tables", key=key))
        return tuple(Table(item, (*self._path, key, number), self._faults) for number, item in good)

    def finish(self) -> None:
        """Note every key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                self.fault(key, _unknown(tr("this table"), key, sorted(self._asked)))

    def _of_kind(self, key: str, kind: type, *, needed: bool = False) -> Any:
        self._asked.add(key)
        value = self._values.get(key)
        if value is None:
            if needed:
                self.fault(key, tr("{key} is missing", key=key))
            return None
        if type(value) is not kind:
            is_kind = _KINDS.get(type(value), "a date or time without quotes")
            self.fault(
                key, tr("{key} is {found}; it must be {kind}", key=key, found=is_kind, kind=_KINDS[kind])
            )
            return None
        return value


def _unknown(key: str, value: str, known: Iterable[str]) -> str:
    words = list(known)
    close = get_close_matches(value, words, 1, 0.5)
    if close:
        return tr(
            '{key} does not know "{value}". Did you mean "{close}"?', key=key, value=value, close=close[0]
        )
    return tr(
        '{key} does not know "{value}". It knows: {words}', key=key, value=value, words=", ".join(words)
    )
