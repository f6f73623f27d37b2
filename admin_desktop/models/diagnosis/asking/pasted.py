"""What somebody pasted: a reference, a number, a line of an EFT file, or words. Pure.

A line of a file is masked before anything else happens to it; nothing of its account number goes on.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from admin_desktop.models.nacha import mask_fragment, mask_line
from admin_desktop.redaction import mask_lone_digits, one_line
from admin_desktop.words import noted, tr

_MOST: Final = 20_000
"""What is looked at of a text: somebody may paste a whole file, or worse."""
_LINE_FROM: Final = 80
"""Shorter than this is no line of a file, even one that lost a few columns."""
_LINE_TO: Final = 100
_RECORD: Final = 94
_REFERENCE: Final = re.compile(r"[A-Z0-9]{15}")
_NUMBER: Final = re.compile(r"(?:AE|#)?(\d{1,10})", re.IGNORECASE)
_ENTRY: Final = re.compile(r"6\d{11}.{6}")
"""How an entry begins: even a piece of one holds an account number."""
_WHOLE: Final = re.compile(r"6\d{11}.{17}\d{10}.{39}[01]\d{15}")
"""An entry that lost and gained nothing, whose account number stands where it belongs."""
_OURS: Final = re.compile(r"PMT[0-9A-Z]{12}")
"""A portal payment's reference, looked for where a line lost its columns."""
_RECORD_TYPES: Final = {
    "6": "entry",
    "1": noted("file header"),
    "5": noted("batch header"),
    "7": noted("addenda"),
    "8": noted("batch control"),
    "9": noted("file control"),
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
    """What a line of a file is, in words; or why a text is not searched for."""

    @property
    def is_masked(self) -> bool:
        """Whether something of the text must not be shown."""
        return self.form is Form.LINE or bool(self.says)


def understand(text: str) -> Pasted:
    """Return what a text is; the text itself is not kept where it may hold an account number."""
    lines = [line.strip() for line in text[:_MOST].splitlines() if line.strip()]
    if not lines:
        return Pasted(Form.NOTHING, "")
    first = next((line for line in lines if _ENTRY.match(line)), lines[0])
    if _ENTRY.match(first) or (_LINE_FROM <= len(first) <= _LINE_TO and first[0] in _RECORD_TYPES):
        whole = first[0] != "6" or _WHOLE.fullmatch(first)
        return _line(first[0], mask_line(first) if whole else mask_fragment(first)[:_RECORD])
    words = one_line(first)
    if _REFERENCE.fullmatch(words.upper()) and not words.isdecimal():
        return Pasted(Form.REFERENCE, words.upper(), words.upper())
    number = _NUMBER.fullmatch(words)
    if number is not None:
        return Pasted(Form.NUMBER, words, number[1])
    shown = mask_lone_digits(words)
    if shown != words:
        says = tr(
            "Account numbers are not searched for. Use the last four digits, or the payment's reference."
        )
        return Pasted(Form.WORDS, shown, "", says)
    return Pasted(Form.WORDS, words, words)


def _line(kind: str, masked: str) -> Pasted:
    if kind != "6":
        says = tr(
            "This is a {record} line: payments stand in the lines that begin with 6.",
            record=tr(_RECORD_TYPES[kind]),
        )
        return Pasted(Form.LINE, masked, "", says)
    columns = masked[39:54].strip()
    named = _OURS.search(masked) if masked[0] != kind or len(masked) < _RECORD else None
    reference = named[0] if named else columns
    if not _REFERENCE.fullmatch(reference):
        said = (
            tr("columns 40-54 say {columns}", columns=f"{columns!r}")
            if columns
            else tr("columns 40-54 are empty")
        )
        return Pasted(Form.LINE, masked, "", tr("This entry is no portal payment: {said}.", said=said))
    says = tr("It names payment {ref}.") if named else tr("Columns 40-54 name payment {ref}.")
    return Pasted(Form.LINE, masked, reference, says.format(ref=reference))
