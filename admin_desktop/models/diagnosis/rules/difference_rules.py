"""Where ASPIRE's record says something else than the payment: one rule for each kind of contradiction."""

from collections.abc import Callable

from admin_desktop.models.diagnosis.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor, Kind
from admin_desktop.models.diagnosis.rules.rule import Rule
from admin_desktop.models.feed.held import Reading
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status

AGREES = "record_agrees"

_COMPARE = "Compare both values with the finance company, then close the difference."


def _open(name: str) -> Callable[[Facts], bool]:
    return lambda facts: facts.difference(name) is not None


def _both(facts: Facts, name: str) -> Difference:
    return facts.difference(name) or Difference(name, "", "")


def _field_rule(code: str, name: str) -> Rule:
    def finding(facts: Facts) -> str:
        both = _both(facts, name)
        if name == "bank account":  # tokens say nothing to anybody
            return "ASPIRE's record debits another bank account than the one the borrower chose."
        return f"ASPIRE's record has another {name}: here {both.ours}, in ASPIRE {both.aspire}."

    return Rule(
        code=code,
        check=AGREES,
        kind=Kind.PROBLEM,
        holds=_open(name),
        finding=lambda facts: f"{finding(facts)} The status stays until somebody has looked at it.",
        next_step=_COMPARE,
        actor=Actor.FINANCE_COMPANY,
        source="product",
    )


def _denied(ours: Status, *readings: Reading) -> Callable[[Facts], bool]:
    values = {reading.value for reading in readings}

    def holds(facts: Facts) -> bool:
        denied = facts.difference("status")
        return facts.has(ours) and denied is not None and denied.aspire in values

    return holds


RULES = (
    Rule(
        code="second_record",
        check=AGREES,
        kind=Kind.PROBLEM,
        holds=_open("ASPIRE record"),
        finding=lambda facts: (
            f"ASPIRE has a second record {_both(facts, 'ASPIRE record').aspire} under this reference, beside "
            f"{_both(facts, 'ASPIRE record').ours}."
        ),
        next_step="Open a ticket with LTi at once: the borrower may be debited twice.",
        actor=Actor.CUSTOMER_CARE,
        source="product",
    ),
    _field_rule("amount_differs", "amount"),
    _field_rule("effective_date_differs", "effective date"),
    _field_rule("bank_account_differs", "bank account"),
    _field_rule("contract_differs", "contract"),
    _field_rule("customer_differs", "customer"),
    Rule(
        code="collected_though_canceled",
        check=AGREES,
        kind=Kind.PROBLEM,
        holds=_denied(Status.CANCELED, Reading.POSTED),
        finding=lambda facts: (
            f"It is Canceled here, and yet ASPIRE collected it: record {facts.the_payment.record_no} was "
            f"posted in batch {facts.the_payment.batch_no}."
        ),
        next_step="Ask the finance company for a refund, then close the difference.",
        actor=Actor.FINANCE_COMPANY,
        source="product",
    ),
    Rule(
        code="reopened_in_aspire",
        check=AGREES,
        kind=Kind.PROBLEM,
        holds=_denied(Status.CANCELED, Reading.OPEN, Reading.PULLED),
        finding=lambda facts: (
            f"It is Canceled here, but finance-company staff opened record {facts.the_payment.record_no} "
            "again: the next EFT Generation run may collect it."
        ),
        next_step="Ask the finance company to close the record before their next run.",
        actor=Actor.FINANCE_COMPANY,
        source="product",
    ),
    Rule(
        code="paid_denied_by_aspire",
        check=AGREES,
        kind=Kind.PROBLEM,
        holds=_denied(Status.PAID, *Reading),
        finding=lambda facts: (
            f"It is Paid here, but ASPIRE's record {facts.the_payment.record_no} now says: "
            f"{_both(facts, 'status').aspire}."
        ),
        next_step=_COMPARE,
        actor=Actor.FINANCE_COMPANY,
        source="product",
    ),
    Rule(
        code="contradictory_record",
        check=AGREES,
        kind=Kind.PROBLEM,
        holds=_open("counters and batch"),
        finding=lambda facts: (
            f"ASPIRE's record contradicts itself: {_both(facts, 'counters and batch').aspire}. "
            f"The payment stays {facts.the_payment.status.words}."
        ),
        next_step="Ask the finance company what was done to the record, and LTi to put it right.",
        actor=Actor.FINANCE_COMPANY,
        source="S2",
    ),
)


def record_agrees(_facts: Facts) -> str:
    """Return the evidence that nothing differs."""
    return "Amount, date, account, contract and customer are those that were submitted."
