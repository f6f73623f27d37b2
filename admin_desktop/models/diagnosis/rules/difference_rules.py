"""Where ASPIRE's record says something else than the payment: one rule for each kind of contradiction."""

from collections.abc import Callable

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes, Rule
from admin_desktop.models.feed.held import Reading
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status
from admin_desktop.words import noted, tr

AGREES = "record_agrees"

_COMPARE = noted("Compare both values with the finance company, then close the difference.")


def _open(name: str) -> Callable[[Facts], bool]:
    return lambda facts: facts.difference(name) is not None


def _both(facts: Facts, name: str) -> Difference:
    return facts.difference(name) or Difference(name, "", "")


_agrees_product = Causes(AGREES, "product")
_agrees_s2 = Causes(AGREES, "S2")


def _field_rule(code: str, name: str) -> Rule:
    def finding(facts: Facts) -> str:
        both = _both(facts, name)
        if name == "bank account":  # tokens say nothing to anybody
            return tr("ASPIRE's record debits another bank account than the one the borrower chose.")
        return tr(
            "ASPIRE's record has another {name}: here {ours}, in ASPIRE {aspire}.",
            name=tr(name),
            ours=both.ours,
            aspire=both.aspire,
        )

    return _agrees_product.problem(
        code,
        Actor.FINANCE_COMPANY,
        holds=_open(name),
        finding=lambda facts: tr(
            "{finding} The status stays until somebody has looked at it.", finding=finding(facts)
        ),
        next_step=_COMPARE,
    )


def _denied(ours: Status, *readings: Reading) -> Callable[[Facts], bool]:
    values = {reading.value for reading in readings}

    def holds(facts: Facts) -> bool:
        denied = facts.difference("status")
        return facts.has(ours) and denied is not None and denied.aspire in values

    return holds


RULES = (
    _agrees_product.problem(
        "second_record",
        Actor.CUSTOMER_CARE,
        holds=_open("ASPIRE record"),
        finding=lambda facts: tr(
            "ASPIRE has a second record {aspire} under this reference, beside {ours}.",
            aspire=_both(facts, "ASPIRE record").aspire,
            ours=_both(facts, "ASPIRE record").ours,
        ),
        next_step=noted("Open a ticket with LTi at once: the borrower may be debited twice."),
    ),
    _field_rule("amount_differs", "amount"),
    _field_rule("effective_date_differs", "effective date"),
    _field_rule("bank_account_differs", "bank account"),
    _field_rule("contract_differs", "contract"),
    _field_rule("customer_differs", "customer"),
    _agrees_product.problem(
        "collected_though_canceled",
        Actor.FINANCE_COMPANY,
        holds=_denied(Status.CANCELED, Reading.POSTED),
        finding=lambda facts: tr(
            "It is Canceled here, and yet ASPIRE collected it: record {record} was posted in batch {batch}.",
            record=facts.the_payment.record_no,
            batch=facts.the_payment.batch_no,
        ),
        next_step=noted("Ask the finance company for a refund, then close the difference."),
    ),
    _agrees_product.problem(
        "reopened_in_aspire",
        Actor.FINANCE_COMPANY,
        holds=_denied(Status.CANCELED, Reading.OPEN, Reading.PULLED),
        finding=lambda facts: tr(
            "It is Canceled here, but finance-company staff opened record {record} again: the "
            "next EFT Generation run may collect it.",
            record=facts.the_payment.record_no,
        ),
        next_step=noted("Ask the finance company to close the record before their next run."),
    ),
    _agrees_product.problem(
        "paid_denied_by_aspire",
        Actor.FINANCE_COMPANY,
        holds=_denied(Status.PAID, *Reading),
        finding=lambda facts: tr(
            "It is Paid here, but ASPIRE's record {record} now says: {aspire}.",
            record=facts.the_payment.record_no,
            aspire=tr(_both(facts, "status").aspire),
        ),
        next_step=_COMPARE,
    ),
    _agrees_s2.problem(
        "contradictory_record",
        Actor.FINANCE_COMPANY,
        holds=_open("counters and batch"),
        finding=lambda facts: tr(
            "ASPIRE's record contradicts itself: {aspire}. The payment stays {status}.",
            aspire=_both(facts, "counters and batch").aspire,
            status=facts.the_payment.status.words,
        ),
        next_step=noted("Ask the finance company what was done to the record, and LTi to put it right."),
    ),
)


def record_agrees(_facts: Facts) -> str:
    """Return the evidence that nothing differs."""
    return tr("Amount, date, account, contract and customer are those that were submitted.")
