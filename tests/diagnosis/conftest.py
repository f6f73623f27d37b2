"""A town for diagnoses: the real ledger on a manual clock, the real sync, a real workspace, no sockets.

Every situation is brought about by what customers, staff, networks and clocks do; nothing is written into the
workspace behind the product's back.
"""

import asyncio
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx2
import pytest
from sqlalchemy import insert, select

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models import connections
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import bank_accounts, features, finance_companies
from admin_desktop.models.diagnosis.asking.door import facts_for
from admin_desktop.models.diagnosis.engine import diagnose
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.feed.records import ContractRecord, EftGenerationRecord
from admin_desktop.models.payments.review import close_difference
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import CompanySync
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.mock_aspire.app import create_app
from admin_desktop.sync.mock_aspire.faults.layer import ConnectionCutError
from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.faults.spec import FaultKind, FaultSpec
from admin_desktop.sync.mock_aspire.ledger.acts import (
    alternate_efts,
    bank_returns,
    generation,
    posting,
    reference,
    returns,
    staff_acts,
)
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft
from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
"""A Thursday, 13:02 in Chicago; Thanksgiving is the Thursday after."""
TODAY = date(2025, 11, 20)
ZONE = ZoneInfo("America/Chicago")
PORTAL = Principal("portal", Role.PORTAL_SERVICE, None, "web")
SYNC = Principal("sync", Role.SYNC_SERVICE, None, "desk")
CARE = Principal("dana", Role.CUSTOMER_CARE, None, "desk")
LTI_ADMIN = Principal("lee", Role.LTI_ADMIN, None, "desk")
COMPANIES = {"NORTHSTAR": "s2", "LAKESIDE": "kb"}


class InProcess(httpx2.BaseTransport):
    """Calls the mock application directly; a cut connection looks as it would over a socket."""

    def __init__(self, app: Any) -> None:
        self._asgi = httpx2.ASGITransport(app=app, raise_app_exceptions=True)
        self._loop = asyncio.new_event_loop()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return self._loop.run_until_complete(self._answer(request))

    async def _answer(self, request: httpx2.Request) -> httpx2.Response:
        try:
            answer = await self._asgi.handle_async_request(request)
            body = b"".join([part async for part in answer.stream])
        except ConnectionCutError as cut:
            raise httpx2.ReadError(str(cut)) from cut
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=_Once(body))

    def shut(self) -> None:
        self._loop.close()


class _Once(httpx2.SyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        yield self._body


@dataclass
class Town:
    """Both sides and everybody who acts on them, on one clock. ``company`` is the one acted on."""

    clock: ManualClock
    store: Store
    ledger: Ledger
    faults: FaultPlan
    transport: InProcess
    rng: random.Random
    company: str = "NORTHSTAR"
    tokens: dict[str, str] = field(default_factory=dict)
    cancelled: Callable[[], bool] = lambda: False
    page_limit: int = 1000

    def __post_init__(self) -> None:
        self.tokens = self.ledger.tokens()
        self.restart()

    def restart(self) -> None:
        """Begin again as a new process would."""
        self.cycle = SyncCycle(
            self.store, self.client, self.clock, self.rng, SYNC, page_limit=self.page_limit
        )

    def client(self, company: str, cancelled: Callable[[], bool] = lambda: False) -> AspireClient:
        return AspireClient(
            company,
            "http://127.0.0.1:1",
            self.tokens[company],
            self.clock,
            cancelled=cancelled,
            transport=self.transport,
        )

    def sync(self) -> CompanySync:
        return self.cycle.run(self.company, self.cancelled)

    def minutes(self, count: float) -> None:
        self.clock.advance(60 * count)

    def at(self, day: int, hour: int, minute: int = 0, *, month: int = 11) -> None:
        """Go on to a wall-clock time of the company in 2025."""
        moment = datetime(2025, month, day, hour, minute, tzinfo=ZONE)
        seconds = round(moment.timestamp()) - self.clock.now_ms() / 1000
        assert seconds >= 0, "the clock does not go back"
        self.clock.advance(seconds)

    def plant(self, kind: str, operation: str = "*", times: int | None = None, **more: Any) -> None:
        spec = FaultSpec(operation=operation, kind=FaultKind(kind), times=times, **more)
        self.faults.replace([*self.faults.left(), spec])

    def heal(self) -> None:
        self.faults.replace([])

    # -- customers -----------------------------------------------------------------------------

    def submit(self, due: date = date(2025, 11, 24), cents: int = 12_345, customer: int = 1) -> str:
        wish = Submission(
            self.company, f"C100{customer}", f"K200{customer}", f"BA-C100{customer}", cents, due
        )
        return submit(self.store, PORTAL, wish, self.rng).payment_ref

    def scheduled(self, due: date = date(2025, 11, 24), **more: Any) -> str:
        ref = self.submit(due, **more)
        self.sync()
        return ref

    def cancel(self, ref: str) -> None:
        request_cancel(self.store, PORTAL, self.company, ref)

    # -- the finance company ---------------------------------------------------------------------

    def run(self, through: date = date(2026, 12, 31), begin: date | None = None) -> EftGenerationRecord:
        self.minutes(1)
        with self.ledger.desk(self.company) as desk:
            return generation.generate(desk, begin, through)

    def post(self, run: EftGenerationRecord) -> None:
        with self.ledger.desk(self.company) as desk:
            posting.post(desk, run.run_no)

    def void(self, run: EftGenerationRecord) -> None:
        with self.ledger.desk(self.company) as desk:
            posting.void(desk, run.run_no)

    def tell_run_first(self, run: EftGenerationRecord, state: str) -> None:
        """ASPIRE tells that a run is posted or voided before it tells so of the run's records."""
        with self.ledger.desk(self.company) as desk:
            now = desk.now_ms
            moved = {"posted": {"posted_at_ms": now}, "voided": {"voided_at_ms": now}}[state]
            desk.append(replace(run, state=state, **moved))

    def run_that_forgets(self, through: date) -> None:
        """An EFT Generation run that pulls nothing although something is due."""
        self.minutes(1)
        with self.ledger.desk(self.company) as desk:
            number, now = desk.take("next_run_no"), desk.now_ms
            desk.append(
                EftGenerationRecord(number, None, None, through, "empty", now, None, None, 0, 0, None)
            )

    def collect(self, ref_due: date = date(2025, 11, 24), **more: Any) -> str:
        """A payment all the way to Paid."""
        ref = self.scheduled(ref_due, **more)
        self.post(self.run())
        self.sync()
        return ref

    def give_back(self, ref: str, code: str) -> None:
        with self.ledger.desk(self.company) as desk:
            data = bank_returns.write(desk, [(self.record(ref).record_no, code)])
            returns.import_file(desk, data)

    def staff(self, do: str, ref: str, **fields: Any) -> None:
        number = self.record(ref).record_no
        with self.ledger.desk(self.company) as desk:
            if do == "set":
                staff_acts.set_fields(desk, number, fields)
            else:
                {"close": staff_acts.close, "reopen": staff_acts.reopen, "delete": staff_acts.delete}[do](
                    desk, number
                )

    def record(self, ref: str) -> Any:
        with self.ledger.look(self.company) as desk:
            kept = alternate_efts.find(desk, ref)
        assert kept is not None
        return kept.record

    def recollect(self, cents: int, due: date, ref: str | None = None, customer: int = 1) -> None:
        """A record that no portal payment of ours made."""
        with self.ledger.desk(self.company) as desk:
            new = NewEft(ref, f"C100{customer}", f"K200{customer}", f"BA-C100{customer}", cents, "WEB", due)
            alternate_efts.create(desk, new)

    def contract_becomes(self, state: str, customer: int = 1) -> None:
        with self.ledger.desk(self.company) as desk:
            contract = reference.contract(desk, f"K200{customer}")
            assert isinstance(contract, ContractRecord)
            reference.put(desk, replace(contract, state=state, version=contract.version + 1))

    def set_up_company(self, **changes: Any) -> None:
        with self.ledger.desk(self.company) as desk:
            for name, value in changes.items():
                desk.conn.execute(
                    f"UPDATE companies SET {name} = ? WHERE company = ?",  # noqa: S608 - names of the test
                    (value, self.company),
                )
            desk.append(replace(desk.record, **changes))

    # -- LTi ---------------------------------------------------------------------------------------

    def switch_payments_off(self) -> None:
        row = {
            "company": self.company,
            "feature": PAYMENTS,
            "active": False,
            "since_ms": self.clock.now_ms(),
            "changed_by": "dana",
        }
        with self.store.writing() as conn:
            conn.execute(features.delete().where(features.c.company == self.company))
            conn.execute(insert(features).values(row))

    def connect(self, interval_s: int = 300) -> None:
        connections.connect(
            self.store,
            LTI_ADMIN,
            self.company,
            self.company.title(),
            "America/Chicago",
            "http://127.0.0.1:9",
            interval_s,
        )

    def switch_sync_off(self) -> None:
        with self.store.writing() as conn:
            conn.execute(connections.connections.update().values(enabled=False))

    def restore_aspire(self, backup: str) -> None:
        self.ledger.restore(backup, new_epoch=True)
        self.tokens.update(self.ledger.tokens())

    def close_difference(self, ref: str) -> None:
        close_difference(self.store, CARE, self.company, ref, "looked at")

    # -- what is told ------------------------------------------------------------------------------

    def diagnose(self, ref: str) -> Diagnosis:
        return diagnose(facts_for(self.store, CARE, self.company, ref))

    def knows_accounts(self) -> bool:
        """Whether the first accounts have been pulled: somebody stops the sync then."""
        with self.store.reading() as conn:
            return conn.execute(select(bank_accounts.c.token)).first() is not None

    def status(self, ref: str) -> str:
        query = select(payments.c.status).where(
            payments.c.company == self.company, payments.c.payment_ref == ref
        )
        with self.store.reading() as conn:
            return str(conn.execute(query).scalar_one())


def _company(code: str, counters: str) -> dict[str, object]:
    return {
        "company": code,
        "name": code.title(),
        "time_zone": "America/Chicago",
        "bank_processing_type": "ACH",
        "balancing_entry": False,
        "counters": counters,
        "payment_accounts": "any",
        "cutoff": "17:00",
    }


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Making a schema takes longer than most scenarios, so it is made once."""
    path = tmp_path_factory.mktemp("town") / "workspace.db"
    store = Store.open(path, ManualClock(NOW_MS))
    with store.writing() as conn:
        conn.execute(insert(finance_companies), [_company(*each) for each in COMPANIES.items()])
    store.close()
    return path.read_bytes()


@contextmanager
def town_on(file: Path, workspace: bytes) -> Iterator[Town]:
    """A town whose workspace is a copy of this one; its ledger is the same each time."""
    file.write_bytes(workspace)
    clock = ManualClock(NOW_MS)
    store = Store.open(file, clock, durable=False)
    ledger = Ledger(None, clock)
    ledger.reset("small", SCENARIOS["small"], 1)
    faults = FaultPlan(seed=1)
    transport = InProcess(create_app(ledger, faults=faults))
    yield Town(clock, store, ledger, faults, transport, random.Random(1))
    transport.shut()
    ledger.close()
    store.close()


@pytest.fixture(scope="session")
def synced_workspace(tmp_path_factory: pytest.TempPathFactory, empty_workspace: bytes) -> bytes:
    """So is the first sync of its companies."""
    path = tmp_path_factory.mktemp("synced") / "workspace.db"
    with town_on(path, empty_workspace) as town:
        for company in COMPANIES:
            town.company = company
            town.sync()
    return path.read_bytes()


@pytest.fixture
def new_town(tmp_path: Path, empty_workspace: bytes) -> Iterator[Town]:
    """A town whose workspace has never synced."""
    with town_on(tmp_path / "workspace.db", empty_workspace) as town:
        yield town


@pytest.fixture
def town(tmp_path: Path, synced_workspace: bytes) -> Iterator[Town]:
    """A town whose companies have synced once."""
    with town_on(tmp_path / "workspace.db", synced_workspace) as town:
        yield town
