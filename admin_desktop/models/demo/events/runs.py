"""When the demo's companies run EFT Generation, post and void: every banking day after the cut-off."""

import random
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from admin_desktop.clock import MINUTE_MS
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.feed.records import CompanyRecord
from admin_desktop.models.local_days import LocalMidnights, clock_seconds

_VOIDS = 3
DESK_RUN_AGE_MS = 25 * MINUTE_MS
"""How long ago staff pulled the batch that is still open when the demo starts."""


@dataclass(frozen=True, slots=True)
class RunPlan:
    """One run: pulled, then posted, or else voided."""

    pulled_ms: int
    through: date
    ended_ms: int
    """When its batch is posted or voided."""
    voided: bool = False


class RunCalendar:
    """All runs of one company, before and (as planned) after now, in order of time."""

    def __init__(
        self,
        company: CompanyRecord,
        days: BankingDays,
        midnights: LocalMidnights,
        rng: random.Random,
        now_ms: int,
        *,
        desk_run: bool,
    ) -> None:
        self._days = days
        plans = _evening_runs(company, days, midnights, rng)
        plans = _with_voids(plans, rng, now_ms)
        if desk_run:
            pulled_ms = now_ms - DESK_RUN_AGE_MS
            through = days.on_or_after(midnights.day_of(now_ms))
            plans.append(RunPlan(pulled_ms, through, pulled_ms + 180 * MINUTE_MS))
        self.plans = tuple(sorted(plans, key=lambda plan: plan.pulled_ms))
        self._pulls = [plan.pulled_ms for plan in self.plans]

    def first_pulling(self, created_ms: int, effective: date) -> int:
        """Return the index of the first run after ``created_ms`` whose window reaches the effective date."""
        index = bisect_right(self._pulls, created_ms)
        while self.plans[index].through < effective:
            index += 1
        return index

    def settling(self, index: int) -> list[int]:
        """Return the run at ``index`` and, as long as runs are voided, the next ones that pull again."""
        chain = [index]
        while self.plans[chain[-1]].voided:
            chain.append(bisect_right(self._pulls, self.plans[chain[-1]].ended_ms))
        return chain


def _evening_runs(
    company: CompanyRecord, days: BankingDays, midnights: LocalMidnights, rng: random.Random
) -> list[RunPlan]:
    cutoff = clock_seconds(company.cutoff)
    plans = []
    for day in days.days:
        pulled_ms = midnights.at(day, cutoff + rng.randrange(1_700, 2_300))
        plans.append(RunPlan(pulled_ms, day, pulled_ms + rng.randrange(150 * 60, 195 * 60) * 1000))
    return plans


def _with_voids(plans: list[RunPlan], rng: random.Random, now_ms: int) -> list[RunPlan]:
    """Void a few runs of the busy last days of a month and run again the same evening."""
    busy = [
        n
        for n, plan in enumerate(plans)
        if plan.pulled_ms < now_ms - 20 * 24 * 60 * MINUTE_MS and plan.through.day in {28, 29, 30}
    ]
    for n in sorted(rng.sample(busy, min(_VOIDS, len(busy)))):
        first = plans[n]
        voided_ms = first.pulled_ms + rng.randrange(35, 60) * MINUTE_MS
        plans[n] = RunPlan(first.pulled_ms, first.through, voided_ms, voided=True)
        plans.append(RunPlan(voided_ms + 25 * MINUTE_MS, first.through, first.ended_ms))
    return plans
