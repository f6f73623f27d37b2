"""Evidence packs: one file, whole or not at all, with checksums, an anchor, and its line in the log."""

import csv
import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from chain_verdict import chain_verdict
from sqlalchemy import select

from admin_desktop.errors import FileUnreachableError, InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.activity.anchors import from_text
from admin_desktop.models.activity.evidence import LONGEST_PERIOD_MS, Subject, gather
from admin_desktop.models.activity.evidence_html import SHOWN, as_html
from admin_desktop.models.activity.evidence_pack import SUMS, write_pack
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.payments.timeline import add_event
from admin_desktop.models.principal import Principal, Role

NOW_MS = 1_763_665_320_000


def pdf(html: str) -> bytes:
    return b"%PDF " + html.encode()


@pytest.fixture
def told(store: Store, portal: Principal, add_payments: Callable[..., None]) -> None:
    add_payments(
        {"payment_ref": "PMT1", "status": "paid"},
        {"payment_ref": "PMT2", "customer_no": "C101", "contract_no": "K-101", "bank_account_token": "tok-b"},
    )
    with store.writing() as conn:
        for ref in ("PMT1", "PMT2"):
            add_event(
                conn,
                "NORTHSTAR",
                ref,
                at_ms=NOW_MS,
                kind="submitted",
                status=None,
                actor="=cmd()",
                text="<b>in</b>",
            )
            audit.write(conn, company="NORTHSTAR", now_ms=NOW_MS, who=portal, action="submit", entity=ref)


def test_a_pack_of_a_payment(store: Store, auditor: Principal, told: None, tmp_path: Path) -> None:
    target = tmp_path / "pack.zip"
    report = write_pack(store, auditor, Subject("NORTHSTAR", payment_ref="PMT1"), target, pdf)
    assert (report.payments, report.events, report.log_lines) == (1, 1, 1)
    with zipfile.ZipFile(target) as pack:
        names = pack.namelist()
        files = {name: pack.read(name) for name in names}
    assert names == ["evidence.pdf", "payments.csv", "timeline.csv", "audit-log.csv", SUMS]
    for line in files[SUMS].decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(files[name]).hexdigest() == digest
    timeline = list(csv.reader(io.StringIO(files["timeline.csv"].decode("utf-8-sig"))))
    assert timeline[1][5] == "'=cmd()"
    html = files["evidence.pdf"].decode()
    assert "&lt;b&gt;in&lt;/b&gt;" in html
    assert "PMT2" not in html
    people_read = html.split("<h2")
    assert [re.findall(r"\b20\d\d-\d\d-\d\d\b", part) for part in people_read[1:3]] == [[], []]
    with store.reading() as conn:
        line = conn.execute(select(audit_log).where(audit_log.c.action == "evidence")).one()
    assert line.entity == "payment PMT1"
    assert hashlib.sha256(target.read_bytes()).hexdigest() in line.new
    printed = html.split("Anchor of this pack:</b> ")[1].split("</p>")[0]
    assert chain_verdict(store, "NORTHSTAR", from_text(printed)).anchored_to == 2
    with pytest.raises(InvalidRequestError, match="exists"):
        write_pack(store, auditor, Subject("NORTHSTAR", payment_ref="PMT1"), target, pdf)


def test_a_customer_and_a_period(store: Store, auditor: Principal, told: None) -> None:
    of_customer = gather(store, auditor, Subject("NORTHSTAR", customer_no="C101"))
    assert [row.payment_ref for row in of_customer.payments] == ["PMT2"]
    assert [line.entity for line in of_customer.log] == ["PMT2"]
    period = Subject("NORTHSTAR", period_ms=(NOW_MS - 5, NOW_MS + 5))
    assert len(gather(store, auditor, period).payments) == 2
    empty = gather(store, auditor, Subject("NORTHSTAR", period_ms=(5, 10)))
    assert (empty.payments, empty.events, empty.log) == ((), (), ())
    assert "Period" in as_html(empty)
    assert "<p>None.</p>" in as_html(empty)


def test_a_long_table_on_paper_says_where_the_rest_is(
    store: Store, auditor: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments(*({"payment_ref": f"PMT{number:05}"} for number in range(SHOWN + 3)))
    evidence = gather(store, auditor, Subject("NORTHSTAR", customer_no="C100"))
    assert "3 more lines are in the CSV file" in as_html(evidence)


def test_odd_subjects_and_strangers_are_refused(
    store: Store, auditor: Principal, care: Principal, told: None, tmp_path: Path
) -> None:
    for odd in (
        Subject("NORTHSTAR"),
        Subject("NORTHSTAR", payment_ref="PMT1", customer_no="C100"),
        Subject("NORTHSTAR", period_ms=(10, 10)),
        Subject("NORTHSTAR", period_ms=(0, LONGEST_PERIOD_MS + 1)),
    ):
        with pytest.raises(InvalidRequestError):
            gather(store, auditor, odd)
    for unknown in (Subject("NORTHSTAR", payment_ref="PMT9"), Subject("SUNBELT", payment_ref="PMT1")):
        with pytest.raises(NotFoundError):
            gather(store, auditor, unknown)
    with pytest.raises(NotAllowedError):
        gather(store, care, Subject("NORTHSTAR", payment_ref="PMT1"))
    named = Principal("ada", Role.AUDITOR, frozenset({"SUNBELT"}))
    with pytest.raises(NotFoundError):
        gather(store, named, Subject("NORTHSTAR", payment_ref="PMT1"))
    subject = Subject("NORTHSTAR", payment_ref="PMT1")
    with pytest.raises(FileUnreachableError):
        write_pack(store, auditor, subject, tmp_path / "nowhere" / "pack.zip", pdf)
    assert list(tmp_path.glob("*.zip")) == []


def test_a_renderer_that_fails_leaves_no_file_and_no_line(
    store: Store, auditor: Principal, told: None, tmp_path: Path
) -> None:
    def broken(_html: str) -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_pack(store, auditor, Subject("NORTHSTAR", payment_ref="PMT1"), tmp_path / "p.zip", broken)
    assert list(tmp_path.glob("*.zip")) == []
    with store.reading() as conn:
        assert conn.execute(select(audit_log).where(audit_log.c.action == "evidence")).first() is None
