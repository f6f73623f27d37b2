"""Pages, counts, totals and search against a plain Python sort and filter of the same rows."""

import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from threading import Event
from time import sleep
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from models.conftest import payment
from sqlalchemy import delete, insert, select, update

from admin_desktop.clock import MINUTE_MS, local_date
from admin_desktop.errors import CancelledError, NotAllowedError
from admin_desktop.models.database.engine.stopping import StoppableReads
from admin_desktop.models.database.folding import customer_search_text, fold
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.grid_tables import payment_cases
from admin_desktop.models.database.tables.payment_tables import payments, set_aside
from admin_desktop.models.exports.batches import Batches
from admin_desktop.models.exports.orders import ExportOrder
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.listing.road_choice import FEW
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.principal import Principal

NOW_MS = 1_763_665_320_000
BORROWERS = [
    ("NORTHSTAR", "C100", "K-100", "tok-a"),
    ("NORTHSTAR", "C101", "K-101", "tok-b"),
    ("NORTHSTAR", "C102", "K-102", "tok-c"),
    ("NORTHSTAR", "C999", "K-999", "tok-z"),  # ASPIRE has not told us of this one yet
    ("SUNBELT", "C100", "K-100", "tok-a"),
    ("SUNBELT", "C200", "K-200", "tok-d"),
]
ROWS = 61


@pytest.fixture
def shelf(store: Store, add_payments: Callable[..., None]) -> Store:
    rng = random.Random(20)
    rows = [_some_payment(rng, number) for number in range(ROWS)]
    add_payments(*rows)
    with store.writing() as conn:
        conn.execute(insert(payment_cases), [_some_case(rng, row) for row in rng.sample(rows, 25)])
        aside = [_set_aside(number, row) for number, row in enumerate(rng.sample(rows, 3))]
        conn.execute(insert(set_aside), aside)
    return store


def _some_case(rng: random.Random, row: dict[str, Any]) -> dict[str, Any]:
    seen_ms = rng.choice([None, row["updated_ms"] - 1, row["updated_ms"] + 1])
    return {
        "company": row["company"],
        "payment_ref": row["payment_ref"],
        "assignee": rng.choice([None, "dana", "nora"]),
        "reviewed_by": None if seen_ms is None else "dana",
        "reviewed_ms": seen_ms,
        "notes": rng.randrange(2),
        "changed_ms": NOW_MS,
    }


def _set_aside(number: int, row: dict[str, Any]) -> dict[str, Any]:
    raw = f'{{"seq": {number}, "record": {{"payment_ref": "{row["payment_ref"]}", "payments": 9, "cut of'
    known = {"epoch": "e", "seq": number, "kind": "alternate_eft", "reason": "odd counters", "at_ms": NOW_MS}
    return {"company": row["company"], "raw": raw, "reviewed_ms": NOW_MS if number == 2 else None, **known}


def _some_payment(rng: random.Random, number: int) -> dict[str, Any]:
    company, customer_no, contract_no, token = rng.choice(BORROWERS)
    status = rng.choice(list(Status))
    since_ms = NOW_MS - rng.randrange(5) * 9 * 60 * MINUTE_MS
    return {
        "company": company,
        "customer_no": customer_no,
        "contract_no": contract_no,
        "bank_account_token": token,
        "payment_ref": f"PMT{number % 7}{number:05d}",
        "status": status.value,
        "submitted_ms": NOW_MS - rng.randrange(6) * 7 * 60 * MINUTE_MS,
        "updated_ms": since_ms + rng.randrange(4) * MINUTE_MS,
        "status_since_ms": since_ms,
        "amount_cents": rng.choice([100, 12_050, 99_999]),
        "effective_date": date(2025, 11, 18) + timedelta(days=rng.randrange(5)),
        "record_no": rng.choice([None, 1200 + number]),
        "batch_no": rng.choice([None, None, 12, 123]),
        "due_ms": rng.choice([None, NOW_MS - MINUTE_MS, NOW_MS, NOW_MS + MINUTE_MS]),
        "checking": rng.random() < 0.2,
        "too_late_batch": rng.choice([None, None, 12]),
        "return_code": rng.choice([None, "R01"]),
        "differences": rng.choice([None, None, '[{"field": "amount", "ours": "1", "aspire": "2"}]']),
        "rejected_reason": rng.choice([None, None, None, "no such token"]),
        "missing_since_ms": rng.choice([None, None, None, NOW_MS]),
    }


COMPANIES = [frozenset({"SUNBELT"}), frozenset({"NORTHSTAR", "ELSEWHERE"}), frozenset[str]()]
TEXTS = [
    "jose",
    "NUÑEZ",
    "nun\u0303ez",
    "%",
    "_",
    "'",
    '"big"',
    "12",
    "123",
    "K-1",
    "pmt0",
    "1234",
    "@",
    ";--",
    "\\",
]
FILTERS = st.builds(
    PaymentFilter,
    companies=st.sampled_from([None, None, *COMPANIES]),
    statuses=st.frozensets(st.sampled_from(Status), max_size=3),
    text=st.one_of(
        st.just(""),
        st.sampled_from(TEXTS),
        st.text(max_size=4),
    ),
    marks=st.frozensets(st.sampled_from(Mark), max_size=2),
    overdue=st.booleans(),
    customer_no=st.sampled_from([None, None, "C100"]),
    contract_no=st.sampled_from([None, None, None, "K-101"]),
    record_no=st.sampled_from([None, None, None, 1207]),
    batch_no=st.sampled_from([None, None, None, 12]),
    submitted_from=st.sampled_from([None, date(2025, 11, 19), date(2025, 11, 20)]),
    submitted_to=st.sampled_from([None, date(2025, 11, 19), date(2025, 11, 20)]),
    effective_from=st.sampled_from([None, date(2025, 11, 19)]),
    effective_to=st.sampled_from([None, date(2025, 11, 21)]),
    moved_within_days=st.sampled_from([None, None, 0, 1]),
    amount_min_cents=st.sampled_from([None, 101]),
    amount_max_cents=st.sampled_from([None, 12_050]),
    attention=st.booleans(),
    assignee=st.sampled_from([None, None, "me", "nora", "nobody"]),
    reviewed=st.sampled_from([None, None, False, True]),
    noted=st.sampled_from([False, False, True]),
)
CASES = st.builds(
    PaymentFilter,
    attention=st.booleans(),
    assignee=st.sampled_from([None, "me", "nora", "nobody"]),
    reviewed=st.sampled_from([None, False, True]),
    noted=st.booleans(),
)
LOOSE = st.one_of(
    st.just(PaymentFilter()),
    st.builds(PaymentFilter, statuses=st.frozensets(st.sampled_from(Status), max_size=3)),
)
SORTS = st.builds(PaymentSort, st.sampled_from(SORTABLE), st.booleans())


@given(
    flt=st.one_of(LOOSE, CASES, FILTERS),
    sort=SORTS,
    page_rows=st.sampled_from([1, 3, 7, 256]),
    few=st.sampled_from([0, 9, FEW]),
)
def test_pages_put_together_equal_a_plain_sort_and_filter(
    shelf: Store, care: Principal, flt: PaymentFilter, sort: PaymentSort, page_rows: int, few: int
) -> None:
    everything = _all_rows(shelf, care)
    expected = _sorted([row for row in everything if _passes(row, flt, shelf)], sort)
    pages = PaymentPages(shelf, care, flt, sort, page_rows, few=few)
    found: list[PaymentRow] = []
    number = 0
    while page := pages.page(number):
        found += page
        number += 1
    assert [_key(row) for row in found] == [_key(row) for row in expected]
    assert found == expected
    assert pages.count() == len(expected)
    for total in pages.totals():
        same = [row.amount_cents for row in expected if row.status is total.status]
        assert (total.count, total.amount_cents) == (len(same), sum(same))
    for place, row in list(enumerate(expected))[:: max(len(expected) // 5, 1)]:
        assert pages.index_of(row.company, row.payment_ref) == place
    for row in everything:
        if row not in expected:
            assert pages.index_of(row.company, row.payment_ref) is None
            break
    assert _exported(shelf, care, flt, sort) == expected


def _exported(store: Store, who: Principal, flt: PaymentFilter, sort: PaymentSort) -> list[PaymentRow]:
    order = ExportOrder(who, flt, sort, (), store.clock.now_ms())
    with store.reading() as conn:
        walked = Batches(conn, order, cancel=lambda: False)
        return [row for batch in walked.each(lambda _done, _all: None) for row in batch]


def _key(row: PaymentRow) -> tuple[str, str]:
    return row.company, row.payment_ref


def _all_rows(store: Store, who: Principal) -> list[PaymentRow]:
    rows = list(PaymentPages(store, who, page_rows=1000).page(0))
    assert len(rows) == ROWS
    return rows


def _passes(row: PaymentRow, flt: PaymentFilter, store: Store) -> bool:
    with store.reading() as conn:
        since = conn.execute(
            select(payments.c.status_since_ms).where(
                payments.c.company == row.company, payments.c.payment_ref == row.payment_ref
            )
        ).scalar_one()
    submitted = local_date(row.submitted_ms, row.time_zone)
    oldest = local_date(NOW_MS, row.time_zone) - timedelta(days=flt.moved_within_days or 0)
    return all(
        (
            flt.companies is None or row.company in flt.companies,
            not flt.statuses or row.status in flt.statuses,
            not flt.marks or bool(flt.marks & set(row.marks)),
            not flt.overdue or Mark.LATE in row.marks,
            flt.customer_no in {None, row.customer_no},
            flt.contract_no in {None, row.contract_no},
            flt.record_no in {None, row.record_no},
            flt.batch_no in {None, row.batch_no},
            flt.submitted_from is None or submitted >= flt.submitted_from,
            flt.submitted_to is None or submitted <= flt.submitted_to,
            flt.effective_from is None or row.effective_date >= flt.effective_from,
            flt.effective_to is None or row.effective_date <= flt.effective_to,
            flt.moved_within_days is None or local_date(since, row.time_zone) >= oldest,
            flt.amount_min_cents is None or row.amount_cents >= flt.amount_min_cents,
            flt.amount_max_cents is None or row.amount_cents <= flt.amount_max_cents,
            not flt.attention or _needs_a_look(row, store),
            flt.assignee in {None, row.assignee or "nobody"}
            or (flt.assignee, row.assignee) == ("me", "dana"),
            flt.reviewed in {None, bool(row.reviewed_by)},
            not flt.noted or row.notes > 0,
            _found_in(row, flt.text),
        )
    )


def _needs_a_look(row: PaymentRow, store: Store) -> bool:
    with store.reading() as conn:
        aside = conn.execute(select(set_aside.c.company, set_aside.c.raw).where(set_aside.c.seq < 2)).all()
    loud = {Mark.LATE, Mark.REJECTED, Mark.DIFFERS, Mark.MISSING} & set(row.marks)
    unseen = Mark.RETURNED in row.marks and (row.reviewed_ms or 0) < row.updated_ms
    return bool(loud) or unseen or any(row.company == one and row.payment_ref in raw for one, raw in aside)


def _found_in(row: PaymentRow, text: str) -> bool:
    known = row.customer_name != ""
    searched = (
        row.payment_ref,
        row.customer_name,
        row.customer_email,
        row.customer_no if known else "",
        row.contract_no,
        row.bank_last4,
    )
    numbers = (number for number in (row.record_no, row.batch_no) if number is not None)
    return any(fold(text) in fold(value) for value in searched) or any(
        str(number).startswith(fold(text)) for number in numbers
    )


def _sorted(rows: Sequence[PaymentRow], sort: PaymentSort) -> list[PaymentRow]:
    def key(row: PaymentRow) -> Any:
        value = {
            "submitted": row.submitted_ms,
            "updated": row.updated_ms,
            "amount": row.amount_cents,
            "status": (row.status.value, row.submitted_ms),
            "customer": customer_search_text(row.customer_name, row.customer_email, row.customer_no)
            if row.customer_name
            else "",
            "contract": row.contract_no,
            "effective_date": row.effective_date,
            "reference": (row.payment_ref, row.company),
            "record": row.record_no,
            "batch": row.batch_no,
            "due": row.due_ms,
        }[sort.column]
        return (value is not None, 0 if value is None else value, *_key(row))

    return sorted(rows, key=key, reverse=sort.descending)


@pytest.mark.parametrize("column", SORTABLE)
@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_both_ways_and_finds_any_row(
    shelf: Store, care: Principal, column: str, *, descending: bool
) -> None:
    sort = PaymentSort(column, descending)
    expected = _sorted(_all_rows(shelf, care), sort)
    pages = PaymentPages(shelf, care, sort=sort, page_rows=7)
    assert [row for number in range(10) for row in pages.page(number)] == expected
    places = [pages.index_of(row.company, row.payment_ref) for row in expected]
    assert places == list(range(ROWS))


def test_a_refresh_shows_rows_that_arrived(
    shelf: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    pages = PaymentPages(shelf, care, page_rows=10)
    before = (pages.count(), pages.totals(), pages.page(6))
    add_payments({"payment_ref": "PMTNEW", "submitted_ms": NOW_MS + 1})
    assert (pages.count(), pages.totals()) == before[:2]
    pages.refresh()
    assert pages.count() == ROWS + 1
    assert pages.index_of("NORTHSTAR", "PMTNEW") == 0
    assert len(pages.page(6)) == 2
    assert pages.page(7) == ()
    assert pages.page(700) == ()


def test_no_page_count_total_or_place_crosses_companies(shelf: Store, northstar_admin: Principal) -> None:
    pages = PaymentPages(shelf, northstar_admin)
    rows = pages.page(0)
    assert {row.company for row in rows} == {"NORTHSTAR"}
    assert pages.count() == len(rows) == sum(total.count for total in pages.totals())
    everyone = PaymentPages(shelf, replace(northstar_admin, companies=None)).page(0)
    stranger = next(row for row in everyone if row.company == "SUNBELT")
    assert pages.index_of(stranger.company, stranger.payment_ref) is None
    asked = PaymentFilter(companies=frozenset({"SUNBELT"}))
    assert PaymentPages(shelf, northstar_admin, asked).page(0) == ()
    assert PaymentPages(shelf, replace(northstar_admin, companies=frozenset())).count() == 0


def test_a_role_that_may_not_read_gets_no_pages(shelf: Store, portal: Principal) -> None:
    with pytest.raises(NotAllowedError):
        PaymentPages(shelf, portal)


def test_only_known_columns_sort() -> None:
    with pytest.raises(ValueError, match="bank_account_token"):
        PaymentSort("bank_account_token")


def test_an_empty_filter_says_so() -> None:
    assert PaymentFilter().is_empty
    assert not PaymentFilter(text="x").is_empty


@given(
    sort=SORTS,
    flt=st.one_of(LOOSE, FILTERS),
    few=st.sampled_from([0, FEW]),
    visits=st.lists(st.integers(min_value=0, max_value=9), max_size=6),
    arrivals=st.integers(min_value=0, max_value=4),
)
def test_whatever_arrives_a_page_that_was_read_keeps_its_rows_with_their_values_of_now(
    shelf: Store,
    care: Principal,
    sort: PaymentSort,
    flt: PaymentFilter,
    few: int,
    visits: list[int],
    arrivals: int,
) -> None:
    pages = PaymentPages(shelf, care, flt, sort, 7, few=few)
    before = {number: pages.page(number) for number in visits}
    with shelf.writing() as conn:
        fresh = [payment(payment_ref=f"PMTX{arrivals}{n}", submitted_ms=NOW_MS + n) for n in range(arrivals)]
        if fresh:
            conn.execute(insert(payments), fresh)
        conn.execute(update(payments).values(updated_ms=payments.c.updated_ms + 9 * 60 * MINUTE_MS))
        conn.execute(update(payments).where(payments.c.status == "scheduled").values(status="paid"))
    try:
        for number, rows in before.items():
            now = pages.page(number)
            assert [_key(row) for row in now] == [_key(row) for row in rows]
            assert not [row for row in now if row.status is Status.SCHEDULED]
        fresh_pages = PaymentPages(shelf, care, flt, sort, 7, few=few)
        seen = [row for number in range(12) for row in fresh_pages.page(number)]
        everything = PaymentPages(shelf, care, page_rows=1000).page(0)
        assert seen == _sorted([row for row in everything if _passes(row, flt, shelf)], sort)
    finally:
        with shelf.writing() as conn:
            conn.execute(delete(payments).where(payments.c.payment_ref.startswith("PMTX")))


STAYING = ("submitted", "amount", "customer", "contract", "effective_date", "reference", "record", "batch")
"""Sorts in which a payment keeps its place when its status changes."""


@settings(max_examples=20)
@given(
    sort=st.builds(PaymentSort, st.sampled_from(STAYING), st.booleans()),
    page_rows=st.sampled_from([3, 7]),
    few=st.sampled_from([0, FEW]),
    between=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), max_size=5),
    seed=st.integers(0, 99),
)
def test_reading_on_skips_and_repeats_none_whatever_comes_and_goes_before_the_next_page(
    shelf: Store,
    care: Principal,
    sort: PaymentSort,
    page_rows: int,
    few: int,
    between: list[tuple[int, int]],
    seed: int,
) -> None:
    rng, left = random.Random(seed), set[str]()
    flt = PaymentFilter(statuses=frozenset(set(Status) - {Status.CANCELED}))
    before = [_key(row) for row in _whole_list(PaymentPages(shelf, care, flt, sort, 256, few=few))]
    pages = PaymentPages(shelf, care, flt, sort, page_rows, few=few)
    found: list[tuple[str, str]] = []
    number = 0
    try:
        while page := pages.page(number):
            found += [_key(row) for row in page]
            come, go = between[number] if number < len(between) else (0, 0)
            left |= _come_and_go(shelf, rng, come, go)
            number += 1
        assert len(set(found)) == len(found)
        assert [key for key in found if key in before and key[1] not in left] == [
            key for key in before if key[1] not in left
        ]
    finally:
        _put_back(shelf, left)


def _whole_list(pages: PaymentPages) -> list[PaymentRow]:
    return [row for number in range(2) for row in pages.page(number)]


def _come_and_go(shelf: Store, rng: random.Random, come: int, go: int) -> set[str]:
    """Let some payments arrive anywhere in the list, and some leave it; returns the references of those."""
    fresh = [_some_payment(rng, rng.randrange(1000, 9999)) for _ in range(come)]
    with shelf.writing() as conn:
        for row in fresh:
            known = {"payment_ref": f"PMT{rng.randrange(9)}X{rng.randrange(10**9)}", "status": "pending"}
            conn.execute(insert(payments), payment(**row | known))
        calm = payments.c.status == "scheduled"
        names = conn.execute(select(payments.c.payment_ref).where(calm).order_by(payments.c.payment_ref))
        leaving = rng.sample(list(names.scalars()), k=min(go, 3)) if go else []
        gone = payments.c.payment_ref.in_(leaving)
        conn.execute(update(payments).where(gone).values(status="canceled"))
    return set(leaving)


def _put_back(shelf: Store, left: set[str]) -> None:
    with shelf.writing() as conn:
        conn.execute(delete(payments).where(payments.c.payment_ref.contains("X")))
        conn.execute(update(payments).where(payments.c.payment_ref.in_(left)).values(status="scheduled"))


@pytest.mark.parametrize(
    "sort", [PaymentSort(), PaymentSort("amount"), PaymentSort("updated", descending=False)]
)
def test_rows_that_arrive_at_the_top_do_not_move_pages_that_were_not_read_yet(
    shelf: Store, care: Principal, add_payments: Callable[..., None], sort: PaymentSort
) -> None:
    expected = _sorted(_all_rows(shelf, care), sort)
    pages = PaymentPages(shelf, care, sort=sort, page_rows=7)
    pages.page(0)
    at_the_top = {"submitted_ms": NOW_MS + 1, "amount_cents": 10**9, "updated_ms": 0, "status_since_ms": 0}
    add_payments({"payment_ref": "PMTNEW", **at_the_top})
    assert [row for number in range(10) for row in pages.page(number)] == expected
    assert pages.count() == ROWS


def test_a_read_that_nobody_waits_for_is_stopped_from_another_thread(shelf: Store, care: Principal) -> None:
    pages = PaymentPages(shelf, care)
    assert not pages.stop()
    with shelf.reading() as conn:
        if conn.dialect.name != "sqlite":
            pytest.skip("an endless question in SQLite's words")
    reads = StoppableReads(shelf)
    begun = Event()

    def count_for_ever() -> None:
        with reads.reading() as conn:
            begun.set()
            conn.exec_driver_sql(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
            )

    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(count_for_ever)
        assert begun.wait(60)
        for _ in range(5_000):
            if asked.done():
                break
            reads.stop()
            sleep(0.01)
        with pytest.raises(CancelledError):
            asked.result(60)
    assert pages.count() == ROWS


def test_a_stop_between_two_statements_is_noticed(shelf: Store) -> None:
    reads = StoppableReads(shelf)
    with pytest.raises(CancelledError), reads.reading():
        assert reads.stop()
