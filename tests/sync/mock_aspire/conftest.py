"""A small ledger on a hand-moved clock, and ways to call the mock: in-process and over a real socket."""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import httpx2
import pytest
import uvicorn
from fastapi import FastAPI

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.sync.mock_aspire.app import create_app
from admin_desktop.sync.mock_aspire.connection import CuttableConnection
from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.ledger import feed
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, generation
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft
from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS

NOW_MS = from_rfc3339("2026-11-24T16:00:00Z")
"""Tuesday, 10:00 in Chicago."""
TODAY = date(2026, 11, 24)
CONTROL = "control-token"
COMPANY = "NORTHSTAR"


@dataclass(frozen=True)
class Bench:
    """A ledger with shorthands."""

    ledger: Ledger
    clock: ManualClock
    company: str = COMPANY

    def at(self, company: str) -> "Bench":
        return replace(self, company=company)

    def new(self, ref: str | None = "PMT1", **over: Any) -> NewEft:
        body = {
            "customer_no": "C1001",
            "contract_no": "K2001",
            "bank_account_token": "BA-C1001",
            "amount_cents": 12_345,
            "sec_code": "WEB",
            "effective_date": TODAY,
        }
        return NewEft(ref, **(body | over))

    def do(self, act: Callable[..., Any], *args: Any) -> Any:
        with self.ledger.desk(self.company) as desk:
            return act(desk, *args)

    def create(self, ref: str | None = "PMT1", **over: Any) -> AlternateEftRecord:
        record, _ = self.do(alternate_efts.create, self.new(ref, **over))
        assert isinstance(record, AlternateEftRecord)
        return record

    def get(self, record_no: int) -> AlternateEftRecord:
        record = self.do(alternate_efts.get, record_no).record
        assert isinstance(record, AlternateEftRecord)
        return record

    def pull(self, through: date = TODAY, from_date: date | None = None) -> Any:
        return self.do(generation.generate, from_date, through)

    def changes(self, after: int = 0, limit: int = 1000) -> list[dict[str, Any]]:
        page = json.loads(self.do(feed.page, self.ledger.epoch, after, limit))
        found: list[dict[str, Any]] = page["changes"]
        return found


class Caller:
    """Calls the mock in-process, one call after the other."""

    def __init__(self, ledger: Ledger, faults: FaultPlan, *, control: bool = True) -> None:
        self.ledger = ledger
        token = CONTROL if control else None
        self.app = create_app(ledger, control_token=token, scenarios=SCENARIOS, faults=faults)

    def __call__(self, method: str, path: str, *, quiet: bool = False, **options: Any) -> httpx2.Response:
        """Call; what the application lets escape is raised here, unless ``quiet``."""

        async def ask() -> httpx2.Response:
            transport = httpx2.ASGITransport(self.app, raise_app_exceptions=not quiet)
            async with httpx2.AsyncClient(transport=transport, base_url="http://aspire.test") as client:
                return await client.request(method, path, **options)

        return asyncio.run(ask())

    def headers(self, company: str = COMPANY, **more: str) -> dict[str, str]:
        token = self.ledger.tokens()[company]
        return {"Authorization": f"Bearer {token}", "Aspire-Epoch": self.ledger.epoch} | more

    def get(self, path: str, company: str = COMPANY, **options: Any) -> httpx2.Response:
        return self("GET", f"/v1/{company}/{path}", headers=self.headers(company), **options)

    def post(self, path: str, company: str = COMPANY, **options: Any) -> httpx2.Response:
        headers = self.headers(company) | options.pop("headers", {})
        return self("POST", f"/v1/{company}/{path}", headers=headers, **options)

    def control(self, method: str, path: str, **options: Any) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {CONTROL}"}
        return self(method, f"/control/{path}", headers=headers, **options)

    def create(self, ref: str = "PMT1", **over: Any) -> httpx2.Response:
        body = eft_body(ref) | over
        return self.post("alternate-efts", json=body, headers={"Idempotency-Key": ref})


def eft_body(ref: str = "PMT1") -> dict[str, Any]:
    return {
        "payment_ref": ref,
        "customer_no": "C1001",
        "contract_no": "K2001",
        "bank_account_token": "BA-C1001",
        "amount_cents": 12_345,
        "sec_code": "WEB",
        "effective_date": "2026-11-24",
    }


@dataclass(frozen=True)
class Served:
    """A mock on a real socket."""

    client: httpx2.Client
    ledger: Ledger
    faults: FaultPlan

    def headers(self, **more: str) -> dict[str, str]:
        token = self.ledger.tokens()[COMPANY]
        return {"Authorization": f"Bearer {token}", "Aspire-Epoch": self.ledger.epoch} | more

    def create(self, ref: str) -> httpx2.Response:
        headers = self.headers(**{"Idempotency-Key": ref})
        return self.client.post(f"/v1/{COMPANY}/alternate-efts", json=eft_body(ref), headers=headers)

    def changes(self, after: int = 0, limit: int = 10) -> Any:
        query = {"after": after, "limit": limit}
        answer = self.client.get(f"/v1/{COMPANY}/changes", params=query, headers=self.headers())
        assert answer.status_code == 200
        return answer.json()


@contextmanager
def small_ledger(path: Path | None, clock: ManualClock) -> Iterator[Ledger]:
    ledger = Ledger(path, clock)
    try:
        ledger.reset("small", SCENARIOS["small"], 1)
        yield ledger
    finally:
        ledger.close()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW_MS)


@pytest.fixture
def ledger(clock: ManualClock) -> Iterator[Ledger]:
    with small_ledger(None, clock) as ledger:
        yield ledger


@pytest.fixture
def bench(ledger: Ledger, clock: ManualClock) -> Bench:
    return Bench(ledger, clock)


@pytest.fixture
def faults() -> FaultPlan:
    return FaultPlan(seed=7)


@pytest.fixture
def aspire(ledger: Ledger, faults: FaultPlan) -> Caller:
    return Caller(ledger, faults)


@pytest.fixture
def served(ledger: Ledger, faults: FaultPlan) -> Iterator[Served]:
    """A mock under uvicorn on a free loopback port."""
    app = create_app(ledger, scenarios=SCENARIOS, faults=faults)
    with (
        listening(app, http=CuttableConnection) as url,
        httpx2.Client(base_url=url, timeout=60) as client,
    ):
        yield Served(client, ledger, faults)


@contextmanager
def listening(app: FastAPI, **more: Any) -> Iterator[str]:
    """Serve a mock on a free loopback port, and say where."""
    config = uvicorn.Config(app, port=0, ws="none", lifespan="off", log_level="critical", **more)
    config.timeout_graceful_shutdown = 1
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            thread.join(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(60)
