"""A byte changed anywhere in a workspace is found, as far as it says who pays what."""

import random
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from admin_desktop.clock import ManualClock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.principal import Principal
from admin_desktop.models.workspaces import cross_checks
from admin_desktop.models.workspaces.workspace_check import check

WHO_PAYS_WHAT = (
    """SELECT company, payment_ref, customer_no, contract_no, bank_account_token, amount_cents,
    effective_date, sec_code, status FROM payments ORDER BY company, payment_ref""",
    "SELECT * FROM audit_log ORDER BY company, line_no",
)


@pytest.fixture
def lived(store: Store, portal: Principal, rng: random.Random) -> Store:
    for cents in range(500, 540):
        submission = Submission("NORTHSTAR", "C100", "K-100", "tok-a", cents, date(2025, 11, 21))
        row = submit(store, portal, submission, rng)
    request_cancel(store, portal, "NORTHSTAR", row.payment_ref)
    return store


def told(path: Path) -> list[Any]:
    with closing(sqlite3.connect(path)) as db:
        return [db.execute(query).fetchall() for query in WHO_PAYS_WHAT]


def is_found(path: Path, clock: ManualClock) -> bool:
    """Whether opening refuses the file, or a check fails."""
    try:
        store = Store.open(path, clock)
    except AdminDesktopError:
        return True
    try:
        return not all(result.passed for result in check(store))
    except AdminDesktopError:
        return True
    finally:
        store.close()


def test_nothing_is_found_in_a_sound_workspace(lived: Store) -> None:
    with lived.reading() as conn:
        assert list(cross_checks.wrong_totals(conn)) == []
        assert list(cross_checks.changed_submissions(conn)) == []


@pytest.mark.sqlite_only
def test_a_payment_that_is_only_in_the_audit_log_is_found(lived: Store) -> None:
    with lived.writing() as conn:
        ref = conn.exec_driver_sql("SELECT min(payment_ref) FROM payments").scalar()
        for table in ("outbox", "payment_events", "payments"):
            conn.exec_driver_sql("DROP TRIGGER IF EXISTS payment_events_no_delete")
            conn.exec_driver_sql(f"DELETE FROM {table} WHERE payment_ref = '{ref}'")  # noqa: S608 - a test's own
    with lived.reading() as conn:
        found = list(cross_checks.changed_submissions(conn))
    assert found == [f"NORTHSTAR {ref} is in the audit log and nowhere else"]


@pytest.mark.slow
@pytest.mark.sqlite_only
@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), junk=st.binary(min_size=8, max_size=8))
def test_eight_bytes_overwritten_anywhere_are_found_if_they_say_who_pays_what(
    lived: Store, tmp_path: Path, clock: ManualClock, place: float, junk: bytes
) -> None:
    lived.close()
    assert lived.path is not None
    content = bytearray(lived.path.read_bytes())
    at = int(place * (len(content) - len(junk)))
    content[at : at + len(junk)] = junk
    harmed = tmp_path / "harmed.db"
    harmed.write_bytes(content)
    if is_found(harmed, clock):
        return
    assert told(harmed) == told(lived.path)
