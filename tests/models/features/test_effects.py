"""What a switch will do, from live data: counted anew each time."""

from collections.abc import Callable

import pytest
from sqlalchemy import insert

from admin_desktop.errors import NotFoundError
from admin_desktop.models.database.folding import portal_user_search_text
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import linked_accounts, portal_users
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.effects import work_out
from admin_desktop.models.features.planning import plan
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.principal import Principal


def add_portal_user(store: Store, name: str, *customers: str, active: bool = True) -> None:
    user = {
        "company": "NORTHSTAR",
        "portal_user": name,
        "name": name,
        "email": f"{name}@example",
        "private_label": "main",
        "created_ms": 0,
        "active": active,
        "search_text": portal_user_search_text(name, f"{name}@example"),
    }
    links = [{"company": "NORTHSTAR", "portal_user": name, "customer_no": number} for number in customers]
    with store.writing() as conn:
        conn.execute(insert(portal_users), user)
        conn.execute(insert(linked_accounts), links)


def test_the_effect_counts_people_accounts_and_money_under_way(
    store: Store, northstar_admin: Principal, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_portal_user(store, "ann", "C100", "C101")
    add_portal_user(store, "bob", "C100")
    add_portal_user(store, "gone", "C102", active=False)
    add_payments(
        {"payment_ref": "PMT1", "amount_cents": 100},
        {"payment_ref": "PMT2", "status": "scheduled", "amount_cents": 250},
        {"payment_ref": "PMT3", "status": "pending_cancel", "amount_cents": 1_000},
        {"payment_ref": "PMT4", "status": "paid", "amount_cents": 9_999},
    )
    off = work_out(store, northstar_admin, "NORTHSTAR", PAYMENTS, active=False)
    assert (off.customers, off.customers_in_all, off.portal_users, off.bank_accounts) == (2, 3, 2, 3)
    assert [(one.status.value, one.count, one.amount_cents) for one in off.under_way] == [
        ("pending", 1, 100),
        ("scheduled", 1, 250),
        ("pending_cancel", 1, 1_000),
    ]
    assert len(off.areas) == 4
    assert (off.collected_cents, off.basis, off.open_plan, off.second_person) == (350, 0, None, False)
    text = " ".join(off.sentences())
    assert "2 payments under way, $3.50, will still be collected" in text
    assert "1 more waits for ASPIRE to confirm that it is canceled." in text
    assert "refused at once" in text
    plan(store, care, "NORTHSTAR", Wish(PAYMENTS, False, "T-1", "asked"), off.basis)
    on = work_out(store, care, "NORTHSTAR", PAYMENTS, active=True)
    assert on.basis > 0
    assert "accepted again" in " ".join(on.sentences())


def test_what_is_told_of_payments_under_way_leaves_none_of_the_table_out(
    store: Store, northstar_admin: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments(
        {"payment_ref": "PMT1", "amount_cents": 100},
        {"payment_ref": "PMT3", "status": "pending_cancel"},
        {"payment_ref": "PMT4", "status": "pending_cancel"},
    )
    told = work_out(store, northstar_admin, "NORTHSTAR", PAYMENTS, active=False)
    money = told.sentences()[-2:]
    assert [int(one.split()[0]) for one in money] == [1, 2]
    assert sum(one.count for one in told.under_way) == 3
    assert money[0].startswith("1 payment under way, $1.00, will still be collected; ")


def test_another_feature_moves_no_money(store: Store, lti_admin: Principal) -> None:
    effect = work_out(store, lti_admin, "SUNBELT", "mfa", active=True)
    assert effect.under_way == ()
    assert len(effect.sentences()) == 1


def test_nobody_works_out_another_companys_effect(store: Store, northstar_admin: Principal) -> None:
    with pytest.raises(NotFoundError):
        work_out(store, northstar_admin, "SUNBELT", PAYMENTS, active=False)
