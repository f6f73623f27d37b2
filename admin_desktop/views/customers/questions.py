"""What the page asks its work thread, and what the answers mean. The newest question of a kind wins."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from admin_desktop.views.customers.ports import CustomerKey, CustomersReader
from admin_desktop.views.reading.answers import Answer, Failure
from admin_desktop.views.reading.work_thread import WorkThread

SPINNER_MS = 150
THROTTLE_MS = 200
SEARCH, OVERVIEW, CHECKS = "search", "overview", "checks"


class CustomerQuestions(QObject):
    """Search, overview and checks, read in a thread of their own."""

    found = Signal(object)
    """CustomerHits."""
    overviewed = Signal(object)
    """CustomerOverview."""
    explained = Signal(object)
    """ContractVerdict."""
    failed = Signal(object)
    """A Failure; its topic is SEARCH, OVERVIEW or CHECKS."""
    busy = Signal(bool)
    """A question takes longer than 150 ms, or all have been answered."""

    def __init__(self, reader: CustomersReader) -> None:
        super().__init__()
        self.text = ""
        self.companies: frozenset[str] | None = None
        self.key: CustomerKey | None = None
        self._reader = reader
        self._open: set[str] = set()
        self._thread = WorkThread("customers-reader")
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self._spinner = self._timer(SPINNER_MS)
        self._spinner.timeout.connect(lambda: self.busy.emit(bool(self._open)))
        self._burst = self._timer(THROTTLE_MS)
        self._burst.timeout.connect(self.read_again)

    def search(self, text: str) -> None:
        """Ask for the customers that contain the text."""
        self.text = text
        self._ask(SEARCH, partial(self._reader.search, text, self.companies))

    def open(self, key: CustomerKey) -> None:
        """Ask for one customer."""
        self.key = key
        self._ask(OVERVIEW, partial(self._reader.overview, *key))

    def explain(self, contract_no: str) -> None:
        """Ask why a contract does not show to the customer that is open."""
        if self.key is not None:
            self._ask(CHECKS, partial(self._reader.explain, *self.key, contract_no))

    def note_commit(self) -> None:
        """A transaction was committed; bursts are answered once."""
        if not self._burst.isActive():
            self._burst.start()

    def read_again(self) -> None:
        """Ask once more for what is in view."""
        self.search(self.text)
        if self.key is not None:
            self.open(self.key)

    def is_at_rest(self) -> bool:
        """Whether everything that was asked has been answered."""
        return not self._open

    def shut_down(self) -> None:
        """End the thread."""
        self._burst.stop()
        self._spinner.stop()
        self._thread.shut_down()

    def _ask(self, topic: str, read: Callable[[], object]) -> None:
        self._open.add(topic)
        if not self._spinner.isActive():
            self._spinner.start()
        self._thread.ask(topic, lambda _steps: read())

    def _on_answer(self, answer: Answer) -> None:
        self._settle(answer.topic)
        heard = {SEARCH: self.found, OVERVIEW: self.overviewed, CHECKS: self.explained}
        heard[answer.topic].emit(answer.value)

    def _on_failure(self, failure: Failure) -> None:
        self._settle(failure.topic)
        self.failed.emit(failure)

    def _settle(self, topic: str) -> None:
        self._open.discard(topic)
        if not self._open:
            self._spinner.stop()
            self.busy.emit(False)

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        return timer
