from hypothesis import given, strategies as st

from admin_desktop.models.nacha import WrittenFile, last4, mask_line, masked_line, masked_lines

ACCOUNTS = st.text("ABCXYZ0123456789-", min_size=5, max_size=17).filter(lambda text: text.strip("-"))


def entry(account: str, *, code: str = "27") -> str:
    return f"6{code}121042882{account:<17}0000012345PMT000000000001Ada Lovelace          S 0231380100000001"


def test_the_last_four_are_shown_behind_a_fixed_number_of_marks() -> None:
    assert mask_line(entry("744-5678-99"))[12:29] == "*************8-99"
    assert mask_line(entry("12345678901234567"))[12:29] == "*************4567"


@given(ACCOUNTS)
def test_a_masked_entry_keeps_its_columns_and_loses_its_number(account: str) -> None:
    line = entry(account)
    masked = mask_line(line + "\n")
    assert len(masked) == 94
    assert masked[:12] == line[:12]
    assert masked[29:] == line[29:]
    assert account not in masked[12:29]
    assert masked[12:25] == "*" * 13
    assert masked[25:29] == account[-4:]


def test_a_number_of_four_or_fewer_is_not_shown_at_all() -> None:
    assert last4("1234 ") == ""
    assert last4("12345") == "2345"
    assert mask_line(entry("1234"))[12:29] == "*" * 17


def test_masking_twice_changes_nothing() -> None:
    once = mask_line(entry("744567899"))
    assert mask_line(once) == once


def test_advices_and_international_entries_keep_their_number_elsewhere() -> None:
    adv = "681231380104744-5678-99    00000005000112104288211131 Name                    0011000010500001"
    iat = "6271210428820007             0000100000123456789                              1231380100000001"
    assert mask_line(adv)[12:39] == "***********8-99000000050001"
    assert "123456789" not in mask_line(iat)
    assert mask_line(iat)[70:74] == "6789"
    assert mask_line(iat)[29:39] == "0000100000"


def test_the_corrected_account_of_a_change_notice_is_masked_whole() -> None:
    notice = "798C01121042880000001      121042881918171614                                  091012980000088"
    masked = mask_line(notice)
    assert masked[35:64] == "*" * 29
    assert masked[:35] == notice[:35]
    assert masked[64:] == notice[64:]


def test_other_records_stay_as_they_are(written: WrittenFile) -> None:
    for line in written.text.splitlines():
        if not line.startswith("6"):
            assert mask_line(line) == line


@given(ACCOUNTS, st.integers(-2, 2), st.integers(0, 60))
def test_a_line_that_lost_or_gained_columns_shows_no_long_number(account: str, shift: int, cut: int) -> None:
    line = entry(account)
    shifted = line[:5] + line[5 - shift :] if shift <= 0 else line[:5] + line[5 + shift :]
    masked = mask_line("  " + shifted[: 94 - cut])
    if shift or cut:
        assert account not in masked[:40]


def test_free_text_loses_its_long_numbers() -> None:
    assert mask_line("acct 1234567890 of Ada") == "acct ***7890 of Ada"
    assert mask_line("4111 1111 1111 1111") == "***1111"
    assert mask_line("ab1234567" + "é" * 90).startswith("ab***4567")
    assert mask_line("X" * 94) == "X" * 94
    assert mask_line("") == ""


def test_the_lines_of_a_file_are_masked_with_their_batch_in_mind(
    shared_ach: object, written: WrittenFile
) -> None:
    lines = list(masked_lines(written.data))
    assert len(lines) == len(written.text.splitlines())
    assert not any("744-5678-99" in line for line in lines)
    assert sum("***8-99" in line for line in lines) == 4


def test_one_line_is_masked_as_in_the_whole_file(written: WrittenFile) -> None:
    broken = b"\n6274\n" + written.data[:50]
    for data in (written.data, written.data.replace(b"\n", b""), broken, b""):
        lines = list(masked_lines(data))
        assert [masked_line(data, number) for number in range(1, len(lines) + 2)] == [*lines, ""]


def test_broken_lines_of_a_file_are_masked_too() -> None:
    whole = entry("7445678991234")
    data = f"{whole}\n{whole[:4]}{whole[5:]}\n\n{whole}extra\n{whole[:60]}é{whole[61:]}\n".encode("latin-1")
    told = list(masked_lines(data))
    assert len(told) == 5
    assert told[2] == ""
    assert not any("744567" in line for line in told)
