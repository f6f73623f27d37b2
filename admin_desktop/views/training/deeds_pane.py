"""Everything that can be done by hand: to the payment that is followed, to the batch, and to the world."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.payments.status import Status
from admin_desktop.models.restore.cases import Decision
from admin_desktop.models.training.class_state import ClassPayment, ClassState
from admin_desktop.models.training.deeds import (
    RETURN_CODES,
    Aspire,
    AspireDo,
    BankReturn,
    Cancel,
    Deed,
    Payments,
    PostBatch,
    ResolveRestore,
    RunEft,
    Staff,
    StaffDo,
    Submit,
    SyncDo,
    Syncing,
    VoidBatch,
    Window,
)
from admin_desktop.views.look.metrics import XS, L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import PageAction
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.shell.frame.header import Chooser
from admin_desktop.words import tr

_HEIGHT = 28
_TICKET = "T-1001"
_LABEL_WIDTH = 112


class DeedsPane(QWidget):
    """``training_deeds``: a button that makes no sense now is grey, and the class refuses what it must."""

    deed_chosen = Signal(object)
    """A Deed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("training_deeds")
        self._look = look
        self._followed: ClassPayment | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._makers: dict[str, Callable[[], Deed]] = {}
        self._flow: FlowLayout | None = None
        self.codes = Chooser(look)
        self.codes.setObjectName("training_return_code")
        self.codes.setAccessibleName(tr("Return reason"))
        self.codes.addItems(list(RETURN_CODES))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, XS, L, S)
        self._column.setSpacing(XS)
        self._build()

    def show_state(self, state: ClassState, followed: ClassPayment | None) -> None:
        """Offer what makes sense now."""
        self._followed = followed
        own = next((one for one in state.companies if one.company == state.company), None)
        pulled = any(batch.state == "pulled" for batch in state.batches)
        offered = {
            "cancel": followed is not None and followed.status in {Status.PENDING, Status.SCHEDULED},
            "post": pulled,
            "void": pulled,
            "return": followed is not None and followed.status is Status.PAID,
            "restore": state.conditions.backups > 0,
            "resolve": own is not None and own.must_resolve,
        }
        on_record = followed is not None and followed.record_no is not None
        offered |= dict.fromkeys(("close", "reopen", "change", "delete"), on_record)
        for key, button in self._buttons.items():
            button.setEnabled(offered.get(key, True))
        self.codes.setEnabled(offered["return"])
        self._show_toggles(state, payments_on=own is None or own.payments_on)

    def page_actions(self) -> tuple[PageAction, ...]:
        """Return what can be done now, for the palette."""
        return tuple(
            PageAction(f"training_{key}", button.text(), button.click)
            for key, button in self._buttons.items()
            if button.isEnabled()
        )

    def _show_toggles(self, state: ClassState, *, payments_on: bool) -> None:
        conditions = state.conditions
        self._name("sync", tr("Stop syncing") if conditions.syncing else tr("Start syncing"))
        down = conditions.aspire == "down"
        self._name("down", tr("ASPIRE up") if down else tr("ASPIRE down"))
        slow = conditions.aspire == "slow"
        self._name("slow", tr("ASPIRE quick again") if slow else tr("ASPIRE slow"))
        self._name("payments", tr("Payments off") if payments_on else tr("Payments on"))
        self._makers |= {
            "sync": lambda: Syncing(SyncDo.STOP if conditions.syncing else SyncDo.START),
            "down": lambda: Aspire(AspireDo.UP if down else AspireDo.DOWN),
            "slow": lambda: Aspire(AspireDo.UP if slow else AspireDo.SLOW),
            "payments": lambda: Payments(
                not payments_on, state.company, ticket=_TICKET, reason=tr("Shown in class")
            ),
        }

    def _build(self) -> None:
        self._group(tr("Borrower"))
        self._add("submit", tr("Submit a payment"), Submit)
        self._add("cancel", tr("Cancel"), lambda: Cancel(self._name_followed()))
        self._group(tr("Finance company"))
        self._add("run", tr("Run EFT Generation"), RunEft)
        self._add("previous", tr("Run for the previous day"), lambda: RunEft(window=Window.PREVIOUS_DAY))
        self._add("post", tr("Post the batch"), PostBatch)
        self._add("void", tr("Void the batch"), VoidBatch)
        self._add("return", tr("Bank return"), self._bank_return)
        self._put(self.codes)
        self._group(tr("Staff in ASPIRE"))
        for key, do, words in (
            ("close", StaffDo.CLOSE, tr("Close the record")),
            ("reopen", StaffDo.REOPEN, tr("Reopen it")),
            ("change", StaffDo.CHANGE, tr("Change its amount")),
            ("delete", StaffDo.DELETE, tr("Delete it")),
        ):
            self._add(key, words, partial(self._staff, do))
        self._group(tr("Faults"))
        self._add("sync", tr("Stop syncing"), lambda: Syncing(SyncDo.STOP))
        self._add("now", tr("Sync now"), lambda: Syncing(SyncDo.NOW))
        self._add("down", tr("ASPIRE down"), lambda: Aspire(AspireDo.DOWN))
        self._add("slow", tr("ASPIRE slow"), lambda: Aspire(AspireDo.SLOW))
        self._add("lose", tr("Lose the next answer"), lambda: Aspire(AspireDo.LOSE_ANSWER))
        self._add("backup", tr("Back up ASPIRE"), lambda: Aspire(AspireDo.BACKUP))
        self._add("restore", tr("Restore the backup"), lambda: Aspire(AspireDo.RESTORE))
        self._add("resolve", tr("Resolve the restore"), lambda: ResolveRestore(Decision.SEND_AGAIN))
        self._add("payments", tr("Payments off"), lambda: Payments(False, ticket=_TICKET, reason="class"))

    def _group(self, words: str) -> None:
        body = QWidget()
        self._flow = FlowLayout(body, XS)
        label = Label(self._look, "second_medium", "second", words)
        label.setMinimumWidth(_LABEL_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(label)
        row.addWidget(body, 1)
        self._column.addLayout(row)

    def _add(self, key: str, words: str, make: Callable[[], Deed]) -> None:
        button = QPushButton(words)
        button.setObjectName(f"training_do_{key}")
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.deed_chosen.emit(self._makers[key]()))
        self._makers[key], self._buttons[key] = make, button
        self._put(button)

    def _put(self, widget: QWidget) -> None:
        widget.setMinimumHeight(_HEIGHT)
        if self._flow is not None:
            self._flow.addWidget(widget)

    def _name(self, key: str, words: str) -> None:
        self._buttons[key].setText(words)
        self._buttons[key].setAccessibleName(words)

    def _name_followed(self) -> str:
        return self._followed.name if self._followed is not None else ""

    def _bank_return(self) -> Deed:
        return BankReturn(self._name_followed(), self.codes.currentText())

    def _staff(self, do: StaffDo) -> Deed:
        cents = self._followed.cents if self._followed is not None else 0
        return Staff(self._name_followed(), do, cents + 1000 if do is StaffDo.CHANGE else 0)
