"""The two doors: what they write in one transaction, and what they refuse."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from chain_verdict import chain_verdict
from hypothesis import given, strategies as st
from sqlalchemy import insert, select, update

from admin_desktop.clock import MINUTE_MS, ManualClock
from admin_desktop.errors import (
    DatabaseUnreachableError,
    IllegalMoveError,
    InvalidRequestError,
    NotAllowedError,
    NotFoundError,
    PaymentsOffError,
)
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payment_events, payments
from admin_desktop.models.database.tables.reference_tables import audit_log, contracts, features
from admin_desktop.models.payments import acceptance, intake
from admin_desktop.models.payments.references import new_reference
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.submission import Submission, likely_duplicates, request_cancel, submit
from admin_desktop.models.principal import Principal, Role

SUBMISSION = Submission("NORTHSTAR", "C100", "K-100", "tok-a", 12_050, date(2025, 11, 21))


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    with store.reading() as conn:
        return {
            table.name: [tuple(row) for row in conn.execute(select(table))]
            for table in (payments, outbox, payment_events, audit_log)
        }


def entries(store: Store) -> list[tuple[int, str, str, int]]:
    o = outbox.c
    with store.reading() as conn:
        rows = conn.execute(select(o.entry_no, o.action, o.state, o.attempts).order_by(o.entry_no))
        return [tuple(row) for row in rows]


def switch_off(store: Store) -> None:
    off = {"company": "NORTHSTAR", "feature": "payments", "active": False, "since_ms": 0, "changed_by": "d"}
    with store.writing() as conn:
        conn.execute(insert(features), off)


def set_entry(store: Store, entry_no: int, **values: Any) -> None:
    with store.writing() as conn:
        conn.execute(update(outbox).where(outbox.c.entry_no == entry_no).values(**values))


def test_a_submission_is_pending_with_its_entry_event_and_audit_line(
    store: Store, portal: Principal, clock: ManualClock, rng: random.Random
) -> None:
    row = submit(store, portal, SUBMISSION, rng)
    now_ms = clock.now_ms()
    assert (row.status, row.submitted_ms, row.due_ms) == (Status.PENDING, now_ms, now_ms + 15 * MINUTE_MS)
    assert (row.customer_name, row.bank_last4, row.submitted_by) == (
        "José Núñez 100% Gravel",
        "1234",
        "portal",
    )
    assert row.marks == ()
    assert entries(store) == [(1, "create", "waiting", 0)]
    stored = everything(store)
    [event] = stored["payment_events"]
    assert event[:4] == ("NORTHSTAR", row.payment_ref, 1, now_ms)
    assert event[-2] == "Submitted: $120.50 from account ••1234, effective 2025-11-21."
    [line] = stored["audit_log"]
    assert "submit" in line
    assert row.payment_ref in line
    assert chain_verdict(store, "NORTHSTAR").holds


REFUSED = {
    "amount of nothing": ({"amount_cents": 0}, "amount"),
    "negative amount": ({"amount_cents": -1}, "amount"),
    "amount past ten digits": ({"amount_cents": 10_000_000_000}, "amount"),
    "amount that is no whole number": ({"amount_cents": 1.0}, "amount"),
    "amount that is a truth": ({"amount_cents": True}, "amount"),
    "unknown contract": ({"contract_no": "K-999"}, "contract"),
    "somebody else's contract": ({"contract_no": "K-101"}, "contract"),
    "another company's contract": ({"contract_no": "K-200"}, "contract"),
    "contract not booked": ({"customer_no": "C101", "contract_no": "K-101"}, "not booked"),
    "somebody else's account": ({"bank_account_token": "tok-b"}, "bank account"),
    "unknown account": ({"bank_account_token": "tok-x"}, "bank account"),
    "a day that is past": ({"effective_date": date(2025, 11, 19)}, "effective date"),
    "odd SEC code": ({"sec_code": "Web"}, "SEC code"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_field_is_named_and_nothing_is_stored(
    store: Store, portal: Principal, rng: random.Random, case: str
) -> None:
    fields, words = REFUSED[case]
    with store.writing() as conn:
        conn.execute(update(contracts).where(contracts.c.contract_no == "K-101").values(state="pending"))
    before = everything(store)
    with pytest.raises(InvalidRequestError, match=words):
        submit(store, portal, replace(SUBMISSION, **fields), rng)
    assert everything(store) == before


@given(cents=st.one_of(st.integers(1, acceptance.LARGEST_CENTS), st.just(acceptance.LARGEST_CENTS)))
def test_every_amount_that_fits_is_kept_to_the_cent(store: Store, portal: Principal, cents: int) -> None:
    row = submit(store, portal, replace(SUBMISSION, amount_cents=cents), random.Random(cents))
    assert row.amount_cents == cents


def test_a_guarantor_may_pay_and_a_closed_contract_may_be_paid(
    store: Store, portal: Principal, rng: random.Random
) -> None:
    with store.writing() as conn:
        conn.execute(update(contracts).where(contracts.c.contract_no == "K-100").values(state="terminated"))
    guarantor = replace(SUBMISSION, customer_no="C102", bank_account_token="tok-c")
    assert submit(store, portal, guarantor, rng).customer_no == "C102"


def test_today_is_the_companys_own(
    store: Store, portal: Principal, clock: ManualClock, rng: random.Random
) -> None:
    clock.jump_to(clock.now_ms() + 11 * 60 * MINUTE_MS)  # 01:02 tomorrow in New York, 22:02 in Los Angeles
    tonight = replace(SUBMISSION, effective_date=date(2025, 11, 20))
    with pytest.raises(InvalidRequestError, match="effective date"):
        submit(store, portal, tonight, rng)
    submit(store, portal, replace(tonight, company="SUNBELT"), rng)


def test_with_payments_off_nothing_new_comes_in_but_a_cancel_does(
    store: Store, portal: Principal, rng: random.Random
) -> None:
    row = submit(store, portal, SUBMISSION, rng)
    switch_off(store)
    with pytest.raises(PaymentsOffError):
        submit(store, portal, SUBMISSION, rng)
    cancelled = request_cancel(store, portal, "NORTHSTAR", row.payment_ref)
    assert cancelled.status is Status.PENDING_CANCEL


def test_only_those_who_may_submit(store: Store, care: Principal, rng: random.Random) -> None:
    with pytest.raises(NotAllowedError):
        submit(store, care, SUBMISSION, rng)
    with pytest.raises(NotFoundError):
        submit(store, Principal("p", Role.PORTAL_SERVICE, frozenset({"SUNBELT"})), SUBMISSION, rng)
    assert everything(store)["payments"] == []


def test_a_cancel_before_the_first_send_withdraws_the_create(
    store: Store, portal: Principal, clock: ManualClock, rng: random.Random
) -> None:
    row = submit(store, portal, SUBMISSION, rng)
    clock.advance(60)
    cancelled = request_cancel(store, portal, "NORTHSTAR", row.payment_ref)
    assert (cancelled.status, cancelled.due_ms) == (Status.PENDING_CANCEL, clock.now_ms() + 15 * MINUTE_MS)
    assert entries(store) == [(1, "create", "withdrawn", 0), (2, "confirm_absent", "waiting", 0)]
    assert "nothing sent yet" in everything(store)["payment_events"][1][-2]


@pytest.mark.parametrize("state", ["unknown", "done", "waiting"])
def test_a_cancel_after_an_attempt_waits_for_the_create(
    store: Store, portal: Principal, rng: random.Random, state: str
) -> None:
    row = submit(store, portal, SUBMISSION, rng)
    set_entry(store, 1, attempts=1, state=state)
    request_cancel(store, portal, "NORTHSTAR", row.payment_ref)
    assert entries(store) == [(1, "create", state, 1), (2, "cancel", "waiting", 0)]


def test_a_cancel_of_a_rejected_payment_asks_only_that_nothing_is_there(
    store: Store, portal: Principal, rng: random.Random
) -> None:
    row = submit(store, portal, SUBMISSION, rng)
    set_entry(store, 1, attempts=1, state="rejected")
    with store.writing() as conn:
        conn.execute(update(payments).values(rejected_reason="no such account"))
    assert request_cancel(store, portal, "NORTHSTAR", row.payment_ref).marks == ()
    assert entries(store)[1][1] == "confirm_absent"


def test_a_cancel_of_a_known_record_closes_it(
    store: Store, portal: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"status": "scheduled", "record_no": 1201})
    request_cancel(store, portal, "NORTHSTAR", "PMT00000000000A")
    assert entries(store) == [(1, "cancel", "waiting", 0)]


@pytest.mark.parametrize("status", ["paid", "canceled", "pending_cancel"])
def test_what_is_final_or_asked_already_cannot_be_cancelled(
    store: Store, portal: Principal, add_payments: Callable[..., None], status: str
) -> None:
    add_payments({"status": status})
    before = everything(store)
    with pytest.raises(IllegalMoveError):
        request_cancel(store, portal, "NORTHSTAR", "PMT00000000000A")
    assert everything(store) == before


def test_customer_care_cancels_on_a_ticket_only(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"status": "scheduled", "record_no": 1201})
    with pytest.raises(InvalidRequestError, match="ticket"):
        request_cancel(store, care, "NORTHSTAR", "PMT00000000000A", ticket="  ")
    request_cancel(store, care, "NORTHSTAR", "PMT00000000000A", ticket=" T-77 ")
    stored = everything(store)
    assert "T-77" in stored["audit_log"][-1]
    assert "dana" in stored["payment_events"][-1]
    assert "on ticket T-77." in stored["payment_events"][-1][-2]


def test_a_cancel_finds_only_what_is_there_and_its_own(
    store: Store, portal: Principal, northstar_admin: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({})
    with pytest.raises(NotFoundError):
        request_cancel(store, portal, "NORTHSTAR", "PMTNOSUCH")
    with pytest.raises(NotFoundError):
        request_cancel(store, portal, "SUNBELT", "PMT00000000000A")
    with pytest.raises(NotAllowedError):
        request_cancel(store, northstar_admin, "NORTHSTAR", "PMT00000000000A", ticket="T-1")


def test_a_reference_that_is_taken_is_not_given_again(
    store: Store, portal: Principal, clock: ManualClock, add_payments: Callable[..., None]
) -> None:
    taken = new_reference(clock.now_ms(), random.Random(7))
    add_payments({"payment_ref": taken})
    row = submit(store, portal, SUBMISSION, random.Random(7))
    assert row.payment_ref != taken
    with store.reading() as conn:
        assert intake.payment_of(conn, "NORTHSTAR", row.payment_ref).status == "pending"


def test_a_likely_duplicate_is_named_and_both_may_stand(
    store: Store, portal: Principal, clock: ManualClock, rng: random.Random
) -> None:
    assert likely_duplicates(store, portal, SUBMISSION) == ()
    first = submit(store, portal, SUBMISSION, rng)
    clock.advance(1)
    second = submit(store, portal, SUBMISSION, rng)
    names = [row.payment_ref for row in likely_duplicates(store, portal, SUBMISSION)]
    assert names == [second.payment_ref, first.payment_ref]
    for other in ({"amount_cents": 1}, {"effective_date": date(2025, 11, 22)}, {"company": "SUNBELT"}):
        assert likely_duplicates(store, portal, replace(SUBMISSION, **other)) == ()
    with store.writing() as conn:
        conn.execute(update(payments).values(status="canceled"))
    assert likely_duplicates(store, portal, SUBMISSION) == ()


REFERENCE = "PMT0AB12C3D4E5F"


def test_whoever_did_not_hear_the_answer_submits_again_and_nothing_is_taken_twice(
    store: Store, portal: Principal, rng: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = replace(SUBMISSION, payment_ref=REFERENCE)
    whole = Store.writing

    @contextmanager
    def lost_after_the_commit(one: Store) -> Iterator[Any]:
        with whole(one) as conn:
            yield conn
        raise DatabaseUnreachableError("the server was lost")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "writing", lost_after_the_commit)
        with pytest.raises(DatabaseUnreachableError):
            submit(store, portal, wanted, rng)
    taken = everything(store)
    assert len(taken["payments"]) == 1
    assert likely_duplicates(store, portal, wanted) == ()
    assert submit(store, portal, wanted, rng).payment_ref == REFERENCE
    assert everything(store) == taken


def test_what_was_taken_is_answered_also_after_payments_were_switched_off(
    store: Store, portal: Principal, rng: random.Random
) -> None:
    wanted = replace(SUBMISSION, payment_ref=REFERENCE)
    submit(store, portal, wanted, rng)
    switch_off(store)
    assert submit(store, portal, wanted, rng).payment_ref == REFERENCE
    with pytest.raises(PaymentsOffError):
        submit(store, portal, replace(wanted, payment_ref="PMT0AB12C3D4E5G"), rng)


@pytest.mark.parametrize(
    "other",
    [
        {"amount_cents": 12_051},
        {"effective_date": date(2025, 11, 22)},
        {"bank_account_token": "tok-b"},
        {"contract_no": "K-101"},
        {"sec_code": "CCD"},
        {"customer_no": "C101"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_a_reference_stands_for_one_payment_alone(
    store: Store, portal: Principal, rng: random.Random, other: dict[str, Any]
) -> None:
    wanted = replace(SUBMISSION, payment_ref=REFERENCE)
    submit(store, portal, wanted, rng)
    taken = everything(store)
    with pytest.raises(InvalidRequestError, match="another payment's"):
        submit(store, portal, replace(wanted, **other), rng)
    assert everything(store) == taken


@pytest.mark.parametrize(
    "reference", ["PMT1", REFERENCE.lower(), "PMT0AB12C3D4E5I", f" {REFERENCE}", "1" * 15]
)
def test_a_reference_has_the_form_of_those_that_are_drawn(
    store: Store, portal: Principal, rng: random.Random, reference: str
) -> None:
    before = everything(store)
    with pytest.raises(InvalidRequestError, match="payment reference"):
        submit(store, portal, replace(SUBMISSION, payment_ref=reference), rng)
    assert everything(store) == before
