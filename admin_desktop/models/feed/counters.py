"""The one place that says what ASPIRE's two counters mean: is the record closed?

S2 says that closing sets *Payments Processed* to 0; the knowledge base's article on the EFT file says that
*Payments* goes to 0 and *Payments Processed* to 1. Both counters are kept; which convention a company
follows is part of its set-up. A pair that its convention does not know never changes a status.
"""

from enum import Enum


class Closedness(Enum):
    """What a pair of counters says about an Alternate EFT record."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    """Not in the convention: set aside for a person."""


CONVENTIONS: dict[str, dict[tuple[int, int], Closedness]] = {
    "s2": {(1, 1): Closedness.OPEN, (1, 0): Closedness.CLOSED},
    "kb": {(1, 0): Closedness.OPEN, (0, 1): Closedness.CLOSED},
}
"""Convention → (Payments, Payments Processed) → meaning."""


def closedness(convention: str, payments: int, payments_processed: int) -> Closedness:
    """Return what the counters mean; an unknown convention knows no pair at all."""
    return CONVENTIONS.get(convention, {}).get((payments, payments_processed), Closedness.UNKNOWN)
