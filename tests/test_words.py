"""Every sentence passes through one door, and a language may be put over it."""

from collections.abc import Iterator

import pytest

from admin_desktop.words import (
    in_english,
    is_pseudo,
    money,
    noted,
    number,
    pseudo,
    speak,
    spoken,
    tr,
    trn,
    write_numbers,
)


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    speak(None)
    write_numbers(",", ".")


def test_english_needs_no_catalogue() -> None:
    assert tr("Sync now") == "Sync now"
    assert tr("{ref} copied", ref="PMT1") == "PMT1 copied"
    assert trn("{n} payment", "{n} payments", 1, n="1") == "1 payment"
    assert trn("{n} payment", "{n} payments", 5_013, n="5,013") == "5,013 payments"
    assert noted("Amount") == "Amount"


def test_braces_in_a_sentence_without_places_stay() -> None:
    assert tr("as {it} stands") == "as {it} stands"


def test_a_language_is_asked_first_and_english_fills_its_gaps() -> None:
    words = {("Sync now", None): "Sincronizar ahora", ("{n} payments", 1): "{n} pago"}
    speak(lambda source, count: words.get((source, count), ""))
    assert tr("Sync now") == "Sincronizar ahora"
    assert tr("Cancel") == "Cancel"
    assert trn("{n} payment", "{n} payments", 1, n="1") == "1 pago"
    assert trn("{n} payment", "{n} payments", 2, n="2") == "2 payments"


def test_the_pseudo_translation_is_40_percent_longer_and_keeps_its_places() -> None:
    speak(pseudo)
    text = tr("{done} of {total} payments read so far", done=3, total=9)
    assert text.startswith("⟦3 øf 9 ")
    assert is_pseudo(text)
    assert not is_pseudo("3 of 9")
    plain = "Copy the reference of this payment"
    assert 1.35 <= len(tr(plain)) / len(plain) <= 1.45


def test_the_language_spoken_can_be_asked_for() -> None:
    assert spoken() == "en"
    try:
        speak(lambda _source, _count: "", "es")
        assert spoken() == "es"
    finally:
        speak(None)
    assert spoken() == "en"


def test_counts_and_money_are_written_one_way() -> None:
    assert (number(1_381), money(520_082_279), money(-5)) == ("1,381", "$5,200,822.79", "-$0.05")
    write_numbers(".", ",")
    assert (number(1_381), money(520_082_279), money(-5)) == ("1.381", "$5.200.822,79", "-$0,05")


def test_what_lti_reads_has_english_numbers_too() -> None:
    write_numbers(".", ",")
    with in_english():
        assert (number(1_381), money(520_082_279)) == ("1,381", "$5,200,822.79")
    assert number(1_381) == "1.381"
