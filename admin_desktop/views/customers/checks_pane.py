"""``contract_checks``: why a contract is not showing, check by check, with the first cause on top."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.models.customers.contract_case import Acts, Check, ContractVerdict, Outcome
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.icon_label import IconLabel
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.parts.layout.sections import (
    ClosingPane,
    Hairline,
    Heading,
    MadeAnew,
    Statement,
    scrolling,
)
from admin_desktop.views.reading.answers import Failure
from admin_desktop.words import tr

_ICONS = {
    Outcome.PASSED: ("ok", "green"),
    Outcome.FAILED: ("error", "red"),
    Outcome.WAITING: ("wait", "amber"),
    Outcome.UNCHECKED: ("unknown", ""),
}
_TONES = {Outcome.FAILED: "red", Outcome.WAITING: "amber", Outcome.UNCHECKED: "amber"}


class ChecksPane(ClosingPane):
    """The verdict for one contract of the customer that is open, or of any number one types."""

    check_requested = Signal(str)
    """A contract number."""

    def __init__(self, look: Look) -> None:
        words = tr("Why is a contract not showing?")
        super().__init__(look, "contract_checks", words, tr("Close the checks"))
        self._title = ElidedLabel(look, "strong")
        self._title.set_text(words)
        self._verdict: ContractVerdict | None = None
        self._number = QLineEdit()
        self._go = QPushButton(tr("Check"))
        self._statement = Statement(look)
        self._acts = Label(look, "second_medium", "second")
        self._checks = _Checks(look)
        self._build()

    def verdict(self) -> ContractVerdict | None:
        """Return what is shown."""
        return self._verdict

    def ask(self) -> None:
        """Begin with an empty number and the keyboard in it."""
        self._number.clear()
        self._forget()
        self.show()
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the keyboard into the field of the number."""
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait_for(self, contract_no: str) -> None:
        """Show which contract is being checked."""
        self._number.setText(contract_no)
        if self._verdict is None or self._verdict.contract_no != contract_no:
            self._forget()
        self.show()
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_verdict(self, verdict: ContractVerdict) -> None:
        """Show the answer."""
        self._verdict = verdict
        self._statement.tell(
            shown(verdict.sentence), _TONES.get(verdict.outcome, ""), shown(verdict.next_step)
        )
        self._statement.show()
        acts = verdict.acts is not Acts.NOBODY
        self._acts.setText(
            tr("Next: {who}", who=verdict.acts.words) if acts else tr("Nothing to do until then")
        )
        self._acts.show()
        self._show_checks(verdict.checks)

    def tell_trouble(self, failure: Failure) -> None:
        """Say why the checks could not be made."""
        self._forget()
        self._statement.tell(tr(failure.title), "red", f"{failure.detail}\n{tr(failure.advice)}")
        self._statement.show()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._closing_head(self._title))
        column.addWidget(Hairline(self._look))
        column.addLayout(self._field())
        column.addWidget(self._scroll(), 1)
        self._forget()

    def _field(self) -> QHBoxLayout:
        self._number.setObjectName("contract_checks_number")
        self._number.setAccessibleName(tr("Contract number to check"))
        self._number.setPlaceholderText(tr("Any contract number"))
        self._number.setMaxLength(20)
        self._number.setMinimumHeight(30)
        self._number.returnPressed.connect(self._request)
        self._go.setObjectName("contract_checks_go")
        self._go.setAccessibleName(tr("Check this contract number"))
        self._go.clicked.connect(self._request)
        row = QHBoxLayout()
        row.setContentsMargins(L, M, L, 0)
        row.setSpacing(S)
        row.addWidget(self._number, 1)
        row.addWidget(self._go)
        return row

    def _scroll(self) -> QScrollArea:
        self._body = QWidget()
        self._body.setObjectName("contract_checks_body")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(L, M, L, L)
        self._column.setSpacing(S)
        self._checks_head = Heading(self._look, tr("The checks, in order"))
        for part in (self._statement, self._acts, self._checks_head, self._checks):
            self._column.addWidget(part)
        self._column.addStretch(1)
        return scrolling(self._body, "contract_checks_scroll", tr("Checks, scrollable"))

    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        self._checks.show_checks(checks)
        self._checks_head.setVisible(bool(checks))

    def _forget(self) -> None:
        self._verdict = None
        self._statement.hide()
        self._acts.hide()
        self._show_checks(())

    def _request(self) -> None:
        if self._number.text().strip():
            self.check_requested.emit(self._number.text().strip())


class _Checks(MadeAnew):
    """Every check with its outcome and evidence, below each other."""

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show these."""
        grid = self._grid_anew(S, 1)
        grid.setColumnStretch(1, 1)
        for number, check in enumerate(checks):
            self._add_check(grid, number * 4, check)

    def _add_check(self, grid: QGridLayout, row: int, check: Check) -> None:
        icon, tone = _ICONS[check.outcome]
        colour = tone or "second"
        grid.addWidget(IconLabel(self._look, icon, tone), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(self._look, "medium", "text", check.question.words).wrapping(), row, 1)
        grid.addWidget(Label(self._look, "second_medium", colour, check.outcome.words), row + 1, 1)
        grid.addWidget(Label(self._look, "base", "second", shown(check.evidence)).wrapping(), row + 2, 1)
        grid.setRowMinimumHeight(row + 3, M)
