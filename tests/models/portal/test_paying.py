"""The borrower's part is played through the two doors: with their rules, and never on a live workspace."""

import random
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from admin_desktop.errors import (
    IllegalMoveError,
    InvalidRequestError,
    NotAllowedError,
    NotFoundError,
    PaymentsOffError,
)
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.database.tables.reference_tables import audit_log, contracts
from admin_desktop.models.payments.status import Status
from admin_desktop.models.portal.paying import Outcome, Wanted, cancel, pay
from admin_desktop.models.portal.reads import view
from admin_desktop.models.principal import Principal, Role

N = "NORTHSTAR"
RENT = Wanted("K-100", "tok-a", 12_550, date(2025, 11, 21))
LEASE = Wanted("K-101", "tok-b", 40_000, date(2025, 11, 21))


def paying(site: Store, who: Principal, *wanted: Wanted, confirmed: bool = False) -> Outcome:
    return pay(site, who, N, "jo@example", wanted, random.Random(3), confirmed=confirmed)


def rows(site: Store) -> list[tuple[str, int, str]]:
    p = payments.c
    with site.reading() as conn:
        found = conn.execute(select(p.contract_no, p.amount_cents, p.submitted_by).order_by(p.contract_no))
        return [tuple(row) for row in found]


def test_quick_pay_makes_one_payment_per_contract(site: Store, care: Principal) -> None:
    done = paying(site, care, RENT, LEASE)
    assert [row.status for row in done.made] == [Status.PENDING, Status.PENDING]
    assert rows(site) == [("K-100", 12_550, "portal"), ("K-101", 40_000, "portal")]
    with site.reading() as conn:
        assert [row.action for row in conn.execute(select(outbox))] == ["create", "create"]
        who = set(conn.execute(select(audit_log.c.actor).where(audit_log.c.action == "submit")).scalars())
    assert who == {"dana as borrower"}


def test_a_likely_duplicate_is_asked_about_and_both_are_allowed_on_confirm(
    site: Store, care: Principal
) -> None:
    first = paying(site, care, RENT).made[0]
    asked = paying(site, care, RENT, LEASE)
    assert [row.payment_ref for row in asked.alike] == [first.payment_ref]
    assert asked.made == ()
    assert len(rows(site)) == 1
    assert len(paying(site, care, RENT, LEASE, confirmed=True).made) == 2
    assert len(rows(site)) == 3


def test_what_one_payment_is_refused_for_does_not_stop_the_others(site: Store, care: Principal) -> None:
    wrong = Wanted("K-101", "tok-a", 40_000, date(2025, 11, 21))
    done = paying(site, care, wrong, RENT)
    assert [row.contract_no for row in done.made] == ["K-100"]
    assert [(number, type(error)) for number, error in done.refused] == [("K-101", InvalidRequestError)]


def test_a_contract_that_the_site_does_not_show_cannot_be_paid(site: Store, care: Principal) -> None:
    with pytest.raises(InvalidRequestError, match="K-102"):
        paying(site, care, Wanted("K-102", "tok-c", 900, date(2025, 11, 21)))
    with site.writing() as conn:
        conn.execute(contracts.update().values(state="terminated"))
    with pytest.raises(InvalidRequestError, match="closed"):
        paying(site, care, RENT)
    assert rows(site) == []


def test_with_payments_off_nothing_can_be_paid_or_canceled_here(
    site: Store, care: Principal, switch: Callable[..., None]
) -> None:
    made = paying(site, care, RENT).made[0]
    switch(on=False)
    with pytest.raises(PaymentsOffError):
        paying(site, care, LEASE)
    with pytest.raises(PaymentsOffError):
        cancel(site, care, N, "jo@example", made.payment_ref)
    switch(on=True)
    assert cancel(site, care, N, "jo@example", made.payment_ref).status is Status.PENDING_CANCEL


def test_a_cancel_goes_through_the_door_and_only_once(site: Store, care: Principal) -> None:
    made = paying(site, care, RENT).made[0]
    assert cancel(site, care, N, "jo@example", made.payment_ref).status is Status.PENDING_CANCEL
    with pytest.raises(IllegalMoveError):
        cancel(site, care, N, "jo@example", made.payment_ref)


def test_nobody_cancels_anothers_payment(
    site: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"payment_ref": "PMTC", "customer_no": "C102"})
    for ref in ("PMTC", "PMTNONE"):
        with pytest.raises(NotFoundError):
            cancel(site, care, N, "jo@example", ref)


def test_on_a_live_workspace_nothing_is_submitted_or_canceled(
    site: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments({"payment_ref": "PMTA"})
    with site.writing() as conn:
        conn.exec_driver_sql("DELETE FROM workspace_settings")
    with pytest.raises(NotAllowedError, match="read-only"):
        paying(site, care, RENT)
    with pytest.raises(NotAllowedError, match="read-only"):
        cancel(site, care, N, "jo@example", "PMTA")
    assert not view(site, care, N, "jo@example").may_act


@pytest.mark.parametrize("role", [Role.LTI_ADMIN, Role.FINANCE_ADMIN, Role.AUDITOR, Role.PORTAL_SERVICE])
def test_only_customer_care_and_the_trainer_play_a_borrower(site: Store, role: Role) -> None:
    with pytest.raises(NotAllowedError):
        paying(site, Principal("x", role, None), RENT)
