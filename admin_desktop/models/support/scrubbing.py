"""Free text without people in it: names and addresses that the workspace knows, and every e-mail address.

The redaction of logs (account numbers, tokens) comes on top. Names are found word by word against all names
of the workspace, so the cost grows with the text, not with the number of customers.
"""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import customers, portal_users
from admin_desktop.redaction import redact, redact_line

NAME, EMAIL = "[name]", "[e-mail]"
_EMAIL = re.compile(r"[^\s@<>\"'(),;:]+@[^\s@<>\"'(),;:]+")
_WORD = re.compile(r"[^\W_]+(?:['\u2019.&-][^\W_]+)*", re.UNICODE)
_SHORTEST = 2
"""A name of one letter would black out the letter everywhere."""


class Scrubber:
    """Knows every name of a workspace; ``text`` and ``line`` give back what LTi may read."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: set[tuple[str, ...]] = set()
        for name in names:
            words = tuple(_folded(word) for word in _WORD.findall(name))
            if words and len("".join(words)) >= _SHORTEST:
                self._names.add(words)
        self._firsts = {words[0] for words in self._names}
        self._longest = max((len(words) for words in self._names), default=0)

    @classmethod
    def of(cls, store: Store) -> "Scrubber":
        """Return one that knows every customer and portal user of the workspace."""
        with store.reading() as conn:
            names = [*conn.scalars(select(customers.c.name)), *conn.scalars(select(portal_users.c.name))]
        return cls(names)

    def text(self, text: str) -> str:
        """Return the text without names, addresses, account numbers and secrets."""
        return redact(self._without_people(text))

    def line(self, line: str) -> str:
        """As ``text``, for a log line: its own time stamp stays readable."""
        return redact_line(self._without_people(line))

    def _without_people(self, text: str) -> str:
        text = _EMAIL.sub(EMAIL, text).replace(str(Path.home()), "~")
        words = list(_WORD.finditer(text))
        folded = [_folded(word[0]) for word in words]
        kept, at, place = [], 0, 0
        while place < len(words):
            length = self._name_at(folded, place)
            if length:
                kept.append(text[at : words[place].start()] + NAME)
                at = words[place + length - 1].end()
            place += max(length, 1)
        return "".join([*kept, text[at:]])

    def _name_at(self, folded: list[str], place: int) -> int:
        """Return how many words from here on are a name; the longest one counts."""
        if folded[place] not in self._firsts:
            return 0
        for length in range(min(self._longest, len(folded) - place), 0, -1):
            if tuple(folded[place : place + length]) in self._names:
                return length
        return 0


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()
