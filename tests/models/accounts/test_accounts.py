"""Accounts: who still stands, which computers are remembered, how a workspace gets its first user."""

import pytest
from argon2 import PasswordHasher
from sqlalchemy import func, select

from admin_desktop.clock import DAY_MS, ManualClock
from admin_desktop.errors import InvalidRequestError, NotAllowedError, SignedOutError, WrongPasswordError
from admin_desktop.models import audit
from admin_desktop.models.accounts import founding, remembered, unknown_names
from admin_desktop.models.accounts.founding import FirstUser
from admin_desktop.models.accounts.password_rules import check_password
from admin_desktop.models.accounts.standing import still_stands
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.account_tables import (
    remembered_sign_ins,
    unknown_names as unknown_table,
)
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.people import sign_in, users
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal, Role

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
GOOD, OTHER = "correct horse battery", "a better horse battery"


@pytest.fixture
def nora(store: Store, lti_admin: Principal) -> Principal:
    users.add(store, lti_admin, "NORTHSTAR", "nora", "Nora", Role.FINANCE_ADMIN)
    sign_in.set_password(store, lti_admin, "NORTHSTAR", "nora", GOOD, QUICK)
    return sign_in.sign_in(store, "nora", GOOD, "desk", QUICK)


def told(store: Store, company: str = "NORTHSTAR") -> list[str]:
    a = audit_log.c
    with store.reading() as conn:
        return list(conn.execute(select(a.action).where(a.company == company).order_by(a.line_no)).scalars())


def kept(store: Store) -> int:
    with store.reading() as conn:
        return conn.execute(select(func.count()).select_from(remembered_sign_ins)).scalar_one()


def test_a_deactivated_user_is_refused_at_the_next_act_of_an_open_session(
    store: Store, nora: Principal, lti_admin: Principal
) -> None:
    require(store, nora, Action.READ, "NORTHSTAR")
    users.set_active(store, lti_admin, "NORTHSTAR", "nora", active=False)
    with pytest.raises(SignedOutError):
        require(store, nora, Action.READ, "NORTHSTAR")
    assert told(store, audit.WORKSPACE)[-1] == "refused"
    users.set_active(store, lti_admin, "NORTHSTAR", "nora", active=True)
    require(store, nora, Action.READ, "NORTHSTAR")
    users.set_role(store, lti_admin, "NORTHSTAR", "nora", Role.AUDITOR)
    with store.reading() as conn:
        assert not still_stands(conn, nora)
    with pytest.raises(SignedOutError):
        require(store, nora, Action.READ, "NORTHSTAR")


def test_a_remembered_computer_signs_in_until_a_month_is_over(
    store: Store, nora: Principal, clock: ManualClock
) -> None:
    token = remembered.remember(store, nora)
    again = remembered.token_from(token.text())
    assert again == token
    assert token.secret not in repr(token)
    who = remembered.sign_in_remembered(store, token, "desk")
    assert (who, who.signed_in) == (nora, True)
    clock.advance(30 * DAY_MS / 1000)
    with pytest.raises(SignedOutError):
        remembered.sign_in_remembered(store, token, "desk")
    assert kept(store) == 0


def test_a_remembered_computer_is_forgotten_with_the_password(
    store: Store, nora: Principal, lti_admin: Principal
) -> None:
    ends = (
        lambda: sign_in.change_password(store, nora, GOOD, OTHER, QUICK),
        lambda: sign_in.set_password(store, lti_admin, "NORTHSTAR", "nora", GOOD, QUICK),
        lambda: users.set_active(store, lti_admin, "NORTHSTAR", "nora", active=False),
    )
    for end in ends:
        token = remembered.remember(store, nora)
        end()
        with pytest.raises(SignedOutError):
            remembered.sign_in_remembered(store, token, "desk")
    assert "remember_computer" in told(store)
    assert "sign_in_failed" in told(store, audit.WORKSPACE)


def test_signing_out_forgets_this_computer_and_no_other(store: Store, nora: Principal) -> None:
    here, there = remembered.remember(store, nora), remembered.remember(store, nora)
    remembered.forget(store, Principal("eve", Role.AUDITOR, None), here)
    assert kept(store) == 2
    remembered.forget(store, nora, here)
    remembered.forget(store, nora, here)
    assert remembered.sign_in_remembered(store, there, "desk") == nora
    assert kept(store) == 1


@pytest.mark.parametrize("odd", [None, "", "x", "a b", "nora 1 2 3", "1:abcdef"])
def test_what_is_no_token_is_none(odd: str | None) -> None:
    assert remembered.token_from(odd) is None


def test_a_guessed_secret_opens_nothing_and_ends_nothing(store: Store, nora: Principal) -> None:
    token = remembered.remember(store, nora)
    guessed = remembered.Token(token.user_name, token.number, "guessed")
    with pytest.raises(SignedOutError):
        remembered.sign_in_remembered(store, guessed, "desk")
    assert remembered.sign_in_remembered(store, token, "desk") == nora


def test_a_workspace_is_founded_once_and_whole(store: Store) -> None:
    first = FirstUser("lee", "Lee Park", GOOD)
    assert GOOD not in repr(first)
    assert founding.is_unfounded(store)
    with pytest.raises(NotAllowedError):
        founding.require_founded(store)
    with pytest.raises(InvalidRequestError):
        founding.found(store, FirstUser("lee", "Lee", "short"), "desk", QUICK)
    assert founding.is_unfounded(store)
    who = founding.found(store, first, "desk", QUICK)
    assert (who.role, who.companies, who.signed_in) == (Role.LTI_ADMIN, None, True)
    assert told(store, audit.WORKSPACE) == ["add_user", "set_password", "sign_in"]
    assert sign_in.sign_in(store, "lee", GOOD, "desk", QUICK) == who
    with pytest.raises(NotAllowedError):
        founding.found(store, first, "desk", QUICK)
    founding.require_founded(store)
    assert founding.lone_user(store) is None


def test_a_lone_user_without_a_password_may_set_the_first(store: Store) -> None:
    users.add_first(store, "lee", "Lee")
    assert founding.lone_user(store) == "lee"
    sign_in.set_first_password(store, "lee", GOOD, QUICK)
    assert founding.lone_user(store) is None


def test_a_name_that_nobody_has_waits_like_one_that_somebody_has(
    store: Store, nora: Principal, clock: ManualClock
) -> None:
    for name in ("nora", "nobody"):
        heard = []
        for _ in range(3):
            with pytest.raises(WrongPasswordError) as refused:
                sign_in.sign_in(store, name, OTHER, "desk", QUICK)
            heard.append((str(refused.value), refused.value.retry_at_ms))
        with pytest.raises(WrongPasswordError, match="after 3 failures the next try is in 1 s") as refused:
            sign_in.sign_in(store, name, OTHER, "desk", QUICK)
        assert [at for _said, at in heard] == [None, None, clock.now_ms() + 1000]
        assert refused.value.retry_at_ms == clock.now_ms() + 1000


def test_unknown_names_make_room(store: Store, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unknown_names, "MOST", 3)
    with store.writing() as conn:
        for number in range(4):
            clock.advance(60)
            unknown_names.note_try(conn, f"n{number}", 1, clock.now_ms() + 1, clock.now_ms())
        assert conn.execute(select(func.count()).select_from(unknown_table)).scalar_one() == 1
        assert unknown_names.tries_of(conn, "n3") == (1, clock.now_ms() + 1)


def test_the_delay_survives_a_restart(
    store: Store, nora: Principal, clock: ManualClock, address: str
) -> None:
    for _ in range(4):
        with pytest.raises(WrongPasswordError):
            sign_in.sign_in(store, "nora", OTHER, "desk", QUICK)
    again = Store.open(store.path or address, clock)
    with pytest.raises(WrongPasswordError, match="next try"):
        sign_in.sign_in(again, "nora", GOOD, "desk", QUICK)
    again.close()


def test_a_desk_is_unlocked_with_ones_own_password(store: Store, nora: Principal) -> None:
    with pytest.raises(WrongPasswordError):
        sign_in.check_own_password(store, nora, OTHER, QUICK)
    sign_in.check_own_password(store, nora, GOOD, QUICK)
    assert told(store)[-2:] == ["sign_in_failed", "unlock"]


def test_the_new_password_is_another_one(store: Store, nora: Principal) -> None:
    with pytest.raises(InvalidRequestError, match="the old one"):
        sign_in.change_password(store, nora, GOOD, GOOD, QUICK)


@pytest.mark.parametrize("odd", ["short", "x" * 201, "nora-is-my-name", "aaaaaaaaaaaaaaaa"])
def test_a_weak_password_is_refused(odd: str) -> None:
    with pytest.raises(InvalidRequestError, match="password"):
        check_password("nora", odd)
