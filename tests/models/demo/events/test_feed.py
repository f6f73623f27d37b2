from dataclasses import replace

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.demo.events.feed import whole_feed
from admin_desktop.models.demo.history import Story
from admin_desktop.models.demo.story import now_of
from admin_desktop.models.feed.records import (
    BankAccountRecord,
    ChargeRecord,
    ContractRecord,
    EftGenerationRecord,
    FeedRecord,
)
from admin_desktop.models.local_days import LocalMidnights


def newest(story: Story, index: int) -> dict[tuple[type, object], FeedRecord]:
    return {
        (type(change.record), getattr(change.record, type(change.record).__match_args__[0])): change.record
        for change in story.companies[index].feed
    }


def test_the_feed_ends_in_what_the_cast_is_now(story: Story) -> None:
    for index, company in enumerate(story.companies):
        records = newest(story, index)
        for customer in company.cast.customers:
            assert records[type(customer), customer.customer_no] == customer
        for contract in company.cast.contracts:
            assert records[ContractRecord, contract.record.contract_no] == contract.record
        for account in company.cast.bank_accounts:
            assert records[BankAccountRecord, account.record.token] == account.record


def test_charges_that_are_due_later_are_not_raised_yet(story: Story) -> None:
    for index, company in enumerate(story.companies):
        records = newest(story, index)
        known = {key for kind, key in records if kind is ChargeRecord}
        assert 0.9 < len(known) / len(company.cast.charges) <= 1.0


def test_the_hashes_of_runs_before_closing_come_again_after_it(story: Story) -> None:
    for company in story.companies:
        later = {
            change.record.run_no
            for change in company.feed[company.closing_seq :]
            if isinstance(change.record, EftGenerationRecord)
        }
        with_file = {run.states[0].run_no for run in company.runs if run.entries}
        assert with_file <= later


def test_the_now_of_a_story_can_be_read_from_its_feed(story: Story) -> None:
    assert {now_of(company.feed[0].at_ms) for company in story.companies} == {story.now_ms}


def test_a_feed_leaves_out_what_has_not_happened(story: Story) -> None:
    company = story.companies[0]
    midnights = LocalMidnights(company.cast.company.time_zone)
    times = (story.started_ms, story.closing_ms, from_rfc3339("2025-01-01T00:00:00Z"))
    early = whole_feed(replace(company.cast, charges=()), [], company.runs, midnights, *times)
    assert len(early) < len(company.feed)
    assert all(change.at_ms <= times[2] for change in early)
