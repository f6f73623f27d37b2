"""Where an open record stands among the runs of EFT Generation, and why no run took it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.diagnosis.gathering.fact_parts import RunFacts
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.gathering.windows import Place, standing

THURSDAY, FRIDAY, SATURDAY, MONDAY = (date(2025, 11, day) for day in (20, 21, 22, 24))
THANKSGIVING = date(2025, 11, 27)


def run(begin: date | None, end: date, pulled: str) -> RunFacts:
    at_ms = from_rfc3339(pulled)
    return RunFacts(1, 1, begin, end, "posted", at_ms, at_ms, None, 1, 100, None)


@pytest.mark.parametrize(
    ("due", "today", "runs", "place"),
    [
        (MONDAY, "2025-11-21T15:00:00Z", (), Place.NOT_DUE),
        (FRIDAY, "2025-11-21T15:00:00Z", (), Place.WAITING),
        (FRIDAY, "2025-11-25T15:00:00Z", (), Place.OVERDUE),
        (FRIDAY, "2025-11-22T15:00:00Z", (run(None, FRIDAY, "2025-11-21T22:30:00Z"),), Place.SKIPPED),
        (SATURDAY, "2025-11-24T23:00:00Z", (run(MONDAY, MONDAY, "2025-11-24T22:30:00Z"),), Place.WEEKEND),
        (
            THANKSGIVING,
            "2025-11-28T23:00:00Z",
            (run(date(2025, 11, 28), date(2025, 11, 28), "2025-11-28T22:30:00Z"),),
            Place.HOLIDAY,
        ),
        (FRIDAY, "2025-11-24T23:00:00Z", (run(MONDAY, MONDAY, "2025-11-24T22:30:00Z"),), Place.MISSED),
        (THURSDAY, "2025-11-21T15:00:00Z", (run(None, FRIDAY, "2025-11-19T22:30:00Z"),), Place.WAITING),
    ],
)
def test_a_record_has_its_place_among_the_runs_that_saw_it(
    facts: Callable[..., Facts], due: date, today: str, runs: tuple[RunFacts, ...], place: Place
) -> None:
    seen = replace(facts(payment={"effective_date": due}, runs=runs), now_ms=from_rfc3339(today))
    assert standing(seen).place is place
