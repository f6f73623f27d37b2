import random
from datetime import date

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.demo.history import Cast, Story
from admin_desktop.models.demo.people.cast import make_cast
from admin_desktop.models.demo.people.companies import SETUPS
from admin_desktop.models.demo.people.contracts import ContractMaker, charges_of, with_guarantors
from admin_desktop.models.demo.people.words import TRADES

NOW_MS = from_rfc3339("2026-03-04T16:20:00Z")


@pytest.fixture(scope="module")
def casts(story: Story) -> list[Cast]:
    return [company.cast for company in story.companies]


def test_the_same_seed_casts_the_same_people_whatever_the_payments() -> None:
    first = make_cast(SETUPS[1], 1, 5, NOW_MS, 100)
    assert make_cast(SETUPS[1], 1, 5, NOW_MS, 100) == first
    assert make_cast(SETUPS[1], 1, 6, NOW_MS, 100) != first


def test_codes_and_shares_are_those_of_one_house() -> None:
    assert sum(setup.share for setup in SETUPS) == pytest.approx(1)
    for setup in SETUPS:
        assert setup.record.code.isalnum()
        assert len(setup.record.code) <= 12
        assert all(len(label) <= 40 for label in setup.private_labels)
        assert len(setup.private_labels) >= 2


def test_everything_refers_to_something_that_is_there(casts: list[Cast]) -> None:
    for cast in casts:
        customers = {customer.customer_no: customer for customer in cast.customers}
        contracts = {contract.record.contract_no for contract in cast.contracts}
        assert len(customers) == len(cast.customers)
        assert len(contracts) == len(cast.contracts)
        for contract in cast.contracts:
            record = contract.record
            assert record.customer_no in customers
            assert record.private_label in customers[record.customer_no].private_labels
            assert set(record.guarantor_nos) <= set(customers) - {record.customer_no}
        assert {charge.contract_no for charge in cast.charges} <= contracts
        assert len({charge.charge_no for charge in cast.charges}) == len(cast.charges)
        assert {number for user in cast.users for number in user.customer_nos} <= set(customers)
        assert {account.record.customer_no for account in cast.bank_accounts} <= set(customers)


def test_contracts_are_mostly_booked_and_some_are_pending_or_terminated(casts: list[Cast]) -> None:
    states = [contract.record.state for cast in casts for contract in cast.contracts]
    assert states.count("booked") / len(states) > 0.8
    assert states.count("pending") > 3
    assert states.count("terminated") > 10
    assert sum(bool(contract.record.guarantor_nos) for cast in casts for contract in cast.contracts) > 40


def test_only_booked_contracts_have_charges_and_most_of_this_months_are_open(casts: list[Cast]) -> None:
    for cast in casts:
        states = {contract.record.contract_no: contract.record.state for contract in cast.contracts}
        assert all(states[charge.contract_no] == "booked" for charge in cast.charges)
        open_ones = [charge for charge in cast.charges if charge.open_cents]
        assert 0.3 < len(open_ones) / len(cast.charges) < 0.8
        assert all(charge.open_cents in {0, charge.amount_cents} for charge in cast.charges)


def test_some_users_see_two_accounts_and_some_borrowers_have_no_user(casts: list[Cast]) -> None:
    assert any(len(user.customer_nos) == 2 for cast in casts for user in cast.users)
    assert all(len(cast.users) < len(cast.customers) for cast in casts)


def test_a_machine_fits_the_trade_and_its_instalment_the_machine() -> None:
    maker = ContractMaker(random.Random(1), 41, NOW_MS, ("Own", "Other"))
    machines = {words: (low, high) for words, low, high in TRADES["printer"][1]}
    for _ in range(40):
        for contract in maker.contracts_of("C1", "printer", maker.label()):
            low, high = machines[contract.record.description]
            assert low * 2 <= contract.instalment_cents <= high * 3
    assert charges_of(random.Random(1), maker.contracts_of("C1", "farm", "Own")[0], date(2026, 3, 4), 1)


def test_nobody_guarantees_their_own_contract() -> None:
    maker = ContractMaker(random.Random(1), 41, NOW_MS, ("Own",))
    contracts = [contract for _ in range(60) for contract in maker.contracts_of("C1", "farm", "Own")]
    guaranteed = with_guarantors(random.Random(2), contracts, ["C1", "C2", "C3"])
    assert any(contract.record.guarantor_nos for contract in guaranteed)
    assert not any("C1" in contract.record.guarantor_nos for contract in guaranteed)
