"""The shapes of the mock's answers, for the published description: the ledger writes the answers."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field


class Answer(BaseModel):
    """What the mock answers."""


class HealthAnswer(Answer):
    """The mock is there."""

    status: str
    epoch: str
    now: str


class CompanyAnswer(Answer):
    """The finance company's set-up."""

    code: str
    name: str
    time_zone: str
    bank_processing_type: str
    balancing_entry: bool
    counters: str
    payment_accounts: str
    cutoff: str


class CustomerAnswer(Answer):
    """A borrower's account."""

    customer_no: str
    name: str
    email: str
    phone: str | None
    postal_code: str
    private_labels: list[str]
    version: int


class ContractAnswer(Answer):
    """A lease or loan."""

    contract_no: str
    customer_no: str
    guarantor_nos: list[str]
    description: str
    private_label: str
    state: str
    version: int


class ChargeAnswer(Answer):
    """A charge on a contract."""

    charge_no: str
    contract_no: str
    description: str
    due_date: date
    amount_cents: int
    open_cents: int
    version: int


class Validation(Answer):
    """When and how an account was validated."""

    at: str
    how: str | None


class BankAccountAnswer(Answer):
    """A bank account by its token."""

    token: str
    customer_no: str
    routing_number: str
    last4: str
    account_type: str
    validated: Validation | None
    version: int


class AlternateEftAnswer(Answer):
    """An Alternate EFT record."""

    record_no: int
    payment_ref: str | None
    customer_no: str
    contract_no: str
    bank_account_token: str
    amount_cents: int
    sec_code: str
    effective_date: date
    payments: int
    payments_processed: int
    batch_no: int | None
    batch_state: str | None
    return_code: str | None
    version: int
    updated_at: str


class AlternateEftItems(Answer):
    """None or one record of a payment reference."""

    items: list[AlternateEftAnswer]


class EftGenerationAnswer(Answer):
    """One EFT Generation run."""

    run_no: int
    batch_no: int | None
    from_: Annotated[date | None, Field(alias="from")]
    through: date
    state: str
    pulled_at: str | None
    posted_at: str | None
    voided_at: str | None
    entries: int
    debit_cents: int
    file_sha256: str | None


class ChangeAnswer(Answer):
    """One entry of the feed: the whole record as of then."""

    seq: int
    at: str
    kind: str
    deleted: bool
    record: (
        AlternateEftAnswer
        | EftGenerationAnswer
        | BankAccountAnswer
        | CustomerAnswer
        | ContractAnswer
        | ChargeAnswer
        | CompanyAnswer
    )


class ChangesAnswer(Answer):
    """One page of the feed."""

    epoch: str
    changes: list[ChangeAnswer]
    next_after: int
    more: bool


class ReturnOutcomeAnswer(Answer):
    """What came of one entry of a return file."""

    line: int
    outcome: str
    reason_code: str
    reference: str
    amount_cents: int
    record_no: int | None
    detail: str


class ReturnsAnswer(Answer):
    """What came of a return file."""

    file_sha256: str
    counts: dict[str, int]
    entries: list[ReturnOutcomeAnswer]


class ProblemField(Answer):
    """A field that is wrong."""

    field: str
    reason: str


class ProblemLine(Answer):
    """A line of a file that is wrong."""

    line: int | None
    reason: str


class ProblemAnswer(Answer):
    """An error (RFC 9457); ``code`` is stable."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[ProblemField] | None = None
    lines: list[ProblemLine] | None = None
    batch_no: int | None = None
    epoch: str | None = None
