"""A payment's whole life over HTTP, with ASPIRE in a process of its own, under both counter conventions."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from admin_desktop.clock import SystemClock
from admin_desktop.models.nacha import (
    Originator,
    ReturnFile,
    ReturnItem,
    check_file,
    read_entries,
    write_returns,
)
from admin_desktop.models.payments.status import Mark, Status

OPEN = {"NORTHSTAR": (1, 1), "LAKESIDE": (1, 0)}
CLOSED = {"NORTHSTAR": (1, 0), "LAKESIDE": (0, 1)}
"""(Payments, Payments Processed): NORTHSTAR keeps s2, LAKESIDE kb (domain: *ASPIRE's side*)."""

pytestmark = pytest.mark.parametrize("company", ["NORTHSTAR", "LAKESIDE"])


def counters(record: dict[str, Any]) -> tuple[int, int]:
    return record["payments"], record["payments_processed"]


def scheduled(world: Any, company: str) -> str:
    ref: str = world.submit(company)
    assert world.detail(company, ref).row.status is Status.PENDING
    world.synced(company)
    assert world.detail(company, ref).row.status is Status.SCHEDULED
    return ref


def test_submitted_scheduled_pulled_posted_paid(world: Any, company: str) -> None:
    ref = scheduled(world, company)
    (record,) = world.aspire.records(company, ref)
    assert record["sec_code"] == "WEB"
    assert counters(record) == OPEN[company]

    run = world.collect(company, ref)
    world.synced(company)
    pulled = world.detail(company, ref).row
    assert (pulled.status, pulled.batch_no, pulled.batch_state) == (
        Status.SCHEDULED,
        run["batch_no"],
        "pulled",
    )
    data = world.aspire.file(company, run["run_no"])
    assert check_file(data).accepted
    (entry,) = [entry for entry in read_entries(data) if entry.payment_ref == ref]
    assert (entry.amount_cents, entry.sec_code, entry.is_debit) == (45_000, "WEB", True)

    world.aspire.settle(company, run["run_no"], "post")
    world.synced(company)
    paid = world.detail(company, ref)
    assert paid.row.status is Status.PAID
    assert (paid.row.payments_counter, paid.row.payments_processed) == CLOSED[company]
    assert [event.status for event in paid.events if event.status] == [
        Status.PENDING,
        Status.SCHEDULED,
        Status.PAID,
    ]
    assert "could be returned until" in paid.settled_note


def test_a_cancel_in_time_is_canceled_and_never_in_a_file(world: Any, company: str) -> None:
    ref = scheduled(world, company)
    world.cancel(company, ref)
    assert world.detail(company, ref).row.status is Status.PENDING_CANCEL
    world.synced(company)
    assert world.detail(company, ref).row.status is Status.CANCELED
    (record,) = world.aspire.records(company, ref)
    assert counters(record) == CLOSED[company]
    assert record["batch_no"] is None
    other = scheduled(world, company)
    run = world.collect(company, other)
    references = {entry.payment_ref for entry in read_entries(world.aspire.file(company, run["run_no"]))}
    assert other in references
    assert ref not in references


def test_a_cancel_before_the_first_send_leaves_no_record(world: Any, company: str) -> None:
    ref = world.submit(company)
    world.cancel(company, ref)
    assert world.detail(company, ref).row.status is Status.PENDING_CANCEL
    world.synced(company)
    assert world.detail(company, ref).row.status is Status.CANCELED
    assert world.aspire.records(company, ref) == []
    assert "never reached ASPIRE" in world.story(company, ref)


def test_a_cancel_too_late_waits_and_is_paid(world: Any, company: str) -> None:
    ref = scheduled(world, company)
    run = world.collect(company, ref)
    world.cancel(company, ref)
    world.synced(company)
    late = world.detail(company, ref)
    assert late.row.status is Status.PENDING_CANCEL
    assert Mark.TOO_LATE in late.row.marks
    assert f"in batch {run['batch_no']}" in late.sentence
    assert "refund" in late.next_step
    world.aspire.settle(company, run["run_no"], "post")
    world.synced(company)
    paid = world.detail(company, ref)
    assert paid.row.status is Status.PAID
    assert f"batch {run['batch_no']}" in world.story(company, ref)
    assert "too late" in world.story(company, ref).lower()


def test_a_cancel_too_late_is_sent_again_when_the_batch_is_voided(world: Any, company: str) -> None:
    ref = scheduled(world, company)
    run = world.collect(company, ref)
    world.cancel(company, ref)
    world.synced(company)
    assert Mark.TOO_LATE in world.detail(company, ref).row.marks
    world.aspire.settle(company, run["run_no"], "void")
    world.synced(company)
    world.synced(company)
    canceled = world.detail(company, ref).row
    assert (canceled.status, canceled.marks) == (Status.CANCELED, ())
    (record,) = world.aspire.records(company, ref)
    assert counters(record) == CLOSED[company]


def test_staff_close_the_record(world: Any, company: str) -> None:
    ref = scheduled(world, company)
    (record,) = world.aspire.records(company, ref)
    world.aspire.staff(company, record["record_no"], do="close")
    world.synced(company)
    assert world.detail(company, ref).row.status is Status.CANCELED


def change_amount(world: Any, company: str, record_no: int) -> None:
    world.aspire.staff(company, record_no, do="set", amount_cents=99_00)


def delete(world: Any, company: str, record_no: int) -> None:
    world.aspire.staff(company, record_no, do="delete")


@pytest.mark.parametrize("act", [change_amount, delete])
def test_what_staff_change_differs_and_the_status_stays(
    world: Any, company: str, act: Callable[[Any, str, int], None]
) -> None:
    ref = scheduled(world, company)
    (record,) = world.aspire.records(company, ref)
    act(world, company, record["record_no"])
    world.synced(company)
    differing = world.detail(company, ref)
    assert differing.row.status is Status.SCHEDULED
    assert Mark.DIFFERS in differing.row.marks
    assert differing.differences
    assert all(one.ours != one.aspire for one in differing.differences)


def test_what_staff_reopen_differs_and_stays_canceled(world: Any, company: str) -> None:
    ref = scheduled(world, company)
    world.cancel(company, ref)
    world.synced(company)
    (record,) = world.aspire.records(company, ref)
    world.aspire.staff(company, record["record_no"], do="reopen")
    world.synced(company)
    row = world.detail(company, ref).row
    assert row.status is Status.CANCELED
    assert Mark.DIFFERS in row.marks


def test_a_bank_return_marks_the_paid_payment(world: Any, company: str) -> None:
    ref = scheduled(world, company)
    run = world.collect(company, ref)
    world.aspire.settle(company, run["run_no"], "post")
    world.synced(company)
    data = world.aspire.file(company, run["run_no"])
    (entry,) = [entry for entry in read_entries(data) if entry.payment_ref == ref]
    answer = world.aspire.call(
        company,
        "POST",
        "returns",
        content=returned(data, entry),
        headers={"Content-Type": "text/plain"},
    )
    assert answer.json()["counts"] == {"matched": 1}, answer.text
    world.synced(company)
    back = world.detail(company, ref).row
    assert (back.status, back.return_code) == (Status.PAID, "R01")
    assert Mark.RETURNED in back.marks


def returned(data: bytes, entry: Any) -> bytes:
    """The bank's answer to one entry of a file."""
    head = check_file(data).header
    assert head is not None
    bank = Originator(
        company_name="BORROWERS BANK",
        company_id=entry.company_id,
        odfi_routing="091000996",
        destination_name=head.origin_name or "NORTHSTAR",
        origin_name="BORROWERS BANK",
    )
    item = ReturnItem(
        reason="R01",
        original_trace=entry.trace_number,
        routing_number="091000996",
        account_number="4000123456781",
        account_type="checking",
        amount_cents=entry.amount_cents,
        individual_name=entry.individual_name,
        reference=entry.payment_ref,
        effective_date=entry.effective_date,
    )
    now = datetime.fromtimestamp(SystemClock().now_ms() / 1000).astimezone()
    return write_returns(ReturnFile(bank, now.replace(tzinfo=None), (item,))).data


def test_an_answer_that_never_came_makes_no_second_record(world: Any, company: str) -> None:
    ref = world.submit(company)
    world.aspire.faults({"operation": "create_alternate_eft", "kind": "drop_after", "times": 1})
    world.synced(company)
    assert "no answer" in world.story(company, ref).lower()
    assert world.detail(company, ref).row.status is Status.SCHEDULED
    world.synced(company)
    assert len(world.aspire.records(company, ref)) == 1
