"""What the customer's view needs from outside; bootstrap hands in what satisfies it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from admin_desktop.models.portal.accounts import NewAccount
from admin_desktop.models.portal.branding import Branding
from admin_desktop.models.portal.paying import Outcome, Wanted
from admin_desktop.models.portal.rows import BorrowerHit, PortalAccount, PortalView

Key = tuple[str, str]
"""Company and portal user."""


@dataclass(frozen=True, slots=True)
class PayRequest:
    """What the borrower pays: one payment per contract; ``confirmed`` although it looks like a duplicate."""

    wanted: tuple[Wanted, ...]
    confirmed: bool = False


class PortalDesk(Protocol):
    """Reads and acts, called in the page's thread. Every call may raise an AdminDesktopError."""

    def borrowers(self, text: str, company: str | None) -> Sequence[BorrowerHit]:
        """Return the first portal users that contain the text."""
        ...

    def borrower_of(self, company: str, customer_no: str) -> str | None:
        """Return through whom an ASPIRE account signs in."""
        ...

    def view(self, key: Key) -> PortalView:
        """Return a portal user's site."""
        ...

    def pay(self, key: Key, request: PayRequest) -> Outcome:
        """Submit as the borrower, or say what it would be a duplicate of."""
        ...

    def cancel(self, key: Key, payment_ref: str) -> None:
        """Cancel a payment as the borrower."""
        ...

    def set_up(self, key: Key, new: NewAccount) -> PortalAccount:
        """Set up a bank account: ASPIRE is asked, over the network."""
        ...

    def read_picture(self, path: Path) -> bytes:
        """Return a picture file's clean bytes, or refuse it."""
        ...

    def change_branding(self, company: str, wanted: Branding) -> Branding:
        """Give the company's portal another look."""
        ...
