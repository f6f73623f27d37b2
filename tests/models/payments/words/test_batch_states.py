"""The words for what ASPIRE says of a batch."""

import pytest

from admin_desktop.models.payments.words.batch_states import batch_state_words


@pytest.mark.parametrize("state", ["pulled", "posted", "voided"])
def test_each_state_of_a_batch_has_its_word(state: str) -> None:
    assert batch_state_words(state) == state


def test_a_word_of_aspire_s_own_stays_as_it_is() -> None:
    assert batch_state_words("closed by hand") == "closed by hand"
    assert batch_state_words(None) == ""
