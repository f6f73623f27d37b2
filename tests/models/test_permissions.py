"""Role by action by company: the table, the refusals, and that each refusal is in the log."""

import itertools

import pytest
from sqlalchemy import select

from admin_desktop.errors import NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.permissions import (
    ALLOWED,
    Action,
    may,
    require,
    require_role,
    require_workspace,
    workspace_kind,
)
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.workspaces.workspace import set_kind


def refusals(store: Store) -> list[tuple[str, str, str]]:
    table = audit_log.c
    with store.reading() as conn:
        rows = conn.execute(select(table.company, table.actor, table.entity).where(table.action == "refused"))
        return [tuple(row) for row in rows]


def test_every_role_has_its_line_in_the_table() -> None:
    assert set(ALLOWED) == set(Role)
    assert set().union(*ALLOWED.values()) == set(Action)


def test_the_table_says_what_the_product_promises() -> None:
    switch = {role for role in Role if may(role, Action.SWITCH_PAYMENTS)}
    assert switch == {Role.CUSTOMER_CARE}
    assert {role for role in Role if may(role, Action.MANAGE_USERS)} == {Role.LTI_ADMIN}
    assert ALLOWED[Role.PORTAL_SERVICE] == {Action.SUBMIT, Action.CANCEL}
    assert not ALLOWED[Role.FINANCE_ADMIN] & {Action.SUBMIT, Action.CANCEL, Action.SYNC, Action.RESTORE}
    assert not ALLOWED[Role.AUDITOR] & {Action.EXPORT, Action.CASE_WORK}
    assert {role for role in Role if may(role, Action.PREVIEW)} == {
        Role.CUSTOMER_CARE,
        Role.LTI_ADMIN,
        Role.TRAINER,
    }
    assert {role for role in Role if may(role, Action.CHANGE_BRANDING)} == {Role.LTI_ADMIN, Role.TRAINER}


@pytest.mark.parametrize(("kind", "may_act"), [("live", False), ("demo", True), ("training", True)])
def test_nobody_acts_as_a_borrower_on_a_live_workspace(store: Store, kind: str, *, may_act: bool) -> None:
    with store.writing() as conn:
        set_kind(conn, kind)
    who = Principal("dana", Role.CUSTOMER_CARE, None)
    if may_act:
        require(store, who, Action.ACT_AS_BORROWER, "NORTHSTAR")
        return
    with pytest.raises(NotAllowedError, match="read-only"):
        require(store, who, Action.ACT_AS_BORROWER, "NORTHSTAR")
    assert refusals(store) == [("NORTHSTAR", "dana", "act_as_borrower NORTHSTAR")]


@pytest.mark.parametrize(("role", "action"), list(itertools.product(Role, Action)))
def test_role_by_action_by_company(store: Store, role: Role, action: Action) -> None:
    who = Principal("x", role, frozenset({"NORTHSTAR"}))
    training = role is Role.TRAINER
    on_live = action is not Action.ACT_AS_BORROWER
    allowed = action in ALLOWED[role] and not training and on_live
    if allowed:
        require(store, who, action, "NORTHSTAR")
        require_role(store, who, action)
    else:
        with pytest.raises(NotAllowedError):
            require(store, who, action, "NORTHSTAR")
        with pytest.raises(NotAllowedError):
            require_role(store, who, action)
    for hidden in ("SUNBELT", "NO-SUCH", "*"):
        with pytest.raises(NotFoundError):
            require(store, who, action, hidden)
    own = [] if allowed else [("NORTHSTAR", "x", f"{action} NORTHSTAR"), ("*", "x", action.value)]
    assert sorted(refusals(store)) == sorted(
        [
            *own,
            ("SUNBELT", "x", f"{action} SUNBELT"),
            ("*", "x", f"{action} NO-SUCH"),
            ("*", "x", f"{action} *"),
        ]
    )


def test_a_trainer_works_in_training_workspaces_only(store: Store) -> None:
    trainer = Principal("tom", Role.TRAINER, None)
    with pytest.raises(NotAllowedError, match="training workspaces only"):
        require(store, trainer, Action.SUBMIT, "NORTHSTAR")
    with store.writing() as conn:
        assert workspace_kind(conn) == "live"
        set_kind(conn, "training")
    require(store, trainer, Action.SUBMIT, "NORTHSTAR")


def test_the_workspace_itself_takes_somebody_of_all_companies(store: Store, lti_admin: Principal) -> None:
    require_workspace(store, lti_admin, Action.RESTORE)
    with pytest.raises(NotFoundError):
        require_workspace(store, Principal("x", Role.LTI_ADMIN, frozenset({"NORTHSTAR"})), Action.RESTORE)
