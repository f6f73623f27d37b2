"""A day is closed in the company's zone; a hole in the audit trail shows; the export is whole."""

import csv
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models.close_of_day import day_runs, movements
from admin_desktop.models.close_of_day.closing import close_of_day
from admin_desktop.models.close_of_day.export import file_name, rows_of, write_close
from admin_desktop.models.close_of_day.lines import DayClose, Sum
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.timeline import NewEvent, add_events
from admin_desktop.models.principal import Principal

LATE = from_rfc3339("2025-11-20T04:30:00Z")
"""23:30 on the 19th in New York."""
EARLY = from_rfc3339("2025-11-20T05:30:00Z")
"""00:30 on the 20th."""


def tell(store: Store, reference: str, *moves: tuple[int, str, Status | None]) -> None:
    with store.writing() as conn:
        add_events(
            conn,
            [NewEvent("NORTHSTAR", reference, at, kind, status, "sync", kind) for at, kind, status in moves],
        )


@pytest.fixture
def two_days(store: Store, add_payments: Callable[..., None]) -> Store:
    """One payment over midnight, one of the 19th alone, one that is Paid since long ago."""
    add_payments(
        {"payment_ref": "PMTA", "status": "scheduled", "submitted_ms": LATE, "status_since_ms": EARLY,
         "updated_ms": EARLY, "amount_cents": 100},
        {"payment_ref": "PMTB", "status": "canceled", "submitted_ms": LATE, "status_since_ms": LATE + 9,
         "updated_ms": LATE + 9, "amount_cents": 20},
        {"payment_ref": "PMTC", "status": "paid", "submitted_ms": 1, "status_since_ms": 5, "updated_ms": 5,
         "amount_cents": 3},
    )  # fmt: skip
    tell(
        store,
        "PMTA",
        (LATE, "submitted", Status.PENDING),
        (EARLY, "sent", None),
        (EARLY, "scheduled", Status.SCHEDULED),
    )
    tell(store, "PMTB", (LATE, "submitted", Status.PENDING), (LATE + 9, "canceled", Status.CANCELED))
    return store


def line(close: DayClose, status: Status) -> tuple[Sum, Sum, Sum, Sum]:
    found = next(each for each in close.statuses if each.status is status)
    return found.opening, found.came, found.left, found.closing


def test_a_payment_over_midnight_opens_the_next_day(two_days: Store, care: Principal) -> None:
    first = close_of_day(two_days, care, "NORTHSTAR", date(2025, 11, 19))
    assert line(first, Status.PENDING) == (Sum(), Sum(2, 120), Sum(1, 20), Sum(1, 100))
    assert line(first, Status.CANCELED) == (Sum(), Sum(1, 20), Sum(), Sum(1, 20))
    assert (first.complete, first.ties, first.banking_day) == (True, True, True)
    second = close_of_day(two_days, care, "NORTHSTAR")
    assert second.day == date(2025, 11, 20)
    assert line(second, Status.PENDING) == (Sum(1, 100), Sum(), Sum(1, 100), Sum())
    assert line(second, Status.SCHEDULED) == (Sum(), Sum(1, 100), Sum(), Sum(1, 100))
    assert line(second, Status.PAID) == (Sum(1, 3), Sum(), Sum(), Sum(1, 3))
    assert (second.complete, second.ties) == (False, True)
    figures = {figure.name: figure.total for figure in second.figures}
    assert figures["sent"] == Sum(1, 100)
    assert figures["submitted"] == Sum()


def test_each_closing_is_the_next_opening(two_days: Store, care: Principal) -> None:
    days = [close_of_day(two_days, care, "NORTHSTAR", date(2025, 11, day)) for day in (18, 19, 20)]
    for before, after in pairwise(days):
        assert [one.closing for one in before.statuses] == [one.opening for one in after.statuses]


def test_a_status_that_the_timeline_does_not_tell_is_named(two_days: Store, care: Principal) -> None:
    with two_days.writing() as conn:
        conn.exec_driver_sql("UPDATE payments SET status='paid' WHERE payment_ref='PMTA'")
    close = close_of_day(two_days, care, "NORTHSTAR")
    assert close.untold == ("PMTA",)
    assert not close.ties
    assert any(gap.startswith("Scheduled: opening and movements make 1, $1.00") for gap in close.gaps)


def test_a_holiday_says_its_name_and_tomorrow_cannot_be_closed(two_days: Store, care: Principal) -> None:
    close = close_of_day(two_days, care, "NORTHSTAR", date(2025, 11, 11))
    assert (close.banking_day, close.holiday) == (False, "Veterans Day")
    with pytest.raises(InvalidRequestError, match="has not begun"):
        close_of_day(two_days, care, "NORTHSTAR", date(2025, 11, 21))


def test_other_companies_do_not_exist(two_days: Store, northstar_admin: Principal) -> None:
    with pytest.raises(NotFoundError):
        close_of_day(two_days, northstar_admin, "SUNBELT")


def test_the_export_is_whole_and_logged(
    two_days: Store, care: Principal, auditor: Principal, tmp_path: Path
) -> None:
    close = close_of_day(two_days, care, "NORTHSTAR", date(2025, 11, 19))
    target = tmp_path / file_name(close)
    assert target.name == "close-of-day-NORTHSTAR-2025-11-19.csv"
    write_close(two_days, care, close, target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))
    assert read == list(rows_of(close, "dana"))
    assert ["Ties to the cent", "yes"] in read
    assert ["Pending", "0", "0.00", "2", "1.20", "1", "0.20", "1", "1.00", "yes"] in read
    with pytest.raises(InvalidRequestError):
        write_close(two_days, care, close, target)
    with pytest.raises(NotAllowedError):
        write_close(two_days, auditor, close, tmp_path / "other.csv")
    assert sorted(path.name for path in tmp_path.glob("*.csv")) == [target.name]
    with two_days.reading() as conn:
        actions = (
            conn.exec_driver_sql("SELECT action FROM audit_log WHERE company='NORTHSTAR'").scalars().all()
        )
    assert actions == ["export", "refused"]
    assert day_runs.runs_of_day
    assert movements.Movements().lines()
