"""Lines, batches and totals of a file while it is written: what payment and return files share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.nacha.codes import CREDITS_ONLY, DEBIT_CODES, DEBITS_ONLY, HASH_MODULUS, MIXED
from admin_desktop.models.nacha.entry_layouts import ENTRY
from admin_desktop.models.nacha.fields import BLOCKING, PADDING, Layout
from admin_desktop.models.nacha.layouts import BATCH_CONTROL, BATCH_HEADER, FILE_CONTROL, FILE_HEADER
from admin_desktop.models.nacha.writing.entry_rules import check_originator
from admin_desktop.models.nacha.writing.names import fitted
from admin_desktop.models.nacha.writing.setup import Originator, WrittenEntry, WrittenFile

MAX_SEQUENCE = 9_999_999
_FIRST_YEAR, _LAST_YEAR = 2000, 2099
_MODIFIERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

Values = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class EntryLines:
    """One 6 record in the making, with its 7 record if it has one; traces are put in by the assembler."""

    transaction_code: str
    routing_number: str
    account_number: str = field(repr=False)
    amount_cents: int
    reference: str
    name: str
    discretionary: str = ""
    addenda: tuple[Layout, Values] | None = None

    @property
    def is_debit(self) -> bool:
        """Whether it takes money from the receiver."""
        return self.transaction_code in DEBIT_CODES

    def values(self) -> dict[str, str | int]:
        """Return the 6 record's fields, all but the trace number."""
        return {
            "transaction_code": self.transaction_code,
            "rdfi": self.routing_number[:8],
            "check_digit": self.routing_number[8],
            "account_number": self.account_number,
            "amount": self.amount_cents,
            "identification": self.reference,
            "individual_name": fitted(self.name, 22),
            "discretionary_data": self.discretionary,
            "addenda_indicator": 0 if self.addenda is None else 1,
        }


@dataclass(frozen=True, slots=True)
class BatchLines:
    """One batch in the making."""

    sec_code: str
    effective: str
    """YYMMDD, or 000000 where a date means nothing."""
    odfi: str
    """Eight digits: the bank that puts these entries into the network."""
    entries: tuple[EntryLines, ...]

    @property
    def service_class(self) -> str:
        """200 when debits and credits are mixed, else 225 or 220."""
        directions = {entry.is_debit for entry in self.entries}
        if len(directions) > 1:
            return MIXED
        return DEBITS_ONLY if True in directions else CREDITS_ONLY


@dataclass(slots=True)
class Totals:
    """What a control record tells about what stands above it."""

    counted: int = 0
    hashed: int = 0
    debit_cents: int = 0
    credit_cents: int = 0

    def add(self, other: "Totals") -> None:
        """Take in the totals of a part."""
        self.counted += other.counted
        self.hashed += other.hashed
        self.debit_cents += other.debit_cents
        self.credit_cents += other.credit_cents

    def add_entry(self, entry: EntryLines) -> None:
        """Take in one entry and its addenda."""
        self.counted += 1 if entry.addenda is None else 2
        self.hashed += int(entry.routing_number[:8])
        if entry.is_debit:
            self.debit_cents += entry.amount_cents
        else:
            self.credit_cents += entry.amount_cents

    def values(self) -> dict[str, str | int]:
        """Return the four totals as the fields of a control record."""
        return {
            "entry_addenda_count": self.counted,
            "entry_hash": self.hashed % HASH_MODULUS,
            "debit_total": self.debit_cents,
            "credit_total": self.credit_cents,
        }


def yymmdd(day: date) -> str:
    """Return the date as columns; raises InvalidRequestError outside the years that YY can mean."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise InvalidRequestError(f"the year must be {_FIRST_YEAR} to {_LAST_YEAR}")
    return f"{day:%y%m%d}"


class Assembler:
    """Takes batches in order and hands out trace numbers; nothing is a file before ``finish``."""

    def __init__(self, originator: Originator, sequence: int, batch_number: int = 1) -> None:
        check_originator(originator)
        self._originator = originator
        self._sequence = sequence
        self._batch_number = batch_number
        self._lines: list[str] = []
        self._written: list[WrittenEntry] = []
        self._totals = Totals()
        self._batches = 0

    def open(self, created: datetime, modifier: str, parties: Values) -> None:
        """Write the file header; ``parties`` are destination and origin with their names."""
        if modifier not in _MODIFIERS:
            raise InvalidRequestError("file id modifier must be one of A-Z 0-9")
        stamp = {
            "file_creation_date": yymmdd(created),
            "file_creation_time": f"{created:%H%M}",
            "file_id_modifier": modifier,
        }
        self._lines.append(FILE_HEADER.compose({**parties, **stamp}))

    def add(self, batch: BatchLines) -> None:
        """Write one batch: header, entries, control."""
        firm = self._originator
        shared: dict[str, str | int] = {
            "service_class": batch.service_class,
            "company_id": firm.company_id,
            "odfi": batch.odfi,
            "batch_number": self._batch_number,
        }
        heading: dict[str, str | int] = {
            "company_name": fitted(firm.company_name, 16),
            "sec_code": batch.sec_code,
            "entry_description": fitted(firm.entry_description, 10),
            "effective_date": batch.effective,
            "originator_status": "1",
        }
        self._lines.append(BATCH_HEADER.compose(shared | heading))
        totals = Totals()
        for entry in batch.entries:
            self._add_entry(entry, batch.odfi)
            totals.add_entry(entry)
        self._lines.append(BATCH_CONTROL.compose(shared | totals.values()))
        self._totals.add(totals)
        self._batches += 1
        self._batch_number += 1

    def _add_entry(self, entry: EntryLines, odfi: str) -> None:
        if not 1 <= self._sequence <= MAX_SEQUENCE:
            raise InvalidRequestError(f"the trace sequence must be 1 to {MAX_SEQUENCE}")
        trace = f"{odfi}{self._sequence:07d}"
        self._lines.append(ENTRY.compose(entry.values() | {"trace_number": trace}))
        self._written.append(
            WrittenEntry(
                entry.reference,
                trace,
                self._batch_number,
                len(self._lines),
                entry.amount_cents,
                entry.is_debit,
            )
        )
        if entry.addenda is not None:
            layout, values = entry.addenda
            self._lines.append(layout.compose({**values, "trace_number": trace}))
        self._sequence += 1

    def finish(self) -> WrittenFile:
        """Write file control and padding; raises InvalidRequestError when no batch was added."""
        if not self._batches:
            raise InvalidRequestError("a file needs at least one batch")
        blocks = -(-(len(self._lines) + 1) // BLOCKING)
        own: dict[str, str | int] = {"batch_count": self._batches, "block_count": blocks}
        self._lines.append(FILE_CONTROL.compose(own | self._totals.values()))
        self._lines += [PADDING] * (blocks * BLOCKING - len(self._lines))
        text = "\n".join(self._lines) + "\n"
        return WrittenFile(
            text=text,
            sha256=sha256(text.encode("ascii")).hexdigest(),
            entries=tuple(self._written),
            debit_cents=self._totals.debit_cents,
            credit_cents=self._totals.credit_cents,
            batches=self._batches,
            next_sequence=self._sequence,
        )
