"""The site shows a portal user what is booked, labelled and linked, and nothing else."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, update

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.errors import NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import contracts, portal_users
from admin_desktop.models.portal.reads import borrower_of, borrowers, view
from admin_desktop.models.portal.rows import PortalView
from admin_desktop.models.principal import Principal, Role

N = "NORTHSTAR"


def seen(site: Store, who: Principal) -> PortalView:
    return view(site, who, N, "jo@example")


def test_contracts_of_every_linked_account_show_with_what_is_open(site: Store, care: Principal) -> None:
    shown = {one.contract_no: one for one in seen(site, care).contracts}
    assert set(shown) == {"K-100", "K-101"}
    assert shown["K-100"].open_cents == 12_550
    assert [charge.charge_no for charge in shown["K-100"].charges] == ["CH1", "CH2"]
    assert shown["K-101"].customer_no == "C101"


@pytest.mark.parametrize(
    ("values", "expected", "hidden"),
    [
        ({"state": "pending"}, set(), 2),
        ({"private_label": "other"}, set(), 2),
        ({"state": "terminated"}, {("K-100", True), ("K-101", True)}, 0),
        ({"customer_no": "C9", "guarantor_nos": '["C101"]'}, {("K-100", False), ("K-101", False)}, 0),
    ],
)
def test_which_contracts_show_follows_booked_label_and_linked_account(
    site: Store,
    care: Principal,
    change: Callable[..., None],
    values: dict[str, Any],
    expected: set[tuple[str, bool]],
    hidden: int,
) -> None:
    with site.writing() as conn:
        mine = contracts.c.contract_no.in_(["K-100", "K-101"]) & (contracts.c.company == N)
        conn.execute(update(contracts).where(mine).values(**values))
    now = seen(site, care)
    assert {(one.contract_no, one.closed) for one in now.contracts} == expected
    assert now.hidden_contracts == hidden
    assert all(one.customer_no in {"C100", "C101"} for one in now.contracts)


def test_closed_contracts_show_and_cannot_be_paid(
    site: Store, care: Principal, change: Callable[..., None]
) -> None:
    change(contracts, state="terminated")
    now = seen(site, care)
    assert len(now.contracts) == 2
    assert now.payable == ()


def test_while_payments_is_off_there_are_no_areas_and_on_again_they_are_as_before(
    site: Store, care: Principal, switch: Callable[..., None]
) -> None:
    before = seen(site, care).areas
    assert before is not None
    assert [account.last4 for account in before.accounts] == ["1234", "5678"]
    switch(on=False)
    off = seen(site, care)
    assert off.areas is None
    assert off.accounts_of("C100") == ()
    assert [one.contract_no for one in off.contracts] == ["K-100", "K-101"]
    switch(on=True)
    assert seen(site, care).areas == before


def test_history_is_newest_first_and_of_the_linked_accounts_only(
    site: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments(
        {"payment_ref": "PMTA", "submitted_ms": 1},
        {"payment_ref": "PMTB", "submitted_ms": 2, "status": "paid", "return_code": "R01"},
        {"payment_ref": "PMTC", "customer_no": "C102"},
        {"payment_ref": "PMTD", "company": "SUNBELT"},
    )
    now = seen(site, care)
    assert now.areas is not None
    assert [(one.payment_ref, one.last4, one.returned) for one in now.areas.history] == [
        ("PMTB", "1234", True),
        ("PMTA", "1234", False),
    ]
    assert [one.cancelable for one in now.areas.history] == [False, True]
    rent = next(one for one in now.contracts if one.contract_no == "K-100")
    assert rent.under_way_cents == 2 * 12_050  # a guarantor's payment is on its way too


@pytest.mark.parametrize(
    ("now", "first"),
    [
        ("2025-11-20T19:02:00Z", date(2025, 11, 20)),
        ("2025-11-20T22:02:00Z", date(2025, 11, 21)),
        ("2025-11-22T15:00:00Z", date(2025, 11, 24)),
        ("2025-11-26T23:00:00Z", date(2025, 11, 28)),
    ],
    ids=["before the cut-off", "after it", "on a Saturday", "before Thanksgiving"],
)
def test_the_first_date_is_a_banking_day_that_can_still_be_reached(
    site: Store, care: Principal, clock: ManualClock, now: str, first: date
) -> None:
    clock.jump_to(from_rfc3339(now))
    areas = seen(site, care).areas
    assert areas is not None
    assert areas.first_date == first


def test_borrowers_are_found_by_name_mail_and_account(site: Store, care: Principal) -> None:
    for text in ("nunez", "JO@EX", "c101", ""):
        assert [hit.portal_user for hit in borrowers(site, care, text)] == ["jo@example"]
    assert borrowers(site, care, "nobody") == ()
    assert borrowers(site, care, company="SUNBELT") == ()
    assert borrowers(site, Principal("x", Role.CUSTOMER_CARE, frozenset({"SUNBELT"}))) == ()
    assert borrower_of(site, care, N, "C100") == "jo@example"
    assert borrower_of(site, care, N, "C102") is None


def test_a_deactivated_user_has_no_site(site: Store, care: Principal, change: Callable[..., None]) -> None:
    change(portal_users, active=False)
    with pytest.raises(NotFoundError):
        seen(site, care)
    assert borrowers(site, care) == ()
    assert borrower_of(site, care, N, "C100") is None


@pytest.mark.parametrize("role", [Role.FINANCE_ADMIN, Role.AUDITOR, Role.PORTAL_SERVICE, Role.TRAINER])
def test_only_who_may_preview_sees_it(site: Store, role: Role) -> None:
    with pytest.raises(NotAllowedError):
        seen(site, Principal("x", role, None))
    with pytest.raises(NotAllowedError):
        borrowers(site, Principal("x", role, None))


def test_on_a_live_workspace_it_is_read_only_and_says_so(store: Store, site: Store, care: Principal) -> None:
    assert seen(site, care).may_act
    with site.writing() as conn:
        conn.exec_driver_sql("DELETE FROM workspace_settings")
    now = seen(site, care)
    assert now.live
    assert not now.may_act


def test_another_companys_user_is_not_there(site: Store) -> None:
    with site.writing() as conn:
        row = {"company": "SUNBELT", "portal_user": "z", "name": "Z", "email": "z", "private_label": "main"}
        conn.execute(insert(portal_users), {**row, "created_ms": 0, "active": True, "search_text": "z"})
    with pytest.raises(NotFoundError):
        view(site, Principal("x", Role.CUSTOMER_CARE, frozenset({N})), "SUNBELT", "z")
