"""Kill a real desk at every named point and at every write, against a real ASPIRE (cases 1-6, 9, 13, 16-18).

Fail the nth until none fires: each round has one payment of every kind under way, a desk that dies at its nth
step, and then a desk that simply syncs. No record twice, none lost, no status that ASPIRE did not confirm.
"""

from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.workspaces.workspace_check import check

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

COMPANY = "LAKESIDE"
FAR = 30
"""Days ahead that no EFT Generation of these rounds reaches."""
FEWEST = 8
TROUBLES: dict[str, tuple[dict[str, object], ...]] = {
    "none": (),
    "answers lost": (
        {"operation": "create_alternate_eft", "kind": "drop_after", "times": 1},
        {"operation": "cancel_alternate_eft", "kind": "drop_after", "times": 1},
    ),
    "a gap in the feed": ({"operation": "changes", "kind": "gap", "times": 2},),
}
ANSWERED = {"push.answered", "push.acknowledged"}
ALWAYS = {
    "push.looked_up",
    "push.attempt_stored",
    "push.refused",
    "pull.fetched",
    "pull.applied",
    "cycle.succeeded",
}
POINTS: dict[str, set[str]] = {
    "none": ALWAYS | ANSWERED,
    "answers lost": ALWAYS,
    "a gap in the feed": ALWAYS | ANSWERED | {"pull.compare_started"},
}
STEPS = {
    **{("points", trouble): count(1) for trouble in TROUBLES},
    ("writes", "none"): count(1, 2),
    ("writes", "answers lost"): count(2, 2),
}
"""Every point; every second write with the answers, and those between them without."""


@dataclass
class Round:
    """One payment of every kind that a desk can die over."""

    fresh: str
    """Submitted, not sent yet."""
    withdrawn: str
    """Cancelled before the first send."""
    in_time: str
    """Scheduled, its cancel not sent yet."""
    too_late: str
    """Pulled into a batch, its cancel not sent yet."""
    closed: str
    """Closed by staff, which we have not heard yet."""
    run_no: int


def under_way(world: Any) -> Round:
    """Bring one payment of every kind to where the next sync has to act on it."""
    too_late = world.submit(COMPANY)
    in_time, closed = (world.submit(COMPANY, days=FAR) for _ in range(2))
    world.synced(COMPANY)
    run = world.collect(COMPANY, too_late)
    (record,) = world.aspire.records(COMPANY, closed)
    world.aspire.staff(COMPANY, record["record_no"], do="close")
    for ref in (in_time, too_late):
        world.cancel(COMPANY, ref)
    fresh, withdrawn = (world.submit(COMPANY, days=FAR) for _ in range(2))
    world.cancel(COMPANY, withdrawn)
    return Round(fresh, withdrawn, in_time, too_late, closed, run["run_no"])


def check_round(world: Any, here: Round, *, voided: bool) -> None:
    """Nothing twice, nothing lost, nothing claimed that ASPIRE did not confirm."""
    expected = {
        here.fresh: (Status.SCHEDULED, 1),
        here.withdrawn: (Status.CANCELED, 0),
        here.in_time: (Status.CANCELED, 1),
        here.too_late: (Status.CANCELED if voided else Status.PAID, 1),
        here.closed: (Status.CANCELED, 1),
    }
    for ref, (status, records) in expected.items():
        detail = world.detail(COMPANY, ref)
        assert detail.row.status is status, world.story(COMPANY, ref)
        assert Mark.DIFFERS not in detail.row.marks
        assert len(world.aspire.records(COMPANY, ref)) == records


@pytest.mark.parametrize(("counted", "trouble"), STEPS)
def test_a_desk_that_dies_at_any_step_does_no_harm(world: Any, counted: str, trouble: str) -> None:
    met = set()
    for turn, at in enumerate(STEPS[counted, trouble]):
        here = under_way(world)
        world.aspire.faults(*TROUBLES[trouble])
        died_at = world.killed(COMPANY, counted, at)
        world.aspire.faults()
        world.synced(COMPANY)
        world.aspire.settle(COMPANY, here.run_no, "void" if turn % 2 else "post")
        world.synced(COMPANY)
        world.synced(COMPANY)
        check_round(world, here, voided=bool(turn % 2))
        assert [one for one in check(world.store) if not one.passed] == []
        if died_at is None:
            break
        met.add(died_at)
    assert at > FEWEST, "the desk has hardly any step to die at: is it counting?"
    if counted == "points":
        assert met >= POINTS[trouble]
