"""Checks of the whole file: which record may follow which, the file control, blocks of ten."""

from dataclasses import replace
from typing import TYPE_CHECKING

from admin_desktop.models.nacha.checking.batches import BatchCheck
from admin_desktop.models.nacha.checking.headers import Told, check_batch_header, check_file_header
from admin_desktop.models.nacha.checking.notes import Notes
from admin_desktop.models.nacha.checking.totals import Tally, compare
from admin_desktop.models.nacha.codes import SEC_CODES
from admin_desktop.models.nacha.fields import BLOCKING
from admin_desktop.models.nacha.layouts import FILE_CONTROL, file_control_for
from admin_desktop.models.nacha.lines import Line
from admin_desktop.models.nacha.reader import NO_HEADING, Heading, number_in, read_header, read_heading
from admin_desktop.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from admin_desktop.models.nacha.results import FileHeader


class FileCheck:
    """Takes the lines of a file as they come; ``finish`` says what only the end can tell."""

    def __init__(self, notes: Notes) -> None:
        self.header: FileHeader | None = None
        self.tally = Tally()
        self.batches = 0
        self.sec_codes: set[str] = set()
        self.codes: set[str] = set()
        self.lines = 0
        """Records, padding included; empty lines are not counted."""
        self.last_line = 0
        self._notes = notes
        self._declared = Tally()
        self._batch: BatchCheck | None = None
        self._last_batch_number = ""
        self._control: Line | None = None
        self._has_header = False
        self._takers: dict[str, Callable[[Line], None]] = {
            "1": self._take_header,
            "5": self._take_batch_header,
            "6": self._take_entry,
            "7": self._take_addenda,
            "8": self._take_batch_control,
            "9": self._take_nines,
        }

    def take(self, line: Line) -> None:
        """Take the next line of the file."""
        self.last_line = line.number
        if line.code:
            self._notes.add(line.number, line.code, line.message, forgivable=line.forgivable)
        if line.is_empty:
            return
        self.lines += 1
        if self._control is not None and line.text[0] != "9":
            self._notes.add(line.number, "record-order", tr("a record stands after the file control"))
        self._takers.get(line.text[0], self._take_unknown)(line)

    def _take_unknown(self, line: Line) -> None:
        self._notes.add(line.number, "record-type", tr("record type (column 1) must be 1, 5, 6, 7, 8 or 9"))

    def _take_header(self, line: Line) -> None:
        if self._has_header or self.batches:
            self._notes.add(line.number, "record-order", tr("a file header stands inside the file"))
        self._has_header = True
        if line.sound:
            self.header = self.header or read_header(line)
            self._note(line, check_file_header(line))

    def _take_batch_header(self, line: Line) -> None:
        self._end_open_batch()
        heading = read_heading(line) if line.aligned else replace(NO_HEADING, line_no=line.number)
        if line.sound:
            self._note(line, check_batch_header(line, heading))
        self._batch = BatchCheck(heading, self._notes)
        self.batches += 1
        self.sec_codes |= SEC_CODES & {heading.sec_code}

    def _take_entry(self, line: Line) -> None:
        if self._batch is None:
            self._notes.add(line.number, "record-order", tr("an entry stands outside any batch"))
        else:
            self._batch.entry(line)

    def _take_addenda(self, line: Line) -> None:
        if self._batch is None:
            self._notes.add(line.number, "record-order", tr("an addenda record stands outside any batch"))
        else:
            self._batch.addenda(line)

    def _take_batch_control(self, line: Line) -> None:
        if self._batch is None:
            self._notes.add(
                line.number, "record-order", tr("a batch control without a batch header above it")
            )
        else:
            self._count(self._batch, self._batch.close(line))

    def _end_open_batch(self) -> None:
        if self._batch is not None:
            self._count(self._batch, self._batch.abandon())

    def _count(self, batch: BatchCheck, declared: Tally) -> None:
        self._batch = None
        self.tally.add(batch.tally)
        self._declared.add(declared)
        self.codes |= batch.codes
        if batch.has_forward:
            self._check_batch_number(batch.heading)

    def _check_batch_number(self, heading: Heading) -> None:
        """Batches rise in number; returned ones keep the numbers of the banks that sent them."""
        if heading.batch_number and heading.batch_number <= self._last_batch_number:
            message = tr("batch number is not above that of the batch before")
            self._notes.add(heading.line_no, "batch-order", message)
        self._last_batch_number = heading.batch_number or self._last_batch_number

    def _take_nines(self, line: Line) -> None:
        nines_only = not line.text.strip().strip("9")
        if self._control is None and not line.is_padding:
            self._end_open_batch()
            self._control = line
            self._check_control(line)
        elif self._control is None or not nines_only:
            self._notes.add(
                line.number, "record-order", tr("only one file control and padding may end a file")
            )
        elif not line.is_padding and not line.code:
            self._notes.add(line.number, "padding", tr("padding must be filled with nines"))

    def _check_control(self, line: Line) -> None:
        if not line.sound:
            return
        layout = file_control_for(adv="ADV" in self.sec_codes)
        for problem in layout.problems(line.text):
            self._notes.add(line.number, "field", problem)
        count = number_in(layout, "batch_count", line.text)
        if count is not None and count != self.batches:
            message = tr("batch count is {count}, the file has {batches}", count=count, batches=self.batches)
            self._notes.add(line.number, "batch-count", message)
        compare(layout, line, (self._declared, self.tally), self._notes)

    def finish(self) -> None:
        """Note what is missing from the file as a whole."""
        self._end_open_batch()
        if not self.lines:
            self._notes.add(None, "empty-file", tr("the file is empty"))
            return
        if not self._has_header:
            self._notes.add(None, "file-header", tr("the file has no header record"))
        if not self.batches:
            self._notes.add(None, "no-batch", tr("the file has no batch"))
        if self._control is None:
            self._notes.add(None, "file-control", tr("the file has no control record: it may be cut"))
        else:
            self._check_blocks(self._control)

    def _check_blocks(self, control: Line) -> None:
        if self.lines % BLOCKING:
            message = tr(
                "the file has {lines} records and is not filled up to a block of {blocking}",
                lines=self.lines,
                blocking=BLOCKING,
            )
            self._notes.add(None, "padding", message, forgivable=True)
        blocks = -(-self.lines // BLOCKING)
        declared = number_in(FILE_CONTROL, "block_count", control.text)
        if declared is not None and declared != blocks:
            message = tr("block count is {declared}, the file has {blocks}", declared=declared, blocks=blocks)
            self._notes.add(control.number, "block-count", message, forgivable=True)

    def _note(self, line: Line, found: Told) -> None:
        for code, message in found:
            self._notes.add(line.number, code, message)
