"""Setting up a bank account as the borrower: the full number goes straight to ASPIRE and is not kept.

What comes back, and all that is stored, is ASPIRE's token and the last four. The number travels in a box
that can be opened once; nothing here logs it, and no message names it.
"""

from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy import select

from admin_desktop.errors import EpochChangedError, InvalidRequestError, PaymentsOffError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import lock_chain
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.features.ledger import payments_on
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.feed.records import BankAccountRecord, Change
from admin_desktop.models.feed.reference import write_reference
from admin_desktop.models.nacha.writing.entry_rules import check_account
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.portal.paying import played_by
from admin_desktop.models.portal.reads import signed_in
from admin_desktop.models.portal.rows import PortalAccount
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr

SHORTEST_NUMBER = 5
"""The last four of a shorter number would be the whole number."""


class OnceOnly:
    """A secret that is handed over once and then gone; its text never shows."""

    def __init__(self, secret: str) -> None:
        self._secret: str | None = secret

    def take(self) -> str:
        """Return the secret; it is no longer here afterwards. Raises ValueError the second time."""
        secret, self._secret = self._secret, None
        if secret is None:
            raise ValueError("the secret was taken already")
        return secret

    def __repr__(self) -> str:
        return "OnceOnly(••••)"


@dataclass(frozen=True, slots=True)
class NewAccount:
    """A bank account as the borrower enters it."""

    customer_no: str
    routing_number: str
    account_number: OnceOnly = field(repr=False)
    account_type: str
    """``checking`` or ``savings``."""
    holder: str


@dataclass(frozen=True, slots=True)
class CheckedAccount:
    """What ASPIRE is told, once: after this the number exists there only."""

    customer_no: str
    routing_number: str
    account_number: str = field(repr=False)
    account_type: str
    holder: str


class AspireAccounts(Protocol):
    """The way to ASPIRE's bank account set-up; may raise whatever a writing call raises."""

    def create(self, company: str, epoch: str, account: CheckedAccount) -> BankAccountRecord:
        """Set the account up in ASPIRE; the same account again answers the same token."""
        ...


def set_up(
    store: Store, who: Principal, company: str, portal_user: str, new: NewAccount, aspire: AspireAccounts
) -> PortalAccount:
    """Set up a bank account as the borrower and return it as the site lists it from now on.

    Raises NotFoundError, NotAllowedError, PaymentsOffError, InvalidRequestError (naming the field; also when
    the company allows existing accounts only), EpochChangedError while ASPIRE's restore is not resolved, and
    what the way to ASPIRE raises.
    """
    require(store, who, Action.ACT_AS_BORROWER, company)
    number = new.account_number.take().strip()
    epoch = _admitted(store, company, portal_user, new.customer_no)
    account = _checked(new, number)
    record = aspire.create(company, epoch, account)
    if record.last4 != number[-4:] or record.customer_no != new.customer_no:
        raise InvalidRequestError(tr("bank account: ASPIRE answered about another one"))
    _store(store, played_by(who), company, epoch, record)
    return PortalAccount(
        record.token,
        record.customer_no,
        record.last4,
        record.account_type,
        record.routing_number,
        validated=record.validated_at_ms is not None,
    )


def _admitted(store: Store, company: str, portal_user: str, customer_no: str) -> str:
    """Return the epoch to write in, when this user may set up an account at all."""
    f = finance_companies.c
    with store.reading() as conn:
        if not payments_on(conn, company, store.clock.now_ms()):
            raise PaymentsOffError(tr("Payments are deactivated for {company}", company=company))
        user = signed_in(conn, company, portal_user)
        policy = conn.execute(select(f.payment_accounts).where(f.company == company)).scalar_one()
        cursor = read_cursor(conn, company)
    if customer_no not in {account.customer_no for account in user.accounts}:
        raise InvalidRequestError(tr("ASPIRE account: not one of this user's"))
    if policy != "any":
        raise InvalidRequestError(tr("bank account: this finance company allows existing accounts only"))
    if cursor.frozen_epoch is not None:
        raise EpochChangedError(tr("ASPIRE of {company} was restored", company=company), cursor.frozen_epoch)
    if cursor.epoch is None:
        raise InvalidRequestError(tr("bank account: this company was never synced with ASPIRE; sync first"))
    return cursor.epoch


def _checked(new: NewAccount, number: str) -> CheckedAccount:
    if len(number) < SHORTEST_NUMBER:
        raise InvalidRequestError(tr("account number: 5 to 17 digits"))
    if not new.holder.strip():
        raise InvalidRequestError(tr("account holder: the name on the account"))
    check_account(new.routing_number, number, new.account_type)
    return CheckedAccount(
        new.customer_no, new.routing_number, number, new.account_type, new.holder.strip()[:80]
    )


def _store(store: Store, who: Principal, company: str, epoch: str, record: BankAccountRecord) -> None:
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        lock_chain(conn, company)
        write_reference(conn, company, epoch, [Change(0, now_ms, deleted=False, record=record)])
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="set_up_account",
            entity=record.token,
            new={
                "customer": record.customer_no,
                "last4": record.last4,
                "routing_number": record.routing_number,
                "account_type": record.account_type,
            },
        )
