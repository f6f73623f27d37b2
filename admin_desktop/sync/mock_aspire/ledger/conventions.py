"""The two counters of an Alternate EFT record, and what their values mean.

S2 says that closing sets Payments Processed to 0; KB "Customer Portal payment missing from EFT file" says
that Payments goes to 0 and Payments Processed to 1. A company keeps one of the two conventions.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Convention:
    """The values (payments, payments_processed) of an open and of a closed record."""

    open: tuple[int, int]
    closed: tuple[int, int]


CONVENTIONS = {
    "s2": Convention(open=(1, 1), closed=(1, 0)),
    "kb": Convention(open=(1, 0), closed=(0, 1)),
}
