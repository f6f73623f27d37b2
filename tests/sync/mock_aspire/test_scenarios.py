from typing import Any

from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS


def test_the_promised_scenarios_are_there() -> None:
    assert {"empty", "small", "demo"} <= set(SCENARIOS)


def test_small_has_one_company_of_each_convention(bench: Any) -> None:
    set_ups = {company: bench.at(company).changes()[0]["record"] for company in bench.ledger.companies()}
    assert {code: record["counters"] for code, record in set_ups.items()} == {
        "LAKESIDE": "kb",
        "NORTHSTAR": "s2",
    }
    assert {record["bank_processing_type"] for record in set_ups.values()} == {"ACH"}


def test_every_account_of_small_can_be_debited(bench: Any) -> None:
    for company in bench.ledger.companies():
        at = bench.at(company)
        for customer, contract in (
            ("C1001", "K2001"),
            ("C1002", "K2002"),
            ("C1003", "K2003"),
            ("C1004", "K2004"),
        ):
            at.create(
                f"PMT{customer}",
                customer_no=customer,
                contract_no=contract,
                bank_account_token=f"BA-{customer}",
            )
        assert at.pull().entries == 4


def test_no_full_account_number_is_in_the_feed(bench: Any) -> None:
    text = str(bench.changes())
    for number in ("4000123456781", "ZL-88-7766554", "50010", "12345678901234567"):
        assert number not in text


def test_empty_has_a_company_and_nothing_else(bench: Any) -> None:
    bench.ledger.reset("empty", SCENARIOS["empty"], 1)
    assert [change["kind"] for change in bench.changes()] == ["company"]
