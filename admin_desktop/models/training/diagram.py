"""The status diagram as facts: its places, its arrows, and the way a payment takes between two looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from admin_desktop.models.payments.status import LEGAL_MOVES, Mark, Status
from admin_desktop.words import noted


class Place(StrEnum):
    """Where a payment can stand; RETURNED is Paid with the bank's mark on it."""

    PENDING = "pending"
    SCHEDULED = "scheduled"
    PENDING_CANCEL = "pending_cancel"
    CANCELED = "canceled"
    PAID = "paid"
    RETURNED = "returned"

    @property
    def words(self) -> str:
        """The portal's words; the mark's for a return."""
        return Mark.RETURNED.words if self is Place.RETURNED else Status(self.value).words


@dataclass(frozen=True, slots=True)
class Arrow:
    """One move, and why it happens; ``because`` is English for ``tr``."""

    start: Place
    end: Place
    because: str


ARROWS: Final = (
    Arrow(Place.PENDING, Place.SCHEDULED, noted("the Alternate EFT record exists in ASPIRE")),
    Arrow(Place.PENDING, Place.PENDING_CANCEL, noted("the borrower cancels")),
    Arrow(Place.SCHEDULED, Place.PENDING_CANCEL, noted("the borrower cancels")),
    Arrow(Place.SCHEDULED, Place.PAID, noted("its batch is posted")),
    Arrow(Place.SCHEDULED, Place.CANCELED, noted("staff close the record")),
    Arrow(Place.PENDING_CANCEL, Place.CANCELED, noted("ASPIRE confirms the cancel")),
    Arrow(Place.PENDING_CANCEL, Place.PAID, noted("the cancel came too late")),
    Arrow(Place.PAID, Place.RETURNED, noted("the bank sends it back")),
)
"""The legal moves, and the mark that follows Paid."""


class Standing(Protocol):
    """What has a status and marks: a row of the grid, or a payment of the class."""

    @property
    def status(self) -> Status:
        """The status."""
        ...

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks worn."""
        ...


def place_of(payment: Standing) -> Place:
    """Return where a payment stands on the diagram."""
    if payment.status is Status.PAID and Mark.RETURNED in payment.marks:
        return Place.RETURNED
    return Place(payment.status.value)


def way(before: Place | None, after: Place) -> tuple[Place, ...]:
    """Return the places a payment passes from one look to the next, both ends included.

    One sync may see several moves together; a step back has no way and jumps.
    """
    if before is None or before is after:
        return (after,)
    return _shortest(before, after) or (after,)


def _shortest(before: Place, after: Place) -> tuple[Place, ...]:
    ways: list[tuple[Place, ...]] = [(before,)]
    for passed in ways:  # grows while it is walked: the nearest come first
        if passed[-1] is after:
            return passed
        ways += [(*passed, arrow.end) for arrow in ARROWS if arrow.start is passed[-1]]
    return ()


def is_complete(arrows: Sequence[Arrow] = ARROWS) -> bool:
    """Whether the diagram draws every legal move and no other."""
    drawn = {(a.start.value, a.end.value) for a in arrows if a.end is not Place.RETURNED}
    return drawn == {(start.value, end.value) for start, end in LEGAL_MOVES}
