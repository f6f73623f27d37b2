"""Checks of one batch: its entries in a row, and its control record against them."""

from collections.abc import Iterable

from admin_desktop.models.nacha.checking.entries import (
    Entry,
    check_addenda,
    check_entry_line,
    check_whole_entry,
    read_entry,
)
from admin_desktop.models.nacha.checking.notes import Notes
from admin_desktop.models.nacha.checking.totals import Tally, compare
from admin_desktop.models.nacha.codes import JUDGED_SEC_CODES
from admin_desktop.models.nacha.dates import NO_DATE
from admin_desktop.models.nacha.layouts import batch_control_for
from admin_desktop.models.nacha.lines import Line
from admin_desktop.models.nacha.reader import Heading
from admin_desktop.words import tr


class BatchCheck:
    """Takes the lines of one batch as they come."""

    def __init__(self, heading: Heading, notes: Notes) -> None:
        self.heading = heading
        self.tally = Tally()
        self.codes: set[str] = set()
        """Return and change codes."""
        self._notes = notes
        self._entry: Entry | None = None
        self._last_trace = ""
        self.has_forward = False
        """Whether an entry is neither a return nor a change notice."""

    def entry(self, line: Line) -> None:
        """Take a 6 record."""
        self.finish_entry()
        self._entry = entry = read_entry(line, self.heading)
        self.tally.add_entry(entry.amount, entry.rdfi, is_debit=entry.is_debit)
        if line.sound:
            self._note(check_entry_line(entry))
            self._check_trace(entry)

    def addenda(self, line: Line) -> None:
        """Take a 7 record."""
        self.tally.addenda += 1
        if self._entry is None:
            self._notes.add(line.number, "record-order", tr("an addenda record without an entry above it"))
            return
        found = list(check_addenda(self._entry, line))
        if line.sound:
            self._note(found)

    def finish_entry(self) -> None:
        """Judge the last entry now that its addenda are known."""
        entry, self._entry = self._entry, None
        if entry is None:
            return
        self.codes |= {entry.code} - {""}
        self.has_forward = self.has_forward or not entry.returned
        if entry.line.sound:
            self._note(check_whole_entry(entry))

    def close(self, line: Line) -> Tally:
        """Take the 8 record; returns the totals that it declares, for the file control to agree with."""
        self._finish()
        layout, text = batch_control_for(self.heading.layout_code), line.text
        if not line.sound:
            return Tally(certain=False)
        for problem in layout.problems(text):
            self._notes.add(line.number, "field", problem)
        self._compare_identity(line)
        return compare(layout, line, (self.tally,), self._notes)

    def abandon(self) -> Tally:
        """End a batch that has no 8 record; returns what was counted."""
        self._finish()
        self._notes.add(
            self.heading.line_no, "batch-control", tr("the batch that opens here has no control record")
        )
        return self.tally

    def _finish(self) -> None:
        self.finish_entry()
        heading = self.heading
        dated = heading.effective.strip() and heading.effective != NO_DATE
        if heading.sec_code in JUDGED_SEC_CODES and self.has_forward and not dated:
            self._notes.add(
                heading.line_no, "effective-date", tr("effective entry date (columns 70-75) is missing")
            )
        if not self.tally.entries:
            self._notes.add(heading.line_no, "batch-empty", tr("the batch that opens here has no entries"))

    def _compare_identity(self, line: Line) -> None:
        layout, text, heading = batch_control_for(self.heading.layout_code), line.text, self.heading
        if not heading.batch_number:
            return
        same = {
            "service_class": heading.service_class,
            "odfi": heading.odfi,
            "batch_number": heading.batch_number,
        }
        if heading.sec_code in JUDGED_SEC_CODES:
            same["company_id"] = heading.company_id
        for name, expected in same.items():
            if layout[name].of(text).strip() != expected:
                message = tr(
                    "{field} is not that of the batch header in line {line}",
                    field=layout[name].words,
                    line=heading.line_no,
                )
                self._notes.add(line.number, "batch-control", message)

    def _check_trace(self, entry: Entry) -> None:
        if not entry.judged or not entry.trace.isdigit():
            return
        number = entry.line.number
        if not entry.trace.startswith(self.heading.odfi):
            self._notes.add(
                number, "trace-odfi", tr("trace number does not start with the ODFI of the batch header")
            )
        if entry.trace <= self._last_trace:
            self._notes.add(number, "trace-order", tr("trace number is not above that of the entry before"))
        self._last_trace = entry.trace

    def _note(self, found: Iterable[tuple[int, str, str]]) -> None:
        for line, code, message in found:
            self._notes.add(line, code, message)
