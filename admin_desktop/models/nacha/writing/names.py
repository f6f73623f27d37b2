"""The one rule by which a name is put into a NACHA file; the original stays with us.

1. Compatibility forms are opened and accents taken off (Unicode NFKD, marks dropped): é → e.
2. Letters with no such form are written out by the table below: Ł → L, ß → ss, Æ → AE, long dashes → ``-``.
3. Line breaks, tabs, controls, and blanks of any kind become one blank; a run of blanks becomes one.
4. Invisible format characters (zero width, text direction) are dropped. Anything else becomes ``?``.
5. What is longer than the field is cut at its right end, and blanks at both ends are taken off.

A name of which nothing but ``?`` is left is still a name: the bank matches by account, not by name.
Account, routing number, amount, reference and trace never pass through here: they fit or are refused.
"""

import re
import unicodedata

_LETTERS = {
    "L": "\u0141",
    "l": "\u0142",
    "O": "\u00d8",
    "o": "\u00f8",
    "D": "\u0110\u00d0",
    "d": "\u0111\u00f0",
    "Th": "\u00de",
    "th": "\u00fe",
    "AE": "\u00c6",
    "ae": "\u00e6",
    "OE": "\u0152",
    "oe": "\u0153",
    "SS": "\u1e9e",
    "ss": "\u00df",
    "i": "\u0131",
    "N": "\u014a",
    "n": "\u014b",
    "H": "\u0126",
    "h": "\u0127",
    "T": "\u0166",
    "t": "\u0167",
    "E": "\u018f",
    "e": "\u0259",
}
_SIGNS = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "'": "\u2018\u2019\u201a\u02bb\u02bc\u2032",
    '"': "\u201c\u201d\u201e\u00ab\u00bb",
    ".": "\u00b7",
    "*": "\u2022",
    "x": "\u00d7",
    "/": "\u2044",
}
_WRITTEN_OUT = str.maketrans(
    {character: ascii_form for ascii_form, all_of in (_LETTERS | _SIGNS).items() for character in all_of}
)
_DROPPED_CATEGORIES = frozenset({"Mn", "Me", "Cf"})
_BLANK_CATEGORIES = frozenset({"Cc", "Zs", "Zl", "Zp"})


def transliterate(name: str) -> str:
    """Return the name in printable ASCII without leading, trailing or doubled blanks; any length."""
    opened = unicodedata.normalize("NFKD", name.translate(_WRITTEN_OUT)).translate(_WRITTEN_OUT)
    return re.sub(" +", " ", "".join(map(_in_ascii, opened))).strip()


def fitted(name: str, width: int) -> str:
    """Return the name in ASCII, cut to at most ``width`` columns."""
    return transliterate(name)[:width].rstrip()


def _in_ascii(character: str) -> str:
    if " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category in _DROPPED_CATEGORIES:
        return ""
    return " " if category in _BLANK_CATEGORIES else "?"
