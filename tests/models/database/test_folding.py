"""Folding: what is typed and what is stored meet in one spelling."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.database.folding import customer_search_text, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("José  Ñandú", "jose nandu"),
        ("STRASSE Straße", "strasse strasse"),
        ("\t A\u00a0b\n", "a b"),
        ("\uff26\uff35\uff2c\uff2c", "full"),
        ("", ""),
        ("\u0301", ""),
        ("a\x00b", "a b"),
    ],
)
def test_case_accents_and_blanks_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_and_both_spellings_meet(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))
    assert "\n" not in fold(text)


def test_the_three_parts_of_a_customer_stay_apart() -> None:
    assert customer_search_text("Ana Ruiz", "A@x.example", "C1") == "ana ruiz\na@x.example\nc1"
