"""How time passes in a class: what is due on the way happens at its own moment, however time is sliced."""

from collections.abc import Iterator
from typing import Final

from admin_desktop.clock import MINUTE_MS
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.outbox.queue import next_due_ms
from admin_desktop.models.sync_report import SyncState
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


def jump(machine: Machine, until_ms: int) -> Iterator[None]:
    """As ``pass_time``, leaving out cycles that would find nothing new, but each company's last one.

    Nobody acts while time is jumped over, so what is quiet now stays quiet: a night takes no time.
    """
    while (turn := next_sync(machine)) is not None and turn[0] <= until_ms:
        due_ms, company = turn
        interval_ms = machine.memory.sync_minutes * MINUTE_MS
        idle = (until_ms - due_ms) // interval_ms
        if idle and _is_quiet(machine, company):
            machine.conditions[company].next_due_ms = due_ms + idle * interval_ms
            continue
        advance_to(machine, due_ms)
        machine.sync(company)
        yield
    advance_to(machine, until_ms)


def _is_quiet(machine: Machine, company: str) -> bool:
    """Whether a cycle would find nothing: both sides in step, nothing waits, nothing is out of order."""
    condition = machine.conditions.get(company)
    if condition is None or condition.state is not SyncState.IDLE or machine.faults.left():
        return False
    if company in machine.memory.hurried or next_due_ms(machine.store, company) is not None:
        return False
    with machine.store.reading() as conn:
        cursor = read_cursor(conn, company)
    with machine.ledger.look(company) as desk:
        last_seq = desk.peek("next_seq") - 1
    return cursor.reading_epoch == machine.ledger.epoch and cursor.after_seq == last_seq


def advance_to(machine: Machine, moment_ms: int) -> None:
    """Put the clock forward, never back."""
    machine.clock.advance(max(0, moment_ms - machine.clock.now_ms()) / 1000)
