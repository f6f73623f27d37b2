import time
from pathlib import Path

import pytest
from chain_verdict import chain_verdict
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from admin_desktop.clock import DAY_MS, ManualClock, local_date
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import (
    outbox,
    payment_events,
    payments,
    unknown_records,
)
from admin_desktop.models.database.tables.reference_tables import (
    connections,
    customers,
    features,
    linked_accounts,
    portal_users,
)
from admin_desktop.models.demo.history import Story
from admin_desktop.models.demo.loading.bulk import CHUNK, load_payments
from admin_desktop.models.demo.loading.loader import load
from admin_desktop.models.demo.loading.replay import replay
from admin_desktop.models.demo.story import tell
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.closed_days import closed_days_of

SETTER_UP = Principal("setup", Role.LTI_ADMIN, None, "desk-1")


@pytest.fixture
def empty_store(tmp_path: Path, clock: ManualClock) -> Store:
    return Store.open(tmp_path / "empty.db", clock)


def count(store: Store, table: object) -> int:
    with store.reading() as conn:
        return int(conn.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[call-overload]


def test_five_thousand_payments_load_in_under_three_seconds(empty_store: Store, story: Story) -> None:
    begin = time.process_time()
    loaded = load(empty_store, SETTER_UP, story, "epoch-1", "http://127.0.0.1:9", 10)
    assert time.process_time() - begin < 3.0
    assert (loaded.companies, loaded.payments) == (3, 5_000)
    assert count(empty_store, payments) == 5_000
    assert count(empty_store, payment_events) > 20_000
    empty_store.close()


def test_the_cursor_stands_where_the_desk_closed(store: Store, story: Story) -> None:
    with store.reading() as conn:
        for company in story.companies:
            cursor = read_cursor(conn, company.cast.company.code)
            assert (cursor.epoch, cursor.after_seq) == ("epoch-1", company.closing_seq)
            assert cursor.last_success_ms == story.closing_ms
            assert not cursor.frozen


def test_one_line_in_the_audit_log_tells_of_the_seeding(store: Store, story: Story) -> None:
    verdict = chain_verdict(store, audit.WORKSPACE)
    assert verdict.holds
    assert verdict.lines == 1
    for company in story.companies:
        assert chain_verdict(store, company.cast.company.code).lines == 0


def test_the_portals_own_data_is_there(store: Store, story: Story) -> None:
    users = sum(len(company.cast.users) for company in story.companies)
    assert count(store, portal_users) == users
    assert count(store, linked_accounts) > users
    assert count(store, customers) == 200
    assert count(store, features) == count(store, connections) == 3
    with store.reading() as conn:
        days = closed_days_of(conn, "NORTHSTAR")
    assert [one.day > local_date(story.now_ms, "America/Chicago") for one in days] == [True, True]
    assert count(store, unknown_records) >= 10


def test_everything_older_than_a_day_is_settled_but_for_what_differs(store: Store, story: Story) -> None:
    p = payments.c
    with store.reading() as conn:
        open_ones = conn.execute(
            select(p.effective_date, p.differences, p.batch_no).where(
                p.status.in_(["pending", "scheduled", "pending_cancel"]),
                p.submitted_ms < story.closing_ms - 30 * DAY_MS,
            )
        ).all()
        unfinished = conn.execute(
            select(func.count())
            .select_from(outbox)
            .where(outbox.c.state.in_(["waiting", "unknown"]), outbox.c.created_ms < story.now_ms - DAY_MS)
        ).scalar_one()
    assert all(row.differences is not None for row in open_ones)
    assert unfinished == 0


def test_some_payments_differ_and_some_are_returned(store: Store) -> None:
    p = payments.c
    with store.reading() as conn:
        differing = conn.execute(select(p.status).where(p.differences.is_not(None))).scalars().all()
        returned = conn.execute(select(p.status).where(p.return_code.is_not(None))).scalars().all()
    assert 3 <= len(differing) <= 15
    assert 40 <= len(returned) <= 120
    assert set(returned) == {"paid"}


def test_outbox_entries_are_numbered_without_a_gap_and_in_order_per_payment(store: Store) -> None:
    o = outbox.c
    with store.reading() as conn:
        rows = conn.execute(
            select(o.company, o.entry_no, o.payment_ref, o.action).order_by(*list(o)[:2])
        ).all()
    for company in {row.company for row in rows}:
        numbers = [row.entry_no for row in rows if row.company == company]
        assert numbers == list(range(1, len(numbers) + 1))
    seen: set[tuple[str, str]] = set()
    for row in rows:
        assert (row.action == "create") == ((row.company, row.payment_ref) not in seen)
        seen.add((row.company, row.payment_ref))


def test_a_second_load_is_refused_and_changes_nothing(store: Store, story: Story) -> None:
    with pytest.raises(IntegrityError):
        load(store, SETTER_UP, story, "epoch-1", "http://127.0.0.1:9", 10)
    assert count(store, payments) == 5_000


def test_the_bulk_path_takes_any_number_and_goes_on_counting(store: Store, story: Story) -> None:
    company = tell(99, story.now_ms - DAY_MS, payments=2 * CHUNK + 700).companies[0]
    last4 = {account.record.token: account.record.last4 for account in company.cast.bank_accounts}
    more = (replay(each, last4[each.bank_account_token], "epoch-1", "s2") for each in company.payments)
    before = count(store, payments)
    with store.writing() as conn:
        added = load_payments(conn, "NORTHSTAR", more)
        assert load_payments(conn, "NORTHSTAR", []) == 0
    assert added == len(company.payments) > CHUNK
    assert count(store, payments) == before + added
