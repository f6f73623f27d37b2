"""The customer's view with its real parts: reads and doors, and the way to ASPIRE for a bank account."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.errors import AspireUnavailableError
from admin_desktop.models.feed.records import BankAccountRecord
from admin_desktop.models.payments.references import new_reference
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.portal import accounts, branding, paying, pictures, reads
from admin_desktop.models.portal.accounts import CheckedAccount, NewAccount
from admin_desktop.models.portal.branding import Branding
from admin_desktop.models.portal.paying import Outcome
from admin_desktop.models.portal.rows import BorrowerHit, PortalAccount, PortalView
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.theme import Look
from admin_desktop.views.portal_preview.portal_preview_page import PortalPreviewPage
from admin_desktop.views.portal_preview.ports import Key, PayRequest

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room
    from admin_desktop.sync.client import AspireClient

Opener = Callable[[str, Callable[[], bool]], "AspireClient"]


class Changes(Protocol):
    """Who hears of what the borrower did: the sync is to send it on."""

    def note(self, revision: Revision) -> None:
        """Something was committed; may be called in any thread."""
        ...


class Aspire:
    """Satisfies the model's AspireAccounts: one client per account, closed at once."""

    def __init__(self, open_client: Opener) -> None:
        self._open = open_client

    def create(self, company: str, epoch: str, account: CheckedAccount) -> BankAccountRecord:
        """Set the account up in ASPIRE; called off the window's thread."""
        client = self._open(company, lambda: False)
        try:
            return client.create_account(
                epoch,
                {
                    "customer_no": account.customer_no,
                    "routing_number": account.routing_number,
                    "account_number": account.account_number,
                    "account_type": account.account_type,
                    "holder": account.holder,
                },
            )
        finally:
            client.close()


class PortalDesk:
    """Satisfies the page's PortalDesk, bound to who sits at it."""

    def __init__(self, here: Workspace, open_client: Opener, changes: Changes) -> None:
        self._store, self._who = here.store, here.who
        self._aspire, self._changes = Aspire(open_client), changes
        self._drawn: dict[tuple[Key, tuple[paying.Wanted, ...]], tuple[paying.Wanted, ...]] = {}
        """What was asked for and not answered: asked again it keeps its references, and is not paid twice."""

    def borrowers(self, text: str, company: str | None) -> tuple[BorrowerHit, ...]:
        """Return the first portal users that contain the text."""
        return reads.borrowers(self._store, self._who, text, company=company)

    def borrower_of(self, company: str, customer_no: str) -> str | None:
        """Return through whom an ASPIRE account signs in."""
        return reads.borrower_of(self._store, self._who, company, customer_no)

    def view(self, key: Key) -> PortalView:
        """Return a portal user's site."""
        return reads.view(self._store, self._who, *key)

    def pay(self, key: Key, request: PayRequest) -> Outcome:
        """Submit as the borrower, or say what it would be a duplicate of."""
        outcome = paying.pay(
            self._store,
            self._who,
            *key,
            self._with_references(key, request.wanted),
            random.SystemRandom(),
            confirmed=request.confirmed,
        )
        if not outcome.alike:
            self._drawn.pop((key, request.wanted), None)
        if outcome.made:
            self._changes.note(Revision(key[0], len(outcome.made), len(outcome.made), 0))
        return outcome

    def _with_references(self, key: Key, wanted: tuple[paying.Wanted, ...]) -> tuple[paying.Wanted, ...]:
        if (key, wanted) not in self._drawn:
            now_ms, dice = self._store.clock.now_ms(), random.SystemRandom()
            self._drawn[key, wanted] = tuple(
                replace(one, payment_ref=new_reference(now_ms, dice)) for one in wanted
            )
        return self._drawn[key, wanted]

    def cancel(self, key: Key, payment_ref: str) -> None:
        """Cancel a payment as the borrower."""
        paying.cancel(self._store, self._who, *key, payment_ref)
        self._changes.note(Revision(key[0], 1, 0, 0))

    def set_up(self, key: Key, new: NewAccount) -> PortalAccount:
        """Set up a bank account: ASPIRE is asked, over the network."""
        return accounts.set_up(self._store, self._who, *key, new, self._aspire)

    def read_picture(self, path: Path) -> bytes:
        """Return a picture file's clean bytes, or refuse it."""
        return pictures.read_picture(path)

    def change_branding(self, company: str, wanted: Branding) -> Branding:
        """Give the company's portal another look."""
        return branding.change_branding(self._store, self._who, company, wanted)


def portal_page(look: Look, desk: PortalDesk) -> PortalPreviewPage:
    """Return the page."""
    return PortalPreviewPage(look, desk)


def register_portal(room: "Room") -> None:
    """Put the page on the rail of who may preview."""
    if may(room.here.who.role, Action.PREVIEW):

        def open_client(company: str, cancelled: Callable[[], bool]) -> "AspireClient":
            if not hasattr(room, "ready"):
                raise AspireUnavailableError("the way to ASPIRE is still being opened")
            return room.ready.open_client(company, cancelled)

        room.window.register(portal_page(room.look, PortalDesk(room.here, open_client, room.acts)))
