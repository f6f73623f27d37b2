"""Rules as data: what each must bring with it."""

import pytest

from admin_desktop.models.diagnosis.checks import RULES
from admin_desktop.models.diagnosis.gathering.facts import WORDS
from admin_desktop.models.diagnosis.outcomes import Actor, CheckState, Kind
from admin_desktop.models.diagnosis.rules.rule import Rule

SOURCES = {"S1", "S2", "KB", "Nacha", "product"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_who_acts_and_where_it_comes_from(rule: Rule) -> None:
    assert rule.source in SOURCES
    assert set(rule.needs) <= set(WORDS)
    assert rule.next_step
    if rule.kind is Kind.WAITING:
        assert rule.actor is Actor.NOBODY
    if rule.kind is Kind.PROBLEM:
        assert rule.state is CheckState.FAILED


def test_a_cancelled_payment_fails_its_check_although_nothing_is_wrong() -> None:
    failing = [rule.code for rule in RULES if rule.kind is Kind.FINE and rule.state is CheckState.FAILED]
    assert failing == ["canceled_never_sent", "canceled_by_borrower", "closed_by_staff"]
