"""One switch: where it stands, what is planned and owed, what this person may do, and its history."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.features.overview import HistoryLine, SwitchRow
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.layout.sections import Heading, Statement
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.payments_switch.words import (
    history_columns,
    owed,
    plan_words,
    sentence,
    ticket_text,
    verb_words,
    why_not,
)
from admin_desktop.words import tr


class SwitchDetail(QWidget):
    """``switch_detail``: every button is a wish; the page asks and does."""

    wished = Signal(str)
    """``change`` ``revert`` ``emergency`` ``approve`` ``edit`` ``cancel`` ``pay`` ``confirm``."""
    told = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("switch_detail")
        self.setAccessibleName(tr("Switch"))
        self._look = look
        self.row: SwitchRow | None = None
        self._title = Label(look, "title").wrapping()
        self._statement = Statement(look)
        self._reason = Label(look, "base", "second").wrapping()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, S)
        self._acts: dict[str, QPushButton] = {}
        for key, kind, act in self._offers():
            self._add(key, kind, act)
        self.history: RowsTable[HistoryLine] = RowsTable(
            look, "switch_history", tr("History of this switch"), history_columns("UTC")
        )
        self._unchanged = Label(look, "base", "second", tr("Nobody has changed it yet.")).wrapping()
        self._unchanged.setObjectName("switch_unchanged")
        self._unchanged.hide()
        self._build()

    def show_row(self, row: SwitchRow) -> None:
        """Show one switch and what may be done."""
        self.row = row
        plan, debt = row.open_plan, row.debts[0] if row.debts else None
        self._title.setText(f"{shown(row.company_name)} · {tr(row.title)}")
        tone = "red" if debt else "amber" if plan else ""
        lines = [owed(one, row.time_zone) + "." for one in row.debts]
        lines += [plan_words(plan, row.time_zone)] if plan else []
        self._statement.tell(sentence(row), tone, " ".join(lines))
        self._reason.setText(_why(row))
        self._reason.setVisible(bool(_why(row)))
        self._acts["change"].setText(verb_words(row))
        self._acts["change"].setAccessibleName(verb_words(row))
        offered = {
            "change": row.may_change and plan is None,
            "revert": row.may_change and plan is None and row.now.plan_no is not None,
            "edit": row.may_change and plan is not None,
            "cancel": (row.may_change or row.may_approve) and plan is not None,
            "approve": row.may_approve
            and plan is not None
            and plan.second_person
            and plan.approved_by is None,
            "emergency": row.may_change and (row.now.active or row.now.return_ms is not None),
            "pay": row.may_change and debt is not None and debt.owes_ticket,
            "confirm": row.may_approve and debt is not None and debt.owes_second_person,
            "ticket": not row.may_change,
        }
        for key, button in self._acts.items():
            button.setVisible(offered[key])

    def show_history(self, lines: Sequence[HistoryLine]) -> None:
        """Show what was done to it."""
        zone = self.row.time_zone if self.row else "UTC"
        self.history.lines.columns = history_columns(zone)
        self.history.show_rows(lines)
        self.history.setVisible(bool(lines))
        self._unchanged.setVisible(not lines)

    def _offers(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("change", "primary", ""),
            ("approve", "primary", tr("Approve the plan…")),
            ("confirm", "primary", tr("Confirm the emergency…")),
            ("pay", "", tr("Hand in the ticket…")),
            ("revert", "", tr("Take back the last change…")),
            ("edit", "", tr("Change the plan…")),
            ("cancel", "", tr("Give up the plan…")),
            ("emergency", "danger", tr("Emergency off…")),
            ("ticket", "primary", tr("Open a ticket")),
        )

    def _add(self, key: str, kind: str, words: str) -> None:
        button = QPushButton(words)
        button.setObjectName(f"switch_{key}")
        button.setAccessibleName(words)
        button.setProperty("kind", kind)
        act: Callable[[], None] = self._copy_ticket if key == "ticket" else lambda: self.wished.emit(key)
        button.clicked.connect(act)
        self._acts[key] = button
        self._flow.addWidget(button)

    def _copy_ticket(self) -> None:
        if self.row is not None:
            QGuiApplication.clipboard().setText(ticket_text(self.row))
            self.told.emit(tr("The text of the ticket is on the clipboard; paste it and add the reason"))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        for part in (self._title, self._statement, self._reason, self._buttons):
            column.addWidget(part)
        column.addWidget(Heading(self._look, tr("History")))
        column.addWidget(self._unchanged)
        column.addWidget(self.history, 1)
        column.addStretch(0)


def _why(row: SwitchRow) -> str:
    reason = tr("Reason: {reason}.", reason=shown(row.now.reason)) if row.now.reason else ""
    policy = tr("A second person must approve each change.") if row.second_person else ""
    return " ".join(words for words in (reason, policy, "" if row.may_change else why_not(row)) if words)
