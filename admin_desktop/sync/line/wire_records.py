"""The shapes of ASPIRE's records on the wire, and the checked way from them to the model's records.

Strict: integers are integers (no floats, no ``1e3``, no text), amounts are cents from zero to the ten digits
that a NACHA entry holds, codes are those of the contract, and a field that may be null must still be there:
a missing batch is not the same as none. Fields that the contract does not name are tolerated.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from admin_desktop.models.feed.records import (
    AlternateEftRecord,
    BankAccountRecord,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
    EftGenerationRecord,
)

Key = Annotated[str, Meta(min_length=1, max_length=20)]
Token = Annotated[str, Meta(min_length=1, max_length=40)]
Cents = Annotated[int, Meta(ge=0, le=9_999_999_999)]
TotalCents = Annotated[int, Meta(ge=0, le=10**15)]
Number = Annotated[int, Meta(ge=1, le=2**63 - 1)]
Instant = Annotated[datetime, Meta(tz=True)]
Reference = Annotated[str, Meta(pattern="^[A-Z0-9]{1,15}$")]


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)


def instant_ms(moment: datetime) -> int:
    """Return an instant as milliseconds UTC."""
    return (moment - _EPOCH) // _MS


def _maybe_ms(moment: datetime | None) -> int | None:
    return None if moment is None else instant_ms(moment)


class WireCompany(msgspec.Struct, gc=False):
    """``company``."""

    code: Annotated[str, Meta(pattern="^[A-Z0-9]{1,12}$")]
    name: str
    time_zone: Annotated[str, Meta(min_length=1, max_length=40)]
    bank_processing_type: Annotated[str, Meta(min_length=1, max_length=12)]
    balancing_entry: bool
    counters: Literal["s2", "kb"]
    payment_accounts: Literal["any", "existing"]
    cutoff: Annotated[str, Meta(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$")]

    def to_model(self) -> CompanyRecord:
        """Return the model's record."""
        return CompanyRecord(**msgspec.structs.asdict(self))


class WireCustomer(msgspec.Struct, gc=False):
    """``customer``."""

    customer_no: Key
    name: str
    email: str
    postal_code: Annotated[str, Meta(max_length=12)]
    private_labels: tuple[Token, ...]
    version: Number
    phone: str | None = None

    def to_model(self) -> CustomerRecord:
        """Return the model's record."""
        return CustomerRecord(**msgspec.structs.asdict(self))


class WireContract(msgspec.Struct, gc=False):
    """``contract``."""

    contract_no: Key
    customer_no: Key
    guarantor_nos: tuple[Key, ...]
    description: str
    private_label: Token
    state: Literal["pending", "booked", "terminated"]
    version: Number

    def to_model(self) -> ContractRecord:
        """Return the model's record."""
        return ContractRecord(**msgspec.structs.asdict(self))


class WireCharge(msgspec.Struct, gc=False):
    """``charge``."""

    charge_no: Key
    contract_no: Key
    description: str
    due_date: date
    amount_cents: Cents
    open_cents: Cents
    version: Number

    def to_model(self) -> ChargeRecord:
        """Return the model's record."""
        return ChargeRecord(**msgspec.structs.asdict(self))


class Validated(msgspec.Struct, gc=False):
    """When and how a bank account was verified."""

    at: Instant
    how: Token


class WireBankAccount(msgspec.Struct, gc=False):
    """``bank_account``. Exactly four characters of the number: a longer one is refused, not stored."""

    token: Token
    customer_no: Key
    routing_number: Annotated[str, Meta(pattern="^[0-9]{9}$")]
    last4: Annotated[str, Meta(min_length=4, max_length=4)]
    account_type: Literal["checking", "savings"]
    validated: Validated | None
    version: Number

    def to_model(self) -> BankAccountRecord:
        """Return the model's record."""
        return BankAccountRecord(
            token=self.token,
            customer_no=self.customer_no,
            routing_number=self.routing_number,
            last4=self.last4,
            account_type=self.account_type,
            validated_at_ms=instant_ms(self.validated.at) if self.validated else None,
            validated_how=self.validated.how if self.validated else None,
            version=self.version,
        )


class WireAlternateEft(msgspec.Struct, gc=False):
    """``alternate_eft``: one EFT payment."""

    record_no: Number
    payment_ref: Reference | None
    customer_no: Key
    contract_no: Key
    bank_account_token: Token
    amount_cents: Cents
    sec_code: Annotated[str, Meta(min_length=3, max_length=3)]
    effective_date: date
    payments: Annotated[int, Meta(ge=-(2**31), le=2**31 - 1)]
    payments_processed: Annotated[int, Meta(ge=-(2**31), le=2**31 - 1)]
    batch_no: Number | None
    batch_state: Literal["pulled", "posted"] | None
    return_code: Annotated[str, Meta(pattern="^[A-Z][0-9]{2}$")] | None
    version: Number
    updated_at: Instant

    def to_model(self) -> AlternateEftRecord:
        """Return the model's record."""
        return AlternateEftRecord(
            self.record_no,
            self.payment_ref,
            self.customer_no,
            self.contract_no,
            self.bank_account_token,
            self.amount_cents,
            self.sec_code,
            self.effective_date,
            self.payments,
            self.payments_processed,
            self.batch_no,
            self.batch_state,
            self.return_code,
            self.version,
            instant_ms(self.updated_at),
        )


class WireEftGeneration(msgspec.Struct, gc=False):
    """``eft_generation``: one run, also one for which nothing was due."""

    run_no: Number
    batch_no: Number | None
    from_: date | None = msgspec.field(name="from")
    through: date
    state: Literal["empty", "pulled", "posted", "voided"]
    pulled_at: Instant | None
    posted_at: Instant | None
    voided_at: Instant | None
    entries: Annotated[int, Meta(ge=0, le=2**31 - 1)]
    debit_cents: TotalCents
    file_sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None

    def to_model(self) -> EftGenerationRecord:
        """Return the model's record."""
        return EftGenerationRecord(
            run_no=self.run_no,
            batch_no=self.batch_no,
            from_date=self.from_,
            through_date=self.through,
            state=self.state,
            pulled_at_ms=_maybe_ms(self.pulled_at),
            posted_at_ms=_maybe_ms(self.posted_at),
            voided_at_ms=_maybe_ms(self.voided_at),
            entries=self.entries,
            debit_cents=self.debit_cents,
            file_sha256=self.file_sha256,
        )


def _entry_of(kind: str, shape: type[msgspec.Struct]) -> type[msgspec.Struct]:
    """Return the shape of a whole entry of the feed that holds such a record."""
    fields: list[tuple[str, Any]] = [
        ("seq", Number), ("at", Instant), ("kind", Literal[kind]), ("deleted", bool), ("record", shape)
    ]  # fmt: skip
    return msgspec.defstruct(f"{shape.__name__}Entry", fields, gc=False)


_NAMES_OF_ENTRY = 5

KINDS: dict[str, tuple[msgspec.json.Decoder[Any], int]] = {
    kind: (
        msgspec.json.Decoder(_entry_of(kind, shape)),
        len(msgspec.structs.fields(shape)) + _NAMES_OF_ENTRY,
    )
    for kind, shape in (
        ("company", WireCompany),
        ("customer", WireCustomer),
        ("contract", WireContract),
        ("charge", WireCharge),
        ("bank_account", WireBankAccount),
        ("alternate_eft", WireAlternateEft),
        ("eft_generation", WireEftGeneration),
    )
}
"""Kind → how an entry with such a record is decoded, and how many names a complete one has."""
