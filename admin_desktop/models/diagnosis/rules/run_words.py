"""EFT Generation in words: the runs, the days on which none is to be expected, and what was passed over."""

from typing import Final

from admin_desktop.models.banking_days import holiday_name
from admin_desktop.models.diagnosis.gathering.fact_parts import RunFacts
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.gathering.windows import ready_on, standing
from admin_desktop.models.diagnosis.words import on, when
from admin_desktop.models.payments.words.time_words import whole_day
from admin_desktop.words import tr, trn

_CLOSED_NAMED: Final = 3
"""A company that is closed for longer has its days counted."""


def run_words(run: RunFacts | None) -> str:
    """Name a run and its window."""
    if run is None:
        return tr("no run is known")
    begin = tr("a blank begin date") if run.from_date is None else whole_day(run.from_date)
    return tr(
        "run {run} (due dates from {begin} through {through_date})",
        run=run.run_no,
        begin=begin,
        through_date=whole_day(run.through_date),
    )


def _last_run(facts: Facts) -> str:
    run: RunFacts | None = facts.runs[0] if facts.runs else None
    if run is None:
        return tr("No EFT Generation run of this company is known.")
    return tr("The last one was {run} at {when}.", run=run_words(run), when=when(facts, run.pulled_at_ms))


def _closed_meanwhile(facts: Facts) -> str:
    """Name the company's own closed days over which the record waits, and when a run may be expected."""
    ready, today = ready_on(facts), facts.today
    expected = facts.run_days.on_or_after(max(ready, today))
    closed = facts.run_days.closed_between(ready, expected)
    if not closed:
        return ""
    days = [f"{on(facts, one.day)} ({one.name})" for one in closed[:_CLOSED_NAMED]]
    if len(closed) > _CLOSED_NAMED:
        more = len(closed) - _CLOSED_NAMED
        days.append(trn("{n} more day", "{n} more days", more, n=more))
    said = tr(" {company} runs none on {days}.", company=facts.company.name, days=", ".join(days))
    if not facts.run_days.name_on(today):
        return said
    return said + tr(" No run is to be expected before {day}.", day=on(facts, expected))


def _passed_over(facts: Facts) -> str:
    run = run_words(standing(facts).run)
    return tr("{run} begins after it, and so will later ones.", run=run[0].upper() + run[1:])


def say_weekend(facts: Facts) -> str:
    """Say that a weekend day fell between two windows."""
    return tr(
        "Its effective date, {day}, is a weekend day that no run's window held. {passed_over}",
        day=on(facts, facts.record_date),
        passed_over=_passed_over(facts),
    )


def say_holiday(facts: Facts) -> str:
    """Say that a holiday fell between two windows."""
    name = holiday_name(facts.record_date)
    return tr(
        "Its effective date, {day}, is a Federal Reserve holiday ({name}) that no run's "
        "window held. {passed_over}",
        day=on(facts, facts.record_date),
        name=name,
        passed_over=_passed_over(facts),
    )


def say_closed(facts: Facts) -> str:
    """Say that the company's own closed day fell between two windows."""
    return tr(
        "Its effective date, {day}, is a closed day of {company} ({name}) that no run's "
        "window held. {passed_over}",
        day=on(facts, facts.record_date),
        company=facts.company.name,
        name=facts.run_days.name_on(facts.record_date),
        passed_over=_passed_over(facts),
    )


def say_missed(facts: Facts) -> str:
    """Say that the record came too late for its day."""
    due = on(facts, facts.record_date)
    return tr(
        "The record came after its day's run: it is due {due}. {passed_over}",
        due=due,
        passed_over=_passed_over(facts),
    )


def say_skipped(facts: Facts) -> str:
    """Say which run left the record out."""
    run = standing(facts).run
    return tr(
        "The record was open and due {day}, and yet {run} at {when} left it out.",
        day=on(facts, facts.record_date),
        run=run_words(run),
        when=when(facts, run.pulled_at_ms if run is not None else None),
    )


def say_waiting(facts: Facts) -> str:
    """Say since when the record waits, which run was the last, and over which closed days it waits."""
    return tr(
        "It is due {day}, and no EFT Generation has run since. {last_run}",
        day=on(facts, facts.record_date),
        last_run=f"{_last_run(facts)}{_closed_meanwhile(facts)}",
    )
