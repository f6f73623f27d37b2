from collections.abc import Iterable
from datetime import date
from itertools import permutations

import msgspec
import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.feed.held import Effect, Held, Outcome
from admin_desktop.models.feed.interpretation import interpret, reinterpret
from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.models.payments.promise import PROMISE_MS
from admin_desktop.models.payments.status import JOINED_MOVES, LEGAL_MOVES, Status

T0 = 1_760_000_000_000
COUNTERS = {"s2": {"open": (1, 1), "closed": (1, 0)}, "kb": {"open": (1, 0), "closed": (0, 1)}}


def held(status: Status = Status.PENDING, **changes: object) -> Held:
    wished = T0 + 1000 if status is Status.PENDING_CANCEL else None
    payment = Held(
        "PMT000000000001",
        status,
        T0,
        wished,
        "C-1",
        "K-1",
        "tok-1",
        12_345,
        date(2025, 11, 24),
        T0 + PROMISE_MS,
    )
    return msgspec.structs.replace(payment, **changes)


def record(
    version: int = 1,
    *,
    closed: bool = False,
    batch: int | None = None,
    state: str | None = None,
    convention: str = "s2",
    **changes: object,
) -> AlternateEftRecord:
    payments, processed = COUNTERS[convention]["closed" if closed else "open"]
    made = AlternateEftRecord(
        record_no=4711,
        payment_ref="PMT000000000001",
        customer_no="C-1",
        contract_no="K-1",
        bank_account_token="tok-1",
        amount_cents=12_345,
        sec_code="WEB",
        effective_date=date(2025, 11, 24),
        payments=payments,
        payments_processed=processed,
        batch_no=batch,
        batch_state=state,
        return_code=None,
        version=version,
        updated_at_ms=T0 + version,
    )
    return msgspec.structs.replace(made, **changes)


def opened(version: int = 1, **changes: object) -> AlternateEftRecord:
    return record(version, **changes)


def pulled(version: int = 2, batch: int = 123, **changes: object) -> AlternateEftRecord:
    return record(version, batch=batch, state="pulled", **changes)


def posted(version: int = 3, batch: int = 123, **changes: object) -> AlternateEftRecord:
    return record(version, closed=True, batch=batch, state="posted", **changes)


def closed(version: int = 2, **changes: object) -> AlternateEftRecord:
    return record(version, closed=True, **changes)


def see(payment: Held, *seen: AlternateEftRecord, epoch: str = "E1", convention: str = "s2") -> Held:
    for each in seen:
        payment = interpret(payment, each, epoch=epoch, convention=convention).after
    return payment


def kinds(outcome: Outcome) -> list[str]:
    return [line.kind for line in outcome.news]


ALL = list(Status)
FINAL = [Status.PAID, Status.CANCELED]


@pytest.mark.parametrize("convention", ["s2", "kb"])
@pytest.mark.parametrize(
    ("before", "seen", "after"),
    [
        (Status.PENDING, opened, Status.SCHEDULED),
        (Status.PENDING, pulled, Status.SCHEDULED),
        (Status.PENDING, posted, Status.PAID),
        (Status.PENDING, closed, Status.CANCELED),
        (Status.SCHEDULED, opened, Status.SCHEDULED),
        (Status.SCHEDULED, pulled, Status.SCHEDULED),
        (Status.SCHEDULED, posted, Status.PAID),
        (Status.SCHEDULED, closed, Status.CANCELED),
        (Status.PENDING_CANCEL, opened, Status.PENDING_CANCEL),
        (Status.PENDING_CANCEL, pulled, Status.PENDING_CANCEL),
        (Status.PENDING_CANCEL, posted, Status.PAID),
        (Status.PENDING_CANCEL, closed, Status.CANCELED),
        (Status.PAID, posted, Status.PAID),
        (Status.CANCELED, closed, Status.CANCELED),
    ],
)
def test_a_record_leads_to_the_status_that_it_confirms(
    before: Status, seen: object, after: Status, convention: str
) -> None:
    assert callable(seen)
    got = see(held(before), seen(9, convention=convention), convention=convention)
    assert got.status is after
    assert not got.differences


@pytest.mark.parametrize(
    ("before", "seen"),
    [
        (Status.PAID, opened),
        (Status.PAID, pulled),
        (Status.PAID, closed),
        (Status.CANCELED, opened),
        (Status.CANCELED, pulled),
        (Status.CANCELED, posted),
    ],
)
def test_a_final_status_that_aspire_denies_stays_and_is_marked(before: Status, seen: object) -> None:
    assert callable(seen)
    got = see(held(before), seen(9))
    assert got.status is before
    assert [(d.field, d.ours) for d in got.differences] == [("status", before.words)]


@pytest.mark.parametrize("status", ALL)
@pytest.mark.parametrize(
    "contradictory",
    [
        record(9, closed=True, batch=5, state="pulled"),
        record(9, closed=False, batch=5, state="posted"),
        record(9, batch=None, state="pulled"),
        record(9, batch=5, state=None),
        record(9, closed=True, batch=5, state=None),
    ],
)
def test_counters_and_batch_that_contradict_each_other_change_no_status(
    status: Status, contradictory: AlternateEftRecord
) -> None:
    got = see(held(status), contradictory)
    assert got.status is status
    assert [d.field for d in got.differences] == ["counters and batch"]


@pytest.mark.parametrize("status", ALL)
def test_a_deleted_record_changes_no_status_and_is_marked(status: Status) -> None:
    before = see(held(status))
    outcome = interpret(before, opened(3), epoch="E1", deleted=True, convention="s2")
    assert outcome.after.status is status
    assert [(d.field, d.aspire) for d in outcome.after.differences] == [("record", "deleted in ASPIRE")]
    assert Effect.RECORD_EXISTS in outcome.effects


def test_a_deletion_is_news_at_the_version_of_the_record_and_only_once() -> None:
    before = see(held(), opened(3))
    first = interpret(before, opened(3), epoch="E1", deleted=True, convention="s2")
    again = interpret(first.after, opened(3), epoch="E1", deleted=True, convention="s2")
    assert kinds(first) == ["differs"]
    assert again.after == first.after
    assert kinds(again) == []


@pytest.mark.parametrize("status", ALL)
@pytest.mark.parametrize("pair", [(0, 0), (2, 1), (0, 1), (1, 7)])
def test_counters_that_the_convention_does_not_know_are_set_aside(
    status: Status, pair: tuple[int, int]
) -> None:
    odd = record(9, payments=pair[0], payments_processed=pair[1])
    outcome = interpret(held(status), odd, epoch="E1", convention="s2")
    assert outcome.after.status is status
    assert "4711" in outcome.set_aside
    assert not outcome.news


@pytest.mark.parametrize(
    ("field", "value", "ours", "aspire"),
    [
        ("amount_cents", 12_346, "$123.45", "$123.46"),
        ("effective_date", date(2025, 11, 25), "2025-11-24", "2025-11-25"),
        ("bank_account_token", "tok-9", "tok-1", "tok-9"),
        ("contract_no", "K-9", "K-1", "K-9"),
        ("customer_no", "C-9", "C-1", "C-9"),
    ],
)
def test_a_field_that_differs_holds_the_status_and_shows_both_values(
    field: str, value: object, ours: str, aspire: str
) -> None:
    outcome = interpret(held(), posted(1, **{field: value}), epoch="E1", convention="s2")
    assert outcome.after.status is Status.PENDING
    assert [(d.ours, d.aspire) for d in outcome.after.differences] == [(ours, aspire)]
    assert kinds(outcome) == ["record_created", "differs"]
    assert ours in outcome.news[-1].text
    assert aspire in outcome.news[-1].text


def test_when_a_newer_record_agrees_again_the_status_moves_and_the_mark_stays() -> None:
    got = see(held(), opened(1, amount_cents=1), opened(2))
    assert got.status is Status.SCHEDULED
    assert [d.field for d in got.differences] == ["amount"]


def test_an_accepted_difference_lets_the_status_follow_and_is_not_marked_again() -> None:
    differing = see(held(), opened(1), posted(3, amount_cents=1))
    assert differing.status is Status.SCHEDULED
    accepting = msgspec.structs.replace(differing, accepted={"amount": "$0.01"})
    after = reinterpret(accepting, convention="s2").after
    assert after.status is Status.PAID
    assert not after.differences
    again = see(after, posted(4, amount_cents=1))
    assert not again.differences
    other = see(after, posted(5, amount_cents=2))
    assert [d.aspire for d in other.differences] == ["$0.02"]


def test_accepting_that_a_final_payment_was_reopened_leaves_it_final() -> None:
    reopened = see(held(), posted(3), opened(4))
    accepting = msgspec.structs.replace(reopened, accepted={d.field: d.aspire for d in reopened.differences})
    outcome = reinterpret(accepting, convention="s2")
    assert outcome.after.status is Status.PAID
    assert not outcome.after.differences
    assert not outcome.news


def test_accepting_a_deletion_does_not_move_the_status() -> None:
    gone = interpret(see(held(), opened(1)), opened(2), epoch="E1", deleted=True, convention="s2").after
    accepting = msgspec.structs.replace(gone, accepted={"record": "deleted in ASPIRE"})
    assert reinterpret(accepting, convention="s2").after.status is Status.SCHEDULED


def test_accepting_before_any_record_or_with_unknown_counters_changes_nothing_but_the_mark() -> None:
    assert reinterpret(held(), convention="s2").after == held()
    odd = held(Status.SCHEDULED, payments_counter=7, payments_processed=7, record_no=1)
    assert reinterpret(odd, convention="s2").after == odd


def test_a_second_record_under_the_same_reference_is_marked_and_not_followed() -> None:
    got = see(held(), opened(1), closed(9, record_no=4712))
    assert got.status is Status.SCHEDULED
    assert got.record_no == 4711
    assert [(d.ours, d.aspire) for d in got.differences] == [("4711", "4712")]
    assert see(got, closed(9, record_no=4712)) == got


def test_a_cancel_that_came_too_late_says_in_which_batch_and_has_no_deadline() -> None:
    outcome = interpret(held(Status.PENDING_CANCEL), pulled(), epoch="E1", convention="s2")
    assert outcome.after.too_late_batch == 123
    assert outcome.after.due_ms is None
    assert outcome.effects == {Effect.RECORD_EXISTS, Effect.CANCEL_TOO_LATE}
    assert "in batch 123" in outcome.news[-1].text


def test_a_voided_batch_lifts_too_late_and_sends_the_cancel_again() -> None:
    late = see(held(Status.PENDING_CANCEL), opened(1), pulled(2))
    outcome = interpret(late, opened(3), epoch="E1", convention="s2")
    assert outcome.after.too_late_batch is None
    assert outcome.after.due_ms == T0 + 1000 + PROMISE_MS
    assert Effect.CANCEL_AGAIN in outcome.effects
    assert kinds(outcome) == ["batch_voided"]
    assert "sent again" in outcome.news[0].text


def test_the_second_batch_after_a_void_is_named() -> None:
    got = see(
        held(Status.PENDING_CANCEL), pulled(2, batch=1), opened(3), pulled(4, batch=2), posted(5, batch=2)
    )
    assert got.status is Status.PAID
    assert got.too_late_batch == 2


def test_paid_after_a_cancel_names_the_refund() -> None:
    outcome = interpret(held(Status.PENDING_CANCEL), posted(), epoch="E1", convention="s2")
    assert kinds(outcome) == ["paid"]
    assert "refund" in outcome.news[0].text


def test_a_scheduled_payment_tells_of_its_batch_and_of_its_void() -> None:
    scheduled = see(held(), opened(1))
    in_batch = interpret(scheduled, pulled(2), epoch="E1", convention="s2")
    voided = interpret(in_batch.after, opened(3), epoch="E1", convention="s2")
    assert kinds(in_batch) == ["in_batch"]
    assert kinds(voided) == ["batch_voided"]
    assert in_batch.after.due_ms is None
    assert voided.effects == {Effect.RECORD_EXISTS}


def test_a_bank_return_is_a_mark_on_a_paid_payment_and_told_once() -> None:
    paid = see(held(), posted(3))
    outcome = interpret(paid, posted(4, return_code="R01"), epoch="E1", convention="s2")
    assert outcome.after.status is Status.PAID
    assert outcome.after.return_code == "R01"
    assert kinds(outcome) == ["returned"]
    assert kinds(interpret(outcome.after, posted(5, return_code="R01"), epoch="E1", convention="s2")) == []
    at_once = interpret(held(), posted(4, return_code="R01"), epoch="E1", convention="s2")
    assert kinds(at_once) == ["paid", "returned"]


def test_a_restored_aspire_begins_its_versions_again() -> None:
    known = see(held(), opened(1), pulled(8))
    got = see(known, opened(2), epoch="E2")
    assert got.record_epoch == "E2"
    assert got.batch_no is None
    assert got.status is Status.SCHEDULED


def test_a_record_that_was_missing_and_is_seen_again_loses_that_mark() -> None:
    missing = msgspec.structs.replace(see(held(), opened(1)), missing_since_ms=T0)
    outcome = interpret(missing, opened(1), epoch="E2", convention="s2")
    assert outcome.after.missing_since_ms is None
    assert kinds(outcome) == ["found_again"]


def test_the_create_of_a_payment_whose_cancel_waits_is_told_without_a_move() -> None:
    outcome = interpret(held(Status.PENDING_CANCEL), opened(1), epoch="E1", convention="s2")
    assert kinds(outcome) == ["record_created"]
    assert outcome.after.status is Status.PENDING_CANCEL
    assert outcome.after.due_ms == T0 + 1000 + PROMISE_MS


# -- invariants ------------------------------------------------------------------------------------


@st.composite
def histories(draw: st.DrawFn, convention: str = "s2") -> list[AlternateEftRecord]:
    """Return the versions of a record that ASPIRE can make without contradicting itself or us."""
    seen = [opened(1, convention=convention)]
    batch = 100
    while draw(st.booleans()) and len(seen) < 8:
        version = seen[-1].version + 1
        if draw(st.integers(0, 3)) == 0:
            seen.append(closed(version, convention=convention))
            return seen
        batch += 1
        seen.append(pulled(version, batch, convention=convention))
        if draw(st.booleans()):
            seen.append(opened(version + 1, convention=convention))
            continue
        seen.append(posted(version + 1, batch, convention=convention))
        if draw(st.booleans()):
            seen.append(posted(version + 2, batch, return_code="R01", convention=convention))
        return seen
    return seen


def shuffled(seen: Iterable[AlternateEftRecord]) -> st.SearchStrategy[list[AlternateEftRecord]]:
    again = list(seen)
    return st.lists(st.sampled_from(again), max_size=6).flatmap(lambda more: st.permutations(again + more))


def essence(payment: Held) -> tuple[object, ...]:
    return (payment, tuple(payment.differences))


@given(st.data(), st.sampled_from([Status.PENDING, Status.PENDING_CANCEL]), st.sampled_from(["s2", "kb"]))
def test_any_order_and_repetition_of_a_records_versions_ends_alike(
    data: st.DataObject, status: Status, convention: str
) -> None:
    history = data.draw(histories(convention))
    order = data.draw(shuffled(history))
    in_order = see(held(status), *history, convention=convention)
    assert essence(see(held(status), *order, convention=convention)) == essence(in_order)


def test_every_order_of_the_longest_history_ends_alike() -> None:
    history = [
        opened(1),
        pulled(2, 7),
        opened(3),
        pulled(4, 8),
        posted(5, 8),
        posted(6, 8, return_code="R01"),
    ]
    ends = {see(held(Status.PENDING_CANCEL), *order).too_late_batch for order in permutations(history)}
    states = {see(held(Status.PENDING), *order).status for order in permutations(history)}
    assert (ends, states) == ({8}, {Status.PAID})


anything = st.builds(
    record,
    version=st.integers(1, 9),
    payments=st.integers(0, 2),
    payments_processed=st.integers(0, 2),
    batch=st.sampled_from([None, 5, 6]),
    state=st.sampled_from([None, "pulled", "posted"]),
    amount_cents=st.sampled_from([12_345, 12_345, 1]),
    record_no=st.sampled_from([4711, 4711, 4712]),
    return_code=st.sampled_from([None, "R01"]),
)
sightings = st.lists(st.tuples(anything, st.booleans(), st.sampled_from(["E1", "E1", "E2"])), max_size=10)


@given(sightings, st.sampled_from([Status.PENDING, Status.PENDING_CANCEL]), st.sampled_from(["s2", "kb"]))
def test_no_record_whatever_makes_an_illegal_move_or_claims_more_than_it_says(
    seen: list[tuple[AlternateEftRecord, bool, str]], status: Status, convention: str
) -> None:
    payment = held(status)
    for each, deleted, epoch in seen:
        outcome = interpret(payment, each, epoch=epoch, deleted=deleted, convention=convention)
        move = (payment.status, outcome.after.status)
        if move[0] is not move[1]:
            assert move in LEGAL_MOVES | JOINED_MOVES
            assert not deleted
            is_closed = (each.payments, each.payments_processed) == COUNTERS[convention]["closed"]
            assert is_closed is outcome.after.status.is_final
            assert (each.batch_state == "posted") is (outcome.after.status is Status.PAID)
            assert [line.status for line in outcome.news].count(outcome.after.status) == 1
        else:
            assert all(line.status is None for line in outcome.news)
        payment = outcome.after


@given(sightings, st.data())
def test_a_stale_or_repeated_record_is_never_news(
    seen: list[tuple[AlternateEftRecord, bool, str]], data: st.DataObject
) -> None:
    payment = held()
    for each, deleted, epoch in seen:
        payment = interpret(payment, each, epoch=epoch, deleted=deleted, convention="s2").after
    if payment.record_version is None:
        return
    version = data.draw(st.integers(0, payment.record_version))
    stale = msgspec.structs.replace(data.draw(anything), version=version)
    again = interpret(payment, stale, epoch=payment.record_epoch or "", convention="s2")
    assert again == Outcome(payment)
