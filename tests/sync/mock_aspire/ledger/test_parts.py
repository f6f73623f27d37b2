"""The small parts under the ledger, each by itself."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from admin_desktop.clock import ManualClock
from admin_desktop.sync.mock_aspire.ledger.acts import creation_rules
from admin_desktop.sync.mock_aspire.ledger.conventions import CONVENTIONS
from admin_desktop.sync.mock_aspire.ledger.desk import BankSetup
from admin_desktop.sync.mock_aspire.ledger.storing import meta
from admin_desktop.sync.mock_aspire.ledger.storing.mock_clock import LATEST_MS, ClockState, MockClock
from admin_desktop.sync.mock_aspire.ledger.storing.schema import DATA_TABLES, DDL
from admin_desktop.sync.mock_aspire.ledger.storing.storage import Storage


@pytest.fixture
def bare() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.executescript(DDL)
    yield connection
    connection.close()


def test_every_table_of_the_books_begins_with_its_company(bare: sqlite3.Connection) -> None:
    tables = {row["name"] for row in bare.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables == {*DATA_TABLES, "meta", "tokens"}
    for table in DATA_TABLES:
        first = bare.execute(f"PRAGMA table_info({table})").fetchone()
        assert (first["name"], first["pk"]) == ("company", 1)


def test_open_and_closed_are_told_apart_in_each_convention() -> None:
    assert set(CONVENTIONS) == {"s2", "kb"}
    assert all(convention.open != convention.closed for convention in CONVENTIONS.values())


def test_each_throw_of_the_dice_is_new_and_can_be_thrown_again(bare: sqlite3.Connection) -> None:
    meta.write(bare, seed="1", epoch="E")
    throws = [meta.draw(bare).random() for _ in range(3)]
    assert len(set(throws)) == 3
    meta.write(bare, dice="1")
    assert meta.draw(bare).random() == throws[1] == random.Random("1:E:1").random()


def test_every_life_has_an_epoch_of_its_own(bare: sqlite3.Connection) -> None:
    epochs = set()
    for before in (0, 0, 7, 0):
        meta.begin_life(bare, 5, before)
        epochs.add(meta.read(bare, "epoch"))
    assert len(epochs) == 4


@given(
    mock_ms=st.integers(0, LATEST_MS),
    rate=st.floats(0, 1000),
    paused=st.booleans(),
    elapsed=st.integers(0, 10**9),
)
def test_a_clock_that_is_kept_goes_on_alike(mock_ms: int, rate: float, *, paused: bool, elapsed: int) -> None:
    state = ClockState(mock_ms, 1000, rate, paused)
    again = ClockState.from_json(state.to_json())
    assert again == state
    assert again.at(1000) == mock_ms
    assert mock_ms <= again.at(1000 + elapsed) <= LATEST_MS
    assert (again.at(1000 + elapsed) == mock_ms) or not paused


def test_a_new_clock_is_the_machines() -> None:
    real = ManualClock(5_000)
    clock = MockClock(real)
    real.advance(2)
    assert clock.now_ms() == clock.real_ms() == 7_000


def test_storage_rolls_back_and_goes_on(tmp_path: Path) -> None:
    storage = Storage(tmp_path / "a.sqlite3")

    def fail() -> None:
        with storage.writing() as conn:
            conn.execute("INSERT INTO meta VALUES ('a', '1')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    with storage.writing() as conn:
        assert meta.read(conn, "a", "none") == "none"
    storage.close()


def test_a_ledger_in_memory_has_no_folder() -> None:
    storage = Storage(None)
    with pytest.raises(ValueError, match="no folder"):
        storage._snapshot_folder()
    storage.close()


def test_a_companys_own_account_is_never_shown() -> None:
    assert "77001122334" not in repr(BankSetup("123456780", "BANK", "1410000001", "77001122334"))


def test_the_sec_codes_of_the_portal_are_debits() -> None:
    assert creation_rules.SEC_CODES[0] == "WEB"


def test_a_full_disk_is_said_as_such(tmp_path: Path) -> None:
    storage = Storage(tmp_path / "full.sqlite3")

    def write_too_much() -> None:
        with storage.writing() as conn:
            conn.execute("CREATE TABLE more (words TEXT)")
            conn.execute("INSERT INTO more VALUES (?)", ("x" * 1_000_000,))

    with storage.reading() as conn:
        pages = conn.execute("PRAGMA page_count").fetchone()[0]
        conn.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        write_too_much()
    storage.close()
