"""A long pull: its total is asked for once, its lease stays fresh, and a cancel keeps what is committed."""

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from admin_desktop.errors import CancelledError, LeaseLostError
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.outbox.lease import LEASE_MS, read_lease, take
from admin_desktop.models.sync_report import Revision, SyncProgress
from admin_desktop.sync import pull as pull_module
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.pull import Pull, PullParts

if TYPE_CHECKING:
    from admin_desktop.clock import ManualClock

NORTH = "NORTHSTAR"


class LongFeed(httpx2.BaseTransport):
    """ASPIRE with so many changes, each a charge."""

    def __init__(self, changes: int) -> None:
        self.head = changes
        self.asked: list[tuple[int, int]] = []
        self.fails = False

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        after, limit = int(request.url.params["after"]), int(request.url.params["limit"])
        self.asked.append((after, limit))
        if self.fails and limit == 1:
            return httpx2.Response(500, stream=_Once(b""))
        last = min(after + limit, self.head)
        page = {
            "epoch": "first",
            "changes": [self._change(seq) for seq in range(after + 1, last + 1)],
            "next_after": max(last, after),
            "more": last < self.head,
        }
        headers = {"content-type": "application/json", "aspire-epoch": "first"}
        return httpx2.Response(200, headers=headers, stream=_Once(json.dumps(page).encode()))

    def _change(self, seq: int) -> dict[str, Any]:
        record = {
            "charge_no": f"H{seq}", "contract_no": "K1", "description": "Rent", "due_date": "2026-12-01",
            "amount_cents": seq, "open_cents": 0, "version": 1,
        }  # fmt: skip
        return {
            "seq": seq,
            "at": "2026-11-20T20:00:00Z",
            "kind": "charge",
            "deleted": False,
            "record": record,
        }


class _Once(httpx2.SyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        yield self._body


class Heard:
    def __init__(self) -> None:
        self.steps: list[SyncProgress] = []
        self.then: Callable[[], object] = lambda: None

    def committed(self, _revision: Revision) -> None:
        self.then()

    def progressed(self, progress: SyncProgress) -> None:
        self.steps.append(progress)


class Desk:
    """A pull over the town's workspace, as a company that has read nothing yet."""

    def __init__(self, town: Any, changes: int) -> None:
        self.town, self.feed, self.heard = town, LongFeed(changes), Heard()
        self.clock: ManualClock = town.clock
        self.cancelled = False
        with town.store.writing() as conn:
            conn.exec_driver_sql("DELETE FROM sync_cursors")
        _ours, self.lease = take(town.store, NORTH, "me", "desk", self.clock.now_ms())

    def pull(self) -> Pull:
        client = AspireClient(NORTH, "http://127.0.0.1:1", "t", self.clock, transport=self.feed)
        parts = PullParts(
            self.town.store, self.clock, self.town.cycle._who, self.heard, lambda _name: None, self.lease
        )
        return Pull(parts, client, NORTH, lambda: self.cancelled, 100)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pull_module, "MANY", 500)


@pytest.mark.usefixtures("many")
def test_the_total_is_asked_for_once_and_close(town: Any) -> None:
    desk = Desk(town, 2_500)
    desk.pull().run()
    assert [step.done for step in desk.heard.steps] == [500, 1_000, 1_500, 2_000, 2_500]
    totals = {step.total for step in desk.heard.steps}
    assert len(totals) == 1
    assert 2_500 <= (totals.pop() or 0) <= 2_540
    assert 5 <= len([1 for _after, limit in desk.feed.asked if limit == 1]) <= 12


@pytest.mark.usefixtures("many")
def test_an_aspire_that_will_not_say_leaves_the_total_open(town: Any) -> None:
    desk = Desk(town, 1_200)
    desk.feed.fails = True
    desk.pull().run()
    assert {step.total for step in desk.heard.steps} == {None}
    assert desk.heard.steps[-1].done == 1_200


def test_few_changes_are_pulled_without_questions(town: Any) -> None:
    desk = Desk(town, 1_200)
    desk.pull().run()
    assert all(limit == 100 for _after, limit in desk.feed.asked)


def test_a_cancel_keeps_what_is_committed_and_the_next_pull_goes_on_there(town: Any) -> None:
    desk = Desk(town, 1_500)

    def cancel() -> None:
        desk.cancelled = True

    desk.heard.then = cancel
    with pytest.raises(CancelledError):
        desk.pull().run()
    with town.store.reading() as conn:
        assert read_cursor(conn, NORTH).after_seq == 500
    desk.cancelled = False
    desk.heard.then = lambda: None
    rest = desk.pull()
    rest.run()
    assert rest.pulled == 1_000


def test_a_lease_stays_fresh_through_a_pull_longer_than_itself(town: Any) -> None:
    desk = Desk(town, 2_500)
    desk.heard.then = lambda: desk.clock.advance(LEASE_MS / 1000 * 0.9)
    desk.pull().run()
    with town.store.reading() as conn:
        lease = read_lease(conn, NORTH)
    assert lease is not None
    assert lease.fence == desk.lease.fence
    assert lease.expires_ms > desk.lease.expires_ms + 3 * LEASE_MS // 2


def test_a_pull_whose_lease_went_to_another_desk_stops_there(town: Any) -> None:
    desk = Desk(town, 1_500)

    def overtaken() -> None:
        desk.clock.advance(LEASE_MS / 1000 + 1)
        take(town.store, NORTH, "another", "desk-2", desk.clock.now_ms())

    desk.heard.then = overtaken
    with pytest.raises(LeaseLostError):
        desk.pull().run()
    with town.store.reading() as conn:
        assert read_cursor(conn, NORTH).after_seq == 500
