# ruff: noqa: RUF001 - typographic marks are what is tested
import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from admin_desktop import views
from admin_desktop.clock import from_rfc3339
from admin_desktop.models.close_of_day.lines import Sum
from admin_desktop.views.look.formats import (
    Region,
    counted,
    dated,
    full_date,
    full_instant,
    isolated,
    long_date,
    money,
    short_date,
    short_instant,
    shown,
    span,
    speak_as_in,
)

NEW_YORK = "America/New_York"
NOW = from_rfc3339("2026-11-20T19:42:00Z")


def test_a_date_that_stands_alone_has_its_year() -> None:
    assert full_date(date(2026, 11, 20)) == "Nov 20, 2026"
    assert dated("2026-11-20") == "Nov 20, 2026"
    assert dated("••4471") == "••4471"
    assert dated("") == ""


@pytest.mark.parametrize(
    ("cents", "words"),
    [(0, "$0.00"), (5, "$0.05"), (120_450, "$1,204.50"), (9_999_999_999, "$99,999,999.99"), (-150, "-$1.50")],
)
def test_money_always_shows_its_cents(cents: int, words: str) -> None:
    assert money(cents) == words


@given(st.integers(-(10**12), 10**12))
def test_money_reads_back_to_the_cent(cents: int) -> None:
    assert int(money(cents).replace("$", "").replace(",", "").replace(".", "")) == cents


def test_one_is_not_many() -> None:
    assert counted(1, "payment") == "1 payment"
    assert counted(5013, "payment") == "5,013 payments"
    assert counted(2, "entry", "entries") == "2 entries"


def test_times_are_as_short_as_they_can_be() -> None:
    assert short_instant(from_rfc3339("2026-11-20T19:02:00Z"), NEW_YORK, NOW) == "14:02"
    assert short_instant(from_rfc3339("2026-11-19T19:02:00Z"), NEW_YORK, NOW) == "Nov 19, 14:02"
    assert short_instant(from_rfc3339("2025-11-20T19:02:00Z"), NEW_YORK, NOW) == "Nov 20, 2025"
    assert (
        short_instant(from_rfc3339("2026-07-04T12:00:00Z"), NEW_YORK, NOW, name_zone=True)
        == "Jul 4, 08:00 EDT"
    )


def test_today_is_the_company_s_today() -> None:
    late_evening = from_rfc3339("2026-11-21T03:30:00Z")
    assert short_instant(from_rfc3339("2026-11-20T14:00:00Z"), NEW_YORK, late_evening) == "09:00"
    assert (
        short_instant(from_rfc3339("2026-11-20T14:00:00Z"), "Europe/Berlin", late_evening) == "Nov 20, 15:00"
    )


def test_the_whole_instant_names_its_zone() -> None:
    assert full_instant(NOW, NEW_YORK) == "Fri, Nov 20, 2026, 14:42:00 EST (America/New_York)"


def test_dates() -> None:
    assert short_date(date(2026, 2, 3), date(2026, 11, 20)) == "Feb 3"
    assert short_date(date(2025, 12, 31), date(2026, 1, 1)) == "Dec 31, 2025"
    assert long_date(date(2026, 11, 20)) == "Friday, November 20, 2026"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "0 s"), (40, "40 s"), (119, "1 min"), (7200, "2 h"), (86_400, "1 day"), (200_000, "2 days")],
)
def test_spans_take_their_largest_unit(seconds: int, words: str) -> None:
    assert span(seconds * 1000) == words


def test_override_characters_are_shown_as_marks() -> None:
    assert shown("evil\u202egnp.exe") == "evil‹RLO›gnp.exe"
    assert shown("a\u200bb\x07\n") == "a‹ZWSP›b‹U+0007›‹LF›"


def test_accents_emoji_and_right_to_left_letters_stay() -> None:
    for name in ("Zbigniew Wróblewski", "שרה כהן", "👩‍🔧 Repairs", "Ngũgĩ"):
        assert shown(name) == name


@given(st.text())
def test_nothing_invisible_steers_the_text(text: str) -> None:
    steering = {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI", "BN"} - {"BN"}
    assert not [letter for letter in shown(text) if unicodedata.bidirectional(letter) in steering]
    assert not [letter for letter in shown(text) if unicodedata.category(letter) == "Cc"]


def test_a_name_in_a_sentence_keeps_its_direction_to_itself() -> None:
    assert isolated("שרה") == "\u2068שרה\u2069"


def test_no_view_writes_a_count_in_a_way_of_its_own() -> None:
    """Thousands are the region's to separate: ``number`` and ``money`` ask it."""
    rooms = Path(views.__file__).parent.rglob("*.py")
    own = [path.name for path in rooms if re.search(r"\w[)\]]?:,[.}]", path.read_text(encoding="utf-8"))]
    assert own == []


def test_a_line_of_count_and_money_is_of_one_region() -> None:
    speak_as_in(Region(group=".", decimal=","))
    try:
        assert Sum(1_381, 520_082_279).words == "1.381, $5.200.822,79"
        assert money(520_082_279) == "$5.200.822,79"
    finally:
        speak_as_in(Region())
