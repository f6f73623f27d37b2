"""S2's promise and its only judge: by when the next status is promised, when that nears, when it is over.

*Within 15 minutes* has its last instant: a status that is there exactly at its limit is in time, and one
millisecond later it is late. Late is worked out when it is shown or asked for, never stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from admin_desktop.clock import MINUTE_MS
from admin_desktop.models.payments.status import Status

if TYPE_CHECKING:  # rows are drawn before SQLAlchemy is needed
    from sqlalchemy import ColumnElement

PROMISE_MS = 15 * MINUTE_MS
"""S2: each status appears within 15 minutes of what caused it, whatever our own sync interval is."""

AMBER_MS = 5 * MINUTE_MS
"""The promise turns amber in its last five minutes."""


def promised_ms(
    status: Status, submitted_ms: int, cancel_ms: int | None, too_late_batch: int | None
) -> int | None:
    """Return the instant by which what follows ``status`` is promised; None when no promise is running.

    A Scheduled payment, or one whose cancel came too late, has no deadline until its batch is known to be
    posted: ``feed/eft_runs.start_posted_promises`` adds that one.
    """
    if status is Status.PENDING:
        return submitted_ms + PROMISE_MS
    if status is Status.PENDING_CANCEL and too_late_batch is None:
        return (cancel_ms or submitted_ms) + PROMISE_MS
    return None


@overload
def is_over(due_ms: int | None, now_ms: int) -> bool: ...
@overload
def is_over(due_ms: ColumnElement[int], now_ms: int | ColumnElement[int]) -> ColumnElement[bool]: ...
def is_over(
    due_ms: int | ColumnElement[int] | None, now_ms: int | ColumnElement[int]
) -> bool | ColumnElement[bool]:
    """Whether a limit has passed, of a row or as a condition on a column. None: nothing was promised."""
    return due_ms is not None and due_ms < now_ms


def over_from_ms(due_ms: int) -> int:
    """Return the first instant at which a limit is over."""
    return due_ms + 1


def lateness(due_ms: int | None, now_ms: int) -> str:
    """Return ``''``, ``'amber'`` (the promise's last five minutes) or ``'red'`` (over it: Late)."""
    if due_ms is None or now_ms < due_ms - AMBER_MS:
        return ""
    return "red" if is_over(due_ms, now_ms) else "amber"
