"""What reading and checking a file leaves behind: facts, never an account number."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

import msgspec

from admin_desktop.errors import BadNachaFileError
from admin_desktop.words import tr


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or with ``lenient`` merely off, and where."""

    line: int | None
    """Counted from 1; None when no line can be blamed, only the file."""
    code: str
    """Stable, for programs: ``check-digit``, ``entry-hash`` ..."""
    message: str
    """For people. Quotes no content of an entry."""
    warning: bool = False

    @property
    def where(self) -> str:
        """``line 7`` or ``file``."""
        return tr("file") if self.line is None else tr("line {line}", line=self.line)


@dataclass(frozen=True, slots=True)
class FileHeader:
    """The facts of the 1 record; dates and times stay as the columns have them."""

    immediate_destination: str
    immediate_origin: str
    creation_date: str
    creation_time: str
    file_id_modifier: str
    destination_name: str
    origin_name: str


@dataclass(frozen=True, slots=True)
class FileVerdict:
    """Everything a check has to say about one file. Money is cents."""

    accepted: bool
    lenient: bool
    findings: tuple[Finding, ...]
    """By line, those of the file last; at most ``MAX_FINDINGS``."""
    findings_left_off: int
    header: FileHeader | None
    lines: int
    batches: int
    entries: int
    addenda: int
    debit_cents: int
    credit_cents: int
    sec_codes: tuple[str, ...]
    return_codes: tuple[str, ...]
    change_codes: tuple[str, ...]
    sha256: str
    """Of the raw bytes."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings for which it is refused."""
        return tuple(finding for finding in self.findings if not finding.warning)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that a lenient check lets pass."""
        return tuple(finding for finding in self.findings if finding.warning)

    def require(self) -> None:
        """Raise BadNachaFileError naming each line when the file was refused."""
        if not self.accepted:
            told = [f"{finding.where}: {finding.message}" for finding in self.errors]
            if self.findings_left_off:
                told.append(f"and {self.findings_left_off} more")
            raise BadNachaFileError("\n".join(told))


class EntryKind(StrEnum):
    """What an entry of a file means to the ledger; the values are the contract's answers."""

    RETURN = "return"
    """A returned debit: match it by reference and amount."""
    NOC = "ignored"
    """A notification of change: ASPIRE ignores it."""
    NOT_A_RETURN = "not-a-return"
    """R61-R77 and returned credits are banks' business; so is an entry that nobody returned."""


class EntryFacts(msgspec.Struct, frozen=True, gc=False):
    """One 6 record and what its 7 records make of it; the account number was masked when it was read.

    Untracked: a file has 100,000 of them, and each look of the collector at them would hold up the window.
    """

    line_no: int
    batch_number: str
    sec_code: str
    company_id: str
    effective_date: date | None
    """None when the batch header has none that is a date (000000 in returns)."""
    transaction_code: str
    is_debit: bool
    account_last4: str
    amount_cents: int
    payment_ref: str
    """Columns 40-54 without blanks around them."""
    individual_name: str
    trace_number: str
    addenda: int
    """How many 7 records follow."""
    code: str
    """``R01``, ``C01`` or ``''``."""
    original_trace: str
    kind: EntryKind


ReturnedEntry: TypeAlias = EntryFacts
"""An entry of a return file."""
