"""Until when the next status is expected (S2's 15 minutes), as far as one payment knows by itself.

A Scheduled payment, or one whose cancel came too late, has no deadline until its batch is known to be
posted; ``eft_runs.start_posted_promises`` adds that one. Late is computed when it is shown, never stored.
"""

from admin_desktop.models.feed.held import Held
from admin_desktop.models.payments.status import PROMISE_MS, Status


def due_ms(held: Held, status: Status, too_late_batch: int | None) -> int | None:
    """Return the instant by which what follows ``status`` is promised; None when no promise is running."""
    if status is Status.PENDING:
        return held.submitted_ms + PROMISE_MS
    if status is Status.PENDING_CANCEL and too_late_batch is None:
        return (held.cancel_requested_ms or held.submitted_ms) + PROMISE_MS
    return None
