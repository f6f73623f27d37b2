# ruff: noqa: N802 - Qt names its own methods
"""``customer_contracts``: how the portal shows each contract and why, with a button that runs the checks."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QSizePolicy, QTableView, QWidget

from admin_desktop.models.customers.rows import CustomerContract, Standing
from admin_desktop.views.customers.contracts_model import COLUMNS, ContractsDelegate, ContractsModel
from admin_desktop.views.look.metrics import L, S, row_height
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.chip import chip_width
from admin_desktop.words import tr

ROWS_SHOWN = 6
_STRETCHED = "description"
_GIVE_UP = ("label", "open", "description")
"""In this order columns go when there is no room for them."""
_DESCRIPTION_LEAST = 96


class QuietHeader(QHeaderView):
    """Titles as in the payments grid; nothing to click."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("customer_contracts_header")
        self.setAccessibleName(tr("Columns of the contracts table"))
        self._look = look
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        look.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """As high as a compact row."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 12)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        tokens, column = self._look.tokens, COLUMNS[section]
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.hairline))
        painter.setFont(self._look.fonts.second_medium)
        painter.setPen(QColor(tokens.second))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        inner = rect.adjusted(S, 0, -S, 0)
        title = painter.fontMetrics().elidedText(column.words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


class ContractsTable(QTableView):
    """Enter on a row, or its button, asks why the contract does not show."""

    why_requested = Signal(str)
    """A contract number."""

    def __init__(self, look: Look, *, may_diagnose: bool) -> None:
        super().__init__()
        self.setObjectName("customer_contracts")
        self.setAccessibleName(tr("Contracts"))
        self._look, self._may_diagnose = look, may_diagnose
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab finds a current row."""
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid() and self._lines.rowCount():
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the description what is left over."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        self.setModel(self._lines)
        self.setItemDelegate(ContractsDelegate(self._look, self._lines, self))
        self.setHorizontalHeader(QuietHeader(self._look, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
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
