"""The status sentence: every status with its deadline, marks and next step, in the company's zone."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

from admin_desktop.clock import DAY_MS, MINUTE_MS, from_rfc3339
from admin_desktop.models.payments.rows import Difference, PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.payments.words.sentence import describe
from admin_desktop.models.payments.words.standing import Standing

SUBMITTED = from_rfc3339("2025-11-20T18:53:00Z")  # 13:53 in New York
NOW = SUBMITTED + 9 * MINUTE_MS
ROW = PaymentRow(
    company="NORTHSTAR",
    payment_ref="PMT00000000000A",
    status=Status.PENDING,
    marks=(),
    submitted_ms=SUBMITTED,
    submitted_by="portal",
    customer_no="C100",
    customer_name="Ana Ruiz",
    customer_email="ana@x.example",
    contract_no="K-100",
    private_label="main",
    amount_cents=12_050,
    effective_date=date(2025, 11, 21),
    bank_last4="1234",
    sec_code="WEB",
    record_no=None,
    batch_no=None,
    batch_state=None,
    payments_counter=None,
    payments_processed=None,
    return_code=None,
    updated_ms=SUBMITTED,
    due_ms=SUBMITTED + 15 * MINUTE_MS,
    time_zone="America/New_York",
)


def standing(row: dict[str, Any] | None = None, **facts: Any) -> Standing:
    return Standing(**{"row": ROW._replace(**(row or {})), "status_since_ms": SUBMITTED} | facts)


def said(facts: Standing, now_ms: int = NOW) -> tuple[str, str, str]:
    words = describe(facts, now_ms)
    return words.sentence, words.tone, words.next_step


def after(minutes: int) -> int:
    return SUBMITTED + minutes * MINUTE_MS


LOOK = "Check that the sync with ASPIRE runs; if it does not, open a ticket with LTi."
REFUND = "Ask the finance company for a refund."
SCHEDULED = {"status": Status.SCHEDULED, "due_ms": None, "record_no": 1201}
CANCELING = {"status": Status.PENDING_CANCEL}
PAID = {"status": Status.PAID, "due_ms": None, "record_no": 1201, "batch_no": 123, "batch_state": "posted"}


@pytest.mark.parametrize(
    ("minutes", "ending", "tone", "next_step"),
    [
        (9, "Next: Scheduled, by 14:08.", "", ""),
        (10, "Next: Scheduled, by 14:08 (5 minutes left).", "amber", ""),
        (14, "Next: Scheduled, by 14:08 (1 minute left).", "amber", ""),
        (15, "Next: Scheduled, by 14:08 (less than a minute left).", "amber", ""),
        (16, "Scheduled was expected by 14:08, 1 minute ago.", "red", LOOK),
        (22, "Scheduled was expected by 14:08, 7 minutes ago.", "red", LOOK),
    ],
)
def test_pending_tells_its_promise(minutes: int, ending: str, tone: str, next_step: str) -> None:
    expected = f"Submitted at 13:53, awaiting transfer to ASPIRE. {ending}"
    assert said(standing(), after(minutes)) == (expected, tone, next_step)


CASES: dict[str, tuple[Standing, str, str]] = {
    "checking": (
        standing({"marks": (Mark.CHECKING,)}),
        "Submitted at 13:53. Sending - checking: ASPIRE's answer did not arrive. Next: Scheduled, by 14:08.",
        "",
    ),
    "rejected": (
        standing({"marks": (Mark.REJECTED,)}, rejected_reason="unknown bank account."),
        "Submitted at 13:53, rejected by ASPIRE: unknown bank account.",
        "Nothing is sent again by itself. Cancel it, and have the borrower submit it anew.",
    ),
    "scheduled, not due yet": (
        standing(SCHEDULED, status_since_ms=NOW),
        (
            "Scheduled at 14:02, 9 minutes after submission (limit 15). "
            "Next: Paid, within 15 minutes of its batch being posted."
        ),
        "Nothing to do: EFT Generation collects it from its effective date, Nov 21.",
    ),
    "scheduled and due": (
        standing(SCHEDULED | {"effective_date": date(2025, 11, 20)}, status_since_ms=NOW),
        (
            "Scheduled at 14:02, 9 minutes after submission (limit 15). "
            "Next: Paid, within 15 minutes of its batch being posted."
        ),
        "The finance company's next EFT Generation run collects it; it is due since Nov 20.",
    ),
    "pulled into a batch": (
        standing(SCHEDULED | {"batch_no": 123, "batch_state": "pulled"}, status_since_ms=after(1)),
        (
            "Scheduled at 13:54, 1 minute after submission (limit 15). "
            "EFT Generation has pulled it into batch 123. "
            "Next: Paid, within 15 minutes of its batch being posted."
        ),
        "",
    ),
    "its batch is posted": (
        standing(
            SCHEDULED | {"batch_no": 123, "batch_state": "posted", "due_ms": after(20)}, posted_at_ms=after(5)
        ),
        (
            "Scheduled at 13:53, less than a minute after submission (limit 15). "
            "Batch 123 was posted at 13:58. "
            "Next: Paid, by 14:13."
        ),
        "",
    ),
    "cancel requested": (
        standing(CANCELING, cancel_requested_ms=after(8)),
        "Cancel requested at 14:01, awaiting ASPIRE's confirmation. Next: Canceled, by 14:08.",
        "",
    ),
    "cancel requested, by the status alone": (
        standing(CANCELING | {"due_ms": None}, status_since_ms=after(8)),
        "Cancel requested at 14:01, awaiting ASPIRE's confirmation. Next: Canceled.",
        "",
    ),
    "cancel checking": (
        standing(CANCELING | {"marks": (Mark.CHECKING,)}, cancel_requested_ms=after(8)),
        "Cancel requested at 14:01 - checking: ASPIRE's answer did not arrive. Next: Canceled, by 14:08.",
        "",
    ),
    "cancel too late": (
        standing(CANCELING | {"due_ms": None}, cancel_requested_ms=after(8), too_late_batch=123),
        "Cancel requested at 14:01, too late: in batch 123. Next: Paid, once it is posted.",
        f"{REFUND} If the batch is voided, the cancel is sent again at once.",
    ),
    "cancel too late, batch posted": (
        standing(CANCELING, cancel_requested_ms=after(8), too_late_batch=123),
        "Cancel requested at 14:01, too late: in batch 123. Next: Paid, by 14:08.",
        f"{REFUND} If the batch is voided, the cancel is sent again at once.",
    ),
    "canceled": (
        standing(
            {"status": Status.CANCELED, "due_ms": None, "record_no": 1201},
            status_since_ms=after(8),
            cancel_requested_ms=after(3),
        ),
        (
            "Canceled at 14:01, 5 minutes after the cancel (limit 15): "
            "ASPIRE closed the record before any batch had it."
        ),
        "",
    ),
    "canceled, never sent": (
        standing(
            {"status": Status.CANCELED, "due_ms": None},
            status_since_ms=after(8),
            cancel_requested_ms=after(3),
        ),
        "Canceled at 14:01, 5 minutes after the cancel (limit 15): it never reached ASPIRE.",
        "",
    ),
    "closed by staff": (
        standing({"status": Status.CANCELED, "due_ms": None, "record_no": 1201}, status_since_ms=after(8)),
        "Canceled at 14:01: finance-company staff closed the record in ASPIRE.",
        "",
    ),
    "paid": (
        standing(PAID, status_since_ms=after(8), posted_at_ms=after(4)),
        "Paid at 14:01, 4 minutes after batch 123 was posted (limit 15).",
        "",
    ),
    "paid, posting unknown": (
        standing(PAID | {"batch_no": None}, status_since_ms=after(8)),
        "Paid at 14:01: ASPIRE posted its batch.",
        "",
    ),
    "paid after a cancel": (
        standing(PAID, status_since_ms=after(8), cancel_requested_ms=after(2), too_late_batch=123),
        "Paid at 14:01: ASPIRE posted batch 123. The cancel of 13:55 came too late.",
        REFUND,
    ),
    "returned": (
        standing(PAID | {"marks": (Mark.RETURNED,), "return_code": "R01"}, status_since_ms=after(8)),
        "Paid at 14:01: ASPIRE posted batch 123. Returned by the bank: R01, insufficient funds.",
        "The finance company may try it again, at most twice within 180 days.",
    ),
    "missing": (
        standing(SCHEDULED, missing_since_ms=after(8), status_since_ms=after(1)),
        (
            "Scheduled at 13:54, 1 minute after submission (limit 15). "
            "Next: Paid, within 15 minutes of its batch being posted. "
            "ASPIRE confirmed it once and no longer has its record, seen at 14:01."
        ),
        "Do not submit it again: the bank may have the file. LTi resolves it payment by payment.",
    ),
    "differs": (
        standing(
            PAID,
            status_since_ms=after(8),
            differences=(Difference("amount", "$1.00", "$2.00"), Difference("contract", "K-1", "K-2")),
        ),
        (
            "Paid at 14:01: ASPIRE posted batch 123. "
            "Differs from ASPIRE: amount here $1.00, in ASPIRE $2.00; contract here K-1, in ASPIRE K-2."
        ),
        "Compare both values with the finance company, then close the difference.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_every_standing_has_its_sentence_and_next_step(case: str) -> None:
    facts, sentence, next_step = CASES[case]
    assert said(facts) == (sentence, "", next_step)


@pytest.mark.parametrize(
    ("days", "note"),
    [
        (0, "until Jan 20, 2026 (60 days from the effective date)"),
        (59, "until Jan 20 (60"),
        (61, "until Jan 20"),
        (62, ""),
    ],
)
def test_paid_is_not_settled_for_sixty_days(days: int, note: str) -> None:
    words = describe(standing(PAID), NOW + days * DAY_MS)
    assert note in words.settled_note
    assert bool(words.settled_note) == bool(note)


def test_only_a_paid_payment_that_was_not_returned_could_be_returned() -> None:
    assert describe(standing(), NOW).settled_note == ""
    returned = {"marks": (Mark.RETURNED,), "return_code": "R10"}
    assert describe(standing(PAID | returned), NOW).settled_note == ""


def test_times_are_the_companys_and_name_the_day_when_it_is_another() -> None:
    pacific = standing({"time_zone": "America/Los_Angeles"})
    assert said(pacific)[0].startswith("Submitted at 10:53")
    assert said(standing(), NOW + 3 * DAY_MS)[0].startswith("Submitted at Nov 20, 13:53")
    assert "3 days ago" in said(standing(), NOW + 3 * DAY_MS + 6 * MINUTE_MS)[0]
    assert said(standing(), NOW + 300 * DAY_MS)[0].startswith("Submitted at Nov 20, 2025, 13:53")


@given(
    status=st.sampled_from(Status),
    marks=st.lists(st.sampled_from(Mark), unique=True).map(tuple),
    cancel=st.one_of(st.none(), st.integers(SUBMITTED, NOW)),
    batch=st.one_of(st.none(), st.integers(1, 999)),
    posted=st.one_of(st.none(), st.integers(SUBMITTED, NOW)),
    due=st.one_of(st.none(), st.integers(SUBMITTED, NOW + DAY_MS)),
    reason=st.one_of(st.none(), st.just("no account")),
)
def test_any_combination_gives_whole_sentences(
    status: Status,
    marks: tuple[Mark, ...],
    cancel: int | None,
    batch: int | None,
    posted: int | None,
    due: int | None,
    reason: str | None,
) -> None:
    row = {"status": status, "marks": marks, "batch_no": batch, "due_ms": due, "return_code": "R01"}
    facts = standing(
        row, cancel_requested_ms=cancel, too_late_batch=batch, posted_at_ms=posted, rejected_reason=reason
    )
    words = describe(facts, NOW)
    assert words.sentence.endswith(".")
    assert "None" not in words.sentence + words.next_step + words.settled_note
    assert "  " not in words.sentence
    assert words.tone in {"", "amber", "red"}


def test_a_closed_day_is_not_named_as_the_day_of_its_run() -> None:
    waits = standing(SCHEDULED, closed_on="Day after Thanksgiving")
    assert said(waits)[2] == (
        "Nothing to do: the finance company is closed on its effective date, Nov 21 (Day after "
        "Thanksgiving). The first EFT Generation after it collects it, unless one before it reaches ahead."
    )
    due = standing(SCHEDULED | {"effective_date": date(2025, 11, 20)}, closed_on="Day after Thanksgiving")
    assert "next EFT Generation run collects it" in said(due)[2]
    assert not standing({"status": Status.SCHEDULED, "batch_no": 7}).row.waits_for_run
