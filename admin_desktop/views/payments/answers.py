"""What the reader thread sends back: frozen, numbered with the generation they answer.

Named tuples: they are made before the first payments show, each in a fifth of a dataclass's time.
"""

from dataclasses import dataclass
from typing import NamedTuple

from admin_desktop.errors import AdminDesktopError, NotAllowedError, NotFoundError
from admin_desktop.models.payments.rows import PaymentDetail, PaymentRow, StatusTotal
from admin_desktop.views.payments.ports import PaymentKey
from admin_desktop.views.payments.wishes import Kind


class Opened(NamedTuple):
    """The first rows of a new filter or sort; the count follows."""

    generation: int
    rows: tuple[PaymentRow, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows there are."""

    generation: int
    count: int


class WholeCounted(NamedTuple):
    """How many rows there would be without a filter."""

    generation: int
    whole: int


class PageRead(NamedTuple):
    """One page."""

    generation: int
    number: int
    rows: tuple[PaymentRow, ...]


class Totalled(NamedTuple):
    """Count and sum per status, as of now."""

    generation: int
    totals: tuple[StatusTotal, ...]


class Located(NamedTuple):
    """Where a payment stands in the list; None when the filter does not show it."""

    generation: int
    key: PaymentKey
    row: int | None


class GatherOrder(NamedTuple):
    """Rows wanted for copying or summing: row ranges, both ends included."""

    purpose: str
    ranges: tuple[tuple[int, int], ...]


class Gathered(NamedTuple):
    """The rows of a GatherOrder, in the list's order."""

    generation: int
    purpose: str
    rows: tuple[PaymentRow, ...]


class DetailRead(NamedTuple):
    """One payment whole."""

    key: PaymentKey
    detail: PaymentDetail
    as_of_ms: int | None = None


class ReadFailed(NamedTuple):
    """A read that failed, in the words the user reads."""

    kind: Kind
    generation: int
    matter: object
    title: str
    advice: str
    detail: str
    refused: bool
    """The principal may not see it; trying again will not help."""

    @classmethod
    def of(cls, kind: Kind, generation: int, matter: object, problem: Exception) -> "ReadFailed":
        """Put an exception into words; of one that is not ours only its kind: the log has the rest."""
        words, detail = AdminDesktopError, type(problem).__name__
        if isinstance(problem, AdminDesktopError):
            words, detail = type(problem), problem.detail
        refused = isinstance(problem, NotAllowedError | NotFoundError)
        return cls(kind, generation, matter, words.title, words.advice, detail, refused)
