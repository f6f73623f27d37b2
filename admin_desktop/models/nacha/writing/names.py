"""The one rule by which a name is put into a NACHA file; the original stays with us.

1. Compatibility forms are opened and accents taken off (Unicode NFKD, marks dropped): é → e, ﬁ → fi.
2. Letters with no such form are written out by the table below: Ł → L, ß → ss, Æ → AE, – → -.
3. Line breaks, tabs, controls, and blanks of any kind become one blank; a run of blanks becomes one.
4. Invisible format characters (zero width, text direction) are dropped. Anything else becomes ``?``.
5. What is longer than the field is cut at its right end, and blanks at both ends are taken off.

A name of which nothing but ``?`` is left is still a name: the bank matches by account, not by name.
Account, routing number, amount, reference and trace never pass through here: they fit or are refused.
"""

import re
import unicodedata

_WRITTEN_OUT = str.maketrans(
    {
        "Ł": "L",
        "ł": "l",
        "Ø": "O",
        "ø": "o",
        "Đ": "D",
        "đ": "d",
        "Ð": "D",
        "ð": "d",
        "Þ": "Th",
        "þ": "th",
        "Æ": "AE",
        "æ": "ae",
        "Œ": "OE",
        "œ": "oe",
        "ẞ": "SS",
        "ß": "ss",
        "ı": "i",
        "ĸ": "k",
        "Ŋ": "N",
        "ŋ": "n",
        "Ħ": "H",
        "ħ": "h",
        "Ŧ": "T",
        "ŧ": "t",
        "ə": "e",
        "Ə": "E",
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "―": "-",
        "−": "-",
        "‘": "'",
        "’": "'",
        "‚": "'",
        "ʻ": "'",
        "ʼ": "'",
        "′": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "·": ".",
        "•": "*",
        "×": "x",
        "⁄": "/",
        "©": "(c)",
        "®": "(r)",
    }
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
