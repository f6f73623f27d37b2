"""A finance company's own closed days as a person at the desk meets them, with the real ledger behind.

2025-11-20 is a Thursday; here Northstar is closed on the 21st and the 28th, both of them banking days.
"""

from datetime import date
from typing import Any

import pytest

from admin_desktop.clock import from_rfc3339, to_rfc3339
from admin_desktop.models.close_of_day.closing import close_of_day
from admin_desktop.models.diagnosis.asking.door import facts_for
from admin_desktop.models.diagnosis.outcomes import Kind
from admin_desktop.models.diagnosis.replies.borrower import reply_for
from admin_desktop.models.diagnosis.rules import run_words
from admin_desktop.models.payments.queries import find
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.closed_days import add_closed_day
from admin_desktop.sync.mock_aspire.ledger.acts import generation

THURSDAY, FRIDAY, MONDAY = date(2025, 11, 20), date(2025, 11, 21), date(2025, 11, 24)
LEE = Principal("lee", Role.LTI_ADMIN, None, "desk")
CARE = Principal("dana", Role.CUSTOMER_CARE, None, "desk")
HERE = "NORTHSTAR"


def close(town: Any, *days: date, name: str = "Company picnic") -> None:
    for day in days:
        add_closed_day(town.store, LEE, town.company, day, name)


def told(town: Any, ref: str) -> tuple[str, str]:
    verdict = town.diagnose(ref).verdict
    return verdict.code, verdict.sentence


def test_what_is_due_on_a_closed_day_waits_for_the_next_run_day_and_the_borrower_is_told(town: Any) -> None:
    close(town, FRIDAY)
    ref = town.scheduled(FRIDAY)
    verdict = town.diagnose(ref).verdict
    assert (verdict.code, verdict.kind) == ("due_on_closed_day", Kind.WAITING)
    assert verdict.sentence == (
        "Its effective date, Friday, Nov 21, has not come yet, and Northstar Equipment Finance runs no EFT "
        "Generation on that day (Company picnic)."
    )
    assert verdict.next_step.endswith("to be expected on Monday, Nov 24.")
    until = next(check.until_ms for check in town.diagnose(ref).checks if check.id == verdict.check)
    assert to_rfc3339(until) == "2025-11-24T06:00:00.000Z"
    reply = reply_for(facts_for(town.store, CARE, HERE, ref), verdict)
    assert "scheduled for November 21" in reply.english
    assert "it may be November 24 until your bank account is charged" in reply.english
    assert "no se haga hasta el 24 de noviembre" in reply.spanish
    step = find(town.store, CARE, HERE, ref).next_step
    assert step.startswith(
        "Nothing to do: the finance company is closed on its effective date, Nov 21 (Company"
    )


def test_on_the_closed_day_itself_no_run_is_expected_and_after_it_nothing_is_overdue(town: Any) -> None:
    close(town, FRIDAY)
    ref = town.scheduled(FRIDAY)
    town.at(21, 12)
    town.sync()
    code, sentence = told(town, ref)
    assert code == "waiting_for_run"
    assert sentence.endswith(
        "Northstar Equipment Finance runs none on Friday, Nov 21 (Company picnic). No run is to be expected "
        "before Monday, Nov 24."
    )
    town.at(25, 12)
    town.sync()
    code, sentence = told(town, ref)
    assert code == "no_run_since"
    assert sentence.endswith("Northstar Equipment Finance runs none on Friday, Nov 21 (Company picnic).")


@pytest.mark.parametrize(("closed", "code"), [((MONDAY,), "waiting_for_run"), ((), "no_run_since")])
def test_a_closed_day_does_not_count_towards_overdue(town: Any, closed: tuple[date, ...], code: str) -> None:
    close(town, *closed)
    ref = town.scheduled(FRIDAY)
    town.at(25, 12)
    town.sync()
    assert told(town, ref)[0] == code


def test_a_company_that_is_closed_for_long_has_its_days_counted(town: Any) -> None:
    close(town, FRIDAY, *(date(2025, 11, day) for day in (24, 25, 26, 28)))
    ref = town.scheduled(FRIDAY)
    town.at(21, 12)
    town.sync()
    assert (
        "Tuesday, Nov 25 (Company picnic), 2 more days. No run is to be expected before Monday, Dec 1."
        in (told(town, ref)[1])
    )


def test_a_window_that_begins_after_the_closed_day_leaves_a_gap(town: Any) -> None:
    """*Previous Day* on the next run day begins with the day before it: the closed one fell between."""
    close(town, FRIDAY)
    ref = town.scheduled(FRIDAY)
    town.at(24, 12)
    town.run(begin=MONDAY, through=MONDAY)
    town.sync()
    verdict = town.diagnose(ref).verdict
    assert (verdict.code, verdict.kind) == ("closed_day_gap", Kind.PROBLEM)
    assert (
        "is a closed day of Northstar Equipment Finance (Company picnic) that no run's window held"
        in verdict.sentence
    )
    assert "blank begin date" in verdict.next_step


def test_a_record_that_came_after_a_run_of_the_closed_day_is_not_put_down_to_it(town: Any) -> None:
    """ASPIRE does not know our list: a run was made all the same, and it is the stronger word."""
    close(town, FRIDAY)
    town.at(21, 9)
    town.run(begin=FRIDAY, through=FRIDAY)
    town.minutes(30)
    ref = town.scheduled(FRIDAY)
    town.at(24, 9)
    town.run(begin=MONDAY, through=MONDAY)
    town.sync()
    assert told(town, ref)[0] == "missed_its_run"


def test_a_run_on_the_day_before_takes_it_with_the_closed_day_as_its_effective_entry_date(town: Any) -> None:
    """The bank settles on the company's closed day as on any other: the file says so, and so do we."""
    close(town, FRIDAY)
    ref = town.scheduled(THURSDAY)
    run = town.run(through=THURSDAY)
    with town.ledger.look(HERE) as desk:
        assert generation.file_text(desk, run.run_no).splitlines()[1][69:75] == "251121"
    town.post(run)
    town.sync()
    assert town.status(ref) == "paid"
    assert find(town.store, CARE, HERE, ref).row.effective_date == THURSDAY


def test_a_run_before_the_closed_day_that_reaches_ahead_takes_it(town: Any) -> None:
    close(town, FRIDAY)
    ref = town.scheduled(FRIDAY)
    town.post(town.run(through=FRIDAY))
    town.sync()
    assert told(town, ref)[0] == "paid"


def test_the_days_of_one_company_say_nothing_about_another(town: Any) -> None:
    close(town, FRIDAY)
    town.company = "LAKESIDE"
    ref = town.scheduled(FRIDAY)
    assert told(town, ref)[0] == "not_due_yet"


def test_the_close_of_day_says_what_kind_of_day_it_was_and_shows_the_run_there_was(town: Any) -> None:
    close(town, FRIDAY, name="Company picnic, 50 years")
    town.scheduled(FRIDAY)
    town.at(21, 15)
    town.post(town.run(through=FRIDAY))
    town.sync()
    day = close_of_day(town.store, CARE, HERE, FRIDAY)
    assert (day.banking_day, day.closed_day) == (True, "Company picnic, 50 years")
    assert day.kind_of_day == "banking day, closed at the company (Company picnic, 50 years)"
    assert (len(day.runs), day.ties) == (1, True)
    assert close_of_day(town.store, CARE, HERE, THURSDAY).kind_of_day == "banking day"
    assert from_rfc3339("2025-11-21T21:00:00Z") <= day.as_of_ms
    assert run_words.run_words(None) == "no run is known"
