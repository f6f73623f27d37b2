import hashlib
from datetime import date, datetime
from typing import Any

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.banking_days import effective_entry_date, is_banking_day, next_banking_day
from admin_desktop.models.nacha import check_file, read_entries
from admin_desktop.sync.mock_aspire.ledger.acts import generation, posting, staff_acts
from admin_desktop.sync.mock_aspire.ledger.refusals import (
    Code,
    LedgerRefusal,
    NotFoundRefusal,
    ValidationRefusal,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("company", ["NORTHSTAR", "LAKESIDE"])
def test_a_run_pulls_what_is_due_and_its_file_passes_the_checks(bench: Any, company: str) -> None:
    bench = bench.at(company)
    bench.create("PMT1")
    bench.create("PMT2", amount_cents=55, sec_code="CCD")
    bench.create("PMT3", effective_date=date(2026, 11, 25))
    run = bench.pull()
    assert (run.entries, run.debit_cents, run.state, run.batch_no) == (2, 12_400, "pulled", 1)
    text = bench.do(generation.file_text, run.run_no)
    assert hashlib.sha256(text.encode()).hexdigest() == run.file_sha256
    verdict = check_file(text.encode())
    assert verdict.accepted, verdict.errors
    assert verdict.debit_cents == 12_400
    assert verdict.credit_cents == (12_400 if company == "LAKESIDE" else 0)
    assert [bench.get(number).batch_state for number in (1, 2, 3)] == ["pulled", "pulled", None]


def test_each_entry_carries_its_reference_and_unique_traces(bench: Any) -> None:
    traces: list[str] = []
    for day in range(3):
        bench.create(f"PMT{day}A")
        bench.create(f"PMT{day}B")
        run = bench.pull()
        entries = list(read_entries(bench.do(generation.file_text, run.run_no).encode()))
        assert [entry.payment_ref for entry in entries] == [f"PMT{day}A", f"PMT{day}B"]
        traces += [entry.trace_number for entry in entries]
    assert len(set(traces)) == 6


def test_a_blank_begin_catches_up_and_a_window_leaves_earlier_ones_out(bench: Any) -> None:
    bench.create("FRI", effective_date=date(2026, 11, 20))
    bench.create("TUE")
    assert bench.pull(from_date=date(2026, 11, 23)).entries == 1
    assert bench.get(1).batch_no is None
    assert bench.pull().entries == 1


def test_a_run_in_which_nothing_was_due_is_recorded(bench: Any) -> None:
    run = bench.pull()
    assert (run.run_no, run.state, run.batch_no, run.entries, run.file_sha256) == (1, "empty", None, 0, None)
    assert bench.changes()[-1]["record"]["state"] == "empty"
    with pytest.raises(NotFoundRefusal):
        bench.do(generation.file_text, run.run_no)
    for act in (posting.post, posting.void):
        with pytest.raises(LedgerRefusal) as refusal:
            bench.do(act, run.run_no)
        assert refusal.value.code is Code.BATCH_NOT_OPEN


def test_closed_odd_and_deleted_records_are_not_pulled(bench: Any) -> None:
    for ref in ("CLOSED", "ODD", "DELETED", "GOOD"):
        bench.create(ref)
    bench.do(staff_acts.close, 1)
    bench.do(staff_acts.set_fields, 2, {"payments_processed": 5})
    bench.do(staff_acts.delete, 3)
    assert bench.pull().entries == 1


def test_a_bank_of_another_processing_type_is_refused(bench: Any) -> None:
    bench.ledger.storage._connection.execute("UPDATE companies SET bank_processing_type = 'WIRE'")
    with pytest.raises(ValidationRefusal) as refusal:
        bench.pull()
    assert refusal.value.fields[0].field == "bank_processing_type"


def test_a_window_that_is_upside_down_is_refused(bench: Any) -> None:
    with pytest.raises(ValidationRefusal):
        bench.pull(from_date=date(2026, 12, 1))


def test_what_fits_no_file_refuses_the_run_and_pulls_nothing(bench: Any) -> None:
    bench.create()
    bench.ledger.storage._connection.execute(
        "UPDATE bank_accounts SET account_number = 'no file holds this one'"
    )
    with pytest.raises(ValidationRefusal):
        bench.pull()
    assert bench.get(1).batch_state is None
    bench.ledger.storage._connection.execute("DELETE FROM bank_accounts")
    with pytest.raises(ValidationRefusal):
        bench.pull()


def test_a_run_that_does_not_exist_is_not_found(bench: Any) -> None:
    with pytest.raises(NotFoundRefusal):
        bench.do(generation.get, 5)


@pytest.mark.parametrize(("company", "counters"), [("NORTHSTAR", (1, 0)), ("LAKESIDE", (0, 1))])
def test_posting_closes_the_records_by_the_convention(
    bench: Any, company: str, counters: tuple[int, int]
) -> None:
    bench = bench.at(company)
    bench.create()
    posted = bench.do(posting.post, bench.pull().run_no)
    record = bench.get(1)
    assert (record.payments, record.payments_processed) == counters
    assert (record.batch_no, record.batch_state) == (posted.batch_no, "posted")
    assert posted.posted_at_ms is not None


@pytest.mark.parametrize(("act", "other"), [(posting.post, posting.void), (posting.void, posting.post)])
def test_post_and_void_repeat_their_answer_and_refuse_each_other(bench: Any, act: Any, other: Any) -> None:
    bench.create()
    run = bench.pull()
    first = bench.do(act, run.run_no)
    seen = len(bench.changes())
    bench.clock.advance(3600)
    assert bench.do(act, run.run_no) == first
    assert len(bench.changes()) == seen
    with pytest.raises(LedgerRefusal) as refusal:
        bench.do(other, run.run_no)
    assert refusal.value.code is Code.BATCH_NOT_OPEN


def test_a_voided_batch_gives_its_records_back_for_the_next_run(bench: Any) -> None:
    bench.create()
    first = bench.pull()
    bench.do(posting.void, first.run_no)
    assert (bench.get(1).batch_no, bench.get(1).payments_processed) == (None, 1)
    assert bench.pull().batch_no == first.batch_no + 1


def test_the_newest_runs_come_first(bench: Any) -> None:
    for _ in range(3):
        bench.pull()
    assert [run.run_no for run in bench.do(lambda desk: generation.runs(desk, newest=2))] == [3, 2]


def test_traces_begin_again_when_seven_digits_are_used_up(bench: Any) -> None:
    bench.create()
    bench.ledger.storage._connection.execute("UPDATE companies SET next_trace = 9999999")
    text = bench.do(generation.file_text, bench.pull().run_no)
    assert "123456780000001"[:15] in text


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-24T16:00:00Z", "261125"),
        ("2026-11-25T16:00:00Z", "261127"),
        ("2026-11-25T23:30:00Z", "261127"),
        ("2026-07-02T16:00:00Z", "260703"),
        ("2026-12-31T23:00:00Z", "270104"),
    ],
)
def test_the_files_effective_entry_date_is_the_next_banking_day(bench: Any, now: str, expected: str) -> None:
    bench.ledger.change_clock(now_ms=from_rfc3339(now))
    bench.create()
    text = bench.do(generation.file_text, bench.pull(through=date(2027, 1, 31)).run_no)
    assert text.splitlines()[1][69:75] == expected


@pytest.mark.parametrize(
    ("day", "is_banking"),
    [
        (date(2026, 7, 3), True),
        (date(2026, 7, 4), False),
        (date(2027, 7, 5), False),
        (date(2027, 12, 24), True),
        (date(2026, 6, 19), False),
        (date(2026, 10, 12), False),
        (date(2026, 11, 11), False),
        (date(2021, 12, 31), True),
        (date(2026, 11, 22), False),
    ],
)
def test_the_federal_reserve_keeps_sunday_holidays_on_monday_and_saturday_ones_not_at_all(
    day: date, *, is_banking: bool
) -> None:
    assert is_banking_day(day) is is_banking


def test_the_next_banking_day_leaps_over_a_weekend_and_a_holiday() -> None:
    assert next_banking_day(date(2027, 7, 2)) == date(2027, 7, 6)


def test_after_the_cut_off_a_file_counts_as_the_next_days() -> None:
    assert effective_entry_date(datetime(2026, 11, 23, 16, 59), "17:00") == date(2026, 11, 24)  # noqa: DTZ001 - a wall clock
    assert effective_entry_date(datetime(2026, 11, 23, 17, 0), "17:00") == date(2026, 11, 25)  # noqa: DTZ001 - a wall clock
