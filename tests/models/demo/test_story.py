import time
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from admin_desktop.clock import DAY_MS, MINUTE_MS, from_rfc3339, local_date, local_datetime
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.demo.history import CompanyStory, PaymentHistory, Story
from admin_desktop.models.demo.story import closing_time, tell
from admin_desktop.models.feed.records import AlternateEftRecord, CompanyRecord, EftGenerationRecord


def payments_of(story: Story) -> list[PaymentHistory]:
    return [payment for company in story.companies for payment in company.payments]


def test_the_same_seed_and_now_tell_the_same_story_and_others_another() -> None:
    now_ms = from_rfc3339("2026-02-02T15:00:00Z")
    assert tell(3, now_ms, payments=300) == tell(3, now_ms, payments=300)
    assert tell(3, now_ms, payments=300) != tell(4, now_ms, payments=300)
    assert tell(3, now_ms, payments=300) != tell(3, now_ms + 1, payments=300)


def test_it_is_told_in_under_two_seconds() -> None:
    begin = time.process_time()
    tell(1, from_rfc3339("2026-02-02T15:00:00Z"))
    assert time.process_time() - begin < 2.0


def test_it_has_the_size_that_was_asked_for(story: Story) -> None:
    assert len(story.companies) == 3
    assert sum(len(company.cast.customers) for company in story.companies) == 200
    assert 500 <= sum(len(company.cast.contracts) for company in story.companies) <= 750
    assert len(payments_of(story)) == 5_000
    assert len({company.cast.company.time_zone for company in story.companies}) == 3
    setups = [company.cast.company for company in story.companies]
    assert sorted(setup.counters for setup in setups) == ["kb", "s2", "s2"]
    assert [setup.balancing_entry for setup in setups].count(True) == 1
    assert [setup.payment_accounts for setup in setups].count("existing") == 1


def test_payments_end_in_the_proportions_of_real_life(story: Story) -> None:
    payments = payments_of(story)
    total = len(payments)
    last = [payment.versions[-1].record if payment.versions else None for payment in payments]
    posted = sum(record is not None and record.batch_state == "posted" for record in last)
    assert posted / total > 0.90
    canceled = sum(
        payment.cancel is not None
        and not payment.cancel.too_late
        and (record is None or record.batch_no is None)
        for payment, record in zip(payments, last, strict=True)
    )
    assert 0.03 <= canceled / total <= 0.06
    too_late = sum(payment.cancel is not None and payment.cancel.too_late for payment in payments)
    assert 0.004 <= too_late / total <= 0.016
    codes = Counter(record.return_code for record in last if record is not None and record.return_code)
    assert 0.01 <= codes.total() / total <= 0.022
    assert codes.most_common(1)[0][0] == "R01"
    assert set(codes) <= {"R01", "R02", "R03", "R04", "R09", "R10", "R29"}


def test_there_are_records_that_are_no_portal_payment(story: Story) -> None:
    strangers = {
        change.record.record_no
        for company in story.companies
        for change in company.feed
        if isinstance(change.record, AlternateEftRecord) and change.record.payment_ref is None
    }
    assert 15 <= len(strangers) <= 60


def test_it_spans_eighteen_months_with_working_hours_and_month_ends(story: Story) -> None:
    payments = payments_of(story)
    span_days = (payments[-1].submitted_ms - payments[0].submitted_ms) / DAY_MS
    assert 535 <= span_days <= 548
    zones = {company.cast.company.code: company.cast.company.time_zone for company in story.companies}
    moments = [local_datetime(payment.submitted_ms, zones[payment.company]) for payment in payments]
    assert sum(moment.weekday() < 5 for moment in moments) / len(moments) > 0.83
    assert sum(8 <= moment.hour < 18 for moment in moments) / len(moments) > 0.70
    turn = sum(moment.day >= 28 or moment.day <= 3 for moment in moments)
    assert turn / len(moments) > 0.28


def test_the_five_statuses_and_everything_in_between_are_under_way_today(story: Story) -> None:
    live = [payment for payment in payments_of(story) if payment.submitted_ms > story.now_ms - DAY_MS]
    assert sum(payment.sent_ms is None and payment.cancel is None for payment in live) >= 6
    assert sum(payment.sent_ms is not None and payment.answered_ms is None for payment in live) >= 3
    waiting_cancels = [p for p in live if p.cancel is not None and p.cancel.answered_ms is None]
    assert len(waiting_cancels) >= 6
    in_batch = [p for p in live if p.versions and p.versions[-1].record.batch_state == "pulled"]
    assert len(in_batch) >= 8
    assert any(p.cancel for p in in_batch)


def test_the_first_sync_will_find_postings_returns_and_staffs_changes(story: Story) -> None:
    for company in story.companies:
        unseen = [c.record for c in company.feed[company.closing_seq :]]
        records = [record for record in unseen if isinstance(record, AlternateEftRecord)]
        assert any(record.batch_state == "posted" for record in records)
        assert any(record.return_code for record in records)


@pytest.mark.parametrize("index", range(3))
def test_the_feed_is_gap_free_in_order_of_time_and_begins_with_the_company(story: Story, index: int) -> None:
    feed = story.companies[index].feed
    assert [change.seq for change in feed] == list(range(1, len(feed) + 1))
    assert all(a.at_ms <= b.at_ms for a, b in pairwise(feed))
    assert isinstance(feed[0].record, CompanyRecord)
    assert feed[-1].at_ms <= story.now_ms
    closing = story.companies[index].closing_seq
    assert feed[closing - 1].at_ms <= story.closing_ms < feed[closing].at_ms


def test_versions_count_from_one_and_never_skip(story: Story) -> None:
    for company in story.companies:
        last: dict[tuple[type, object], int] = {}
        for change in company.feed:
            record = change.record
            if isinstance(record, CompanyRecord | EftGenerationRecord):
                continue
            key = (type(record), getattr(record, type(record).__match_args__[0]))
            assert record.version == last.get(key, 0) + 1
            last[key] = record.version


def test_runs_tie_out_with_the_records_they_pulled(story: Story) -> None:
    for company in story.companies:
        batches = [run.states[0].batch_no for run in company.runs if run.entries]
        assert batches == list(range(1, len(batches) + 1))
        for run in company.runs:
            first = run.states[0]
            assert first.entries == len(run.entries)
            assert first.debit_cents == sum(record.amount_cents for record in run.entries)
            assert (first.batch_no is None) == (first.state == "empty") == (not run.entries)
            assert all(record.batch_no == first.batch_no for record in run.entries)


def test_every_record_has_one_standing_in_the_files_that_were_posted(story: Story) -> None:
    for company in story.companies:
        posted = Counter(
            record.record_no
            for run in company.runs
            if run.states[-1].state == "posted"
            for record in run.entries
        )
        assert set(posted.values()) == {1}


def test_effective_dates_are_banking_days_not_before_the_submission(story: Story) -> None:
    days = BankingDays(datetime(2024, 1, 1, tzinfo=UTC).date(), datetime(2026, 12, 31, tzinfo=UTC).date())
    for company in story.companies:
        zone = company.cast.company.time_zone
        for payment in company.payments:
            assert payment.effective_date in days
            assert payment.effective_date >= local_date(payment.submitted_ms, zone)


def test_a_borrower_pays_only_what_they_can_see(story: Story) -> None:
    for company in story.companies:
        contracts = {contract.record.contract_no: contract for contract in company.cast.contracts}
        accounts = {account.record.token: account for account in company.cast.bank_accounts}
        users = {user.portal_user: user for user in company.cast.users}
        for payment in company.payments:
            contract, account = contracts[payment.contract_no], accounts[payment.bank_account_token]
            assert contract.record.customer_no == account.record.customer_no == payment.customer_no
            assert payment.customer_no in users[payment.submitted_by].customer_nos
            assert contract.booked_ms < payment.submitted_ms
            assert contract.terminated_ms is None or payment.submitted_ms < contract.terminated_ms
            assert account.opened_ms < payment.submitted_ms
            assert 1 <= payment.amount_cents <= 9_999_999_999


def test_references_are_unique_and_fit_the_file(story: Story) -> None:
    for company in story.companies:
        references = [payment.payment_ref for payment in company.payments]
        assert len(set(references)) == len(references)
        assert all(len(reference) == 15 and reference.isalnum() for reference in references)


def test_a_payment_is_scheduled_within_the_promise_but_for_the_outages(story: Story) -> None:
    waits = [
        payment.answered_ms - payment.submitted_ms
        for payment in payments_of(story)
        if payment.answered_ms is not None
    ]
    late = sum(wait > 15 * MINUTE_MS for wait in waits)
    assert late / len(waits) < 0.02
    assert min(waits) > 20_000


moments = st.integers(
    min_value=from_rfc3339("2025-06-01T00:00:00Z"), max_value=from_rfc3339("2029-06-01T00:00:00Z")
)


@settings(max_examples=25)
@given(moments, st.integers(min_value=0, max_value=2**32))
def test_whatever_the_hour_the_story_holds_together(now_ms: int, seed: int) -> None:
    story = tell(seed, now_ms, payments=400, customers=60)
    assert 6 * 60 * MINUTE_MS <= now_ms - story.closing_ms <= 6 * DAY_MS
    for company in story.companies:
        assert isinstance(company.feed[0].record, CompanyRecord)
        assert company.feed[-1].at_ms <= now_ms
        assert 0 < company.closing_seq < len(company.feed)
        for payment in company.payments:
            assert_times_are_in_order(company, payment, now_ms)


def assert_times_are_in_order(company: CompanyStory, payment: PaymentHistory, now_ms: int) -> None:
    record_times = [version.record.updated_at_ms for version in payment.versions]
    assert record_times == sorted(record_times)
    seen = [version.seen_ms for version in payment.versions if version.seen_ms is not None]
    assert seen == sorted(seen)
    for version in payment.versions:
        assert version.seen_ms is None or version.record.updated_at_ms <= version.seen_ms <= now_ms
    if payment.versions:
        assert payment.sent_ms is not None
        assert payment.submitted_ms < payment.sent_ms < record_times[0] <= now_ms
    if payment.cancel is not None:
        assert payment.submitted_ms < payment.cancel.requested_ms <= now_ms


def test_closing_is_the_evening_of_the_last_banking_day_before_today() -> None:
    assert closing_time(from_rfc3339("2026-07-06T12:00:00Z")) == from_rfc3339("2026-07-03T22:00:00Z")
    assert closing_time(from_rfc3339("2026-01-02T15:00:00Z")) == from_rfc3339("2025-12-31T23:00:00Z")
    assert closing_time(from_rfc3339("2026-03-05T04:00:00Z")) == from_rfc3339("2026-03-03T23:00:00Z")
