"""Does an open record lie in the window of an EFT Generation run, and if not, why not?

Source: KB "Using EFT Begin and End Dates in JobStream": a blank begin date catches up on everything;
*Previous Day* misses weekend days and knows no holidays, so that records fall between two runs.

A company's own closed days make gaps of the same kind, and on them no run is to be expected
(``set_up/run_days``): a record that waits over one is not overdue. Its date stays where it is.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from admin_desktop.clock import local_date
from admin_desktop.models.banking_days import holiday_name
from admin_desktop.models.diagnosis.gathering.fact_parts import RunFacts
from admin_desktop.models.diagnosis.gathering.facts import Facts

_SATURDAY = 5


class Place(Enum):
    """Where a record's date lies among the runs since ASPIRE last changed the record."""

    NOT_DUE = "the date has not come"
    WAITING = "the next run takes it"
    OVERDUE = "no run since, for more than a day on which one was to be expected"
    SKIPPED = "a run covered the date and left the record out"
    WEEKEND = "the date is a weekend day that no window held"
    HOLIDAY = "the date is a holiday that no window held"
    CLOSED = "the date is a closed day of the company's own that no window held"
    MISSED = "the record came after its day's run, and later windows begin after it"


@dataclass(frozen=True, slots=True)
class Standing:
    """A place, and the run that makes it so, where there is one."""

    place: Place
    run: RunFacts | None


def since_ms(facts: Facts) -> int:
    """Return since when the record is as it is, by ASPIRE's clock where it is known."""
    payment = facts.the_payment
    return payment.record_updated_ms or payment.status_since_ms


def runs_since(facts: Facts) -> tuple[RunFacts, ...]:
    """Return the runs that saw the record as it is now, newest first."""
    since = since_ms(facts)
    return tuple(run for run in facts.runs if run.pulled_at_ms is not None and run.pulled_at_ms > since)


def standing(facts: Facts) -> Standing:
    """Return where the open record stands among the runs."""
    due, seen = facts.record_date, runs_since(facts)
    covering = [run for run in seen if run.covers(due)]
    if covering:
        return Standing(Place.SKIPPED, covering[0])
    if due > facts.today:
        return Standing(Place.NOT_DUE, seen[0] if seen else None)
    beyond = [run for run in seen if run.from_date is not None and run.from_date > due]
    if beyond:
        return Standing(_gap(facts), beyond[-1])
    newest = facts.runs[0] if facts.runs else None
    late = facts.today > facts.run_days.after(ready_on(facts))
    return Standing(Place.OVERDUE if late else Place.WAITING, newest)


def ready_on(facts: Facts) -> date:
    """Return from which day on a run could have taken the record."""
    return max(facts.record_date, local_date(since_ms(facts), facts.zone))


def _gap(facts: Facts) -> Place:
    due = facts.record_date
    if due.weekday() >= _SATURDAY:
        return Place.WEEKEND
    if holiday_name(due):
        return Place.HOLIDAY
    closed = facts.run_days.name_on(due) and not any(run.covers(due) for run in facts.runs)
    return Place.CLOSED if closed else Place.MISSED
