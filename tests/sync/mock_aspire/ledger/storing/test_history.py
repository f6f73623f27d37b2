import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec import structs
from patience import worked

from admin_desktop.models.feed.records import AlternateEftRecord, EftGenerationRecord
from admin_desktop.models.nacha import check_file
from admin_desktop.sync.mock_aspire.ledger import feed
from admin_desktop.sync.mock_aspire.ledger.acts import (
    alternate_efts,
    bank_returns,
    generation,
    posting,
    staff_acts,
)
from admin_desktop.sync.mock_aspire.ledger.refusals import Code, LedgerRefusal
from admin_desktop.sync.mock_aspire.ledger.storing import rows
from admin_desktop.sync.mock_aspire.ledger.storing.history import CompanyHistory, Loader, Past
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft
from admin_desktop.sync.mock_aspire.scenarios import small

DAY = date(2026, 11, 2)


def eft(number: int, at_ms: int, **over: Any) -> AlternateEftRecord:
    record = AlternateEftRecord(
        *(number, f"PMT{number}", "C1001", "K2001", "BA-C1001", 100 * number, "WEB", DAY),
        *(1, 1, None, None, None, 1, at_ms),
    )
    return structs.replace(record, **over)


def run(state: str, at_ms: int, **over: Any) -> EftGenerationRecord:
    return replace(EftGenerationRecord(4, 9, None, DAY, state, at_ms, None, None, 0, 0, None), **over)


def story(loader: Loader) -> list[Past]:
    """Records 3 and 5 are pulled into batch 9 and posted; 6 was cancelled, 7 closed by staff, 8 deleted."""
    at = loader.now_ms - 10**9
    pulled = [eft(n, at, batch_no=9, batch_state="pulled", version=2) for n in (3, 5)]
    posted = [
        structs.replace(record, payments_processed=0, batch_state="posted", version=3) for record in pulled
    ]
    return [
        *(Past(at + n, eft(n, at)) for n in (3, 5, 6, 7, 8)),
        *(Past(at + 10, record) for record in pulled),
        Past(at + 11, run("pulled", at + 11)),
        *(Past(at + 12, record) for record in posted),
        Past(at + 13, run("posted", at + 11, posted_at_ms=at + 13)),
        Past(at + 14, eft(6, at, payments_processed=0, version=2)),
        Past(at + 15, eft(7, at, payments_processed=0, version=2)),
        Past(at + 16, eft(8, at, version=2), deleted=True),
        Past(at + 17, run("empty", at + 17, run_no=5, batch_no=None)),
    ]


def told(loader: Loader) -> None:
    base = base_history(loader)
    loader.load(replace(base, changes=[*base.changes, *story(loader)], closed_by_staff=frozenset({7})))


def base_history(loader: Loader) -> CompanyHistory:
    caught: list[CompanyHistory] = []

    class Catching(Loader):
        def load(self, history: CompanyHistory) -> int:
            caught.append(history)
            return 0

    small(Catching(loader._conn, loader.now_ms, loader.seed))
    return caught[0]


@pytest.fixture
def old(bench: Any) -> Any:
    bench.ledger.reset("told", told, 5)
    return bench


def test_the_feed_tells_the_history_in_its_order(old: Any) -> None:
    changes = old.changes()
    assert [change["seq"] for change in changes] == list(range(1, len(changes) + 1))
    assert changes[-1]["record"]["state"] == "empty"
    assert [change["record"]["record_no"] for change in changes if change["deleted"]] == [8]
    assert changes[-14]["at"] < changes[-1]["at"]


def test_the_file_of_a_past_run_is_a_real_one(old: Any) -> None:
    text = old.do(generation.file_text, 4)
    verdict = check_file(text.encode())
    assert verdict.accepted
    assert (verdict.entries, verdict.debit_cents) == (2, 800)
    told_runs = [c["record"] for c in old.changes() if c["kind"] == "eft_generation"]
    assert [r["file_sha256"] for r in told_runs] == [verdict.sha256, verdict.sha256, None]
    assert [(r["entries"], r["debit_cents"]) for r in told_runs] == [(2, 800), (2, 800), (0, 0)]
    assert old.do(generation.get, 4).posted_at_ms is not None


def test_live_numbers_go_on_after_the_history(old: Any) -> None:
    assert old.create("NEW").record_no == 9
    assert (old.pull().run_no, old.do(generation.get, 6).batch_no) == (6, 10)
    live = old.do(generation.file_text, 6)
    assert live.splitlines()[2][-7:] == "0000003"


def test_live_rules_hold_for_what_the_history_left(old: Any) -> None:
    assert old.do(alternate_efts.cancel, 6).version == 2
    for number, code in ((7, Code.ALREADY_CLOSED), (3, Code.ALREADY_CLOSED), (8, Code.NOT_FOUND)):
        with pytest.raises(LedgerRefusal) as refusal:
            old.do(alternate_efts.cancel, number)
        assert refusal.value.code is code
    again = NewEft("PMT3", "C1001", "K2001", "BA-C1001", 300, "WEB", DAY)
    assert old.do(alternate_efts.create, again)[0].batch_state == "posted"
    with pytest.raises(LedgerRefusal):
        old.do(alternate_efts.create, replace(again, payment_ref="PMT8", amount_cents=800))
    with pytest.raises(LedgerRefusal):
        old.do(posting.void, 4)
    assert old.do(bank_returns.returnable, 0) == (3, 5)


def test_reopening_and_deleting_work_on_history_too(old: Any) -> None:
    old.do(staff_acts.reopen, 6)
    assert old.pull().entries == 1


def test_a_history_must_begin_with_its_company(bench: Any) -> None:
    def headless(loader: Loader) -> None:
        loader.load(replace(base_history(loader), changes=[]))

    with pytest.raises(ValueError, match="begins with"):
        bench.ledger.reset("x", headless, 1)


def test_an_account_without_its_number_is_refused(bench: Any) -> None:
    def nameless(loader: Loader) -> None:
        loader.load(replace(base_history(loader), accounts={}))

    with pytest.raises(ValueError, match="no account"):
        bench.ledger.reset("x", nameless, 1)


def test_15000_changes_load_in_seconds_and_a_page_of_1000_in_milliseconds(bench: Any) -> None:
    def long(loader: Loader) -> None:
        base = base_history(loader)
        efts = (
            Past(loader.now_ms, eft(n, loader.now_ms, effective_date=DAY + timedelta(n % 300)))
            for n in range(1, 15_001)
        )
        assert loader.load(replace(base, changes=[*base.changes, *efts])) > 15_000

    assert worked(lambda: bench.ledger.reset("long", long, 1)) < 3
    pages: list[Any] = []
    read = [
        worked(lambda: pages.append(bench.do(feed.page, bench.ledger.epoch, 9_000, 1000))) for _ in range(5)
    ]
    assert {len(json.loads(page)["changes"]) for page in pages} == {1000}
    assert min(read) < 0.05


def test_the_small_scenario_is_the_same_every_time(bench: Any) -> None:
    first = bench.changes()
    bench.ledger.reset("small", small, 1)
    assert bench.changes() == first


def test_only_customers_contracts_and_charges_have_a_reference_key() -> None:
    with pytest.raises(TypeError):
        rows.reference_key(eft(1, 0))
