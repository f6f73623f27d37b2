"""Whatever is thrown at it, the mock answers a problem or a good answer: never a 5xx, never a traceback."""

import asyncio
import json
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings, strategies as st

from admin_desktop.sync.mock_aspire.api.gate import Gate

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**40), 10**40)
    | st.floats()
    | st.text(alphabet=st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
FIELDS = [
    "payment_ref",
    "customer_no",
    "contract_no",
    "bank_account_token",
    "amount_cents",
    "sec_code",
    "effective_date",
]
POSTS = [
    "bank-accounts",
    "alternate-efts",
    "alternate-efts/1/cancel",
    "eft-generations",
    "eft-generations/1/post",
    "returns",
]
GOOD = {
    "payment_ref": "PMT1",
    "customer_no": "C1001",
    "contract_no": "K2001",
    "bank_account_token": "BA-C1001",
    "amount_cents": 12_345,
    "sec_code": "WEB",
    "effective_date": "2026-11-24",
}


def is_answered(answer: Any) -> None:
    assert answer.status_code < 500, answer.text
    assert answer.headers["aspire-epoch"]
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"]


@given(field=st.sampled_from(FIELDS), value=JSON)
def test_any_value_in_any_field(aspire: Any, field: str, value: Any) -> None:
    content = json.dumps(GOOD | {field: value}).encode()
    headers = {"Idempotency-Key": "PMT1", "Content-Type": "application/json"}
    is_answered(aspire.post("alternate-efts", content=content, headers=headers))


@given(
    path=st.sampled_from(POSTS), content=st.binary(max_size=200) | JSON.map(lambda v: json.dumps(v).encode())
)
@pytest.mark.parametrize("content_type", ["application/json", "text/plain", "multipart/form-data", ""])
def test_any_body_of_any_type(aspire: Any, path: str, content: bytes, content_type: str) -> None:
    headers = {"Idempotency-Key": "PMT1", "Content-Type": content_type}
    is_answered(aspire.post(path, content=content, headers=headers))


@given(part=st.text(min_size=1, max_size=30) | st.integers().map(str))
@settings(max_examples=40)
def test_any_path_and_query(aspire: Any, part: str) -> None:
    text = quote(part.encode("utf-8", "surrogatepass"), safe="")
    for path in (
        f"alternate-efts/{text}",
        f"eft-generations/{text}/file",
        f"alternate-efts?payment_ref={text}",
    ):
        is_answered(aspire.get(path))
    is_answered(aspire.get(f"changes?after={text}&limit={text}"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"NaN",
        b"[" * 100_000,
        b'{"amount_cents":' + b"9" * 10_000 + b"}",
        b'{"payment_ref":"\\ud800","\\udfff":1}',
        b'{"payment_ref":"A","payment_ref":"B"}',
        b"\xff\xfe\x00",
        b'{"a":1e999}',
    ],
)
def test_odd_json(aspire: Any, content: bytes) -> None:
    headers = {"Idempotency-Key": "PMT1", "Content-Type": "application/json"}
    answer = aspire.post("alternate-efts", content=content, headers=headers)
    is_answered(answer)
    assert answer.status_code == 422


def test_a_body_that_is_too_large_is_refused_before_it_is_read(aspire: Any) -> None:
    headers = {"Content-Type": "text/plain", "Content-Length": str(10**12)}
    answer = aspire.post("returns", content=b"x", headers=headers)
    is_answered(answer)
    assert answer.status_code == 413


def test_a_body_that_only_turns_out_too_large_is_refused(
    aspire: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("admin_desktop.sync.mock_aspire.api.gate.LARGEST_BODY", 1000)

    async def endless() -> Any:
        for _ in range(100):
            yield b"x" * 100

    answer = aspire.post("returns", content=endless(), headers={"Content-Type": "text/plain"})
    is_answered(answer)
    assert answer.status_code == 413


def test_odd_tokens_are_unauthorized(aspire: Any) -> None:
    for token in (b"\xff\xfe", b"Bearer", b"Bearer ", b"Bearer \xc3\xa9", b"bearer x y z"):
        answer = aspire("GET", "/v1/NORTHSTAR/changes", headers=[(b"Authorization", token)])
        is_answered(answer)
        assert answer.status_code == 401


def test_a_ledger_that_cannot_be_read_is_unavailable(aspire: Any, bench: Any) -> None:
    headers = aspire.headers()
    bench.ledger.storage._connection.execute("DROP TABLE changes")
    answer = aspire("GET", "/v1/NORTHSTAR/changes", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")


def test_a_body_that_breaks_off_does_nothing(aspire: Any, bench: Any) -> None:
    """A client that goes away in the middle of its return file: half a file is no file."""
    before = bench.changes()
    sent: list[Any] = []
    coming = [
        {"type": "http.request", "body": b"101 ", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> Any:
        return coming.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(k.lower().encode(), v.encode()) for k, v in aspire.headers().items()]
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/v1/NORTHSTAR/returns",
        "query_string": b"",
        "headers": [*headers, (b"content-type", b"text/plain")],
    }
    asyncio.run(aspire.app(scope, receive, send))
    assert sent[0]["status"] == 413
    assert bench.changes() == before


def test_other_protocols_never_pass_the_gate(aspire: Any, bench: Any) -> None:
    async def never(*_args: Any) -> None:
        raise AssertionError

    asyncio.run(Gate(never, bench.ledger, None)({"type": "websocket"}, never, never))


def test_what_we_did_not_foresee_is_a_500_problem(aspire: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The framework raises it again for the log; the client still gets the contract's shape."""

    def broken(*_args: Any) -> None:
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr("admin_desktop.sync.mock_aspire.ledger.feed.page", broken)
    answer = aspire("GET", "/v1/NORTHSTAR/changes", headers=aspire.headers(), quiet=True)
    assert (answer.status_code, answer.json()["code"]) == (500, "unavailable")
    assert "bug" not in answer.text
