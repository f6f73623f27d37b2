import unicodedata

import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.nacha.writing.names import fitted, transliterate


@pytest.mark.parametrize(
    ("name", "ascii_form"),
    [
        ("Zoë Łukasiewicz", "Zoe Lukasiewicz"),
        ("Groß & Söhne", "Gross & Sohne"),
        ("ẞ", "SS"),
        ("José María Núñez", "Jose Maria Nunez"),
        ("Þórður Ægisson", "Thordur AEgisson"),
        ("Ørsted", "Orsted"),
        ("O\u2019Brien \u2013 Sons", "O'Brien - Sons"),
        ("ﬁne ① ½", "fine 1 1/2"),
        ("line\nbreak\ttab\r\n6270", "line break tab 6270"),
        ("  many   blanks\u00a0\u2003 ", "many blanks"),
        ("zero\u200bwidth \u202eright", "zerowidth right"),
        ("李小龍", "???"),
        ("Ada 😀", "Ada ?"),
        ("\x00\x1f", ""),
        ("", ""),
    ],
)
def test_names_follow_the_one_rule(name: str, ascii_form: str) -> None:
    assert transliterate(name) == ascii_form


@given(st.text(), st.integers(1, 40))
def test_any_name_becomes_printable_ascii_that_fits(name: str, width: int) -> None:
    told = fitted(name, width)
    assert len(told) <= width
    assert told == told.strip()
    assert all(" " <= character <= "~" for character in told)


@given(st.text("ABCabc 019'-.&", max_size=60))
def test_an_ascii_name_keeps_its_letters(name: str) -> None:
    assert transliterate(name) == " ".join(name.split())


@given(st.text())
def test_composed_and_decomposed_names_come_out_alike(name: str) -> None:
    assert transliterate(unicodedata.normalize("NFC", name)) == transliterate(
        unicodedata.normalize("NFD", name)
    )
