"""What happens to a company's features, as frozen events: the history that everything else follows from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What an event tells."""

    BEGAN = "began"
    """The state that was there before the history; the first event of a feature."""
    PLANNED = "planned"
    EDITED = "edited"
    """The plan is another one now: an approval of the old one is void."""
    APPROVED = "approved"
    CANCELED = "canceled"
    SWITCHED = "switched"
    RETURNED = "returned"
    """The automatic return of a switch."""
    LAPSED = "lapsed"
    """A scheduled plan met a state that it was not made on."""
    EMERGENCY = "emergency"
    TICKET_PAID = "ticket_paid"
    CONFIRMED = "confirmed"
    """The second person of an emergency."""
    POLICY = "policy"
    """The company's wish for a second person; of no single feature."""


CHANGES_STATE = frozenset({Kind.SWITCHED, Kind.RETURNED, Kind.EMERGENCY})


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event before it has its number, actor and time of writing.

    ``detail`` holds, as the kind asks: ``active``, ``start_ms``, ``return_ms``, ``basis`` (the number of the
    state change the plan was made on), ``second_person``, ``reverts``, ``owed_by_ms``.
    """

    kind: Kind
    feature: str
    plan_no: int | None = None
    at_ms: int | None = None
    """When it took effect, where that is not when it is written: a schedule that came due."""
    ticket: str | None = None
    reason: str | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)
    by_itself: bool = False
    """No person did it: a schedule or a return came due."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event as it stands in the history. ``at_ms`` is when it took effect."""

    event_no: int
    at_ms: int
    feature: str
    kind: Kind
    plan_no: int | None
    actor: str
    role: str
    ticket: str | None
    reason: str | None
    detail: Mapping[str, Any]
