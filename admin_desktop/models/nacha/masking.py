"""Account numbers made unreadable the moment a line is read.

A number becomes a fixed number of marks and its last four characters, so that not even its length is told;
one of four characters or fewer is not shown at all. The line keeps its 94 columns.
"""

import re

from admin_desktop.models.nacha.addenda_layouts import CHANGE_ADDENDA
from admin_desktop.models.nacha.codes import ADV_CODES
from admin_desktop.models.nacha.entry_layouts import ADV_ENTRY, ENTRY, IAT_ENTRY, entry_for
from admin_desktop.models.nacha.fields import RECORD_LENGTH, Field

MARK = "*"
_SHOWN = 4
_LONG_NUMBER = re.compile(r"[0-9](?:[ -]?[0-9]){6,}")
_IAT_HEAD = re.compile(r"6[0-9]{11}00[0-9]{2} {13}[0-9]{10}").match
_SHIFT = 2
"""A line that lost or gained columns may hold its account number this many columns off."""


def last4(account_number: str) -> str:
    """Return the last four characters of a number, or ``''`` when that would be all of it."""
    number = account_number.strip()
    return number[-_SHOWN:] if len(number) > _SHOWN else ""


def mask_entry(line: str, sec_code: str) -> str:
    """Mask a 94-column 6 record of a batch whose SEC code is known."""
    return _masked(line, entry_for(sec_code)["account_number"])


def mask_line(line: str) -> str:
    """Mask one line that somebody pasted or a file holds, whatever it is.

    A 6 record loses its account number (columns 13-29; ADV 13-27; IAT 40-74), a notification of change its
    corrected data. A line that is no whole record also loses every long number in it.
    """
    body = line.strip("\r\n").lstrip()
    whole = body[:RECORD_LENGTH]
    if len(whole) < RECORD_LENGTH or body[RECORD_LENGTH:].strip() or not whole.isascii():
        return mask_fragment(body)
    if whole[0] == "6":
        return _mask_six(whole)
    if whole.startswith("798"):
        return _blot(whole, CHANGE_ADDENDA["corrected_data"])
    return whole if whole[0] in "15789" else mask_fragment(whole)


def mask_fragment(text: str) -> str:
    """Mask what lost or gained columns: around the account number's columns, and every long number."""
    if text.startswith("6"):
        first, last = ENTRY["account_number"].first - 1 - _SHIFT, ENTRY["account_number"].last + _SHIFT
        text = text[:first] + MARK * len(text[first:last]) + text[last:]
    return _LONG_NUMBER.sub(lambda found: MARK * 3 + found[0][-_SHOWN:], text)


def _mask_six(line: str) -> str:
    if line[1:3] in ADV_CODES:
        return _masked(line, ADV_ENTRY["account_number"])
    plain = _masked(line, ENTRY["account_number"])
    return _masked(plain, IAT_ENTRY["account_number"]) if _IAT_HEAD(line) else plain


def _masked(line: str, field: Field) -> str:
    shown = last4(field.of(line))
    marks = MARK * (field.width - _SHOWN) + shown.rjust(_SHOWN, MARK)
    return line[: field.first - 1] + marks + line[field.last :]


def _blot(line: str, field: Field) -> str:
    return line[: field.first - 1] + MARK * field.width + line[field.last :]
