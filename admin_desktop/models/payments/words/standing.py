"""The facts about where a payment stands, which its sentence and its next step are made of."""

from dataclasses import dataclass

from admin_desktop.models.payments.rows import Difference, PaymentRow


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts that a sentence is made of. Instants are ``*_ms`` UTC."""

    row: PaymentRow
    status_since_ms: int
    cancel_requested_ms: int | None = None
    too_late_batch: int | None = None
    rejected_reason: str | None = None
    missing_since_ms: int | None = None
    differences: tuple[Difference, ...] = ()
    posted_at_ms: int | None = None
    """When ASPIRE posted the payment's batch, if we know."""
    closed_on: str = ""
    """What the company calls its own closed day, where a record that waits for a run is due on one."""
