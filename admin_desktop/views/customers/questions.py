"""What the page asks its work thread, and what the answers mean. The newest question of a kind wins."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from admin_desktop.models.customers.rows import CustomerHits
from admin_desktop.views.customers.ports import CustomerKey, CustomersReader
from admin_desktop.views.reading.burst import Burst
from admin_desktop.views.reading.questions import Questions

SPINNER_MS = 150
THROTTLE_MS = 200
SEARCH, OVERVIEW, CHECKS = "search", "overview", "checks"


class CustomerQuestions(Questions):
    """Search, overview and checks; what takes less than 150 ms keeps nobody busy."""

    found = Signal(object)
    """CustomerHits."""
    overviewed = Signal(object)
    """CustomerOverview."""
    explained = Signal(object)
    """ContractVerdict."""

    def __init__(self, reader: CustomersReader) -> None:
        super().__init__("customers-reader")
        self.text = ""
        self.companies: frozenset[str] | None = None
        self.key: CustomerKey | None = None
        self._reader = reader
        self._then: Callable[[], object] | None = None
        self._spinner = Burst(self, SPINNER_MS, super()._tell_busy)
        self._burst = Burst(self, THROTTLE_MS, self.read_again)

    def search(self, text: str) -> None:
        """Ask for the customers that contain the text."""
        self.text = text
        self.ask(SEARCH, self._tell_found, self._reader.search, text, self.companies)

    def when_found(self, act: Callable[[], object]) -> None:
        """Act on the hits of the search under way once they are there, if any are; else at once."""
        if self.is_open(SEARCH):
            self._then = act
        else:
            act()

    def open(self, key: CustomerKey) -> None:
        """Ask for one customer; whoever waited to go into the results goes to this one instead."""
        self.key, self._then = key, None
        self._read_overview(key)

    def explain(self, contract_no: str) -> None:
        """Ask why a contract does not show to the customer that is open."""
        if self.key is not None:
            self.ask(CHECKS, self.explained.emit, self._reader.explain, *self.key, contract_no)

    def note_commit(self) -> None:
        """A transaction was committed; bursts are answered once."""
        self._burst.note()

    def read_again(self) -> None:
        """Ask once more for what is in view."""
        self.search(self.text)
        if self.key is not None:
            self._read_overview(self.key)

    def _read_overview(self, key: CustomerKey) -> None:
        self.ask(OVERVIEW, self.overviewed.emit, self._reader.overview, *key)

    def _tell_found(self, found: CustomerHits) -> None:
        then, self._then = self._then, None
        self.found.emit(found)
        if then is not None and found.hits:
            then()

    def _tell_busy(self) -> None:
        if self.is_at_rest():
            self._spinner.stop()
            super()._tell_busy()
        else:
            self._spinner.note()
