"""The parts of the HTTP face, each by itself."""

from http import HTTPStatus
from typing import Any

import pytest
from fastapi import FastAPI
from pydantic import TypeAdapter, ValidationError

from admin_desktop.models.feed.records import (
    AlternateEftRecord,
    BankAccountRecord,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
    EftGenerationRecord,
)
from admin_desktop.sync.mock_aspire.api import (
    answers,
    bodies,
    description,
    problems,
    reading,
    shapes,
    writing,
)
from admin_desktop.sync.mock_aspire.control import bodies as control_bodies, routes
from admin_desktop.sync.mock_aspire.ledger.refusals import Code
from admin_desktop.sync.mock_aspire.ledger.storing import wire
from admin_desktop.sync.mock_aspire.operations import OPERATIONS

SHAPES: dict[Any, type[shapes.Answer]] = {
    CompanyRecord: shapes.CompanyAnswer,
    CustomerRecord: shapes.CustomerAnswer,
    ContractRecord: shapes.ContractAnswer,
    ChargeRecord: shapes.ChargeAnswer,
    BankAccountRecord: shapes.BankAccountAnswer,
    AlternateEftRecord: shapes.AlternateEftAnswer,
    EftGenerationRecord: shapes.EftGenerationAnswer,
}


@pytest.mark.parametrize("record_type", wire.KINDS)
def test_the_described_shape_of_each_kind_is_what_the_ledger_writes(record_type: Any) -> None:
    record = record_type(*(None for _ in record_type.__match_args__))
    described = {field.alias or name for name, field in SHAPES[record_type].model_fields.items()}
    assert set(wire.to_wire(record)) == described


def test_a_validated_account_tells_when_and_how() -> None:
    account = BankAccountRecord("BA1", "C1", "091000996", "1234", "checking", 0, "microdeposits", 1)
    assert wire.to_wire(account)["validated"] == {"at": "1970-01-01T00:00:00.000Z", "how": "microdeposits"}


@pytest.mark.parametrize("code", Code)
def test_every_stable_code_has_a_status(code: Code) -> None:
    assert problems.problem(code, "why").status_code == problems.STATUS_OF[code]


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "unauthorized"),
        (404, "not-found"),
        (405, "not-found"),
        (429, "rate-limited"),
        (418, "validation"),
    ],
)
def test_a_bare_status_has_a_stable_code(status: int, code: str) -> None:
    assert problems.code_of(status).value == code


def test_a_status_that_http_does_not_know_has_a_title_too() -> None:
    assert problems.title_of(HTTPStatus.NOT_FOUND) == "Not Found"
    assert problems.title_of(599) == "Unknown status"


def test_every_call_that_is_routed_has_a_stable_name() -> None:
    routed = {
        operation["operationId"]
        for path, item in described()["paths"].items()
        for operation in item.values()
        if path.startswith("/v1")
    }
    assert routed == set(OPERATIONS)


def described() -> dict[str, Any]:
    app = FastAPI()
    for router in (reading.router, writing.router, routes.router):
        app.include_router(router)
    first = description.describe(app)
    assert description.describe(app) is first
    return first


def test_every_call_but_health_needs_a_token() -> None:
    open_paths = [
        path
        for path, item in described()["paths"].items()
        for operation in item.values()
        if "security" not in operation
    ]
    assert open_paths == ["/v1/health"]


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30",
        "20260101",
        " 2026-01-01",
        "2026-01-01 ",
        "\u0662\u0660\u0662\u0666-\u0660\u0661-\u0660\u0661",
        5,
        None,
    ],
)
def test_a_day_is_written_in_one_way_only(text: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(bodies.Day).validate_python(text)


def test_a_bodys_error_never_shows_what_was_sent() -> None:
    with pytest.raises(ValidationError) as error:
        bodies.NewBankAccountBody.model_validate({"account_number": 123454321, "routing_number": "1"})
    assert "123454321" not in str(error.value)


def test_a_restore_must_say_which_kind_it_is() -> None:
    with pytest.raises(ValidationError):
        control_bodies.RestoreBody.model_validate({"snapshot": "S0001"})


def test_a_replayed_answer_says_so() -> None:
    record = ContractRecord("K1", "C1", (), "", "main", "booked", 1)
    assert answers.record_answer(record, replayed=True).headers["idempotent-replayed"] == "true"
    assert "idempotent-replayed" not in answers.record_answer(record).headers
