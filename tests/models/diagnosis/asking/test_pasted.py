"""What somebody pasted is understood, and shown without an account number."""

import pytest
from hypothesis import assume, given, settings, strategies as st

from admin_desktop.models.diagnosis.asking.pasted import Form, understand

ACCOUNTS = st.text("3478", min_size=5, max_size=17)


@pytest.mark.parametrize(
    ("text", "form", "key"),
    [
        ("", Form.NOTHING, ""),
        ("  pmt5h715849jv3x ", Form.REFERENCE, "PMT5H715849JV3X"),
        ("AE12", Form.NUMBER, "12"),
        ("#7", Form.NUMBER, "7"),
        ("412447", Form.NUMBER, "412447"),
        ("ada@lindqvist-farm.example", Form.WORDS, "ada@lindqvist-farm.example"),
        ("Mary Smith", Form.WORDS, "Mary Smith"),
        ("41-20427-01", Form.WORDS, "41-20427-01"),
        ("farm12345@lindqvist.example", Form.WORDS, "farm12345@lindqvist.example"),
        ("account 4000123456781", Form.WORDS, ""),
        ("4000123456781", Form.WORDS, ""),
        ("acme •••••0123456781", Form.WORDS, ""),
        ("\u202eSmith\x00 \ud800Mary\t\u2066", Form.WORDS, "Smith   Mary"),
        ("x" * 5_000_000, Form.WORDS, "x" * 200),
    ],
)
def test_a_pasted_text_is_understood(text: str, form: Form, key: str) -> None:
    pasted = understand(text)
    assert (pasted.form, pasted.key) == (form, key)
    assert "4000123456781" not in pasted.shown


@settings(max_examples=60)
@given(ACCOUNTS, st.integers(0, 40), st.integers(0, 60), st.sampled_from(["", "\n", "\r\n", "\x00"]))
def test_no_piece_of_a_pasted_file_shows_its_account_number(
    account: str, lost: int, glued: int, end: str
) -> None:
    assume(lost != glued)  # two cut lines glued to 94 columns exactly are a line like any other
    line = f"622091000996{account.ljust(17)}0000012345PMT000000000001ADA LINDQVIST         S 0{'1' * 15}"
    text = "5225NORTHSTAR\n" + line[: len(line) - lost] + end + line[:glued] + "\n" + line
    assert account not in understand(text).shown
    assert account not in understand(line[: len(line) - lost] + line[:glued]).shown
