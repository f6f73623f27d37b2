from admin_desktop.clock import ManualClock
from admin_desktop.sync.rhythm.agenda import Agenda


class FakeCycle:
    def __init__(self) -> None:
        self.due: dict[str, int | None] = {}
        self.wishes: dict[str, int] = {}
        self.waiting: set[str] = set()
        self.looked: list[str] = []

    def due_ms(self, company: str) -> int | None:
        return self.due[company]

    def wish_ms(self, company: str) -> int | None:
        self.looked.append(company)
        return self.wishes.get(company)

    def must_wait(self, company: str) -> bool:
        return company in self.waiting


def agenda(clock: ManualClock, cycle: FakeCycle) -> Agenda:
    return Agenda(cycle, tuple(cycle.due), clock)  # type: ignore[arg-type]


def test_companies_take_turns_when_all_are_due() -> None:
    clock, cycle = ManualClock(1000), FakeCycle()
    cycle.due = {"A": 0, "B": 0, "C": 0}
    line = agenda(clock, cycle)
    assert [line.next() for _ in range(4)] == ["A", "B", "C", "A"]


def test_nobody_has_a_turn_before_it_is_due_and_a_signed_out_company_never() -> None:
    clock, cycle = ManualClock(1000), FakeCycle()
    cycle.due = {"A": 4000, "B": None}
    line = agenda(clock, cycle)
    assert line.next() is None
    assert line.wait_ms(10_000) == 3000
    assert line.wait_ms(500) == 500
    clock.advance(3)
    assert line.next() == "A"


def test_a_wish_that_somebody_stored_has_its_turn_before_the_interval_ends() -> None:
    clock, cycle = ManualClock(1000), FakeCycle()
    cycle.due = {"A": 300_000, "B": None}
    cycle.wishes = {"A": 1500, "B": 0}
    line = agenda(clock, cycle)
    assert line.next() is None
    assert line.wait_ms(10_000) == 500
    clock.advance(0.5)
    assert line.next() == "A"
    assert line.next() == "A", "until it is sent"


def test_a_tick_looks_once_for_wishes_and_not_where_the_turn_is_due_or_never() -> None:
    clock, cycle = ManualClock(1000), FakeCycle()
    cycle.due = {"A": 300_000, "B": None, "C": 300_000}
    line = agenda(clock, cycle)
    assert (line.next(), line.wait_ms(10_000)) == (None, 10_000)
    assert cycle.looked == ["A", "C"]
    cycle.due["A"] = 1000
    assert (line.next(), line.wait_ms(10_000)) == ("A", 0)
    assert cycle.looked == ["A", "C"]


def test_hurry_brings_everybody_forward_except_who_was_asked_to_wait() -> None:
    clock, cycle = ManualClock(1000), FakeCycle()
    cycle.due = {"A": 4000, "B": None, "C": 4000}
    cycle.waiting = {"C"}
    line = agenda(clock, cycle)
    line.hurry()
    assert line.wait_ms(500) == 0
    assert [line.next(), line.next(), line.next()] == ["A", "B", None]


def test_without_companies_there_is_nothing_to_wait_for() -> None:
    assert agenda(ManualClock(0), FakeCycle()).wait_ms(700) == 700


def after_a_nap(clock: ManualClock, jump_ms: int) -> list[str | None]:
    """Who has a turn after a nap of a second in which the wall clock jumped."""
    cycle = FakeCycle()
    cycle.due = {"A": clock.now_ms() + 300_000, "B": clock.now_ms() + 300_000}
    cycle.waiting = {"B"}
    line = agenda(clock, cycle)
    assert line.next() is None
    assert line.wait_ms(1000) == 1000
    clock.jump_to(clock.now_ms() + 1000 + jump_ms)
    return [line.next(), line.next(), line.next()]


def test_after_a_sleep_everybody_syncs_at_once_except_who_was_asked_to_wait() -> None:
    assert after_a_nap(ManualClock(10**12), 60_000) == ["A", None, None]


def test_when_the_clock_is_set_back_what_was_due_by_the_old_time_is_due_now() -> None:
    assert after_a_nap(ManualClock(10**12), -7_200_000) == ["A", "B", None]


def test_a_loop_that_is_a_little_late_did_not_sleep() -> None:
    assert after_a_nap(ManualClock(10**12), 2_000) == [None, None, None]
