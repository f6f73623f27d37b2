"""Customer Overview: everything about one customer, bound to who asks."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import func, insert, select

from admin_desktop.clock import ManualClock
from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models.customers.contract_case import Outcome, Question
from admin_desktop.models.customers.facts import listed, read_contract
from admin_desktop.models.customers.overview import explain, overview
from admin_desktop.models.customers.rows import LinkedAccount, Standing
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, bank_accounts, charges
from admin_desktop.models.feed.cursor import Cursor, write_cursor
from admin_desktop.models.principal import Principal


def test_the_overview_tells_who_it_is(store: Store, care: Principal) -> None:
    one = overview(store, care, "NORTHSTAR", "C100")
    assert (one.name, one.email, one.company_name) == (
        "José Núñez 100% Gravel",
        "jose@gravel.example",
        "Northstar",
    )
    assert (one.time_zone, one.private_labels, one.phone) == ("America/New_York", ("main",), None)


def test_portal_users_come_with_every_account_they_are_linked_to(
    store: Store, care: Principal, add_user: Callable[..., None]
) -> None:
    add_user("zoe@x.example", "Zoe", "C100", "C999")
    add_user("al@x.example", "Al", "C100", active=False)
    add_user("no@x.example", "Nobody's", "C101")
    users = overview(store, care, "NORTHSTAR", "C100").users
    assert [(user.name, user.active) for user in users] == [("Al", False), ("Zoe", True)]
    assert users[1].accounts == (
        LinkedAccount("C100", "José Núñez 100% Gravel"),
        LinkedAccount("C999", ""),
    )


def test_contracts_show_as_open_closed_or_not_visible_and_why(
    store: Store, care: Principal, add_user: Callable[..., None], add_contract: Callable[..., None]
) -> None:
    add_user("zoe@x.example", "Zoe", "C100")
    add_user("zadie@x.example", "Zadie", "C100")
    add_contract("K-200", state="terminated")
    add_contract("K-300", state="pending")
    add_contract("K-400", private_label="other")
    add_contract("K-500", customer_no="C101", guarantor_nos='["C102", "C100"]')
    lines = overview(store, care, "NORTHSTAR", "C100").contracts
    assert [(line.contract_no, line.standing, line.reason, line.is_guarantor) for line in lines] == [
        ("K-100", Standing.OPEN, "Zadie and 1 more", False),
        ("K-200", Standing.CLOSED, "Zadie and 1 more", False),
        ("K-300", Standing.NOT_VISIBLE, "Not booked yet", False),
        ("K-400", Standing.NOT_VISIBLE, "Site is main", False),
        ("K-500", Standing.OPEN, "Zadie and 1 more", True),
    ]
    assert Standing.NOT_VISIBLE.words == "Not visible"


def test_without_a_portal_user_no_contract_is_visible(store: Store, care: Principal) -> None:
    (line,) = overview(store, care, "NORTHSTAR", "C100").contracts
    assert (line.standing, line.reason) == (Standing.NOT_VISIBLE, "No portal user")


def test_one_user_who_sees_it_is_named_alone(
    store: Store, care: Principal, add_user: Callable[..., None]
) -> None:
    add_user("zoe@x.example", "Zoe", "C100")
    add_user("al@x.example", "Al", "C100", label="other")
    (line,) = overview(store, care, "NORTHSTAR", "C100").contracts
    assert (line.standing, line.reason) == (Standing.OPEN, "Zoe")


def test_open_charges_are_added_up_by_contract(store: Store, care: Principal) -> None:
    key = {"company": "NORTHSTAR", "contract_no": "K-100", "description": "Rent", "version": 1}
    with store.writing() as conn:
        for number, open_cents in (("1", 500), ("2", 70), ("3", 0)):
            conn.execute(
                insert(charges),
                {
                    **key, "charge_no": number, "due_date": date(2025, 11, 1), "amount_cents": 500,
                    "open_cents": open_cents, "record_epoch": "e1",
                },
            )  # fmt: skip
    (line,) = overview(store, care, "NORTHSTAR", "C100").contracts
    assert line.open_cents == 570


def test_bank_accounts_are_masked_with_their_validation(store: Store, care: Principal) -> None:
    with store.writing() as conn:
        conn.execute(
            insert(bank_accounts),
            {
                "company": "NORTHSTAR", "token": "tok-z", "customer_no": "C100", "routing_number": "0",
                "last4": "7777", "account_type": "savings", "validated_at_ms": 5, "validated_how": "check",
                "version": 1, "record_epoch": "e1",
            },
        )  # fmt: skip
    accounts = overview(store, care, "NORTHSTAR", "C100").accounts
    assert [(one.last4, one.account_type, one.validated_at_ms, one.validated_how) for one in accounts] == [
        ("7777", "savings", 5, "check"),
        ("1234", "checking", None, None),
    ]


def test_figures_are_the_customers_own(
    store: Store, care: Principal, add_payments: Callable[..., None]
) -> None:
    add_payments(
        {"payment_ref": "PMT1", "status": "paid", "return_code": "R01"},
        {"payment_ref": "PMT2", "status": "paid"},
        {"payment_ref": "PMT3", "customer_no": "C101"},
        {"payment_ref": "PMT4", "company": "SUNBELT"},
    )
    sums = overview(store, care, "NORTHSTAR", "C100").figures
    assert (sums.count, sums.amount_cents, sums.returned_count, sums.returned_per_mille) == (
        2,
        24_100,
        1,
        500,
    )
    assert sums.months[-1].count == 2


def test_another_companys_customer_does_not_exist(store: Store, northstar_admin: Principal) -> None:
    with pytest.raises(NotFoundError):
        overview(store, northstar_admin, "SUNBELT", "C100")
    with pytest.raises(NotFoundError):
        overview(store, northstar_admin, "NORTHSTAR", "C200")


def test_a_refused_look_stands_in_the_audit_log(store: Store, portal: Principal) -> None:
    with pytest.raises(NotAllowedError):
        overview(store, portal, "NORTHSTAR", "C100")
    with store.reading() as conn:
        refused = select(func.count()).select_from(audit_log).where(audit_log.c.action == "refused")
        assert conn.execute(refused).scalar() == 1


def test_the_checks_run_for_any_contract_of_the_company(
    store: Store, care: Principal, clock: ManualClock, add_user: Callable[..., None]
) -> None:
    add_user("zoe@x.example", "Zoe", "C100")
    with store.writing() as conn:
        write_cursor(conn, Cursor("NORTHSTAR", "e1", 7, clock.now_ms()))
    assert explain(store, care, "NORTHSTAR", "C100", " k-100 ").outcome is Outcome.PASSED
    other = explain(store, care, "NORTHSTAR", "C100", "K-101")
    assert (other.outcome, other.cause) == (Outcome.FAILED, Question.LINKED_ACCOUNT)
    assert explain(store, care, "NORTHSTAR", "C100", "K-200").cause is Question.BOOKED


@pytest.mark.parametrize("number", ["", "   ", "K" * 21])
def test_a_contract_number_has_one_to_twenty_characters(store: Store, care: Principal, number: str) -> None:
    with pytest.raises(InvalidRequestError):
        explain(store, care, "NORTHSTAR", "C100", number)


def test_the_checks_take_a_role_that_may_diagnose(store: Store, auditor: Principal) -> None:
    with pytest.raises(NotAllowedError):
        explain(store, auditor, "NORTHSTAR", "C100", "K-100")


def test_a_contract_is_read_as_aspire_last_told_it(store: Store) -> None:
    with store.reading() as conn:
        facts = read_contract(conn, "NORTHSTAR", "K-100")
        assert read_contract(conn, "SUNBELT", "K-200") is not None
        assert read_contract(conn, "NORTHSTAR", "K-200") is None
    assert facts is not None
    assert facts.accounts == ("C100", "C102")
    assert listed("[]") == ()
