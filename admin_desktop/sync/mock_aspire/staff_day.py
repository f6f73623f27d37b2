"""The finance companies' staff, as an automaton: EFT Generation, posting, and what the bank sends back.

What to do next is read from the books, so that a restart or a step back needs no memory of its own. Each step
is plain Python on the mock's clock; the server calls it now and then.
"""

import random
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from admin_desktop.clock import DAY_MS
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.banking_days import next_banking_day
from admin_desktop.models.feed.records import EftGenerationRecord
from admin_desktop.sync.mock_aspire.ledger.acts import bank_returns, generation, posting, returns
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.refusals import LedgerRefusal


@dataclass(frozen=True, slots=True)
class StaffHabits:
    """How busy the staff are, in seconds of the mock's clock."""

    run_every_s: float = 300.0
    """From one EFT Generation run to the next; a run in which nothing was due counts."""
    banking_days_ahead: int = 0
    """How far beyond today a run's window reaches: 0 ends it today, 1 with the next banking day."""
    post_after_s: float = 120.0
    """From pulling a batch to posting it."""
    return_every_s: float = 1800.0
    """On average, from one return to the next, per company."""
    step_every_s: float = 5.0
    """How often the staff look at their desks."""
    returnable_days: int = 5
    """How old a posting may be for the bank to send it back."""
    reasons: tuple[str, ...] = ("R01", "R01", "R01", "R09", "R02", "R10")
    """What a return says, picked evenly."""


class StaffDay:
    """The staff of all companies of one ledger. ``rng`` decides about returns alone."""

    def __init__(self, ledger: Ledger, rng: random.Random, habits: StaffHabits | None = None) -> None:
        self._ledger = ledger
        self._rng = rng
        self.habits = habits or StaffHabits()

    def step(self) -> tuple[str, ...]:
        """Do what is due now in every company; returns a line for each thing done."""
        return tuple(
            line for company in self._ledger.companies() for act in _ACTS for line in self._try(act, company)
        )

    def _try(self, act: "_Act", company: str) -> list[str]:
        """Do one act in a transaction of its own; what the ledger refuses, or its file, is told."""
        try:
            with self._ledger.desk(company) as desk:
                done = act(desk, self.habits, self._rng)
        except (LedgerRefusal, AdminDesktopError, sqlite3.Error) as error:
            done = f"refused: {error}"
        return [f"{company}: {done}"] if done else []


_Act = Callable[[Desk, StaffHabits, random.Random], str]


def _post_what_waits(desk: Desk, habits: StaffHabits, _rng: random.Random) -> str:
    for run in generation.runs(desk, newest=20):
        if run.state == "pulled" and _age_s(desk, run) >= habits.post_after_s:
            posting.post(desk, run.run_no)
            return f"posted batch {run.batch_no}, {run.entries} entries"
    return ""


def _run_generation(desk: Desk, habits: StaffHabits, _rng: random.Random) -> str:
    latest = generation.runs(desk, newest=1)
    if latest and 0 <= _age_s(desk, latest[0]) < habits.run_every_s:
        return ""
    if desk.record.bank_processing_type != "ACH":
        return ""
    through = desk.local_now.date()
    for _ in range(habits.banking_days_ahead):
        through = next_banking_day(through)
    run = generation.generate(desk, None, through)
    return f"EFT Generation run {run.run_no}: {run.entries} entries"


def _bring_a_return(desk: Desk, habits: StaffHabits, rng: random.Random) -> str:
    if rng.random() >= habits.step_every_s / habits.return_every_s:
        return ""
    candidates = bank_returns.returnable(desk, desk.now_ms - habits.returnable_days * DAY_MS)
    if not candidates:
        return ""
    record_no = rng.choice(candidates)
    data = bank_returns.write(desk, [(record_no, rng.choice(habits.reasons))])
    outcome = returns.import_file(desk, data).entries[0]
    return f"return {outcome.reason_code} for record {record_no}: {outcome.outcome}"


def _age_s(desk: Desk, run: EftGenerationRecord) -> float:
    return (desk.now_ms - (run.pulled_at_ms or 0)) / 1000


_ACTS: tuple[_Act, ...] = (_post_what_waits, _run_generation, _bring_a_return)
