"""Signing in: right or wrong takes the same words, failures cost time, and everything is in the log."""

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from admin_desktop.clock import ManualClock
from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError, WrongPasswordError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, users as user_table
from admin_desktop.models.people import sign_in, users
from admin_desktop.models.principal import Principal, Role

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
GOOD = "correct horse battery"
OTHER = "a better horse battery"


@pytest.fixture
def nora(store: Store, lti_admin: Principal) -> Principal:
    users.add(store, lti_admin, "NORTHSTAR", "nora", "Nora", Role.FINANCE_ADMIN)
    sign_in.set_password(store, lti_admin, "NORTHSTAR", "nora", GOOD, QUICK)
    return users.principal_of(store, "nora", "desk")


def told(store: Store, company: str = "NORTHSTAR") -> list[str]:
    a = audit_log.c
    with store.reading() as conn:
        return list(conn.execute(select(a.action).where(a.company == company).order_by(a.line_no)).scalars())


def test_a_password_opens_the_users_own_companies(store: Store, nora: Principal) -> None:
    assert sign_in.sign_in(store, " Nora ", GOOD, "desk", QUICK) == nora
    assert nora.companies == frozenset({"NORTHSTAR"})
    assert told(store)[-1] == "sign_in"
    sign_in.note_sign_out(store, nora)
    assert told(store)[-1] == "sign_out"
    with store.reading() as conn:
        kept = conn.execute(select(user_table.c.password_hash)).scalar_one()
    assert kept.startswith("$argon2id$")
    assert GOOD not in kept


def test_a_name_that_is_not_there_gets_the_same_words(store: Store, nora: Principal) -> None:
    for name, password in (("nora", OTHER), ("mallory", GOOD), ("", "")):
        with pytest.raises(WrongPasswordError, match="the name or the password is wrong"):
            sign_in.sign_in(store, name, password, "desk", QUICK)
    assert told(store)[-1] == "sign_in_failed"
    assert told(store, "*")[-1] == "sign_in_failed"


def test_the_delay_grows_and_a_right_password_does_not_jump_it(
    store: Store, nora: Principal, clock: ManualClock
) -> None:
    for _ in range(3):
        with pytest.raises(WrongPasswordError, match="is wrong"):
            sign_in.sign_in(store, "nora", OTHER, "desk", QUICK)
    with pytest.raises(WrongPasswordError, match="next try is in 1 s"):
        sign_in.sign_in(store, "nora", GOOD, "desk", QUICK)
    clock.advance(1)
    assert sign_in.sign_in(store, "nora", GOOD, "desk", QUICK) == nora
    waits = [sign_in.wait_ms(failures) for failures in range(40)]
    assert waits[:6] == [0, 0, 0, 1_000, 2_000, 4_000]
    assert waits == sorted(waits)
    assert waits[-1] == 15 * 60_000


def test_passwords_are_changed_by_their_owner_or_an_lti_admin(
    store: Store, nora: Principal, lti_admin: Principal, care: Principal
) -> None:
    with pytest.raises(WrongPasswordError):
        sign_in.change_password(store, nora, OTHER, GOOD, QUICK)
    sign_in.change_password(store, nora, GOOD, OTHER, QUICK)
    sign_in.sign_in(store, "nora", OTHER, "desk", QUICK)
    sign_in.set_password(store, lti_admin, "NORTHSTAR", "nora", GOOD, QUICK)
    sign_in.sign_in(store, "nora", GOOD, "desk", QUICK)
    with pytest.raises(NotAllowedError):
        sign_in.set_password(store, care, "NORTHSTAR", "nora", OTHER, QUICK)
    with pytest.raises(NotFoundError):
        sign_in.set_password(store, lti_admin, "SUNBELT", "nora", OTHER, QUICK)
    assert {"set_password", "change_password"} <= set(told(store))


@pytest.mark.parametrize("odd", ["short", "x" * 201, "nora-is-my-name", "aaaaaaaaaaaaaaaa"])
def test_weak_passwords_are_refused(store: Store, nora: Principal, lti_admin: Principal, odd: str) -> None:
    with pytest.raises(InvalidRequestError, match="password"):
        sign_in.set_password(store, lti_admin, "NORTHSTAR", "nora", odd, QUICK)


def test_a_deactivated_user_is_nobody(store: Store, nora: Principal, lti_admin: Principal) -> None:
    users.set_active(store, lti_admin, "NORTHSTAR", "nora", active=False)
    users.set_active(store, lti_admin, "NORTHSTAR", "nora", active=False)
    assert told(store).count("change_user") == 1
    with pytest.raises(WrongPasswordError):
        sign_in.sign_in(store, "nora", GOOD, "desk", QUICK)
    users.set_active(store, lti_admin, "NORTHSTAR", "nora", active=True)
    assert sign_in.sign_in(store, "nora", GOOD, "desk", QUICK) == nora


def test_the_first_user_sets_the_first_password_once(store: Store) -> None:
    users.add_first(store, "lee", "Lee")
    sign_in.set_first_password(store, "lee", GOOD, QUICK)
    with pytest.raises(NotAllowedError):
        sign_in.set_first_password(store, "lee", OTHER, QUICK)
    assert sign_in.sign_in(store, "lee", GOOD, "desk", QUICK).companies is None


def test_a_hash_of_weaker_parameters_is_renewed_at_sign_in(store: Store, nora: Principal) -> None:
    stronger = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)
    sign_in.sign_in(store, "nora", GOOD, "desk", stronger)
    with store.reading() as conn:
        assert "t=2" in conn.execute(select(user_table.c.password_hash)).scalar_one()


def test_nobody_changes_themselves_and_an_lti_admin_is_always_left(
    store: Store, lti_admin: Principal
) -> None:
    for name in ("lee", "liz"):
        users.add(store, lti_admin, "*", name, name.title(), Role.LTI_ADMIN)
    users.add(store, lti_admin, "NORTHSTAR", "ada", "Ada", Role.AUDITOR)
    with pytest.raises(InvalidRequestError, match="somebody else"):
        users.set_active(store, lti_admin, "*", "lee", active=False)
    with pytest.raises(InvalidRequestError, match="somebody else"):
        users.set_role(store, lti_admin, "*", "lee", Role.CUSTOMER_CARE)
    users.set_role(store, lti_admin, "NORTHSTAR", "ada", Role.FINANCE_ADMIN)
    assert users.principal_of(store, "ada", "").role is Role.FINANCE_ADMIN
    with pytest.raises(NotFoundError):
        users.set_role(store, lti_admin, "SUNBELT", "ada", Role.AUDITOR)
    users.set_role(store, lti_admin, "*", "liz", Role.CUSTOMER_CARE)
    users.set_role(store, lti_admin, "*", "liz", Role.CUSTOMER_CARE)
    other = Principal("x", Role.LTI_ADMIN, None)
    for change in (
        lambda: users.set_active(store, other, "*", "lee", active=False),
        lambda: users.set_role(store, other, "*", "lee", Role.CUSTOMER_CARE),
    ):
        with pytest.raises(InvalidRequestError, match="last LTi admin"):
            change()
    users.add(store, lti_admin, "NORTHSTAR", "abe", "Abe", Role.AUDITOR)
    users.add(store, lti_admin, "SUNBELT", "abe", "Abe", Role.AUDITOR)
    with pytest.raises(InvalidRequestError, match="several companies"):
        users.set_role(store, lti_admin, "SUNBELT", "abe", Role.TRAINER)
