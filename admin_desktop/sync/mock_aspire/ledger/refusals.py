"""What the ledger refuses, with the contract's stable codes."""

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """The stable codes of problem answers."""

    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not-found"
    VALIDATION = "validation"
    IDEMPOTENCY_MISMATCH = "idempotency-mismatch"
    EPOCH_CHANGED = "epoch-changed"
    ALREADY_IN_BATCH = "already-in-batch"
    ALREADY_CLOSED = "already-closed"
    BATCH_NOT_OPEN = "batch-not-open"
    RATE_LIMITED = "rate-limited"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class FieldFault:
    """One field that is wrong, and why. The reason never repeats the value: it could be an account number."""

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class LineFault:
    """One line of a NACHA file that is wrong; ``line`` is None when no single line can be blamed."""

    line: int | None
    reason: str


class LedgerRefusal(Exception):  # noqa: N818 - the domain calls it a refusal: nothing broke
    """ASPIRE said no; nothing was changed."""

    def __init__(self, code: Code, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class NotFoundRefusal(LedgerRefusal):
    """There is no such record in this company."""

    def __init__(self, what: str) -> None:
        super().__init__(Code.NOT_FOUND, f"there is no {what}")


class ValidationRefusal(LedgerRefusal):
    """Fields, or lines of a file, are wrong."""

    def __init__(self, fields: tuple[FieldFault, ...] = (), lines: tuple[LineFault, ...] = ()) -> None:
        named = ", ".join(fault.field for fault in fields) or f"{len(lines)} faults in the file"
        super().__init__(Code.VALIDATION, f"not valid: {named}")
        self.fields = fields
        self.lines = lines


class EpochChangedRefusal(LedgerRefusal):
    """The write carries the epoch of another life of this database."""

    def __init__(self, epoch: str) -> None:
        super().__init__(Code.EPOCH_CHANGED, "this is not the database your cursor belongs to")
        self.epoch = epoch


class AlreadyInBatchRefusal(LedgerRefusal):
    """EFT Generation has pulled the record."""

    def __init__(self, batch_no: int) -> None:
        super().__init__(Code.ALREADY_IN_BATCH, f"the record is in batch {batch_no}")
        self.batch_no = batch_no


def invalid(field: str, reason: str) -> ValidationRefusal:
    """Return the refusal of one field."""
    return ValidationRefusal((FieldFault(field, reason),))
