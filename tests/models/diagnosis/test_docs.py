"""docs/diagnosis.md is a stable interface: it says what the code does, rule by rule."""

import re
from pathlib import Path

from admin_desktop.models.diagnosis import checks
from admin_desktop.models.diagnosis.asking.questions import COMPANY_CODES
from admin_desktop.models.diagnosis.engine import FACTS_MISSING, UNEXPLAINED
from admin_desktop.models.diagnosis.rules import (
    batch_rules,
    difference_rules,
    portal_rules,
    record_rules,
    rule,
    run_rules,
    sending_rules,
    sync_rules,
)

PAGE = (Path(__file__).parents[3] / "docs" / "diagnosis.md").read_text(encoding="utf-8")
MODULES = (
    portal_rules,
    sync_rules,
    sending_rules,
    record_rules,
    difference_rules,
    run_rules,
    batch_rules,
)


def test_the_page_lists_every_rule_as_it_is_and_no_other() -> None:
    told = re.findall(r"^\| `(\w+)` \| `(\w+)` \| (\w+) \| (\w+) \| (\w+) \|", PAGE, re.MULTILINE)
    coded = [(r.code, r.check, r.kind.value, r.actor.value, r.source) for r in checks.RULES]
    assert told == coded


def test_the_page_lists_the_checks_in_their_order() -> None:
    told = re.findall(r"^\| `(\w+)` \| ([^`|]+) \|$", PAGE, re.MULTILINE)
    assert told == [(question.id, question.question) for question in checks.QUESTIONS]


def test_the_page_names_the_other_codes() -> None:
    for code in (FACTS_MISSING, UNEXPLAINED, *COMPANY_CODES):
        assert f"`{code}`" in PAGE


def test_codes_are_unique_and_every_rule_belongs_to_a_check() -> None:
    codes = [r.code for r in checks.RULES]
    assert len(set(codes)) == len(codes)
    assert {r.check for r in checks.RULES} <= {question.id for question in checks.QUESTIONS}
    assert sum(len(module.RULES) for module in MODULES) == len(checks.RULES)
    assert all(isinstance(r, rule.Rule) for r in checks.RULES)
