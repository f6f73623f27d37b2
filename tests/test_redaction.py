import logging

import pytest
from hypothesis import given, strategies as st

from admin_desktop.credentials import MemoryCredentials
from admin_desktop.redaction import RedactingFormatter, keep_secret, redact

ENTRY = (
    "62702100002"
    "1"
    + "8837710456".ljust(17)
    + "0000123456"
    + "PMT7Q2K9X4ABCDE"
    + "BORROWER".ljust(22)
    + "S "
    + "0"
    + "091000010000001"
)


@given(st.integers(min_value=10_000, max_value=10**17 - 1))
def test_no_account_number_survives_in_a_sentence(number: int) -> None:
    assert str(number) not in redact(f"account {number} was refused")


def test_the_last_four_stay_behind_a_fixed_number_of_marks() -> None:
    assert redact("account 8837710456") == redact("account 99999999990456") == "account ••••0456"


def test_a_line_of_an_eft_file_loses_its_account_number() -> None:
    assert len(ENTRY) == 94
    masked = redact(ENTRY)
    assert "8837710456" not in masked
    assert "PMT7Q2K9X4ABCDE" in masked


@pytest.mark.parametrize(
    "text",
    [
        "Bearer abc.def-123",
        "token=s3cr3t",
        '"password": "s3cr3t"',
        "token: s3cr3t",
        "Authorization: Basic s3cr3t",
        "{'token': 'two s3cr3t words'}",
        "api_key=s3cr3t",
        "postgresql+psycopg://dana:s3cr3t@db.example/desk",
    ],
)
def test_tokens_and_passwords_go_whole(text: str) -> None:
    masked = redact(text)
    assert "s3cr3t" not in masked
    assert "abc.def-123" not in masked


@pytest.mark.parametrize("text", ["acct8837710456", "account-8837710456", "no.\t8837710456,", "(8837710456)"])
def test_a_number_is_masked_whatever_stands_before_it(text: str) -> None:
    assert "8837710456" not in redact(text)


def test_a_secret_that_this_process_holds_is_masked_wherever_it_stands() -> None:
    MemoryCredentials({"NORTHSTAR": "north-canary-0001"}).remember(
        "w", "SUNBELT", "https://a.example", "sun-canary-0002"
    )
    keep_secret("short")
    assert redact("KeyError: 'north-canary-0001' and sun-canary-0002 are short") == (
        "KeyError: '••••' and •••• are short"
    )


def test_a_sentence_about_a_token_stays_readable() -> None:
    assert redact("the token is unknown") == "the token is unknown"


def test_a_payment_reference_and_a_time_stay_readable() -> None:
    text = "2026-11-21T20:35:19 PMT7Q2K9X4ABCDE is 15 minutes late"
    assert redact(text) == text


def test_a_traceback_is_masked_too() -> None:
    try:
        int("account 8837710456")
    except ValueError as error:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "failed for %s", ("8837710456",), None)
        record.exc_info = (type(error), error, error.__traceback__)
    assert "8837710456" not in RedactingFormatter("%(asctime)s %(message)s").format(record)
