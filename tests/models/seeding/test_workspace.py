# ruff: noqa: S608 - our own names
"""A seeded workspace is a whole one: everything that is checked in a live one holds in it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.errors import CancelledError, InvalidRequestError
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.seeding import stamps
from admin_desktop.models.seeding.workspace import seed_workspace
from admin_desktop.models.workspaces.workspace_check import check

NOW_MS = from_rfc3339("2026-11-20T19:42:00Z")
WHO = Principal("lee", Role.LTI_ADMIN, None, "desk-1")
PAYMENTS = 1_234


def seeded(path: Path, **options: object) -> Path:
    seed_workspace(path, WHO, ManualClock(NOW_MS), **{"payments": PAYMENTS, "told": 150, **options})  # type: ignore[arg-type]
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return seeded(tmp_path_factory.mktemp("seeded") / "large.db")


@pytest.fixture
def large(made: Path) -> Iterator[Store]:
    with closing(Store.open(made, ManualClock(NOW_MS))) as store:
        yield store


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(Store.open(path, ManualClock(NOW_MS))) as store, store.reading() as conn:
        return [tuple(row) for row in conn.exec_driver_sql(query)]


def test_a_seeded_workspace_has_exactly_so_many_payments_and_passes_every_check(large: Store) -> None:
    assert PaymentPages(large, WHO).count() == PAYMENTS
    assert [result for result in check(large) if not result.passed] == []


def test_one_audit_line_says_what_was_seeded(made: Path) -> None:
    [line] = rows(made, "SELECT company, action, actor, new FROM audit_log")
    assert line[:3] == ("*", "workspace_seeded", "lee")
    assert '"payments":1234' in str(line[3])


def test_totals_and_text_indexes_stand_as_if_every_row_had_been_written_alone(large: Store) -> None:
    with large.reading() as conn:
        kept = conn.exec_driver_sql(
            "SELECT company, status, payments, amount_cents FROM payment_totals"
        ).all()
        counted = conn.exec_driver_sql(
            "SELECT company, status, count(*), sum(amount_cents) FROM payments GROUP BY 1, 2"
        ).all()
        some = conn.exec_driver_sql("SELECT payment_ref, contract_no FROM payments LIMIT 5 OFFSET 600").all()
    assert sorted(kept) == sorted(counted)
    for reference, contract_no in some:
        found = PaymentPages(large, WHO, PaymentFilter(text=reference[4:].lower())).page(0)
        assert [row.payment_ref for row in found] == [reference]
        assert PaymentPages(large, WHO, PaymentFilter(text=contract_no[1:])).count() >= 1


def test_the_schema_is_the_one_that_every_workspace_has(made: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    Store.open(plain, ManualClock(NOW_MS)).close()
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    assert rows(made, schema) == rows(plain, schema)


def test_every_posted_run_holds_the_cents_of_its_payments(made: Path) -> None:
    runs = rows(
        made,
        "SELECT company, batch_no, entries, debit_cents FROM eft_runs WHERE state = 'posted' AND entries > 0",
    )
    members = rows(
        made,
        "SELECT company, batch_no, count(*), sum(amount_cents) FROM payments WHERE batch_state = 'posted' "
        "AND differences IS NULL GROUP BY 1, 2",
    )
    assert len(set(runs) & set(members)) > len(members) * 0.9


def test_the_same_seed_and_instant_make_the_same_workspace_and_another_seed_another(
    made: Path, tmp_path: Path
) -> None:
    again, other = seeded(tmp_path / "again.db"), seeded(tmp_path / "other.db", seed=2, payments=200)
    for table in (*stamps.OF_PAYMENTS, *stamps.REFERRED, "audit_log"):
        query = f"SELECT * FROM {table} ORDER BY 1, 2, 3"
        assert rows(again, query) == rows(made, query)
    references = "SELECT payment_ref FROM payments"
    assert not set(rows(other, references)) & set(rows(made, references))


def test_lives_go_on_in_order_and_nothing_lies_in_the_future(made: Path) -> None:
    assert not rows(
        made, "SELECT 1 FROM payments WHERE submitted_ms > updated_ms OR status_since_ms > updated_ms"
    )
    back = """SELECT 1 FROM payment_events a JOIN payment_events b ON a.company = b.company
        AND a.payment_ref = b.payment_ref AND b.event_no = a.event_no + 1 WHERE b.at_ms < a.at_ms"""
    assert not rows(made, back)
    assert not rows(made, f"SELECT 1 FROM payments WHERE submitted_ms > {NOW_MS}")
    assert not rows(
        made,
        "SELECT 1 FROM payments p WHERE NOT EXISTS (SELECT 1 FROM contracts c WHERE c.company = p.company "
        "AND c.contract_no = p.contract_no AND c.customer_no = p.customer_no)",
    )


@pytest.mark.parametrize("payments", [1, 7, 61])
def test_very_few_payments_are_made_too(tmp_path: Path, payments: int) -> None:
    few = seeded(tmp_path / "few.db", payments=payments)
    assert rows(few, "SELECT count(*) FROM payments") == [(payments,)]


def test_a_stopped_seeding_leaves_nothing(tmp_path: Path) -> None:
    told: list[str] = []
    with pytest.raises(CancelledError):
        seeded(
            tmp_path / "stopped.db",
            progress=lambda what, *_: told.append(what),
            cancel=lambda: "payments" in told,
        )
    assert list(tmp_path.iterdir()) == []
    assert "story" in told


@pytest.mark.parametrize("payments", [0, -1, 50_000_001])
def test_an_odd_number_is_refused(tmp_path: Path, payments: int) -> None:
    with pytest.raises(InvalidRequestError):
        seeded(tmp_path / "odd.db", payments=payments)


def test_a_file_that_is_there_is_never_touched(tmp_path: Path) -> None:
    there = tmp_path / "there.db"
    there.write_text("mine")
    with pytest.raises(InvalidRequestError):
        seeded(there)
    assert there.read_text() == "mine"


def test_copies_pay_amounts_of_their_own_and_their_timelines_say_so(made: Path) -> None:
    amounts = rows(made, "SELECT count(DISTINCT amount_cents) FROM payments")[0][0]
    assert isinstance(amounts, int)
    assert amounts > PAYMENTS / 2
    told = rows(
        made,
        "SELECT p.amount_cents, e.text FROM payments p JOIN payment_events e ON e.company = p.company "
        "AND e.payment_ref = p.payment_ref AND e.kind = 'submitted'",
    )
    assert len(told) == PAYMENTS
    assert not [
        text for cents, text in told if not str(text).startswith(f"Submitted: {dollars(int(str(cents)))} ")
    ]
