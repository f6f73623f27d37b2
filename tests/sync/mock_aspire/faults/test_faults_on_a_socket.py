"""Each kind of fault as a client on a real socket meets it."""

import gzip
import json
import time
from typing import Any

import httpx2
import pytest

from admin_desktop.sync.mock_aspire.faults.spec import FaultSpec
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts


def plant(served: Any, kind: str, **more: Any) -> None:
    served.faults.replace([FaultSpec.model_validate({"kind": kind, "times": 1} | more)])


def exists(served: Any, ref: str) -> bool:
    with served.ledger.look("NORTHSTAR") as desk:
        return alternate_efts.find(desk, ref) is not None


def is_healthy(served: Any) -> bool:
    return bool(served.client.get("/v1/health").status_code == 200)


def test_latency_waits_and_then_answers(served: Any) -> None:
    plant(served, "latency", ms=150)
    start = time.monotonic()
    assert served.create("PMT1").status_code == 201
    assert time.monotonic() - start >= 0.15


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (429, "rate-limited"),
        (401, "unauthorized"),
        (403, "forbidden"),
        (503, "unavailable"),
        (599, "unavailable"),
    ],
)
def test_status_answers_a_problem_and_nothing_is_done(served: Any, status: int, code: str) -> None:
    plant(served, "status", code=status, retry_after="Fri, 31 Dec 1999 23:59:59 GMT")
    answer = served.create("PMT1")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["retry-after"] == "Fri, 31 Dec 1999 23:59:59 GMT"
    assert answer.headers["aspire-epoch"] == served.ledger.epoch
    assert not exists(served, "PMT1")
    assert served.create("PMT1").status_code == 201


def test_a_status_after_the_deed_is_a_gateways_502(served: Any) -> None:
    plant(served, "status", code=502, done=True)
    assert served.create("PMT1").status_code == 502
    assert exists(served, "PMT1")


@pytest.mark.parametrize(("kind", "done"), [("drop_before", False), ("drop_after", True)])
def test_a_dropped_connection_gives_no_answer(served: Any, kind: str, *, done: bool) -> None:
    plant(served, kind)
    with pytest.raises((httpx2.RemoteProtocolError, httpx2.ReadError)):
        served.create("PMT1")
    assert exists(served, "PMT1") is done
    again = served.create("PMT1")
    assert (again.status_code, "idempotent-replayed" in again.headers) == (
        (200, True) if done else (201, False)
    )


@pytest.mark.parametrize("size", [0, 1, 60])
def test_truncate_promises_more_than_it_sends(served: Any, size: int) -> None:
    plant(served, "truncate", bytes=size)
    with pytest.raises(httpx2.RemoteProtocolError, match="without sending complete"):
        served.create("PMT1")
    assert exists(served, "PMT1")
    assert is_healthy(served)


def test_truncate_beyond_the_end_changes_nothing(served: Any) -> None:
    plant(served, "truncate", bytes=10**6)
    assert served.create("PMT1").json()["record_no"] == 1


def test_garbage_calls_itself_json(served: Any) -> None:
    plant(served, "garbage")
    answer = served.create("PMT1")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    with pytest.raises(ValueError, match=r"Expecting|decode"):
        answer.json()
    assert not exists(served, "PMT1")


def test_html_is_a_captive_portals_page(served: Any) -> None:
    plant(served, "html")
    answer = served.create("PMT1")
    assert answer.status_code == 200
    assert answer.text.startswith("<!doctype html>")
    assert "aspire-epoch" not in answer.headers


def test_a_gzip_bomb_is_small_on_the_wire_and_huge_unpacked(served: Any) -> None:
    plant(served, "gzip_bomb", bytes=20_500_000)
    with served.client.stream("GET", "/v1/health") as answer:
        raw = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert len(raw) < 100_000
    assert len(gzip.decompress(raw)) == 20_500_000 + len('{"changes":""}')


def test_wrong_types_keep_the_shape_and_change_every_type(served: Any) -> None:
    truth = served.changes()
    plant(served, "wrong_types")
    lie = served.changes()
    assert set(lie) == set(truth)
    assert lie["next_after"] == str(truth["next_after"])
    assert not isinstance(lie["more"], bool)
    assert len(lie["changes"]) == len(truth["changes"])
    assert all(isinstance(entry["seq"], str) for entry in lie["changes"])


def test_slow_sends_the_headers_at_once_and_the_body_drop_by_drop(served: Any) -> None:
    plant(served, "slow", bytes_per_second=200)
    start = time.monotonic()
    with served.client.stream("GET", "/v1/health") as answer:
        body = b"".join(answer.iter_raw())
    assert time.monotonic() - start > 0.25
    assert json.loads(body)["status"] == "ok"
    plant(served, "slow", bytes_per_second=2)
    start = time.monotonic()
    with served.client.stream("GET", "/v1/health"):
        headers_after = time.monotonic() - start
    assert headers_after < len(body) / 2


def test_a_client_that_gives_up_on_a_slow_answer_frees_the_mock(served: Any) -> None:
    plant(served, "slow", bytes_per_second=2)
    with pytest.raises(httpx2.ReadTimeout):
        served.client.get("/v1/health", timeout=0.1)
    assert is_healthy(served)


def test_redirect_points_elsewhere_and_nothing_is_done(served: Any) -> None:
    plant(served, "redirect", location="http://127.0.0.1:9/elsewhere")
    answer = served.create("PMT1")
    assert (answer.status_code, answer.headers["location"]) == (307, "http://127.0.0.1:9/elsewhere")
    assert not exists(served, "PMT1")


def seqs(page: Any) -> list[int]:
    return [entry["seq"] for entry in page["changes"]]


def test_duplicate_changes_come_twice(served: Any) -> None:
    plant(served, "duplicate_changes")
    assert seqs(served.changes(limit=2)) == [1, 1, 2, 2]


@pytest.mark.parametrize("limit", [2, 10])
def test_reordered_changes_are_all_there_in_another_order(served: Any, limit: int) -> None:
    plant(served, "reorder_changes")
    found = seqs(served.changes(limit=limit))
    assert found != sorted(found) == list(range(1, limit + 1))


def test_stale_changes_are_an_older_page(served: Any) -> None:
    plant(served, "stale_changes", behind=5)
    page = served.changes(after=8, limit=4)
    assert (seqs(page), page["next_after"]) == ([4, 5, 6, 7], 7)
    plant(served, "stale_changes")
    assert seqs(served.changes(after=8, limit=2)) == [1, 2]


def test_endless_changes_never_move_the_cursor(served: Any) -> None:
    served.faults.replace([FaultSpec(kind="endless_changes")])
    for after in (0, 5, 10**6):
        page = served.changes(after=after)
        assert (page["next_after"], page["more"]) == (after, True)


def test_a_gap_leaves_one_change_out(served: Any) -> None:
    plant(served, "gap")
    found = seqs(served.changes(limit=5))
    assert len(found) == 4
    assert set(found) < {1, 2, 3, 4, 5}
    plant(served, "gap")
    assert seqs(served.changes(after=10**6)) == []


@pytest.mark.parametrize(
    "kind", ["duplicate_changes", "reorder_changes", "stale_changes", "endless_changes", "gap"]
)
def test_a_fault_of_change_pages_leaves_other_answers_alone(served: Any, kind: str) -> None:
    plant(served, kind)
    assert served.create("PMT1").status_code == 201


def test_a_stale_page_with_a_bad_query_is_refused_as_ever(served: Any) -> None:
    plant(served, "stale_changes")
    answer = served.client.get("/v1/NORTHSTAR/changes?after=x", headers=served.headers())
    assert answer.status_code == 422


def test_a_fault_meets_only_its_operation(served: Any) -> None:
    plant(served, "drop_before", operation="changes")
    assert served.create("PMT1").status_code == 201
    with pytest.raises((httpx2.RemoteProtocolError, httpx2.ReadError)):
        served.changes()


def test_faults_add_up_in_their_order(served: Any) -> None:
    served.faults.replace(
        [
            FaultSpec(kind="latency", ms=50, times=1),
            FaultSpec(kind="duplicate_changes", times=1),
            FaultSpec(kind="gap", times=1),
        ]
    )
    assert len(seqs(served.changes(limit=3))) == 5
    assert seqs(served.changes(limit=3)) == [1, 2, 3]
