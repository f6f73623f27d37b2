"""What somebody pasted: a reference, a number, a line of an EFT file, or words. Pure.

A line of a file is masked before anything else happens to it; nothing of its account number goes on.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from admin_desktop.models.nacha import mask_line
from admin_desktop.redaction import redact

_LINE_FROM: Final = 80
"""Shorter than this is no line of a file, even one that lost a few columns."""
_LINE_TO: Final = 100
_LONGEST: Final = 200
_REFERENCE: Final = re.compile(r"[A-Z0-9]{15}")
_NUMBER: Final = re.compile(r"(?:AE|#)?(\d{1,15})", re.IGNORECASE)
_RECORD_TYPES: Final = {
    "1": "file header",
    "5": "batch header",
    "7": "addenda",
    "8": "batch control",
    "9": "file control",
}


class Form(StrEnum):
    """What a pasted text looks like."""

    NOTHING = "nothing"
    REFERENCE = "reference"
    NUMBER = "number"
    LINE = "line"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted text as understood; ``shown`` may be put on a screen."""

    form: Form
    shown: str
    key: str = ""
    """The reference, the number's digits, or the words to search for; empty when there is nothing to find."""
    says: str = ""
    """What a line of a file is, in words."""


def understand(text: str) -> Pasted:
    """Return what a text is; the text itself is not kept where it may hold an account number."""
    lines = [line for line in text.strip("\r\n").splitlines() if line.strip()]
    if not lines:
        return Pasted(Form.NOTHING, "")
    first = lines[0].rstrip()
    if _LINE_FROM <= len(first.lstrip()) <= _LINE_TO and first.lstrip()[0] in "156789":
        return _line(mask_line(lines[0]))
    words = first.strip()[:_LONGEST]
    if _REFERENCE.fullmatch(words.upper()) and not words.isdecimal():
        return Pasted(Form.REFERENCE, words.upper(), words.upper())
    number = _NUMBER.fullmatch(words)
    if number is not None:
        return Pasted(Form.NUMBER, words, number[1])
    shown = redact(words)
    return Pasted(Form.WORDS, shown, words if shown == words else "")


def _line(masked: str) -> Pasted:
    kind = masked[:1]
    if kind != "6":
        says = f"This is a {_RECORD_TYPES[kind]} line: payments stand in the lines that begin with 6."
        return Pasted(Form.LINE, masked, "", says)
    reference = masked[39:54].strip()
    if not _REFERENCE.fullmatch(reference):
        said = f"columns 40-54 say {reference!r}" if reference else "columns 40-54 are empty"
        return Pasted(Form.LINE, masked, "", f"This entry is no portal payment: {said}.")
    return Pasted(Form.LINE, masked, reference, f"Columns 40-54 name payment {reference}.")
