from typing import Any

import pytest

from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS

OTHER = {
    "customer_no": "C1001",
    "contract_no": "K2001",
    "bank_account_token": "BA-C1001",
    "amount_cents": 500,
    "sec_code": "WEB",
    "effective_date": "2026-11-24",
}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "reset"),
        ("GET", "clock"),
        ("POST", "clock"),
        ("POST", "snapshot"),
        ("POST", "restore"),
        ("POST", "NORTHSTAR/alternate-efts"),
        ("POST", "NORTHSTAR/alternate-efts/1/staff"),
        ("GET", "faults"),
        ("PUT", "faults"),
    ],
)
def test_control_has_a_token_of_its_own(aspire: Any, method: str, path: str) -> None:
    for headers in ({}, aspire.headers()):
        answer = aspire(method, f"/control/{path}", headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


def test_controls_token_opens_no_company(aspire: Any) -> None:
    answer = aspire("GET", "/v1/NORTHSTAR/changes", headers={"Authorization": "Bearer control-token"})
    assert answer.status_code == 401


def test_reset_loads_a_scenario_in_a_new_epoch_without_faults(aspire: Any) -> None:
    aspire.control("PUT", "faults", json=[{"kind": "drop_before", "operation": "returns"}])
    aspire.create()
    epoch = aspire.ledger.epoch
    answer = aspire.control("POST", "reset", json={"scenario": "small", "seed": 3})
    assert answer.json() == {
        "epoch": aspire.ledger.epoch,
        "scenario": "small",
        "tokens": aspire.ledger.tokens(),
    }
    assert aspire.ledger.epoch != epoch
    assert aspire.get("alternate-efts?payment_ref=PMT1").json() == {"items": []}
    assert aspire.control("GET", "faults").json() == {"faults": []}


def test_an_unknown_scenario_is_refused_and_the_known_ones_named(aspire: Any) -> None:
    answer = aspire.control("POST", "reset", json={"scenario": "nowhere"})
    assert (answer.status_code, answer.json()["code"]) == (422, "validation")
    assert all(name in answer.json()["errors"][0]["reason"] for name in SCENARIOS)


def test_the_clock_is_read_and_moved(aspire: Any) -> None:
    assert aspire.control("GET", "clock").json() == {
        "now": "2026-11-24T16:00:00.000Z",
        "rate": 1.0,
        "paused": False,
    }
    moved = aspire.control("POST", "clock", json={"advance_seconds": 90, "rate": 60, "paused": True}).json()
    assert moved == {"now": "2026-11-24T16:01:30.000Z", "rate": 60.0, "paused": True}
    moved = aspire.control("POST", "clock", json={"now": "2027-01-01T00:00:00Z"})
    assert moved.json()["now"] == "2027-01-01T00:00:00.000Z"
    assert moved.headers["date"] == "Fri, 01 Jan 2027 00:00:00 GMT"


@pytest.mark.parametrize(
    "change",
    [
        {"now": "soon"},
        {"now": "2027-01-01T00:00:00"},
        {"now": "1990-01-01T00:00:00Z"},
        {"rate": -1},
        {"x": 1},
    ],
)
def test_an_impossible_clock_is_refused(aspire: Any, change: dict[str, Any]) -> None:
    assert aspire.control("POST", "clock", json=change).json()["code"] == "validation"


@pytest.mark.parametrize("new_epoch", [True, False])
def test_a_backup_is_taken_and_put_back(aspire: Any, *, new_epoch: bool) -> None:
    epoch = aspire.ledger.epoch
    name = aspire.control("POST", "snapshot").json()["snapshot"]
    aspire.create()
    answer = aspire.control("POST", "restore", json={"snapshot": name, "new_epoch": new_epoch})
    assert (answer.json()["epoch"] != epoch) is new_epoch
    assert answer.headers["aspire-epoch"] == answer.json()["epoch"]
    assert aspire.get("alternate-efts?payment_ref=PMT1").json() == {"items": []}
    missing = aspire.control("POST", "restore", json={"snapshot": "S9999", "new_epoch": new_epoch})
    assert missing.json()["code"] == "not-found"


def test_writes_of_an_older_epoch_are_refused_after_a_restore(aspire: Any) -> None:
    stale = aspire.headers()
    name = aspire.control("POST", "snapshot").json()["snapshot"]
    aspire.control("POST", "restore", json={"snapshot": name, "new_epoch": True})
    answer = aspire("POST", "/v1/NORTHSTAR/eft-generations", headers=stale, json={"through": "2026-11-24"})
    assert (answer.status_code, answer.json()["code"]) == (409, "epoch-changed")


def test_a_record_that_is_no_portal_payment_has_no_reference(aspire: Any) -> None:
    made = aspire.control("POST", "NORTHSTAR/alternate-efts", json=OTHER)
    assert (made.status_code, made.json()["payment_ref"]) == (201, None)
    again = aspire.control("POST", "NORTHSTAR/alternate-efts", json=OTHER)
    assert again.json()["record_no"] == 2
    refused = aspire.control("POST", "NORTHSTAR/alternate-efts", json=OTHER | {"payment_ref": "PMT1"})
    assert refused.status_code == 422
    assert aspire.control("POST", "NOWHERE/alternate-efts", json=OTHER).status_code == 404


def test_staff_close_reopen_set_and_delete(aspire: Any) -> None:
    aspire.create()

    def staff(**what: Any) -> Any:
        return aspire.control("POST", "NORTHSTAR/alternate-efts/1/staff", json=what)

    assert staff(do="close").json()["payments_processed"] == 0
    assert staff(do="reopen").json()["payments_processed"] == 1
    changed = staff(do="set", amount_cents=7, effective_date="2027-01-04", batch_no=None).json()
    assert (changed["amount_cents"], changed["effective_date"]) == (7, "2027-01-04")
    assert staff(do="close", amount_cents=7).json()["errors"][0]["field"] == "amount_cents"
    assert staff(do="set").json()["code"] == "validation"
    assert staff(do="burn").json()["code"] == "validation"
    assert staff(do="delete").status_code == 200
    assert staff(do="close").json()["code"] == "not-found"


def test_faults_are_planted_and_told_with_what_is_left(aspire: Any) -> None:
    planted = [
        {"operation": "health", "kind": "status", "code": 503, "times": 2},
        {"operation": "*", "kind": "latency", "ms": 0},
    ]
    assert aspire.control("PUT", "faults", json={"faults": planted}).status_code == 200
    assert aspire("GET", "/v1/health").status_code == 503
    left = aspire.control("GET", "faults").json()["faults"]
    assert [(fault["kind"], fault.get("times")) for fault in left] == [("status", 1), ("latency", None)]
    assert aspire("GET", "/v1/health").json()["code"] == "unavailable"
    assert aspire("GET", "/v1/health").status_code == 200


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "unknown"},
        {"kind": "html", "operation": "nothing"},
        {"kind": "latency"},
        {"kind": "status"},
        {"kind": "truncate"},
        {"kind": "slow"},
        {"kind": "redirect"},
        {"kind": "redirect", "location": "http://x\r\nSet-Cookie: a"},
        {"kind": "html", "times": 0},
        {"kind": "html", "probability": 0},
        {"kind": "html", "more": 1},
        {"kind": "slow", "bytes_per_second": 0},
    ],
)
def test_a_fault_that_cannot_be_is_refused(aspire: Any, fault: dict[str, Any]) -> None:
    assert aspire.control("PUT", "faults", json=[fault]).json()["code"] == "validation"
    assert aspire.control("GET", "faults").json() == {"faults": []}
