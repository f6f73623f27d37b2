"""Until when the next status is expected (S2's 15 minutes), as far as one payment knows by itself.

A Scheduled payment, or one whose cancel came too late, has no deadline until its batch is known to be
posted; ``eft_runs.start_posted_promises`` adds that one. Late is computed when it is shown, never stored.
"""

from admin_desktop.models.feed.held import Held
from admin_desktop.models.payments.status import PROMISE_MS, Status


def due_ms(held: Held) -> int | None:
    """Return the instant by which the payment's next status is promised; None when none is running."""
    if held.status is Status.PENDING:
        return held.submitted_ms + PROMISE_MS
    if held.status is Status.PENDING_CANCEL and held.too_late_batch is None:
        return (held.cancel_requested_ms or held.submitted_ms) + PROMISE_MS
    return None
