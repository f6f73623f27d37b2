"""What page and command line call: permissions, paste anything, all overdue, past ones, other questions."""

from datetime import date
from typing import Any

import pytest
from hypothesis import strategies as st

from admin_desktop.errors import CancelledError, NotAllowedError, NotFoundError
from admin_desktop.models.diagnosis.asking.door import facts_for
from admin_desktop.models.diagnosis.asking.examination import examine
from admin_desktop.models.diagnosis.asking.lookup import HITS, ContractKey, look_up
from admin_desktop.models.diagnosis.asking.past import past_diagnoses, remember
from admin_desktop.models.diagnosis.asking.pasted import Form, understand
from admin_desktop.models.diagnosis.asking.questions import why_no_payments
from admin_desktop.models.diagnosis.gathering import fact_rows, selects, statements
from admin_desktop.models.diagnosis.overdue import diagnose_overdue
from admin_desktop.models.diagnosis.restored import affected_by_restore, restored_companies
from admin_desktop.models.diagnosis.trace import trace
from admin_desktop.models.eft.imports import import_file
from admin_desktop.models.eft.opening import open_file
from admin_desktop.models.principal import Principal, Role
from admin_desktop.sync.mock_aspire.ledger.acts import generation

CARE = Principal("dana", Role.CUSTOMER_CARE, None, "desk")
NORA = Principal("nora", Role.FINANCE_ADMIN, frozenset({"LAKESIDE"}), "desk")
AUDITOR = Principal("ada", Role.AUDITOR, None, "desk")
TODAY, SUNDAY = date(2025, 11, 20), date(2025, 11, 23)


ACCOUNTS = st.text("3478", min_size=5, max_size=17)


def file_of(town: Any, run_no: int) -> str:
    with town.ledger.look(town.company) as desk:
        return str(generation.file_text(desk, run_no))


def test_a_diagnosis_is_for_those_who_may_and_of_their_own_companies(town: Any) -> None:
    ref = town.submit()
    with pytest.raises(NotFoundError):
        facts_for(town.store, NORA, "NORTHSTAR", ref)
    with pytest.raises(NotAllowedError):
        facts_for(town.store, AUDITOR, "NORTHSTAR", ref)
    assert examine(town.store, NORA, "LAKESIDE", ref).diagnosis.verdict.code == "not_submitted"
    assert look_up(town.store, NORA, ref).hits == ()


def test_two_payments_that_look_alike_are_told_beside_the_verdict(town: Any) -> None:
    first, second = town.submit(cents=777), town.submit(cents=777)
    town.submit(cents=778)
    town.sync()
    note = town.diagnose(first).notes[0]
    assert note.code == "look_alike"
    assert second in note.text
    town.cancel(second)
    town.sync()
    assert town.diagnose(first).notes == ()


def test_one_read_is_of_one_moment_and_knows_where_things_stand(town: Any) -> None:
    ref = town.scheduled()
    facts = facts_for(town.store, CARE, "NORTHSTAR", ref)
    assert selects.RUNS_LOOKED_AT > 30
    assert fact_rows.day("2025-11-24") == fact_rows.day(date(2025, 11, 24)) == facts.record_date
    assert statements.Statement is not None
    assert [stop.reached for stop in trace(facts)] == [True, True, False, False, False]


def test_a_pasted_line_is_masked_at_once_and_leads_to_its_payment(town: Any) -> None:
    ref = town.scheduled()
    run = town.run()
    town.sync()
    lines = file_of(town, run.run_no).splitlines()
    entry = next(line for line in lines if line.startswith("6"))
    assert "4000123456781" in entry
    pasted = understand(entry + "\r\n")
    assert (pasted.form, pasted.key) == (Form.LINE, ref)
    assert "4000123456781" not in pasted.shown
    assert understand(pasted.shown) == pasted
    assert [row.payment_ref for row in look_up(town.store, CARE, entry).hits] == [ref]
    header = look_up(town.store, CARE, lines[1])
    assert header.hits == ()
    assert "batch header" in header.pasted.says
    blank = entry[:39] + " " * 15 + entry[54:]
    assert "empty" in look_up(town.store, CARE, blank).pasted.says


def test_payments_are_found_by_whatever_one_has(town: Any) -> None:
    ref = town.scheduled()
    town.submit(customer=2)
    town.run()
    town.sync()
    record = town.record(ref)
    for text in (ref, ref.lower(), str(record.record_no), "lindqvist", "ada@lindqvist-farm.example", "K2001"):
        assert ref in [row.payment_ref for row in look_up(town.store, CARE, text).hits], text
    assert look_up(town.store, CARE, "C1001", "NORTHSTAR").count == 1
    assert look_up(town.store, CARE, "nobody at all").hits == ()
    assert look_up(town.store, CARE, "   ").pasted.form is Form.NOTHING
    assert HITS >= 20


def test_of_a_large_batch_the_newest_are_offered_and_all_counted(
    town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("admin_desktop.models.diagnosis.asking.lookup.HITS", 2)
    refs = [town.submit(cents=100 + n) for n in range(4)]
    town.sync()
    run = town.run()
    town.sync()
    found = look_up(town.store, CARE, str(run.batch_no), "NORTHSTAR")
    assert (found.count, {row.payment_ref for row in found.hits} < set(refs)) == (4, True)


def test_a_reference_that_nobody_submitted_is_asked_about_where_that_is_certain(town: Any) -> None:
    ref = "PMT00000BACKUP1"
    assert look_up(town.store, CARE, ref).unknown == ()
    assert look_up(town.store, CARE, ref, "NORTHSTAR").unknown == (("NORTHSTAR", ref),)
    town.recollect(500, date(2025, 11, 24), ref)
    town.sync()
    assert look_up(town.store, CARE, ref).unknown == (("NORTHSTAR", ref),)


def test_the_line_of_the_file_is_known_once_the_file_was_imported(town: Any) -> None:
    ref = town.scheduled()
    run = town.run()
    town.sync()
    assert not examine(town.store, CARE, "NORTHSTAR", ref).stops[-1].reached
    text = file_of(town, run.run_no)
    import_file(town.store, CARE, "NORTHSTAR", open_file(text.encode()))
    examination = examine(town.store, CARE, "NORTHSTAR", ref)
    assert all(stop.reached for stop in examination.stops)
    number = next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith("6"))
    assert f"Line {number}" in examination.stops[-1].text


def test_all_overdue_are_grouped_by_cause_the_largest_first(town: Any) -> None:
    rejected = town.submit(customer=3)
    town.contract_becomes("pending", customer=3)
    town.sync()
    town.plant("drop_before", "create_alternate_eft")
    stuck = [town.submit(cents=100 + n) for n in range(3)]
    for _ in range(4):
        town.sync()
        town.minutes(6)
    town.sync()
    told: list[tuple[int, int]] = []
    report = diagnose_overdue(
        town.store, CARE, "NORTHSTAR", progress=lambda done, total: told.append((done, total))
    )
    assert [(group.code, group.count) for group in report.groups] == [
        ("aspire_not_reachable", 3),
        ("rejected_by_aspire", 1),
    ]
    assert report.count == 4
    assert report.groups[0].amount_cents == 303
    assert {one.payment_ref for one in report.groups[0].payments} == set(stuck)
    assert [one.payment_ref for one in report.groups[1].payments] == [rejected]
    assert told[-1] == (4, 4)
    assert diagnose_overdue(town.store, NORA).groups == ()
    with pytest.raises(CancelledError):
        diagnose_overdue(town.store, CARE, cancelled=lambda: True)
    with pytest.raises(NotAllowedError):
        diagnose_overdue(town.store, AUDITOR)


def test_overdue_payments_are_read_in_parts(town: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    refs = {town.submit(cents=100 + n) for n in range(5)}
    town.minutes(20)
    monkeypatch.setattr("admin_desktop.models.diagnosis.overdue.AT_ONCE", 2)
    report = diagnose_overdue(town.store, CARE)
    assert {one.payment_ref for group in report.groups for one in group.payments} == refs


def test_a_diagnosis_is_remembered_once_until_it_says_something_else(town: Any) -> None:
    ref = town.scheduled()
    assert remember(town.store, CARE, town.diagnose(ref))
    town.minutes(1)
    assert not remember(town.store, CARE, town.diagnose(ref))
    town.run()
    town.sync()
    town.minutes(1)
    assert remember(town.store, CARE, town.diagnose(ref))
    past = past_diagnoses(town.store, CARE, "NORTHSTAR", ref)
    assert [one.cause for one in past] == ["waiting_for_posting", "not_due_yet"]
    assert {one.asked_by for one in past} == {"dana"}
    assert examine(town.store, CARE, "NORTHSTAR", ref).past == past
    assert not remember(town.store, CARE, town.diagnose("PMT000000000000"))
    with pytest.raises(NotAllowedError):
        remember(town.store, AUDITOR, town.diagnose(ref))


def test_the_same_cause_asked_for_again_soon_is_one_line(town: Any) -> None:
    ref = town.scheduled()
    town.minutes(60)
    for wait, kept in ((0, True), (10, False), (6, True)):
        town.minutes(wait)
        assert remember(town.store, CARE, town.diagnose(ref)) is kept
    assert [one.cause for one in past_diagnoses(town.store, CARE, "NORTHSTAR", ref)] == [
        "sync_not_running"
    ] * 2


def test_why_nobody_can_pay_is_answered_by_the_switch(town: Any) -> None:
    on = why_no_payments(town.store, CARE, "NORTHSTAR")
    assert (on.verdict.code, on.verdict.source) == ("payments_on", "S1")
    town.switch_payments_off()
    off = why_no_payments(town.store, CARE, "NORTHSTAR")
    assert off.verdict.code == "payments_off"
    assert "LTi Customer Care" in off.verdict.next_step
    with pytest.raises(NotFoundError):
        why_no_payments(town.store, NORA, "NORTHSTAR")


def test_what_a_restore_left_open_is_listed_what_has_to_be_decided_first(town: Any) -> None:
    kept = town.scheduled(cents=1)
    backup = town.ledger.snapshot()
    lost, pulled = town.scheduled(cents=2), town.scheduled(cents=3, due=TODAY)
    town.run(through=TODAY)
    town.sync()
    unsent = town.submit(cents=4)
    assert restored_companies(town.store, CARE) == ()
    assert affected_by_restore(town.store, CARE, "NORTHSTAR") == ()
    town.restore_aspire(backup)
    town.minutes(1)
    town.sync()
    waiting = town.submit(cents=5)
    [restored] = restored_companies(town.store, CARE)
    assert (restored.company, restored.name) == ("NORTHSTAR", "Northstar Equipment Finance")
    assert restored_companies(town.store, NORA) == restored_companies(town.store, CARE, "LAKESIDE") == ()
    [report] = affected_by_restore(town.store, CARE, "NORTHSTAR")
    assert affected_by_restore(town.store, CARE) == (report,)
    told = {one.row.payment_ref: (one.decide, one.why) for one in report.payments}
    assert {ref: decide for ref, (decide, _why) in told.items()} == {
        lost: True, pulled: True, unsent: True, waiting: False,
    }  # fmt: skip
    assert [one.decide for one in report.payments] == [True, True, True, False]
    assert "no batch had it" in told[lost][1]
    assert "the bank may have the file" in told[pulled][1]
    assert (report.ready, report.count, report.amount_cents, report.to_decide) == (True, 4, 14, 3)
    assert kept not in told
    with pytest.raises(NotFoundError):
        affected_by_restore(town.store, NORA, "NORTHSTAR")
    with pytest.raises(NotAllowedError):
        restored_companies(town.store, AUDITOR)


def test_a_contract_without_payments_is_named_and_is_its_companys(town: Any) -> None:
    ours, theirs = (ContractKey(company, "C1002", "K2002") for company in ("NORTHSTAR", "LAKESIDE"))
    assert look_up(town.store, CARE, "k2002").contracts == (theirs, ours)
    assert look_up(town.store, NORA, "K2002").contracts == (theirs,)
    assert look_up(town.store, CARE, "K2002", "NORTHSTAR").contracts == (ours,)
    town.submit(customer=2)
    assert look_up(town.store, CARE, "K2002", "NORTHSTAR").contracts == ()
