"""Paying and cancelling in the customer's view: the borrower's part is played through the two doors.

Never on a live workspace. The audit line names who played; the timeline says what it would say of the portal.
"""

import random
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from admin_desktop.errors import (
    AdminDesktopError,
    InvalidRequestError,
    NotFoundError,
    PaymentsOffError,
    RejectedError,
)
from admin_desktop.models.customers.rows import PortalUserRow
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.features.ledger import payments_on
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.submission import Submission, likely_duplicates, request_cancel, submit
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.portal.reads import shown_contracts, signed_in
from admin_desktop.models.portal.rows import PortalContract
from admin_desktop.models.principal import Principal, Role
from admin_desktop.words import tr


@dataclass(frozen=True, slots=True)
class Wanted:
    """One payment that the borrower asks for; several make a quick pay."""

    contract_no: str
    bank_account_token: str
    amount_cents: int
    effective_date: date
    payment_ref: str = ""
    """Drawn by whoever asks: asked again with it, nothing is paid twice."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: payments that were made, or look-alikes to confirm first (then nothing was made)."""

    made: tuple[PaymentRow, ...] = ()
    alike: tuple[PaymentRow, ...] = ()
    """Payments already there with the same contract, amount and date."""
    refused: tuple[tuple[str, AdminDesktopError], ...] = ()
    """Contracts whose payment was refused, and why."""


def played_by(player: Principal) -> Principal:
    """Return the borrower as somebody plays them: the portal's rights, the player's name and companies."""
    return Principal(f"{player.name} as borrower"[:80], Role.PORTAL_SERVICE, player.companies, player.machine)


def pay(
    store: Store,
    who: Principal,
    company: str,
    portal_user: str,
    wanted: tuple[Wanted, ...],
    rng: random.Random,
    *,
    confirmed: bool = False,
) -> Outcome:
    """Submit one payment per contract as the borrower; a likely duplicate is asked about first.

    Raises NotFoundError, NotAllowedError, PaymentsOffError, and InvalidRequestError for a contract that the
    site does not show. What one payment is refused for does not stop the others.
    """
    require(store, who, Action.ACT_AS_BORROWER, company)
    shown = _payable(store, company, portal_user)
    submissions = [_submission(company, shown, one) for one in wanted]
    borrower = played_by(who)
    alike = [row for one in submissions for row in likely_duplicates(store, borrower, one)]
    if alike and not confirmed:
        return Outcome(alike=tuple(alike))
    made: list[PaymentRow] = []
    refused: list[tuple[str, AdminDesktopError]] = []
    for one in submissions:
        try:
            made.append(submit(store, borrower, one, rng))
        except RejectedError as error:
            refused.append((one.contract_no, error))
    return Outcome(tuple(made), (), tuple(refused))


def cancel(store: Store, who: Principal, company: str, portal_user: str, payment_ref: str) -> PaymentRow:
    """Cancel one of the user's payments as the borrower, from their payment history.

    Raises NotFoundError, NotAllowedError, PaymentsOffError (there is no history then: Customer Care cancels
    on a ticket), and IllegalMoveError.
    """
    require(store, who, Action.ACT_AS_BORROWER, company)
    user = _user_while_on(store, company, portal_user)
    p = payments.c
    query = select(p.customer_no).where(p.company == company, p.payment_ref == payment_ref)
    with store.reading() as conn:
        owner = conn.execute(query).scalar()
    if owner not in {account.customer_no for account in user.accounts}:
        raise NotFoundError(tr("no payment {ref} of {user}", ref=payment_ref, user=portal_user))
    return request_cancel(store, played_by(who), company, payment_ref)


def _user_while_on(store: Store, company: str, portal_user: str) -> PortalUserRow:
    with store.reading() as conn:
        if not payments_on(conn, company, store.clock.now_ms()):
            raise PaymentsOffError(tr("Payments are deactivated for {company}", company=company))
        return signed_in(conn, company, portal_user)


def _payable(store: Store, company: str, portal_user: str) -> dict[str, PortalContract]:
    user = _user_while_on(store, company, portal_user)
    with store.reading() as conn:
        contracts, _hidden = shown_contracts(conn, company, user, store.clock.now_ms())
    return {contract.contract_no: contract for contract in contracts if not contract.closed}


def _submission(company: str, shown: dict[str, PortalContract], one: Wanted) -> Submission:
    contract = shown.get(one.contract_no)
    if contract is None:
        raise InvalidRequestError(
            tr("contract: {contract} is not shown to this user, or is closed", contract=one.contract_no)
        )
    return Submission(
        company,
        contract.customer_no,
        one.contract_no,
        one.bank_account_token,
        one.amount_cents,
        one.effective_date,
        payment_ref=one.payment_ref,
    )
