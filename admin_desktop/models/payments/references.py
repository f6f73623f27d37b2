"""Payment references: ours, unique per company for ever, and the key ASPIRE knows a payment by.

At most 15 of A-Z 0-9, because that is what fits columns 40-54 of a NACHA entry.
"""

import random
import re

from admin_desktop.clock import from_rfc3339

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that nobody misreads one on the telephone."""

_PREFIX = "PMT"
_DIGITS = 6
_START_S = from_rfc3339("2020-01-01T00:00:00Z") // 1000
_FORM = f"{_PREFIX}[{_ALPHABET}]{{{2 * _DIGITS}}}"


def new_reference(now_ms: int, rng: random.Random) -> str:
    """Return ``PMT``, six digits of seconds since 2020 (lasting until 2054) and six random ones.

    References of later seconds sort after earlier ones. Whoever stores one checks that it is free.
    """
    seconds = (now_ms // 1000 - _START_S) % len(_ALPHABET) ** _DIGITS
    return _PREFIX + _digits(seconds) + _digits(rng.getrandbits(5 * _DIGITS))


def is_reference(text: str) -> bool:
    """Whether a text has the form of a reference."""
    return re.fullmatch(_FORM, text) is not None


def _digits(number: int) -> str:
    letters = []
    for _ in range(_DIGITS):
        number, digit = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[digit])
    return "".join(reversed(letters))
