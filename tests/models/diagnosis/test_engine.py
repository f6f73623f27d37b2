"""The engine over facts that no scenario reaches, and what holds for all facts there can be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings, strategies as st

from admin_desktop.models.diagnosis import checks, notes, outcomes, words
from admin_desktop.models.diagnosis.engine import FACTS_MISSING, UNEXPLAINED, diagnose
from admin_desktop.models.diagnosis.gathering import fact_parts, windows
from admin_desktop.models.diagnosis.gathering.fact_parts import (
    AsideFacts,
    EntryFacts,
    FileLine,
    LookAlike,
    RunFacts,
    StrangerFacts,
)
from admin_desktop.models.diagnosis.gathering.facts import CompanyFacts, Facts, PaymentFacts
from admin_desktop.models.diagnosis.outcomes import CheckState, Kind
from admin_desktop.models.outbox.entries import Action, EntryState
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status
from admin_desktop.models.set_up.run_days import ClosedDay, RunDays

from admin_desktop.clock import DAY_MS, from_rfc3339, local_date  # isort: skip

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
ROOMS = (checks, fact_parts, notes, outcomes, windows, words)


def entry(action: Action, state: EntryState, **more: Any) -> EntryFacts:
    usual = EntryFacts(action, state, 1, "e1", 0, NOW_MS - 4_000_000, NOW_MS - 4_000_000, "said no")
    return replace(usual, **more)


def code(facts: Facts) -> str:
    return diagnose(facts).verdict.code


def test_a_cancel_that_aspire_refused_for_no_reason_of_the_record(facts: Callable[..., Facts]) -> None:
    cancel = {"status": Status.PENDING_CANCEL, "cancel_requested_ms": NOW_MS - 3_000_000}
    told = facts(payment=cancel, entries=(entry(Action.CANCEL, EntryState.REJECTED),))
    assert code(told) == "cancel_rejected"
    assert "said no" in diagnose(told).verdict.sentence


def test_an_attempt_in_an_epoch_that_is_gone(facts: Callable[..., Facts]) -> None:
    pending = {"status": Status.PENDING, "record_no": None}
    told = facts(payment=pending, entries=(entry(Action.CREATE, EntryState.UNKNOWN, epoch="e0"),))
    assert code(told) == "attempt_before_restore"


def test_something_that_the_sync_does_not_send(facts: Callable[..., Facts]) -> None:
    pending = {"status": Status.PENDING, "record_no": None, "due_ms": NOW_MS - 1}
    told = facts(payment=pending, entries=(entry(Action.CREATE, EntryState.WAITING, attempts=0),))
    assert code(told) == "not_sent"


def test_a_second_record_under_one_reference(facts: Callable[..., Facts]) -> None:
    assert code(facts(payment={"differences": (Difference("ASPIRE record", "1", "2"),)})) == "second_record"


def test_a_voided_run_whose_record_has_not_followed(facts: Callable[..., Facts]) -> None:
    run = RunFacts(1, 7, None, date(2025, 11, 24), "voided", NOW_MS, None, NOW_MS, 1, 12_050, "ab")
    pulled = {"batch_no": 7, "batch_state": "pulled"}
    soon = diagnose(facts(payment=pulled, batch_run=run)).verdict
    assert (soon.code, soon.kind) == ("waiting_for_posting", Kind.WAITING)
    assert "voided" in soon.sentence
    late = replace(run, voided_at_ms=NOW_MS - 16 * 60_000)
    assert code(facts(payment=pulled, batch_run=late)) == "record_lags_its_run"


def test_missing_facts_are_named_when_they_could_have_been_the_cause(facts: Callable[..., Facts]) -> None:
    pulled = {"batch_no": 7, "batch_state": "pulled"}
    verdict = diagnose(facts(payment=pulled)).verdict
    assert (verdict.code, verdict.kind) == (FACTS_MISSING, Kind.UNKNOWN)
    assert verdict.missing == ("the EFT Generation run of the batch",)
    assert "the EFT Generation run of the batch" in verdict.sentence


def test_missing_facts_before_the_cause_are_told_beside_it(facts: Callable[..., Facts]) -> None:
    verdict = diagnose(facts(payment={"record_sec_code": None}, company={"counters": ""})).verdict
    assert verdict.code == "not_due_yet"
    assert verdict.missing == (
        "the SEC code of ASPIRE's record",
        "what the company's two counters mean",
    )


def test_what_cannot_be_is_called_unexplained_and_not_guessed(facts: Callable[..., Facts]) -> None:
    odd = facts(payment={"status": Status.PENDING, "record_no": None})
    assert code(odd) == UNEXPLAINED
    assert diagnose(odd).verdict.kind is Kind.UNKNOWN


def test_notes_stand_beside_the_verdict(facts: Callable[..., Facts]) -> None:
    told = diagnose(
        facts(
            company={"payments_active": False, "payments_since_ms": NOW_MS, "frozen_since_ms": NOW_MS},
            look_alikes=(LookAlike("PMT00000000000B", Status.PAID, NOW_MS),),
            entries=(entry(Action.CREATE, EntryState.UNKNOWN),),
        )
    )
    assert [note.code for note in told.notes] == ["look_alike", "checking", "restored", "payments_off"]
    assert "PMT00000000000B" in told.notes[0].text
    paid = diagnose(facts(payment={"status": Status.PAID, "batch_no": 1, "batch_state": "posted"}))
    assert [note.code for note in paid.notes] == ["not_settled"]


def test_the_line_of_an_imported_file_is_told(facts: Callable[..., Facts]) -> None:
    run = RunFacts(1, 7, None, date(2025, 11, 24), "posted", NOW_MS, NOW_MS, None, 1, 12_050, "ab")
    posted = {"status": Status.PAID, "batch_no": 7, "batch_state": "posted", "payments_processed": 0}
    told = diagnose(facts(payment=posted, batch_run=run, file_line=FileLine(3, "ab", 7)))
    line = next(check for check in told.checks if check.id == "file_line")
    assert (line.state, line.evidence) == (CheckState.PASSED, "Line 3 of the file ab… of batch 7.")


def _instants() -> st.SearchStrategy[int]:
    return st.integers(-10 * 86_400_000, 600_000).map(lambda delta: NOW_MS + delta)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


_days = st.integers(-20, 20).map(lambda delta: date(2025, 11, 20) + timedelta(days=delta))
_differences = st.lists(
    st.builds(
        Difference,
        st.sampled_from(
            ["amount", "bank account", "status", "record", "counters and batch", "ASPIRE record"]
        ),
        st.just("ours"),
        st.sampled_from(["open", "closed, posted in a batch", "deleted in ASPIRE"]),
    ),
    max_size=2,
).map(tuple)
_payments = st.builds(
    PaymentFacts,
    payment_ref=st.just("PMT00000000000A"),
    status=st.sampled_from(Status),
    status_since_ms=_instants(),
    submitted_ms=_instants(),
    submitted_by=st.just("portal"),
    customer_no=st.just("C100"),
    contract_no=st.just("K-100"),
    amount_cents=st.integers(1, 10**8),
    sec_code=st.just("WEB"),
    effective_date=_days,
    cancel_requested_ms=_maybe(_instants()),
    record_no=_maybe(st.just(1001)),
    record_version=_maybe(st.just(2)),
    payments_counter=_maybe(st.integers(0, 2)),
    payments_processed=_maybe(st.integers(0, 2)),
    batch_no=_maybe(st.just(7)),
    batch_state=_maybe(st.sampled_from(["pulled", "posted"])),
    return_code=_maybe(st.just("R01")),
    too_late_batch=_maybe(st.just(7)),
    rejected_reason=_maybe(st.just("no such contract")),
    missing_since_ms=_maybe(_instants()),
    differences=_differences,
    record_sec_code=_maybe(st.sampled_from(["WEB", "PPD"])),
    record_updated_ms=_maybe(_instants()),
)
_companies = st.builds(
    CompanyFacts,
    company=st.just("NORTHSTAR"),
    name=st.just("Northstar"),
    time_zone=st.sampled_from(["America/Chicago", "Pacific/Auckland"]),
    counters=st.sampled_from(["s2", "kb", ""]),
    bank_processing_type=st.sampled_from(["ACH", "CHECK"]),
    payments_active=st.booleans(),
    payments_since_ms=_maybe(_instants()),
    connected=st.sampled_from([None, True, False]),
    interval_s=_maybe(st.integers(5, 900)),
    epoch=_maybe(st.just("e1")),
    last_success_ms=_maybe(_instants()),
    frozen_since_ms=_maybe(_instants()),
    cycle_ended_ms=_maybe(_instants()),
    cycle_outcome=_maybe(st.sampled_from(["idle", "offline", "sign_in", "waiting", "failed", "restored"])),
    cycle_message=st.sampled_from(["", "It failed: no answer."]),
)
_runs = st.builds(
    RunFacts,
    run_no=st.integers(1, 9),
    batch_no=_maybe(st.just(7)),
    from_date=_maybe(_days),
    through_date=_days,
    state=st.sampled_from(["empty", "pulled", "posted", "voided"]),
    pulled_at_ms=_maybe(_instants()),
    posted_at_ms=_maybe(_instants()),
    voided_at_ms=_maybe(_instants()),
    entries=st.just(1),
    debit_cents=st.just(100),
    file_sha256=_maybe(st.just("ab" * 32)),
)
_entries = st.builds(
    EntryFacts,
    action=st.sampled_from(Action),
    state=st.sampled_from(EntryState),
    attempts=st.integers(0, 3),
    epoch=_maybe(st.sampled_from(["e0", "e1"])),
    not_before_ms=_instants(),
    created_ms=_instants(),
    attempted_ms=_maybe(_instants()),
    last_answer=_maybe(st.just("said no")),
)
all_facts = st.builds(
    Facts,
    payment_ref=st.just("PMT00000000000A"),
    now_ms=st.just(NOW_MS),
    company=_companies,
    payment=_maybe(_payments),
    entries=st.lists(_entries, max_size=3).map(tuple),
    runs=st.lists(_runs, max_size=3).map(tuple),
    batch_run=_maybe(_runs),
    voided_ms=_maybe(_instants()),
    aside=st.lists(
        st.builds(AsideFacts, st.just(1), st.just("bad"), _instants(), _maybe(st.integers(1, 3))), max_size=1
    ).map(tuple),
    stranger=_maybe(st.just(StrangerFacts(5, None, 100, date(2025, 11, 20)))),
)


@settings(max_examples=150)
@given(all_facts)
def test_whatever_the_facts_there_is_one_verdict_and_it_is_the_first_cause(facts: Facts) -> None:
    told = diagnose(facts)
    verdict = told.verdict
    assert [check.id for check in told.checks] == [question.id for question in checks.QUESTIONS]
    assert verdict.sentence
    assert verdict.next_step
    failed = [check for check in told.checks if check.state is CheckState.FAILED]
    waiting = [check for check in told.checks if check.state is CheckState.WAITING]
    if failed or waiting:
        first = (failed or waiting)[0]
        assert (verdict.check, verdict.sentence) == (first.id, first.evidence)
    _is_there(facts, verdict)


def _is_there(facts: Facts, verdict: outcomes.Verdict) -> None:
    """No cause is named that is not in the facts."""
    if facts.payment is not None and facts.payment.status.is_final:
        assert verdict.check not in {"minimum_time", "syncing", "sent", "due_in_a_run"}
    if verdict.check == "record_agrees":
        assert facts.payment is not None
        assert facts.payment.differences
    if verdict.check == "syncing":
        assert facts.company.cycle_outcome != "idle" or facts.company.last_success_ms != NOW_MS
    if verdict.kind is Kind.UNKNOWN:
        assert verdict.code in {FACTS_MISSING, UNEXPLAINED}


near = st.integers(-12, 12).map(lambda days: date(2025, 11, 26) + timedelta(days=days))


@settings(max_examples=150, deadline=None)
@given(due=near, updated=st.integers(0, 12), closed=st.sets(near, max_size=12), later=st.integers(0, 14))
def test_a_closed_day_is_never_named_as_the_next_day_with_a_run_and_no_date_moves(
    due: date, updated: int, closed: set[date], later: int
) -> None:
    """Whatever the calendar: what a record that waits is told, and until when, falls on no closed day."""
    now_ms = NOW_MS + later * DAY_MS
    company = CompanyFacts("NORTHSTAR", "Northstar", "America/Chicago", "s2", "ACH", epoch="e1")
    since = now_ms - updated * DAY_MS - 3_600_000
    payment = PaymentFacts(
        "PMT00000000000A", Status.SCHEDULED, since, since, "portal", "C100", "K-100", 12_050, "WEB", due
    )
    payment = replace(payment, record_no=1, payments_counter=1, payments_processed=1, record_sec_code="WEB")
    synced = replace(company, last_success_ms=now_ms - 60_000, cycle_outcome="idle")
    days = RunDays(tuple(ClosedDay(day, "closed") for day in closed))
    told, plain = (
        Facts("PMT00000000000A", now_ms, synced, payment, run_days=one) for one in (days, RunDays())
    )
    assert told.record_date == plain.record_date == due
    verdict = diagnose(told).verdict
    named = f"{verdict.next_step} {verdict.sentence.partition('No run is to be expected before')[2]}"
    assert not [day for day in closed if words.on(told, day) in named]
    until = next((one.until_ms for one in diagnose(told).checks if one.id == verdict.check), None)
    if until is not None:
        assert local_date(until, "America/Chicago") not in closed
    severity = {"not_due_yet": 0, "due_on_closed_day": 0, "waiting_for_run": 1, "no_run_since": 2}
    assert severity[verdict.code] <= severity[diagnose(plain).verdict.code]
