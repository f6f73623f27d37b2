import random
from typing import Any

import pytest

from admin_desktop.clock import DAY_MS
from admin_desktop.sync.mock_aspire.ledger.acts import generation
from admin_desktop.sync.mock_aspire.staff_day import StaffDay, StaffHabits

HABITS = StaffHabits(run_every_s=600, post_after_s=120, return_every_s=10**12, step_every_s=30)
EAGER = StaffHabits(run_every_s=10**9, post_after_s=0, return_every_s=1, step_every_s=1, reasons=("R02",))


def a_day(bench: Any, habits: StaffHabits = HABITS) -> StaffDay:
    return StaffDay(bench.ledger, random.Random(1), habits)


def test_staff_run_eft_generation_then_post_it_some_minutes_later(bench: Any) -> None:
    bench.create()
    day = a_day(bench)
    assert "NORTHSTAR: EFT Generation run 1: 1 entries" in day.step()
    assert day.step() == ()
    assert bench.get(1).batch_state == "pulled"
    bench.clock.advance(121)
    assert day.step() == ("NORTHSTAR: posted batch 1, 1 entries",)
    assert bench.get(1).batch_state == "posted"
    bench.clock.advance(480)
    assert [line.split(":")[1] for line in day.step()] == [" EFT Generation run 2", " EFT Generation run 2"]


def test_staff_go_on_where_the_books_stand_after_a_step_back(bench: Any) -> None:
    bench.create()
    backup = bench.ledger.snapshot()
    day = a_day(bench)
    first = day.step()
    bench.ledger.restore(backup, new_epoch=False)
    assert day.step() == first


def test_a_clock_that_was_set_back_does_not_stop_the_staff(bench: Any) -> None:
    day = a_day(bench)
    day.step()
    bench.ledger.change_clock(advance_ms=-30 * DAY_MS)
    assert len(day.step()) == 2


def test_the_bank_returns_one_of_the_last_days_payments(bench: Any) -> None:
    bench.create("PMT1")
    bench.create("PMT2")
    day = a_day(bench, EAGER)
    day.step()
    assert "NORTHSTAR: return R02 for record 2: matched" in [*day.step(), *day.step()]
    assert "R02" in {bench.get(1).return_code, bench.get(2).return_code}
    bench.clock.advance(6 * 86_400)
    assert not [line for line in day.step() if "return" in line]


def test_returns_come_seldom_by_the_dice(bench: Any) -> None:
    for number in range(40):
        bench.create(f"PMT{number}")
    seldom = StaffHabits(run_every_s=10**9, post_after_s=0, return_every_s=10, step_every_s=1)
    day = a_day(bench, seldom)
    lines = [line for _ in range(100) for line in day.step()]
    assert 3 <= len([line for line in lines if ": return" in line]) <= 25


def test_a_company_whose_bank_does_no_ach_has_idle_staff(bench: Any) -> None:
    bench.ledger.storage._connection.execute("UPDATE companies SET bank_processing_type = 'WIRE'")
    assert a_day(bench).step() == ()


def test_what_the_ledger_refuses_is_told_and_the_other_company_goes_on(bench: Any) -> None:
    bench.create()
    bench.ledger.storage._connection.execute(
        "UPDATE bank_accounts SET account_number = '?' WHERE company = 'NORTHSTAR'"
    )
    lines = a_day(bench).step()
    assert "LAKESIDE: EFT Generation run 1: 0 entries" in lines
    assert any(line.startswith("NORTHSTAR: refused") for line in lines)
    assert bench.do(lambda desk: generation.runs(desk, newest=1)) == ()


@pytest.mark.parametrize("steps", [50])
def test_the_same_seed_gives_the_same_day(bench: Any, steps: int) -> None:
    for number in range(10):
        bench.create(f"PMT{number}")
    backup = bench.ledger.snapshot()
    days = []
    for _ in range(2):
        bench.ledger.restore(backup, new_epoch=False)
        day = a_day(bench, EAGER)
        days.append([day.step() for _ in range(steps)])
    assert days[0] == days[1]
