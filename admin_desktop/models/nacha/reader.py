"""Read a payment or return file entry by entry; account numbers are masked as their line is read.

Reading judges nothing: check the file first (``checker.check_file``) and read what was accepted.
Memory does not grow with the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from admin_desktop.models.nacha.addenda_layouts import RETURN_ADDENDA, RETURNING
from admin_desktop.models.nacha.codes import DEBIT_CODES, is_between_banks
from admin_desktop.models.nacha.dates import read_date
from admin_desktop.models.nacha.entry_layouts import ENTRY, entry_for
from admin_desktop.models.nacha.fields import Layout
from admin_desktop.models.nacha.layouts import FILE_HEADER, batch_header_for, layout_code
from admin_desktop.models.nacha.lines import Line, lines_until, read_lines
from admin_desktop.models.nacha.masking import last4, mask_entry, mask_fragment, mask_line
from admin_desktop.models.nacha.results import EntryFacts, EntryKind, FileHeader


@dataclass(frozen=True, slots=True)
class Heading:
    """What the 5 record says for all entries of its batch."""

    line_no: int
    layout_code: str
    """The SEC code that chooses the layouts; see ``layouts.layout_code``."""
    sec_code: str
    service_class: str
    company_id: str
    effective: str
    effective_date: date | None
    odfi: str
    batch_number: str
    entry_layout: Layout


NO_HEADING = Heading(0, "", "", "", "", "", None, "", "", ENTRY)
"""Stands above entries outside any batch."""


def read_heading(line: Line) -> Heading:
    """Read a 5 record."""
    text = line.text
    layout = batch_header_for(text)
    code = layout_code(text)
    effective = layout["effective_date"].of(text)
    return Heading(
        line_no=line.number,
        layout_code=code,
        sec_code=layout["sec_code"].of(text),
        service_class=layout["service_class"].of(text),
        company_id=layout["company_id"].of(text).strip(),
        effective=effective,
        effective_date=read_date(effective),
        odfi=layout["odfi"].of(text),
        batch_number=layout["batch_number"].of(text),
        entry_layout=entry_for(code),
    )


def read_header(line: Line) -> FileHeader:
    """Read a 1 record."""
    names = (
        "immediate_destination",
        "immediate_origin",
        "file_creation_date",
        "file_creation_time",
        "file_id_modifier",
        "destination_name",
        "origin_name",
    )
    return FileHeader(*(FILE_HEADER[name].of(line.text).strip() for name in names))


def read_entries(data: bytes) -> Iterator[EntryFacts]:
    """Yield every entry of a file with what its addenda make of it, in file order."""
    heading, entry, addenda, returned = NO_HEADING, None, 0, ""
    for line in read_lines(data):
        kind = line.text[0]
        if kind == "7" and entry is not None:
            addenda += 1
            if line.text[1:3] in RETURNING:
                returned = line.text
            continue
        if entry is not None:
            yield _facts(heading, entry, addenda, returned)
        entry, addenda, returned = (line if kind == "6" else None), 0, ""
        if kind == "5":
            heading = read_heading(line)
    if entry is not None:
        yield _facts(heading, entry, addenda, returned)


def returns_of(data: bytes) -> Iterator[EntryFacts]:
    """Yield what a return file holds; ``kind`` is the contract's answer for an entry that is not matched.

    The same entries as ``read_entries``: forward ones are told as ``NOT_A_RETURN``, none is left out.
    """
    return read_entries(data)


def masked_lines(data: bytes) -> Iterator[str]:
    """Yield each line as it may be shown, stored or copied: account numbers masked."""
    code = ""
    for line in read_lines(data):
        if line.text[0] == "5":
            code = layout_code(line.text)
        yield _masked(line, code)


def masked_line(data: bytes, number: int) -> str:
    """Return one line of ``masked_lines`` without making the others; empty past the end."""
    code = ""
    for line in lines_until(data, number, heads=b"5"):
        if line.text[0] == "5":
            code = layout_code(line.text)
        if line.number == number:
            return _masked(line, code)
    return ""


def _masked(line: Line, code: str) -> str:
    if line.text[0] == "6" and not line.code:
        return mask_entry(line.text, code)
    return (mask_line if line.aligned else mask_fragment)(line.text).rstrip()


def number_in(layout: Layout, name: str, text: str) -> int | None:
    """Return a numeric field, or None when other things than digits stand there."""
    columns = layout[name].of(text)
    return int(columns) if columns.isascii() and columns.isdigit() else None


def _facts(heading: Heading, entry: Line, addenda: int, returned: str) -> EntryFacts:
    layout, text = heading.entry_layout, entry.text
    transaction_code = layout["transaction_code"].of(text)
    is_debit = transaction_code in DEBIT_CODES
    code = RETURN_ADDENDA["reason"].of(returned)
    return EntryFacts(
        line_no=entry.number,
        batch_number=heading.batch_number,
        sec_code=heading.sec_code,
        company_id=heading.company_id,
        effective_date=heading.effective_date,
        transaction_code=transaction_code,
        is_debit=is_debit,
        account_last4=last4(layout["account_number"].of(text)),
        amount_cents=number_in(layout, "amount", text) or 0,
        payment_ref=_optional(layout, "identification", text),
        individual_name=_optional(layout, "individual_name", text),
        trace_number=_optional(layout, "trace_number", text),
        addenda=addenda,
        code=code,
        original_trace=RETURN_ADDENDA["original_trace"].of(returned),
        kind=_kind(code, is_debit=is_debit),
    )


def _optional(layout: Layout, name: str, text: str) -> str:
    return layout[name].of(text).strip() if name in layout else ""


def _kind(code: str, *, is_debit: bool) -> EntryKind:
    """Classify as the domain does: R61-R77 and returned credits are banks' business, C codes are notices."""
    if code.startswith("C"):
        return EntryKind.NOC
    if not code or is_between_banks(code) or not is_debit:
        return EntryKind.NOT_A_RETURN
    return EntryKind.RETURN
