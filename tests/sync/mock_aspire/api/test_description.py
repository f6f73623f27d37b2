"""The published description, held against the contract, call by call; and every answer against it."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from admin_desktop.sync.mock_aspire.api import description
from admin_desktop.sync.mock_aspire.ledger.acts import posting
from admin_desktop.sync.mock_aspire.ledger.refusals import Code

READ = {401: {"unauthorized"}, 403: {"forbidden"}, 422: {"validation"}}
READ_ONE = READ | {404: {"not-found"}}
WRITE = READ | {409: {"epoch-changed"}}
WRITE_BODY = WRITE | {413: {"validation"}}
WRITE_ONE = READ_ONE | {409: {"epoch-changed"}}
ANYWHERE = {429: {"rate-limited"}, 503: {"unavailable"}}

CONTRACT: dict[tuple[str, str], tuple[set[int], dict[int, set[str]]]] = {
    ("get", "/v1/health"): ({200}, {}),
    ("get", "/v1/{company}/changes"): ({200}, READ),
    ("get", "/v1/{company}/alternate-efts/{record_no}"): ({200}, READ_ONE),
    ("get", "/v1/{company}/alternate-efts"): ({200}, READ),
    ("get", "/v1/{company}/eft-generations/{run_no}"): ({200}, READ_ONE),
    ("get", "/v1/{company}/eft-generations/{run_no}/file"): ({200}, READ_ONE),
    ("post", "/v1/{company}/bank-accounts"): ({200, 201}, WRITE_BODY),
    ("post", "/v1/{company}/alternate-efts"): (
        {200, 201},
        WRITE_BODY | {409: {"epoch-changed", "idempotency-mismatch"}},
    ),
    ("post", "/v1/{company}/alternate-efts/{record_no}/cancel"): (
        {200},
        WRITE_ONE | {409: {"epoch-changed", "already-in-batch", "already-closed"}},
    ),
    ("post", "/v1/{company}/eft-generations"): ({201}, WRITE_BODY),
    ("post", "/v1/{company}/eft-generations/{run_no}/post"): (
        {200},
        WRITE_ONE | {409: {"epoch-changed", "batch-not-open"}},
    ),
    ("post", "/v1/{company}/eft-generations/{run_no}/void"): (
        {200},
        WRITE_ONE | {409: {"epoch-changed", "batch-not-open"}},
    ),
    ("post", "/v1/{company}/returns"): ({200}, WRITE_BODY),
}
"""The contract's calls: what they answer when all is well, and with which codes when not."""

CONTROL = {
    ("post", "/control/reset"),
    ("get", "/control/clock"),
    ("post", "/control/clock"),
    ("post", "/control/snapshot"),
    ("post", "/control/restore"),
    ("post", "/control/{company}/alternate-efts"),
    ("post", "/control/{company}/alternate-efts/{record_no}/staff"),
    ("get", "/control/faults"),
    ("put", "/control/faults"),
}

FIELDS = {
    "CompanyAnswer": "code name time_zone bank_processing_type balancing_entry counters"
    " payment_accounts cutoff",
    "CustomerAnswer": "customer_no name email phone postal_code private_labels version",
    "ContractAnswer": "contract_no customer_no guarantor_nos description private_label state version",
    "ChargeAnswer": "charge_no contract_no description due_date amount_cents open_cents version",
    "BankAccountAnswer": "token customer_no routing_number last4 account_type validated version",
    "AlternateEftAnswer": "record_no payment_ref customer_no contract_no bank_account_token amount_cents"
    " sec_code effective_date payments payments_processed batch_no batch_state return_code version"
    " updated_at",
    "EftGenerationAnswer": "run_no batch_no from through state pulled_at posted_at voided_at entries"
    " debit_cents file_sha256",
    "ChangesAnswer": "epoch changes next_after more",
    "ChangeAnswer": "seq at kind deleted record",
    "HealthAnswer": "status epoch now",
    "NewBankAccountBody": "customer_no routing_number account_number account_type holder",
    "NewEftBody": "payment_ref customer_no contract_no bank_account_token amount_cents sec_code"
    " effective_date",
    "WindowBody": "from through",
}
"""The contract's records and bodies."""


@pytest.fixture
def published(aspire: Any) -> dict[str, Any]:
    document: dict[str, Any] = aspire("GET", "/openapi.json").json()
    return document


def calls(document: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {(method, path): call for path, item in document["paths"].items() for method, call in item.items()}


def test_it_publishes_the_contracts_calls_and_no_other(published: dict[str, Any]) -> None:
    assert set(calls(published)) == set(CONTRACT) | CONTROL
    assert published["openapi"].startswith("3.1")


@pytest.mark.parametrize("call", CONTRACT, ids=" ".join)
def test_each_call_answers_with_the_contracts_statuses_and_codes(
    published: dict[str, Any], call: tuple[str, str]
) -> None:
    fine, wrong = CONTRACT[call]
    answers = calls(published)[call]["responses"]
    problems = {
        int(status): set(
            answer["content"]["application/problem+json"]["schema"]["allOf"][1]["properties"]["code"]["enum"]
        )
        for status, answer in answers.items()
        if int(status) >= 400
    }
    assert {int(status) for status in answers} - set(problems) == fine
    assert problems == wrong | ANYWHERE


@pytest.mark.parametrize("call", CONTRACT, ids=" ".join)
def test_each_call_names_its_token_and_headers(published: dict[str, Any], call: tuple[str, str]) -> None:
    found = calls(published)[call]
    given = {one["name"] for one in found.get("parameters", ()) if one["in"] == "header" and one["required"]}
    wanted = {"Aspire-Epoch"} if call[0] == "post" else set()
    if call == ("post", "/v1/{company}/alternate-efts"):
        wanted.add("Idempotency-Key")
    assert given == wanted
    assert found.get("security") == (None if call[1] == "/v1/health" else [{"token": []}])
    for status, answer in found["responses"].items():
        assert answer["headers"]["Aspire-Epoch"]["required"]
        assert ("Retry-After" in answer["headers"]) == (status == "429")
        assert ("WWW-Authenticate" in answer["headers"]) == (status == "401")
        assert ("Idempotent-Replayed" in answer["headers"]) == (
            status == "200" and "201" in found["responses"]
        )


def test_every_code_of_the_contract_is_published_somewhere(published: dict[str, Any]) -> None:
    told = {
        code for _fine, wrong in CONTRACT.values() for codes in (wrong | ANYWHERE).values() for code in codes
    }
    assert told == {code.value for code in Code}


@pytest.mark.parametrize("name", FIELDS)
def test_records_and_bodies_have_the_contracts_fields(published: dict[str, Any], name: str) -> None:
    assert set(published["components"]["schemas"][name]["properties"]) == set(FIELDS[name].split())


def test_it_is_made_once(aspire: Any) -> None:
    assert description.describe.__doc__
    assert aspire("GET", "/openapi.json").content == aspire("GET", "/openapi.json").content


CONFORMS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
EFT = {
    "customer_no": "C1001",
    "contract_no": "K2001",
    "bank_account_token": "BA-C1001",
    "amount_cents": 100,
    "sec_code": "WEB",
    "effective_date": "2026-11-24",
}
ACCOUNT = {
    "customer_no": "C1001",
    "routing_number": "091000996",
    "account_number": "55667788",
    "account_type": "savings",
    "holder": "Ada Lindqvist",
}
REAL: dict[str, list[Any]] = {
    "/v1/{company}/bank-accounts": [ACCOUNT, ACCOUNT | {"account_number": "55667799"}],
    "/v1/{company}/alternate-efts": [
        EFT | {"payment_ref": f"PMT{ref}", "amount_cents": cents} for ref in (7, 8) for cents in (100, 200)
    ],
    "/v1/{company}/eft-generations": [{"through": "2026-11-30"}],
    "/control/{company}/alternate-efts": [EFT],
    "/control/{company}/alternate-efts/{record_no}/staff": [{"do": "close"}, {"do": "reopen"}],
    "/control/reset": [{"scenario": "small", "seed": 1}],
}
"""Bodies that lead somewhere: what is only made up rarely names a customer that there is."""


OPEN = {
    "/v1/{company}/alternate-efts/{record_no}/cancel": 6,
    "/v1/{company}/eft-generations/{run_no}/void": 2,
}
"""The record and the run of ``busy`` that are still open."""


@st.composite
def requests(draw: st.DrawFn, operation: Any, ledger: Any) -> Any:
    """A request made from the description, right or wrong; as often one that means something."""
    case = draw(operation.as_strategy(draw(st.sampled_from(list(GenerationMode)))))
    real = draw(st.booleans())
    token = "control-token" if case.path.startswith("/control") else ledger.tokens()["NORTHSTAR"]
    case.headers = dict(case.headers or {})
    if real or draw(st.integers(0, 3)):
        case.headers["Authorization"] = f"Bearer {token}"
    if real or draw(st.booleans()):
        case.headers["Aspire-Epoch"] = ledger.epoch
    if "company" in case.path_parameters and (real or draw(st.booleans())):
        case.path_parameters["company"] = "NORTHSTAR"
    if real:
        for number in {"record_no", "run_no"} & set(case.path_parameters):
            leads = st.just(OPEN.get(operation.path, 1))
            case.path_parameters[number] = draw(leads | st.integers(1, 6))
        if case.method == "POST" and operation.path in REAL:
            case.body = draw(st.sampled_from(REAL[operation.path]))
            case.headers["Idempotency-Key"] = case.body.get("payment_ref", "none")
    return case


@pytest.fixture
def busy(bench: Any) -> Any:
    """Records and runs in every state, so that numbers lead somewhere."""
    for number in range(1, 5):
        bench.create(f"PMT{number}")
    run = bench.pull()
    bench.do(posting.post, run.run_no)
    bench.create("PMT5")
    bench.pull()
    bench.create("PMT6")
    return bench.ledger


NEVER_BY_CHANCE = {"/control/restore", "/v1/{company}/returns"}
"""They need a backup's name and a bank's file; their own tests have them."""


@pytest.mark.slow
@pytest.mark.parametrize("call", sorted(set(CONTRACT) | CONTROL), ids=" ".join)
def test_whatever_is_asked_the_answer_is_one_that_was_published(
    aspire: Any, busy: Any, call: tuple[str, str]
) -> None:
    method, path = call
    operation = schemathesis.openapi.from_asgi("/openapi.json", aspire.app)[path][method]
    seen: set[int] = set()

    @settings(
        max_examples=40, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(case=requests(operation, busy))
    def answer_as_published(case: Any) -> None:
        response = case.call()
        seen.add(response.status_code)
        case.validate_response(response, checks=CONFORMS)

    answer_as_published()
    assert 401 in seen or path == "/v1/health"
    assert seen & {200, 201} or path in NEVER_BY_CHANCE, seen
