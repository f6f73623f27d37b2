"""Which payments to show, and in which order: plain values that save, travel and compare."""

from dataclasses import dataclass
from datetime import date

from admin_desktop.models.payments.status import Mark, Status

ME, NOBODY = "me", "nobody"
"""Assignees that are no user's name."""

SORTABLE = (
    "submitted",
    "updated",
    "amount",
    "status",
    "customer",
    "contract",
    "effective_date",
    "reference",
    "record",
    "batch",
    "due",
)
"""The names of the columns one can sort by."""


@dataclass(frozen=True, slots=True)
class PaymentFilter:
    """Everything that is set must hold; what is not set holds for every payment.

    Dates are whole days in each payment's company's zone, both ends included. ``text`` is found literally,
    without regard to case and accents, in reference, customer name and e-mail, customer and contract number,
    last four, record and batch number.
    """

    companies: frozenset[str] | None = None
    """None: all that the principal may see."""
    statuses: frozenset[Status] = frozenset()
    """Any of these; empty: all."""
    text: str = ""
    marks: frozenset[Mark] = frozenset()
    """Wearing any of these."""
    overdue: bool = False
    """Over the promise now."""
    customer_no: str | None = None
    contract_no: str | None = None
    record_no: int | None = None
    batch_no: int | None = None
    submitted_from: date | None = None
    submitted_to: date | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    moved_within_days: int | None = None
    """The status was reached today (0), since yesterday (1), and so on."""
    amount_min_cents: int | None = None
    amount_max_cents: int | None = None
    attention: bool = False
    """Over its time, rejected, differing, missing, set aside, or returned and not reviewed since."""
    assignee: str | None = None
    """Of this user; ``me``: of whoever asks; ``nobody``: of nobody."""
    reviewed: bool | None = None
    noted: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it lets every payment through."""
        return self == PaymentFilter()


@dataclass(frozen=True, slots=True)
class PaymentSort:
    """One of ``SORTABLE``; ties are broken by company and reference, in the same direction."""

    column: str = "submitted"
    descending: bool = True

    def __post_init__(self) -> None:
        """Refuse a column that cannot be sorted by."""
        if self.column not in SORTABLE:
            raise ValueError(f"payments cannot be sorted by {self.column!r}")
