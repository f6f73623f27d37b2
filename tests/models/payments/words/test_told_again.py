"""Lines of a timeline are kept in English and said in the language of whoever reads them."""

from collections.abc import Iterator

import pytest

from admin_desktop.models.feed import headlines
from admin_desktop.models.outbox.attempts import _SENT
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.words.told_again import is_known, told_again
from admin_desktop.models.restore.carrying_out import _TEXTS
from admin_desktop.words import pseudo, speak

SPANISH = {
    "Posted in EFT batch {batch}.": "Contabilizado en el lote {batch}.",
    "Posted in EFT batch {batch}. The cancel came too late: ask the finance company for a refund.": (
        "Contabilizado en el lote {batch}. La cancelación llegó tarde."
    ),
    "Difference closed: {note}": "Diferencia cerrada: {note}",
    "Differs from ASPIRE: {differences}. The status stays until somebody has looked at it.": (
        "Difiere: {differences}. El estado se mantiene."
    ),
    "{field}: here {ours}, in ASPIRE {aspire}": "{field}: aquí {ours}, en ASPIRE {aspire}",
    "amount": "importe",
    "contract": "contrato",
}


@pytest.fixture(autouse=True)
def a_language_until_it_ends() -> Iterator[None]:
    speak(lambda source, _count: SPANISH.get(source, ""), "es")
    yield
    speak(None)


def test_a_line_is_said_with_its_own_places() -> None:
    assert told_again("Posted in EFT batch 123.") == "Contabilizado en el lote 123."
    late = "Posted in EFT batch 123. The cancel came too late: ask the finance company for a refund."
    assert told_again(late) == "Contabilizado en el lote 123. La cancelación llegó tarde."


def test_each_difference_of_a_line_is_said_too() -> None:
    kept = headlines.differs([Difference("amount", "$1.00", "$2.00"), Difference("contract", "A", "B")])
    both = "importe: aquí $1.00, en ASPIRE $2.00; contrato: aquí A, en ASPIRE B"
    assert told_again(kept) == f"Difiere: {both}. El estado se mantiene."


def test_a_person_s_own_words_stay() -> None:
    assert told_again("Difference closed: the bank\nsaid {so}") == "Diferencia cerrada: the bank\nsaid {so}"
    assert told_again("a line of another version") == "a line of another version"


@pytest.mark.parametrize("language", ["en", "es"])
def test_kept_dates_are_written_as_the_reader_writes_dates(language: str) -> None:
    speak(None, language)
    days = {"2025-11-21": "Nov 21, 2025", "2025-11-24": "Nov 24, 2025"}

    def dated(text: str) -> str:
        return days.get(text, text)

    submitted = "Submitted: $1.00 from account ••1234, effective 2025-11-21."
    assert told_again(submitted, dated) == submitted.replace("2025-11-21", "Nov 21, 2025")
    differs = headlines.differs([Difference("effective date", "2025-11-21", "2025-11-24")])
    assert "here Nov 21, 2025, in ASPIRE Nov 24, 2025" in told_again(differs, dated)
    note = "Difference closed: moved from 2025-11-21"
    assert told_again(note, dated) == note


def test_english_is_what_is_kept() -> None:
    speak(pseudo)
    assert told_again("Posted in EFT batch 123.") == "Posted in EFT batch 123."


@pytest.mark.parametrize("text", [*_TEXTS.values(), *_SENT.values(), headlines.too_late(7).text])
def test_what_is_written_elsewhere_is_known_here(text: str) -> None:
    assert is_known(text)
