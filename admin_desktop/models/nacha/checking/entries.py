"""Checks of one 6 record together with its 7 records."""

from collections.abc import Iterator
from dataclasses import dataclass

from admin_desktop.models.nacha.addenda_layouts import RETURN_ADDENDA, RETURNING, addenda_for
from admin_desktop.models.nacha.codes import (
    CHANGE_CODE,
    DEBIT_CODES,
    JUDGED_SEC_CODES,
    PRENOTE_CODES,
    RETURN_CODES,
    RETURN_REASON,
    SERVICE_CLASSES,
    TRANSACTION_CODES,
    ZERO_CODES,
    check_digit,
    service_class_allows,
)
from admin_desktop.models.nacha.entry_layouts import CTX_ENTRY
from admin_desktop.models.nacha.lines import Line
from admin_desktop.models.nacha.reader import Heading, number_in
from admin_desktop.words import tr

At = Iterator[tuple[int, str, str]]
"""Line, code and message of each finding."""

_PAYMENT_TYPES = frozenset({"S", "R"})
_MOST_ADDENDA = {"WEB": 1, "PPD": 1, "CCD": 1, "TEL": 0, "CTX": 9_999}
_NAMED = frozenset({"WEB", "PPD", "CCD", "CTX", "TEL"})


@dataclass(slots=True)
class Entry:
    """A 6 record while its addenda come in. Holds its line only until the next entry."""

    line: Line
    heading: Heading
    amount: int | None
    rdfi: int | None
    transaction_code: str
    trace: str
    addenda: int = 0
    code: str = ""
    """The reason of a type 98 or 99 addenda."""
    returned: bool = False

    @property
    def is_debit(self) -> bool:
        """Whether it takes money from the receiver."""
        return self.transaction_code in DEBIT_CODES

    @property
    def judged(self) -> bool:
        """Whether more than its structure is checked."""
        return self.heading.sec_code in JUDGED_SEC_CODES

    def column(self, name: str) -> str:
        """Return a field of the 6 record, ``''`` when this kind of entry has none such."""
        layout = self.heading.entry_layout
        return layout[name].of(self.line.text) if name in layout else ""


def read_entry(line: Line, heading: Heading) -> Entry:
    """Read a 6 record; a figure that cannot be believed, or given a direction, is None."""
    layout, text = heading.entry_layout, line.text
    code = layout["transaction_code"].of(text)
    return Entry(
        line=line,
        heading=heading,
        amount=number_in(layout, "amount", text) if line.aligned and code in TRANSACTION_CODES else None,
        rdfi=number_in(layout, "rdfi", text) if line.aligned else None,
        transaction_code=code,
        trace=layout["trace_number"].of(text) if "trace_number" in layout else "",
    )


def check_addenda(entry: Entry, line: Line) -> At:
    """Count a 7 record in, and yield what is wrong with it."""
    entry.addenda += 1
    kind = line.text[1:3]
    layout = addenda_for(line.text, entry.heading.layout_code)
    if layout is None:
        yield line.number, "addenda-type", tr("addenda type (columns 2-3) is unknown here")
        return
    if not layout.is_well_formed(line.text):
        yield from ((line.number, "field", problem) for problem in layout.problems(line.text))
    if kind in RETURNING:
        entry.returned = True
        reason = RETURN_ADDENDA["reason"].of(line.text)
        if (CHANGE_CODE if kind == "98" else RETURN_REASON)(reason):
            entry.code = reason
        else:
            yield line.number, "reason", tr("reason (columns 4-6) is no known return or change code")
    elif entry.judged:
        yield from _sequence(entry, line)


def _sequence(entry: Entry, line: Line) -> At:
    layout = addenda_for(line.text, entry.heading.layout_code)
    if layout is None or "addenda_sequence" not in layout:
        return
    if number_in(layout, "addenda_sequence", line.text) != entry.addenda:
        yield line.number, "addenda-sequence", tr("addenda sequence (columns 84-87) does not count from 1")
    if entry.line.sound and layout["entry_sequence"].of(line.text) != entry.trace[-7:]:
        yield (
            line.number,
            "addenda-sequence",
            tr("entry sequence (columns 88-94) is not that of the entry above"),
        )


def check_entry_line(entry: Entry) -> At:
    """Yield what is wrong with the 6 record by itself."""
    number, text, layout = entry.line.number, entry.line.text, entry.heading.entry_layout
    if not layout.is_well_formed(text):
        yield from ((number, "field", problem) for problem in layout.problems(text))
    if entry.transaction_code not in TRANSACTION_CODES:
        yield number, "transaction-code", tr("transaction code (columns 2-3) is unknown")
    elif entry.heading.service_class in SERVICE_CLASSES and not service_class_allows(
        entry.heading.service_class, entry.transaction_code
    ):
        code, allowed = entry.transaction_code, entry.heading.service_class
        yield (
            number,
            "service-class",
            tr(
                "transaction code {code} may not stand in a batch of class {allowed}",
                code=code,
                allowed=allowed,
            ),
        )
    if entry.rdfi is not None:
        yield from _routing(entry)


def _routing(entry: Entry) -> At:
    if entry.rdfi == 0:
        yield entry.line.number, "mandatory", tr("rdfi (columns 4-11) holds only zeros")
    elif entry.column("check_digit") != str(check_digit(entry.column("rdfi"))):
        yield entry.line.number, "check-digit", tr("routing number (columns 4-12) has a wrong check digit")


def check_whole_entry(entry: Entry) -> At:
    """Yield what is wrong with the 6 record in the light of its addenda, once they are all read."""
    number, indicator = entry.line.number, entry.column("addenda_indicator")
    if indicator not in {"0", "1"}:
        yield number, "addenda-indicator", tr("addenda indicator (column 79) must be 0 or 1")
    elif (indicator == "1") != (entry.addenda > 0):
        told = tr("but addenda follow") if entry.addenda else tr("but no addenda follow")
        yield (
            number,
            "addenda-indicator",
            tr("addenda indicator (column 79) is {indicator}, {told}", indicator=indicator, told=told),
        )
    if entry.judged:
        if not entry.column("account_number").strip(" 0") and entry.column("account_number").strip():
            yield number, "mandatory", tr("account number (columns 13-29) holds only zeros")
        yield from ((number, code, message) for code, message in _direction(entry))


def _direction(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.returned:
        if entry.code and (entry.heading.sec_code == "COR") != entry.code.startswith("C"):
            yield "reason", tr("change codes stand in COR batches, return codes in the others")
        return
    if entry.heading.sec_code == "COR" or entry.transaction_code in RETURN_CODES:
        yield "return-addenda", tr("a return or change entry has no addenda of type 98 or 99")
        return
    yield from _forward(entry)


def _forward(entry: Entry) -> Iterator[tuple[str, str]]:
    sec = entry.heading.sec_code
    if sec in _NAMED and not entry.column("individual_name").strip():
        yield "mandatory", tr("individual name is mandatory and is blank")
    if sec == "WEB" and entry.column("discretionary_data").strip() not in _PAYMENT_TYPES:
        yield "payment-type", tr("payment type (columns 77-78) of a WEB entry must be S or R")
    if entry.addenda > _MOST_ADDENDA[sec]:
        yield (
            "addenda-count",
            tr("a {sec} entry has at most {most} addenda", sec=sec, most=_MOST_ADDENDA[sec]),
        )
    if sec == "CTX" and number_in(CTX_ENTRY, "addenda_count", entry.line.text) != entry.addenda:
        yield "addenda-count", tr("addenda count (columns 55-58) is not the number of addenda that follow")
    yield from _amount(entry)


def _amount(entry: Entry) -> Iterator[tuple[str, str]]:
    without = entry.transaction_code in PRENOTE_CODES | ZERO_CODES
    if entry.amount is not None and without and entry.amount:
        yield "amount", tr("a prenote or zero-dollar entry has an amount")
    if entry.amount == 0 and not without:
        yield "amount", tr("amount (columns 30-39) is zero in a live entry")
