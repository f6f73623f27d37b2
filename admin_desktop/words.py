"""What the user reads, in the user's language: every sentence of the product passes through ``tr``.

English stands in the code and is complete; ``speak`` puts another language over it, before the first window
is made. The catalogues are Qt Linguist's (``resources/translations``), but nothing here needs Qt: the models'
sentences go through the same door. A sentence is one literal with named places, never glued together, so
that a translator sees it whole and may turn it round.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

Lookup = Callable[[str, int | None], str]
"""Source and count → the words of the language, empty when it has none. The count picks the plural form."""

_ACCENTS: Final = str.maketrans("AaEeIiOoUuCcNnYy", "ÀåÉëÎïÖøÛüÇçÑñÝý")
_OPEN, _CLOSE = "⟦", "⟧"
_LONGER: Final = 0.4
_FILLING: Final = "~~~~~~ "
"""Of the length of a word, because a line breaks between words only."""


class _Language:
    lookup: Lookup | None = None
    code = "en"
    group, decimal = ",", "."


def speak(lookup: Lookup | None, code: str = "en") -> None:
    """Put a language over English; None is English again. Texts that are shown already stay as they are."""
    _Language.lookup, _Language.code = lookup, code


def write_numbers(group: str, decimal: str) -> None:
    """Write counts and money for people with these separators, from now on."""
    _Language.group, _Language.decimal = group, decimal


_plain: ContextVar[bool] = ContextVar("plain", default=False)


@contextmanager
def in_english() -> Iterator[None]:
    """Speak English for a while, in this thread alone: for what LTi reads, whatever the desk speaks."""
    before = _plain.set(True)
    try:
        yield
    finally:
        _plain.reset(before)


def _lookup() -> Lookup | None:
    return None if _plain.get() else _Language.lookup


def spoken() -> str:
    """Return the code of the language, for texts that bring their own translations."""
    return _Language.code


def tr(source: str, /, **places: object) -> str:
    """Return the sentence in the user's language, its places filled in."""
    lookup = _lookup()
    said = (lookup(source, None) if source and lookup else "") or source
    return said.format(**places) if places else said


def trn(one: str, many: str, count: int, /, **places: object) -> str:
    """Return the form of a sentence that its count asks for; ``many`` names it in the catalogue."""
    lookup = _lookup()
    said = lookup(many, count) if lookup else ""
    return (said or (one if count == 1 else many)).format(**places)


def number(count: int) -> str:
    """Return a whole number for people, with thousands separators: ``5,013``."""
    text = f"{count:,}"
    return text if _plain.get() else text.replace(",", _Language.group)


def money(cents: int) -> str:
    """Return US dollars for people, with thousands separators and always the cents: ``$1,204.50``."""
    sign, decimal = "-" if cents < 0 else "", "." if _plain.get() else _Language.decimal
    return f"{sign}${number(abs(cents) // 100)}{decimal}{abs(cents) % 100:02d}"


def noted(source: str) -> str:
    """Mark a literal of a table for the catalogue; whoever shows it calls ``tr`` on it."""
    return source


def pseudo(source: str, _count: int | None = None) -> str:
    """Return English 40 % longer, accented and bracketed: what is not, did not pass through ``tr``."""
    if is_pseudo(source):
        return source
    words, inside = [], False
    for character in source:
        inside = character == "{" or (inside and character != "}")
        words.append(character if inside else character.translate(_ACCENTS))
    shown = len("".join(source.split("{")[::2])) or 1
    longer = max(1, round(shown * _LONGER) - 2)
    filling = (_FILLING * longer)[:longer].rstrip()
    return f"{_OPEN}{''.join(words)}{filling}{_CLOSE}"


def is_pseudo(text: str) -> bool:
    """Whether a text passed through ``tr`` while ``pseudo`` was spoken."""
    return _OPEN in text and _CLOSE in text
