"""Return rates against Nacha's levels: who counts, when, and how close to the level."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import insert

from admin_desktop.clock import DAY_MS
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs
from admin_desktop.models.eft.return_rates import ReturnRate, return_rates
from admin_desktop.models.principal import Principal

TODAY = date(2025, 11, 20)


def pulled(store: Store, batch_no: int, days_ago: int, state: str = "posted") -> None:
    with store.writing() as conn:
        conn.execute(
            insert(eft_runs),
            {
                "company": "NORTHSTAR",
                "run_no": batch_no,
                "batch_no": batch_no,
                "through_date": TODAY,
                "state": state,
                "pulled_at_ms": store.clock.now_ms() - days_ago * DAY_MS,
                "entries": 0,
                "debit_cents": 0,
            },
        )


def test_sixty_days_of_posted_debits_count_and_nothing_else(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    for batch_no, days_ago in ((1, 59), (2, 60), (3, 0)):
        pulled(store, batch_no, days_ago)
    pulled(store, 4, 1, "voided")

    def paid(number: int, batch_no: int, code: str | None = None) -> dict[str, Any]:
        state = "posted"
        return {
            "payment_ref": f"PMT{number}",
            "status": "paid",
            "batch_no": batch_no,
            "batch_state": state,
            "return_code": code,
        }

    add_payments(
        *(paid(n, 1) for n in range(96)),
        paid(100, 1, "R10"),
        paid(101, 3, "R02"),
        paid(102, 3, "R01"),
        paid(103, 3, "R01"),
        paid(104, 2, "R01"),
        paid(105, 4, "R01"),
    )
    rates = return_rates(store, care, "NORTHSTAR")
    assert (rates.first, rates.last) == (date(2025, 9, 22), TODAY)
    assert (rates.originated, rates.returned, rates.returned_cents) == (100, 4, 4 * 12_050)
    assert [(rate.name, rate.returned, rate.standing) for rate in rates.rates] == [
        ("unauthorised", 1, "over"),
        ("administrative", 1, "within"),
        ("overall", 4, "within"),
    ]
    assert rates.by_code == {"R01": 2, "R10": 1, "R02": 1}
    assert rates.rates[0].words == "1.00 % (1 of 100), level 0.5 %"


def test_the_level_itself_is_near_and_one_more_is_over() -> None:
    assert ReturnRate("x", "X", 1, 200, 5).standing == "near"
    assert ReturnRate("x", "X", 2, 399, 5).standing == "over"
    assert ReturnRate("x", "X", 1, 300, 5).standing == "within"
    assert ReturnRate("x", "X", 0, 0, 5).standing == "within"
