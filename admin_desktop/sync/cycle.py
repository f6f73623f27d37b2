"""One company's whole sync, from greeting ASPIRE to remembering the success. No Qt, no thread, no sleep."""

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, TypeAlias

from admin_desktop.clock import Clock
from admin_desktop.errors import AdminDesktopError, CancelledError, EpochChangedError, FeedGapError
from admin_desktop.models.database.store import Store
from admin_desktop.models.feed.cursor import Cursor, freeze, read_cursor, record_success
from admin_desktop.models.outbox.lease import LEASE_MS, Lease, give_back, take
from admin_desktop.models.outbox.queue import next_due_ms
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.models.sync_log import CycleRecord, record_cycle
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.sync.client import PAGE_LIMIT, AspireClient
from admin_desktop.sync.listener import FailPoint, Listener, Nobody, no_fail_point
from admin_desktop.sync.pull import Pull, PullParts
from admin_desktop.sync.push import Push, PushParts
from admin_desktop.sync.rhythm.condition import RESTORED_WORDS, Condition
from admin_desktop.sync.rhythm.standing import Standings

ClientFactory: TypeAlias = Callable[[str, Callable[[], bool]], AspireClient]
"""Opens a company's client, given the company and what stops a request; SignInNeededError without a token."""

DEFAULT_INTERVAL_S: Final = 300.0
_EPOCHS_PER_CYCLE: Final = 3
_BREATH_MS: Final = 1_000
"""Between two cycles of one company, however much there is to send."""


@dataclass(slots=True)
class _Counts:
    pushed: int = 0
    pulled: int = 0


class SyncCycle:
    """Runs the sync of one company at a time; each company's trouble is its own."""

    def __init__(
        self,
        store: Store,
        open_client: ClientFactory,
        clock: Clock,
        rng: random.Random,
        who: Principal,
        *,
        listener: Listener | None = None,
        interval_s: Callable[[str], float] = lambda _company: DEFAULT_INTERVAL_S,
        fail_point: FailPoint = no_fail_point,
        page_limit: int = PAGE_LIMIT,
        holder: str = "",
        conditions: dict[str, Condition] | None = None,
    ) -> None:
        """Prepare. ``holder`` names this program among the desks (empty: made up); ``conditions`` is kept."""
        self._store, self._standings = store, Standings(store)
        self._open_client = open_client
        self._clock = clock
        self._rng = rng
        self._who = who
        self._interval_s = interval_s
        self._fail_point = fail_point
        self._page_limit = page_limit
        self._holder = holder or f"{who.name}-{rng.getrandbits(48):012x}"
        self._leases: dict[str, Lease] = {}
        self._ran_ms: dict[str, int] = {}
        self._conditions = {} if conditions is None else conditions
        self.listener: Listener = listener or Nobody()

    def state(self, company: str) -> CompanySync:
        """Return the company's sync as of now; asks the database, not the network."""
        condition = self._condition(company)
        cursor, waiting = self._standings.of(company)
        restored = cursor.frozen and condition.state in {SyncState.NEVER, SyncState.IDLE}
        frozen = restored or (cursor.frozen and condition.state is SyncState.RESTORED)
        known = cursor.last_success_ms is not None and condition.state is SyncState.NEVER
        calm = SyncState.IDLE if known else condition.state
        return CompanySync(
            company=company,
            state=SyncState.RESTORED if restored else calm,
            last_success_ms=cursor.last_success_ms,
            next_due_ms=condition.next_due_ms,
            since_ms=cursor.frozen_since_ms if frozen else condition.since_ms,
            waiting=waiting.waiting,
            attention=waiting.attention,
            message=RESTORED_WORDS if restored else condition.message,
            skew_s=condition.skew_s,
        )

    def begin(self, company: str) -> CompanySync:
        """Return the company's sync as it looks while ``run`` is at work."""
        return self.state(company)._replace(state=SyncState.SYNCING)

    def due_ms(self, company: str) -> int | None:
        """Return when the company's next cycle is due; None when it waits for a sign-in."""
        condition = self._condition(company)
        if condition.state is SyncState.NEVER and condition.next_due_ms is None:
            return self._clock.now_ms()
        return condition.next_due_ms

    def wish_ms(self, company: str) -> int | None:
        """Return when what any program stored may be sent; None in trouble too: that has its own time."""
        if self._condition(company).state is not SyncState.IDLE:
            return None
        try:
            due = next_due_ms(self._store, company)
        except AdminDesktopError:
            return None  # whoever runs the next cycle meets the same trouble, and says so
        return None if due is None else max(due, self._ran_ms.get(company, 0) + _BREATH_MS)

    def must_wait(self, company: str) -> bool:
        """Whether ASPIRE asked us to pause, so that even a person's wish has to wait."""
        return self._condition(company).state is SyncState.WAITING

    def signed_in(self, company: str) -> None:
        """Forget refused tokens: somebody entered a new one."""
        self._condition(company).signed_in(self._clock.now_ms())

    def run(self, company: str, cancel: Callable[[], bool]) -> CompanySync:
        """Sync a company once and return how it stands. Only our own bugs are raised.

        Raises NotFoundError and NotAllowedError when the principal may not sync the company.
        """
        require(self._store, self._who, Action.SYNC, company)
        condition = self._condition(company)
        if condition.signed_out:
            return self.state(company)
        counts = _Counts()
        started_ms = self._ran_ms[company] = self._clock.now_ms()
        lease = None
        try:
            ours, lease = take(self._store, company, self._holder, self._who.machine, started_ms)
            if not ours:
                return self._held_elsewhere(company, lease)
            self._leases[company] = lease
            self._sync(company, cancel, counts)
            frozen = self._succeeded(company)
        except CancelledError:
            condition.cancelled(self._clock.now_ms() + self._interval_ms(company))
        except AdminDesktopError as error:
            condition.failed(error, self._clock.now_ms(), self._rng)
        else:
            condition.went_well(self._clock.now_ms(), self._next_due_ms(company), frozen=frozen)
        with suppress(AdminDesktopError):  # a database in trouble told so above; the lease runs out by itself
            self._log(company, started_ms, counts)
            if lease is not None:
                give_back(self._store, lease, self._clock.now_ms())
        return self.state(company)

    def _held_elsewhere(self, company: str, lease: Lease) -> CompanySync:
        """Say who syncs the company; ours comes when that desk is done, or has died."""
        now_ms = self._clock.now_ms()
        self._condition(company).next_due_ms = min(lease.expires_ms, now_ms + LEASE_MS)
        return self.state(company)._replace(message=f"{lease.desk or 'Another desk'} syncs this company now.")

    def note_failure(self, company: str, error: AdminDesktopError) -> None:
        """Note that the company's cycle ended in something that ``run`` did not expect."""
        self._condition(company).failed(error, self._clock.now_ms(), self._rng)

    def _condition(self, company: str) -> Condition:
        return self._conditions.setdefault(company, Condition())

    def _cursor(self, company: str) -> Cursor:
        with self._store.reading() as conn:
            return read_cursor(conn, company)

    # -- the steps, in the order of the package's docstring ----------------------------------------

    def _sync(self, company: str, cancel: Callable[[], bool], counts: _Counts) -> None:
        client = self._open_client(company, cancel)
        try:
            for _ in range(_EPOCHS_PER_CYCLE):
                try:
                    self._exchange(client, company, cancel, counts)
                except EpochChangedError as restored:
                    freeze(self._store, company, restored.epoch, self._clock.now_ms(), self._who)
                    self._fail_point("cycle.frozen")
                else:
                    return
            raise FeedGapError("ASPIRE keeps changing its epoch")
        finally:
            self._condition(company).skew_s = client.skew_s
            client.close()

    def _exchange(
        self, client: AspireClient, company: str, cancel: Callable[[], bool], counts: _Counts
    ) -> None:
        self.greet(client, company)
        self.push(client, company, cancel, counts)
        self.pull(client, company, cancel, counts)
        self.push(client, company, cancel, counts)

    def greet(self, client: AspireClient, company: str) -> None:
        """Ask how ASPIRE is before anything is stored or sent; raises EpochChangedError after a restore."""
        epoch = client.health().epoch
        known = self._cursor(company).reading_epoch
        if known is not None and epoch != known:
            raise EpochChangedError(f"ASPIRE is in epoch {epoch}, we know {known}", epoch)

    def push(self, client: AspireClient, company: str, cancel: Callable[[], bool], counts: _Counts) -> None:
        """Push what is due, unless writing is frozen or no epoch is known yet."""
        cursor = self._cursor(company)
        if cursor.frozen or cursor.epoch is None:
            return
        lease = self._leases.get(company)
        parts = PushParts(self._store, self._clock, self._rng, self.listener, self._fail_point, lease)
        push = Push(parts, client, company, cursor.epoch, cancel)
        try:
            push.run()
        finally:
            counts.pushed += push.pushed

    def pull(self, client: AspireClient, company: str, cancel: Callable[[], bool], counts: _Counts) -> None:
        """Pull to the end of the feed."""
        lease = self._leases.get(company)
        parts = PullParts(self._store, self._clock, self._who, self.listener, self._fail_point, lease)
        pull = Pull(parts, client, company, cancel, self._page_limit)
        try:
            pull.run()
        finally:
            counts.pulled += pull.pulled

    def _succeeded(self, company: str) -> bool:
        record_success(self._store, company, self._clock.now_ms())
        self._fail_point("cycle.succeeded")
        return self._cursor(company).frozen

    def _next_due_ms(self, company: str) -> int:
        """The interval, or sooner when an entry's back-off ends before that."""
        due = self._clock.now_ms() + self._interval_ms(company)
        entry_due = next_due_ms(self._store, company)
        return due if entry_due is None else max(self._clock.now_ms() + 1000, min(due, entry_due))

    def _interval_ms(self, company: str) -> int:
        return round(self._interval_s(company) * 1000)

    def _log(self, company: str, started_ms: int, counts: _Counts) -> None:
        after, now_ms = self._condition(company), self._clock.now_ms()
        done = CycleRecord(
            company, started_ms, now_ms, counts.pushed, counts.pulled, after.state.value, after.message
        )
        record_cycle(self._store, done)
