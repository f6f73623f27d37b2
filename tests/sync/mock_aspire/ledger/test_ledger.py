import sqlite3
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.clock import DAY_MS, ManualClock
from admin_desktop.sync.mock_aspire.ledger.acts import bank_accounts
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.refusals import NotFoundRefusal, ValidationRefusal
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewAccount
from admin_desktop.sync.mock_aspire.scenarios import SCENARIOS

ACCOUNT = NewAccount("C1001", "091000996", "55667788", "savings", "Ada Lindqvist")


def contents(bench: Any) -> list[dict[str, Any]]:
    return [change for company in bench.ledger.companies() for change in bench.at(company).changes()]


def file_ledger(path: Path, clock: ManualClock) -> Ledger:
    ledger = Ledger(path, clock)
    if not ledger.scenario():
        ledger.reset("small", SCENARIOS["small"], 1)
    return ledger


def test_a_new_ledger_has_an_epoch_and_no_company(clock: ManualClock) -> None:
    ledger = Ledger(None, clock)
    assert ledger.epoch
    assert (ledger.companies(), ledger.scenario(), ledger.tokens()) == ((), "", {})
    with pytest.raises(NotFoundRefusal), ledger.look("NORTHSTAR"):
        pass
    ledger.close()


def test_two_ledgers_of_one_seed_are_alike(bench: Any) -> None:
    other = Ledger(None, ManualClock(bench.clock.now_ms()))
    other.reset("small", SCENARIOS["small"], 1)
    twin = type(bench)(other, bench.clock)
    for each in (bench, twin):
        each.create()
        each.do(bank_accounts.create, ACCOUNT)
    assert contents(bench) == contents(twin)
    assert bench.ledger.epoch == twin.ledger.epoch
    other.close()


def test_a_reset_is_a_new_life_with_the_same_tokens_and_no_old_backups(bench: Any) -> None:
    tokens, epoch, before = bench.ledger.tokens(), bench.ledger.epoch, contents(bench)
    backup = bench.ledger.snapshot()
    bench.create()
    bench.ledger.reset("small", SCENARIOS["small"], 1)
    assert contents(bench) == before
    assert bench.ledger.tokens() == tokens
    assert bench.ledger.epoch != epoch
    with pytest.raises(NotFoundRefusal):
        bench.ledger.restore(backup, new_epoch=True)


def test_a_reset_to_fewer_companies_forgets_their_tokens(bench: Any) -> None:
    bench.ledger.reset("empty", SCENARIOS["empty"], 1)
    assert set(bench.ledger.tokens()) == {"NORTHSTAR"}
    assert bench.ledger.scenario() == "empty"


def test_a_scenario_that_fails_leaves_everything_as_it_was(bench: Any) -> None:
    before, epoch = contents(bench), bench.ledger.epoch

    def broken(_loader: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        bench.ledger.reset("broken", broken, 1)
    assert (contents(bench), bench.ledger.epoch) == (before, epoch)


def test_a_real_restore_brings_the_records_back_in_a_new_epoch_and_time_goes_on(bench: Any) -> None:
    bench.create()
    before, epoch = contents(bench), bench.ledger.epoch
    backup = bench.ledger.snapshot()
    bench.create("PMT2")
    bench.clock.advance(3600)
    now = bench.ledger.clock.now_ms()
    bench.ledger.restore(backup, new_epoch=True)
    assert contents(bench) == before
    assert bench.ledger.epoch != epoch
    assert bench.ledger.clock.now_ms() == now
    assert bench.create("PMT2").record_no == 2


def test_a_step_back_brings_records_epoch_clock_and_dice_back(bench: Any) -> None:
    bench.ledger.change_clock(advance_ms=5 * DAY_MS, rate=60)
    now, epoch, before = bench.ledger.clock.now_ms(), bench.ledger.epoch, contents(bench)
    backup = bench.ledger.snapshot()
    first = bench.do(bank_accounts.create, ACCOUNT)
    bench.clock.advance(100)
    bench.ledger.change_clock(paused=True)
    for _ in range(2):
        bench.ledger.restore(backup, new_epoch=False)
        assert (bench.ledger.clock.now_ms(), bench.ledger.epoch, contents(bench)) == (now, epoch, before)
        assert bench.ledger.clock.state.rate == 60
        assert not bench.ledger.clock.state.paused
    assert bench.do(bank_accounts.create, ACCOUNT) == first


def test_an_epoch_never_comes_twice_even_after_a_step_back(bench: Any) -> None:
    backup = bench.ledger.snapshot()
    seen = {bench.ledger.epoch}
    for _ in range(3):
        bench.ledger.restore(backup, new_epoch=True)
        assert bench.ledger.epoch not in seen
        seen.add(bench.ledger.epoch)
        bench.ledger.restore(backup, new_epoch=False)


def test_a_new_life_throws_other_dice(bench: Any) -> None:
    backup = bench.ledger.snapshot()
    first, _ = bench.do(bank_accounts.create, ACCOUNT)
    bench.ledger.restore(backup, new_epoch=True)
    second, _ = bench.do(bank_accounts.create, ACCOUNT)
    assert first.token != second.token


def test_an_unknown_backup_is_not_found(bench: Any, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "aspire.sqlite3", bench.clock)
    for each in (bench.ledger, ledger):
        for name in ("S0001", "../../etc/passwd", ""):
            with pytest.raises(NotFoundRefusal):
                each.restore(name, new_epoch=True)
    ledger.close()


def test_everything_survives_the_end_of_the_process(bench: Any, tmp_path: Path) -> None:
    path = tmp_path / "sub" / "aspire.sqlite3"
    ledger = file_ledger(path, bench.clock)
    kept = type(bench)(ledger, bench.clock)
    kept.create()
    backup = ledger.snapshot()
    ledger.change_clock(advance_ms=DAY_MS)
    facts = (ledger.epoch, ledger.tokens(), contents(kept), ledger.clock.now_ms())
    ledger.close()
    bench.clock.advance(10)
    again = type(bench)(Ledger(path, bench.clock), bench.clock)
    opened = again.ledger
    assert (opened.epoch, opened.tokens(), contents(again)) == facts[:3]
    assert opened.clock.now_ms() == facts[3] + 10_000
    opened.restore(backup, new_epoch=True)
    assert again.get(1).payment_ref == "PMT1"
    opened.reset("small", SCENARIOS["small"], 1)
    assert opened.storage.snapshots() == ()
    opened.close()


@pytest.mark.skipif(sys.platform == "win32", reason="file modes are POSIX")
def test_every_file_is_readable_by_its_owner_only(bench: Any, tmp_path: Path) -> None:
    path = tmp_path / "aspire.sqlite3"
    path.touch(0o644)
    ledger = file_ledger(path, bench.clock)
    ledger.snapshot()
    files = [file for file in tmp_path.rglob("aspire*/*") if file.is_file()] + list(
        tmp_path.glob("aspire*3*")
    )
    assert len(files) >= 3
    for file in files:
        expected = 0o700 if file.is_dir() else 0o600
        assert stat.S_IMODE(file.stat().st_mode) == expected, file
    ledger.close()


def test_a_second_mock_on_the_same_file_is_refused(
    bench: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("admin_desktop.sync.mock_aspire.ledger.storing.storage._BUSY_S", 0.05)
    ledger = file_ledger(tmp_path / "aspire.sqlite3", bench.clock)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        Ledger(tmp_path / "aspire.sqlite3", bench.clock)
    ledger.close()


def test_a_file_that_is_no_ledger_is_refused_untouched(bench: Any, tmp_path: Path) -> None:
    path = tmp_path / "workspace.sqlite3"
    stranger = sqlite3.connect(path)
    stranger.execute("CREATE TABLE payments (a)")
    stranger.commit()
    stranger.close()
    before = path.read_bytes()
    with pytest.raises(sqlite3.DatabaseError, match="no ledger"):
        Ledger(path, bench.clock)
    assert path.read_bytes() == before
    path.write_bytes(b"not a database at all, not even nearly" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        Ledger(path, bench.clock)


def test_the_clock_can_be_set_paused_and_sped_up(bench: Any) -> None:
    ledger, start = bench.ledger, bench.ledger.clock.now_ms()
    ledger.change_clock(advance_ms=DAY_MS)
    assert ledger.clock.now_ms() == start + DAY_MS
    ledger.change_clock(now_ms=start, paused=True)
    bench.clock.advance(50)
    assert ledger.clock.now_ms() == start
    ledger.change_clock(paused=False, rate=3600)
    bench.clock.advance(2)
    assert ledger.clock.now_ms() == start + 7_200_000
    assert bench.create().updated_at_ms == ledger.clock.now_ms()
    assert ledger.clock.monotonic() == bench.clock.monotonic()


@pytest.mark.parametrize("change", [{"now_ms": -1}, {"advance_ms": 10**15}, {"rate": -1.0}, {"rate": 1e9}])
def test_an_impossible_clock_is_refused(bench: Any, change: dict[str, Any]) -> None:
    before = bench.ledger.clock.now_ms()
    with pytest.raises(ValidationRefusal):
        bench.ledger.change_clock(**change)
    assert bench.ledger.clock.now_ms() == before


def test_a_fast_clock_stops_at_the_end_of_its_century(bench: Any) -> None:
    bench.ledger.change_clock(rate=100_000)
    bench.clock.advance(10**6)
    assert bench.create().updated_at_ms == bench.ledger.clock.now_ms() < 4_102_444_800_000
