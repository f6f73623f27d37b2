"""EFT Generation: is the record due in a run's window, in which batch, posted, returned?"""

from collections.abc import Callable
from typing import Final

from admin_desktop.clock import local_date
from admin_desktop.models.banking_days import holiday_name, next_banking_day
from admin_desktop.models.diagnosis.fact_parts import RunFacts
from admin_desktop.models.diagnosis.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.windows import Place, Standing, standing
from admin_desktop.models.diagnosis.words import on, when
from admin_desktop.models.local_days import LocalMidnights
from admin_desktop.words import noted, tr

DUE = "due_in_a_run"

_BLANK_BEGIN: Final = noted(
    "Ask the finance company to run EFT Generation with a blank begin date: it catches up on everything."
)


def _at(*places: Place) -> Callable[[Facts], bool]:
    return lambda facts: facts.waits_for_run and standing(facts).place in places


def _run(run: RunFacts | None) -> str:
    """Name a run and its window."""
    if run is None:
        return tr("no run is known")
    begin = tr("a blank begin date") if run.from_date is None else str(run.from_date)
    return tr(
        "run {run} (due dates from {begin} through {through_date})",
        run=run.run_no,
        begin=begin,
        through_date=run.through_date,
    )


def _last_run(facts: Facts) -> str:
    run: RunFacts | None = facts.runs[0] if facts.runs else None
    if run is None:
        return tr("No EFT Generation run of this company is known.")
    return tr("The last one was {run} at {when}.", run=_run(run), when=when(facts, run.pulled_at_ms))


def _midnight(facts: Facts) -> int:
    return LocalMidnights(facts.zone).at(facts.record_date, 0)


def _passed_over(facts: Facts) -> str:
    found: Standing = standing(facts)
    run = _run(found.run)
    return tr("{run} begins after it, and so will later ones.", run=run[0].upper() + run[1:])


def _say_weekend(facts: Facts) -> str:
    return tr(
        "Its effective date, {day}, is a weekend day that no run's window held. {passed_over}",
        day=on(facts, facts.record_date),
        passed_over=_passed_over(facts),
    )


def _say_holiday(facts: Facts) -> str:
    name = holiday_name(facts.record_date)
    return tr(
        "Its effective date, {day}, is a Federal Reserve holiday ({name}) that no run's "
        "window held. {passed_over}",
        day=on(facts, facts.record_date),
        name=name,
        passed_over=_passed_over(facts),
    )


def _say_missed(facts: Facts) -> str:
    due = on(facts, facts.record_date)
    return tr(
        "The record came after its day's run: it is due {due}. {passed_over}",
        due=due,
        passed_over=_passed_over(facts),
    )


def _say_skipped(facts: Facts) -> str:
    run = standing(facts).run
    return tr(
        "The record was open and due {day}, and yet {run} at {when} left it out.",
        day=on(facts, facts.record_date),
        run=_run(run),
        when=when(facts, run.pulled_at_ms if run is not None else None),
    )


def _say_waiting(facts: Facts) -> str:
    return tr(
        "It is due {day}, and no EFT Generation has run since. {last_run}",
        day=on(facts, facts.record_date),
        last_run=_last_run(facts),
    )


def _voided(facts: Facts) -> bool:
    """Whether a void is the last thing that happened to the record."""
    return facts.voided_ms is not None and _at(Place.WAITING, Place.NOT_DUE)(facts)


_due_kb = Causes(DUE, "KB")
_due_product = Causes(DUE, "product")

RULES = (
    _due_kb.problem(
        "bank_not_ach",
        Actor.FINANCE_COMPANY,
        holds=lambda facts: facts.waits_for_run and facts.company.bank_processing_type != "ACH",
        finding=lambda facts: tr(
            "The originating bank's processing type is {bank_processing_type}, not ACH: EFT "
            "Generation makes no file for this company.",
            bank_processing_type=facts.company.bank_processing_type,
        ),
        next_step=noted(
            "Ask the finance company to set the originating bank's processing type to ACH in ASPIRE."
        ),
    ),
    _due_kb.problem(
        "run_skipped_it",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.SKIPPED),
        finding=_say_skipped,
        next_step=noted("Ask the finance company why the run left it out, and LTi if they cannot tell."),
    ),
    _due_kb.problem(
        "weekend_gap",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.WEEKEND),
        finding=_say_weekend,
        next_step=_BLANK_BEGIN,
    ),
    _due_kb.problem(
        "holiday_gap",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.HOLIDAY),
        finding=_say_holiday,
        next_step=_BLANK_BEGIN,
    ),
    _due_kb.problem(
        "missed_its_run",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.MISSED),
        finding=_say_missed,
        next_step=_BLANK_BEGIN,
    ),
    _due_kb.problem(
        "no_run_since",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.OVERDUE),
        finding=_say_waiting,
        next_step=noted("Ask the finance company when they run EFT Generation next."),
    ),
    _due_product.waiting(
        "batch_voided",
        holds=_voided,
        finding=lambda facts: tr(
            "The batch that held the record was voided at {when}: the record is open again and "
            "waits for the next run.",
            when=when(facts, facts.voided_ms),
        ),
        next_step=noted("Nothing to do: the next EFT Generation run collects it."),
    ),
    _due_kb.waiting(
        "not_due_yet",
        holds=_at(Place.NOT_DUE),
        finding=lambda facts: tr(
            "Its effective date, {day}, has not come yet.", day=on(facts, facts.record_date)
        ),
        next_step=noted("Nothing to do: EFT Generation collects it from that day on."),
        until=_midnight,
    ),
    _due_kb.waiting(
        "waiting_for_run",
        holds=_at(Place.WAITING),
        finding=_say_waiting,
        next_step=noted("Nothing to do: the finance company's next EFT Generation run collects it."),
    ),
)


def due_in_a_run(facts: Facts) -> str:
    """Return in which window the record was due."""
    if facts.batch_run is not None:
        return tr(
            "Due {day}, in the window of {run}.", day=on(facts, facts.record_date), run=_run(facts.batch_run)
        )
    return tr("Due {day}.", day=on(facts, facts.record_date))


def is_stale(facts: Facts) -> bool:
    """Whether the batch should have been posted by now: a whole banking day has passed since its run."""
    pulled = facts.batch_run.pulled_at_ms if facts.batch_run is not None else None
    return pulled is not None and facts.today > next_banking_day(local_date(pulled, facts.zone))
