"""How time passes in a class: what is due on the way happens at its own moment, however time is sliced."""

from collections.abc import Iterator
from typing import Final

from admin_desktop.sync.classroom.machine import COMPANIES, Machine

HURRY_MS: Final = 20_000
"""A submission or a cancel wakes the sync at once; the class sees it take these virtual seconds."""


def next_sync(machine: Machine) -> tuple[int, str] | None:
    """Return when the next cycle is due and for whom, or None when nobody syncs."""
    if not machine.memory.syncing:
        return None
    dues = [(due, company) for company in COMPANIES if (due := _due_ms(machine, company)) is not None]
    return min(dues, default=None)


def _due_ms(machine: Machine, company: str) -> int | None:
    due = machine.cycle.due_ms(company)
    hurried = machine.memory.hurried.get(company)
    if hurried is None or machine.cycle.must_wait(company):
        return due
    return hurried if due is None else min(due, hurried)


def hurry(machine: Machine, company: str) -> None:
    """Let the company's sync wake soon."""
    at_ms = machine.clock.now_ms() + HURRY_MS
    machine.memory.hurried[company] = min(at_ms, machine.memory.hurried.get(company, at_ms))


def pass_time(machine: Machine, until_ms: int) -> Iterator[None]:
    """Let time pass; comes back to its caller after each cycle. A slow answer may take longer than that."""
    while (turn := next_sync(machine)) is not None and turn[0] <= until_ms:
        due_ms, company = turn
        advance_to(machine, due_ms)
        machine.sync(company)
        yield
    advance_to(machine, until_ms)


def advance_to(machine: Machine, moment_ms: int) -> None:
    """Put the clock forward, never back."""
    machine.clock.advance(max(0, moment_ms - machine.clock.now_ms()) / 1000)
