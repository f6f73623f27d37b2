"""What the page asks of its desk, in a thread of its own; answers come back as signals."""

from pathlib import Path

from PySide6.QtCore import Signal

from admin_desktop.models.portal.accounts import NewAccount
from admin_desktop.models.portal.branding import Branding
from admin_desktop.views.portal_preview.ports import Key, PayRequest, PortalDesk
from admin_desktop.views.reading.questions import Questions

HITS, VIEW, WHO, PICTURE, ACT = "hits", "view", "who", "picture", "act"


class Errands(Questions):
    """Its thread is the only one that calls the desk."""

    found = Signal(object)
    """A tuple of BorrowerHits."""
    viewed = Signal(object)
    """(Key, PortalView)."""
    known = Signal(object)
    """(company, customer number, portal user or None)."""
    pictured = Signal(object)
    """(banner or logo, bytes)."""
    paid = Signal(object)
    """An Outcome."""
    canceled = Signal(object)
    """A payment's reference."""
    set_up = Signal(object)
    """A PortalAccount."""
    branded = Signal(object)
    """A Branding, as it is kept now."""

    def __init__(self, desk: PortalDesk) -> None:
        super().__init__("portal")
        self._desk = desk

    def find(self, text: str, company: str | None) -> None:
        """Find borrowers."""
        self.ask(HITS, self.found.emit, self._desk.borrowers, text, company)

    def read(self, key: Key) -> None:
        """Read a site."""
        self.ask(VIEW, self.viewed.emit, lambda: (key, self._desk.view(key)))

    def ask_who(self, company: str, customer_no: str) -> None:
        """Find out who signs in for an ASPIRE account."""
        who = self._desk.borrower_of
        self.ask(WHO, self.known.emit, lambda: (company, customer_no, who(company, customer_no)))

    def read_picture(self, name: str, path: Path) -> None:
        """Read a banner or logo."""
        self.ask(PICTURE, self.pictured.emit, lambda: (name, self._desk.read_picture(path)))

    def pay(self, key: Key, request: PayRequest) -> None:
        """Submit as the borrower."""
        self.ask(ACT, self.paid.emit, self._desk.pay, key, request)

    def cancel(self, key: Key, payment_ref: str) -> None:
        """Cancel as the borrower."""

        def act() -> str:
            self._desk.cancel(key, payment_ref)
            return payment_ref

        self.ask(ACT, self.canceled.emit, act)

    def set_account_up(self, key: Key, new: NewAccount) -> None:
        """Set up a bank account as the borrower."""
        self.ask(ACT, self.set_up.emit, self._desk.set_up, key, new)

    def brand(self, company: str, wanted: Branding) -> None:
        """Give the company's portal another look."""
        self.ask(ACT, self.branded.emit, self._desk.change_branding, company, wanted)

    def is_acting(self) -> bool:
        """Whether the borrower's part is being played right now."""
        return self.is_open(ACT)
