"""A workspace with one company, one borrower, and both doors."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models.database.folding import customer_search_text
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.database.tables.reference_tables import (
    bank_accounts,
    contracts,
    customers,
    features,
    finance_companies,
)
from admin_desktop.models.feed.cursor import Cursor, write_cursor
from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.models.payments import timeline
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.principal import Principal, Role

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
PORTAL = Principal("portal", Role.PORTAL_SERVICE, None, "web")


@dataclass
class Office:
    store: Store
    clock: ManualClock
    rng: random.Random

    @property
    def now_ms(self) -> int:
        return self.clock.now_ms()

    def submit(self, cents: int = 12_345) -> str:
        submission = Submission("N", "C1", "K1", "T1", cents, date(2025, 11, 24))
        return submit(self.store, PORTAL, submission, self.rng).payment_ref

    def cancel(self, ref: str) -> None:
        request_cancel(self.store, PORTAL, "N", ref)

    def record(self, ref: str, version: int = 1, **changes: Any) -> AlternateEftRecord:
        values: dict[str, Any] = {
            "record_no": 1,
            "payment_ref": ref,
            "customer_no": "C1",
            "contract_no": "K1",
            "bank_account_token": "T1",
            "amount_cents": 12_345,
            "sec_code": "WEB",
            "effective_date": date(2025, 11, 24),
            "payments": 1,
            "payments_processed": 1,
            "batch_no": None,
            "batch_state": None,
            "return_code": None,
            "version": version,
            "updated_at_ms": self.now_ms,
        }
        return AlternateEftRecord(**(values | changes))

    def cursor(self, **changes: Any) -> None:
        with self.store.writing() as conn:
            write_cursor(conn, Cursor("N", **({"epoch": "E1"} | changes)))

    def payment(self, ref: str) -> Any:
        with self.store.reading() as conn:
            return conn.execute(select(payments).where(payments.c.payment_ref == ref)).one()

    def change(self, table: Any, **values: Any) -> None:
        with self.store.writing() as conn:
            conn.execute(update(table).values(**values))

    def entries(self, ref: str) -> list[tuple[str, str, int]]:
        query = select(outbox).where(outbox.c.payment_ref == ref).order_by(outbox.c.entry_no)
        with self.store.reading() as conn:
            return [(row.action, row.state, row.attempts) for row in conn.execute(query)]

    def kinds(self, ref: str) -> list[str]:
        with self.store.reading() as conn:
            return [event.kind for event in timeline.events_of(conn, "N", ref)]


@pytest.fixture
def office(empty_location: Path | str) -> Iterator[Office]:
    clock = ManualClock(NOW_MS)
    store = Store.open(empty_location, clock, durable=False)
    with store.writing() as conn:
        for table, row in _ROWS:
            conn.execute(insert(table).values(**row))
    made = Office(store, clock, random.Random(1))
    made.cursor()
    yield made
    store.close()


_ROWS: tuple[tuple[Any, dict[str, Any]], ...] = (
    (
        finance_companies,
        {
            "company": "N",
            "name": "North",
            "time_zone": "America/Chicago",
            "bank_processing_type": "ACH",
            "balancing_entry": False,
            "counters": "s2",
            "payment_accounts": "any",
            "cutoff": "17:00",
        },
    ),
    (features, {"company": "N", "feature": "payments", "active": True, "since_ms": 0, "changed_by": "x"}),
    (
        customers,
        {
            "company": "N",
            "customer_no": "C1",
            "name": "Ada",
            "email": "a@example.com",
            "postal_code": "1",
            "private_labels": "[]",
            "search_text": customer_search_text("Ada", "a@example.com", "C1"),
            "version": 1,
        },
    ),
    (
        contracts,
        {
            "company": "N",
            "contract_no": "K1",
            "customer_no": "C1",
            "guarantor_nos": "[]",
            "description": "Van",
            "private_label": "main",
            "state": "booked",
            "version": 1,
        },
    ),
    (
        bank_accounts,
        {
            "company": "N",
            "token": "T1",
            "customer_no": "C1",
            "routing_number": "091000996",
            "last4": "6781",
            "account_type": "checking",
            "version": 1,
        },
    ),
)
