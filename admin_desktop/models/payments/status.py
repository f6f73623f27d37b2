"""The five statuses of a payment and the only moves between them.

Source: S2 "Why is the payment status not updating?" for the words (its 15 minutes: ``promise.py``);
``LEGAL_MOVES`` as agreed for this product (docs/architecture.md, *Life cycle*).
"""

from enum import StrEnum

from admin_desktop.errors import IllegalMoveError


class Status(StrEnum):
    """What the portal shows a borrower, word for word (``words``)."""

    PENDING = "pending"
    SCHEDULED = "scheduled"
    PENDING_CANCEL = "pending_cancel"
    CANCELED = "canceled"
    PAID = "paid"

    __hash__ = str.__hash__  # equal to its text, so alike in a look-up; Enum's own is a Python call each time

    @property
    def words(self) -> str:
        """The exact words of the portal."""
        return self.value.replace("_", " ").title()

    @property
    def is_final(self) -> bool:
        """Paid and Canceled never change again; a bank return is a mark, not a status."""
        return self is Status.PAID or self is Status.CANCELED


class Mark(StrEnum):
    """What a payment wears beside its status."""

    LATE = "late"
    """Over the 15-minute promise."""
    CHECKING = "checking"
    """An attempt's outcome is unknown: ASPIRE is asked by reference before anything is sent again."""
    TOO_LATE = "too_late"
    """A cancel came after EFT Generation had pulled the record."""
    RETURNED = "returned"
    """The bank sent a Paid payment back (R01 ...)."""
    DIFFERS = "differs"
    """ASPIRE contradicts us; a person closes it."""
    REJECTED = "rejected"
    """ASPIRE refused the payment; a person decides."""
    MISSING = "missing"
    """ASPIRE confirmed the record once and no longer has it (restored from a backup)."""

    @property
    def words(self) -> str:
        """The words shown on the chip."""
        return _MARK_TITLES[self]


_MARK_TITLES = {
    Mark.LATE: "Late",
    Mark.CHECKING: "Sending - checking",
    Mark.TOO_LATE: "Cancel too late",
    Mark.RETURNED: "Returned",
    Mark.DIFFERS: "Differs from ASPIRE",
    Mark.REJECTED: "Rejected by ASPIRE",
    Mark.MISSING: "Missing in ASPIRE",
}

LEGAL_MOVES = frozenset(
    {
        (Status.PENDING, Status.SCHEDULED),
        (Status.PENDING, Status.PENDING_CANCEL),
        (Status.SCHEDULED, Status.PENDING_CANCEL),
        (Status.SCHEDULED, Status.PAID),
        (Status.SCHEDULED, Status.CANCELED),
        (Status.PENDING_CANCEL, Status.CANCELED),
        (Status.PENDING_CANCEL, Status.PAID),
    }
)
"""Everything else is illegal."""

JOINED_MOVES = frozenset({(Status.PENDING, Status.PAID), (Status.PENDING, Status.CANCELED)})
"""Several moves that one sync saw together; never a move of its own."""


def move(current: Status, to: Status, *, seen_together: bool = False) -> Status:
    """Return ``to`` if the life cycle allows it, else raise IllegalMoveError.

    ``seen_together`` is for a sync that finds ASPIRE several moves ahead of us.
    """
    if (current, to) in LEGAL_MOVES or (seen_together and (current, to) in JOINED_MOVES):
        return to
    raise IllegalMoveError(f"a payment cannot go from {current.words} to {to.words}")
