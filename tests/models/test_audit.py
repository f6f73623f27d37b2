"""The audit chain: no line lost, no line changed unnoticed, no company's log shown to another."""

import subprocess
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from chain_verdict import chain_verdict
from hypothesis import given, strategies as st
from sqlalchemy import select

from admin_desktop.clock import ManualClock
from admin_desktop.models import audit
from admin_desktop.models.audit import AuditAnchor
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.principal import Principal, Role

ANA = Principal("ana", Role.LTI_ADMIN, None, "desk")
COLUMNS = [column.name for column in audit_log.columns]


def write(store: Store, company: str = "NORTHSTAR", *, times: int = 1) -> None:
    for number in range(times):
        with store.writing() as conn:
            audit.write(
                conn,
                company=company,
                now_ms=number,
                who=ANA,
                action="tested",
                entity=f"line {number}",
                old={"status": "pending"},
                new={"status": "päid", "effective_date": date(2025, 11, 21)},
                reason="because",
                ticket="T-1",
                aspire_at_ms=5,
            )


def test_a_chain_holds_and_says_that_it_is_not_anchored(store: Store) -> None:
    write(store, times=3)
    write(store, "SUNBELT")
    verdict = chain_verdict(store, "NORTHSTAR")
    assert verdict.holds
    assert (verdict.lines, verdict.anchored_to) == (3, None)
    assert "not anchored" in verdict.reason
    with store.reading() as conn:
        assert verdict.head == audit.head(conn, "NORTHSTAR")
        assert audit.head(conn, "NOBODY") is None
        row = conn.execute(select(audit_log)).mappings().first()
    assert row is not None
    assert row["new"] == '{"effective_date":"2025-11-21","status":"päid"}'
    assert (row["actor"], row["role"], row["machine"]) == ("ana", "lti_admin", "desk")
    assert chain_verdict(store, "NOBODY").head is None


def test_an_anchor_vouches_for_the_lines_up_to_it(store: Store) -> None:
    write(store, times=3)
    with store.reading() as conn:
        anchor = audit.head(conn, "NORTHSTAR")
    write(store, times=2)
    verdict = chain_verdict(store, "NORTHSTAR", anchor)
    assert verdict.holds
    assert (verdict.lines, verdict.anchored_to, verdict.reason) == (5, 3, "")


def test_a_cut_tail_and_a_rebuilt_chain_are_found_by_an_anchor(store: Store) -> None:
    write(store, times=3)
    cut = chain_verdict(store, "NORTHSTAR", AuditAnchor(4, "0" * 64, "keyring"))
    assert (cut.holds, cut.first_bad_line) == (False, 4)
    assert "once written" in cut.reason
    rebuilt = chain_verdict(store, "NORTHSTAR", AuditAnchor(2, "0" * 64, "keyring"))
    assert (rebuilt.first_bad_line, rebuilt.lines) == (2, 1)
    assert "not the one" in rebuilt.reason


@pytest.mark.sqlite_only
@pytest.mark.parametrize("column", [name for name in COLUMNS if name not in {"company", "line_no"}])
@pytest.mark.parametrize("line", [1, 2, 3])
def test_any_column_of_any_line_changed_is_named(
    store: Store, tamper: Callable[..., None], column: str, line: int
) -> None:
    write(store, times=3)
    tamper(f"UPDATE audit_log SET {column} = '77' WHERE line_no = {line}")  # noqa: S608 - our own column
    verdict = chain_verdict(store, "NORTHSTAR")
    assert verdict.first_bad_line == line
    assert (verdict.head is None) == (line == 1)


@given(kept=st.sets(st.integers(1, 4), min_size=1, max_size=3))
def test_the_first_line_missing_is_named(kept: set[int]) -> None:
    gone = sorted(set(range(1, max(kept) + 1)) - kept)
    lines = _chain_of(4)
    verdict = audit.check_chain("C", [lines[number - 1] for number in sorted(kept)])  # type: ignore[misc]
    assert verdict.first_bad_line == (gone[0] if gone else None)


def _chain_of(length: int) -> list[dict[str, object]]:
    lines: list[dict[str, object]] = []
    previous = "0" * 64
    for number in range(1, length + 1):
        line: dict[str, object] = dict.fromkeys(COLUMNS) | {"company": "C", "line_no": number}
        line |= {"previous_hash": previous, "hash": audit.seal(previous, line)}
        previous = str(line["hash"])
        lines.append(line)
    return lines


@pytest.mark.sqlite_only
def test_two_lines_that_changed_places_are_noticed(store: Store, tamper: Callable[..., None]) -> None:
    write(store, times=3)
    tamper("UPDATE audit_log SET line_no = line_no + 10 WHERE line_no = 2")
    assert chain_verdict(store, "NORTHSTAR").first_bad_line == 2


@pytest.mark.sqlite_only
def test_threads_and_processes_that_write_at_once_lose_no_line(
    store: Store, python: str, tmp_path: Path, address: str
) -> None:
    program = tmp_path / "writer.py"
    program.write_text(
        "import sys\n"
        "from admin_desktop.clock import SystemClock\n"
        "from admin_desktop.models import audit\n"
        "from admin_desktop.models.database.store import Store\n"
        "from admin_desktop.models.principal import Principal, Role\n"
        "store = Store.open(sys.argv[1], SystemClock())\n"
        "for n in range(25):\n"
        "    with store.writing() as conn:\n"
        "        audit.write(conn, company='NORTHSTAR', now_ms=n, who=Principal('p', Role.LTI_ADMIN, None),\n"
        "                    action='tested', entity=str(n))\n"
        "store.close()\n"
    )
    processes = [subprocess.Popen([python, program, address]) for _ in range(2)]
    threads = [threading.Thread(target=write, args=(store,), kwargs={"times": 25}) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [process.wait(200) for process in processes] == [0, 0]
    verdict = chain_verdict(store, "NORTHSTAR")
    assert (verdict.holds, verdict.lines) == (True, 100)


@pytest.mark.sqlite_only
def test_a_line_is_written_with_its_change_or_not_at_all(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "new.db", ManualClock(0))

    def write_and_fail() -> None:
        with store.writing() as conn:
            audit.write(conn, company="*", now_ms=0, who=ANA, action="a", entity="e")
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - raised bare two lines above
        write_and_fail()
    assert chain_verdict(store, "*").lines == 0
    store.close()
