import random
import shutil
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select
from sync.mock_aspire.conftest import listening

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs, outbox, payments, unknown_records
from admin_desktop.models.demo.history import Story
from admin_desktop.models.demo.loading.loader import load
from admin_desktop.models.demo.people.borrowers import BorrowerSimulator
from admin_desktop.models.demo.story import now_of, tell
from admin_desktop.models.nacha import check_file
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import SyncState
from admin_desktop.models.workspaces.workspace_check import CheckResult, check
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.mock_aspire.app import create_app
from admin_desktop.sync.mock_aspire.demo_scenario import DEMO_HABITS, account_number, company_history
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS
from admin_desktop.sync.mock_aspire.staff_day import StaffDay

NOW_MS = from_rfc3339("2026-03-04T16:20:00Z")
SEED = 7
SETTER_UP = Principal("setup", Role.LTI_ADMIN, None, "desk-1")
SYNC = Principal("sync", Role.SYNC_SERVICE, None, "desk-1")


def never() -> bool:
    return False


@dataclass
class Demo:
    """Both sides of a demo: a mock ASPIRE on a real socket, and a workspace."""

    ledger: Ledger
    url: str
    clock: ManualClock
    story: Story
    store: Store
    folder: Path

    def sync(self, fewest: int = 1) -> None:
        cycle = SyncCycle(self.store, self._client, self.clock, random.Random(1), SYNC)
        for company in self.ledger.companies():
            for _ in range(fewest):
                report = cycle.run(company, never)
                assert report.state is SyncState.IDLE, report.message

    def _client(self, company: str, cancelled: object) -> AspireClient:
        return AspireClient(company, self.url, self.ledger.tokens()[company], self.clock)


@dataclass
class Made:
    """Both halves of a demo, closed: tests open copies."""

    folder: Path
    story: Story

    def copy(self, to: Path) -> Path:
        return Path(shutil.copytree(self.folder, to / "demo"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("made")
    clock = ManualClock(NOW_MS)
    with closing(Ledger(folder / "aspire.db", clock)) as ledger:
        ledger.reset("demo", SCENARIOS["demo"], SEED)
        with (
            served(ledger) as url,
            closing(Store.open(folder / "workspace.db", clock)) as store,
        ):
            client = AspireClient("CASCADIA", url, ledger.tokens()["CASCADIA"], clock)
            first = client.changes(None, 0, 1)
            client.close()
            story = tell(SEED, now_of(first.changes[0].at_ms))
            load(store, SETTER_UP, story, first.epoch, url, 10)
    return Made(folder, story)


@pytest.fixture(scope="module")
def ledger(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """For tests that only read."""
    folder = made.copy(tmp_path_factory.mktemp("aspire"))
    with closing(Ledger(folder / "aspire.db", ManualClock(NOW_MS))) as opened_again:
        yield opened_again


@pytest.fixture
def demo(made: Made, tmp_path: Path) -> Iterator[Demo]:
    with opened(made, tmp_path) as live:
        yield live


@dataclass
class Synced:
    """A demo after its first sync, and what was so before it."""

    demo: Demo
    before: Counter[str]
    failed_before: list[CheckResult]


@pytest.fixture(scope="module")
def synced(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synced]:
    """For tests that only read."""
    with opened(made, tmp_path_factory.mktemp("synced")) as live:
        failed = [result for result in check(live.store) if not result.passed]
        before = statuses(live.store)
        live.sync()
        yield Synced(live, before, failed)


@contextmanager
def opened(made: Made, to: Path) -> Iterator[Demo]:
    folder = made.copy(to)
    clock = ManualClock(NOW_MS)
    with (
        closing(Ledger(folder / "aspire.db", clock)) as ledger,
        served(ledger) as url,
        closing(Store.open(folder / "workspace.db", clock)) as store,
    ):
        yield Demo(ledger, url, clock, made.story, store, folder)


def served(ledger: Ledger) -> AbstractContextManager[str]:
    return listening(create_app(ledger, scenarios=SCENARIOS))


def records(ledger: Ledger) -> dict[tuple[str, int], dict[str, object]]:
    with ledger.storage.reading() as conn:
        rows = conn.execute("SELECT * FROM alternate_efts").fetchall()
    return {(row["company"], row["record_no"]): dict(row) for row in rows}


def test_it_loads_in_under_four_seconds() -> None:
    ledger = Ledger(None, ManualClock(NOW_MS))
    begin = time.process_time()
    ledger.reset("demo", SCENARIOS["demo"], SEED)
    assert time.process_time() - begin < 4.0
    ledger.close()


def dump(ledger: Ledger) -> list[tuple[object, ...]]:
    with ledger.storage.reading() as conn:
        return [
            tuple(row)
            for table in ("changes", "alternate_efts", "bank_accounts", "eft_generations")
            for row in conn.execute(f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608 - constants
        ]


def test_the_same_seed_and_now_make_the_same_books(ledger: Ledger) -> None:
    with closing(Ledger(None, ManualClock(NOW_MS))) as again:
        again.reset("demo", SCENARIOS["demo"], SEED)
        assert dump(again) == dump(ledger)


def test_the_books_end_where_the_story_ends(ledger: Ledger, made: Made) -> None:
    with ledger.storage.reading() as conn:
        last = dict(conn.execute("SELECT company, MAX(seq) FROM changes GROUP BY company").fetchall())
        counts = dict(conn.execute("SELECT company, COUNT(*) FROM changes GROUP BY company").fetchall())
    assert last == counts == {each.cast.company.code: len(each.feed) for each in made.story.companies}


def test_accounts_end_in_their_last_four_and_are_all_different(made: Made) -> None:
    numbers = []
    for index, company in enumerate(made.story.companies):
        secrets = company_history(company, index, SEED).accounts
        for account in company.cast.bank_accounts:
            number = secrets[account.record.token].account_number
            assert number == account_number(SEED, account.record)
            assert number.endswith(account.record.last4)
            assert 9 <= len(number) <= 13
            numbers.append(number)
    assert len(set(numbers)) == len(numbers)


def test_the_files_of_the_runs_pass_the_checks_and_tie_out(ledger: Ledger) -> None:
    with ledger.storage.reading() as conn:
        runs = conn.execute(
            "SELECT * FROM eft_generations WHERE file_text IS NOT NULL ORDER BY company, run_no"
        ).fetchall()
    assert len(runs) > 900
    for run in runs[::12]:
        verdict = check_file(run["file_text"].encode())
        assert verdict.accepted, verdict.findings
        assert verdict.debit_cents == run["debit_cents"]
        assert verdict.sha256 == run["file_sha256"]
        balanced = run["company"] == "NORTHSTAR"
        assert (verdict.credit_cents == verdict.debit_cents) == balanced


def test_after_the_first_sync_both_sides_agree(synced: Synced) -> None:
    demo = synced.demo
    after = statuses(demo.store)
    assert after["paid"] > synced.before["paid"]
    assert after["pending"] == 0
    theirs = records(demo.ledger)
    expected = {"open": "scheduled", "posted": "paid", "closed": "canceled"}
    sums: defaultdict[str, int] = defaultdict(int)
    ours: defaultdict[str, int] = defaultdict(int)
    seen = set()
    with demo.store.reading() as conn:
        rows = conn.execute(select(payments)).all()
    for row in rows:
        if row.record_no is None:
            assert row.status == "canceled"
            continue
        record = theirs[row.company, row.record_no]
        seen.add((row.company, row.record_no))
        assert row.payment_ref == record["payment_ref"]
        assert row.record_version == record["version"]
        assert (row.batch_no, row.batch_state) == (record["batch_no"], record["batch_state"])
        assert row.return_code == record["return_code"]
        assert row.missing_since_ms is None
        assert row.rejected_reason is None
        if row.differences is not None:
            continue
        state = "posted" if record["batch_state"] == "posted" else "closed" if record["closed_by"] else "open"
        if row.too_late_batch is None or row.status == "paid":
            assert row.status == expected[state], (row.payment_ref, record)
        else:
            assert (row.status, record["batch_state"]) == ("pending_cancel", "pulled")
        assert row.amount_cents == record["amount_cents"]
        ours[row.company] += row.amount_cents
        amount = record["amount_cents"]
        assert isinstance(amount, int)
        sums[row.company] += amount
    assert ours == sums
    strangers = {key for key, record in theirs.items() if record["payment_ref"] is None}
    assert set(theirs) - seen == strangers
    with demo.store.reading() as conn:
        listed = conn.execute(select(unknown_records.c.company, unknown_records.c.record_no)).all()
        differing = conn.execute(
            select(payments.c.differences).where(payments.c.differences.is_not(None))
        ).all()
        open_wishes = conn.execute(
            select(outbox.c.state).where(outbox.c.state.not_in(["done", "withdrawn"]))
        ).scalars()
        assert set(open_wishes) <= {"too_late"}
    assert {tuple(row) for row in listed} == strangers
    assert 4 <= len(differing) <= 16


def statuses(store: Store) -> Counter[str]:
    with store.reading() as conn:
        return Counter(conn.execute(select(payments.c.status)).scalars().all())


def test_after_the_first_sync_the_runs_agree_with_their_hashes(synced: Synced) -> None:
    demo = synced.demo
    with demo.ledger.storage.reading() as conn:
        query = (
            "SELECT company, run_no, batch_no, state, entries, debit_cents, file_sha256 FROM eft_generations"
        )
        theirs = sorted(tuple(row) for row in conn.execute(query))
    c = eft_runs.c
    with demo.store.reading() as conn:
        query_ours = select(c.company, c.run_no, c.batch_no, c.state, c.entries, c.debit_cents, c.file_sha256)
        assert sorted(tuple(row) for row in conn.execute(query_ours)) == theirs


def test_the_workspace_holds_together_before_and_after_the_sync(synced: Synced) -> None:
    assert not synced.failed_before
    assert not [result for result in check(synced.demo.store) if not result.passed]


def test_no_full_account_number_is_anywhere_in_the_workspace(demo: Demo) -> None:
    simulator = BorrowerSimulator(demo.store, random.Random(3))
    for _ in range(10):
        simulator.step()
    demo.sync()
    with demo.ledger.storage.reading() as conn:
        numbers = [row[0].encode() for row in conn.execute("SELECT account_number FROM bank_accounts")]
    assert len(numbers) > 200
    files = [path for path in demo.folder.iterdir() if path.name.startswith("workspace.db")]
    assert {"workspace.db", "workspace.db-wal"} <= {path.name for path in files}
    for path in files:
        content = path.read_bytes()
        assert not [number for number in numbers if number in content]


@pytest.mark.slow
def test_twenty_minutes_of_the_demo_live_and_stay_in_step(demo: Demo) -> None:
    demo.sync()
    borrowers = BorrowerSimulator(demo.store, random.Random(5))
    staff = StaffDay(demo.ledger, random.Random(5), DEMO_HABITS)
    done: Counter[str] = Counter()
    told: list[str] = []
    until_ms = NOW_MS + 20 * 60_000
    next_act_ms = NOW_MS
    while demo.clock.now_ms() < until_ms:
        demo.clock.advance(DEMO_HABITS.step_every_s)
        told += staff.step()
        if demo.clock.now_ms() >= next_act_ms:
            act = borrowers.step()
            done[act.did.value if act else "nothing"] += 1
            next_act_ms = demo.clock.now_ms() + round(borrowers.next_in_s() * 1000)
        if demo.clock.now_ms() % 30_000 < DEMO_HABITS.step_every_s * 1000:
            demo.sync()
    assert done["submitted"] >= 25
    assert done["cancel_requested"] >= 2
    assert sum("posted batch" in line for line in told) >= 6
    assert sum("return R" in line for line in told) >= 1
    assert not [line for line in told if "refused" in line]
    demo.sync(2)
    p = payments.c
    with demo.store.reading() as conn:
        new = conn.execute(select(p.status).where(p.submitted_ms > NOW_MS)).scalars().all()
        rejected = conn.execute(select(p.payment_ref).where(p.rejected_reason.is_not(None))).all()
        returned = conn.execute(select(p.company, p.record_no).where(p.return_code.is_not(None))).all()
    assert {"paid", "scheduled", "canceled"} <= set(new)
    assert not rejected
    theirs = records(demo.ledger)
    assert {tuple(row) for row in returned} == {
        key for key, record in theirs.items() if record["return_code"]
    }
    assert not [result for result in check(demo.store) if not result.passed]


def test_the_staff_pull_something_on_a_saturday_too() -> None:
    saturday_ms = from_rfc3339("2026-11-21T20:00:00Z")
    clock = ManualClock(saturday_ms)
    ledger = Ledger(None, clock)
    ledger.reset("demo", SCENARIOS["demo"], SEED)
    staff = StaffDay(ledger, random.Random(1), DEMO_HABITS)
    told = staff.step()
    assert any("posted batch" in line for line in told)
    assert any("EFT Generation" in line and not line.endswith(" 0 entries") for line in told)
    ledger.close()
