"""The steps of an entry: stored before the send, settled by ASPIRE's word, never twice."""

from typing import Any

from hypothesis import given, settings, strategies as st
from sqlalchemy import update

from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.outbox import attempts, kept_wishes, queue
from admin_desktop.models.outbox.entries import Action, EntryState, Errand


def first(office: Any) -> Errand:
    errand: Errand = queue.due(office.store, "N", office.now_ms, 1)[0]
    return errand


def attempt(office: Any) -> Errand:
    stored = attempts.store_attempt(office.store, first(office), "E1", office.now_ms)
    assert stored is not None
    return stored


def test_an_attempt_is_stored_with_its_epoch_and_shows_as_checking(office: Any) -> None:
    ref = office.submit()
    stored = attempt(office)
    assert (stored.state, stored.attempts, stored.epoch) == (EntryState.UNKNOWN, 1, "E1")
    assert office.entries(ref) == [("create", "unknown", 1)]
    assert office.payment(ref).checking
    assert office.kinds(ref) == ["submitted", "sent"]


def test_an_attempt_is_not_stored_twice_nor_frozen_nor_in_another_epoch(office: Any) -> None:
    office.submit()
    errand = first(office)
    assert attempts.store_attempt(office.store, errand, "E2", office.now_ms) is None
    office.cursor(frozen_epoch="E2")
    assert attempts.store_attempt(office.store, errand, "E1", office.now_ms) is None
    office.cursor()
    assert attempts.store_attempt(office.store, errand, "E1", office.now_ms) is not None
    assert attempts.store_attempt(office.store, errand, "E1", office.now_ms) is None


def test_a_withdrawn_create_is_never_sent_by_who_saw_it_before(office: Any) -> None:
    ref = office.submit()
    errand = first(office)
    office.cancel(ref)
    assert attempts.store_attempt(office.store, errand, "E1", office.now_ms) is None
    assert office.entries(ref)[0][:2] == ("create", "withdrawn")


def test_aspires_record_settles_the_create(office: Any) -> None:
    ref = office.submit()
    stored = attempt(office)
    state = attempts.acknowledge(office.store, stored, office.record(ref), "E1", office.now_ms)
    assert state is EntryState.DONE
    row = office.payment(ref)
    assert (row.status, row.checking, row.record_no, row.due_ms) == ("scheduled", False, 1, None)
    assert row.status_since_ms == office.now_ms


def test_a_record_of_an_epoch_that_is_over_is_not_taken(office: Any) -> None:
    ref = office.submit()
    stored = attempt(office)
    office.cursor(frozen_epoch="E2")
    assert attempts.acknowledge(office.store, stored, office.record(ref), "E1", office.now_ms) is None
    assert office.payment(ref).status == "pending"


def test_a_cancel_whose_record_is_still_open_is_not_settled(office: Any) -> None:
    ref = office.submit()
    attempts.acknowledge(office.store, attempt(office), office.record(ref), "E1", office.now_ms)
    office.cancel(ref)
    cancel = attempt(office)
    still_open = office.record(ref, version=2)
    assert attempts.acknowledge(office.store, cancel, still_open, "E1", office.now_ms) is EntryState.UNKNOWN
    closed = office.record(ref, version=3, payments_processed=0)
    assert attempts.acknowledge(office.store, cancel, closed, "E1", office.now_ms) is EntryState.DONE
    assert office.payment(ref).status == "canceled"


def test_counters_that_nobody_knows_settle_the_create_and_leave_the_rest_to_the_feed(office: Any) -> None:
    ref = office.submit()
    odd = office.record(ref, payments=9)
    assert attempts.acknowledge(office.store, attempt(office), odd, "E1", office.now_ms) is EntryState.DONE
    row = office.payment(ref)
    assert (row.status, row.record_version) == ("pending", None)


def test_silence_is_told_once_and_is_tried_later(office: Any) -> None:
    ref = office.submit()
    stored = attempt(office)
    attempts.postpone(office.store, stored, office.now_ms + 9, "timeout", office.now_ms)
    assert office.entries(ref) == [("create", "unknown", 1)]
    assert office.kinds(ref).count("checking") == 1
    attempts.not_done(office.store, stored, 0, "absent")
    again = attempt(office)
    attempts.postpone(office.store, again, office.now_ms + 9, "timeout", office.now_ms)
    assert office.kinds(ref).count("checking") == 1
    assert office.kinds(ref).count("sent") == 1


def test_a_refusal_waits_for_a_person_and_says_why(office: Any) -> None:
    ref = office.submit()
    attempts.reject(office.store, attempt(office), "contract: unknown", office.now_ms)
    row = office.payment(ref)
    assert (row.rejected_reason, row.checking, row.status) == ("contract: unknown", False, "pending")
    assert office.kinds(ref)[-1] == "rejected"
    assert queue.due(office.store, "N", office.now_ms, 10) == ()


def test_absence_cancels_what_was_never_sent(office: Any) -> None:
    ref = office.submit()
    office.cancel(ref)
    errand = first(office)
    assert errand.action is Action.CONFIRM_ABSENT
    assert attempts.prove_absent(office.store, errand, office.now_ms)
    row = office.payment(ref)
    assert (row.status, row.due_ms) == ("canceled", None)
    assert office.kinds(ref)[-1] == "canceled"
    assert not attempts.prove_absent(office.store, errand, office.now_ms)


def test_absence_proves_nothing_while_a_create_may_be_on_its_way(office: Any) -> None:
    ref = office.submit()
    attempt(office)
    office.cancel(ref)
    with office.store.reading() as conn:
        cancel = queue.errand_of(conn.execute(queue.errands_query().where(outbox.c.action == "cancel")).one())
    assert not attempts.prove_absent(office.store, cancel, office.now_ms)
    assert office.payment(ref).status == "pending_cancel"


def test_a_step_that_somebody_else_made_first_has_no_effect(office: Any) -> None:
    ref = office.submit()
    stale = first(office)
    stored = attempt(office)
    attempts.acknowledge(office.store, stored, office.record(ref), "E1", office.now_ms)
    before = (office.entries(ref), office.kinds(ref), office.payment(ref))
    for late in (stale, stored):
        attempts.not_done(office.store, late, 0, "x")
        attempts.reject(office.store, late, "x", office.now_ms)
        attempts.postpone(office.store, late, 0, "x", office.now_ms)
        kept_wishes.too_late(office.store, late, 5, office.now_ms)
        assert not attempts.prove_absent(office.store, late, office.now_ms)
    assert (office.entries(ref), office.kinds(ref), office.payment(ref)) == before


def cancelled_too_late(office: Any) -> str:
    ref: str = office.submit()
    attempts.acknowledge(office.store, attempt(office), office.record(ref), "E1", office.now_ms)
    office.cancel(ref)
    kept_wishes.too_late(office.store, attempt(office), 7, office.now_ms)
    return ref


def test_a_cancel_too_late_keeps_the_wish_names_the_batch_and_has_no_deadline(office: Any) -> None:
    ref = cancelled_too_late(office)
    row = office.payment(ref)
    assert (row.status, row.too_late_batch, row.due_ms, row.checking) == ("pending_cancel", 7, None, False)
    assert office.entries(ref)[-1] == ("cancel", "too_late", 1)
    assert "in batch 7" in str(office.kinds(ref) and _last_text(office, ref))
    assert queue.due(office.store, "N", office.now_ms, 10) == ()


def _last_text(office: Any, ref: str) -> str:
    from admin_desktop.models.payments import timeline  # noqa: PLC0415 - one helper of one test

    with office.store.reading() as conn:
        return timeline.events_of(conn, "N", ref)[-1].text


def test_a_kept_cancel_is_reopened_only_after_a_whole_cycle_and_only_when_its_record_is_open(
    office: Any,
) -> None:
    ref = cancelled_too_late(office)
    assert kept_wishes.reopen_too_late(office.store, "N") == 0
    office.cursor(last_success_ms=office.now_ms + 1)
    office.change(payments, payments_processed=0)
    assert kept_wishes.reopen_too_late(office.store, "N") == 0
    office.change(payments, payments_processed=1, batch_no=7)
    assert kept_wishes.reopen_too_late(office.store, "N") == 0
    office.change(payments, batch_no=None)
    assert kept_wishes.reopen_too_late(office.store, "N") == 1
    assert office.entries(ref)[-1] == ("cancel", "waiting", 1)
    kept_wishes.too_late(office.store, attempt(office), 7, office.now_ms)
    assert office.kinds(ref).count("too_late") == 1


STEPS = (
    "store_attempt",
    "acknowledge",
    "not_done",
    "postpone",
    "reject",
    "cancel",
    "too_late",
    "prove_absent",
)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(STEPS), max_size=12))
def test_whatever_order_of_steps_a_payment_keeps_its_order_and_its_truth(
    office: Any, steps: list[str]
) -> None:
    """Two desks may take any step at any time with whatever they saw last."""
    ref = office.submit()
    seen: list[Errand] = [errand for errand in _all(office) if errand.payment_ref == ref]
    for step in steps:
        _take(office, ref, step, seen[-1])
        seen.append(_all(office, ref)[-1] if step == "cancel" else _current(office, ref))
        entries = office.entries(ref)
        live = [entry for entry in entries if entry[1] in {"waiting", "unknown"}]
        row = office.payment(ref)
        assert len([entry for entry in entries if entry[0] == "create"]) == 1
        assert row.checking is any(entry[1] == "unknown" for entry in live)
        if row.status == "scheduled":
            assert row.record_no is not None
        if row.status == "canceled" and row.record_no is None:
            assert entries[0][1] in {"withdrawn", "rejected"}
        if entries[0][1] in {"waiting", "unknown"} and len(entries) > 1:
            assert entries[1][2] == 0


def _all(office: Any, ref: str | None = None) -> list[Errand]:
    with office.store.reading() as conn:
        rows = conn.execute(queue.errands_query().order_by(outbox.c.entry_no)).all()
    return [errand for errand in map(queue.errand_of, rows) if ref in {None, errand.payment_ref}]


def _current(office: Any, ref: str) -> Errand:
    live = [
        errand for errand in _all(office, ref) if errand.state in {EntryState.WAITING, EntryState.UNKNOWN}
    ]
    return (live or _all(office, ref))[0]


def _take(office: Any, ref: str, step: str, errand: Errand) -> None:
    """Take a step as the push would: only what is its turn, and an answer only to what was sent."""
    store, now_ms = office.store, office.now_ms
    in_turn = errand in queue.due(store, "N", now_ms, 100)
    sent = errand.state is EntryState.UNKNOWN
    cancels = errand.action is Action.CANCEL
    record = office.record(ref, 1 + cancels, payments_processed=int(not cancels))
    may_cancel = office.payment(ref).status in {"pending", "scheduled"}
    steps: dict[str, tuple[bool, Any]] = {
        "store_attempt": (in_turn, lambda: attempts.store_attempt(store, errand, "E1", now_ms)),
        "acknowledge": (sent, lambda: attempts.acknowledge(store, errand, record, "E1", now_ms)),
        "cancel": (may_cancel, lambda: office.cancel(ref)),
        "not_done": (True, lambda: attempts.not_done(store, errand, 0, "no")),
        "postpone": (True, lambda: attempts.postpone(store, errand, now_ms, "silence", now_ms)),
        "reject": (sent, lambda: attempts.reject(store, errand, "no", now_ms)),
        "too_late": (sent and cancels, lambda: kept_wishes.too_late(store, errand, 7, now_ms)),
        "prove_absent": (in_turn, lambda: attempts.prove_absent(store, errand, now_ms)),
    }
    possible, act = steps[step]
    if possible:
        act()


def test_a_tampered_entry_number_is_simply_not_there(office: Any) -> None:
    office.submit()
    with office.store.writing() as conn:
        conn.execute(update(outbox).values(state="done"))
    assert queue.due(office.store, "N", office.now_ms, 10) == ()
