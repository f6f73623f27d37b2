"""The checks in the documents' order: three of S2, then the gates on the way into the EFT file.

A check says what it found when none of its rules holds, or why it was not reached.
"""

from collections.abc import Callable
from dataclasses import dataclass

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.rules import (
    batch_rules,
    difference_rules,
    portal_rules,
    record_rules,
    run_rules,
    sending_rules,
    sync_rules,
)
from admin_desktop.models.diagnosis.rules.rule import Rule
from admin_desktop.models.payments.status import Status
from admin_desktop.words import noted, tr

RULES: tuple[Rule, ...] = (
    *portal_rules.RULES,
    *sync_rules.RULES,
    *sending_rules.RULES,
    *record_rules.RULES,
    *difference_rules.RULES,
    *run_rules.RULES,
    *batch_rules.RULES,
)
"""Every cause there is; within a check the first that holds counts."""


@dataclass(frozen=True, slots=True)
class Question:
    """One check: what it asks, what speaks for it, and why it may not be reached."""

    id: str
    question: str
    evidence: Callable[[Facts], str]
    hindrance: Callable[[Facts], str]
    """Why it cannot be checked yet; empty when it can."""


def _no_payment(facts: Facts) -> str:
    return "" if facts.payment is not None else tr("There is no payment to look at.")


def _no_sync_needed(facts: Facts) -> str:
    if facts.waits_for_person and sync_rules.is_behind(facts):
        return tr(
            "It waits for a person, whatever the sync does. {last_success}.",
            last_success=sync_rules.last_success(facts),
        )
    return _no_payment(facts)


def _no_record(facts: Facts) -> str:
    return _no_payment(facts) or record_rules.no_record(facts)


def _no_run_needed(facts: Facts) -> str:
    payment = facts.payment
    if payment is None or payment.record_no is None or payment.batch_no is not None:
        return _no_record(facts)
    if payment.status is Status.CANCELED:
        return tr("The record is closed: no run collects it.")
    return tr("A cancel is on its way.") if payment.status is Status.PENDING_CANCEL else ""


def _no_batch(facts: Facts) -> str:
    hindrance = _no_record(facts)
    if hindrance or facts.the_payment.batch_no is not None:
        return hindrance
    return tr("It is in no batch.")


def _not_posted(facts: Facts) -> str:
    hindrance = _no_batch(facts)
    if hindrance or facts.the_payment.batch_state == "posted":
        return hindrance
    return tr("Batch {batch} is not posted yet.", batch=facts.the_payment.batch_no)


def _file_not_open(facts: Facts) -> str:
    if facts.file_line:
        return ""
    return _no_batch(facts) or tr("Open the batch's payment file to see the line.")


def _not_paid(facts: Facts) -> str:
    return _no_payment(facts) or ("" if facts.has(Status.PAID) else tr("It is not Paid here."))


QUESTIONS = (
    Question(portal_rules.SUBMITTED, noted("Was it submitted?"), portal_rules.submitted, _no_payment),
    Question(portal_rules.CANCEL, noted("Was it not cancelled?"), portal_rules.not_cancelled, _no_payment),
    Question(
        portal_rules.TIME, noted("Has the minimum time passed?"), portal_rules.minimum_time, _no_payment
    ),
    Question(
        sync_rules.SYNCING, noted("Is the portal syncing with ASPIRE?"), sync_rules.syncing, _no_sync_needed
    ),
    Question(sending_rules.SENT, noted("Has ASPIRE taken what was sent?"), sending_rules.sent, _no_payment),
    Question(record_rules.EXISTS, noted("Does the record exist?"), record_rules.record_exists, _no_record),
    Question(
        difference_rules.AGREES, noted("Does the record agree?"), difference_rules.record_agrees, _no_record
    ),
    Question(record_rules.SEC_CODE, noted("Has it the right SEC code?"), record_rules.sec_code, _no_record),
    Question(record_rules.COUNTERS, noted("What do the counters say?"), record_rules.counters, _no_record),
    Question(
        run_rules.DUE, noted("Is it due within a run's window?"), run_rules.due_in_a_run, _no_run_needed
    ),
    Question(batch_rules.BATCH, noted("Is it pulled into a batch?"), batch_rules.in_a_batch, _no_batch),
    Question(batch_rules.POSTED, noted("Is the batch posted?"), batch_rules.posted, _not_posted),
    Question(
        batch_rules.FILE_LINE, noted("Which line of the file is it?"), batch_rules.file_line, _file_not_open
    ),
    Question(batch_rules.RETURNED, noted("Did the bank keep it?"), batch_rules.returned, _not_paid),
)
"""In the order in which they are asked and shown."""

BY_CHECK: dict[str, tuple[Rule, ...]] = {
    question.id: tuple(rule for rule in RULES if rule.check == question.id) for question in QUESTIONS
}
