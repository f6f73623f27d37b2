"""What must never be written down: account numbers and tokens.

Every log line and traceback passes here. A run of 5 to 17 digits may be an account number (Nacha: up to 17),
so only its last four stay; longer runs cannot be told apart and go whole. Payment references mix letters in
and stay readable.
"""

import logging
import re
import unicodedata

MARKS = "••••"

# ``re`` compiles a pattern when it is first used, and keeps it: nothing is masked before the first paint.
_DIGITS = r"(?<![0-9A-Z.:])\d{5,17}(?![0-9A-Za-z])"
_LONG = r"\d{18,}"
_BEARER = r"(?i)(\b(?:bearer|basic)\s+)[^\s\"',})]+"
_BY_NAME = (
    r"(?i)((?:token|password|passwd|secret|api[_-]?key)[\"']?\s*[:=]\s*(?![^\w\s\"']*(?:bearer|basic)\b))"
    r"(\"[^\"]*\"|'[^']*'|[^\s\"',})]+)"
)
_USERINFO = r"(://[^/\s:@]*:)[^/\s@]+(?=@)"
_ENTRY_LINE = r"(?m)^(6\d{11}).{17}(?=.{65}$)"


_SHORTEST_SECRET = 12
_secrets: set[str] = set()


def keep_secret(value: str) -> None:
    """Mask this very text wherever it turns up from now on: a token or password that this process holds.

    A pattern knows a secret by the word before it; this knows it alone, as an error's text may show it.
    Shorter ones than 12 characters are left to the patterns: masking them would tear words apart.
    """
    if len(value) >= _SHORTEST_SECRET:
        _secrets.add(value)


def redact(text: str) -> str:
    """Return the text with whatever may be an account number or a secret masked."""
    for known in tuple(_secrets):
        text = text.replace(known, MARKS)
    text = re.sub(_ENTRY_LINE, lambda found: found[1] + MARKS.ljust(17), text)
    for secret in (_USERINFO, _BEARER, _BY_NAME):
        text = re.sub(secret, lambda found: found[1] + MARKS, text)
    text = re.sub(_LONG, MARKS, text)
    return re.sub(_DIGITS, lambda found: MARKS + found[0][-4:], text)


_LONE_DIGITS = r"(?<!\S)(?:[•*]*\d{4,}(\d{4})|[•*]+\d+(\d{4}))(?!\S)"
_ENTRY = r"6\d{11}.{6}"
_OURS = r"PMT[0-9A-Z]{12}"
_RECORD_NUMBER = 10
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def one_line(text: str, longest: int = 200) -> str:
    """Return the beginning of a text as one line, without control characters and those that turn a line."""
    kept = (" " if unicodedata.category(each) in {"Cc", "Cs"} else each for each in text[:longest])
    return "".join(each for each in kept if each not in _OVERRIDES).strip()


def mask_lone_digits(words: str) -> str:
    """Mask digits that stand alone, eight and more: no name, contract or e-mail address has them."""
    return re.sub(_LONE_DIGITS, lambda found: MARKS + (found[1] or found[2]), words)


def mask_search(text: str) -> str | None:
    """Return what may stand in a search instead of a text with an account number; None: it may stand itself.

    Of an entry of an EFT file only the payment's reference is left, which is what one looks for.
    """
    words = one_line(text)
    if re.match(_ENTRY, words):
        named = re.search(_OURS, words)
        return named[0] if named else MARKS
    if words.isdecimal() and len(words) <= _RECORD_NUMBER:
        return None
    masked = mask_lone_digits(words)
    return masked if masked != words else None


class RedactingFormatter(logging.Formatter):
    """Formats a record, its arguments and its traceback, then masks the whole."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the redacted line."""
        return redact_line(super().format(record))


def redact_line(line: str) -> str:
    """Mask a log line but leave its own time stamp readable."""
    stamp, space, rest = line.partition(" ")
    return f"{stamp}{space}{redact(rest)}"
