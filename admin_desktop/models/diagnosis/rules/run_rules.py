"""EFT Generation: is the record due in a run's window, in which batch, posted, returned?"""

from collections.abc import Callable
from datetime import date
from typing import Final

from admin_desktop.clock import local_date
from admin_desktop.models.banking_days import next_banking_day
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.gathering.windows import Place, standing
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.rules.run_words import (
    run_words,
    say_closed,
    say_holiday,
    say_missed,
    say_skipped,
    say_waiting,
    say_weekend,
)
from admin_desktop.models.diagnosis.words import on, when
from admin_desktop.models.local_days import LocalMidnights
from admin_desktop.words import noted, tr

DUE = "due_in_a_run"

_BLANK_BEGIN: Final = noted(
    "Ask the finance company to run EFT Generation with a blank begin date: it catches up on everything."
)


def _at(*places: Place) -> Callable[[Facts], bool]:
    return lambda facts: facts.waits_for_run and standing(facts).place in places


def _midnight(facts: Facts) -> int:
    return LocalMidnights(facts.zone).at(facts.record_date, 0)


def _first_run_day(facts: Facts) -> date:
    return facts.run_days.on_or_after(facts.record_date)


def _due_on_closed_day(facts: Facts) -> bool:
    return bool(_at(Place.NOT_DUE)(facts) and facts.run_days.name_on(facts.record_date))


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
        finding=say_skipped,
        next_step=noted("Ask the finance company why the run left it out, and LTi if they cannot tell."),
    ),
    _due_kb.problem(
        "weekend_gap",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.WEEKEND),
        finding=say_weekend,
        next_step=_BLANK_BEGIN,
    ),
    _due_kb.problem(
        "holiday_gap",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.HOLIDAY),
        finding=say_holiday,
        next_step=_BLANK_BEGIN,
    ),
    _due_product.problem(
        "closed_day_gap",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.CLOSED),
        finding=say_closed,
        next_step=_BLANK_BEGIN,
    ),
    _due_kb.problem(
        "missed_its_run",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.MISSED),
        finding=say_missed,
        next_step=_BLANK_BEGIN,
    ),
    _due_kb.problem(
        "no_run_since",
        Actor.FINANCE_COMPANY,
        holds=_at(Place.OVERDUE),
        finding=say_waiting,
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
    _due_product.waiting(
        "due_on_closed_day",
        holds=_due_on_closed_day,
        finding=lambda facts: tr(
            "Its effective date, {day}, has not come yet, and {company} runs no EFT Generation "
            "on that day ({name}).",
            day=on(facts, facts.record_date),
            company=facts.company.name,
            name=facts.run_days.name_on(facts.record_date),
        ),
        next_step=lambda facts: tr(
            "Nothing to do: unless a run before it reaches ahead, the next one is to be expected on {day}.",
            day=on(facts, _first_run_day(facts)),
        ),
        until=lambda facts: LocalMidnights(facts.zone).at(_first_run_day(facts), 0),
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
        finding=say_waiting,
        next_step=noted("Nothing to do: the finance company's next EFT Generation run collects it."),
    ),
)


def due_in_a_run(facts: Facts) -> str:
    """Return in which window the record was due."""
    if facts.batch_run is not None:
        return tr(
            "Due {day}, in the window of {run}.",
            day=on(facts, facts.record_date),
            run=run_words(facts.batch_run),
        )
    return tr("Due {day}.", day=on(facts, facts.record_date))


def is_stale(facts: Facts) -> bool:
    """Whether the batch should have been posted by now: a whole banking day has passed since its run.

    Own closed days do not count here: they say when no run is made, and the bank settles on them.
    """
    pulled = facts.batch_run.pulled_at_ms if facts.batch_run is not None else None
    return pulled is not None and facts.today > next_banking_day(local_date(pulled, facts.zone))
