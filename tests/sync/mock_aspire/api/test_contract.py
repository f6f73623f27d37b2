"""The contract as a table: each call with each code, in-process."""

from datetime import date
from typing import Any

import pytest
from sync.mock_aspire.conftest import eft_body

from admin_desktop.sync.mock_aspire.ledger.acts import bank_returns, posting, staff_acts
from admin_desktop.sync.mock_aspire.operations import OPERATIONS, operation_of

PROBLEM = "application/problem+json"
WINDOW = {"through": "2026-11-24"}
ACCOUNT = {
    "customer_no": "C1001",
    "routing_number": "091000996",
    "account_number": "55667788",
    "account_type": "savings",
    "holder": "Ada Lindqvist",
}

READS = {
    "changes": "changes",
    "get_alternate_eft": "alternate-efts/1",
    "find_alternate_eft": "alternate-efts?payment_ref=PMT1",
    "get_eft_generation": "eft-generations/1",
    "eft_file": "eft-generations/1/file",
}
WRITES: dict[str, tuple[str, dict[str, Any]]] = {
    "create_bank_account": ("bank-accounts", {"json": ACCOUNT}),
    "create_alternate_eft": ("alternate-efts", {"json": {}}),
    "cancel_alternate_eft": ("alternate-efts/1/cancel", {}),
    "eft_generation": ("eft-generations", {"json": WINDOW}),
    "post_batch": ("eft-generations/1/post", {}),
    "void_batch": ("eft-generations/1/void", {}),
    "returns": ("returns", {"content": b"", "headers": {"Content-Type": "text/plain"}}),
}
CALLS = [("GET", path) for path in READS.values()] + [("POST", path) for path, _ in WRITES.values()]


def is_problem(answer: Any, status: int, code: str) -> dict[str, Any]:
    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM), answer.text
    body: dict[str, Any] = answer.json()
    assert (body["status"], body["code"], body["type"]) == (status, code, "about:blank")
    assert body["title"]
    assert body["detail"]
    assert answer.headers["aspire-epoch"]
    return body


def test_health_needs_no_token_and_tells_epoch_and_time(aspire: Any, bench: Any) -> None:
    answer = aspire("GET", "/v1/health")
    assert answer.json() == {
        "status": "ok",
        "epoch": bench.ledger.epoch,
        "now": "2026-11-24T16:00:00.000Z",
    }
    assert answer.headers["aspire-epoch"] == bench.ledger.epoch
    assert answer.headers["date"] == "Tue, 24 Nov 2026 16:00:00 GMT"


@pytest.mark.parametrize(("method", "path"), CALLS)
def test_an_unknown_token_is_401_and_another_companys_path_403(aspire: Any, method: str, path: str) -> None:
    for headers in ({}, {"Authorization": "Bearer x"}, {"Authorization": "Basic eDp5"}):
        answer = aspire(method, f"/v1/NORTHSTAR/{path}", headers=headers)
        is_problem(answer, 401, "unauthorized")
        assert answer.headers["www-authenticate"] == "Bearer"
    for company in ("LAKESIDE", "NOWHERE"):
        answer = aspire(method, f"/v1/{company}/{path}", headers=aspire.headers("NORTHSTAR"))
        is_problem(answer, 403, "forbidden")


@pytest.mark.parametrize("name", WRITES)
def test_a_write_without_the_epoch_is_422_and_with_another_one_409(
    aspire: Any, bench: Any, name: str
) -> None:
    path, options = WRITES[name]
    bench.create()
    bench.pull()
    if name == "create_alternate_eft":
        options = {"json": eft_body("PMT2"), "headers": {"Idempotency-Key": "PMT2"}}
    before = bench.changes()
    headers = aspire.headers() | options.get("headers", {})
    rest = {key: value for key, value in options.items() if key != "headers"}
    missing = {key: value for key, value in headers.items() if key != "Aspire-Epoch"}
    found = is_problem(aspire("POST", f"/v1/NORTHSTAR/{path}", headers=missing, **rest), 422, "validation")
    assert "Aspire-Epoch" in [fault["field"] for fault in found["errors"]]
    other = headers | {"Aspire-Epoch": "another"}
    found = is_problem(aspire("POST", f"/v1/NORTHSTAR/{path}", headers=other, **rest), 409, "epoch-changed")
    assert found["epoch"] == bench.ledger.epoch
    assert bench.changes() == before


def test_changes_come_in_pages_without_a_gap(aspire: Any, bench: Any) -> None:
    bench.create()
    seen: list[int] = []
    after, more = 0, True
    while more:
        page = aspire.get("changes", params={"after": after, "limit": 7}).json()
        assert page["epoch"] == bench.ledger.epoch
        seen += [change["seq"] for change in page["changes"]]
        after, more = page["next_after"], page["more"]
    assert seen == list(range(1, len(bench.changes()) + 1))
    assert aspire.get("changes", params={"after": after}).json() == {
        "epoch": bench.ledger.epoch,
        "changes": [],
        "next_after": after,
        "more": False,
    }


def test_each_kind_of_record_has_the_contracts_fields(aspire: Any, bench: Any) -> None:
    bench.create()
    bench.pull()
    by_kind = {change["kind"]: change["record"] for change in aspire.get("changes").json()["changes"]}
    assert {kind: " ".join(record) for kind, record in by_kind.items()} == {
        "company": "code name time_zone bank_processing_type balancing_entry counters payment_accounts"
        " cutoff",
        "customer": "customer_no name email phone postal_code private_labels version",
        "contract": "contract_no customer_no guarantor_nos description private_label state version",
        "charge": "charge_no contract_no description due_date amount_cents open_cents version",
        "bank_account": "token customer_no routing_number last4 account_type version validated",
        "alternate_eft": "record_no payment_ref customer_no contract_no bank_account_token amount_cents"
        " sec_code effective_date payments payments_processed batch_no batch_state return_code version"
        " updated_at",
        "eft_generation": "run_no batch_no from through state pulled_at posted_at voided_at entries"
        " debit_cents file_sha256",
    }


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=1001", "after=-1", "after=x", "after=" + "9" * 5000, "after="]
)
def test_a_page_that_cannot_be_is_422(aspire: Any, query: str) -> None:
    is_problem(aspire.get(f"changes?{query}"), 422, "validation")


def test_a_record_is_found_by_number_and_by_reference(aspire: Any, bench: Any) -> None:
    assert aspire.get("alternate-efts?payment_ref=PMT1").json() == {"items": []}
    is_problem(aspire.get("alternate-efts/1"), 404, "not-found")
    created = aspire.create().json()
    assert aspire.get("alternate-efts/1").json() == created
    assert aspire.get("alternate-efts?payment_ref=PMT1").json() == {"items": [created]}
    is_problem(aspire.get("alternate-efts"), 422, "validation")
    bench.do(staff_acts.delete, 1)
    assert aspire.get("alternate-efts?payment_ref=PMT1").json() == {"items": []}


def test_create_is_201_then_200_replayed_then_409_for_another_body(aspire: Any) -> None:
    first = aspire.create()
    assert first.status_code == 201
    assert "idempotent-replayed" not in first.headers
    again = aspire.create()
    assert (again.status_code, again.headers["idempotent-replayed"]) == (200, "true")
    assert again.json() == first.json()
    is_problem(aspire.create(amount_cents=1), 409, "idempotency-mismatch")


@pytest.mark.parametrize(
    ("over", "field"),
    [
        ({"amount_cents": 1.5}, "amount_cents"),
        ({"amount_cents": "100"}, "amount_cents"),
        ({"amount_cents": True}, "amount_cents"),
        ({"amount_cents": 10**30}, "amount_cents"),
        ({"amount_cents": 0}, "amount_cents"),
        ({"effective_date": "2026-02-30"}, "effective_date"),
        ({"effective_date": "2026-2-3"}, "effective_date"),
        ({"effective_date": 1795622400}, "effective_date"),
        ({"effective_date": "2026-01-01T00:00:00Z"}, "effective_date"),
        ({"customer_no": "C\x00"}, "customer_no"),
        ({"customer_no": None}, "customer_no"),
        ({"contract_no": "K2005"}, "contract_no"),
        ({"sec_code": "IAT"}, "sec_code"),
        ({"extra": 1}, "extra"),
        ({"payment_ref": "PMT-1"}, "payment_ref"),
        ({"payment_ref": "A" * 16}, "payment_ref"),
        ({"payment_ref": "PMT1\n"}, "payment_ref"),
        ({"payment_ref": "OTHER"}, "Idempotency-Key"),
    ],
)
def test_a_wrong_field_is_named(aspire: Any, bench: Any, over: dict[str, Any], field: str) -> None:
    found = is_problem(aspire.create("PMT1", **over), 422, "validation")
    assert field in [fault["field"] for fault in found["errors"]]
    assert len(aspire.get("changes").json()["changes"]) == len(bench.changes())


def test_create_needs_its_idempotency_key(aspire: Any) -> None:
    found = is_problem(aspire.post("alternate-efts", json=eft_body("PMT1")), 422, "validation")
    assert [fault["field"] for fault in found["errors"]] == ["Idempotency-Key"]


def test_cancel_is_repeatable_and_too_late_tells_the_batch(aspire: Any, bench: Any) -> None:
    is_problem(aspire.post("alternate-efts/1/cancel"), 404, "not-found")
    for ref in ("PMT1", "PMT2", "PMT3"):
        aspire.create(ref)
    first = aspire.post("alternate-efts/1/cancel")
    assert (first.status_code, first.json()["payments_processed"]) == (200, 0)
    assert aspire.post("alternate-efts/1/cancel").json() == first.json()
    bench.do(staff_acts.close, 2)
    is_problem(aspire.post("alternate-efts/2/cancel"), 409, "already-closed")
    aspire.post("eft-generations", json=WINDOW)
    assert is_problem(aspire.post("alternate-efts/3/cancel"), 409, "already-in-batch")["batch_no"] == 1
    bench.do(posting.post, 1)
    is_problem(aspire.post("alternate-efts/3/cancel"), 409, "already-closed")


def test_eft_generation_runs_posts_and_gives_its_file(aspire: Any) -> None:
    aspire.create()
    run = aspire.post("eft-generations", json=WINDOW | {"from": None})
    assert run.status_code == 201
    assert (run.json()["entries"], run.json()["from"], run.json()["through"]) == (1, None, "2026-11-24")
    assert aspire.get("eft-generations/1").json() == run.json()
    file = aspire.get("eft-generations/1/file")
    assert file.headers["content-type"].startswith("text/plain")
    assert len(file.text.splitlines()[0]) == 94
    posted = aspire.post("eft-generations/1/post")
    assert posted.json()["state"] == "posted"
    assert aspire.post("eft-generations/1/post").json() == posted.json()
    is_problem(aspire.post("eft-generations/1/void"), 409, "batch-not-open")
    empty = aspire.post("eft-generations", json=WINDOW)
    assert (empty.json()["state"], empty.json()["batch_no"]) == ("empty", None)
    is_problem(aspire.get("eft-generations/2/file"), 404, "not-found")
    is_problem(aspire.get("eft-generations/3"), 404, "not-found")
    is_problem(aspire.post("eft-generations/3/post"), 404, "not-found")


@pytest.mark.parametrize(
    "window", [{}, {"through": None}, {"through": "2026-11-24", "from": "2026-11-25"}, []]
)
def test_a_window_that_cannot_be_is_422(aspire: Any, window: Any) -> None:
    is_problem(aspire.post("eft-generations", json=window), 422, "validation")


def test_a_voided_batch_lets_the_cancel_through(aspire: Any) -> None:
    aspire.create()
    aspire.post("eft-generations", json=WINDOW)
    voided = aspire.post("eft-generations/1/void")
    assert voided.json()["voided_at"] == "2026-11-24T16:00:00.000Z"
    assert aspire.post("alternate-efts/1/cancel").status_code == 200


def test_a_bank_account_is_created_once(aspire: Any) -> None:
    first = aspire.post("bank-accounts", json=ACCOUNT)
    assert first.status_code == 201
    assert first.json()["last4"] == "7788"
    assert "55667788" not in first.text
    again = aspire.post("bank-accounts", json=ACCOUNT)
    assert (again.status_code, again.headers["idempotent-replayed"]) == (200, "true")
    wrong = aspire.post("bank-accounts", json=ACCOUNT | {"routing_number": "091000992"})
    is_problem(wrong, 422, "validation")
    assert "55667788" not in wrong.text


def test_returns_answer_per_entry_and_refuse_the_same_file_and_bad_ones(aspire: Any, bench: Any) -> None:
    aspire.create()
    aspire.post("eft-generations", json=WINDOW)
    aspire.post("eft-generations/1/post")
    data = bench.do(bank_returns.write, [(1, "R01")])
    plain = {"Content-Type": "text/plain; charset=us-ascii"}
    answer = aspire.post("returns", content=data, headers=plain).json()
    assert answer["counts"] == {"matched": 1}
    assert answer["entries"][0] | {"line": 0} == {
        "line": 0,
        "outcome": "matched",
        "reason_code": "R01",
        "reference": "PMT1",
        "amount_cents": 12_345,
        "record_no": 1,
        "detail": "",
    }
    assert aspire.get("alternate-efts/1").json()["return_code"] == "R01"
    found = is_problem(aspire.post("returns", content=data, headers=plain), 422, "validation")
    assert found["errors"][0]["field"] == "file"
    found = is_problem(aspire.post("returns", content=data[:-200], headers=plain), 422, "validation")
    assert found["lines"]
    found = is_problem(
        aspire.post("returns", content=data, headers={"Content-Type": "a/b"}), 422, "validation"
    )
    assert found["errors"][0]["field"] == "Content-Type"


@pytest.mark.parametrize("path", ["/", "/v1", "/nothing", "/v1/NORTHSTAR/nothing", "/v1/NORTHSTAR/changes/"])
def test_an_unknown_path_is_a_404_problem(aspire: Any, path: str) -> None:
    answer = aspire("GET", path, headers=aspire.headers())
    assert answer.json()["code"] in {"not-found", "forbidden", "unauthorized"}
    assert answer.headers["content-type"] == PROBLEM


def test_a_wrong_method_is_a_405_problem(aspire: Any) -> None:
    answer = aspire("DELETE", "/v1/NORTHSTAR/changes", headers=aspire.headers())
    is_problem(answer, 405, "not-found")
    assert answer.headers["allow"] == "GET"


def test_control_does_not_exist_unless_it_was_asked_for(ledger: Any, faults: Any, aspire: Any) -> None:
    closed = type(aspire)(ledger, faults, control=False)
    answer = closed("GET", "/control/clock", headers={"Authorization": "Bearer control-token"})
    is_problem(answer, 404, "not-found")


def test_the_published_description_holds_every_call_with_its_codes(aspire: Any) -> None:
    answer = aspire("GET", "/openapi.json")
    paths = answer.json()["paths"]
    described = {
        operation["operationId"]: (method.upper(), path, operation)
        for path, item in paths.items()
        for method, operation in item.items()
        if path.startswith("/v1")
    }
    assert set(described) == set(OPERATIONS)
    for name, (method, path, operation) in described.items():
        concrete = path.replace("{company}", "X").replace("{record_no}", "1").replace("{run_no}", "1")
        assert operation_of(method, concrete) == name
        for status, told in operation["responses"].items():
            assert "Aspire-Epoch" in told["headers"]
            if int(status) >= 400:
                assert list(told["content"]) == [PROBLEM]
        codes = set(operation["responses"])
        assert ({"401", "403"} <= codes) == (name != "health")
        assert ("409" in codes) == (method == "POST")
    assert {"200", "201"} <= set(described["create_alternate_eft"][2]["responses"])
    assert "text/plain" in described["eft_file"][2]["responses"]["200"]["content"]
    assert "text/plain" in described["returns"][2]["requestBody"]["content"]


def test_answers_agree_with_the_published_description(aspire: Any, bench: Any) -> None:
    """Every field of every answer is described, and every described field is answered."""
    schemas = aspire("GET", "/openapi.json").json()["components"]["schemas"]
    created = aspire.create().json()
    run = aspire.post("eft-generations", json=WINDOW).json()
    page = aspire.get("changes").json()
    account = aspire.post("bank-accounts", json=ACCOUNT).json()
    for schema, answer in (
        ("AlternateEftAnswer", created),
        ("EftGenerationAnswer", run),
        ("ChangesAnswer", page),
        ("ChangeAnswer", page["changes"][0]),
        ("BankAccountAnswer", account),
        ("HealthAnswer", aspire("GET", "/v1/health").json()),
    ):
        assert set(schemas[schema]["properties"]) == set(answer)
    assert bench.get(1).effective_date == date(2026, 11, 24)
