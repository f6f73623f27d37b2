"""A whole sync without sockets: the real mock application, driven in-process, and a real workspace."""

import asyncio
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import insert, select

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models.database.reference_tables import features, finance_companies
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables import eft_runs, outbox, payments, set_aside
from admin_desktop.models.payments import timeline
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import CompanySync
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.mock_aspire.app import create_app
from admin_desktop.sync.mock_aspire.faults.layer import ConnectionCutError
from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.faults.spec import FaultKind, FaultSpec
from admin_desktop.sync.mock_aspire.ledger import alternate_efts, generation, posting, staff_acts
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
PORTAL = Principal("portal", Role.PORTAL_SERVICE, None, "web")
SYNC = Principal("sync", Role.SYNC_SERVICE, None, "desk")
COMPANIES = {"NORTHSTAR": "s2", "LAKESIDE": "kb"}


class InProcess(httpx2.BaseTransport):
    """Calls the mock application directly; a cut connection looks as it would over a socket."""

    def __init__(self, app: Any) -> None:
        self._asgi = httpx2.ASGITransport(app=app, raise_app_exceptions=True)
        self._loop = asyncio.new_event_loop()
        self.calls: list[tuple[str, str]] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.calls.append((request.method, request.url.path))
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
    """Both sides and everybody who acts on them, on one clock."""

    clock: ManualClock
    store: Store
    ledger: Ledger
    faults: FaultPlan
    transport: InProcess
    rng: random.Random
    cycle: SyncCycle = field(init=False)
    fail_at: Callable[[str], None] = lambda _name: None
    tokens: dict[str, str] = field(default_factory=dict)
    page_limit: int = 1000

    def __post_init__(self) -> None:
        self.tokens = self.ledger.tokens()
        self.restart()

    def restart(self) -> None:
        """Begin again as a new process would: nothing is remembered but the database."""
        self.cycle = SyncCycle(
            self.store,
            self.client,
            self.clock,
            self.rng,
            SYNC,
            fail_point=self._fail_point,
            page_limit=self.page_limit,
        )

    def _fail_point(self, name: str) -> None:
        self.fail_at(name)

    def client(self, company: str, cancelled: Callable[[], bool] = lambda: False) -> AspireClient:
        return AspireClient(
            company,
            "http://127.0.0.1:1",
            self.tokens[company],
            self.clock,
            cancelled=cancelled,
            transport=self.transport,
        )

    def sync(self, company: str = "NORTHSTAR") -> CompanySync:
        return self.cycle.run(company, lambda: False)

    def plant(self, kind: str, operation: str = "*", times: int | None = 1, **more: Any) -> None:
        spec = FaultSpec(operation=operation, kind=FaultKind(kind), times=times, **more)
        self.faults.replace([*self.faults.left(), spec])

    def heal(self) -> None:
        self.faults.replace([])

    def wait(self, seconds: float = 600) -> None:
        self.clock.advance(seconds)

    # customers

    def submit(self, company: str = "NORTHSTAR", cents: int = 12_345, customer: int = 1) -> str:
        submission = Submission(
            company, f"C100{customer}", f"K200{customer}", f"BA-C100{customer}", cents, date(2025, 11, 24)
        )
        return submit(self.store, PORTAL, submission, self.rng).payment_ref

    def cancel(self, ref: str, company: str = "NORTHSTAR") -> None:
        request_cancel(self.store, PORTAL, company, ref)

    # ASPIRE's staff

    def generate(self, company: str = "NORTHSTAR") -> Any:
        with self.ledger.desk(company) as desk:
            return generation.generate(desk, None, date(2026, 12, 31))

    def post(self, run_no: int, company: str = "NORTHSTAR") -> None:
        with self.ledger.desk(company) as desk:
            posting.post(desk, run_no)

    def void(self, run_no: int, company: str = "NORTHSTAR") -> None:
        with self.ledger.desk(company) as desk:
            posting.void(desk, run_no)

    def staff(self, do: str, ref: str, company: str = "NORTHSTAR", **fields: Any) -> None:
        with self.ledger.desk(company) as desk:
            kept = alternate_efts.find(desk, ref)
            assert kept is not None
            record = kept.record
            act = {"close": staff_acts.close, "reopen": staff_acts.reopen, "delete": staff_acts.delete}
            if do == "set":
                staff_acts.set_fields(desk, record.record_no, fields)
            else:
                act[do](desk, record.record_no)

    def record(self, ref: str, company: str = "NORTHSTAR") -> Any:
        with self.ledger.look(company) as desk:
            kept = alternate_efts.find(desk, ref)
        return kept.record if kept else None

    # what we hold

    def payment(self, ref: str, company: str = "NORTHSTAR") -> Any:
        query = select(payments).where(payments.c.company == company, payments.c.payment_ref == ref)
        with self.store.reading() as conn:
            return conn.execute(query).one()

    def status(self, ref: str, company: str = "NORTHSTAR") -> str:
        return str(self.payment(ref, company).status)

    def kinds(self, ref: str, company: str = "NORTHSTAR") -> list[str]:
        with self.store.reading() as conn:
            return [event.kind for event in timeline.events_of(conn, company, ref)]

    def entries(self, ref: str, company: str = "NORTHSTAR") -> list[tuple[str, str, int]]:
        query = select(outbox).where(outbox.c.company == company, outbox.c.payment_ref == ref)
        with self.store.reading() as conn:
            rows = conn.execute(query.order_by(outbox.c.entry_no)).all()
        return [(row.action, row.state, row.attempts) for row in rows]

    def calls(self, method: str, ending: str) -> int:
        return sum(1 for made, path in self.transport.calls if made == method and path.endswith(ending))

    # do both sides agree?

    def disagreements(self) -> list[str]:
        """Return what I1, I2, I3 and I6 would not allow once the faults have stopped."""
        return [line for company in COMPANIES for line in self._disagreements(company)]

    def _disagreements(self, company: str) -> Iterator[str]:
        with self.store.reading() as conn:
            ours = conn.execute(select(payments).where(payments.c.company == company)).all()
            aside = {row.raw for row in conn.execute(select(set_aside).where(set_aside.c.company == company))}
            stuck = conn.execute(
                select(outbox.c.payment_ref).where(
                    outbox.c.company == company, outbox.c.state.in_(["waiting", "unknown"])
                )
            ).scalars()
            yield from (f"{ref}: still to be sent" for ref in stuck)
        waits = {
            row.payment_ref
            for row in ours
            if row.differences
            or row.rejected_reason
            or row.missing_since_ms
            or _named(aside, row.payment_ref)
        }
        for row in ours:
            record = self.record(row.payment_ref, company)
            if row.payment_ref not in waits:
                yield from _compare(row, record, COMPANIES[company])
        posted = {row.batch_no: row.debit_cents for row in self._runs(company) if row.state == "posted"}
        for batch_no, cents in posted.items():
            paid = sum(r.amount_cents for r in ours if r.batch_no == batch_no and r.batch_state == "posted")
            if paid != cents and not waits:
                yield f"batch {batch_no}: {paid} here, {cents} in the file"

    def _runs(self, company: str) -> list[Any]:
        with self.store.reading() as conn:
            return list(conn.execute(select(eft_runs).where(eft_runs.c.company == company)).all())


def _named(texts: set[str], ref: str) -> bool:
    return any(ref in text for text in texts)


def _compare(row: Any, record: Any, convention: str) -> Iterator[str]:
    if record is None:
        if row.status != "canceled":
            yield f"{row.payment_ref}: {row.status} here, no record in ASPIRE"
        return
    is_open = (record.payments, record.payments_processed) == ((1, 1) if convention == "s2" else (1, 0))
    right = {"scheduled", "pending_cancel"} if is_open else {"paid" if record.batch_no else "canceled"}
    if row.status not in right:
        yield f"{row.payment_ref}: {row.status} here, {record} in ASPIRE"
    if row.status == "pending_cancel" and (record.batch_no is None or row.too_late_batch != record.batch_no):
        yield f"{row.payment_ref}: the cancel is kept for no reason"
    same = (row.amount_cents, row.batch_no, row.record_no, row.record_version)
    if same != (record.amount_cents, record.batch_no, record.record_no, record.version):
        yield f"{row.payment_ref}: not as in ASPIRE"


@contextmanager
def town_in(folder: Path, seed: int = 1) -> Iterator[Town]:
    clock = ManualClock(NOW_MS)
    store = Store.open(folder / "workspace.db", clock)
    with store.writing() as conn:
        for code, counters in COMPANIES.items():
            conn.execute(insert(finance_companies).values(_company(code, counters)))
            row = {
                "company": code,
                "feature": "payments",
                "active": True,
                "since_ms": 0,
                "changed_by": "set-up",
            }
            conn.execute(insert(features).values(row))
    ledger = Ledger(None, clock)
    ledger.reset("small", SCENARIOS["small"], seed)
    faults = FaultPlan(seed=seed)
    transport = InProcess(create_app(ledger, faults=faults))
    try:
        yield Town(clock, store, ledger, faults, transport, random.Random(seed))
    finally:
        transport.shut()
        ledger.close()
        store.close()


def _copy_template(file: Path) -> None:
    """Making a schema takes longer than a whole scenario, so it is made once."""
    if not _template:
        store = Store.open(file, ManualClock(NOW_MS))
        with store.writing() as conn:
            for code, counters in COMPANIES.items():
                conn.execute(insert(finance_companies).values(_company(code, counters)))
                switch = {
                    "company": code,
                    "feature": "payments",
                    "active": True,
                    "since_ms": 0,
                    "changed_by": "x",
                }
                conn.execute(insert(features).values(switch))
        store.close()
        _template.append(file.read_bytes())
    file.write_bytes(_template[0])


_template: list[bytes] = []


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


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_in(tmp_path) as made:
        made.sync("NORTHSTAR")
        made.sync("LAKESIDE")
        yield made


@pytest.fixture
def new_town() -> Callable[..., Any]:
    return town_in
