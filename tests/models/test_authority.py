"""Every door of the model, for every role, on the own and on another company: the outcome is the table's.

A door that is refused says NotFoundError for what one may not see and NotAllowedError for what the role may
not do, and has its line in the log. A door that is allowed may still refuse for its own reasons.
"""

import ast
import importlib
import inspect
import itertools
import pkgutil
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import doors
import pytest
from doors import DOORS, OF_WORKSPACE, OTHER, OWN, REF, Door
from sqlalchemy import event, func, select

from admin_desktop import models
from admin_desktop.errors import AdminDesktopError, NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import metadata
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.features import planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.permissions import ALLOWED, Action
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.workspaces.workspace import set_kind

NOWHERE = "NO-SUCH"
NEVER_LIVE = {Action.ACT_AS_BORROWER}
"""The workspace here is a live one."""
NO_DOORS = {
    "permissions": "the wall itself",
    "demo": "makes the demo's own workspace",
    "seeding": "makes a workspace of its own",
    "feed": "behind the sync's door, which asks for SYNC before each cycle",
    "features.provider": "for programs: tests/models/features/test_provider.py",
    "people.sign_in.change_password": "one's own: tests/models/people/test_sign_in.py",
    "people.sign_in.note_sign_out": "one's own",
    "people.sign_in.check_own_password": "one's own: tests/models/accounts",
    "accounts.remembered": "one's own computer: tests/models/accounts",
}
"""What takes a principal and is no door, with the reason."""


def refusals(store: Store) -> int:
    query = select(func.count()).select_from(audit_log).where(audit_log.c.action == "refused")
    with store.reading() as conn:
        return int(conn.execute(query).scalar_one())


def outcome(store: Store, knock: Callable[[], Any]) -> str:
    """Return ``in``, ``not found`` or ``not allowed``; each refusal by right has its line in the log."""
    before = refusals(store)
    try:
        knock()
    except NotAllowedError:
        assert refusals(store) == before + 1
        return "not allowed"
    except NotFoundError:
        return "not found" if refusals(store) == before + 1 else "in"
    except AdminDesktopError:
        pass
    assert refusals(store) == before
    return "in"


@pytest.mark.parametrize("role", Role)
def test_every_door_for_every_role_on_own_other_and_no_company(
    store: Store, care: Principal, add_payments: Callable[..., None], role: Role, tmp_path: Path
) -> None:
    add_payments({"payment_ref": REF}, {"company": OTHER, "payment_ref": REF})
    planning.emergency_off(store, care, OWN, PAYMENTS, "plan 1 is one of Payments")
    who = Principal("x", role, frozenset({OWN}))
    training = role is Role.TRAINER
    for one, company in itertools.product(DOORS, (OWN, OTHER, NOWHERE)):
        got = outcome(store, lambda: one.knock(store, who, company, tmp_path))  # noqa: B023 - called at once
        may = bool(one.actions & (ALLOWED[role] - NEVER_LIVE)) and not training
        if one.of_company and company != OWN:
            assert got == "not found", (one.name, company)
        else:
            assert got == ("in" if may else "not allowed"), (one.name, company)


@pytest.mark.sqlite_only
@pytest.mark.parametrize("role", Role)
def test_the_workspace_as_a_whole_is_for_those_who_see_all_of_it(
    store: Store, role: Role, tmp_path: Path
) -> None:
    for one in OF_WORKSPACE:
        for companies in (None, frozenset({OWN})):
            who = Principal("x", role, companies)
            got = outcome(store, lambda: one.knock(store, who, OWN, tmp_path))  # noqa: B023 - called at once
            if companies is not None:
                assert got == "not found"
            else:
                assert got == (
                    "in" if one.actions & ALLOWED[role] and role is not Role.TRAINER else "not allowed"
                )


def test_a_trainer_works_in_a_training_workspace_as_the_table_says(store: Store, tmp_path: Path) -> None:
    with store.writing() as conn:
        set_kind(conn, "training")
    who = Principal("tom", Role.TRAINER, frozenset({OWN}))
    for one in DOORS:
        got = outcome(store, lambda: one.knock(store, who, OWN, tmp_path))  # noqa: B023 - called at once
        assert got == ("in" if one.actions & ALLOWED[Role.TRAINER] else "not allowed"), one.name


def asking_for_somebody() -> Iterator[str]:
    """Name every public function and class of the model that takes a store and a principal."""
    for info in pkgutil.walk_packages(models.__path__, f"{models.__name__}."):
        if ".migrations" in info.name:
            continue
        module = importlib.import_module(info.name)
        for name, one in vars(module).items():
            ours = getattr(one, "__module__", "") == info.name and not name.startswith("_")
            if ours and (inspect.isfunction(one) or inspect.isclass(one)):
                taken = inspect.signature(one.__init__ if inspect.isclass(one) else one).parameters
                if {"store", "who"} <= set(taken):
                    yield f"{info.name}.{name}".removeprefix(f"{models.__name__}.")


def knocked_at() -> set[str]:
    """Name everything of the model that the list of doors calls."""
    found = set()
    for node in ast.walk(ast.parse(inspect.getsource(doors))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            one = getattr(getattr(doors, node.value.id, None), node.attr, None)
        elif isinstance(node, ast.Name):
            one = getattr(doors, node.id, None)
        else:
            continue
        name = f"{getattr(one, '__module__', '')}.{getattr(one, '__name__', '')}"
        found.add(name.removeprefix(f"{models.__name__}."))
    return found


def test_no_door_is_missing_from_the_list() -> None:
    missing = set(asking_for_somebody()) - knocked_at()
    assert sorted(name for name in missing if not name.startswith(tuple(NO_DOORS))) == []


def test_the_matrix_is_as_large_as_it_claims() -> None:
    assert len(DOORS) * 3 * len(Role) + len(OF_WORKSPACE) * 2 * len(Role) > 1500
    asked = set().union(*(one.actions for one in [*DOORS, *OF_WORKSPACE]))
    doors_of_the_sync = {Action.SYNC, Action.TRAIN}  # the cycle's and the classroom's: see tests/sync
    assert set(Action) - asked == doors_of_the_sync, "an action that no door of this list asks for"


OF_COMPANIES = {name for name, table in metadata.tables.items() if "company" in table.c} - {
    "workspace_settings",
    "users",
    "remembered_sign_ins",
    "unknown_names",
}
"""Tables of company data. Not among them: settings of the workspace, and user names, which are one
person's in the whole workspace."""
TO_HIDE = {("bundle", "SELECT customers.name"), ("bundle", "SELECT portal_users.name")}
"""A support bundle blacks out the names of every company, whoever makes it: they may stand in the log."""


@pytest.fixture
def statements(store: Store) -> Iterator[list[tuple[str, str]]]:
    seen: list[tuple[str, str]] = []

    def note(_conn: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        seen.append((statement, str(parameters)))

    event.listen(store._engine, "before_cursor_execute", note)
    yield seen
    event.remove(store._engine, "before_cursor_execute", note)


@pytest.mark.parametrize("role", [Role.FINANCE_ADMIN, Role.AUDITOR, Role.CUSTOMER_CARE, Role.LTI_ADMIN])
def test_every_select_on_company_data_is_bound_to_the_company(
    store: Store,
    add_payments: Callable[..., None],
    statements: list[tuple[str, str]],
    role: Role,
    tmp_path: Path,
) -> None:
    add_payments({"payment_ref": REF, "batch_no": 7}, {"company": OTHER, "payment_ref": REF})
    who = Principal("x", role, frozenset({OWN}))
    checked = 0
    for one in DOORS:
        statements.clear()
        with suppress(AdminDesktopError):
            one.knock(store, who, OWN, tmp_path)
        for statement, parameters in statements:
            if _reads_company_data(statement) and (one.name, statement.partition(" \n")[0]) not in TO_HIDE:
                assert re.search(r"company\s*(=|IN)", statement), (one.name, statement)
                # A refusal of no single company stands in the workspace's own chain.
                assert OWN in parameters or "'*'" in parameters, (one.name, statement, parameters)
                assert OTHER not in parameters
                checked += 1
    assert checked > 20


def _reads_company_data(statement: str) -> bool:
    tables = set(re.findall(r"(?:FROM|JOIN|,)\s+\"?([a-z_]+)\"?", statement))
    return statement.lstrip().upper().startswith(("SELECT", "WITH")) and bool(tables & OF_COMPANIES)


@pytest.mark.parametrize("one", [one for one in DOORS if not one.of_company], ids=lambda one: one.name)
def test_what_spans_companies_shows_nothing_of_another(
    store: Store, add_payments: Callable[..., None], one: Door, tmp_path: Path
) -> None:
    add_payments({"payment_ref": REF}, {"company": OTHER, "payment_ref": "PMTSECRET"})
    roles = (Role.FINANCE_ADMIN, Role.CUSTOMER_CARE)
    who = Principal("x", next(role for role in roles if one.actions & ALLOWED[role]), frozenset({OWN}))
    shown = str(one.knock(store, who, OWN, tmp_path))
    shown += "".join(path.read_text() for path in tmp_path.glob("*.csv"))
    for secret in (OTHER, "Sunbelt", "PMTSECRET", "Zephyr", "jn@sunbelt"):
        assert secret not in shown
