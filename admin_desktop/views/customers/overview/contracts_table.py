# ruff: noqa: N802 - Qt names its own methods
"""``customer_contracts``: how the portal shows each contract and why, with a button that runs the checks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QSizePolicy

from admin_desktop.models.customers.rows import CustomerContract, Standing
from admin_desktop.views.customers.overview.contracts_model import COLUMNS, ContractsDelegate, ContractsModel
from admin_desktop.views.look.metrics import L, S, row_height
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.chip import chip_width
from admin_desktop.views.parts.rows.rows_paint import RowsHeader
from admin_desktop.views.parts.rows.rows_table import PlainTable
from admin_desktop.words import tr

ROWS_SHOWN = 6
_STRETCHED = "description"
_GIVE_UP = ("label", "open", "description")
"""In this order columns go when there is no room for them."""
_DESCRIPTION_LEAST = 96


class ContractsTable(PlainTable):
    """Enter on a row, or its button, asks why the contract does not show."""

    why_requested = Signal(str)
    """A contract number."""

    def __init__(self, look: Look, *, may_diagnose: bool) -> None:
        super().__init__(look, "customer_contracts", tr("Contracts"))
        self._may_diagnose = may_diagnose
        self._lines = ContractsModel()
        self._build()
        look.changed.connect(self._dress)
        self._dress()

    def show_contracts(self, lines: tuple[CustomerContract, ...]) -> None:
        """Show a customer's contracts."""
        if not self._lines.show_lines(lines):
            return
        if self._may_diagnose:
            for row, line in enumerate(lines):
                index = self._lines.index(row, len(COLUMNS) - 1)
                self.setIndexWidget(index, self._button(line))
        self._dress()

    def lines(self) -> tuple[CustomerContract, ...]:
        """Return the contracts that are shown."""
        return tuple(self._lines.line(row) for row in range(self._lines.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks why; the rest is Qt's."""
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._ask(row)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.setModel(self._lines)
        self.setItemDelegate(ContractsDelegate(self._look, self._lines, self))
        header = RowsHeader(self._look, COLUMNS, self, "surface")
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(24)
        self.setHorizontalHeader(header)
        self._make_plain()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.doubleClicked.connect(lambda index: self._ask(index.row()))

    def _button(self, line: CustomerContract) -> QPushButton:
        hidden = line.standing is Standing.NOT_VISIBLE
        button = QPushButton(tr("Why not?") if hidden else tr("Check"))
        button.setObjectName(f"customer_contract_why_{line.contract_no}")
        button.setProperty("kind", "link")
        button.setAccessibleName(tr("Why is contract {contract} not showing?", contract=line.contract_no))
        button.setToolTip(tr("Run the checks of why a contract is not showing in the portal"))
        button.clicked.connect(lambda: self.why_requested.emit(line.contract_no))
        return button

    def _ask(self, row: int) -> None:
        if self._may_diagnose:
            self.why_requested.emit(self._lines.line(row).contract_no)

    def _dress(self) -> None:
        text = QFontMetrics(self._look.fonts.figures)
        high = row_height(self._look.density, text.height())
        self.verticalHeader().setDefaultSectionSize(high)
        rows = min(max(self._lines.rowCount(), 1), ROWS_SHOWN)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * high + 2)
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        room = self.viewport().width()
        wide = {column.key: self._usual(column.key) for column in COLUMNS}
        gone: set[str] = set()
        for key in _GIVE_UP:
            if sum(width for name, width in wide.items() if name not in gone) > room:
                gone.add(key)
        rest = sum(width for name, width in wide.items() if name not in {*gone, _STRETCHED, "reason"})
        wide["reason"] = min(wide["reason"], max(room - rest, 0)) if _STRETCHED in gone else wide["reason"]
        for section, column in enumerate(COLUMNS):
            self.setColumnHidden(section, column.key in gone)
            self.setColumnWidth(section, wide[column.key])
        grows = "reason" if _STRETCHED in gone else _STRETCHED
        section = next(n for n, column in enumerate(COLUMNS) if column.key == grows)
        self.setColumnWidth(section, max(room - rest - (0 if grows == "reason" else wide["reason"]), 40))

    def _usual(self, key: str) -> int:
        if key == _STRETCHED:
            return _DESCRIPTION_LEAST
        figures = QFontMetrics(self._look.fonts.figures)
        if key == "why":
            words = max(figures.horizontalAdvance(words) for words in (tr("Why not?"), tr("Check")))
            return words + L + S if self._may_diagnose else 0
        column = next(one for one in COLUMNS if one.key == key)
        widths = [figures.horizontalAdvance(words) for words in (column.sample, column.words)]
        if column.right:
            widths += [figures.horizontalAdvance(column.text(line)) for line in self.lines()]
        if key == "standing":
            metrics = QFontMetrics(self._look.fonts.second_medium)
            widths += [chip_width(metrics, standing.words) for standing in Standing]
        return max(widths) + L
