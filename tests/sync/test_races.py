"""What happens between two steps: other desks, staff and restores act at the worst moment."""

from collections.abc import Callable
from typing import Any

import httpx2
import msgspec
import pytest
from sqlalchemy import select, update

from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.sync_report import SyncState

Change = Callable[[dict[str, Any]], None]


class Meddler(httpx2.BaseTransport):
    """Passes calls on and changes the JSON of the answers to one of them."""

    def __init__(self, town: Any, ending: str, change: Change, times: int = 1) -> None:
        self._through = town.transport
        self._ending = ending
        self._change = change
        self.left = times
        self.calls = town.transport.calls

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        answer: httpx2.Response = self._through.handle_request(request)
        if self.left == 0 or not request.url.path.endswith(self._ending) or request.method != "POST":
            return answer
        self.left -= 1
        body = msgspec.json.decode(b"".join(answer.stream))  # type: ignore[arg-type]
        self._change(body)
        stream = httpx2.ByteStream(msgspec.json.encode(body))
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=_Again(stream))

    def shut(self) -> None:
        self._through.shut()


class _Again(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.ByteStream) -> None:
        self._stream = stream

    def __iter__(self) -> Any:
        return iter(self._stream)


def meddle(town: Any, ending: str, change: Change) -> Meddler:
    town.transport = Meddler(town, ending, change)
    return town.transport  # type: ignore[no-any-return]


def at(town: Any, point: str, act: Callable[[], None]) -> None:
    done: list[str] = []

    def once(name: str) -> None:
        if name == point and not done:
            done.append(name)
            act()

    town.fail_at = once


def test_a_cancel_that_is_answered_with_an_open_record_is_asked_again(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.cancel(ref)
    meddle(town, "/cancel", lambda body: body.update(payments_processed=1, version=1))
    town.plant("status", "changes", code=500)
    town.sync()
    assert town.entries(ref)[-1][1] == "unknown"
    assert town.payment(ref).checking
    town.wait(900)
    town.sync()
    assert town.status(ref) == "canceled"
    assert town.disagreements() == []


def test_an_answer_that_cannot_be_read_does_not_hold_up_the_next_payment(town: Any) -> None:
    refs = [town.submit(cents=100), town.submit(cents=200)]
    meddle(town, "/alternate-efts", lambda body: body.update(amount_cents="100"))
    assert town.sync().state is SyncState.IDLE
    assert [town.status(ref) for ref in refs] == ["scheduled", "scheduled"]
    assert town.calls("POST", "/alternate-efts") == 2


def test_a_batch_without_its_number_is_looked_up(town: Any) -> None:
    ref = town.submit()
    town.sync()
    run = town.generate()
    town.cancel(ref)
    meddle(town, "/cancel", lambda body: body.update(batch_no=None))
    town.sync()
    assert town.payment(ref).too_late_batch == run.batch_no
    assert town.entries(ref)[-1][1] == "too_late"


def test_a_cancel_that_nothing_explains_waits_for_a_person(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.staff("set", ref, payments=7)
    town.cancel(ref)
    assert town.sync().attention == 2
    assert town.entries(ref)[-1][1] == "rejected"
    assert town.status(ref) == "pending_cancel"


def test_a_cancel_whose_record_vanished_while_its_outcome_was_unknown_waits_for_a_person(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.cancel(ref)
    town.plant("drop_before", "cancel_alternate_eft")
    town.plant("status", "changes", code=500)
    town.sync()
    assert town.entries(ref)[-1][1] == "unknown"
    town.staff("delete", ref)
    town.wait(900)
    town.sync()
    assert town.entries(ref)[-1][1] == "rejected"
    assert "no such record" in town.payment(ref).rejected_reason


def test_a_cancel_without_a_record_after_a_finished_create_is_never_taken_for_absence(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.cancel(ref)
    town.staff("delete", ref)
    with town.store.writing() as conn:  # a tampered row
        conn.execute(update(payments).values(record_no=None))
    town.sync()
    assert town.status(ref) == "pending_cancel"
    assert town.entries(ref)[-1][1] == "rejected"


def test_a_withdrawn_create_that_aspire_knows_after_all_is_cancelled_there(town: Any) -> None:
    """A workspace restored from a backup may believe that a payment was never sent."""
    ref = town.submit()
    town.plant("drop_after", "create_alternate_eft")
    town.plant("status", "changes", code=500)
    town.sync()
    with town.store.writing() as conn:
        conn.execute(update(outbox).values(state="waiting", attempts=0, epoch=None, not_before_ms=0))
        conn.execute(update(payments).values(checking=False))
    town.cancel(ref)
    assert town.entries(ref)[-1][0] == "confirm_absent"
    town.wait(900)
    town.sync()
    assert town.status(ref) == "canceled"
    assert town.record(ref).payments_processed == 0
    assert town.disagreements() == []


def test_an_entry_that_another_desk_took_meanwhile_is_left_alone(town: Any) -> None:
    first, second = town.submit(cents=100), town.submit(cents=200)

    def other_desk() -> None:
        with town.store.writing() as conn:
            of_second = outbox.c.payment_ref == second
            conn.execute(update(outbox).where(of_second).values(state="unknown", attempts=1, epoch="other"))

    at(town, "push.attempt_stored", other_desk)
    town.sync()
    assert town.status(first) == "scheduled"
    assert town.status(second) == "pending"
    assert town.record(second) is None


def test_a_cancel_by_the_borrower_while_the_create_is_on_its_way_is_kept_in_order(town: Any) -> None:
    ref = town.submit()
    at(town, "push.attempt_stored", lambda: town.cancel(ref))
    town.sync()
    assert town.status(ref) == "canceled"
    assert town.entries(ref) == [("create", "done", 1), ("cancel", "done", 1)]
    assert town.disagreements() == []


def test_a_stop_between_two_payments_leaves_the_second_for_the_next_cycle(town: Any) -> None:
    refs = [town.submit(cents=100), town.submit(cents=200)]
    stop: list[bool] = []
    at(town, "push.acknowledged", lambda: stop.append(True))
    report = town.cycle.run("NORTHSTAR", lambda: bool(stop))
    assert [town.status(ref) for ref in refs] == ["scheduled", "pending"]
    assert report.state is SyncState.IDLE
    town.sync()
    assert town.status(refs[1]) == "scheduled"


def test_an_aspire_that_keeps_changing_its_epoch_is_given_up_for_now(town: Any) -> None:
    backup = town.ledger.snapshot()

    def restore(_name: str) -> None:
        town.ledger.restore(backup, new_epoch=True)
        town.tokens.update(town.ledger.tokens())

    restore("")
    town.fail_at = lambda name: restore(name) if name == "cycle.frozen" else None
    report = town.sync()
    assert report.state is SyncState.FAILED
    assert "epoch" in report.message
    town.fail_at = lambda _name: None
    assert town.sync().state is SyncState.RESTORED


def test_trouble_on_a_later_page_does_not_lose_the_pages_before(new_town: Any, tmp_path: Any) -> None:
    with new_town(tmp_path) as town:
        town.page_limit = 4
        town.restart()
        pages: list[str] = []

        def trouble(name: str) -> None:
            if name == "pull.fetched":
                pages.append(name)

        town.fail_at = trouble
        town.transport = Cutter(town, after=3)
        assert town.sync().state is SyncState.OFFLINE
        assert len(pages) == 1
        town.transport.after = 10**6
        assert town.sync().state is SyncState.IDLE


class Cutter(httpx2.BaseTransport):
    """Answers a few calls and then no more."""

    def __init__(self, town: Any, after: int) -> None:
        self._through = town.transport
        self.after = after

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.after -= 1
        if self.after < 0:
            raise httpx2.ReadError("cut")
        answer: httpx2.Response = self._through.handle_request(request)
        return answer

    def shut(self) -> None:
        self._through.shut()


def test_when_asking_twice_fails_the_first_answer_counts(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.staff("set", ref, return_code="no code")
    town.transport = Cutter(town, after=2)
    town.sync()
    assert town.cycle.state("NORTHSTAR").attention == 1


def test_beginning_a_cycle_says_syncing(town: Any) -> None:
    assert town.cycle.begin("NORTHSTAR").state is SyncState.SYNCING
    assert town.cycle.state("NORTHSTAR").state is SyncState.IDLE


@pytest.mark.parametrize(
    "point",
    [
        "push.attempt_stored",
        "push.answered",
        "push.acknowledged",
        "pull.fetched",
        "pull.applied",
        "cycle.succeeded",
    ],
)
def test_a_crash_at_any_step_is_healed_by_the_next_process(town: Any, point: str) -> None:
    create, cancel = town.submit(cents=100), town.submit(cents=200)
    town.sync()
    town.cancel(cancel)
    new = town.submit(cents=300)

    def die() -> None:
        raise KeyboardInterrupt

    at(town, point, die)
    with pytest.raises(KeyboardInterrupt):
        town.sync()
    town.fail_at = lambda _name: None
    town.restart()
    town.wait(900)
    town.sync()
    assert town.disagreements() == []
    assert [town.status(ref) for ref in (create, cancel, new)] == ["scheduled", "canceled", "scheduled"]
    with town.store.reading() as conn:
        assert conn.execute(select(outbox.c.state).where(outbox.c.state != "done")).all() == []


def test_while_one_desk_syncs_the_other_says_who_and_after_a_death_it_takes_over(town: Any) -> None:
    other = town.new_cycle(town.store, town.clock, lambda _name: None)
    ref, told = town.submit(), []

    def look(_name: str) -> None:
        told.append(other.run("NORTHSTAR", lambda: False).message)

    at(town, "push.attempt_stored", lambda: look(""))
    assert town.sync().state is SyncState.IDLE
    assert told == ["desk syncs this company now."]
    assert town.calls("POST", "/alternate-efts") == 1

    second = town.submit(cents=200)

    def die() -> None:
        raise KeyboardInterrupt

    at(town, "push.attempt_stored", die)
    with pytest.raises(KeyboardInterrupt):
        town.sync()
    assert other.run("NORTHSTAR", lambda: False).message.startswith("desk syncs")
    town.wait(61)
    assert other.run("NORTHSTAR", lambda: False).state is SyncState.IDLE
    assert [town.status(each) for each in (ref, second)] == ["scheduled", "scheduled"]


def test_a_desk_that_slept_through_the_loss_of_its_lease_does_no_harm(town: Any) -> None:
    other = town.new_cycle(town.store, town.clock, lambda _name: None)
    ref = town.submit()

    def oversleep() -> None:
        town.wait(90)
        other.run("NORTHSTAR", lambda: False)

    at(town, "push.attempt_stored", oversleep)
    assert "Another desk" in town.sync().message
    assert town.status(ref) == "scheduled"
    town.wait(4000)
    assert town.sync().state is SyncState.IDLE
    assert town.disagreements() == []


@pytest.mark.parametrize("days", [25 / 24, 90])
def test_an_attempt_without_an_answer_is_settled_once_however_long_the_laptop_was_closed(
    town: Any, days: float
) -> None:
    ref = town.submit()
    town.plant("drop_after", "create_alternate_eft")
    town.plant("status", "changes", code=500)
    town.sync()
    town.wait(days * 86_400)
    town.restart()
    assert town.sync().state is SyncState.IDLE
    assert town.status(ref) == "scheduled"
    assert town.calls("POST", "/alternate-efts") == 1


def test_after_a_sleep_the_next_cycle_is_due_at_once_by_the_wall_clock(town: Any) -> None:
    before = town.sync().last_success_ms
    assert town.cycle.due_ms("NORTHSTAR") > town.clock.now_ms()
    town.clock.jump_to(town.clock.now_ms() + 3 * 3_600_000)  # the monotonic clock stood still
    assert town.cycle.due_ms("NORTHSTAR") <= town.clock.now_ms()
    assert town.cycle.state("NORTHSTAR").last_success_ms == before
    assert town.sync().last_success_ms == town.clock.now_ms()


def test_a_batch_that_is_posted_twice_pays_once(town: Any) -> None:
    ref = town.submit()
    town.sync()
    run = town.generate()
    for _ in range(2):
        town.post(run.run_no)
        town.wait()
        town.sync()
    assert town.status(ref) == "paid"
    assert town.kinds(ref).count("paid") == 1
    assert town.disagreements() == []
