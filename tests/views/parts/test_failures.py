"""What a page says of a failure: whether trying again helps, and our words in the user's language."""

import pytest

from admin_desktop.errors import DatabaseBusyError, NotAllowedError, NotFoundError
from admin_desktop.views.parts.failures import failed, sentence, told
from admin_desktop.views.reading.answers import Failure
from admin_desktop.words import is_pseudo, pseudo, speak


def test_only_a_failure_that_may_pass_offers_to_try_again() -> None:
    busy = failed(Failure.of("overview", 1, DatabaseBusyError("locked")))
    assert (busy.icon, busy.action) == ("error", "Try again")
    for refusal in (NotFoundError("no customer"), NotAllowedError("not yours")):
        refused = failed(Failure.of("overview", 1, refusal))
        assert (refused.icon, refused.action) == ("locked", "")


def test_a_strip_says_what_happened_what_exactly_and_what_to_do_next() -> None:
    failure = Failure.of("act", 1, DatabaseBusyError("payments is locked"))
    assert told(failure) == f"{failure.title}. payments is locked. {failure.advice}"


def test_title_and_advice_are_in_the_user_s_language() -> None:
    failure = Failure.of("act", 1, NotAllowedError("dana"))
    speak(pseudo)
    try:
        strip, state = told(failure), failed(failure)
    finally:
        speak(None)
    assert strip.count("⟦") == 2
    assert all(is_pseudo(words) for words in (state.title, state.advice))


@pytest.mark.parametrize(
    ("parts", "words"),
    [(("One", "two."), "One. two."), (("One", "", "two…"), "One. two…"), (("Why?", ""), "Why?"), ((), "")],
)
def test_no_full_stop_is_lost_or_doubled(parts: tuple[str, ...], words: str) -> None:
    assert sentence(*parts) == words
