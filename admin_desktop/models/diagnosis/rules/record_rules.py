"""ASPIRE's record: is it there, does it agree, has it our SEC code, what do its counters say?"""

from admin_desktop.models.diagnosis.gathering.fact_parts import AsideFacts
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.words import sentence, when
from admin_desktop.models.feed.counters import Closedness
from admin_desktop.models.feed.headlines import DELETED_FIELD
from admin_desktop.words import noted, tr

EXISTS, SEC_CODE, COUNTERS = "record_exists", "sec_code", "counters"

_CLOSEDNESS = {
    Closedness.OPEN: noted("open"),
    Closedness.CLOSED: noted("closed"),
    Closedness.UNKNOWN: noted("unknown"),
}
_NO_RECORD = noted("ASPIRE has no record of it that we know.")


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
    return tr(
        "ASPIRE sent news of this payment at {when} that cannot be read: {said}. It was set "
        "aside, and the status does not follow it.",
        when=when(facts, at),
        said=sentence(reason),
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
        finding=lambda facts: tr(
            "ASPIRE was restored from a backup and no longer has record {record}, seen at "
            "{when}. The bank may have its file already.",
            record=facts.the_payment.record_no,
            when=when(facts, facts.the_payment.missing_since_ms),
        ),
        next_step=noted("Do not submit it again. An LTi admin settles it with the finance company."),
    ),
    _exists_product.problem(
        "record_deleted",
        Actor.FINANCE_COMPANY,
        holds=lambda facts: facts.difference(DELETED_FIELD) is not None,
        finding=lambda facts: tr(
            "Finance-company staff deleted record {record} in ASPIRE; here the payment is {status}.",
            record=facts.the_payment.record_no,
            status=facts.the_payment.status.words,
        ),
        next_step=noted("Ask the finance company why; then close the difference, or have it submitted anew."),
    ),
    _exists_product.problem(
        "unreadable_record",
        Actor.CUSTOMER_CARE,
        holds=lambda facts: unread(facts) is not None,
        finding=_say_unread,
        next_step=noted("Open a ticket with LTi and add the reason; then retry it in Sync health."),
    ),
    _sec_code_kb.problem(
        "sec_code_differs",
        Actor.FINANCE_COMPANY,
        holds=_sec_code_differs,
        finding=lambda facts: tr(
            "ASPIRE's record {record} has the SEC code {record_sec_code}, submitted was "
            "{sec_code}: a run for portal payments does not look for it.",
            record=facts.the_payment.record_no,
            record_sec_code=facts.the_payment.record_sec_code,
            sec_code=facts.the_payment.sec_code,
        ),
        next_step=noted("Ask the finance company to set the record's SEC code back in ASPIRE."),
        needs=("record_sec_code",),
    ),
    _counters_s2.problem(
        "counters_unknown",
        Actor.FINANCE_COMPANY,
        holds=lambda facts: facts.awaits and facts.closed is Closedness.UNKNOWN,
        finding=lambda facts: tr(
            "The record's counters mean nothing in this company's convention ({counters}): "
            "{values}. It was set aside, and the status stays.",
            counters=facts.company.counters,
            values=counter_values(facts),
        ),
        next_step=noted(
            "Ask the finance company what was done to the record, and to put its counters right."
        ),
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
    return tr(
        "Record {record}, version {record_version}, last changed in ASPIRE at {when}.",
        record=payment.record_no,
        record_version=payment.record_version,
        when=when(facts, payment.record_updated_ms),
    )


def sec_code(facts: Facts) -> str:
    """Return the record's SEC code."""
    payment = facts.the_payment
    if payment.record_sec_code is None:
        return tr("Submitted as {sec_code}.", sec_code=payment.sec_code)
    return tr(
        "{record_sec_code}, submitted as {sec_code}.",
        record_sec_code=payment.record_sec_code,
        sec_code=payment.sec_code,
    )


def counters(facts: Facts) -> str:
    """Return both counters and what they say."""
    said = tr(_CLOSEDNESS[facts.closed]) if facts.closed is not None else tr("nothing")
    return tr(
        "{values}: {said} in convention {counters}.",
        values=counter_values(facts),
        said=said,
        counters=facts.company.counters,
    )


def no_record(facts: Facts) -> str:
    """Return why the record's gates are not reached; empty when there is a record."""
    return tr(_NO_RECORD) if facts.the_payment.record_no is None else ""
