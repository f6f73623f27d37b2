"""What View Payments needs from outside, as protocols; bootstrap hands in what satisfies them."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.rows import PaymentDetail, PaymentRow, StatusTotal
from admin_desktop.views.page import CompanyName

PAGE_ROWS = 256
"""Rows of a whole page; only the last one has fewer."""

PaymentKey = tuple[str, str]
"""Company and payment reference."""


class PaymentPages(Protocol):
    """The pages of one filter and sort. Called in the reader thread only.

    The set of rows of each page stays put, whatever arrives; each row's values are as of now. Totals are as
    of the opening. ``page(0)`` is quick and needs no count.
    """

    def count(self) -> int:
        """Return how many rows there are."""
        ...

    def page(self, number: int) -> tuple[PaymentRow, ...]:
        """Return the rows of page ``number``, from 0."""
        ...

    def totals(self) -> tuple[StatusTotal, ...]:
        """Return count and sum per status under the filter."""
        ...

    def stop(self) -> bool:
        """Interrupt what runs now, which raises CancelledError there. Called from any thread."""
        ...

    def index_of(self, company: str, payment_ref: str) -> int | None:
        """Return the row number of a payment, None when the filter does not show it."""
        ...


class PaymentsReader(Protocol):
    """The reads of the page. Called in the reader thread only, one call at a time.

    Every call may raise an AdminDesktopError; its title and advice are shown.
    """

    def open(self, flt: PaymentFilter, sort: PaymentSort, /) -> PaymentPages:
        """Return the pages of a filter and sort."""
        ...

    def detail(self, company: str, payment_ref: str, /) -> PaymentDetail:
        """Return all about one payment."""
        ...

    def open_as_of(self, flt: PaymentFilter, sort: PaymentSort, at_ms: int, /) -> PaymentPages:
        """Return the pages as we knew the payments at an instant; totals are of every status."""
        ...

    def detail_as_of(self, company: str, payment_ref: str, at_ms: int, /) -> PaymentDetail:
        """Return all that we knew about one payment at an instant."""
        ...

    def companies(self) -> Sequence[CompanyName]:
        """Return the finance companies that the principal sees."""
        ...


class CancelRequest(NamedTuple):
    """The user asks to cancel a payment for the borrower, on a ticket."""

    company: str
    payment_ref: str
    ticket: str


class CloseRequest(NamedTuple):
    """The user accepts ASPIRE's values of a payment that differs, with a note."""

    company: str
    payment_ref: str
    note: str
