"""Totals that are kept equal totals that are counted, whatever is written."""

import random
from collections.abc import Callable

from hypothesis import given, strategies as st
from models.conftest import payment
from sqlalchemy import Connection, delete, func, insert, select, update

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.grid_tables import payment_totals
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.road_choice import Question
from admin_desktop.models.payments.listing.totals import kept_count, kept_totals
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal

p = payments.c
STATUSES = st.sampled_from([status.value for status in Status])
WRITES = st.lists(
    st.one_of(
        st.tuples(st.just("new"), st.sampled_from(["NORTHSTAR", "SUNBELT"]), STATUSES),
        st.tuples(st.just("move"), st.integers(0, 12), STATUSES),
        st.tuples(st.just("amount"), st.integers(0, 12), st.integers(1, 10**10)),
        st.tuples(st.just("gone"), st.integers(0, 12), st.none()),
        st.tuples(st.just("all"), st.none(), STATUSES),
        st.tuples(st.just("rollback"), st.none(), STATUSES),
    ),
    max_size=14,
)


@given(writes=WRITES)
def test_kept_totals_equal_a_count_after_any_writes(
    store: Store, writes: list[tuple[str, object, object]]
) -> None:
    with store.writing() as conn:
        conn.execute(delete(payments))
    for number, (act, which, value) in enumerate(writes):
        try:
            with store.writing() as conn:
                _write(conn, number, act, which, value)
        except ZeroDivisionError:
            pass
        with store.reading() as conn:
            assert _kept(conn) == _counted(conn)


def _write(conn: Connection, number: int, act: str, which: object, value: object) -> None:
    mine = p.payment_ref == f"PMT{which}"
    if act == "new":
        fields = {"company": which, "status": value, "amount_cents": 100 + number}
        conn.execute(insert(payments), payment(payment_ref=f"PMT{number}", **fields))
    elif act == "gone":
        conn.execute(delete(payments).where(mine))
    elif act == "amount":
        conn.execute(update(payments).where(mine).values(amount_cents=value))
    else:
        query = update(payments).values(status=value)
        conn.execute(query.where(mine) if act == "move" else query)
        if act == "rollback":
            raise ZeroDivisionError


def _counted(conn: Connection) -> set[tuple[object, ...]]:
    query = select(p.company, p.status, func.count(), func.sum(p.amount_cents)).group_by(p.company, p.status)
    return {tuple(row) for row in conn.execute(query)}


def _kept(conn: Connection) -> set[tuple[object, ...]]:
    c = payment_totals.c
    rows = conn.execute(select(c.company, c.status, c.payments, c.amount_cents)).all()
    assert all(row.payments or not row.amount_cents for row in rows)
    return {tuple(row) for row in rows if row.payments}


def test_kept_totals_answer_only_what_they_can(
    store: Store, care: Principal, northstar_admin: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments(
        {"payment_ref": "PMTA", "amount_cents": 1},
        {"payment_ref": "PMTB", "amount_cents": 20, "status": "paid"},
        {"payment_ref": "PMTA", "amount_cents": 300, "company": "SUNBELT", "customer_no": "C200"},
    )
    now_ms = random.Random(1).randrange(10)

    def asked(who: Principal, flt: PaymentFilter) -> object:
        with store.reading() as conn:
            question = Question(who, flt, PaymentSort(), now_ms)
            return kept_totals(conn, question), kept_count(conn, question)

    assert asked(care, PaymentFilter()) == ({"pending": (2, 301), "paid": (1, 20)}, 3)
    assert asked(northstar_admin, PaymentFilter()) == ({"pending": (1, 1), "paid": (1, 20)}, 2)
    only = PaymentFilter(statuses=frozenset({Status.PAID}), companies=frozenset({"NORTHSTAR"}))
    assert asked(care, only) == ({"paid": (1, 20)}, 1)
    assert asked(northstar_admin, PaymentFilter(companies=frozenset({"SUNBELT"}))) == ({}, 0)
    assert asked(care, PaymentFilter(overdue=True)) == (None, None)
