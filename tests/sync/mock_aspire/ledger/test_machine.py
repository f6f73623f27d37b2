"""Whatever borrowers, staff and the bank do in whatever order, the books keep their promises."""

import json
from datetime import timedelta
from typing import Any

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from admin_desktop.clock import ManualClock, from_rfc3339, local_date
from admin_desktop.models.nacha import check_file, read_entries
from admin_desktop.sync.mock_aspire.ledger import feed
from admin_desktop.sync.mock_aspire.ledger.acts import (
    alternate_efts,
    bank_returns,
    generation,
    posting,
    returns,
    staff_acts,
)
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.refusals import LedgerRefusal
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft
from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS

REFS = st.sampled_from([f"PMT{n}" for n in range(4)])
NUMBERS = st.integers(1, 4)
RUNS = st.integers(1, 4)
START = from_rfc3339("2026-11-24T16:00:00Z")


class Books(RuleBasedStateMachine):
    """One company of one convention; the other must never change."""

    @initialize(company=st.sampled_from(["NORTHSTAR", "LAKESIDE"]))
    def open(self, company: str) -> None:
        self.clock = ManualClock(START)
        self.ledger = Ledger(None, self.clock)
        self.ledger.reset("small", SCENARIOS["small"], 1)
        self.company = company
        self.epochs = {self.ledger.epoch}
        self.backups: list[tuple[str, list[Any]]] = []
        self.other = self.feed_of(self.stranger)
        self.bodies: dict[str, int] = {}

    @property
    def stranger(self) -> str:
        return "LAKESIDE" if self.company == "NORTHSTAR" else "NORTHSTAR"

    def teardown(self) -> None:
        self.ledger.close()

    def act(self, do: Any, *args: Any) -> Any:
        try:
            with self.ledger.desk(self.company) as desk:
                return do(desk, *args)
        except LedgerRefusal as refusal:
            return refusal

    def feed_of(self, company: str) -> list[Any]:
        with self.ledger.look(company) as desk:
            found: list[Any] = json.loads(feed.page(desk, self.ledger.epoch, 0, 1000))["changes"]
        return found

    @rule(ref=REFS, cents=st.sampled_from([100, 250]), days=st.integers(-2, 2))
    def create(self, ref: str, cents: int, days: int) -> None:
        due = local_date(START, "UTC") + timedelta(days)
        new = NewEft(ref, "C1001", "K2001", "BA-C1001", cents, "WEB", due)
        made = self.act(alternate_efts.create, new)
        if not isinstance(made, LedgerRefusal):
            assert self.bodies.setdefault(ref, made[0].record_no) == made[0].record_no

    @rule(cents=st.sampled_from([100, 250]))
    def create_other(self, cents: int) -> None:
        due = local_date(START, "UTC")
        self.act(alternate_efts.create, NewEft(None, "C1002", "K2002", "BA-C1002", cents, "CCD", due))

    @rule(number=NUMBERS)
    def cancel(self, number: int) -> None:
        first = self.act(alternate_efts.cancel, number)
        again = self.act(alternate_efts.cancel, number)
        assert str(first) == str(again)

    @rule(days=st.integers(-1, 2), blank=st.booleans())
    def generate(self, days: int, *, blank: bool) -> None:
        today = local_date(self.clock.now_ms(), "UTC")
        self.act(generation.generate, None if blank else today, today + timedelta(days))

    @rule(run_no=RUNS, act=st.sampled_from([posting.post, posting.void]))
    def finish(self, run_no: int, act: Any) -> None:
        assert str(self.act(act, run_no)) == str(self.act(act, run_no))

    @rule(number=NUMBERS, act=st.sampled_from(["close", "reopen", "delete"]))
    def staff(self, number: int, act: str) -> None:
        with self.ledger.look(self.company) as desk:
            row = desk.conn.execute(
                "SELECT batch_no FROM alternate_efts WHERE company = ? AND record_no = ?",
                (self.company, number),
            ).fetchone()
        if row is not None and row["batch_no"] is None:
            self.act(staff_acts.ACTS[act], number)

    @rule(number=NUMBERS)
    def give_back(self, number: int) -> None:
        made = self.act(bank_returns.write, [(number, "R01")])
        if isinstance(made, bytes):
            self.act(returns.import_file, made)

    @rule(seconds=st.integers(1, 100_000))
    def wait(self, seconds: int) -> None:
        self.clock.advance(seconds)

    @rule()
    def back_up(self) -> None:
        if len(self.backups) < 3:
            self.backups.append((self.ledger.snapshot(), self.feed_of(self.company)))

    @rule(pick=st.integers(0, 2), new_epoch=st.booleans())
    def restore(self, pick: int, *, new_epoch: bool) -> None:
        if pick < len(self.backups):
            name, before = self.backups[pick]
            self.ledger.restore(name, new_epoch=new_epoch)
            assert self.feed_of(self.company) == before
            assert not new_epoch or self.ledger.epoch not in self.epochs
            self.epochs.add(self.ledger.epoch)
            self.bodies = {
                c["record"]["payment_ref"]: c["record"]["record_no"]
                for c in before
                if c["kind"] == "alternate_eft" and c["record"]["payment_ref"]
            }

    @invariant()
    def the_feed_has_no_gap_and_versions_only_rise(self) -> None:
        versions: dict[int, int] = {}
        changes = self.feed_of(self.company)
        assert [change["seq"] for change in changes] == list(range(1, len(changes) + 1))
        for change in changes:
            if change["kind"] == "alternate_eft":
                record = change["record"]
                assert record["version"] == versions.get(record["record_no"], 0) + 1
                versions[record["record_no"]] = record["version"]

    @invariant()
    def a_reference_has_one_record_for_ever(self) -> None:
        owners: dict[str, set[int]] = {}
        for change in self.feed_of(self.company):
            record = change["record"]
            if change["kind"] == "alternate_eft" and record["payment_ref"]:
                owners.setdefault(record["payment_ref"], set()).add(record["record_no"])
        assert all(len(numbers) == 1 for numbers in owners.values())

    @invariant()
    def files_agree_with_the_records_to_the_cent(self) -> None:
        held: list[str] = []
        with self.ledger.look(self.company) as desk:
            for run in generation.runs(desk, newest=100):
                if run.batch_no is None:
                    continue
                data = generation.file_text(desk, run.run_no).encode()
                assert check_file(data).accepted
                assert check_file(data).debit_cents == run.debit_cents
                if run.state != "voided":
                    held += [entry.payment_ref for entry in read_entries(data) if entry.is_debit]
                    self._batch_agrees(desk, run)
                else:
                    assert self._records_of(desk, run) == 0
            assert len(held) == len(set(held))
            self._canceled_are_in_no_file(desk, set(held))

    def _batch_agrees(self, desk: Any, run: Any) -> None:
        """The file's total is its records' total; pulled ones are open, posted ones closed."""
        counters = desk.convention.open if run.state == "pulled" else desk.convention.closed
        found = desk.conn.execute(
            "SELECT SUM(amount_cents), COUNT(*),"
            " SUM(batch_state = ? AND payments = ? AND payments_processed = ?)"
            " FROM alternate_efts WHERE company = ? AND batch_no = ?",
            (run.state, *counters, self.company, run.batch_no),
        ).fetchone()
        assert tuple(found) == (run.debit_cents, run.entries, run.entries)

    def _records_of(self, desk: Any, run: Any) -> int:
        found = desk.conn.execute(
            "SELECT COUNT(*) FROM alternate_efts WHERE company = ? AND batch_no = ?",
            (self.company, run.batch_no),
        )
        return int(found.fetchone()[0])

    def _canceled_are_in_no_file(self, desk: Any, held: set[str]) -> None:
        free = desk.conn.execute(
            "SELECT record_no, payment_ref FROM alternate_efts WHERE company = ? AND batch_no IS NULL",
            (self.company,),
        )
        assert not {row["payment_ref"] or f"AE{row['record_no']}" for row in free} & held

    @invariant()
    def no_trace_number_was_ever_used_twice(self) -> None:
        with self.ledger.look(self.company) as desk:
            runs = [run for run in generation.runs(desk, newest=100) if run.entries]
            files = [generation.file_text(desk, run.run_no) for run in runs]
        traces = [line[79:94] for text in files for line in text.splitlines() if line[0] == "6"]
        assert len(traces) == len(set(traces))

    @invariant()
    def another_company_never_notices(self) -> None:
        assert self.feed_of(self.stranger) == self.other


Books.TestCase.settings = settings(max_examples=120, stateful_step_count=50)
TestBooks = Books.TestCase
