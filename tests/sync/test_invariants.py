"""Seeded chaos against the real ledger, then quiet: both sides must agree (I1, I2, I3, I6)."""

import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.payments.status import JOINED_MOVES, LEGAL_MOVES, Status
from admin_desktop.models.sync_report import SyncState
from admin_desktop.sync.mock_aspire.ledger.refusals import LedgerRefusal

if TYPE_CHECKING:
    from collections.abc import Callable

FAULTS: list[tuple[str, dict[str, Any]]] = [
    ("drop_before", {}),
    ("drop_after", {}),
    ("status", {"code": 500}),
    ("status", {"code": 503, "done": True}),
    ("status", {"code": 429, "retry_after": "30"}),
    ("html", {"done": True}),
    ("garbage", {"done": True}),
    ("gap", {}),
    ("duplicate_changes", {}),
    ("reorder_changes", {}),
    ("stale_changes", {"behind": 7}),
    ("endless_changes", {}),
    ("wrong_types", {}),
]
COMPANIES = ["NORTHSTAR", "LAKESIDE"]


class CrashError(BaseException):
    """The process dies at a fail point: nothing of it goes on."""


class Chaos:
    """One seed's story; ``log`` is what to read when it fails."""

    def __init__(self, town: Any, seed: int, *, with_staff: bool) -> None:
        self.town = town
        self.dice = random.Random(seed)
        self.refs: list[tuple[str, str]] = []
        self.runs: list[tuple[str, int]] = []
        self.last: dict[tuple[str, str], str] = {}
        self.log: list[str] = []
        self.acts: list[Callable[[], None]] = [
            self.submit,
            self.submit,
            self.cancel,
            self.cancel,
            self.sync,
            self.sync,
            self.sync,
            self.sync_and_crash,
            self.generate,
            self.post,
            self.void,
            self.fault,
            self.wait,
        ]
        self.acts += [self.staff] if with_staff else []

    def run(self, steps: int) -> None:
        for _ in range(steps):
            act = self.dice.choice(self.acts)
            self.log.append(act.__name__)
            try:
                act()
            except (AdminDesktopError, LedgerRefusal) as refused:
                self.log[-1] += f" ({type(refused).__name__})"
            self.check_moves()

    def submit(self) -> None:
        company = self.dice.choice(COMPANIES)
        customer = self.dice.randint(1, 4)
        self.refs.append((company, self.town.submit(company, self.dice.randint(1, 99_999), customer)))

    def cancel(self) -> None:
        if self.refs:
            company, ref = self.dice.choice(self.refs)
            self.log[-1] += f" {ref}"
            self.town.cancel(ref, company)

    def sync(self) -> None:
        self.town.sync(self.dice.choice(COMPANIES))

    def sync_and_crash(self) -> None:
        left = self.dice.randint(0, 6)

        def crash(name: str) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                self.log[-1] += f" at {name}"
                raise CrashError(name)

        self.town.fail_at = crash
        try:
            self.sync()
        except CrashError:
            pass
        finally:
            self.town.fail_at = lambda _name: None
            self.town.restart()

    def generate(self) -> None:
        company = self.dice.choice(COMPANIES)
        run = self.town.generate(company)
        if run.batch_no is not None:
            self.runs.append((company, run.run_no))

    def post(self) -> None:
        if self.runs:
            company, run_no = self.dice.choice(self.runs)
            self.town.post(run_no, company)

    def void(self) -> None:
        if self.runs:
            company, run_no = self.dice.choice(self.runs)
            self.town.void(run_no, company)

    def fault(self) -> None:
        kind, more = self.dice.choice(FAULTS)
        self.log[-1] += f" {kind}"
        self.town.plant(kind, times=self.dice.randint(1, 3), **more)

    def wait(self) -> None:
        self.town.wait(self.dice.choice([1, 60, 900, 4000]))

    def staff(self) -> None:
        if self.refs:
            company, ref = self.dice.choice(self.refs)
            if self.town.record(ref, company) is None:
                return
            do = self.dice.choice(["close", "reopen", "delete", "set"])
            self.log[-1] += f" {do} {ref}"
            fields = {"amount_cents": self.dice.randint(1, 5)} if do == "set" else {}
            self.town.staff(do, ref, company, **fields)

    def check_moves(self) -> None:
        """No illegal move is ever visible, and no status claims what ASPIRE never confirmed (I2)."""
        for company, ref in self.refs:
            row = self.town.payment(ref, company)
            before = self.last.get((company, ref), "pending")
            steps = (Status(before), Status(row.status))
            reachable = {(a, d) for a, b in LEGAL_MOVES for c, d in LEGAL_MOVES if b == c}
            assert steps[0] is steps[1] or steps in LEGAL_MOVES | JOINED_MOVES | reachable, (ref, steps)
            if row.status in {"scheduled", "paid"}:
                assert row.record_no is not None
            self.last[company, ref] = row.status

    def settle(self) -> None:
        """The faults stop, and every back-off ends."""
        self.town.heal()
        for _ in range(3):
            self.town.wait(4000)
            for company in COMPANIES:
                report = self.town.sync(company)
        assert report.state is SyncState.IDLE, report


def play(new_town: Any, folder: Path, seed: int, steps: int, *, with_staff: bool = False) -> None:
    with new_town(folder, seed) as town:
        story = Chaos(town, seed, with_staff=with_staff)
        try:
            story.run(steps)
            story.settle()
            assert town.disagreements() == []
            if not with_staff:
                assert [town.cycle.state(company).attention for company in COMPANIES] == [0, 0]
        except BaseException:
            print(f"seed {seed}: " + ", ".join(story.log))  # noqa: T201 - the story of a failure
            raise


@pytest.mark.parametrize("seed", range(12))
def test_when_the_faults_stop_both_sides_agree(new_town: Any, tmp_path: Path, seed: int) -> None:
    play(new_town, tmp_path, seed, steps=60)


@pytest.mark.parametrize("seed", range(100, 108))
def test_with_staff_who_contradict_us_all_else_agrees(new_town: Any, tmp_path: Path, seed: int) -> None:
    play(new_town, tmp_path, seed, steps=60, with_staff=True)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1030))
def test_when_the_faults_stop_both_sides_agree_at_length(new_town: Any, tmp_path: Path, seed: int) -> None:
    play(new_town, tmp_path, seed, steps=120, with_staff=seed % 2 == 0)
