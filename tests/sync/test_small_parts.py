"""The small parts of the hall: back-off, answers, problems, conditions, budgets, transports, listeners."""

import random
import socket
import zlib
from typing import Any

import httpcore2
import httpx2
import pytest
from hypothesis import given, strategies as st

from admin_desktop.clock import ManualClock, SystemClock
from admin_desktop.errors import (
    AdminDesktopError,
    AlreadyClosedError,
    AlreadyInBatchError,
    AspireUnavailableError,
    CancelledError,
    DiskFullError,
    EpochChangedError,
    InvalidRequestError,
    NotAspireError,
    NotFoundError,
    OutcomeUnknownError,
    RateLimitedError,
    ReferenceConflictError,
    RejectedError,
    SignInNeededError,
)
from admin_desktop.models.sync_report import Revision, SyncProgress, SyncState
from admin_desktop.sync.line import answers, patience, transport
from admin_desktop.sync.line.problems import Problem, Refusal, error_of, pause_s, read_problem
from admin_desktop.sync.listener import Nobody, no_fail_point
from admin_desktop.sync.rhythm.backoff import CAP_S, delay_s
from admin_desktop.sync.rhythm.condition import Condition, state_of

NOW_MS = 1_760_000_000_000


@given(st.integers(0, 10_000), st.integers(0, 100))
def test_a_back_off_is_never_longer_than_its_cap_and_never_nothing(failures: int, seed: int) -> None:
    assert 0 < delay_s(failures, random.Random(seed)) <= CAP_S


def test_back_offs_grow_and_spread() -> None:
    first = [delay_s(1, random.Random(seed)) for seed in range(200)]
    tenth = [delay_s(10, random.Random(seed)) for seed in range(200)]
    assert max(first) <= 2 < sum(tenth) / 200
    assert len({round(delay, 3) for delay in tenth}) > 150


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("7", 7),
        (" 7 ", 7),
        ("0", 1),
        ("-5", 1),
        ("99999999999999999999999", 900),
        ("Thu, 09 Oct 2025 08:55:30 GMT", 130),
        ("Thu, 09 Oct 2005 08:55:30 GMT", 1),
        ("Thu, 09 Oct 9999 08:55:30 GMT", 900),
        ("soon", 1),
        ("", 1),
        (None, 1),
        ("١٢", 12),
        ("--", 1),
        ("NaN", 1),
    ],
)
def test_a_pause_is_a_second_up_to_a_quarter_of_an_hour(said: str | None, seconds: float) -> None:
    assert pause_s(said, NOW_MS) == pytest.approx(seconds, abs=0.01)


@given(st.text(max_size=40) | st.none())
def test_any_retry_after_gives_a_sane_pause(said: str | None) -> None:
    assert 1 <= pause_s(said, NOW_MS) <= 900


def refusal(status: int, code: str = "", epoch: str | None = "E1", **more: Any) -> Refusal:
    return Refusal(status, Problem(code=code, detail="said so", **more), epoch, None, NOW_MS)


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (refusal(404, "not-found"), NotFoundError),
        (refusal(422, "validation"), InvalidRequestError),
        (refusal(409, "idempotency-mismatch"), ReferenceConflictError),
        (refusal(409, "epoch-changed"), EpochChangedError),
        (refusal(409, "already-in-batch", batch_no=7), AlreadyInBatchError),
        (refusal(409, "already-closed"), AlreadyClosedError),
        (refusal(409, "batch-not-open"), RejectedError),
        (refusal(401), SignInNeededError),
        (refusal(403, epoch=None), SignInNeededError),
        (refusal(429), RateLimitedError),
        (refusal(418), NotAspireError),
        (refusal(422, "validation", epoch=None), NotAspireError),
        (refusal(404, "not-found", epoch=None), NotAspireError),
    ],
)
def test_each_answer_means_one_error(said: Refusal, error: type[AdminDesktopError]) -> None:
    assert type(error_of(said, writing=True)) is error


def test_a_servers_own_trouble_leaves_a_write_unknown() -> None:
    assert type(error_of(refusal(503), writing=True)) is OutcomeUnknownError
    assert type(error_of(refusal(503), writing=False)) is AspireUnavailableError


def test_the_batch_and_the_epoch_of_a_refusal_are_kept() -> None:
    in_batch = error_of(refusal(409, "already-in-batch", batch_no=7), writing=True)
    assert isinstance(in_batch, AlreadyInBatchError)
    assert in_batch.batch_no == 7
    changed = error_of(refusal(409, "epoch-changed"), writing=True)
    assert isinstance(changed, EpochChangedError)
    assert changed.epoch == "E1"


def test_the_words_of_a_refusal_name_the_fields_and_hide_numbers() -> None:
    faults = [{"field": "account", "reason": "4000123456781 is no account"}, {}]
    words = refusal(422, "validation", errors=faults).words
    assert "account: " in words
    assert "4000123456781" not in words
    assert Refusal(502, Problem(), None, None, 0).words == "HTTP 502"


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"code": 5}', b"[" * 200_000])
def test_a_body_that_is_no_problem_is_an_empty_one(body: bytes) -> None:
    assert read_problem(body).code == ""


def test_unpacking_gives_small_parts_and_the_whole_text() -> None:
    packer = zlib.compressobj(wbits=31)
    packed = packer.compress(b"x" * 5_000_000) + packer.flush()
    parts = list(answers.unpacked([packed[:100], packed[100:]]))
    assert b"".join(parts) == b"x" * 5_000_000
    assert max(map(len, parts)) <= 2**20


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (SignInNeededError(""), SyncState.SIGN_IN),
        (RateLimitedError("", 5), SyncState.WAITING),
        (AspireUnavailableError(""), SyncState.OFFLINE),
        (OutcomeUnknownError(""), SyncState.OFFLINE),
        (EpochChangedError("", "E2"), SyncState.RESTORED),
        (NotAspireError(""), SyncState.FAILED),
        (DiskFullError(""), SyncState.FAILED),
        (AdminDesktopError(""), SyncState.FAILED),
    ],
)
def test_each_error_shows_as_one_state(error: AdminDesktopError, state: SyncState) -> None:
    assert state_of(error) is state


def test_since_when_a_company_is_unwell_is_kept_while_the_trouble_is_the_same() -> None:
    condition, dice = Condition(), random.Random(1)
    condition.failed(AspireUnavailableError("x"), 1000, dice)
    condition.failed(AspireUnavailableError("x"), 5000, dice)
    assert condition.since_ms == 1000
    condition.failed(NotAspireError(""), 9000, dice)
    assert (condition.since_ms, condition.message) == (9000, NotAspireError.title)
    condition.went_well(10_000, 20_000, frozen=False)
    assert (condition.since_ms, condition.message, condition.failures) == (None, "", 0)
    condition.went_well(10_000, 20_000, frozen=True)
    assert (condition.state, condition.since_ms) == (SyncState.RESTORED, 10_000)


def test_a_budget_ends_by_time_or_by_wish() -> None:
    clock, wish = ManualClock(0), [False]
    budget = patience.Budget(clock, lambda: wish[0])
    budget.start(1)
    assert budget.slice(httpcore2.ReadTimeout) == patience.SLICE_S
    clock.advance(0.95)
    assert budget.slice(httpcore2.ReadTimeout) == pytest.approx(0.05)
    clock.advance(0.05)
    with pytest.raises(httpcore2.ReadTimeout):
        budget.slice(httpcore2.ReadTimeout)
    wish[0] = True
    with pytest.raises(CancelledError):
        budget.slice(httpcore2.ReadTimeout)


def stream_pair(seconds: float = 0.3) -> tuple[patience.PatientStream, socket.socket]:
    ours, theirs = socket.socketpair()
    budget = patience.Budget(SystemClock(), lambda: False)
    budget.start(seconds)
    return patience.PatientStream(ours, budget), theirs


def test_writing_to_somebody_who_does_not_read_ends_with_the_deadline() -> None:
    stream, theirs = stream_pair()
    with theirs, pytest.raises(httpcore2.WriteTimeout):
        stream.write(b"x" * 50_000_000)
    stream.close()


def test_a_connection_that_breaks_is_told_as_such() -> None:
    stream, theirs = stream_pair()
    theirs.close()
    assert stream.get_extra_info("is_readable") is True
    assert stream.get_extra_info("socket") is None
    with pytest.raises(httpcore2.WriteError):
        stream.write(b"x" * 10_000_000)
    stream.close()
    with pytest.raises(httpcore2.ReadError):
        stream.read(1)


def test_a_host_without_any_address_cannot_be_reached() -> None:
    budget = patience.Budget(SystemClock(), lambda: False)
    budget.start(5)

    class Nowhere(patience.PatientBackend):
        def _look_up(self, host: str, port: int) -> list[Any]:
            return []

    with pytest.raises(httpcore2.ConnectError, match="no address"):
        Nowhere(budget).connect_tcp("nowhere", 1)


def test_a_name_look_up_that_hangs_ends_with_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    budget = patience.Budget(SystemClock(), lambda: False)
    budget.start(0.2)
    waiting = socket.socketpair()
    monkeypatch.setattr(patience.socket, "getaddrinfo", lambda *_a, **_k: waiting[0].recv(1))
    with pytest.raises(httpcore2.ConnectTimeout):
        patience.PatientBackend(budget).connect_tcp("slow.example", 1)
    waiting[1].send(b"x")
    for each in waiting:
        each.close()


def test_an_error_that_is_not_the_networks_passes_the_transport_as_it_is() -> None:
    budget = patience.Budget(SystemClock(), lambda: True)
    carrier = transport.PatientTransport(budget, None)
    budget.start(1)
    with pytest.raises(CancelledError):
        carrier.handle_request(httpx2.Request("GET", "http://127.0.0.1:9/"))
    carrier.close()


def test_nobody_listens_and_no_step_fails_by_default() -> None:
    nobody = Nobody()
    nobody.committed(Revision("N", 1, 0, 0))
    nobody.progressed(SyncProgress("N", "pull", 1, None))
    no_fail_point("anywhere")
