"""The class's cast: two small finance companies with their own zones, and people everybody can remember.

All names are invented. docs/training.md lists them for whoever writes a script.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from admin_desktop.models.feed.records import (
    BankAccountRecord,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
    FeedRecord,
)

ROUTING: Final = "091000996"
"""The borrowers' bank; its check digit is right and the bank is invented."""


@dataclass(frozen=True, slots=True)
class CastContract:
    """A contract and its monthly charge."""

    contract_no: str
    description: str
    cents: int
    state: str = "booked"


@dataclass(frozen=True, slots=True)
class Person:
    """A customer with one bank account and one portal user. ASPIRE alone knows the account's number."""

    customer_no: str
    name: str
    email: str
    last4: str
    account_type: str
    contracts: tuple[CastContract, ...]

    @property
    def token(self) -> str:
        """The account's token."""
        return f"BA-{self.customer_no}"


@dataclass(frozen=True, slots=True)
class House:
    """A finance company and its customers, the usual one first."""

    record: CompanyRecord
    company_id: str
    """Its Company Identification in NACHA files."""
    label: str
    people: tuple[Person, ...]

    def person(self, named: str) -> Person | None:
        """Return a customer by number or name; the usual one for an empty text, None for a stranger."""
        if not named:
            return self.people[0]
        return next((one for one in self.people if named in {one.customer_no, one.name}), None)


_PRAIRIE: Final = CompanyRecord(
    code="PRAIRIE",
    name="Prairie Training Finance",
    time_zone="America/Chicago",
    bank_processing_type="ACH",
    balancing_entry=False,
    counters="s2",
    payment_accounts="any",
    cutoff="17:00",
)

HOUSES: Final = (
    House(
        _PRAIRIE,
        "1410000077",
        "Prairie",
        (
            Person(
                "C1001",
                "Maple Street Bakery",
                "owner@maplestreetbakery.example",
                "6781",
                "checking",
                (CastContract("K2001", "Deck oven", 45_000), CastContract("K2002", "Dough mixer", 18_250)),
            ),
            Person(
                "C1002",
                "Ortega Landscaping LLC",
                "pay@ortega-landscaping.example",
                "6554",
                "savings",
                (CastContract("K2003", "Compact loader", 96_400),),
            ),
            Person(
                "C1003",
                "Whitfield Family Dentistry",
                "office@whitfield-dental.example",
                "0108",
                "checking",
                (
                    CastContract("K2004", "Dental chair", 61_075),
                    CastContract("K2005", "X-ray unit, not yet delivered", 120_000, "pending"),
                ),
            ),
            Person(
                "C1004",
                "Northern Lights Taxi",
                "dispatch@northernlights-taxi.example",
                "4567",
                "checking",
                (CastContract("K2006", "Three sedans", 134_500),),
            ),
        ),
    ),
    House(
        replace(
            _PRAIRIE,
            code="HARBOR",
            name="Safe Harbor Training Leasing",
            time_zone="America/New_York",
            balancing_entry=True,
            counters="kb",
            payment_accounts="existing",
            cutoff="16:00",
        ),
        "1420000077",
        "Harbor",
        (
            Person(
                "C3001",
                "Bayside Print Shop",
                "books@baysideprint.example",
                "9031",
                "checking",
                (CastContract("K4001", "Offset press", 72_300),),
            ),
            Person(
                "C3002",
                "Gull Island Ferries",
                "harbor@gullisland.example",
                "2218",
                "checking",
                (CastContract("K4002", "Marine engine", 210_000),),
            ),
        ),
    ),
)

USUAL: Final = _PRAIRIE.code
"""The company of a class that names none."""


def house(company: str) -> House | None:
    """Return a company of the cast, or None."""
    return next((one for one in HOUSES if one.record.code == company), None)


def records_of(one: House, today: date) -> tuple[FeedRecord, ...]:
    """Return what ASPIRE knows of a company when the class begins, in the order of its feed."""
    records: list[FeedRecord] = [one.record]
    for person in one.people:
        number = person.customer_no
        records.append(CustomerRecord(number, person.name, person.email, None, "55401", (one.label,), 1))
        records += [
            ContractRecord(each.contract_no, number, (), each.description, one.label, each.state, 1)
            for each in person.contracts
        ]
        records += [_charge(each, today) for each in person.contracts if each.state == "booked"]
        records.append(
            BankAccountRecord(person.token, number, ROUTING, person.last4, person.account_type, None, None, 1)
        )
    return tuple(records)


def _charge(contract: CastContract, today: date) -> ChargeRecord:
    due = today + timedelta(days=5)
    return ChargeRecord(
        f"{contract.contract_no}-1",
        contract.contract_no,
        "Monthly payment",
        due,
        contract.cents,
        contract.cents,
        1,
    )
