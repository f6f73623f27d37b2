import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.demo.history import CompanyStory, PaymentHistory, Story
from admin_desktop.models.demo.loading import replay as retold
from admin_desktop.models.demo.loading.outbox_history import outbox_entries
from admin_desktop.models.demo.loading.replay import LoadedPayment, replay
from admin_desktop.models.feed.held import Held
from admin_desktop.models.outbox.attempts import postpone, prove_absent, store_attempt
from admin_desktop.models.outbox.queue import due
from admin_desktop.models.payments.status import Status, move
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.payments.timeline import events_of
from admin_desktop.models.payments.words.told_again import is_known
from admin_desktop.models.principal import Principal, Role


def loaded(company: CompanyStory) -> Iterator[tuple[PaymentHistory, LoadedPayment]]:
    last4 = {account.record.token: account.record.last4 for account in company.cast.bank_accounts}
    for history in company.payments:
        token = history.bank_account_token
        yield history, replay(history, last4[token], "epoch-1", company.cast.company.counters)


@pytest.fixture(scope="module")
def everything(story: Story) -> list[tuple[PaymentHistory, LoadedPayment]]:
    return [pair for company in story.companies for pair in loaded(company)]


def test_every_line_of_a_timeline_can_be_said_in_another_language(
    everything: list[tuple[PaymentHistory, LoadedPayment]],
) -> None:
    texts = {event.text for _history, payment in everything for event in payment.events}
    assert len(texts) > 1_000
    assert [text for text in texts if not is_known(text)] == []


def test_every_history_makes_legal_moves_only(everything: list[tuple[PaymentHistory, LoadedPayment]]) -> None:
    for _history, payment in everything:
        status = None
        for event in payment.events:
            if event.status is not None:
                status = event.status if status is None else move(status, event.status)
        assert status is not None
        assert payment.row["status"] == status.value


def test_no_joined_move_is_needed_and_times_only_go_on(
    everything: list[tuple[PaymentHistory, LoadedPayment]], story: Story
) -> None:
    for history, payment in everything:
        times = [event.at_ms for event in payment.events]
        assert times == sorted(times)
        assert times[0] == history.submitted_ms
        assert times[-1] <= story.now_ms
        assert payment.events[0].kind == "submitted"
        assert all(
            event.aspire_at_ms is None or event.aspire_at_ms <= event.at_ms for event in payment.events
        )


def test_each_status_has_its_events_and_its_entries(
    everything: list[tuple[PaymentHistory, LoadedPayment]],
) -> None:
    for history, payment in everything:
        kinds = Counter(event.kind for event in payment.events)
        states = [(entry["action"], entry["state"]) for entry in payment.entries]
        assert kinds["submitted"] == 1
        assert kinds["paid"] == (payment.row["status"] == "paid")
        assert kinds["canceled"] == (payment.row["status"] == "canceled")
        assert kinds["cancel_requested"] == (history.cancel is not None) == (len(states) == 2)
        assert kinds["too_late"] <= 1
        if payment.row["status"] in {"paid", "canceled"}:
            assert {state for _action, state in states} <= {"done", "withdrawn"}
        assert payment.row["checking"] == (("create", "unknown") in states)


def test_a_voided_batch_brought_a_kept_wish_through(
    everything: list[tuple[PaymentHistory, LoadedPayment]],
) -> None:
    voided = [payment for _history, payment in everything if "batch_voided" in kinds_of(payment)]
    assert voided
    again = [payment for payment in voided if payment.row["status"] == "canceled"]
    for payment in again:
        kinds = kinds_of(payment)
        assert kinds.index("too_late") < kinds.index("batch_voided") < kinds.index("canceled")


def kinds_of(payment: LoadedPayment) -> list[str]:
    return [event.kind for event in payment.events]


def test_the_words_are_those_of_the_doors_and_the_outbox(store: Store, story: Story) -> None:
    portal = Principal("portal", Role.PORTAL_SERVICE, None, "web-1")
    now_ms = story.now_ms
    table = payments.c
    with store.reading() as conn:
        some = conn.execute(
            select(payments).where(table.company == "NORTHSTAR", table.status == "pending").limit(1)
        ).one()
    submission = Submission(
        "NORTHSTAR",
        some.customer_no,
        some.contract_no,
        some.bank_account_token,
        some.amount_cents,
        some.effective_date,
    )
    sent, unsent = (submit(store, portal, submission, random.Random(n)).payment_ref for n in (1, 2))
    errand = next(e for e in due(store, "NORTHSTAR", now_ms, 500) if e.payment_ref == sent)
    attempted = store_attempt(store, errand, "epoch-1", now_ms)
    assert attempted is not None
    postpone(store, attempted, now_ms, "timeout", now_ms)
    for reference in (sent, unsent):
        request_cancel(store, portal, "NORTHSTAR", reference)
    absent = next(e for e in due(store, "NORTHSTAR", now_ms, 500) if e.payment_ref == unsent)
    assert prove_absent(store, absent, now_ms)
    with store.reading() as conn:
        texts = [[e.text for e in events_of(conn, "NORTHSTAR", ref)] for ref in (sent, unsent)]
        retold_text = next(e.text for e in events_of(conn, "NORTHSTAR", some.payment_ref))
    assert texts[0] == [retold_text, retold.SENT, retold.NO_ANSWER, retold.CANCEL_ASKED]
    assert texts[1] == [retold_text, retold.UNSENT_CANCEL_ASKED, retold.NEVER_REACHED]


def test_a_cancel_found_too_late_by_the_feed_is_told_once(story: Story) -> None:
    company, history = next(
        (company, payment)
        for company in story.companies
        for payment in company.payments
        if payment.cancel and payment.cancel.too_late and payment.versions[1].record.batch_state == "pulled"
    )
    assert history.cancel is not None
    pulled = replace(history.versions[1], seen_ms=history.cancel.requested_ms + 1)
    crossed = replace(history, versions=(history.versions[0], pulled))
    payment = replay(crossed, "1234", "epoch-1", company.cast.company.counters)
    assert kinds_of(payment).count("too_late") == 1
    assert payment.row["status"] == "pending_cancel"
    assert [entry["state"] for entry in payment.entries] == ["done", "too_late"]


def test_a_cancel_whose_answer_is_unknown_stays_unknown(story: Story) -> None:
    history = next(
        payment
        for company in story.companies
        for payment in company.payments
        if payment.cancel
        and not payment.cancel.unsent
        and not payment.cancel.too_late
        and payment.cancel.sent_ms
    )
    held = Held(
        history.payment_ref,
        Status.PENDING_CANCEL,
        history.submitted_ms,
        1,
        history.customer_no,
        history.contract_no,
        history.bank_account_token,
        history.amount_cents,
        history.effective_date,
        None,
    )
    entries = list(outbox_entries(history, held, "epoch-1"))
    assert [(entry["action"], entry["state"]) for entry in entries] == [
        ("create", "done"),
        ("cancel", "unknown"),
    ]
