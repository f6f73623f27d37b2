"""A desk whose role does not sync: it tells how the service's sync stands, and notices what others changed.

Live, the tokens belong to one ``admin-desktop sync`` service or to the desks whose role may sync; the others
only read. An onlooker holds no token, asks ASPIRE nothing and writes nothing.
"""

from collections.abc import Callable
from typing import Final

from admin_desktop.clock import Clock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.listing.totals import payments_of
from admin_desktop.models.sync_report import CompanySync, Revision, SyncState
from admin_desktop.sync.listener import Listener, Nobody
from admin_desktop.sync.rhythm.condition import RESTORED_WORDS
from admin_desktop.sync.rhythm.standing import Standings

LOOK_MS: Final = 5_000


class Onlooker:
    """Takes the turns of a ``SyncCycle``; in each it looks at the database only."""

    def __init__(self, store: Store, clock: Clock, interval_s: Callable[[str], float]) -> None:
        self._store, self._clock, self._interval_s = store, clock, interval_s
        self._standings = Standings(store)
        self._seen: dict[str, tuple[int, int]] = {}
        """Last line of the log and number of payments, when the company was last looked at."""
        self._due: dict[str, int] = {}
        self._trouble: dict[str, str] = {}
        self.listener: Listener = Nobody()

    def state(self, company: str) -> CompanySync:
        """Return how the sync of whoever does it stands, by what it left in the database."""
        cursor, left = self._standings.of(company)
        state = SyncState.NEVER if cursor.last_success_ms is None else SyncState.IDLE
        trouble = self._trouble.get(company, "")
        return CompanySync(
            company=company,
            state=SyncState.FAILED if trouble else SyncState.RESTORED if cursor.frozen else state,
            last_success_ms=cursor.last_success_ms,
            next_due_ms=self._next_success_ms(company, cursor.last_success_ms),
            since_ms=cursor.frozen_since_ms,
            waiting=left.waiting,
            attention=left.attention,
            message=trouble or (RESTORED_WORDS if cursor.frozen else ""),
            skew_s=0.0,
        )

    def begin(self, company: str) -> CompanySync:
        """Return the state: looking is no syncing."""
        return self.state(company)

    def due_ms(self, company: str) -> int:
        """Return when the company is looked at next."""
        return self._due.get(company, self._clock.now_ms())

    def wish_ms(self, _company: str) -> None:
        """Return None: it sends nothing."""

    def must_wait(self, _company: str) -> bool:
        """Return False: one may always look."""
        return False

    def run(self, company: str, _cancel: Callable[[], bool]) -> CompanySync:
        """Look once; tell when the company's log grew, because every change has its line there."""
        self._due[company] = self._clock.now_ms() + LOOK_MS
        self._trouble.pop(company, None)
        with self._store.reading() as conn:
            head = audit.head(conn, company)
            seen = (head.line_no if head else 0, payments_of(conn, company))
        lines, count = self._seen.setdefault(company, seen)
        if seen != (lines, count):
            self._seen[company] = seen
            new = max(0, seen[1] - count)
            self.listener.committed(Revision(company, seen[0] - lines, new, seen[0] - lines))
        return self.state(company)

    def note_failure(self, company: str, error: AdminDesktopError) -> None:
        """Remember that the last look failed."""
        self._trouble[company] = error.title

    def _next_success_ms(self, company: str, last_ms: int | None) -> int | None:
        return None if last_ms is None else last_ms + round(self._interval_s(company) * 1000)
