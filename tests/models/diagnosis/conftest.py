"""Facts made by hand: one healthy Scheduled payment, and whatever is unusual about it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.diagnosis.gathering.facts import CompanyFacts, Facts, PaymentFacts
from admin_desktop.models.payments.status import Status

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
MINUTE_MS = 60_000

COMPANY = CompanyFacts(
    company="NORTHSTAR",
    name="Northstar",
    time_zone="America/Chicago",
    counters="s2",
    bank_processing_type="ACH",
    epoch="e1",
    last_success_ms=NOW_MS - MINUTE_MS,
    cycle_outcome="idle",
)
PAYMENT = PaymentFacts(
    payment_ref="PMT00000000000A",
    status=Status.SCHEDULED,
    status_since_ms=NOW_MS - 60 * MINUTE_MS,
    submitted_ms=NOW_MS - 70 * MINUTE_MS,
    submitted_by="portal",
    customer_no="C100",
    contract_no="K-100",
    amount_cents=12_050,
    sec_code="WEB",
    effective_date=date(2025, 11, 24),
    updated_ms=NOW_MS - 60 * MINUTE_MS,
    record_no=1001,
    record_epoch="e1",
    record_version=1,
    payments_counter=1,
    payments_processed=1,
    record_sec_code="WEB",
    record_updated_ms=NOW_MS - 60 * MINUTE_MS,
)


@pytest.fixture
def facts() -> Callable[..., Facts]:
    """Facts with ``company`` and ``payment`` changed by mappings, and other fields as given."""

    def make(
        company: dict[str, Any] | None = None, payment: dict[str, Any] | None = None, **more: Any
    ) -> Facts:
        return Facts(
            PAYMENT.payment_ref,
            NOW_MS,
            replace(COMPANY, **(company or {})),
            replace(PAYMENT, **(payment or {})),
            **more,
        )

    return make
