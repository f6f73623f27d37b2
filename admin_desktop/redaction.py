"""What must never be written down: account numbers and tokens.

Every log line and traceback passes here. A run of 5 to 17 digits may be an account number (Nacha: up to 17),
so only its last four stay; longer runs cannot be told apart and go whole. Payment references mix letters in
and stay readable.
"""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

MARKS = "••••"
_DIGITS = re.compile(r"(?<![0-9A-Za-z.:-])\d{5,17}(?![0-9A-Za-z])")
_LONG = re.compile(r"\d{18,}")
_BEARER = re.compile(r"(?i)(bearer\s+|token[\"']?\s*[:=]\s*[\"']?|password[\"']?\s*[:=]\s*[\"']?)[^\s\"',}]+")
_ENTRY_LINE = re.compile(r"(?m)^(6\d{11}).{17}(?=.{65}$)")


def redact(text: str) -> str:
    """Return the text with whatever may be an account number or a secret masked."""
    text = _ENTRY_LINE.sub(lambda found: found[1] + MARKS.ljust(17), text)
    text = _BEARER.sub(lambda found: found[1] + MARKS, text)
    text = _LONG.sub(MARKS, text)
    return _DIGITS.sub(lambda found: MARKS + found[0][-4:], text)


class RedactingFormatter(logging.Formatter):
    """Formats a record, its arguments and its traceback, then masks the whole."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the redacted line."""
        return redact_line(super().format(record))


def redact_line(line: str) -> str:
    """Mask a log line but leave its own time stamp readable."""
    stamp, space, rest = line.partition(" ")
    return f"{stamp}{space}{redact(rest)}"


def log_to_file(folder: Path, level: int = logging.INFO) -> Path:
    """Send this process's log to a rotating, redacted file; return its path."""
    path = folder / "admin-desktop.log"
    handler = RotatingFileHandler(path, maxBytes=2_000_000, backupCount=5, encoding="utf-8")
    handler.setFormatter(
        RedactingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S")
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for chatty in ("httpx2", "httpcore2", "asyncio"):
        logging.getLogger(chatty).setLevel(max(level, logging.WARNING))
    return path
