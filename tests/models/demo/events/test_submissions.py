import random
from dataclasses import replace
from datetime import date

import pytest

from admin_desktop.clock import MINUTE_MS
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.demo.company_story import CompanyTeller
from admin_desktop.models.demo.events.books import Line
from admin_desktop.models.demo.events.lives import Act, Do, Life
from admin_desktop.models.demo.events.opening import Opening
from admin_desktop.models.demo.events.submissions import Borrowers, submission_times
from admin_desktop.models.demo.history import Story
from admin_desktop.models.demo.people.companies import SETUPS
from admin_desktop.models.local_days import LocalMidnights

DAYS = BankingDays(date(2024, 8, 1), date(2026, 7, 1))


@pytest.fixture
def borrowers(story: Story) -> Borrowers:
    cast = story.companies[0].cast
    return Borrowers(random.Random(1), cast, DAYS, LocalMidnights(cast.company.time_zone))


def test_amounts_are_mostly_the_instalment(story: Story, borrowers: Borrowers) -> None:
    instalments = {c.record.contract_no: c.instalment_cents for c in story.companies[0].cast.contracts}
    wishes = [wish for _ in range(1_500) if (wish := borrowers.wish(story.now_ms))]
    same = sum(wish.amount_cents == instalments[wish.contract_no] for wish in wishes)
    assert 0.5 < same / len(wishes) < 0.75
    assert min(wish.amount_cents for wish in wishes) >= 2_500


def test_effective_dates_are_mostly_the_next_that_can_be_reached(story: Story, borrowers: Borrowers) -> None:
    wishes = [wish for _ in range(500) if (wish := borrowers.wish(story.now_ms))]
    assert sum(wish.effective == date(2026, 3, 4) for wish in wishes) > 250
    after_cut_off = [wish for _ in range(200) if (wish := borrowers.wish(story.now_ms + 480 * MINUTE_MS))]
    assert min(wish.effective for wish in after_cut_off) == date(2026, 3, 5)


def test_nobody_pays_before_there_are_users(story: Story, borrowers: Borrowers) -> None:
    assert borrowers.wish(story.started_ms - 3_000 * 86_400_000) is None


def test_submissions_are_in_order_and_leave_the_last_minutes_to_the_opening(story: Story) -> None:
    midnights = LocalMidnights("America/Chicago")
    times = submission_times(random.Random(2), midnights, story.started_ms, story.now_ms, 1_000)
    assert times == sorted(times)
    assert len(times) == 1_000
    assert story.now_ms - times[-1] >= 15 * MINUTE_MS
    assert sum(at_ms > story.now_ms - 20 * 60 * MINUTE_MS for at_ms in times) >= 10


def test_an_opening_without_borrowers_is_quiet(story: Story) -> None:
    cast = story.companies[0].cast
    midnights = LocalMidnights(cast.company.time_zone)
    long_ago_ms = story.started_ms - 3_000 * 86_400_000
    rng = random.Random(3)
    borrowers = Borrowers(rng, cast, DAYS, midnights)
    times = (story.started_ms, story.closing_ms, story.now_ms)
    writer = CompanyTeller(SETUPS[0], cast, 1, times, desk_run=True).writer
    opening = Opening(rng, borrowers, writer, DAYS, midnights, long_ago_ms, desk_run=True)
    assert opening.lives() == []


def test_a_company_whose_contracts_are_not_booked_has_no_payments(story: Story) -> None:
    cast = story.companies[2].cast
    later = tuple(replace(contract, booked_ms=story.now_ms + 1) for contract in cast.contracts)
    times = (story.started_ms, story.closing_ms, story.now_ms)
    quiet = CompanyTeller(SETUPS[2], replace(cast, contracts=later), 1, times, desk_run=False).tell(200)
    assert quiet.payments == ()
    assert {run.states[-1].state for run in quiet.runs} == {"empty"}


def test_this_morning_touches_only_what_was_posted_or_still_open(story: Story) -> None:
    cast = story.companies[0].cast
    midnights = LocalMidnights(cast.company.time_zone)
    rng = random.Random(3)
    borrowers = Borrowers(rng, cast, DAYS, midnights)
    wish = borrowers.wish(story.now_ms - 200 * MINUTE_MS)
    assert wish is not None
    times = (story.started_ms, story.closing_ms, story.now_ms)
    writer = CompanyTeller(SETUPS[0], cast, 1, times, desk_run=False).writer
    opening = Opening(rng, borrowers, writer, DAYS, midnights, story.now_ms, desk_run=False)
    created = Act(story.now_ms - 190 * MINUTE_MS, Do.CREATE)
    posted = Act(story.closing_ms - MINUTE_MS, Do.POST)
    lives = {
        "open": Life(wish.submitted_ms, wish.effective, 1, 2, None, [created]),
        "posted": Life(wish.submitted_ms, wish.effective, 1, 2, None, [created, posted]),
        "no portal payment": Life(wish.submitted_ms, wish.effective, 1, 2, None, [created]),
        "answer unknown": Life(wish.submitted_ms, wish.effective, 1, None, None, [created]),
    }
    lines = [Line(wish, life, None if name.startswith("no") else name) for name, life in lives.items()]
    opening.this_morning(lines, story.closing_ms)
    assert [act.do for act in lives["posted"].acts][-1] is Do.RETURN
    assert [act.do for act in lives["open"].acts] == [Do.CREATE, Do.STAFF_AMOUNT]
    assert lives["no portal payment"].acts == lives["answer unknown"].acts == [created]
