"""A payment's facts for its detail: ASPIRE's record, and what was submitted."""

from admin_desktop.models.payments.rows import PaymentDetail
from admin_desktop.models.payments.words.batch_states import batch_state_words
from admin_desktop.views.look.formats import NOTHING, full_instant, long_date, short_instant, shown
from admin_desktop.views.payments.grid.columns import Moment
from admin_desktop.words import noted, tr


def record_facts(detail: PaymentDetail) -> list[tuple[str, str, str]]:
    """Return ASPIRE's record as names, values and tooltips."""
    row = detail.row
    if row.record_no is None:
        return [(noted("Record"), tr("none yet"), tr("No Alternate EFT record is known for this payment"))]
    batch = f"{row.batch_no} ({batch_state_words(row.batch_state)})" if row.batch_no is not None else NOTHING
    facts = [
        (noted("Record"), str(row.record_no), tr("Number of the Alternate EFT record")),
        ("Payments", _counter(row.payments_counter), tr("ASPIRE's counter, as it stands in the record")),
        (
            "Payments Processed",
            _counter(row.payments_processed),
            tr("ASPIRE's counter, as it stands in the record"),
        ),
        (noted("EFT batch"), batch, ""),
    ]
    return [*facts, (noted("Return code"), row.return_code, "")] if row.return_code else facts


def payment_facts(detail: PaymentDetail, moment: Moment) -> list[tuple[str, str, str]]:
    """Return what was submitted as names, values and tooltips."""
    row = detail.row
    contract = f"{row.contract_no} · {shown(detail.contract_description)}".rstrip(" ·")
    submitted = short_instant(row.submitted_ms, row.time_zone, moment.now_ms, name_zone=True)
    submitted_tip = full_instant(row.submitted_ms, row.time_zone)
    return [
        (noted("Contract"), contract, ""),
        (noted("Customer"), f"{row.customer_no} · {shown(row.customer_email)}", ""),
        (noted("Effective"), long_date(row.effective_date), tr("In the finance company's zone")),
        (noted("Bank account"), f"••{row.bank_last4}", tr("The last four digits are all that is kept here")),
        (noted("SEC code"), row.sec_code, ""),
        (noted("Private label"), shown(row.private_label) or NOTHING, ""),
        (noted("Company"), row.company, ""),
        (
            noted("Submitted"),
            tr("{time} by {who}", time=submitted, who=shown(row.submitted_by)),
            submitted_tip,
        ),
    ]


def _counter(value: int | None) -> str:
    return NOTHING if value is None else str(value)
