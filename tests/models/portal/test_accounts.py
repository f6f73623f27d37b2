"""Setting up an account: the number goes to ASPIRE once and stays nowhere here."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from admin_desktop.errors import (
    AspireUnavailableError,
    EpochChangedError,
    InvalidRequestError,
    NotAllowedError,
    PaymentsOffError,
)
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, bank_accounts, finance_companies
from admin_desktop.models.feed.cursor import Cursor, write_cursor
from admin_desktop.models.feed.records import BankAccountRecord
from admin_desktop.models.portal.accounts import CheckedAccount, NewAccount, OnceOnly, set_up
from admin_desktop.models.portal.reads import view
from admin_desktop.models.portal.rows import PortalAccount
from admin_desktop.models.principal import Principal

N = "NORTHSTAR"
NUMBER = "77003344556"
ROUTING = "091000019"


class Aspire:
    """Sets accounts up and forgets the number; answers what a test says."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []
        self.trouble: Exception | None = None
        self.last4: str | None = None

    def create(self, company: str, epoch: str, account: CheckedAccount) -> BankAccountRecord:
        if self.trouble is not None:
            raise self.trouble
        self.asked.append((company, epoch, account.account_number))
        last4 = self.last4 or account.account_number[-4:]
        return BankAccountRecord(
            "tok-new", account.customer_no, account.routing_number, last4, account.account_type, None, None, 1
        )


@pytest.fixture
def aspire() -> Aspire:
    return Aspire()


def new(**unusual: str) -> NewAccount:
    usual = {"customer_no": "C100", "routing_number": ROUTING, "account_type": "checking", "holder": "Jo"}
    number = OnceOnly(unusual.pop("number", NUMBER))
    return NewAccount(account_number=number, **{**usual, **unusual})


def setting_up(site: Store, who: Principal, aspire: Aspire, account: NewAccount) -> PortalAccount:
    return set_up(site, who, N, "jo@example", account, aspire)


def test_the_number_goes_to_aspire_and_comes_back_as_token_and_last_four(
    site: Store, care: Principal, aspire: Aspire
) -> None:
    made = setting_up(site, care, aspire, new())
    assert (made.token, made.last4, made.validated) == ("tok-new", "4556", False)
    assert aspire.asked == [(N, "e1", NUMBER)]
    areas = view(site, care, N, "jo@example").areas
    assert areas is not None
    assert made in areas.accounts
    with site.reading() as conn:
        line = conn.execute(select(audit_log).where(audit_log.c.action == "set_up_account")).one()
    assert (line.actor, line.entity) == ("dana as borrower", "tok-new")
    assert NUMBER not in str(tuple(line))


@pytest.mark.sqlite_only
def test_no_file_of_the_workspace_holds_the_number(site: Store, care: Principal, aspire: Aspire) -> None:
    setting_up(site, care, aspire, new())
    with pytest.raises(InvalidRequestError):
        setting_up(site, care, aspire, new(routing_number="091000018"))
    assert site.path is not None
    for path in Path(site.path).parent.iterdir():
        if path.is_file():
            assert NUMBER.encode() not in path.read_bytes(), path


def test_the_box_opens_once_and_shows_nothing(site: Store, care: Principal, aspire: Aspire) -> None:
    account = new()
    setting_up(site, care, aspire, account)
    assert NUMBER not in repr(account) + repr(account.account_number)
    assert NUMBER not in repr(CheckedAccount("C", ROUTING, NUMBER, "checking", "Jo"))
    with pytest.raises(ValueError, match="taken already"):
        account.account_number.take()


@pytest.mark.parametrize(
    ("field", "unusual"),
    [
        ("routing number", {"routing_number": "091000018"}),
        ("routing number", {"routing_number": "09100001"}),
        ("account number", {"number": "1234"}),
        ("account number", {"number": "1" * 18}),
        ("account number", {"number": "12 34 56"}),
        ("account type", {"account_type": "gold"}),
        ("holder", {"holder": "  "}),
        ("ASPIRE account", {"customer_no": "C102"}),
    ],
)
def test_what_is_wrong_is_refused_here_by_its_field_and_never_by_the_number(
    site: Store, care: Principal, aspire: Aspire, field: str, unusual: dict[str, str]
) -> None:
    with pytest.raises(InvalidRequestError, match=field) as refused:
        setting_up(site, care, aspire, new(**unusual))
    assert aspire.asked == []
    assert unusual.get("number", NUMBER) not in str(refused.value)


def test_existing_accounts_only_is_a_refusal(
    site: Store, care: Principal, aspire: Aspire, change: Callable[..., None]
) -> None:
    change(finance_companies, payment_accounts="existing")
    with pytest.raises(InvalidRequestError, match="existing accounts only"):
        setting_up(site, care, aspire, new())
    areas = view(site, care, N, "jo@example").areas
    assert areas is not None
    assert not areas.any_account
    assert aspire.asked == []


def test_with_payments_off_no_account_is_set_up_and_the_old_ones_stay(
    site: Store, care: Principal, aspire: Aspire, switch: Callable[..., None]
) -> None:
    setting_up(site, care, aspire, new())
    switch(on=False)
    with pytest.raises(PaymentsOffError):
        setting_up(site, care, aspire, new())
    switch(on=True)
    areas = view(site, care, N, "jo@example").areas
    assert areas is not None
    assert [one.last4 for one in areas.accounts] == ["1234", "4556", "5678"]


def test_on_a_live_workspace_aspire_is_not_asked(site: Store, care: Principal, aspire: Aspire) -> None:
    with site.writing() as conn:
        conn.exec_driver_sql("DELETE FROM workspace_settings")
    with pytest.raises(NotAllowedError):
        setting_up(site, care, aspire, new())
    assert aspire.asked == []


def test_while_a_restore_is_not_resolved_or_nothing_was_synced_aspire_is_not_asked(
    site: Store, care: Principal, aspire: Aspire
) -> None:
    for cursor, expected in (
        (Cursor(N, epoch="e1", frozen_epoch="e2", frozen_since_ms=1), EpochChangedError),
        (Cursor(N), InvalidRequestError),
    ):
        with site.writing() as conn:
            write_cursor(conn, cursor)
        with pytest.raises(expected):
            setting_up(site, care, aspire, new())
    assert aspire.asked == []


def test_an_aspire_that_cannot_be_reached_stores_nothing(
    site: Store, care: Principal, aspire: Aspire
) -> None:
    aspire.trouble = AspireUnavailableError("nobody there")
    with pytest.raises(AspireUnavailableError):
        setting_up(site, care, aspire, new())
    aspire.trouble, aspire.last4 = None, "0000"
    with pytest.raises(InvalidRequestError, match="another one"):
        setting_up(site, care, aspire, new())
    with site.reading() as conn:
        assert "tok-new" not in set(conn.execute(select(bank_accounts.c.token)).scalars())
