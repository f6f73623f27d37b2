"""What others read: the borrower without internal words, LTi without names or account numbers."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.diagnosis.checks import RULES
from admin_desktop.models.diagnosis.engine import FACTS_MISSING, UNEXPLAINED, diagnose
from admin_desktop.models.diagnosis.gathering.fact_parts import EntryFacts
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.replies.borrower import english, reply_for, spanish
from admin_desktop.models.diagnosis.replies.phrases import REPLIES
from admin_desktop.models.diagnosis.replies.ticket import ticket_for
from admin_desktop.models.outbox.entries import Action, EntryState
from admin_desktop.models.payments.status import Status

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
INTERNAL = re.compile(
    r"aspire|lti\b|eft\b|batch|record|sync|outbox|epoch|counter|sec code|nacha|reference|workspace"
    r"|lote|registro|sincroniz|referencia|contador",
    re.IGNORECASE,
)
CANARY = "4000123456781"


def test_every_verdict_has_its_reply() -> None:
    assert set(REPLIES) == {rule.code for rule in RULES} | {FACTS_MISSING, UNEXPLAINED}


@pytest.mark.parametrize("code", sorted(REPLIES))
def test_a_reply_has_no_internal_words_and_no_numbers_but_amount_and_day(code: str) -> None:
    phrase = REPLIES[code]
    for text in (phrase.english, phrase.spanish):
        assert not INTERNAL.search(text), text
        assert set(re.findall(r"\{(\w+)\}", text)) <= {"amount", "submitted", "due", "collected"}
        assert set(re.findall(r"\d+", text)) <= {"15"}
        assert text.endswith((".", "?"))
        assert "!" not in text
    assert phrase.english != phrase.spanish


def test_the_reply_names_the_payment_by_amount_and_day(facts: Callable[..., Facts]) -> None:
    told = facts()
    reply = reply_for(told, diagnose(told).verdict)
    assert "$120.50" in reply.english
    assert "November 24" in reply.english
    assert "24 de noviembre" in reply.spanish
    nobody = replace(told, payment=None)
    assert "find this payment" in reply_for(nobody, diagnose(nobody).verdict).english


def test_days_are_said_as_each_language_says_them() -> None:
    assert (english(date(2025, 1, 5)), spanish(date(2025, 1, 5))) == ("January 5", "5 de enero")


def test_the_ticket_has_the_evidence_and_no_account_number(facts: Callable[..., Facts]) -> None:
    said = f"account {CANARY} is closed."
    entry = EntryFacts(Action.CREATE, EntryState.REJECTED, 2, "e1", 0, NOW_MS, NOW_MS, said)
    told = facts(
        payment={"status": Status.PENDING, "rejected_reason": said, "record_no": None}, entries=(entry,)
    )
    diagnosis = diagnose(told)
    assert CANARY in diagnosis.verdict.sentence
    ticket = ticket_for(told, diagnosis)
    assert CANARY not in ticket
    assert "6781" in ticket
    assert ticket.startswith("Payment PMT00000000000A of NORTHSTAR: rejected_by_aspire\n")
    for question in ("Was it submitted?", "Is the portal syncing with ASPIRE?", "Does the record exist?"):
        assert question in ticket
    assert "create: rejected, 2 attempts" in ticket


def test_the_ticket_keeps_our_own_numbers_readable(facts: Callable[..., Facts]) -> None:
    told = facts(payment={"record_no": 412_447, "batch_no": 12_345, "batch_state": "pulled"})
    ticket = ticket_for(told, diagnose(told))
    assert "412447" in ticket
    assert "12345" in ticket
    assert "Not known here: the EFT Generation run of the batch" in ticket


def test_a_ticket_about_a_payment_that_is_not_there(facts: Callable[..., Facts]) -> None:
    told = replace(facts(), payment=None)
    assert "not_submitted" in ticket_for(told, diagnose(told))
