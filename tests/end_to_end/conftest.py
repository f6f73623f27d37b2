"""The product on real parts: a workspace, the real sync, and ASPIRE as a process of its own, over HTTP."""

import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from admin_desktop.clock import SystemClock, local_date
from admin_desktop.models.connections import connect
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.queries import find
from admin_desktop.models.payments.rows import PaymentDetail
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.sync.aspire_process import AspireProcess
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle

ADMIN = Principal("admin", Role.LTI_ADMIN, None, "test")
PORTAL = Principal("portal", Role.PORTAL_SERVICE, None, "test")
CARE = Principal("care", Role.CUSTOMER_CARE, None, "test")
SYNC = Principal("sync", Role.SYNC_SERVICE, None, "test")
VICTIM = Path(__file__).with_name("victim.py")
PATIENCE_S = 60
ZONES = {"NORTHSTAR": "America/Chicago", "LAKESIDE": "America/New_York"}


@dataclass
class Aspire:
    """What finance-company staff, the bank and the control plane do over HTTP."""

    process: AspireProcess

    def call(self, company: str, method: str, path: str, **more: Any) -> httpx2.Response:
        headers = {
            "Authorization": f"Bearer {self.process.tokens[company]}",
            "Aspire-Epoch": self.process.epoch,
            **more.pop("headers", {}),
        }
        url = f"{self.process.url}/v1/{company}/{path}"
        return httpx2.request(method, url, headers=headers, trust_env=False, timeout=PATIENCE_S, **more)

    def control(self, method: str, path: str, body: object = None) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {self.process.control_token}"}
        url = f"{self.process.url}/control/{path}"
        answer = httpx2.request(method, url, headers=headers, json=body, trust_env=False, timeout=PATIENCE_S)
        assert answer.is_success, answer.text
        return answer

    def records(self, company: str, ref: str) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = self.call(company, "GET", f"alternate-efts?payment_ref={ref}").json()[
            "items"
        ]
        return items

    def generate(self, company: str, through: date) -> dict[str, Any]:
        answer = self.call(company, "POST", "eft-generations", json={"through": through.isoformat()})
        assert answer.is_success, answer.text
        run: dict[str, Any] = answer.json()
        return run

    def settle(self, company: str, run_no: int, how: str) -> None:
        answer = self.call(company, "POST", f"eft-generations/{run_no}/{how}")
        assert answer.is_success, answer.text

    def file(self, company: str, run_no: int) -> bytes:
        return self.call(company, "GET", f"eft-generations/{run_no}/file").content

    def staff(self, company: str, record_no: int, **what: object) -> None:
        self.control("POST", f"{company}/alternate-efts/{record_no}/staff", what)

    def faults(self, *faults: dict[str, object]) -> None:
        self.control("PUT", "faults", list(faults))


@dataclass
class World:
    """One workspace that syncs with one ASPIRE."""

    store: Store
    cycle: SyncCycle
    aspire: Aspire

    def submit(self, company: str, cents: int = 45_000, days: int = 1) -> str:
        today = local_date(self.store.clock.now_ms(), ZONES[company])
        wanted = Submission(company, "C1001", "K2001", "BA-C1001", cents, today + timedelta(days=days))
        return submit(self.store, PORTAL, wanted, random.Random()).payment_ref

    def cancel(self, company: str, ref: str) -> None:
        request_cancel(self.store, PORTAL, company, ref)

    def sync(self, company: str) -> CompanySync:
        return self.cycle.run(company, lambda: False)

    def synced(self, company: str) -> None:
        done = self.sync(company)
        assert done.state is SyncState.IDLE, done.message

    def detail(self, company: str, ref: str) -> PaymentDetail:
        return find(self.store, CARE, company, ref)

    def collect(self, company: str, ref: str) -> dict[str, Any]:
        """Let staff pull the payment into a batch."""
        return self.aspire.generate(company, self.detail(company, ref).row.effective_date)

    def killed(self, company: str, counted: str, at: int) -> str | None:
        """Let a desk sync in a process of its own that dies at its ``at``-th step.

        Returns the step's name, or None when it ended before.
        """
        words = [self.store.path, self.aspire.process.url, company, counted, at]
        done = subprocess.run(
            [sys.executable, VICTIM, *map(str, words)],
            input=self.aspire.process.tokens[company],
            capture_output=True,
            text=True,
            timeout=2 * PATIENCE_S,
            check=False,
        )
        assert done.returncode in {0, -signal.SIGKILL}, done.stderr
        return done.stdout.strip() if done.returncode else None

    def story(self, company: str, ref: str) -> str:
        return " | ".join(event.text for event in self.detail(company, ref).events)


@pytest.fixture(scope="module")
def aspire_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AspireProcess]:
    place = tmp_path_factory.mktemp("aspire") / "aspire.sqlite"
    process = AspireProcess.start(place, scenario="small", control=True)
    yield process
    process.stop()


@pytest.fixture
def world(aspire_process: AspireProcess, tmp_path: Path) -> Iterator[World]:
    clock = SystemClock()
    aspire = Aspire(aspire_process)
    aspire.faults()
    with closing(Store.open(tmp_path / "workspace.sqlite", clock)) as store:
        for company, zone in ZONES.items():
            connect(store, ADMIN, company, company.title(), zone, aspire_process.url, 300)

        def client(company: str, cancelled: Any) -> AspireClient:
            token = aspire_process.tokens[company]
            return AspireClient(company, aspire_process.url, token, clock, cancelled=cancelled)

        cycle = SyncCycle(store, client, clock, random.Random(1), SYNC)
        here = World(store, cycle, aspire)
        for company in ZONES:
            here.synced(company)
        yield here
