"""Both sides and everybody who acts on them, on one clock: a real workspace, the real ledger, no sockets."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import httpx2
from sqlalchemy import select

from admin_desktop.clock import Clock, ManualClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.feed.records import AlternateEftRecord, EftGenerationRecord
from admin_desktop.models.payments import timeline
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import CompanySync
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.listener import FailPoint, no_fail_point
from admin_desktop.sync.mock_aspire.app import create_app
from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.faults.spec import FaultKind, FaultSpec
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, generation, posting, staff_acts
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS
from admin_desktop.sync.simulation import workspaces
from admin_desktop.sync.simulation.agreement import disagreements
from admin_desktop.sync.simulation.door import Door, Unanswered
from admin_desktop.sync.simulation.in_process import InProcess

PORTAL: Final = Principal("portal", Role.PORTAL_SERVICE, None, "web")
SYNC: Final = Principal("sync", Role.SYNC_SERVICE, None, "desk")
FAR_AHEAD: Final = date(2099, 12, 31)


@dataclass
class Town:
    """One desk, ASPIRE, customers and staff."""

    clock: ManualClock
    store: Store
    ledger: Ledger
    faults: FaultPlan
    transport: Any
    rng: random.Random
    cycle: SyncCycle = field(init=False)
    fail_at: FailPoint = no_fail_point
    tokens: dict[str, str] = field(default_factory=dict)
    page_limit: int = 1000
    unanswered: dict[Path | None, Unanswered] = field(default_factory=dict)
    """By workspace."""

    def __post_init__(self) -> None:
        """Start the desk's program."""
        self.tokens = self.ledger.tokens()
        self.restart()

    def restart(self) -> None:
        """Begin again as a new process would: nothing is remembered but the database."""
        self.cycle = self.new_cycle(self.store, self.clock, self._fail_point, "desk")

    def _fail_point(self, name: str) -> None:
        self.fail_at(name)

    def new_cycle(self, store: Store, clock: Clock, fail_point: FailPoint, holder: str = "") -> SyncCycle:
        """Return the sync of one desk; without a ``holder`` it is a new one for the lease."""
        door = Door(lambda: self.transport, self.unanswered.setdefault(store.path, Unanswered()))

        def open_client(company: str, cancelled: Callable[[], bool]) -> AspireClient:
            return self.client(company, cancelled, clock, door)

        def point(name: str) -> None:
            if name == "push.attempt_stored":
                door.attempt_stored()
            fail_point(name)

        limit = self.page_limit
        return SyncCycle(
            store, open_client, clock, self.rng, SYNC, fail_point=point, page_limit=limit, holder=holder
        )

    def client(
        self,
        company: str,
        cancelled: Callable[[], bool] = lambda: False,
        clock: Clock | None = None,
        transport: httpx2.BaseTransport | None = None,
    ) -> AspireClient:
        """Return a line to ASPIRE."""
        return AspireClient(
            company,
            "http://127.0.0.1:1",
            self.tokens[company],
            clock or self.clock,
            cancelled=cancelled,
            transport=transport or self.transport,
        )

    def sync(self, company: str = "NORTHSTAR") -> CompanySync:
        """Run one cycle."""
        return self.cycle.run(company, lambda: False)

    def plant(self, kind: str, operation: str = "*", times: int | None = 1, **more: Any) -> None:
        """Plant a fault behind those that are left."""
        spec = FaultSpec(operation=operation, kind=FaultKind(kind), times=times, **more)
        self.faults.replace([*self.faults.left(), spec])

    def heal(self) -> None:
        """Take every fault away."""
        self.faults.replace([])

    def wait(self, seconds: float = 600) -> None:
        """Let time pass."""
        self.clock.advance(seconds)

    # customers

    def submit(self, company: str = "NORTHSTAR", cents: int = 12_345, customer: int = 1) -> str:
        """Submit a payment and return its reference."""
        submission = Submission(
            company, f"C100{customer}", f"K200{customer}", f"BA-C100{customer}", cents, self.due()
        )
        return submit(self.store, PORTAL, submission, self.rng).payment_ref

    def due(self) -> date:
        """Return the effective date of what is submitted now."""
        return datetime.fromtimestamp(self.clock.now_ms() / 1000, UTC).date() + timedelta(days=4)

    def cancel(self, ref: str, company: str = "NORTHSTAR") -> None:
        """Cancel a payment as its customer."""
        request_cancel(self.store, PORTAL, company, ref)

    # ASPIRE's staff

    def generate(self, company: str = "NORTHSTAR") -> EftGenerationRecord:
        """Run EFT Generation over everything."""
        with self.ledger.desk(company) as desk:
            return generation.generate(desk, None, FAR_AHEAD)

    def post(self, run_no: int, company: str = "NORTHSTAR") -> None:
        """Post a batch."""
        with self.ledger.desk(company) as desk:
            posting.post(desk, run_no)

    def void(self, run_no: int, company: str = "NORTHSTAR") -> None:
        """Void a batch."""
        with self.ledger.desk(company) as desk:
            posting.void(desk, run_no)

    def staff(self, do: str, ref: str, company: str = "NORTHSTAR", **fields: Any) -> None:
        """Let staff close, reopen, delete or set fields of a payment's record. KeyError without one."""
        with self.ledger.desk(company) as desk:
            kept = alternate_efts.find(desk, ref)
            if kept is None:
                raise KeyError(ref)
            if do == "set":
                staff_acts.set_fields(desk, kept.record.record_no, fields)
            else:
                _STAFF_ACTS[do](desk, kept.record.record_no)

    def record(self, ref: str, company: str = "NORTHSTAR") -> AlternateEftRecord | None:
        """Return ASPIRE's record of a payment."""
        with self.ledger.look(company) as desk:
            kept = alternate_efts.find(desk, ref)
        return kept.record if kept else None

    # what we hold

    def payment(self, ref: str, company: str = "NORTHSTAR") -> Any:
        """Return a payment's row."""
        query = select(payments).where(payments.c.company == company, payments.c.payment_ref == ref)
        with self.store.reading() as conn:
            return conn.execute(query).one()

    def status(self, ref: str, company: str = "NORTHSTAR") -> str:
        """Return a payment's status."""
        return str(self.payment(ref, company).status)

    def kinds(self, ref: str, company: str = "NORTHSTAR") -> list[str]:
        """Return the kinds of a payment's events."""
        with self.store.reading() as conn:
            return [event.kind for event in timeline.events_of(conn, company, ref)]

    def entries(self, ref: str, company: str = "NORTHSTAR") -> list[tuple[str, str, int]]:
        """Return (action, state, attempts) of a payment's outbox entries."""
        query = select(outbox).where(outbox.c.company == company, outbox.c.payment_ref == ref)
        with self.store.reading() as conn:
            rows = conn.execute(query.order_by(outbox.c.entry_no)).all()
        return [(row.action, row.state, row.attempts) for row in rows]

    def calls(self, method: str, ending: str) -> int:
        """Return how many calls of a kind reached ASPIRE's door."""
        return sum(1 for made, path in self.transport.calls if made == method and path.endswith(ending))

    def disagreements(self) -> list[str]:
        """Return what I1, I2, I3 and I6 would not allow once the faults have stopped."""
        return disagreements(self.store, self.ledger)


_STAFF_ACTS: Final = {
    "close": staff_acts.close,
    "reopen": staff_acts.reopen,
    "delete": staff_acts.delete,
}


@contextmanager
def town_in(
    folder: Path, seed: int = 1, opener: workspaces.Opener = Store.open, clock: ManualClock | None = None
) -> Iterator[Town]:
    """Build a town whose workspace lies in a folder; torn down on the way out."""
    clock = clock or ManualClock(workspaces.NOW_MS)
    file = folder / "workspace.db"
    workspaces.make(file)
    store = opener(file, clock)
    ledger = Ledger(None, clock)
    ledger.reset("small", SCENARIOS["small"], seed)
    faults = FaultPlan(seed=seed)

    async def pass_time(seconds: float) -> None:
        clock.advance(seconds)

    transport = InProcess(create_app(ledger, faults=faults, sleep=pass_time))
    try:
        yield Town(clock, store, ledger, faults, transport, random.Random(seed))
    finally:
        transport.shut()
        ledger.close()
        store.close()
