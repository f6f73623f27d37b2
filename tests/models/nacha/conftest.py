"""Files to read and to break: made by our own writer from invented people."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from admin_desktop.models.nacha import (
    BalancingAccount,
    DebitEntry,
    Originator,
    PaymentBatch,
    PaymentFile,
    ReturnFile,
    ReturnItem,
    WrittenFile,
    write_payment_file,
    write_returns,
)

CREATED = datetime(2025, 11, 21, 16, 5)  # noqa: DTZ001 - a company's wall clock has no zone in the file
DUE = date(2025, 11, 24)


@pytest.fixture
def originator() -> Originator:
    return Originator(
        company_name="Northstar Equipment Finance",
        company_id="1234567890",
        odfi_routing="231380104",
        destination_name="Federal Reserve Bank",
        origin_name="Northstar",
    )


@pytest.fixture
def balanced(originator: Originator) -> Originator:
    own = BalancingAccount("231380104", "55500011122", "savings", "Northstar operating")
    return replace(originator, balancing=own)


@pytest.fixture
def debit() -> DebitEntry:
    return DebitEntry(
        routing_number="121042882",
        account_number="744-5678-99",
        account_type="checking",
        amount_cents=123_45,
        individual_name="Zoë Łukasiewicz",
        reference="PMT000000000001",
    )


@pytest.fixture
def payment_file(originator: Originator, debit: DebitEntry) -> PaymentFile:
    """Two batches of WEB debits, two entries each."""
    savings = replace(debit, account_type="savings", amount_cents=1, reference="PMT000000000002")
    first = PaymentBatch(DUE, (debit, savings))
    second = PaymentBatch(date(2025, 11, 25), (savings, debit))
    return PaymentFile(originator, CREATED, (first, second))


@pytest.fixture
def written(payment_file: PaymentFile) -> WrittenFile:
    return write_payment_file(payment_file)


@pytest.fixture
def returned(originator: Originator) -> Callable[..., WrittenFile]:
    """Write a return file of one item; keywords change the item."""

    def write(**changed: object) -> WrittenFile:
        return write_returns(ReturnFile(originator, CREATED, (replace(_ITEM, **changed),)))

    return write


_ITEM = ReturnItem(
    reason="R01",
    original_trace="231380100000007",
    routing_number="121042882",
    account_number="744567899",
    account_type="checking",
    amount_cents=123_45,
    individual_name="Zoe Lukasiewicz",
    reference="PMT000000000001",
    effective_date=DUE,
)
