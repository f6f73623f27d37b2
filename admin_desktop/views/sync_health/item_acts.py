"""What may be done about the item under the cursor: send again, or close; a reason is asked for, here."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.sync_health.words import Item
from admin_desktop.words import tr


@dataclass(frozen=True, slots=True)
class ActRequest:
    """The user decided about an item, for a reason."""

    item: Item
    reason: str


class ItemActs(QWidget):
    """``sync_item_acts``: hidden for whoever may not act."""

    confirmed = Signal(object)
    """An ActRequest."""

    def __init__(self, look: Look, *, may_act: bool) -> None:
        super().__init__()
        self.setObjectName("sync_item_acts")
        self._may_act = may_act
        self._item: Item | None = None
        self._words = Label(look, "base", "second").wrapping()
        self.reason = QLineEdit()
        self.button = QPushButton()
        self.reason.setObjectName("sync_act_reason")
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setPlaceholderText(tr("Reason, for the audit log"))
        self.reason.setMinimumHeight(28)
        self.button.setObjectName("sync_act")
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self.reason, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, L, S)
        column.setSpacing(S)
        column.addWidget(self._words)
        column.addLayout(row)
        self.reason.textChanged.connect(self._update)
        self.reason.returnPressed.connect(self._confirm)
        self.button.clicked.connect(self._confirm)
        self.show_item(None)

    def show_item(self, item: Item | None) -> None:
        """Offer what may be done about an item."""
        self._item = item
        acting = self._may_act and item is not None and item.waits_for_a_person
        self.reason.clear()
        self.reason.setVisible(acting)
        self.button.setVisible(acting)
        self._words.setText(_advice(item))
        self._words.setVisible(item is not None)
        self.button.setText(tr("Send again") if item and item.outbox else tr("Mark as looked at"))
        self.button.setAccessibleName(self.button.text())
        self._update()

    def _update(self) -> None:
        self.button.setEnabled(bool(self.reason.text().strip()))

    def _confirm(self) -> None:
        if self._item is not None and self.button.isEnabled() and self.button.isVisible():
            self.confirmed.emit(ActRequest(self._item, self.reason.text().strip()))


def _advice(item: Item | None) -> str:
    if item is None:
        return ""
    advice = {
        "rejected": tr("ASPIRE refused it. Once the cause is put right there, send it again."),
        "aside": tr("It could not be read, so it changed no status. Tell LTi what was said, then mark it."),
        "unknown": tr("ASPIRE is asked by payment reference before anything is sent again."),
        "waiting": tr("It is sent with the next sync."),
        "too_late": tr("The record is in a batch. If that is voided, the cancel is sent again by itself."),
        "reviewed": tr("Somebody has looked at it; it stays on record."),
    }
    return advice[item.state]
