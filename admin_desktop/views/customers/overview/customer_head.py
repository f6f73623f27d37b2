"""The head of the overview: who it is, the figures, and the chart of payments by month."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from admin_desktop.models.customers.rows import CustomerOverview
from admin_desktop.views.customers.overview.payments_chart import PaymentsChart
from admin_desktop.views.customers.words import chart_summary, figure_words
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import XL, XS, M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.parts.layout.beside import Beside
from admin_desktop.words import tr

_FIGURES = 4
_BESIDE, _FOUR_ABOVE = 760, 600


class CustomerHead(QWidget):
    """Name and reach, figures, chart."""

    copied = Signal(str)
    """The account number, to be put on the clipboard."""
    site_requested = Signal()
    """Their site in the portal shall be seen."""

    def __init__(self, look: Look, *, may_preview: bool) -> None:
        super().__init__()
        self.setObjectName("customer_head")
        self._look = look
        self._account, self._across = "", 0
        self._name = ElidedLabel(look, "figure")
        self._name.setObjectName("customer_name")
        self._reach = ElidedLabel(look, "base", "second")
        self._copy = QToolButton()
        self._copy.setObjectName("customer_copy_account")
        self._copy.setToolTip(tr("Copy the account number"))
        self._copy.clicked.connect(lambda: self.copied.emit(self._account))
        self.site = QPushButton(tr("See it as the customer does"))
        self.site.setObjectName("customer_site")
        self.site.setProperty("kind", "link")
        if not may_preview:  # shown before it has a place, it would be a window of its own
            self.site.hide()
        self.site.clicked.connect(self.site_requested)
        self._figures = [
            (Label(look, "second", "second"), Label(look, "strong"), Label(look, "second", "second"))
            for _ in range(_FIGURES)
        ]
        self.chart = PaymentsChart(look)
        self._summary = ElidedLabel(look, "second", "second")
        self._summary.setObjectName("customer_chart_summary")
        self._build()
        look.changed.connect(self._dress)
        self._dress()

    def show_customer(self, one: CustomerOverview) -> None:
        """Show a customer."""
        self._account = one.customer_no
        self._name.set_text(shown(one.name))
        reach = (
            tr("Account {account}", account=one.customer_no),
            one.email,
            one.phone or "",
            one.company_name,
        )
        self._reach.set_text(" · ".join(shown(part) for part in reach if part))
        self._copy.setAccessibleName(tr("Copy account number {account}", account=one.customer_no))
        self._offer_site(signs_in=any(user.active for user in one.users))
        for labels, words in zip(self._figures, figure_words(one.figures), strict=True):
            for label, text in zip(labels, words, strict=True):
                label.setText(text)
        self.chart.show_figures(one.figures)
        self._summary.set_text(chart_summary(one.figures))

    def _offer_site(self, *, signs_in: bool) -> None:
        why_not = tr("No active portal user signs in for this account")
        reason = tr("Customer's view opens with their site") if signs_in else why_not
        self.site.setEnabled(signs_in)
        self.site.setToolTip(reason)
        self.site.setAccessibleDescription(reason)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(self._name)
        reach = QHBoxLayout()
        reach.setSpacing(XS)
        reach.addWidget(self._reach)
        reach.addWidget(self._copy)
        reach.addWidget(self.site)
        reach.addStretch(1)
        column.addLayout(reach)
        column.addSpacing(M)
        beside = Beside((self._figure_block(), self._chart_block()), (0, 1), _BESIDE)
        column.addWidget(beside)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Four figures stand in a line above the chart, where they have room."""
        super().resizeEvent(event)
        wide = event.size().width()
        self._place(_FIGURES if _FOUR_ABOVE <= wide < _BESIDE else 2)

    def _figure_block(self) -> QWidget:
        block = QWidget()
        self._grid = QGridLayout(block)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(XL)
        self._grid.setVerticalSpacing(1)
        self._grid.setRowStretch(8, 1)
        self._place(2)
        return block

    def _place(self, across: int) -> None:
        """Two and two beside the chart, all four in a line above it."""
        if across == self._across:
            return
        self._across = across
        for number, labels in enumerate(self._figures):
            row, column = divmod(number, across)
            for line, label in enumerate(labels):
                self._grid.addWidget(label, row * 4 + line, column)
        self._grid.setRowMinimumHeight(3, M if across < _FIGURES else 0)

    def _chart_block(self) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(self.chart)
        column.addWidget(self._summary)
        column.addStretch(1)
        return block

    def _dress(self) -> None:
        self._copy.setIcon(self._look.icons.icon("copy", self._look.tokens.second))
        self._copy.setCursor(Qt.CursorShape.PointingHandCursor)
