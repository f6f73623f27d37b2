"""``diagnosis_checks``: every check in the documents' order, with its evidence and a countdown that ticks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from admin_desktop.models.diagnosis.outcomes import Check, CheckState
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.icon_label import IconLabel
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import MadeAnew
from admin_desktop.views.troubleshooting.words import ICONS, check_sentence, countdown

_NARROW = 340


class ChecksList(MadeAnew):
    """The checks; the one that is the verdict is set in a stronger face."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setObjectName("diagnosis_checks")
        self._narrow = False
        self._countdowns: list[tuple[Label, Check]] = []
        self._ticked_ms = 0
        self._states: list[tuple[int, Label]] = []

    def show_checks(self, checks: tuple[Check, ...], cause: str, now_ms: int) -> None:
        """Show the checks of a diagnosis; ``cause`` is the id of the check that its verdict comes from."""
        self._countdowns, self._states = [], []
        grid = self._grid_anew(S, 1)
        grid.setColumnStretch(1, 1)
        for number, check in enumerate(checks):
            self._add(grid, number * 4, check, is_cause=check.id == cause)
        self._place(grid, narrow=self.width() < _NARROW)
        self.tick(now_ms)
        self._ticked_ms = 0  # what ended on the way here has ended at the next look

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room a check's state stands under its question."""
        super().resizeEvent(event)
        grid = self._body.layout()
        if isinstance(grid, QGridLayout) and (event.size().width() < _NARROW) != self._narrow:
            self._place(grid, narrow=not self._narrow)

    def tick(self, now_ms: int) -> bool:
        """Count down; returns whether one of the countdowns has ended since the last look."""
        before_ms, self._ticked_ms = self._ticked_ms, now_ms
        ended = False
        for label, check in self._countdowns:
            if check.until_ms is not None:
                label.setText(f"{check.state.words}, {countdown(check.until_ms, now_ms)}")
                ended = ended or before_ms < check.until_ms <= now_ms
        return ended

    def sentences(self) -> tuple[str, ...]:
        """Return what is spoken of each check."""
        return tuple(part.accessibleName() for part in self._body.findChildren(QWidget, "diagnosis_check"))

    def _place(self, grid: QGridLayout, *, narrow: bool) -> None:
        self._narrow = narrow
        for row, state in self._states:
            if narrow:
                grid.addWidget(state, row + 1, 1, 1, 2)
            else:
                grid.addWidget(state, row, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)

    def _add(self, grid: QGridLayout, row: int, check: Check, *, is_cause: bool) -> None:
        icon, tone = ICONS[check.state]
        quiet = check.state is CheckState.UNCHECKED and not is_cause
        question = Label(self._look, "medium", "second" if quiet else "text", check.question).wrapping()
        question.setObjectName("diagnosis_check")
        question.setAccessibleName(check_sentence(check))
        state = Label(self._look, "second_medium", tone or "second", check.state.words)
        evidence = Label(self._look, "base", "second", shown(check.evidence)).wrapping()
        grid.addWidget(IconLabel(self._look, icon, tone), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(question, row, 1)
        self._states.append((row, state))
        grid.addWidget(evidence, row + 2, 1, 1, 2)
        grid.setRowMinimumHeight(row + 3, S)
        if check.until_ms is not None:
            self._countdowns.append((state, check))
