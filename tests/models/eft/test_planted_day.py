"""A generated day: the drift report lists exactly what was planted, and the close of day ties to the cent."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from admin_desktop.models.close_of_day.closing import close_of_day
from admin_desktop.models.close_of_day.lines import Sum
from admin_desktop.models.database.store import Store
from admin_desktop.models.eft.drift import drift_of_file
from admin_desktop.models.eft.imports import import_file
from admin_desktop.models.eft.opening import open_file
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal

SIZES = [
    pytest.param(1_400, 28, id="1,400 payments"),
    pytest.param(20_000, 200, id="20,000 payments, 1 % planted", marks=pytest.mark.slow),
]


@pytest.mark.parametrize(("size", "planted"), SIZES)
def test_the_report_lists_exactly_what_was_planted_and_the_day_ties(
    store: Store, care: Principal, planted_day: Callable[..., Any], size: int, planted: int
) -> None:
    day = planted_day(size, planted)
    report = drift_of_file(store, care, "NORTHSTAR", open_file(day.bank_file))
    assert Counter((drift.kind, drift.payment_ref) for drift in report.drifts) == day.expected
    assert all(drift.cause and drift.next_step and drift.age_s is not None for drift in report.drifts)

    import_file(store, care, "NORTHSTAR", open_file(day.aspire_file))
    close = close_of_day(store, care, "NORTHSTAR")
    assert (close.gaps, close.ties) == ((), True)
    _hold_against_the_plan(close, day)


@pytest.mark.sqlite_only  # on PostgreSQL the day's other file shows that its reads are the same
@pytest.mark.parametrize(("size", "planted"), SIZES)
def test_the_days_returns_are_told_apart_from_what_aspire_marked(
    store: Store, care: Principal, planted_returns: Callable[..., Any], size: int, planted: int
) -> None:
    data, expected = planted_returns(size, planted)
    report = drift_of_file(store, care, "NORTHSTAR", open_file(data))
    assert Counter((drift.kind, drift.payment_ref) for drift in report.drifts) == expected
    assert {kind for kind, _reference in expected} == {
        "mark-missing", "mark-differs", "return-of-unpaid", "amount", "not-in-portal", "twice-in-file",
    }  # fmt: skip


@pytest.mark.parametrize(("state", "more"), [("voided", {"voided-batch": 1}), ("pulled", {})])
def test_a_run_that_was_taken_back_is_told(
    store: Store, care: Principal, planted_day: Callable[..., Any], state: str, more: dict[str, int]
) -> None:
    day = planted_day(50, 0)
    with store.writing() as conn:
        conn.exec_driver_sql(f"UPDATE eft_runs SET state = '{state}'")  # noqa: S608 - a name of the test
    report = drift_of_file(store, care, "NORTHSTAR", open_file(day.aspire_file))
    assert report.counts() == {"paid-not-posted": 50, **more}


def _hold_against_the_plan(close: Any, day: Any) -> None:
    """The sums of the close are those of the plan, added up here another way."""
    known = [one for one in day.payments if one.kind != "not-in-portal"]
    for line in close.statuses:
        mine = [one.row["amount_cents"] for one in known if one.row["status"] == line.status.value]
        assert line.closing == Sum(len(mine), sum(mine))
        assert line.opening == Sum()
    figures = {figure.name: figure.total for figure in close.figures}
    everything = Sum(len(known), sum(one.row["amount_cents"] for one in known))
    assert figures["submitted"] == figures["sent"] == everything
    paid = [one.row["amount_cents"] for one in known if one.row["status"] == Status.PAID.value]
    assert figures["paid"] == Sum(len(paid), sum(paid))
    [run] = close.runs
    in_run = [one.record_cents for one in day.payments if one.in_run]
    assert run.aspire == run.file == figures["posted"] == Sum(len(in_run) + 3, sum(in_run) + 15_006)
    assert run.unexplained == Sum()
    explained = {each.payment_ref for each in run.explained}
    assert explained == {
        one.row["payment_ref"] for one in day.payments if one.kind in {"amount", "not-synced"}
    }


def test_a_clean_day_has_nothing_to_tell(
    store: Store, care: Principal, planted_day: Callable[..., Any]
) -> None:
    day = planted_day(200, 0)
    report = drift_of_file(store, care, "NORTHSTAR", open_file(day.aspire_file))
    assert report.drifts == ()
    assert report.run is not None
    assert (report.run.run_no, report.compared, report.kind) == (9, 200, "payment")


def test_one_cent_that_nothing_explains_is_a_gap(
    store: Store, care: Principal, planted_day: Callable[..., Any]
) -> None:
    planted_day(50, 0)
    with store.writing() as conn:
        conn.exec_driver_sql("UPDATE eft_runs SET debit_cents = debit_cents + 1")
    close = close_of_day(store, care, "NORTHSTAR")
    assert not close.ties
    assert close.gaps == ("Run 9: ASPIRE has 0, $0.01 more than portal and known records",)
