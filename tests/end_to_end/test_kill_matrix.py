"""Kill a real desk at every named point and at every write, against a real ASPIRE (cases 1-6, 9, 16-18).

Fail the nth until none fires: each round has one payment of every kind under way, a desk that dies at its nth
step, and then a desk that simply syncs. No record twice, none lost, no status that ASPIRE did not confirm.
"""

import signal
import subprocess
import sys
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.workspace_check import check

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

VICTIM = Path(__file__).with_name("victim.py")
COMPANY = "LAKESIDE"
FAR = 30
"""Days ahead that no EFT Generation of these rounds reaches."""
FEWEST = 8
LOST_ANSWERS = (
    {"operation": "create_alternate_eft", "kind": "drop_after", "times": 1},
    {"operation": "cancel_alternate_eft", "kind": "drop_after", "times": 1},
)


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


def killed(world: Any, counted: str, at: int) -> bool:
    """Let a desk sync that dies at its ``at``-th step; False when it ended before."""
    words = [world.store.path, world.aspire.process.url, COMPANY, counted, at]
    done = subprocess.run(
        [sys.executable, VICTIM, *map(str, words)],
        input=world.aspire.process.tokens[COMPANY],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.returncode != 0


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


@pytest.mark.parametrize("answers", ["answered", "answers_lost"])
@pytest.mark.parametrize("counted", ["points", "writes"])
def test_a_desk_that_dies_at_any_step_does_no_harm(
    world: Any, tmp_path: Path, counted: str, answers: str
) -> None:
    for at in count(1):
        here = under_way(world)
        world.aspire.faults(*(LOST_ANSWERS if answers == "answers_lost" else ()))
        died = killed(world, counted, at)
        world.aspire.faults()
        world.synced(COMPANY)
        world.aspire.settle(COMPANY, here.run_no, "void" if at % 2 else "post")
        world.synced(COMPANY)
        world.synced(COMPANY)
        check_round(world, here, voided=bool(at % 2))
        assert [one for one in check(world.store) if not one.passed] == []
        if not died:
            break
    assert at > FEWEST, "the desk has hardly any step to die at: is it counting?"
