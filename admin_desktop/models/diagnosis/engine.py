"""Facts in, ordered findings and one verdict out. Pure: no database, no clock, no network."""

from dataclasses import dataclass

from admin_desktop.models.diagnosis.checks import BY_CHECK, QUESTIONS, Question
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.notes import notes_of
from admin_desktop.models.diagnosis.outcomes import Actor, Check, CheckState, Diagnosis, Kind, Verdict
from admin_desktop.models.diagnosis.rules.rule import Rule
from admin_desktop.words import tr

FACTS_MISSING = "facts_missing"
UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class _Finding:
    check: Check
    rule: Rule | None
    missing: tuple[str, ...]


def diagnose(facts: Facts) -> Diagnosis:
    """Return every check in order and the first cause: a failed check, else the first that waits."""
    missing = facts.missing
    findings = tuple(_ask(question, facts, missing) for question in QUESTIONS)
    return Diagnosis(
        company=facts.company.company,
        payment_ref=facts.payment_ref,
        time_zone=facts.zone,
        now_ms=facts.now_ms,
        verdict=_verdict(findings, facts),
        checks=tuple(finding.check for finding in findings),
        notes=notes_of(facts),
    )


def _ask(question: Question, facts: Facts, missing: dict[str, str]) -> _Finding:
    lacking: list[str] = []
    for rule in BY_CHECK[question.id]:
        lacks = [missing[name] for name in rule.needs if name in missing]
        if lacks:
            lacking += lacks
        elif rule.holds(facts):
            check = Check(
                question.id, tr(question.question), rule.state, rule.finding(facts), rule.until(facts)
            )
            return _Finding(check, rule, ())
    return _without_cause(question, facts, tuple(dict.fromkeys(lacking)))


def _without_cause(question: Question, facts: Facts, lacking: tuple[str, ...]) -> _Finding:
    """No rule of the check holds: it passed, was not reached, or lacks facts."""
    if lacking:
        evidence = tr("Not known here: {named}.", named=", ".join(lacking))
        return _Finding(_check(question, CheckState.UNCHECKED, evidence), None, lacking)
    hindrance = question.hindrance(facts)
    if hindrance:
        return _Finding(_check(question, CheckState.UNCHECKED, hindrance), None, ())
    return _Finding(_check(question, CheckState.PASSED, question.evidence(facts)), None, ())


def _check(question: Question, state: CheckState, evidence: str) -> Check:
    return Check(question.id, tr(question.question), state, evidence, None)


_RANK = (CheckState.FAILED, CheckState.WAITING, CheckState.PASSED)


def _verdict(findings: tuple[_Finding, ...], facts: Facts) -> Verdict:
    for state in _RANK:
        for number, finding in enumerate(findings):
            if finding.rule is not None and finding.check.state is state:
                return _of_rule(finding, finding.rule, findings[:number], facts)
    missing = _missing(findings)
    if missing:
        return Verdict(
            code=FACTS_MISSING,
            kind=Kind.UNKNOWN,
            sentence=tr("It cannot be told: this workspace does not know {named}.", named=", ".join(missing)),
            next_step=tr("Sync, then look again. If it stays so, open a ticket with LTi."),
            actor=Actor.DESK,
            source="product",
            check="",
            missing=missing,
        )
    return Verdict(
        code=UNEXPLAINED,
        kind=Kind.UNKNOWN,
        sentence=tr("No rule explains where this payment stands; the checks tell what is known."),
        next_step=tr("Open a ticket with LTi and add the checks."),
        actor=Actor.CUSTOMER_CARE,
        source="product",
        check="",
    )


def _of_rule(finding: _Finding, rule: Rule, before: tuple[_Finding, ...], facts: Facts) -> Verdict:
    return Verdict(
        code=rule.code,
        kind=rule.kind,
        sentence=finding.check.evidence,
        next_step=rule.advice(facts),
        actor=rule.actor,
        source=rule.source,
        check=rule.check,
        until_ms=finding.check.until_ms,
        missing=_missing(before),
    )


def _missing(findings: tuple[_Finding, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for finding in findings for name in finding.missing))
