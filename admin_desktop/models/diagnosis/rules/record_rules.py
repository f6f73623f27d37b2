"""ASPIRE's record: is it there, does it agree, has it our SEC code, what do its counters say?"""

from admin_desktop.models.diagnosis.fact_parts import AsideFacts
from admin_desktop.models.diagnosis.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.words import sentence, when
from admin_desktop.models.feed.counters import Closedness
from admin_desktop.models.feed.headlines import DELETED_FIELD

EXISTS, SEC_CODE, COUNTERS = "record_exists", "sec_code", "counters"

_NO_RECORD = "ASPIRE has no record of it that we know."


def unread(facts: Facts) -> AsideFacts | None:
    """Return news about the payment that could not be read and that nothing newer has replaced."""
    payment = facts.payment
    if payment is None:
        return None
    known = payment.record_version if payment.record_version is not None else 0
    for aside in facts.aside:
        newer = aside.at_ms >= payment.updated_ms if aside.version is None else aside.version > known
        if newer:
            return aside
    return None


def _say_unread(facts: Facts) -> str:
    aside = unread(facts)
    reason, at = (aside.reason, aside.at_ms) if aside is not None else ("", None)
    return (
        f"ASPIRE sent news of this payment at {when(facts, at)} that cannot be read: {sentence(reason)}. "
        "It was set aside, and the status does not follow it."
    )


def _sec_code_differs(facts: Facts) -> bool:
    payment = facts.payment
    if payment is None or not facts.awaits or payment.record_sec_code is None:
        return False
    return payment.record_sec_code != payment.sec_code


_exists_kb = Causes(EXISTS, "KB")
_exists_product = Causes(EXISTS, "product")
_sec_code_kb = Causes(SEC_CODE, "KB")
_counters_s2 = Causes(COUNTERS, "S2")

RULES = (
    _exists_kb.problem(
        "missing_in_aspire",
        Actor.LTI_ADMIN,
        holds=lambda facts: facts.payment is not None and facts.payment.missing_since_ms is not None,
        finding=lambda facts: (
            f"ASPIRE was restored from a backup and no longer has record {facts.the_payment.record_no}, "
            f"seen at {when(facts, facts.the_payment.missing_since_ms)}. The bank may have its file already."
        ),
        next_step="Do not submit it again. An LTi admin settles it with the finance company.",
    ),
    _exists_product.problem(
        "record_deleted",
        Actor.FINANCE_COMPANY,
        holds=lambda facts: facts.difference(DELETED_FIELD) is not None,
        finding=lambda facts: (
            f"Finance-company staff deleted record {facts.the_payment.record_no} in ASPIRE; here the "
            f"payment is {facts.the_payment.status.words}."
        ),
        next_step="Ask the finance company why; then close the difference, or have it submitted anew.",
    ),
    _exists_product.problem(
        "unreadable_record",
        Actor.CUSTOMER_CARE,
        holds=lambda facts: unread(facts) is not None,
        finding=_say_unread,
        next_step="Open a ticket with LTi and add the reason; then retry it in Sync health.",
    ),
    _sec_code_kb.problem(
        "sec_code_differs",
        Actor.FINANCE_COMPANY,
        holds=_sec_code_differs,
        finding=lambda facts: (
            f"ASPIRE's record {facts.the_payment.record_no} has the SEC code "
            f"{facts.the_payment.record_sec_code}, submitted was {facts.the_payment.sec_code}: "
            "a run for portal payments does not look for it."
        ),
        next_step="Ask the finance company to set the record's SEC code back in ASPIRE.",
        needs=("record_sec_code",),
    ),
    _counters_s2.problem(
        "counters_unknown",
        Actor.FINANCE_COMPANY,
        holds=lambda facts: facts.awaits and facts.closed is Closedness.UNKNOWN,
        finding=lambda facts: (
            f"The record's counters mean nothing in this company's convention ({facts.company.counters}): "
            f"{counter_values(facts)}. It was set aside, and the status stays."
        ),
        next_step="Ask the finance company what was done to the record, and to put its counters right.",
        needs=("convention",),
    ),
)


def counter_values(facts: Facts) -> str:
    """Return both counters, raw."""
    payment = facts.the_payment
    return f"Payments {payment.payments_counter}, Payments Processed {payment.payments_processed}"


def record_exists(facts: Facts) -> str:
    """Return the evidence that ASPIRE has the record."""
    payment = facts.the_payment
    return (
        f"Record {payment.record_no}, version {payment.record_version}, last changed in ASPIRE at "
        f"{when(facts, payment.record_updated_ms)}."
    )


def sec_code(facts: Facts) -> str:
    """Return the record's SEC code."""
    payment = facts.the_payment
    if payment.record_sec_code is None:
        return f"Submitted as {payment.sec_code}."
    return f"{payment.record_sec_code}, submitted as {payment.sec_code}."


def counters(facts: Facts) -> str:
    """Return both counters and what they say."""
    said = facts.closed.value if facts.closed is not None else "nothing"
    return f"{counter_values(facts)}: {said} in convention {facts.company.counters}."


def no_record(facts: Facts) -> str:
    """Return why the record's gates are not reached; empty when there is a record."""
    return _NO_RECORD if facts.the_payment.record_no is None else ""
