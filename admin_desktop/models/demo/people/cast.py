"""The cast of one company: borrowers, portal users, contracts, charges and bank accounts."""

import random

from admin_desktop.clock import DAY_MS, local_date
from admin_desktop.models.demo.history import AccountCast, Cast, ContractCast, PortalUser
from admin_desktop.models.demo.odds import chance
from admin_desktop.models.demo.people.bank_accounts import open_accounts
from admin_desktop.models.demo.people.borrower_names import (
    borrower_names,
    business_mail,
    person,
    phone,
    postal_code,
)
from admin_desktop.models.demo.people.companies import Setup
from admin_desktop.models.demo.people.contracts import ContractMaker, charges_of, with_guarantors
from admin_desktop.models.feed.records import ChargeRecord, CustomerRecord

_WITH_PORTAL_USER = 0.9
_STORY_DAYS = 548


def make_cast(setup: Setup, index: int, seed: int, now_ms: int, customers: int) -> Cast:
    """Return the cast of the ``index``-th company with its share of about ``customers`` borrowers."""
    rng = random.Random(f"cast {seed} {setup.record.code}")
    maker = ContractMaker(rng, setup.number, now_ms, setup.private_labels)
    borrowers: list[CustomerRecord] = []
    contracts: list[ContractCast] = []
    for number, (name, trade) in enumerate(borrower_names(rng, round(customers * setup.share), index)):
        label = maker.label()
        borrower = _borrower(rng, f"{setup.number}{1_000 + number * 3:04d}", name, label)
        borrowers.append(borrower)
        contracts += maker.contracts_of(borrower.customer_no, trade, label)
    contracts = with_guarantors(rng, contracts, [borrower.customer_no for borrower in borrowers])
    users = _users(rng, borrowers, now_ms)
    return Cast(
        company=setup.record,
        private_labels=setup.private_labels,
        customers=tuple(borrowers),
        users=users,
        contracts=tuple(contracts),
        charges=_charges(rng, contracts, setup, now_ms),
        bank_accounts=_accounts(rng, users, setup, now_ms),
    )


def _borrower(rng: random.Random, customer_no: str, name: str, label: str) -> CustomerRecord:
    return CustomerRecord(
        customer_no=customer_no,
        name=name,
        email=business_mail(rng, name),
        phone=phone(rng),
        postal_code=postal_code(rng),
        private_labels=(label,),
        version=1,
    )


def _users(rng: random.Random, borrowers: list[CustomerRecord], now_ms: int) -> tuple[PortalUser, ...]:
    """Return a user for most borrowers; one in ten users sees a second borrower's account as well."""
    users: dict[str, PortalUser] = {}
    for borrower in borrowers:
        if not chance(rng, _WITH_PORTAL_USER):
            continue
        name, email = person(rng)
        age_days = rng.randrange(25, _STORY_DAYS) if chance(rng, 0.3) else rng.randrange(560, 900)
        linked = [borrower.customer_no]
        if chance(rng, 0.1):
            linked.append(rng.choice(borrowers).customer_no)
        user = PortalUser(
            portal_user=email,
            name=name,
            email=email,
            private_label=borrower.private_labels[0],
            created_ms=now_ms - age_days * DAY_MS - rng.randrange(DAY_MS),
            customer_nos=tuple(dict.fromkeys(linked)),
        )
        users.setdefault(user.portal_user, user)
    return tuple(users.values())


def _charges(
    rng: random.Random, contracts: list[ContractCast], setup: Setup, now_ms: int
) -> tuple[ChargeRecord, ...]:
    today = local_date(now_ms, setup.record.time_zone)
    charges: list[ChargeRecord] = []
    for contract in contracts:
        charges += charges_of(rng, contract, today, setup.number * 100_000 + len(charges))
    return tuple(charges)


def _accounts(
    rng: random.Random, users: tuple[PortalUser, ...], setup: Setup, now_ms: int
) -> tuple[AccountCast, ...]:
    existing_only = setup.record.payment_accounts == "existing"
    return tuple(
        AccountCast(record, user.created_ms)
        for user in users
        for record in open_accounts(
            rng, user.customer_nos[0], user.created_ms, now_ms, existing_only=existing_only
        )
    )
