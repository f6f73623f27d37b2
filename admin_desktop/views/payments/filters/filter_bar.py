"""The line above the grid: the filter as a sentence, a way out of it, and what has arrived since."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.views.look.formats import number
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.payments.filters.filter_words import filter_sentence, is_filtered
from admin_desktop.words import tr

_EXAMPLES = "status:pending · amount:>500 · overdue"
_FORMS = (
    "status:pending,paid",
    "amount:>500 · amount:10..20",
    "submitted:today · submitted:2026-11-01..2026-11-20",
    "effective:this-month · company:NORTHSTAR",
    "customer:411057 · contract:41-20427-01",
    "record:412530 · batch:366",
    "overdue · returned · cancel-race · attention",
    "assignee:me · reviewed:no · noted",
)


def typed_filters_tip() -> str:
    """Return the filters that the search understands, one form a line."""
    head = tr("The search takes filters, mixed with words to search for:")
    return "\n".join((head, *_FORMS, tr("F1 tells what each means.")))


class FilterBar(QWidget):
    """``filter_sentence``, ``filter_clear``, ``filter_typed`` and ``payments_new``."""

    clear_requested = Signal()
    new_requested = Signal()
    stop_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("payments_filter_bar")
        self._look = look
        self._sentence = ElidedLabel(look, "base", "second")
        self._sentence.setObjectName("filter_sentence")
        self._clear = QPushButton(tr("Clear"))
        self._clear.setObjectName("filter_clear")
        self._clear.setProperty("kind", "link")
        self._clear.setAccessibleName(tr("Clear search and filters"))
        self._clear.clicked.connect(self.clear_requested)
        self._new = QPushButton()
        self._new.setObjectName("payments_new")
        self._new.setProperty("kind", "notice")
        self._new.clicked.connect(self.new_requested)
        self._new.hide()
        self._stop = QPushButton(tr("Cancel"))
        self._stop.setObjectName("payments_stop")
        self._stop.setProperty("kind", "link")
        self._stop.setAccessibleName(tr("Cancel reading"))
        self._stop.clicked.connect(self.stop_requested)
        self._typed = ElidedLabel(look, "second", "second", right=True)
        self._typed.setObjectName("filter_typed")
        self._typed.set_text(tr("Type filters too: {examples}", examples=_EXAMPLES), typed_filters_tip())
        self._reading = Label(look, "second", "second", tr("Reading…"))
        self._reading.setObjectName("payments_reading")
        self.show_busy(busy=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self._sentence)
        row.addWidget(self._clear)
        self._typed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self._typed, 1)
        row.addStretch(0)
        row.addWidget(self._reading)
        row.addWidget(self._stop)
        row.addWidget(self._new)
        look.changed.connect(self._dress)
        self._dress()

    def tell(self, flt: PaymentFilter, sort: PaymentSort) -> None:
        """Say what is listed."""
        self._sentence.set_text(filter_sentence(flt, sort))
        self._clear.setVisible(is_filtered(flt))
        self._typed.setVisible(not is_filtered(flt))

    def show_busy(self, *, busy: bool) -> None:
        """Say that a read takes its time, and offer to stop it."""
        self._reading.setVisible(busy)
        self._stop.setVisible(busy)

    def tell_news(self, more: int) -> None:
        """Offer rows that have arrived, or gone; 0 hides the offer."""
        shown = tr("{n} new – show", n=number(more))  # noqa: RUF001 - a dash
        gone = tr("{n} no longer here – refresh", n=number(-more))  # noqa: RUF001 - a dash
        text = shown if more > 0 else gone
        self._new.setText(text)
        self._new.setAccessibleName(text)
        self._new.setVisible(more != 0)

    def _dress(self) -> None:
        self._new.setIcon(self._look.icons.icon("new", self._look.tokens.accent))
