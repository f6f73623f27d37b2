"""A person closes a difference: on the record, and the status follows."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from admin_desktop.clock import ManualClock
from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs, payments
from admin_desktop.models.database.tables.reference_tables import audit_log, finance_companies
from admin_desktop.models.feed import differences
from admin_desktop.models.payments import timeline
from admin_desktop.models.payments.promise import PROMISE_MS
from admin_desktop.models.payments.review import close_difference
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.principal import Principal, Role

NOW_MS = 1_763_665_320_000
CARE = Principal("cleo", Role.CUSTOMER_CARE, None, "desk")
COMPANY = {
    "company": "N",
    "name": "North",
    "time_zone": "UTC",
    "bank_processing_type": "ACH",
    "balancing_entry": False,
    "counters": "s2",
    "payment_accounts": "any",
    "cutoff": "17:00",
}


@pytest.fixture
def differing(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "review.db", ManualClock(NOW_MS))
    row = {
        "company": "N",
        "payment_ref": "PMT1",
        "status": "scheduled",
        "status_since_ms": 1,
        "submitted_ms": 1,
        "submitted_by": "p",
        "customer_no": "C",
        "contract_no": "K",
        "bank_account_token": "T",
        "amount_cents": 100,
        "sec_code": "WEB",
        "effective_date": date(2025, 11, 24),
        "updated_ms": 1,
        "record_no": 1,
        "record_epoch": "E1",
        "record_version": 3,
        "payments_counter": 1,
        "payments_processed": 0,
        "batch_no": 7,
        "batch_state": "posted",
        "differences": differences.dump([Difference("amount", "$1.00", "$2.00")]),
    }
    with store.writing() as conn:
        conn.execute(insert(finance_companies).values(**COMPANY))
        conn.execute(insert(payments).values(**row))
    yield store
    store.close()


def payment(store: Store) -> Any:
    with store.reading() as conn:
        return conn.execute(select(payments)).one()


def test_closing_a_difference_lets_the_status_follow_and_is_on_record(differing: Store) -> None:
    close_difference(differing, CARE, "N", "PMT1", " staff corrected the amount ")
    row = payment(differing)
    assert (row.status, row.differences, row.amount_cents) == ("paid", None, 100)
    assert differences.load_accepted(row.accepted) == {"amount": "$2.00"}
    with differing.reading() as conn:
        events = timeline.events_of(conn, "N", "PMT1")
        line = conn.execute(select(audit_log)).one()
    assert [(event.kind, event.actor) for event in events] == [
        ("difference_closed", "cleo"),
        ("paid", "sync"),
    ]
    assert (line.action, line.entity, line.reason) == (
        "difference_closed",
        "PMT1",
        "staff corrected the amount",
    )
    assert "$2.00" in line.old


def test_closing_a_difference_of_a_payment_in_a_posted_batch_starts_its_promise(differing: Store) -> None:
    run = {
        "run_no": 1,
        "batch_no": 7,
        "state": "posted",
        "posted_at_ms": NOW_MS,
        "entries": 1,
        "debit_cents": 1,
    }
    with differing.writing() as conn:
        day = conn.execute(select(payments.c.effective_date)).scalar_one()
        conn.execute(insert(eft_runs).values(company="N", through_date=day, **run))
        conn.execute(update(payments).values(payments_processed=1, batch_state="pulled"))
    close_difference(differing, CARE, "N", "PMT1", "seen")
    assert (payment(differing).status, payment(differing).due_ms) == ("scheduled", NOW_MS + PROMISE_MS)


def test_a_difference_is_closed_only_with_a_note_and_only_where_there_is_one(differing: Store) -> None:
    with pytest.raises(InvalidRequestError, match="note"):
        close_difference(differing, CARE, "N", "PMT1", "  ")
    with pytest.raises(NotFoundError):
        close_difference(differing, CARE, "N", "PMT2", "x")
    with differing.writing() as conn:
        conn.execute(update(payments).values(differences=None, batch_no=None, batch_state=None))
    with pytest.raises(InvalidRequestError, match="does not differ"):
        close_difference(differing, CARE, "N", "PMT1", "x")
    with differing.writing() as conn:
        conn.execute(update(payments).values(differences=differences.dump([Difference("a", "b", "c")])))
    close_difference(differing, CARE, "N", "PMT1", "x")
    assert payment(differing).status == "canceled"


def test_only_who_does_case_work_closes_a_difference(differing: Store) -> None:
    for role in (Role.PORTAL_SERVICE, Role.AUDITOR, Role.LTI_ADMIN, Role.SYNC_SERVICE):
        with pytest.raises(NotAllowedError):
            close_difference(differing, Principal("x", role, None), "N", "PMT1", "x")
    with pytest.raises(NotFoundError):
        close_difference(differing, Principal("x", Role.FINANCE_ADMIN, frozenset({"M"})), "N", "PMT1", "x")
