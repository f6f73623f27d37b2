"""A limit is judged once: what the grid calls late, its filter finds and the diagnosis calls late too."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

from admin_desktop.clock import MINUTE_MS
from admin_desktop.models.diagnosis.outcomes import CheckState
from admin_desktop.models.diagnosis.overdue import diagnose_overdue
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.queries import find
from admin_desktop.models.payments.status import Mark
from admin_desktop.models.principal import Principal, Role

CARE = Principal("dana", Role.CUSTOMER_CARE, None, "desk")
LATE = PaymentFilter(overdue=True)
AROUND_MS = 30 * MINUTE_MS


def nothing_was_sent(town: Any) -> str:
    return str(town.submit())


def no_answer_came(town: Any) -> str:
    town.plant("drop_after", "create_alternate_eft")
    town.plant("drop_before", "find_alternate_eft")
    town.plant("drop_before", "changes")
    ref = town.submit()
    town.sync()
    return str(ref)


def the_cancel_waits(town: Any) -> str:
    ref = town.scheduled()
    town.minutes(3)
    town.cancel(ref)
    return str(ref)


def the_run_is_posted_and_its_record_lags(town: Any) -> str:
    ref = town.scheduled()
    run = town.run()
    town.sync()
    town.tell_run_first(run, "posted")
    town.sync()
    return str(ref)


def the_cancel_came_too_late_for_a_run_that_is_posted(town: Any) -> str:
    ref = town.scheduled()
    run = town.run(date(2026, 12, 31))
    town.cancel(ref)
    town.sync()
    town.tell_run_first(run, "posted")
    town.sync()
    return str(ref)


@pytest.mark.parametrize(
    "situation",
    [
        nothing_was_sent,
        no_answer_came,
        the_cancel_waits,
        the_run_is_posted_and_its_record_lags,
        the_cancel_came_too_late_for_a_run_that_is_posted,
    ],
)
def test_grid_filter_words_and_diagnosis_agree_on_a_limit_at_every_instant(
    town: Any, situation: Callable[[Any], str]
) -> None:
    ref = situation(town)
    due_ms = find(town.store, CARE, town.company, ref).row.due_ms
    assert due_ms is not None, "the situation has a limit"

    @settings(max_examples=12, deadline=None)
    @given(st.integers(-AROUND_MS, AROUND_MS))
    @example(-1)
    @example(0)
    @example(1)
    def at(after_ms: int) -> None:
        town.clock.jump_to(due_ms + after_ms)
        _agree(town, ref, late=after_ms > 0)

    at()


def _agree(town: Any, ref: str, *, late: bool) -> None:
    store, company = town.store, town.company
    detail = find(store, CARE, company, ref)
    assert (detail.row.lateness(town.clock.now_ms()) == "red") is late
    assert (Mark.LATE in detail.row.marks) is late
    assert (detail.tone == "red") is late
    assert _listed(PaymentPages(store, CARE, flt=LATE).page(0), ref) is late
    assert bool(diagnose_overdue(store, CARE, company).count) is late
    checks = {check.id: check.state for check in town.diagnose(ref).checks}
    assert (checks["minimum_time"] is CheckState.WAITING) is not late
    if detail.row.batch_no is None:  # what was not sent or not answered is a fault only when it is late
        assert (checks["sent"] is not CheckState.PASSED) is late


def _listed(rows: Any, ref: str) -> bool:
    return any(row.payment_ref == ref for row in rows)
