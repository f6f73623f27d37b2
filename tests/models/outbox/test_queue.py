from typing import Any

import pytest
from sqlalchemy.dialects import sqlite

from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.outbox import attempts, queue
from admin_desktop.models.outbox.entries import Action, EntryState


def due(office: Any) -> list[tuple[str, Action]]:
    return [(each.payment_ref, each.action) for each in queue.due(office.store, "N", office.now_ms, 10)]


def test_what_is_due_comes_oldest_first_with_all_that_must_be_said(office: Any) -> None:
    first, second = office.submit(100), office.submit(200)
    assert due(office) == [(first, Action.CREATE), (second, Action.CREATE)]
    errand = queue.due(office.store, "N", office.now_ms, 1)[0]
    assert (errand.amount_cents, errand.contract_no, errand.sec_code) == (100, "K1", "WEB")
    assert (errand.record_no, errand.state, errand.attempts) == (None, EntryState.WAITING, 0)
    assert queue.due(office.store, "OTHER", office.now_ms, 10) == ()


def test_a_later_entry_is_not_touched_while_an_earlier_one_is_waiting_or_unknown(office: Any) -> None:
    ref = office.submit()
    errand = queue.due(office.store, "N", office.now_ms, 10)[0]
    attempt = attempts.store_attempt(office.store, errand, "E1", office.now_ms)
    assert attempt is not None
    office.cancel(ref)
    assert due(office) == []
    attempts.not_done(office.store, attempt, office.now_ms + 5000, "no")
    assert due(office) == []
    assert queue.next_due_ms(office.store, "N") == office.now_ms + 5000
    office.clock.advance(5)
    assert due(office) == [(ref, Action.CREATE)]


def test_unsettled_attempts_are_those_of_this_epoch_whose_back_off_has_passed(office: Any) -> None:
    office.submit()
    errand = queue.due(office.store, "N", office.now_ms, 10)[0]
    attempt = attempts.store_attempt(office.store, errand, "E1", office.now_ms)
    assert attempt is not None
    assert queue.unsettled(office.store, "N", "E1", office.now_ms, 10) == (attempt,)
    assert queue.unsettled(office.store, "N", "E2", office.now_ms, 10) == ()
    attempts.postpone(office.store, attempt, office.now_ms + 1000, "silence", office.now_ms)
    assert queue.unsettled(office.store, "N", "E1", office.now_ms, 10) == ()
    office.clock.advance(1)
    assert len(queue.unsettled(office.store, "N", "E1", office.now_ms, 10)) == 1


def test_nothing_is_due_while_writing_is_frozen(office: Any) -> None:
    office.submit()
    office.cursor(frozen_epoch="E2", frozen_since_ms=1)
    assert due(office) == []
    assert queue.next_due_ms(office.store, "N") is None
    assert queue.backlog(office.store, "N").waiting == 1


def test_an_attempt_of_an_epoch_that_is_over_is_not_waited_for(office: Any) -> None:
    office.submit()
    office.change(outbox, state="unknown", epoch="E0")
    assert queue.next_due_ms(office.store, "N") is None


def test_the_backlog_counts_what_waits_for_aspire_and_what_waits_for_a_person(office: Any) -> None:
    refs = [office.submit(100 + n) for n in range(4)]
    assert queue.backlog(office.store, "N") == queue.Backlog(waiting=4, attention=0)
    errand = queue.due(office.store, "N", office.now_ms, 1)[0]
    attempts.reject(office.store, errand, "no such contract", office.now_ms)
    with office.store.writing() as conn:
        of = payments.c.payment_ref
        conn.execute(payments.update().where(of == refs[1]).values(differences="[]"))
        conn.execute(payments.update().where(of == refs[2]).values(missing_since_ms=1))
    assert queue.backlog(office.store, "N") == queue.Backlog(waiting=3, attention=3)


@pytest.mark.parametrize("query", [queue._NEXT_DUE, queue._UNFINISHED])
def test_what_is_done_is_passed_by_and_not_read(office: Any, query: Any) -> None:
    if office.store.path is None:
        pytest.skip("a plan in SQLite's words")
    filled = query.params(of_company="N")
    asked = filled.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    with office.store.reading() as conn:
        plan = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}").all()
    steps = [row[3] for row in plan if row[3].split()[1] == "outbox"]
    assert [step for step in steps if "(company=? AND state=?" not in step] == []
    assert steps
