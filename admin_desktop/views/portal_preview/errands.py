"""What the page asks of its desk, in a thread of its own; answers come back as signals."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from admin_desktop.models.portal.accounts import NewAccount
from admin_desktop.models.portal.branding import Branding
from admin_desktop.views.portal_preview.ports import Key, PayRequest, PortalDesk
from admin_desktop.views.reading.answers import Answer, Failure
from admin_desktop.views.reading.work_thread import WorkThread

HITS, VIEW, WHO, PICTURE, ACT = "hits", "view", "who", "picture", "act"


class Errands(QObject):
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
    failed = Signal(object)
    """A Failure; its topic says of what."""

    def __init__(self, desk: PortalDesk) -> None:
        super().__init__()
        self._desk = desk
        self._thread = WorkThread("portal")
        self._pending: dict[str, SignalInstance] = {}
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)

    def find(self, text: str, company: str | None) -> None:
        """Find borrowers."""
        self._ask(HITS, self.found, lambda: tuple(self._desk.borrowers(text, company)))

    def read(self, key: Key) -> None:
        """Read a site."""
        self._ask(VIEW, self.viewed, lambda: (key, self._desk.view(key)))

    def ask_who(self, company: str, customer_no: str) -> None:
        """Find out who signs in for an ASPIRE account."""
        self._ask(
            WHO, self.known, lambda: (company, customer_no, self._desk.borrower_of(company, customer_no))
        )

    def read_picture(self, name: str, path: Path) -> None:
        """Read a banner or logo."""
        self._ask(PICTURE, self.pictured, lambda: (name, self._desk.read_picture(path)))

    def pay(self, key: Key, request: PayRequest) -> None:
        """Submit as the borrower."""
        self._ask(ACT, self.paid, lambda: self._desk.pay(key, request))

    def cancel(self, key: Key, payment_ref: str) -> None:
        """Cancel as the borrower."""

        def act() -> str:
            self._desk.cancel(key, payment_ref)
            return payment_ref

        self._ask(ACT, self.canceled, act)

    def set_account_up(self, key: Key, new: NewAccount) -> None:
        """Set up a bank account as the borrower."""
        self._ask(ACT, self.set_up, lambda: self._desk.set_up(key, new))

    def brand(self, company: str, wanted: Branding) -> None:
        """Give the company's portal another look."""
        self._ask(ACT, self.branded, lambda: self._desk.change_branding(company, wanted))

    def is_at_rest(self) -> bool:
        """Whether everything that was asked is answered."""
        return not self._pending

    def is_acting(self) -> bool:
        """Whether the borrower's part is being played right now."""
        return ACT in self._pending

    def shut_down(self) -> None:
        """End the thread."""
        self._thread.shut_down()

    def _ask(self, topic: str, answer: SignalInstance, work: Callable[[], Any]) -> None:
        self._pending[topic] = answer
        self._thread.ask(topic, lambda _steps: work())

    def _on_answer(self, answer: Answer) -> None:
        self._pending.pop(answer.topic).emit(answer.value)

    def _on_failure(self, failure: Failure) -> None:
        self._pending.pop(failure.topic, None)
        self.failed.emit(failure)
