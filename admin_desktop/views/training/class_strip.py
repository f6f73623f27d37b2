"""The payments of the class: any of them can be followed on the diagram."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from admin_desktop.models.training.class_state import ClassPayment
from admin_desktop.views.look.icons import STATUS_ICONS
from admin_desktop.views.look.metrics import XS, L
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.training.words import payment_tip, payment_words
from admin_desktop.words import tr


class ClassStrip(QWidget):
    """``training_payments``."""

    chosen = Signal(str)
    """The payment's name in the class."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("training_payments")
        self.setAccessibleName(tr("Payments of the class"))
        self._look = look
        self._names: tuple[str, ...] = ()
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._body = QWidget()
        self._flow = FlowLayout(self._body, XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, XS, L, 0)
        column.addWidget(self._body)

    def show_payments(self, payments: tuple[ClassPayment, ...], followed: str) -> None:
        """Show a button for each payment; the followed one is pressed."""
        names = tuple(payment.name for payment in payments)
        if names != self._names:
            self._make(names)
        tokens = self._look.tokens
        for payment in payments:
            button = self._buttons[payment.name]
            button.setChecked(payment.name == followed)
            if button.text() == payment_words(payment):
                continue
            button.setText(payment_words(payment))
            button.setAccessibleName(tr("Follow {payment}", payment=payment_words(payment)))
            button.setToolTip(payment_tip(payment))
            colour = tokens.status[payment.status].text
            button.setIcon(self._look.icons.icon(STATUS_ICONS[payment.status], colour))
        self.setVisible(bool(payments))

    def _make(self, names: tuple[str, ...]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._names, self._buttons = names, {}
        for name in names:
            button = QToolButton()
            button.setObjectName(f"training_payment_{name}")
            button.setCheckable(True)
            button.setToolButtonStyle(button.toolButtonStyle().ToolButtonTextBesideIcon)
            button.clicked.connect(lambda _on, one=name: self.chosen.emit(one))
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._buttons[name] = button
