"""Whose payments stand in a file, both ways; and what the rules say of single entries."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import insert

from admin_desktop.errors import (
    BadNachaFileError,
    CancelledError,
    InvalidRequestError,
    NotFoundError,
)
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs, payments
from admin_desktop.models.eft import drift_words, payment_drift, return_drift, runs, sides
from admin_desktop.models.eft.drift import drift_of_file, expected_marks
from admin_desktop.models.eft.drift_rows import FoundDrift
from admin_desktop.models.eft.matching import OUTCOMES, Way, company_of, match_file
from admin_desktop.models.eft.opening import FileKind, OpenedFile, Watch, open_file, read_path
from admin_desktop.models.nacha import (
    DebitEntry,
    Originator,
    PaymentBatch,
    PaymentFile,
    ReturnFile,
    ReturnItem,
    write_payment_file,
    write_returns,
)
from admin_desktop.models.principal import Principal

BANK = "021000021"
FIRM = Originator("NORTHSTAR", "1234567890", BANK, "FIRST BANK", "NORTHSTAR")
DAY = date(2025, 11, 21)
MADE = datetime(2025, 11, 20, 12)  # noqa: DTZ001 - the company's wall clock


def debit(reference: str, cents: int = 12_050, account: str = "9990001234") -> DebitEntry:
    return DebitEntry(BANK, account, "checking", cents, "José Núñez", reference)


def paid_file(*entries: DebitEntry, day: date = DAY) -> OpenedFile:
    return open_file(write_payment_file(PaymentFile(FIRM, MADE, (PaymentBatch(day, entries),))).data)


def returned_file(*items: tuple[str, str, int]) -> OpenedFile:
    made = tuple(
        ReturnItem(code, f"{n:015d}", BANK, "9990001234", "checking", cents, "X", reference, DAY,
                   corrected_data="123456789" if code.startswith("C") else "")
        for n, (code, reference, cents) in enumerate(items)
    )  # fmt: skip
    return open_file(write_returns(ReturnFile(FIRM, MADE, made)).data)


def add_run(store: Store, state: str, **unusual: Any) -> None:
    usual = {
        "company": "NORTHSTAR",
        "run_no": 1,
        "batch_no": 7,
        "through_date": DAY,
        "state": state,
        "pulled_at_ms": 1_763_650_000_000,
        "entries": 1,
        "debit_cents": 12_050,
    }
    with store.writing() as conn:
        conn.execute(insert(eft_runs), usual | unusual)


def kinds(store: Store, who: Principal, opened: OpenedFile) -> list[str]:
    return [drift.kind for drift in drift_of_file(store, who, "NORTHSTAR", opened).drifts]


KNOWN = {"record_no": 1, "record_epoch": "e", "status": "scheduled"}


def test_entries_are_matched_by_the_reference_in_columns_40_to_54(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"payment_ref": "PMTA"}, {"payment_ref": "PMTB"})
    match = match_file(
        store, care, "NORTHSTAR", paid_file(debit("PMTA"), debit("PMTB", 1), debit("PMTC"), debit(""))
    )
    assert [entry.outcome for entry in match.entries] == ["matched", "differs", "unknown", "no-reference"]
    assert match.counts() == {
        **dict.fromkeys(OUTCOMES, 0),
        "matched": 1,
        "differs": 1,
        "unknown": 1,
        "no-reference": 1,
    }
    assert match.count("matched") == 1
    assert match.entries[1].differences[0].aspire == "$0.01"


def test_the_older_way_takes_date_amount_and_contract_and_names_look_alikes(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments(
        {"payment_ref": "PMTA", "effective_date": date(2025, 11, 20)},
        {"payment_ref": "PMTB", "amount_cents": 500},
        {"payment_ref": "PMTC", "amount_cents": 500},
        {"payment_ref": "PMTD", "amount_cents": 900, "effective_date": date(2025, 11, 24)},
    )
    opened = paid_file(debit("K-100"), debit("K-100", 500), debit("K-100", 900), debit("", 500))
    match = match_file(store, care, "NORTHSTAR", opened, way=Way.OLDER)
    assert [entry.outcome for entry in match.entries] == ["matched", "ambiguous", "unknown", "no-reference"]
    assert match.entries[0].matched_ref == "PMTA"
    assert match.entries[1].look_alikes == ("PMTB", "PMTC")


def test_drift_the_older_way_compares_what_it_found_and_says_nothing_of_look_alikes(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    batch = {**KNOWN, "batch_no": 7, "batch_state": "pulled"}
    add_payments(
        {"payment_ref": "PMTA", **batch, "effective_date": date(2025, 11, 20)},
        {"payment_ref": "PMTB", **batch, "amount_cents": 500},
        {"payment_ref": "PMTC", **batch, "amount_cents": 500},
        {"payment_ref": "PMTD", **batch, "amount_cents": 700},
    )
    opened = paid_file(debit("K-100", account="9990009999"), debit("K-100", 500), debit("K-100", 900))
    add_run(store, "pulled", entries=3, debit_cents=13_450, file_sha256=opened.verdict.sha256)
    report = drift_of_file(store, care, "NORTHSTAR", opened, way=Way.OLDER)
    assert [(drift.payment_ref, drift.kind) for drift in report.drifts] == [
        ("PMTA", "account"),
        ("K-100", "not-in-portal"),
        ("PMTD", "not-in-file"),
    ]
    assert report.compared == 1


def test_a_file_is_its_companys_for_those_who_may_see_it(
    store: Store, care: Principal, northstar_admin: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"payment_ref": "PMTA", "company": "SUNBELT"})
    opened = paid_file(debit("PMTA"))
    assert company_of(store, care, opened) == "SUNBELT"
    assert company_of(store, northstar_admin, opened) is None
    with pytest.raises(NotFoundError):
        match_file(store, northstar_admin, "SUNBELT", opened)
    assert match_file(store, northstar_admin, "NORTHSTAR", opened).entries[0].outcome == "unknown"


def test_a_refused_file_is_matched_to_nobody_but_can_be_looked_at(store: Store, care: Principal) -> None:
    data = paid_file(debit("PMTA")).data.replace(b"0000012050", b"0000012051", 1)
    opened = open_file(data)
    assert not opened.verdict.accepted
    assert len(opened.entries) == 1
    with pytest.raises(BadNachaFileError, match="line"):
        match_file(store, care, "NORTHSTAR", opened)


def test_opening_tells_how_far_it_is_and_can_be_stopped() -> None:
    data = paid_file(*(debit(f"PMT{n}") for n in range(3000))).data
    told: list[tuple[int, int | None]] = []
    opened = open_file(data, watch=Watch(lambda done, total: told.append((done, total))))
    assert opened.kind is FileKind.PAYMENT
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    with pytest.raises(CancelledError):
        open_file(data, watch=Watch(cancelled=lambda: True))
    assert "9990001234" not in opened.masked_line(3)
    assert opened.masked_line(3).startswith("627")
    assert opened.masked_line(999_999) == ""


def test_a_path_that_cannot_be_read_says_why(tmp_path: Any) -> None:
    with pytest.raises(InvalidRequestError, match="no file"):
        read_path(tmp_path / "nowhere.ach")
    large = tmp_path / "large.ach"
    with large.open("wb") as file:
        file.truncate(33 * 1024 * 1024)
    with pytest.raises(InvalidRequestError, match="32 MB"):
        read_path(large)


def test_a_voided_batch_is_told_once_not_by_entry(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"payment_ref": "PMTA", **KNOWN})
    opened = paid_file(debit("PMTA"))
    add_run(store, "voided", file_sha256=opened.verdict.sha256)
    assert kinds(store, care, opened) == ["voided-batch"]


def test_paid_before_its_batch_is_posted_is_told(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"payment_ref": "PMTA", **KNOWN, "status": "paid", "batch_no": 7, "batch_state": "posted"})
    opened = paid_file(debit("PMTA"))
    add_run(store, "pulled", file_sha256=opened.verdict.sha256)
    assert kinds(store, care, opened) == ["paid-not-posted"]


def test_what_a_person_accepted_is_no_difference_any_more(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"payment_ref": "PMTA", **KNOWN, "batch_no": 7, "accepted": '{"amount":"$130.00"}'})
    assert kinds(store, care, paid_file(debit("PMTA", 13_000))) == []


def test_returns_are_held_against_aspires_marks_and_notices_never_are(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    paid = {**KNOWN, "status": "paid", "batch_no": 7, "batch_state": "posted"}
    add_payments(
        {"payment_ref": "PMTA", **paid, "return_code": "R01"},
        {"payment_ref": "PMTB", **paid},
        {"payment_ref": "PMTC", **paid, "return_code": "R02"},
        {"payment_ref": "PMTD", **KNOWN},
        {"payment_ref": "PMTE", **paid},
    )
    opened = returned_file(
        ("R01", "PMTA", 12_050), ("R01", "PMTB", 12_050), ("R01", "PMTC", 12_050), ("R01", "PMTD", 12_050),
        ("R01", "PMTE", 1), ("R01", "PMTX", 5), ("R01", "PMTB", 12_050), ("R61", "PMTE", 12_050),
        ("C01", "PMTE", 0 + 1),
    )  # fmt: skip
    assert opened.kind is FileKind.RETURN
    report = drift_of_file(store, care, "NORTHSTAR", opened)
    assert [(drift.payment_ref, drift.kind) for drift in report.drifts] == [
        ("PMTB", "mark-missing"),
        ("PMTC", "mark-differs"),
        ("PMTD", "return-of-unpaid"),
        ("PMTE", "amount"),
        ("PMTX", "not-in-portal"),
        ("PMTB", "twice-in-file"),
    ]
    marks = {
        (mark.payment_ref, mark.code): mark.standing
        for mark in expected_marks(store, care, "NORTHSTAR", opened)
    }
    assert marks[("PMTA", "R01")] == "marked"
    assert marks[("PMTC", "R01")] == "differs"
    assert marks[("PMTX", "R01")] == "unknown"
    assert marks[("PMTE", "R61")] == "not-a-return"
    assert marks[("PMTE", "C01")] == "ignored"
    with store.reading() as conn:
        assert (
            conn.exec_driver_sql("SELECT return_code FROM payments WHERE payment_ref='PMTB'").scalar() is None
        )


def test_every_kind_of_drift_has_its_words() -> None:
    for kind in drift_words.KINDS:
        drift = FoundDrift(kind, "PMTA", 3, 7, "a", "b", "c", 5_000).told(65_000)
        assert (drift.age_s, drift.text.endswith("portal a, ASPIRE b, file c")) == (60, True)
    assert payment_drift.Setting
    assert return_drift.ExpectedMark
    assert runs.COLUMNS
    assert sides.CHUNK < 1000
    assert payments.name == "payments"
