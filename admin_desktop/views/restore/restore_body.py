"""What the page shows of one restore, top to bottom: verdict, kinds, their payments, evidence, agreement."""

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from admin_desktop.clock import Clock
from admin_desktop.models.restore.cases import Group
from admin_desktop.views.look.formats import money, number
from admin_desktop.views.look.metrics import L
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.sections import Heading, Statement
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.restore.agreement_bar import AgreementBar
from admin_desktop.views.restore.deciding import Deciding
from admin_desktop.views.restore.draft import Draft, GroupLine, Line
from admin_desktop.views.restore.words import group_columns, payment_columns, verdict
from admin_desktop.words import tr

_SHOWN_GROUPS = 6


class RestoreBody(QWidget):
    """``restore_body``. Choosing a kind selects all of its payments: one more act decides about them."""

    decided = Signal(object)
    """A Decision, about the selected payments."""
    opened = Signal(object)
    """A Line."""
    told = Signal(str)
    selected = Signal(str)

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("restore_body")
        self._clock = clock
        self._draft: Draft | None = None
        self._text = ""
        self.verdict = Statement(look)
        self.groups: RowsTable[GroupLine] = RowsTable(
            look, "restore_groups", tr("Kinds of payments"), group_columns()
        )
        self.payments: RowsTable[Line] = RowsTable(
            look, "restore_payments", tr("Payments to decide"), payment_columns()
        )
        self.deciding = Deciding(look)
        self.agreement = AgreementBar(look)
        self._build(look)
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        """Show a case from its first kind on."""
        self._draft = draft
        self.verdict.tell(*verdict(draft.report, self._clock.now_ms()))
        self.groups.show_rows(draft.groups())
        self._fit_groups()
        self.agreement.offer(draft.report, changed=draft.differs_from_plan())
        if draft.groups():
            self.groups.selectRow(0)
        else:
            self._show_payments(None)

    def show_decisions(self, draft: Draft) -> None:
        """Show what is decided now; what is selected stays so."""
        group, rows = self.groups.currentIndex().row(), self._selected_rows()
        current = self.payments.currentIndex().row()
        self.groups.lines.refresh(draft.groups())
        self.payments.lines.refresh(self._wanted(draft))
        self._select(rows, current)
        self.groups.setCurrentIndex(self.groups.lines.index(max(group, 0), 0))
        self.agreement.offer(draft.report, changed=draft.differs_from_plan())
        self._on_selection()

    def selected_lines(self) -> list[Line]:
        """Return the payments that are selected."""
        return [self.payments.lines.rows[row] for row in self._selected_rows()]

    def search(self, text: str) -> None:
        """Show the payments of every kind that contain the text."""
        self._text = text.strip().casefold()
        self._show_payments(self.groups.current_row())

    def _build(self, look: Look) -> None:
        self.groups.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        middle = QVBoxLayout()
        middle.setContentsMargins(L, 0, L, 0)
        for part in (Heading(look, "Kinds of payments"), self.groups, Heading(look, "Their payments")):
            middle.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verdict)
        column.addLayout(middle)
        column.addWidget(self.payments, 1)
        column.addWidget(self.deciding)
        column.addWidget(self.agreement)

    def _connect(self) -> None:
        self.groups.current_moved.connect(self._show_payments)
        self.groups.copied.connect(self.told)
        self.payments.copied.connect(self.told)
        self.payments.opened.connect(self.opened)
        self.payments.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())
        self.payments.current_moved.connect(lambda _row: self._show_evidence())
        self.deciding.decided.connect(self.decided)

    def _show_payments(self, line: GroupLine | None) -> None:
        """Show a kind's payments, all of them selected."""
        if self._draft is None or (line is None and self.groups.lines.rows):
            return
        self.payments.show_rows(self._wanted(self._draft))
        self.payments.selectAll()
        self._show_evidence()
        self._on_selection()

    def _wanted(self, draft: Draft) -> list[Line]:
        if self._text:
            return [line for line in draft.lines() if self._text in _words_of(line)]
        return draft.lines(self._group())

    def _group(self) -> Group | None:
        row = self.groups.current_row()
        return row.group if row is not None else None

    def _selected_rows(self) -> list[int]:
        return sorted({index.row() for index in self.payments.selectionModel().selectedRows()})

    def _select(self, rows: list[int], current: int) -> None:
        model, chosen = self.payments.lines, self.payments.selectionModel()
        if current >= 0:
            chosen.setCurrentIndex(model.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        if len(rows) == len(model.rows):
            self.payments.selectAll()
            return
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            chosen.select(model.index(row, 0), flags)

    def _on_selection(self) -> None:
        lines = self.selected_lines()
        report = self._draft.report if self._draft is not None else None
        may_decide = report is not None and report.may_propose and report.case.ready
        self.deciding.show_selection(lines, may_decide=may_decide)
        total = money(sum(line.payment.amount_cents for line in lines))
        words = tr("{n} selected, {sum}", n=number(len(lines)), sum=total)
        self.selected.emit(words if lines else "")
        self._show_evidence()

    def _show_evidence(self) -> None:
        line = self.payments.current_row() or next(iter(self.selected_lines()), None)
        zone = self._draft.report.time_zone if self._draft is not None else "UTC"
        self.deciding.show_line(line, zone, self._clock.now_ms())

    def _fit_groups(self) -> None:
        rows = min(max(len(self.groups.lines.rows), 1), _SHOWN_GROUPS)
        height = self.groups.verticalHeader().defaultSectionSize()
        self.groups.setFixedHeight(self.groups.horizontalHeader().sizeHint().height() + rows * height + 4)


def _words_of(line: Line) -> str:
    return f"{line.payment.payment_ref} {line.evidence.customer_name} {line.payment.customer_no}".casefold()
