"""What a person asks for when they work on a payment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoteRequest:
    """Add a note."""

    company: str
    payment_ref: str
    text: str


@dataclass(frozen=True, slots=True)
class AssignRequest:
    """Say who takes care of a payment; None: nobody any more."""

    company: str
    payment_ref: str
    assignee: str | None


@dataclass(frozen=True, slots=True)
class ReviewRequest:
    """Say that one has looked at a payment."""

    company: str
    payment_ref: str
