"""What goes into a NACHA file: the company's set-up, batches of debits, and what came of writing it."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class BalancingAccount:
    """The company's own account, credited with a file's debits when its set-up asks for a balanced file."""

    routing_number: str
    account_number: str = field(repr=False)
    account_type: str
    """``checking`` or ``savings``."""
    name: str


@dataclass(frozen=True, slots=True)
class Originator:
    """The company and its originating bank (ODFI). Names are transliterated and cut to their fields."""

    company_name: str
    """Batch header 5-20, 16 columns: what the receiver reads on the bank statement."""
    company_id: str
    """Batch header 41-50: 1 to 10 of A-Z 0-9, never altered."""
    odfi_routing: str
    """Nine digits; its first eight open every trace number."""
    destination_name: str
    """The bank the file goes to, 23 columns."""
    origin_name: str
    """The sender of the file, 23 columns."""
    immediate_destination: str = ""
    """Nine digits; the ODFI when left empty."""
    immediate_origin: str = ""
    """Nine or ten of A-Z 0-9; the company id when left empty."""
    entry_description: str = "PAYMENT"
    """Batch header 54-63, 10 columns."""
    balancing: BalancingAccount | None = None


@dataclass(frozen=True, slots=True)
class DebitEntry:
    """One debit of a receiver's account."""

    routing_number: str
    """Nine digits with a right check digit."""
    account_number: str = field(repr=False)
    """1 to 17 of A-Z a-z 0-9 and ``-``; never altered."""
    account_type: str
    """``checking`` (27) or ``savings`` (37)."""
    amount_cents: int
    """1 to 9,999,999,999."""
    individual_name: str
    """Any text: transliterated and cut to 22 columns by the rule of ``names``."""
    reference: str = ""
    """Columns 40-54: up to 15 printable ASCII characters; a portal payment's ``payment_ref``."""
    payment_type: str = "S"
    """Columns 77-78 of WEB and TEL entries: ``S`` single or ``R`` recurring (Nacha)."""


@dataclass(frozen=True, slots=True)
class PaymentBatch:
    """Debits of one SEC code and one effective date."""

    effective_date: date
    entries: tuple[DebitEntry, ...]
    sec_code: str = "WEB"
    """``WEB``, ``PPD``, ``CCD`` or ``TEL``."""


@dataclass(frozen=True, slots=True)
class PaymentFile:
    """One file for the bank."""

    originator: Originator
    created: datetime
    """Wall clock of the company; its date and minute stand in the header."""
    batches: tuple[PaymentBatch, ...]
    file_id_modifier: str = "A"
    """A-Z or 0-9: tells apart the files of one day."""
    first_sequence: int = 1
    """Trace numbers are the ODFI's eight digits and this counter; keep ``WrittenFile.next_sequence``."""
    first_batch_number: int = 1


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """Where an entry came to stand; never the account number."""

    reference: str
    trace_number: str
    batch_number: int
    line_no: int
    amount_cents: int
    is_debit: bool


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A finished file: its text holds full account numbers, so it is kept by ASPIRE and the bank alone."""

    text: str = field(repr=False)
    sha256: str
    """Of the text's ASCII bytes."""
    entries: tuple[WrittenEntry, ...]
    """In file order; balancing entries included (they are credits)."""
    debit_cents: int
    credit_cents: int
    batches: int
    next_sequence: int
    """The first free trace sequence."""

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        return self.text.encode("ascii")
