"""The scenarios a mock can be started with, by name.

A scenario fills an empty ledger through its ``Loader`` and takes everything random from ``loader.rng``.
"""

from datetime import date, timedelta

from admin_desktop.clock import DAY_MS, local_date
from admin_desktop.models.feed.records import (
    BankAccountRecord,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
    FeedRecord,
)
from admin_desktop.sync.mock_aspire.demo_scenario import demo
from admin_desktop.sync.mock_aspire.ledger.desk import BankSetup
from admin_desktop.sync.mock_aspire.ledger.ledger import Scenario
from admin_desktop.sync.mock_aspire.ledger.storing.history import AccountSecret, CompanyHistory, Loader, Past

_CUSTOMERS = (
    ("C1001", "Ada Lindqvist", "ada@lindqvist-farm.example"),
    ("C1002", "Łukasz Żółtowski Earthmoving & Sons, Limited Partnership", "lukasz@zoltowski.example"),
    ("C1003", "Mary Smith", "mary.smith@example.com"),
    ("C1004", "Mary Smith", "m.smith@bakery.example"),
)
_CONTRACTS = (
    ("K2001", "C1001", (), "2024 wheel loader", "booked"),
    ("K2002", "C1002", ("C1001",), "Excavator, 14 t", "booked"),
    ("K2003", "C1003", (), "Delivery van", "booked"),
    ("K2004", "C1004", (), "Deck oven", "booked"),
    ("K2005", "C1003", (), "Trailer, not yet delivered", "pending"),
    ("K2006", "C1004", (), "Dough mixer", "terminated"),
)
_ACCOUNTS = (
    ("C1001", "checking", "4000123456781"),
    ("C1002", "savings", "ZL-88-7766554"),
    ("C1003", "checking", "50010"),
    ("C1004", "checking", "12345678901234567"),
)
_ROUTING = "091000996"
_BANK_ROUTING = "123456780"


def empty(loader: Loader) -> None:
    """One company and nothing in it."""
    company = _company("NORTHSTAR", "Northstar Equipment Finance", "America/Chicago", "s2")
    loader.load(CompanyHistory(_bank("1410000001"), [Past(loader.now_ms, company)]))


def small(loader: Loader) -> None:
    """Two companies with four customers each, one per counter convention; no payment yet.

    NORTHSTAR keeps counters ``s2``, LAKESIDE ``kb`` and balances its files. Tokens are ``BA-C1001`` ...
    """
    northstar = _company("NORTHSTAR", "Northstar Equipment Finance", "America/Chicago", "s2")
    lakeside = _company("LAKESIDE", "Lakeside Leasing", "America/New_York", "kb", balancing_entry=True)
    for company, company_id in ((northstar, "1410000001"), (lakeside, "1420000002")):
        loader.load(_history(loader.now_ms, company, company_id))


SCENARIOS: dict[str, Scenario] = {"empty": empty, "small": small, "demo": demo}


def _company(
    code: str, name: str, zone: str, counters: str, *, balancing_entry: bool = False
) -> CompanyRecord:
    return CompanyRecord(
        code=code,
        name=name,
        time_zone=zone,
        bank_processing_type="ACH",
        balancing_entry=balancing_entry,
        counters=counters,
        payment_accounts="any",
        cutoff="17:00",
    )


def _bank(company_id: str) -> BankSetup:
    return BankSetup(_BANK_ROUTING, "FIRST PRAIRIE BANK", company_id, "77001122334")


def _history(now_ms: int, company: CompanyRecord, company_id: str) -> CompanyHistory:
    today = local_date(now_ms, company.time_zone)
    records: list[FeedRecord] = [company, *_customers(), *_contracts(), *_charges(today), *_bank_accounts()]
    names = {number: name for number, name, _ in _CUSTOMERS}
    secrets = {_token(number): AccountSecret(account, names[number]) for number, _, account in _ACCOUNTS}
    changes = [Past(now_ms - DAY_MS, record) for record in records]
    return CompanyHistory(_bank(company_id), changes, secrets)


def _customers() -> list[CustomerRecord]:
    return [
        CustomerRecord(number, name, email, "+1 555 0100", "55401", ("main",), 1)
        for number, name, email in _CUSTOMERS
    ]


def _contracts() -> list[ContractRecord]:
    return [
        ContractRecord(number, customer, guarantors, description, "main", state, 1)
        for number, customer, guarantors, description, state in _CONTRACTS
    ]


def _charges(today: date) -> list[ChargeRecord]:
    return [
        ChargeRecord(
            f"{row[0]}-1", row[0], "Monthly payment", today + timedelta(days=3 + index), cents, cents, 1
        )
        for index, row in enumerate(_CONTRACTS)
        for cents in [45_000 + 10_050 * index]
    ]


def _bank_accounts() -> list[BankAccountRecord]:
    return [
        BankAccountRecord(_token(customer), customer, _ROUTING, account[-4:], kind, None, None, 1)
        for customer, kind, account in _ACCOUNTS
    ]


def _token(customer_no: str) -> str:
    return f"BA-{customer_no}"
