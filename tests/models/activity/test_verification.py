"""Verify finds whatever was done to the log, names the first bad line, and is never green unanchored."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from admin_desktop.errors import CancelledError, InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.activity.anchors import KEYRING, anchor_in, from_text, put_anchor, to_text
from admin_desktop.models.activity.verification import Verification, Walk, place_of, verifiable, verify
from admin_desktop.models.audit import AuditAnchor, seal
from admin_desktop.models.database.guards import missing_guards
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.principal import Principal, Role

COLUMNS = [column.name for column in audit_log.columns if column.name not in {"company", "line_no"}]


class Keeper:
    """A keyring that works."""

    def __init__(self) -> None:
        self.notes: dict[str, str] = {}

    def kept(self, name: str) -> str | None:
        return self.notes.get(name)

    def keep(self, name: str, text: str) -> bool:
        self.notes[name] = text
        return True


class LockedKeeper(Keeper):
    """A keyring that refuses."""

    def keep(self, name: str, text: str) -> bool:
        return False


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


def write(store: Store, care: Principal, *, times: int = 4) -> None:
    for number in range(times):
        with store.writing() as conn:
            audit.write(
                conn,
                company="NORTHSTAR",
                now_ms=number,
                who=care,
                action="tested",
                entity=f"line {number}",
                old={"a": 1},
                new={"a": 2},
                reason="why",
                ticket="T-1",
                aspire_at_ms=9,
            )


def tamper(store: Store, *statements: str, keep_triggers: bool = True) -> None:
    """Change the file as somebody who owns it can: triggers off, change, triggers back."""
    assert store.path is not None
    with closing(sqlite3.connect(store.path)) as db:
        triggers = db.execute("SELECT sql FROM sqlite_master WHERE name LIKE 'audit_log_no_%'").fetchall()
        db.execute("DROP TRIGGER audit_log_no_update")
        db.execute("DROP TRIGGER audit_log_no_delete")
        for statement in statements:
            db.execute(statement)
        for (trigger,) in triggers if keep_triggers else []:
            db.execute(trigger)
        db.commit()


def test_never_green_without_an_anchor_and_green_the_next_time(
    store: Store, care: Principal, auditor: Principal, keeper: Keeper
) -> None:
    write(store, care)
    bare = verify(store, auditor, "NORTHSTAR")
    assert bare.verdict.holds
    assert not bare.is_green
    assert "Not anchored" in bare.sentence
    first = verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper))
    assert (first.is_green, first.anchor_kept) == (False, True)
    assert "kept in the keyring" in first.sentence
    write(store, care, times=2)
    second = verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper))
    assert second.is_green
    assert second.sentence == "6 lines hold, anchored up to line 4 by the keyring."
    assert verify(store, auditor, "SUNBELT", Walk(keeper=keeper)).sentence.startswith("The log is empty")


def test_a_keyring_that_refuses_leaves_it_unanchored(
    store: Store, care: Principal, auditor: Principal
) -> None:
    write(store, care)
    for _ in range(2):
        found = verify(store, auditor, "NORTHSTAR", Walk(keeper=LockedKeeper()))
        assert (found.is_green, found.anchor_kept) == (False, False)


@pytest.mark.sqlite_only
@pytest.mark.parametrize("line", [1, 2, 4])
@pytest.mark.parametrize("column", COLUMNS)
def test_any_column_of_any_line(
    store: Store, care: Principal, auditor: Principal, keeper: Keeper, column: str, line: int
) -> None:
    write(store, care)
    verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper))
    tamper(store, f"UPDATE audit_log SET {column} = '77' WHERE line_no = {line}")  # noqa: S608 - our own column
    assert judged(store, auditor, keeper).verdict.first_bad_line == line


def judged(store: Store, auditor: Principal, keeper: Keeper) -> Verification:
    before = dict(keeper.notes)
    found = verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper))
    assert not found.is_green
    assert not found.anchor_kept
    assert keeper.notes == before
    assert found.sentence
    return found


@pytest.mark.sqlite_only
@pytest.mark.parametrize("line", [1, 2, 3, 4])
def test_a_line_deleted(store: Store, care: Principal, auditor: Principal, keeper: Keeper, line: int) -> None:
    write(store, care)
    verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper))
    tamper(store, f"DELETE FROM audit_log WHERE line_no = {line}")  # noqa: S608 - our own line
    assert judged(store, auditor, keeper).verdict.first_bad_line == line


@pytest.mark.sqlite_only
def test_the_tail_cut(store: Store, care: Principal, auditor: Principal, keeper: Keeper) -> None:
    write(store, care)
    verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper))
    tamper(store, "DELETE FROM audit_log WHERE line_no > 2")
    assert judged(store, auditor, keeper).verdict.first_bad_line == 3
    unanchored = verify(store, auditor, "NORTHSTAR")
    assert unanchored.verdict.holds
    assert not unanchored.is_green


@pytest.mark.sqlite_only
def test_the_whole_chain_rebuilt(store: Store, care: Principal, auditor: Principal, keeper: Keeper) -> None:
    write(store, care)
    verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper))
    with store.reading() as conn:
        lines = [dict(row) for row in conn.execute(audit_log.select()).mappings()]
    tamper(store, "DELETE FROM audit_log")
    previous = "0" * 64
    with store.writing() as conn:
        for line in lines:
            line |= {"actor": "somebody else", "previous_hash": previous}
            line["hash"] = previous = seal(previous, line)
            conn.execute(insert(audit_log), line)
    found = judged(store, auditor, keeper)
    assert found.verdict.first_bad_line == 4
    assert "not the one that was anchored (the keyring)" in found.sentence


@pytest.mark.sqlite_only
def test_a_trigger_dropped_or_replaced(
    store: Store, care: Principal, auditor: Principal, keeper: Keeper
) -> None:
    write(store, care)
    verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper))
    tamper(store, keep_triggers=False)
    assert judged(store, auditor, keeper).missing_guards == ("audit_log_no_update", "audit_log_no_delete")
    tamper_sql = "CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT 1; END"
    assert store.path is not None
    with closing(sqlite3.connect(store.path)) as db:
        db.execute(tamper_sql)
        db.commit()
    assert "audit_log_no_update" in judged(store, auditor, keeper).sentence


@pytest.mark.sqlite_only
def test_an_old_file_put_back(
    store: Store, care: Principal, auditor: Principal, keeper: Keeper, tmp_path: Path
) -> None:
    assert store.path is not None
    write(store, care)
    old = store.path.read_bytes()
    write(store, care)
    verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper))
    store.close()
    store.path.write_bytes(old)
    for ending in ("-wal", "-shm"):
        store.path.with_name(store.path.name + ending).unlink(missing_ok=True)
    again = Store.open(store.path, store.clock)
    found = judged(again, auditor, keeper)
    assert found.verdict.first_bad_line == found.verdict.lines + 1
    assert "was once written (the keyring)" in found.sentence
    again.close()


def test_an_anchor_from_an_export_counts_and_one_that_is_wrong_is_named(
    store: Store, care: Principal, auditor: Principal
) -> None:
    write(store, care)
    with store.reading() as conn:
        head = audit.head(conn, "NORTHSTAR")
        assert missing_guards(conn) == ()
    assert head is not None
    found = verify(store, auditor, "NORTHSTAR", Walk(anchors=(from_text(to_text(head)),)))
    assert found.is_green
    wrong = from_text(f"2:{'ab' * 32}")
    assert verify(store, auditor, "NORTHSTAR", Walk(anchors=(wrong,))).verdict.first_bad_line == 2
    for odd in ("", "4", "0:" + "a" * 64, "1:xyz"):
        with pytest.raises(InvalidRequestError, match="anchor"):
            from_text(odd)


def test_a_note_in_the_keyring_that_is_no_anchor_is_not_taken_for_none(
    store: Store, care: Principal, auditor: Principal, keeper: Keeper
) -> None:
    write(store, care)
    put_anchor(keeper, place_of(store), "NORTHSTAR", AuditAnchor(1, "zz"))
    assert anchor_in(keeper, place_of(store), "NORTHSTAR") == AuditAnchor(1, "unreadable", KEYRING)
    assert verify(store, auditor, "NORTHSTAR", Walk(keeper=keeper)).verdict.first_bad_line == 1


def test_only_an_auditor_verifies_and_only_their_companies(
    store: Store, care: Principal, northstar_admin: Principal
) -> None:
    named = Principal("ada", Role.AUDITOR, frozenset({"NORTHSTAR"}))
    assert verify(store, named, "NORTHSTAR").verdict.holds
    with pytest.raises(NotFoundError):
        verify(store, named, "SUNBELT")
    with pytest.raises(NotFoundError):
        verify(store, named, audit.WORKSPACE)
    for who in (care, northstar_admin):
        with pytest.raises(NotAllowedError):
            verify(store, who, "NORTHSTAR")
    assert verifiable(named, ["NORTHSTAR", "SUNBELT"]) == ("NORTHSTAR",)
    assert verifiable(Principal("a", Role.AUDITOR, None), ["B", "A"]) == ("A", "B", "*")


def test_a_walk_tells_how_far_it_is_and_stops_when_told(
    store: Store, care: Principal, auditor: Principal
) -> None:
    write(store, care)
    told: list[tuple[int, int]] = []
    verify(store, auditor, "NORTHSTAR", Walk(progress=lambda done, total: told.append((done, total))))
    assert told == [(0, 4), (4, 4)]
    with pytest.raises(CancelledError):
        verify(store, auditor, "NORTHSTAR", Walk(cancelled=lambda: True))
