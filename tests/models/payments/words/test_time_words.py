"""Spans of time and return codes in words."""

from datetime import date

import pytest

from admin_desktop.clock import MINUTE_MS, from_rfc3339
from admin_desktop.models.payments.words import return_reasons, time_words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-3, "less than a minute"),
        (1, "1 minute"),
        (60, "1 hour"),
        (125, "2 hours 5 minutes"),
        (24 * 60 + 61, "1 day 1 hour"),
        (48 * 60 + 5, "2 days"),
    ],
)
def test_a_span_is_told_in_whole_minutes(minutes: int, words: str) -> None:
    assert time_words.span(minutes * MINUTE_MS) == words


@pytest.mark.parametrize(
    ("code", "words", "step"),
    [
        ("R09", "R09, uncollected funds", "at most twice"),
        ("R11", "R11, not as authorized", "correct it"),
        ("R10", "R10, customer says", "may not be sent again"),
        ("R77", "R77", "may not be sent again"),
    ],
)
def test_a_return_says_why_and_what_may_be_done(code: str, words: str, step: str) -> None:
    assert return_reasons.reason(code).startswith(words)
    assert step in return_reasons.next_step(code)


def test_on_paper_a_day_and_an_instant_stand_whole_and_alike() -> None:
    assert time_words.whole_day(date(2025, 11, 20)) == "Nov 20, 2025"
    noon_ms = from_rfc3339("2025-11-20T18:02:03Z")
    assert time_words.whole(noon_ms, "America/Chicago") == "Nov 20, 2025, 12:02:03 CST"
    assert time_words.dated("2025-11-20") == "Nov 20, 2025"
    assert time_words.dated("open, in no batch") == "open, in no batch"
