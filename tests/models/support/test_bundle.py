"""The support bundle holds no borrower: names, addresses, account numbers and tokens are planted."""

import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from sqlalchemy import insert

from admin_desktop.errors import InvalidRequestError, NotAllowedError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, set_aside
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up.closed_days import keep_closed_day
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.models.support.bundle import make_bundle, write_bundle
from admin_desktop.models.support.scrubbing import EMAIL, NAME, Scrubber
from admin_desktop.models.sync_log import CycleRecord, record_cycle

CANARIES = (
    "José Núñez",
    "Ångström Milling",
    "O'Neil",
    "jose@gravel.example",
    "9876543210123",
    "s3cr3t-t0ken",
    "dana",
)


@pytest.fixture
def planted(store: Store, add_payments: Callable[..., None], tmp_path: Path) -> Path:
    """Every free text that goes into a bundle says what it must not."""
    said = (
        "customer José Núñez 100% Gravel <jose@gravel.example> account 9876543210123 "
        "Bearer s3cr3t-t0ken for ångström MILLING"
    )
    add_payments({"payment_ref": "PMTA"})
    entry = {"company": "NORTHSTAR", "payment_ref": "PMTA", "action": "create", "attempts": 1}
    aside = {"company": "NORTHSTAR", "epoch": "e1", "seq": 9, "kind": "customer", "at_ms": 5, "raw": said}
    with store.writing() as conn:
        conn.execute(
            insert(outbox),
            {**entry, "entry_no": 1, "created_ms": 1, "state": "rejected", "last_answer": said},
        )
        conn.execute(insert(set_aside), {**aside, "reason": said, "reviewed_ms": 1, "reviewed_by": "dana"})
        keep_closed_day(conn, "NORTHSTAR", ClosedDay(date(2026, 11, 27), said), 5, "lee")
    record_cycle(store, CycleRecord("NORTHSTAR", 10, 20, 1, 2, "failed", said))
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / "admin-desktop.log").write_text(f'2026-11-20T14:02:00 INFO x {said} for O\'Neil "Big" Farms_Co\n')
    return logs


def test_no_canary_leaves(store: Store, care: Principal, planted: Path, tmp_path: Path) -> None:
    bundle = make_bundle(store, care, planted)
    target = write_bundle(store, care, bundle, tmp_path / bundle.file_name)
    with zipfile.ZipFile(target) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert {"admin-desktop.log", "sync-health-NORTHSTAR.json", "versions.json", "workspace.json"} <= set(
        texts
    )
    everything = "\n".join(texts.values()).casefold()
    assert [canary for canary in CANARIES if canary.casefold() in everything] == []
    assert texts["admin-desktop.log"].startswith("2026-11-20T14:02:00 INFO x customer [name]")
    assert "PMTA" in texts["sync-health-NORTHSTAR.json"]
    days = json.loads(texts["workspace.json"])["closed_days"]
    assert days["SUNBELT"] == []
    assert days["NORTHSTAR"][0].startswith("2026-11-27 customer [name]")
    with pytest.raises(InvalidRequestError):
        write_bundle(store, care, bundle, target)


def test_a_missing_log_is_said_and_the_bundle_is_audited(
    store: Store, care: Principal, northstar_admin: Principal, portal: Principal, tmp_path: Path
) -> None:
    bundle = make_bundle(store, northstar_admin, tmp_path)
    assert bundle.files[-1].text == "there is no log\n"
    assert [file.name for file in bundle.files if "SUNBELT" in file.name] == []
    write_bundle(store, northstar_admin, bundle, tmp_path / "a.zip")
    with store.reading() as conn:
        assert conn.exec_driver_sql("SELECT company, action FROM audit_log").one() == ("NORTHSTAR", "export")
    with pytest.raises(NotAllowedError):
        make_bundle(store, portal, tmp_path)


def test_the_longest_name_goes_whole_and_other_words_stay() -> None:
    scrubber = Scrubber(["Smith", "Smith Plumbing & Heating", "A", ""])
    assert scrubber.text("sent to Smith Plumbing & Heating, not to SMITH") == f"sent to {NAME}, not to {NAME}"
    assert scrubber.text("a reason") == "a reason"
    assert scrubber.text("write to x.y@z.example!") == f"write to {EMAIL}"


WORD = st.text(st.characters(categories=["Lu", "Ll"]), min_size=2, max_size=8)


@given(st.lists(WORD, min_size=1, max_size=3), st.text(max_size=20), st.text(max_size=20))
def test_a_known_name_never_comes_through(words: list[str], before: str, after: str) -> None:
    name = " ".join(words)
    cleaned = Scrubber([name]).text(f"{before} {name} {after}")
    if name not in f"{before} {after}":
        assert NAME in cleaned
