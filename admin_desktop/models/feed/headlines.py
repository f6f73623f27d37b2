"""The words for what a record brought: timeline lines and both sides of a difference."""

from collections.abc import Iterable
from typing import Final

from admin_desktop.models.feed.held import Held, News, Reading
from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.words import noted

DELETED_FIELD: Final = noted("record")
STATUS_FIELD: Final = noted("status")
"""The field under which a record's deletion is told and closed."""


def differing_fields(held: Held, record: AlternateEftRecord) -> tuple[Difference, ...]:
    """Return each submitted field that ASPIRE's record has otherwise, both values as text."""
    pairs = (
        (noted("amount"), dollars(held.amount_cents), dollars(record.amount_cents)),
        (noted("effective date"), held.effective_date.isoformat(), record.effective_date.isoformat()),
        (noted("bank account"), held.bank_account_token, record.bank_account_token),
        (noted("contract"), held.contract_no, record.contract_no),
        (noted("customer"), held.customer_no, record.customer_no),
    )
    return tuple(Difference(*pair) for pair in pairs if pair[1] != pair[2])


def contradiction(held: Held, after: Held, reading: Reading) -> tuple[Difference, ...]:
    """Return the difference for a record to which no legal move leads."""
    if reading is Reading.DELETED:
        return (Difference(DELETED_FIELD, held.status.words, noted("deleted in ASPIRE")),)
    if reading is Reading.CONTRADICTORY:
        return (Difference(noted("counters and batch"), held.status.words, _counters(after)),)
    return (Difference(STATUS_FIELD, held.status.words, reading.value),)


def _counters(after: Held) -> str:
    batch = f"batch {after.batch_no} {after.batch_state}" if after.batch_no is not None else "no batch"
    return f"Payments {after.payments_counter}, Payments Processed {after.payments_processed}, {batch}"


def unknown_counters(record: AlternateEftRecord, convention: str) -> str:
    """Return why a record waits for a person: its convention knows no such counters."""
    return (
        f"record {record.record_no}: Payments {record.payments}, Payments Processed "
        f"{record.payments_processed} mean nothing in the convention {convention!r}"
    )


def differs(found: Iterable[Difference]) -> str:
    """Return the timeline line for new differences."""
    parts = "; ".join(f"{d.field}: here {d.ours}, in ASPIRE {d.aspire}" for d in found)
    return f"Differs from ASPIRE: {parts}. The status stays until somebody has looked at it."


def of(held: Held, after: Held, reading: Reading) -> tuple[News, ...]:
    """Return the timeline lines between a payment before and after one record."""
    news: list[News] = []
    if held.missing_since_ms is not None and after.missing_since_ms is None:
        news.append(News("found_again", f"ASPIRE has record {after.record_no} again."))
    if after.status is not held.status:
        news.append(_moved(held, after))
    elif held.record_no is None and after.record_no is not None:
        news.append(News("record_created", f"ASPIRE has created record {after.record_no}."))
    news.extend(_batch_news(held, after, reading))
    if after.return_code and after.status is Status.PAID and _is_new_return(held, after):
        news.append(News("returned", f"The bank returned the payment: {after.return_code}."))
    return tuple(news)


def _is_new_return(held: Held, after: Held) -> bool:
    return held.status is not Status.PAID or held.return_code != after.return_code


def _moved(held: Held, after: Held) -> News:
    if after.status is Status.SCHEDULED:
        return News("scheduled", f"ASPIRE has created record {after.record_no}.", after.status)
    if after.status is Status.PAID:
        late = held.status is Status.PENDING_CANCEL
        refund = " The cancel came too late: ask the finance company for a refund." if late else ""
        return News("paid", f"Posted in EFT batch {after.batch_no}.{refund}", after.status)
    if held.status is Status.PENDING_CANCEL:
        text = f"ASPIRE confirmed the cancel: record {after.record_no} is closed and was in no batch."
    else:
        text = f"Closed in ASPIRE by finance-company staff: record {after.record_no} was in no batch."
    return News("canceled", text, after.status)


def _batch_news(held: Held, after: Held, reading: Reading) -> tuple[News, ...]:
    if after.status is Status.PENDING_CANCEL and reading is Reading.PULLED:
        if held.too_late_batch == after.batch_no:
            return ()
        return (too_late(after.batch_no),)
    if reading is Reading.PULLED and held.batch_no != after.batch_no:
        return (News("in_batch", f"EFT Generation has pulled the record into batch {after.batch_no}."),)
    voided = held.too_late_batch or held.batch_no
    if reading is Reading.OPEN and voided is not None and not after.status.is_final:
        again = " The cancel is sent again." if held.too_late_batch is not None else ""
        return (News("batch_voided", f"EFT batch {voided} was voided: the record is open again.{again}"),)
    return ()


def too_late(batch_no: int | None) -> News:
    """Return the line for a cancel that came after EFT Generation had pulled the record."""
    return News(
        "too_late",
        f"The cancel came too late: in batch {batch_no}. It is sent again if the batch is voided.",
    )
