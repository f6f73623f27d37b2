"""Exports: what is filtered, as text a spreadsheet cannot run, whole or not at all, and in the log."""

import csv
import errno
import hashlib
import io
import re
import stat
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from models.exports.test_xlsx import sheets
from sqlalchemy import select, update

from admin_desktop.clock import local_datetime
from admin_desktop.errors import (
    CancelledError,
    DiskFullError,
    FileUnreachableError,
    InvalidRequestError,
    NotAllowedError,
)
from admin_desktop.models import audit, whole_file
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, customers
from admin_desktop.models.exports import export
from admin_desktop.models.exports.batches import Batches
from admin_desktop.models.exports.columns import COLUMNS, columns_named, safe
from admin_desktop.models.exports.export import Wanted, sidecar_of, write_csv, write_pdf, write_xlsx
from admin_desktop.models.exports.local_times import LocalTimes, times_of
from admin_desktop.models.exports.orders import ExportOrder
from admin_desktop.models.exports.printed import Draw, PrintedList
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal

ALL = PaymentFilter()
NEWEST = PaymentSort()


@pytest.fixture
def shelf(store: Store, add_payments: Callable[..., None]) -> Store:
    add_payments(
        *({"payment_ref": f"PMT{n:05d}", "amount_cents": 100 + n, "record_no": n} for n in range(600)),
        {"company": "SUNBELT", "payment_ref": "PMTS", "status": "paid", "due_ms": 1_763_665_320_000},
    )
    return store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "exports"
    made.mkdir()
    return made


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def logged(store: Store) -> list[tuple[str, str, str]]:
    table = audit_log.c
    with store.reading() as conn:
        rows = conn.execute(select(table.company, table.entity, table.new).where(table.action == "export"))
        return [tuple(row) for row in rows]


def beside(path: Path) -> list[str]:
    return sidecar_of(path).read_text().splitlines()


def test_an_export_is_a_table_and_its_head_stands_beside_it(
    shelf: Store, care: Principal, folder: Path
) -> None:
    news: list[tuple[int, int]] = []
    wanted = Wanted(progress=lambda done, total: news.append((done, total)))
    report = write_csv(shelf, care, ALL, NEWEST, folder / "all.csv", wanted)
    table = read(report.path)
    assert report.rows == 601
    assert (news[0], news[-1]) == ((0, 601), (601, 601))
    assert table[0] == [column.heading for column in COLUMNS]
    listed = PaymentPages(shelf, care, ALL, NEWEST, page_rows=601).page(0)
    expected = [[column.cell(row) for column in COLUMNS] for row in listed]
    assert table[1:] == expected
    assert float(dict(zip(table[0], table[2], strict=True))["Amount (USD)"]) == 6.99
    assert beside(report.path) == [
        f"{hashlib.sha256(report.path.read_bytes()).hexdigest()}  all.csv",
        "# Payments: All payments",
        "# Order: by submitted, newest or largest first",
        "# Rows: 601",
        "# Time zone: America/Los_Angeles, America/New_York",
        "# Exported: 2025-11-20T19:02:00.000Z, dana",
    ]
    assert beside(report.path)[0].startswith(report.sha256)
    assert stat.S_IMODE(report.path.stat().st_mode) == 0o600
    assert sorted(path.name for path in folder.iterdir()) == ["all.csv", "all.csv.about.txt"]


def test_an_export_is_in_the_log_of_each_company_in_it_and_carries_its_head(
    shelf: Store, care: Principal, northstar_admin: Principal, folder: Path
) -> None:
    one = write_csv(shelf, care, ALL, NEWEST, folder / "one.csv")
    assert [(company, entity) for company, entity, _ in logged(shelf)] == [
        ("NORTHSTAR", "payments one.csv"),
        ("SUNBELT", "payments one.csv"),
    ]
    assert all(one.sha256 in new for _company, _entity, new in logged(shelf))
    paid = PaymentFilter(companies=frozenset({"NORTHSTAR"}), statuses=frozenset({Status.PAID}))
    wanted = Wanted(columns=("reference",))
    report = write_csv(shelf, northstar_admin, paid, NEWEST, folder / "two.csv", wanted)
    assert report.rows == 0
    assert logged(shelf)[-1][0] == audit.WORKSPACE
    with shelf.reading() as conn:
        anchor = audit.head(conn, "NORTHSTAR")
    assert anchor is not None
    assert read(report.path) == [["Reference"]]
    assert beside(report.path)[4:] == [
        "# Time zone: America/New_York",
        "# Exported: 2025-11-20T19:02:00.000Z, nora",
        f"# Audit log: NORTHSTAR, line 1, {anchor.hash}",
    ]


def test_an_export_of_one_company_holds_nothing_of_another(
    shelf: Store, northstar_admin: Principal, folder: Path
) -> None:
    wanted = Wanted(columns=("company", "reference"))
    report = write_csv(shelf, northstar_admin, ALL, NEWEST, folder / "own.csv", wanted)
    assert {row[0] for row in read(report.path)[1:]} == {"NORTHSTAR"}
    assert "SUNBELT" not in sidecar_of(report.path).read_text()


def test_a_stopped_export_leaves_no_file_and_no_line(shelf: Store, care: Principal, folder: Path) -> None:
    with pytest.raises(CancelledError):
        write_csv(shelf, care, ALL, NEWEST, folder / "all.csv", Wanted(cancel=lambda: True))
    assert list(folder.iterdir()) == []
    assert logged(shelf) == []


def test_an_existing_file_is_replaced_only_when_asked(shelf: Store, care: Principal, folder: Path) -> None:
    target = folder / "all.csv"
    target.write_text("precious")
    with pytest.raises(InvalidRequestError):
        write_csv(shelf, care, ALL, NEWEST, target)
    assert target.read_text() == "precious"
    elsewhere = folder / "elsewhere.txt"
    elsewhere.write_text("not to be followed")
    link = folder / "link.csv"
    link.symlink_to(elsewhere)
    write_csv(shelf, care, ALL, NEWEST, link, Wanted(overwrite=True))
    assert elsewhere.read_text() == "not to be followed"
    assert not link.is_symlink()
    write_csv(shelf, care, ALL, NEWEST, target, Wanted(overwrite=True))
    assert len(read(target)) == 602
    other = folder / "other.csv"
    sidecar_of(other).write_text("somebody's")
    with pytest.raises(InvalidRequestError):
        write_csv(shelf, care, ALL, NEWEST, other)
    assert not other.exists()


def test_a_full_disk_or_a_folder_that_is_gone_is_told(
    shelf: Store, care: Principal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FileUnreachableError):
        write_csv(shelf, care, ALL, NEWEST, folder / "gone" / "all.csv")

    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(whole_file, "_flush", full)
    with pytest.raises(DiskFullError):
        write_csv(shelf, care, ALL, NEWEST, folder / "all.csv")
    assert list(folder.iterdir()) == []


def test_who_may_not_export_does_not(shelf: Store, auditor: Principal, folder: Path) -> None:
    with pytest.raises(NotAllowedError):
        write_csv(shelf, auditor, ALL, NEWEST, folder / "all.csv")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\t=x",
        "\rx",
        "\nx",
        "  =1",
        "\u00a0=1",
        "\ufeff=1",
        "\u200b@x",
        "\uff1d1",
        " \uff0b1",
    ],
)
def test_what_could_be_a_formula_becomes_text(text: str) -> None:
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Ana", "1-2", "a=b", "'x", "  Ana", "José"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


HOSTILE = [
    'a,"b"',
    "a\nb",
    "a\r",
    "=1+1,2",
    ' "',
    "\u202egnp.exe",
    "\U0001f4b8",
    "x" * 300,
    "{",
    "Z[",
    "9,",
    "'",
]


@settings(max_examples=30)
@given(
    name=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)
    | st.sampled_from(HOSTILE)
)
def test_any_name_comes_back_from_the_file_and_none_can_run(
    store: Store, care: Principal, tmp_path: Path, name: str
) -> None:
    with store.writing() as conn:
        conn.execute(update(customers).values(name=name, email=name))
        if conn.exec_driver_sql("SELECT count(*) FROM payments").scalar() == 0:
            conn.exec_driver_sql(
                "INSERT INTO payments (company, payment_ref, status, status_since_ms, submitted_ms,"
                " submitted_by, customer_no, contract_no, bank_account_token, amount_cents, sec_code,"
                " effective_date, updated_ms, checking) VALUES ('NORTHSTAR', 'A', 'paid', 0, 0, 'p', 'C100',"
                " 'K', 't', 5, 'WEB', '2025-01-01', 0, FALSE)"
            )
    target = tmp_path / "names.csv"
    wanted = Wanted(columns=("customer", "email", "amount"), overwrite=True)
    write_csv(store, care, ALL, NEWEST, target, wanted)
    cell, other, amount = read(target)[-1]
    assert cell == other == safe(name)
    with store.reading() as conn:
        order = ExportOrder(care, ALL, NEWEST, COLUMNS, store.clock.now_ms())
        (batch,) = Batches(conn, order, lambda: False).each(lambda _done, _total: None)
        plain = [[column.cell(row) for column in COLUMNS] for row in batch]
        made = Batches(conn, order, lambda: False).csv_lines(lambda _done, _total: None)
        if made is not None:  # SQLite's own lines say the same
            assert list(csv.reader(io.StringIO("\r\n".join(*made), newline=""))) == plain
    assert cell.removeprefix("'") == name or cell == name
    assert cell.lstrip()[:1] not in set("=+-@\uff1d\uff0b\uff0d\uff20")
    assert amount == "0.05"
    book = tmp_path / "names.xlsx"
    write_xlsx(store, care, ALL, NEWEST, book, wanted)
    assert sheets(book)[0][-1] == [name, name, Decimal("0.05")]


def test_a_stopped_or_refused_spreadsheet_leaves_nothing(
    store: Store, care: Principal, auditor: Principal, tmp_path: Path, add_payments: Callable[..., None]
) -> None:
    add_payments({})
    with pytest.raises(CancelledError):
        write_xlsx(store, care, ALL, NEWEST, tmp_path / "a.xlsx", Wanted(cancel=lambda: True))
    with pytest.raises(NotAllowedError):
        write_xlsx(store, auditor, ALL, NEWEST, tmp_path / "a.xlsx")
    with pytest.raises(FileUnreachableError):
        write_xlsx(store, care, ALL, NEWEST, tmp_path / "nowhere" / "a.xlsx")
    assert not list(tmp_path.glob("*.xlsx")) + list(tmp_path.glob(".a*"))
    report = write_xlsx(store, care, ALL, NEWEST, tmp_path / "a.xlsx")
    assert report.rows == 1
    with store.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM audit_log WHERE action = 'export'").scalar() == 1


def test_columns_come_in_the_order_asked_for() -> None:
    assert [column.name for column in columns_named(("amount", "status"))] == ["amount", "status"]
    with pytest.raises(InvalidRequestError, match="account_number"):
        columns_named(("account_number",))


def _draw(drawn: list[PrintedList]) -> Draw:
    def draw(printed: PrintedList, target: Path, told: Callable[[int], None]) -> None:
        drawn.append(printed)
        target.write_bytes(b"%PDF-")
        told(len(printed.rows))

    return draw


def test_a_list_for_paper_is_drawn_whole_with_head_and_sum(
    shelf: Store, care: Principal, folder: Path
) -> None:
    drawn: list[PrintedList] = []
    news: list[tuple[int, int]] = []
    wanted = Wanted(columns=("status", "submitted", "amount"), progress=lambda *told: news.append(told))
    report = write_pdf(shelf, care, ALL, NEWEST, folder / "all.pdf", _draw(drawn), wanted)
    (listed,) = drawn
    assert (report.rows, len(listed.rows), news[-1]) == (601, 601, (601, 601))
    assert listed.about[0] == ("Payments", "All payments")
    assert [(column.heading, column.right) for column in listed.columns] == [
        ("Status", False),
        ("Submitted", False),
        ("Amount (USD)", True),
    ]
    assert listed.rows[1] == ("Pending", listed.rows[1][1], "$6.99")
    assert listed.sum.startswith("601 payments, $2,")
    assert sidecar_of(report.path).exists()
    assert re.fullmatch(r"2025-11-20 \d\d:\d\d-0[58]:00", listed.rows[1][1])
    drawn.clear()
    stop = replace(wanted, cancel=lambda: bool(drawn))
    with pytest.raises(CancelledError):
        write_pdf(shelf, care, ALL, NEWEST, folder / "no.pdf", _draw(drawn), stop)
    assert not (folder / "no.pdf").exists()


def test_too_long_a_list_for_paper_is_refused_before_it_is_read(
    shelf: Store, care: Principal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[PrintedList] = []
    monkeypatch.setattr(export, "MOST_ROWS", 600)
    with pytest.raises(InvalidRequestError, match="at most 600 payments and these are 601"):
        write_pdf(shelf, care, ALL, NEWEST, folder / "all.pdf", _draw(drawn))
    assert not drawn
    assert list(folder.iterdir()) == []


@given(
    instant_ms=st.integers(1_577_836_800_000, 1_893_456_000_000),
    zone=st.sampled_from(
        ["America/New_York", "America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe"]
    ),
)
def test_times_by_the_quarter_equal_times_one_by_one(instant_ms: int, zone: str) -> None:
    expected = local_datetime(instant_ms, zone).isoformat(timespec="seconds")
    assert LocalTimes(zone).text(instant_ms) == expected
    assert times_of(zone).text(instant_ms) == expected


def test_times_of_odd_offsets_are_told_one_by_one() -> None:
    long_ago = -3_000_000_000_000
    expected = local_datetime(long_ago, "Europe/Amsterdam").isoformat(timespec="seconds")
    assert LocalTimes("Europe/Amsterdam").text(long_ago) == expected
