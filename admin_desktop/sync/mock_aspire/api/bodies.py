"""The bodies of the contract, strict: nothing is converted, nothing extra is let through."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LARGEST_NUMBER = 2**53 - 1
LARGEST_CENTS = 10**15


def _read_day(value: Any) -> date:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("a date is YYYY-MM-DD")
    return date.fromisoformat(value)


Day = Annotated[date, BeforeValidator(_read_day)]
Word = Annotated[str, Field(min_length=1, max_length=40)]
Text = Annotated[str, Field(min_length=1, max_length=200)]
Cents = Annotated[int, Field(ge=-LARGEST_CENTS, le=LARGEST_CENTS, description="Integer cents, US dollars")]


class Body(BaseModel):
    """What a client sends."""

    model_config = ConfigDict(strict=True, extra="forbid", hide_input_in_errors=True)


class NewBankAccountBody(Body):
    """A bank account as the customer entered it. With the files, the only place of a full number."""

    customer_no: Word
    routing_number: Word
    account_number: Word
    account_type: Word
    holder: Text


class NewEftBody(Body):
    """An Alternate EFT record to create."""

    payment_ref: Annotated[str, Field(pattern="^[A-Z0-9]{1,15}$", max_length=15)]
    customer_no: Word
    contract_no: Word
    bank_account_token: Word
    amount_cents: Cents
    sec_code: Word
    effective_date: Day


class WindowBody(Body):
    """The window of due dates of an EFT Generation run; a blank ``from`` catches up on everything."""

    from_: Annotated[Day | None, Field(alias="from")] = None
    through: Day


class Answer(BaseModel):
    """What the mock answers; for the published description only, answers are written by the ledger."""


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
