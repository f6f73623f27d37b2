"""Named users: who may add them, and who they are."""

import pytest
from chain_verdict import chain_verdict

from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.people import users
from admin_desktop.models.principal import Principal, Role


def test_the_first_user_is_an_lti_admin_and_only_the_first(store: Store) -> None:
    first = users.add_first(store, "lee", " Lee Park ", "desk")
    assert (first.display_name, first.role, first.company) == ("Lee Park", Role.LTI_ADMIN, "*")
    assert users.principal_of(store, "lee", "desk") == Principal("lee", Role.LTI_ADMIN, None, "desk")
    with pytest.raises(NotAllowedError):
        users.add_first(store, "mallory", "Mallory")
    assert chain_verdict(store, "*").lines == 1


def test_users_are_added_listed_and_become_principals(store: Store, lti_admin: Principal) -> None:
    nora = users.add(store, lti_admin, "NORTHSTAR", "nora", "Nora", Role.FINANCE_ADMIN)
    users.add(store, lti_admin, "NORTHSTAR", "ada", "Ada", Role.AUDITOR)
    users.add(store, lti_admin, "SUNBELT", "ada", "Ada", Role.AUDITOR)
    assert [row.user_name for row in users.everybody(store, lti_admin)] == ["ada", "nora", "ada"]
    assert nora in users.everybody(store, lti_admin)
    ada = users.principal_of(store, "ada", "desk")
    assert (ada.role, ada.companies) == (Role.AUDITOR, frozenset({"NORTHSTAR", "SUNBELT"}))
    assert chain_verdict(store, "NORTHSTAR").lines == 2


@pytest.mark.parametrize(
    ("company", "name", "display", "role", "words"),
    [
        ("NORTHSTAR", "Nora Ray", "Nora", Role.AUDITOR, "user name"),
        ("NORTHSTAR", "", "Nora", Role.AUDITOR, "user name"),
        ("NORTHSTAR", "nora", "  ", Role.AUDITOR, "display name"),
        ("*", "nora", "Nora", Role.FINANCE_ADMIN, "role"),
        ("NORTHSTAR", "nora", "Nora", Role.CUSTOMER_CARE, "role"),
        ("NORTHSTAR", "taken", "Nora", Role.AUDITOR, "taken"),
        ("SUNBELT", "taken", "Nora", Role.FINANCE_ADMIN, "taken"),
    ],
)
def test_a_wrong_field_is_named(
    store: Store, lti_admin: Principal, company: str, name: str, display: str, role: Role, words: str
) -> None:
    users.add(store, lti_admin, "NORTHSTAR", "taken", "Somebody", Role.AUDITOR)
    with pytest.raises(InvalidRequestError, match=words):
        users.add(store, lti_admin, company, name, display, role)


def test_only_an_lti_admin_adds_and_lists(store: Store, care: Principal, northstar_admin: Principal) -> None:
    with pytest.raises(NotAllowedError):
        users.add(store, care, "NORTHSTAR", "x", "X", Role.AUDITOR)
    with pytest.raises(NotFoundError):
        users.everybody(store, northstar_admin)


def test_a_stranger_is_nobody(store: Store) -> None:
    with pytest.raises(NotAllowedError, match="mallory"):
        users.principal_of(store, "mallory", "desk")
