"""Write the file in which a bank sends entries back, or notifies changes: for tests, demo and training.

As in Nacha's Appendix Four: the 6 record is the original one with a return code (26 for a checking debit),
a trace number of the returning bank and position 79 = 1; the 7 record, type 99, holds the reason in 4-6 and
the original trace in 7-21. A notification of change is type 98 in a COR batch with no amount.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.nacha.addenda_layouts import CHANGE_ADDENDA, return_layout
from admin_desktop.models.nacha.codes import (
    CHANGE_CODE,
    RETURN_CREDIT,
    RETURN_DEBIT,
    RETURN_REASON,
    SEC_CODES,
    account_digit,
)
from admin_desktop.models.nacha.fields import Layout
from admin_desktop.models.nacha.writing.assembly import Assembler, BatchLines, EntryLines, Values, yymmdd
from admin_desktop.models.nacha.writing.entry_rules import check_account, check_amount, check_reference
from admin_desktop.models.nacha.writing.names import fitted
from admin_desktop.models.nacha.writing.setup import Originator, WrittenFile

_NO_DATE = "000000"


@dataclass(frozen=True, slots=True)
class ReturnItem:
    """One entry that comes back, or one change that is notified; the facts of the original entry."""

    reason: str
    """``R01`` ... for a return, ``C01`` ... for a notification of change."""
    original_trace: str
    routing_number: str
    """Of the receiver's bank, which is the one that returns."""
    account_number: str = field(repr=False)
    account_type: str
    amount_cents: int
    individual_name: str
    reference: str
    effective_date: date
    """Of the original batch."""
    sec_code: str = "WEB"
    is_debit: bool = True
    payment_type: str = "S"
    corrected_data: str = field(default="", repr=False)
    """Columns 36-64 of a notification of change."""
    information: str = ""
    """Columns 36-79 of a return: free text of the bank."""

    @property
    def is_change(self) -> bool:
        """Whether it is a notification of change."""
        return self.reason.startswith("C")


@dataclass(frozen=True, slots=True)
class ReturnFile:
    """One return file for the company. Items are batched as they come, by bank, SEC code and date."""

    originator: Originator
    created: datetime
    items: tuple[ReturnItem, ...]
    file_id_modifier: str = "A"
    first_sequence: int = 1


def write_returns(file: ReturnFile) -> WrittenFile:
    """Return the bank's file; raises InvalidRequestError naming a field that does not fit."""
    assembler = Assembler(file.originator, file.first_sequence)
    assembler.open(file.created, file.file_id_modifier, _parties(file.originator))
    for (odfi, sec_code, effective), items in groupby(file.items, key=_batch_of):
        assembler.add(BatchLines(sec_code, effective, odfi, tuple(_entry(item, file) for item in items)))
    return assembler.finish()


def _parties(firm: Originator) -> Values:
    """Return the header's parties: this file goes the other way, from the bank to the company."""
    return {
        "immediate_destination": firm.immediate_origin or firm.company_id,
        "immediate_origin": (firm.immediate_destination or firm.odfi_routing).rjust(10),
        "destination_name": fitted(firm.origin_name, 23),
        "origin_name": fitted(firm.destination_name, 23),
    }


def _batch_of(item: ReturnItem) -> tuple[str, str, str]:
    _check(item)
    if item.is_change:
        return item.routing_number[:8], "COR", _NO_DATE
    return item.routing_number[:8], item.sec_code, yymmdd(item.effective_date)


def _check(item: ReturnItem) -> None:
    check_account(item.routing_number, item.account_number, item.account_type)
    check_amount(item.amount_cents)
    check_reference(item.reference)
    if not (CHANGE_CODE if item.is_change else RETURN_REASON)(item.reason):
        raise InvalidRequestError("reason must be a return code R01-R85 or a change code C01-C69")
    if item.is_change and not item.corrected_data.strip():
        raise InvalidRequestError("a notification of change needs its corrected data")
    if item.sec_code not in SEC_CODES - {"ADV", "IAT", "COR"}:
        raise InvalidRequestError("SEC code of the returned entry is not one that can be returned here")


def _entry(item: ReturnItem, file: ReturnFile) -> EntryLines:
    direction = RETURN_DEBIT if item.is_debit else RETURN_CREDIT
    bank = file.originator.odfi_routing
    return EntryLines(
        account_digit(item.account_type) + direction,
        bank,
        item.account_number,
        0 if item.is_change else item.amount_cents,
        item.reference,
        item.individual_name,
        "" if item.is_change else item.payment_type,
        _addenda(item),
    )


def _addenda(item: ReturnItem) -> tuple[Layout, Values]:
    values: dict[str, str | int] = {
        "reason": item.reason,
        "original_trace": item.original_trace,
        "original_rdfi": item.routing_number[:8],
    }
    if item.is_change:
        return CHANGE_ADDENDA, values | {"corrected_data": item.corrected_data}
    layout = return_layout(item.reason, item.sec_code)
    if item.information and "information" in layout:
        values["information"] = fitted(item.information, layout["information"].width)
    return layout, values
