import random
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, strategies as st

from admin_desktop.clock import DAY_MS, MINUTE_MS, from_rfc3339
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.demo.company_story import FATES
from admin_desktop.models.demo.events.books import Books, Line, seen
from admin_desktop.models.demo.events.lives import Do, Fate, Life, LifeWriter
from admin_desktop.models.demo.events.runs import RunCalendar, RunPlan
from admin_desktop.models.demo.events.submissions import Wish
from admin_desktop.models.demo.events.sync_times import PULL_EVERY_MS, SyncTimes
from admin_desktop.models.demo.people.companies import SETUPS
from admin_desktop.models.local_days import LocalMidnights

MORNING_MS = from_rfc3339("2026-02-03T15:00:00Z")
TUESDAY = date(2026, 2, 3)
LATER_MS = MORNING_MS + 40 * DAY_MS
Write = Callable[..., Life]


@pytest.fixture
def sync() -> SyncTimes:
    return SyncTimes(random.Random(3), MORNING_MS - 300 * DAY_MS, LATER_MS)


@pytest.fixture
def calendar() -> RunCalendar:
    return calendar_of(LATER_MS)


def calendar_of(now_ms: int, *, desk_run: bool = False) -> RunCalendar:
    setup = SETUPS[0].record
    days = BankingDays(date(2025, 6, 1), date(2026, 6, 1))
    midnights = LocalMidnights(setup.time_zone)
    return RunCalendar(setup, days, midnights, random.Random(1), now_ms, desk_run=desk_run)


@pytest.fixture
def write(calendar: RunCalendar, sync: SyncTimes) -> Write:
    days, midnights = BankingDays(date(2025, 6, 1), date(2026, 6, 1)), LocalMidnights("America/Chicago")
    writer = LifeWriter(random.Random(2), calendar, sync, days, midnights)

    def one(fate: Fate, submitted_ms: int = MORNING_MS, effective: date = TUESDAY) -> Life:
        return writer.write(submitted_ms, effective, fate, 50_000)

    return one


def acts(life: Life) -> list[Do]:
    return [act.do for act in life.acts]


def test_a_payment_is_pulled_and_posted_the_same_evening(write: Write) -> None:
    life = write(Fate.PAID)
    assert acts(life) == [Do.CREATE, Do.PULL, Do.POST]
    assert life.acts[-1].at_ms - MORNING_MS < 14 * 60 * MINUTE_MS


def test_a_payment_for_later_waits_for_the_run_of_that_day(write: Write, calendar: RunCalendar) -> None:
    life = write(Fate.PAID, effective=date(2026, 2, 12))
    index = life.acts[1].value
    assert isinstance(index, int)
    assert calendar.plans[index].through == date(2026, 2, 12)


def test_a_cancel_in_time_is_done_before_the_pull(write: Write) -> None:
    life = write(Fate.CANCELED)
    assert acts(life) == [Do.CREATE, Do.CANCEL]
    assert life.cancel is not None
    assert not life.cancel.too_late
    assert life.cancel.sent_ms is not None
    assert life.cancel.requested_ms < life.cancel.sent_ms < life.acts[1].at_ms


def test_a_cancel_without_time_left_is_not_made(write: Write) -> None:
    just_before_the_run = from_rfc3339("2026-02-03T21:55:00Z")
    assert acts(write(Fate.CANCELED, just_before_the_run)) == [Do.CREATE, Do.PULL, Do.POST]


def test_a_cancel_too_late_comes_between_pull_and_posting(write: Write) -> None:
    life = write(Fate.TOO_LATE)
    assert acts(life) == [Do.CREATE, Do.PULL, Do.POST]
    assert life.cancel is not None
    assert life.cancel.too_late
    assert life.acts[1].at_ms < life.cancel.requested_ms < life.acts[2].at_ms


@pytest.mark.parametrize("fate", [Fate.CANCELED, Fate.TOO_LATE])
def test_a_cancel_that_an_outage_holds_back_for_hours_is_not_told(
    write: Write, sync: SyncTimes, fate: Fate
) -> None:
    sync._outages = [(MORNING_MS + 11 * MINUTE_MS, MORNING_MS + 20 * 60 * MINUTE_MS)]
    life = write(fate)
    assert acts(life) == [Do.CREATE, Do.PULL, Do.POST]
    assert life.cancel is None


def test_a_cancel_before_the_first_send_leaves_no_record(write: Write) -> None:
    life = write(Fate.CANCELED_UNSENT)
    assert life.acts == []
    assert life.sent_ms is None
    assert life.cancel is not None
    assert life.cancel.unsent


@pytest.mark.parametrize(
    ("fate", "expected"),
    [
        (Fate.STAFF_CLOSED, [Do.CREATE, Do.STAFF_CLOSE]),
        (Fate.STAFF_AMOUNT, [Do.CREATE, Do.STAFF_AMOUNT, Do.PULL, Do.POST]),
        (Fate.STAFF_REOPENED, [Do.CREATE, Do.CANCEL, Do.STAFF_REOPEN, Do.STAFF_CLOSE]),
        (Fate.RETURNED, [Do.CREATE, Do.PULL, Do.POST, Do.RETURN]),
    ],
)
def test_staff_and_banks_act_at_their_time(write: Write, fate: Fate, expected: list[Do]) -> None:
    life = write(fate)
    assert acts(life) == expected
    times = [act.at_ms for act in life.acts]
    assert times == sorted(times)


def test_a_voided_batch_is_pulled_again_the_same_evening(calendar: RunCalendar, write: Write) -> None:
    voided = next(plan for plan in calendar.plans if plan.voided)
    life = write(Fate.PAID, voided.pulled_ms - 5 * 60 * MINUTE_MS, voided.through)
    assert acts(life) == [Do.CREATE, Do.PULL, Do.VOID, Do.PULL, Do.POST]


def test_a_kept_wish_is_sent_again_when_the_batch_is_voided(
    calendar: RunCalendar, write: Write, sync: SyncTimes
) -> None:
    voided = next(plan for plan in calendar.plans if plan.voided)
    life = write(Fate.TOO_LATE, voided.pulled_ms - 5 * 60 * MINUTE_MS, voided.through)
    assert acts(life) == [Do.CREATE, Do.PULL, Do.VOID, Do.CANCEL]
    wish = Wish(life.submitted_ms, "u", "C", "K", "t", 50_000, life.effective)
    line = Line(wish, life, "PMT")
    Books("s2", calendar.plans, LATER_MS, 1).enter([line])
    assert seen(line, sync)[-1].by_push


def test_a_life_cut_off_shows_only_what_has_happened(write: Write) -> None:
    life = write(Fate.CANCELED)
    assert life.cancel is not None
    assert life.cancel.answered_ms is not None
    before_sending = life.until(MORNING_MS + 1)
    assert (before_sending.sent_ms, before_sending.cancel, before_sending.acts) == (None, None, [])
    assert life.until(life.cancel.answered_ms).cancel == life.cancel
    requested = life.until(life.cancel.requested_ms)
    assert requested.cancel is not None
    assert requested.cancel.sent_ms is None
    assert acts(requested) == [Do.CREATE]


def test_a_desk_run_is_open_just_now(write: Write) -> None:
    plans = calendar_of(MORNING_MS, desk_run=True).plans
    open_now = [plan for plan in plans if plan.pulled_ms < MORNING_MS and plan.ended_ms > MORNING_MS]
    assert len(open_now) == 1
    assert [plan.pulled_ms for plan in plans] == sorted(plan.pulled_ms for plan in plans)


def test_runs_are_on_banking_days_after_the_cut_off(calendar: RunCalendar) -> None:
    days = BankingDays(date(2025, 6, 1), date(2026, 6, 1))
    assert {plan.through for plan in calendar.plans} == set(days.days)
    assert all(isinstance(plan, RunPlan) and plan.ended_ms > plan.pulled_ms for plan in calendar.plans)
    assert 1 <= sum(plan.voided for plan in calendar.plans) <= 3


@given(
    seed=st.integers(0, 2**32),
    ends=st.lists(st.tuples(st.integers(0, 4), st.integers(-1_400_000, 60_000)), min_size=2, max_size=40),
)
def test_no_change_is_seen_before_an_older_one(seed: int, ends: list[tuple[int, int]]) -> None:
    past = SyncTimes(random.Random(seed), MORNING_MS - 300 * DAY_MS, LATER_MS)
    moments = sorted(past._outages[which][1] + around for which, around in ends)
    told = [at_ms for at_ms in map(past.pulled, moments) if at_ms is not None]
    assert told == sorted(told)


def test_the_sync_sees_things_within_a_cycle_but_for_outages(sync: SyncTimes) -> None:
    rng = random.Random(4)
    waits = []
    for _ in range(2_000):
        at_ms = MORNING_MS - rng.randrange(290 * DAY_MS)
        seen_ms = sync.pulled(at_ms)
        assert seen_ms is not None
        waits.append(seen_ms - at_ms)
    assert all(wait > 0 for wait in waits)
    assert sum(wait > PULL_EVERY_MS + 700 for wait in waits) < 40
    assert sync.pulled(LATER_MS + 1) is None


def test_most_lives_are_paid() -> None:
    drawn = FATES.many(random.Random(1), 5_000)
    assert drawn.count(Fate.PAID) / len(drawn) > 0.9
