"""A page goes in whole, with its timeline, its audit line and the cursor, or not at all."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from msgspec import structs
from sqlalchemy import func, insert, select

from admin_desktop.errors import EpochChangedError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.database.tables.payment_tables import eft_runs, payments, set_aside, unknown_records
from admin_desktop.models.database.tables.reference_tables import (
    audit_log,
    bank_accounts,
    charges,
    contracts,
    customers,
    finance_companies,
)
from admin_desktop.models.feed import eft_runs as runs_room, headlines, sightings
from admin_desktop.models.feed.apply import apply_page, digest
from admin_desktop.models.feed.cursor import Cursor, freeze, read_cursor, start_compare
from admin_desktop.models.feed.records import (
    BankAccountRecord,
    Change,
    ChangePage,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
    EftGenerationRecord,
    FeedRecord,
    SetAside,
)
from admin_desktop.models.feed.reference import write_reference
from admin_desktop.models.feed.strangers import list_strangers
from admin_desktop.models.payments.promise import PROMISE_MS, promised_ms
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import Revision

SYNC = Principal("sync", Role.SYNC_SERVICE, None, "desk")
COMPANY = CompanyRecord("N", "North", "America/Denver", "ACH", True, "s2", "existing", "16:00")
RUN = EftGenerationRecord(1, 7, None, date(2025, 11, 24), "pulled", 1000, None, None, 1, 12_345, None)


def page(
    *records: FeedRecord, after: int = 0, epoch: str = "E1", more: bool = False, deleted: bool = False
) -> ChangePage:
    changes = tuple(Change(after + n, 5000 + n, deleted, record) for n, record in enumerate(records, start=1))
    return ChangePage("N", epoch, after, after + len(changes), more, changes, ())


def take(office: Any, *records: FeedRecord, **more: Any) -> Revision:
    with office.store.reading() as conn:
        after = read_cursor(conn, "N").after_seq
    return apply_page(office.store, page(*records, after=after, **more), office.now_ms, SYNC)


def rows(office: Any, table: Any) -> list[Any]:
    with office.store.reading() as conn:
        return list(conn.execute(select(table)).all())


def cursor(office: Any) -> Cursor:
    with office.store.reading() as conn:
        return read_cursor(conn, "N")


def test_a_page_moves_the_cursor_and_writes_one_audit_line_with_its_digest(office: Any) -> None:
    ref = office.submit()
    applied = page(office.record(ref), COMPANY)
    revision = apply_page(office.store, applied, office.now_ms, SYNC)
    assert revision == Revision("N", 1, 0, 1)
    assert cursor(office).after_seq == 2
    lines = [row for row in rows(office, audit_log) if row.action == "page_applied"]
    assert len(lines) == 1
    assert digest(applied) in lines[0].new
    assert (lines[0].entity, lines[0].aspire_at_ms) == ("feed 1-2", 5002)
    with office.store.reading() as conn:
        assert audit.verify_chain(conn, "N").holds


def test_a_page_that_fails_halfway_leaves_nothing_behind(office: Any) -> None:
    ref = office.submit()
    broken = replace(page(office.record(ref), replace(COMPANY, name=None)), set_aside=())  # type: ignore[arg-type]
    before = (rows(office, payments), cursor(office), len(rows(office, audit_log)), office.kinds(ref))
    with pytest.raises(Exception, match=r"(?i)not.null"):
        apply_page(office.store, broken, office.now_ms, SYNC)
    assert (rows(office, payments), cursor(office), len(rows(office, audit_log)), office.kinds(ref)) == before


def test_a_page_that_somebody_else_applied_has_no_effect(office: Any) -> None:
    ref = office.submit()
    applied = page(office.record(ref))
    apply_page(office.store, applied, office.now_ms, SYNC)
    lines = len(rows(office, audit_log))
    assert apply_page(office.store, applied, office.now_ms, SYNC) == Revision("N", 0, 0, 0)
    assert len(rows(office, audit_log)) == lines


def test_an_empty_page_writes_nothing_but_tells_a_new_workspace_the_epoch(office: Any) -> None:
    office.cursor(epoch=None)
    take(office)
    assert cursor(office).epoch == "E1"
    lines = len(rows(office, audit_log))
    take(office)
    assert len(rows(office, audit_log)) == lines


def test_a_page_of_another_epoch_or_company_is_refused(office: Any) -> None:
    with pytest.raises(EpochChangedError):
        take(office, COMPANY, epoch="E2")
    outsider = Principal("sync", Role.SYNC_SERVICE, frozenset({"M"}))
    with pytest.raises(NotFoundError):
        apply_page(office.store, page(COMPANY), office.now_ms, outsider)


CUSTOMER = CustomerRecord("C2", "Zoë", "z@example.com", None, "2", ("main", "two"), 5)
CONTRACT = ContractRecord("K2", "C2", ("C1",), "Crane", "main", "booked", 5)
CHARGE = ChargeRecord("H1", "K2", "Monthly", date(2025, 12, 1), 100, 100, 5)
ACCOUNT = BankAccountRecord("T2", "C2", "091000996", "1234", "savings", 9, "micro", 5)


def test_reference_data_is_stored_and_the_newest_version_wins(office: Any) -> None:
    take(office, COMPANY, CUSTOMER, CONTRACT, CHARGE, ACCOUNT)
    take(office, replace(CUSTOMER, name="Old", version=4), replace(CHARGE, open_cents=0, version=6))
    by_no = {row.customer_no: row for row in rows(office, customers)}
    assert (by_no["C2"].name, by_no["C2"].private_labels) == ("Zoë", '["main","two"]')
    assert "zoe" in by_no["C2"].search_text.lower()
    assert [row.open_cents for row in rows(office, charges)] == [0]
    assert {row.contract_no for row in rows(office, contracts)} == {"K1", "K2"}
    assert {row.token for row in rows(office, bank_accounts)} == {"T1", "T2"}
    company = rows(office, finance_companies)[0]
    assert (company.time_zone, company.cutoff, company.payment_accounts) == (
        "America/Denver",
        "16:00",
        "existing",
    )


def test_a_deleted_charge_goes_and_what_payments_refer_to_stays(office: Any) -> None:
    take(office, CUSTOMER, CONTRACT, CHARGE, ACCOUNT)
    take(office, CUSTOMER, CONTRACT, CHARGE, ACCOUNT, deleted=True)
    assert rows(office, charges) == []
    assert (
        len(rows(office, customers)) == len(rows(office, contracts)) == len(rows(office, bank_accounts)) == 2
    )


def test_a_new_epoch_replaces_reference_data_whatever_its_version(office: Any) -> None:
    take(office, CUSTOMER)
    freeze(office.store, "N", "E2", office.now_ms, SYNC)
    take(office, replace(CUSTOMER, name="Restored", version=1), epoch="E2")
    assert {row.name for row in rows(office, customers)} == {"Ada", "Restored"}


def test_a_feed_never_writes_another_companys_set_up(office: Any) -> None:
    with office.store.writing() as conn:
        other = dict(conn.execute(select(finance_companies)).mappings().one()) | {
            "company": "M",
            "name": "Mine",
        }
        conn.execute(insert(finance_companies).values(**other))
    take(office, replace(COMPANY, code="M", name="Stolen"))
    assert {row.name for row in rows(office, finance_companies)} == {"North", "Mine"}


def test_the_convention_in_force_at_a_record_reads_its_counters(office: Any) -> None:
    first, second = office.submit(100), office.submit(200)
    kb_open = office.record(second, record_no=2, amount_cents=200, payments=1, payments_processed=0)
    take(office, office.record(first, amount_cents=100), replace(COMPANY, counters="kb"), kb_open)
    assert (office.payment(first).status, office.payment(second).status) == ("scheduled", "scheduled")
    take(office, structs.replace(kb_open, payments=0, payments_processed=1, version=2))
    assert office.payment(second).status == "canceled"


def test_many_versions_of_one_payment_in_one_page_tell_the_whole_story(office: Any) -> None:
    ref = office.submit()
    in_batch = {"batch_no": 7, "batch_state": "pulled"}
    closed = {"payments_processed": 0, "batch_no": 7, "batch_state": "posted"}
    story = [office.record(ref), office.record(ref, 2, **in_batch), office.record(ref, 3, **closed)]
    assert take(office, *story).payments_changed == 1
    assert office.payment(ref).status == "paid"
    assert office.kinds(ref) == ["submitted", "scheduled", "in_batch", "paid"]
    assert office.entries(ref) == [("create", "done", 0)]


def test_a_posted_batch_starts_the_promise_of_paid_whichever_comes_first(office: Any) -> None:
    posted = replace(RUN, state="posted", posted_at_ms=office.now_ms)
    due = office.now_ms + PROMISE_MS
    first, second = office.submit(), office.submit()
    in_batch = {"batch_no": 7, "batch_state": "pulled"}
    take(office, office.record(first, **in_batch), RUN)
    assert office.payment(first).due_ms is None
    take(office, posted)
    assert office.payment(first).due_ms == due
    take(office, office.record(second, record_no=2, **in_batch))
    assert office.payment(second).due_ms == due
    assert [(row.run_no, row.state) for row in rows(office, eft_runs)] == [(1, "posted")]
    with office.store.writing() as conn:
        runs_room.start_posted_promises(conn, "N", [])
        assert write_reference(conn, "N", "E1", page(posted).changes) == 0


def test_strangers_are_listed_newest_version_first_seen_kept_and_leave_when_deleted(office: Any) -> None:
    stranger = structs.replace(office.record("PMTNOBODY"), payment_ref=None)
    take(office, structs.replace(stranger, version=2), structs.replace(stranger, record_no=2))
    office.clock.advance(5)
    take(
        office,
        structs.replace(stranger, version=1, amount_cents=1),
        structs.replace(stranger, record_no=2, version=2),
    )
    listed = {row.record_no: row for row in rows(office, unknown_records)}
    assert (listed[1].amount_cents, listed[1].version, listed[2].version) == (12_345, 2, 2)
    assert listed[2].seen_ms == office.now_ms - 5000
    take(office, stranger, deleted=True)
    assert [row.record_no for row in rows(office, unknown_records)] == [2]
    with office.store.writing() as conn:
        list_strangers(conn, "N", "E1", [], 1)


def test_what_the_wire_set_aside_is_kept_once(office: Any) -> None:
    aside = SetAside(1, "alternate_eft", "amount_cents: a float", "{}")
    one = replace(page(), next_after=1, set_aside=(aside,))
    apply_page(office.store, one, office.now_ms, SYNC)
    start_compare(office.store, "N", office.now_ms, SYNC, "again")
    apply_page(office.store, one, office.now_ms, SYNC)
    assert [(row.seq, row.reason) for row in rows(office, set_aside)] == [(1, "amount_cents: a float")]


def test_a_full_compare_reads_again_and_changes_nothing_that_is_right(office: Any) -> None:
    ref = office.submit()
    take(office, office.record(ref))
    before = (office.payment(ref), office.kinds(ref))
    assert start_compare(office.store, "N", office.now_ms, SYNC, "a gap").after_seq == 0
    assert cursor(office).comparing_from == office.now_ms
    take(office, office.record(ref))
    assert cursor(office).comparing_from is None
    assert (office.payment(ref), office.kinds(ref)) == before


def test_a_restore_marks_only_what_was_confirmed_and_is_gone(office: Any) -> None:
    kept, lost, pending = office.submit(1), office.submit(2), office.submit(3)
    take(office, office.record(kept, amount_cents=1), office.record(lost, record_no=2, amount_cents=2))
    frozen = freeze(office.store, "N", "E2", office.now_ms, SYNC)
    assert (frozen.frozen, frozen.reading_epoch, frozen.epoch, frozen.after_seq) == (True, "E2", "E1", 0)
    assert freeze(office.store, "N", "E2", office.now_ms + 9, SYNC) == frozen
    take(office, office.record(kept, amount_cents=1), epoch="E2", more=True)
    assert office.payment(lost).missing_since_ms is None
    revision = take(office, epoch="E2")
    assert revision.payments_changed == 1
    assert [office.payment(ref).missing_since_ms for ref in (kept, lost, pending)] == [
        None,
        office.now_ms,
        None,
    ]
    again = freeze(office.store, "N", "E3", office.now_ms + 9, SYNC)
    assert again.frozen_since_ms == frozen.frozen_since_ms
    take(office, office.record(lost, record_no=2, amount_cents=2), epoch="E3")
    assert office.payment(lost).missing_since_ms is None
    assert office.kinds(lost)[-2:] == ["missing", "found_again"]


def test_references_that_are_many_are_read_in_parts(office: Any) -> None:
    refs = [office.submit(1) for _ in range(5)]
    many = [office.record(ref, record_no=n + 1, amount_cents=1) for n, ref in enumerate(refs)]
    unknown = [structs.replace(many[0], payment_ref=f"PMTX{n:08d}", record_no=100 + n) for n in range(2500)]
    take(office, *unknown, *many)
    assert [office.payment(ref).status for ref in refs] == ["scheduled"] * 5
    with office.store.reading() as conn:
        assert conn.execute(select(func.count()).select_from(unknown_records)).scalar() == 2500


def test_headlines_say_what_happened_and_promises_end_with_the_status() -> None:
    assert "in batch 5" in headlines.too_late(5).text
    held = sightings.Held("P", Status.PAID, 1, None, "C", "K", "T", 1, date(2025, 1, 1), None)
    assert promised_ms(Status.PAID, held.submitted_ms, None, None) is None


@settings(max_examples=15)
@given(st.data())
def test_however_the_versions_are_split_into_pages_and_repeated_the_end_is_the_same(
    office: Any, data: st.DataObject
) -> None:
    story = [
        {},
        {"batch_no": 7, "batch_state": "pulled"},
        {},
        {"batch_no": 8, "batch_state": "pulled"},
        {"payments_processed": 0, "batch_no": 8, "batch_state": "posted"},
    ]
    ref = office.submit()
    number = office.payment(ref).submitted_ms % 1000 + len(rows(office, payments)) + 1
    versions = [office.record(ref, n, record_no=number, **each) for n, each in enumerate(story, start=1)]
    order = data.draw(
        st.permutations([*versions, *data.draw(st.lists(st.sampled_from(versions), max_size=4))])
    )
    while order:
        size = data.draw(st.integers(1, len(order)))
        take(office, *order[:size])
        order = order[size:]
    row = office.payment(ref)
    assert (row.status, row.record_version, row.batch_no, row.differences) == ("paid", 5, 8, None)
    assert office.kinds(ref).count("paid") == 1
