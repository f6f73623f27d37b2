"""Every door of the model, for every role, on the own and on another company: the outcome is the table's.

A door that is refused says NotFoundError for what one may not see and NotAllowedError for what the role may
not do, and has its line in the log. A door that is allowed may still refuse for its own reasons.
"""

import itertools
import random
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import event, func, select

from admin_desktop.errors import AdminDesktopError, NotAllowedError, NotFoundError
from admin_desktop.models import connections, saved_views, sign_in, sync_log, users, workspace
from admin_desktop.models.activity import evidence, log, verification
from admin_desktop.models.customers import overview as customers, search as customer_search
from admin_desktop.models.database.reference_tables import audit_log
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables import metadata
from admin_desktop.models.features import effects, overview, planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.payments import export, queries, review, submission
from admin_desktop.models.payments.filters import PaymentFilter, PaymentSort
from admin_desktop.models.payments.pages import PaymentPages
from admin_desktop.models.permissions import ALLOWED, Action
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.workspace import set_kind

OWN, OTHER, NOWHERE = "NORTHSTAR", "SUNBELT", "NO-SUCH"
REF = "PMT00000000000A"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
WISH = Wish(PAYMENTS, active=False, ticket="T-1", reason="asked")
MFA = Wish("mfa", active=True, ticket="T-1", reason="asked")


@dataclass(frozen=True)
class Door:
    """A door, what it asks for (any of these will do), and how to knock."""

    name: str
    actions: frozenset[Action]
    knock: Callable[[Store, Principal, str, Path], Any]
    of_company: bool = True


def door(name: str, *actions: Action, of_company: bool = True) -> Callable[[Callable[..., Any]], Door]:
    return lambda knock: Door(name, frozenset(actions), knock, of_company)


def paying(company: str) -> submission.Submission:
    return submission.Submission(company, "C100", "K-100", "tok-a", 100, date(2025, 11, 21))


DOORS = [
    door("find", Action.READ)(lambda s, w, c, _: queries.find(s, w, c, REF)),
    door("customer", Action.READ)(lambda s, w, c, _: customers.overview(s, w, c, "C100")),
    door("explain", Action.DIAGNOSE)(lambda s, w, c, _: customers.explain(s, w, c, "C100", "K-100")),
    door("views", Action.READ)(lambda s, w, c, _: saved_views.available(s, w, c)),
    door("save view", Action.READ)(
        lambda s, w, c, _: saved_views.save(s, w, c, saved_views.SavedView("mine", PaymentFilter()))
    ),
    door("remove view", Action.READ)(lambda s, w, c, _: saved_views.remove(s, w, c, "mine")),
    door("cycles", Action.READ)(lambda s, w, c, _: sync_log.last_cycles(s, w, c)),
    door("submit", Action.SUBMIT)(lambda s, w, c, _: submission.submit(s, w, paying(c), random.Random(1))),
    door("duplicates", Action.SUBMIT)(lambda s, w, c, _: submission.likely_duplicates(s, w, paying(c))),
    door("cancel", Action.CANCEL, Action.CANCEL_FOR_BORROWER)(
        lambda s, w, c, _: submission.request_cancel(s, w, c, REF, ticket="T-1")
    ),
    door("close difference", Action.CASE_WORK)(lambda s, w, c, _: review.close_difference(s, w, c, REF, "n")),
    door("effect", Action.READ)(lambda s, w, c, _: effects.work_out(s, w, c, PAYMENTS, active=False)),
    door("state", Action.READ)(lambda s, w, c, _: overview.state(s, w, c, PAYMENTS)),
    door("a plan", Action.READ)(lambda s, w, c, _: overview.plan_of(s, w, c, 1)),
    door("history", Action.READ)(lambda s, w, c, _: overview.history(s, w, c)),
    door("plan payments", Action.SWITCH_PAYMENTS)(lambda s, w, c, _: planning.plan(s, w, c, WISH, 0)),
    door("edit payments", Action.SWITCH_PAYMENTS)(lambda s, w, c, _: planning.edit(s, w, c, 1, WISH, 0)),
    door("plan mfa", Action.SWITCH_FEATURES)(lambda s, w, c, _: planning.plan(s, w, c, MFA, 0)),
    door("emergency", Action.SWITCH_PAYMENTS)(
        lambda s, w, c, _: planning.emergency_off(s, w, c, PAYMENTS, "fraud")
    ),
    door("emergency mfa", Action.SWITCH_FEATURES)(
        lambda s, w, c, _: planning.emergency_off(s, w, c, "mfa", "fraud")
    ),
    door("pay ticket", Action.SWITCH_PAYMENTS)(lambda s, w, c, _: planning.pay_ticket(s, w, c, 1, "T-1")),
    door("revert", Action.SWITCH_PAYMENTS)(lambda s, w, c, _: planning.revert(s, w, c, 1, "T-1", "r", 0)),
    door("give up", Action.SWITCH_PAYMENTS, Action.APPROVE)(
        lambda s, w, c, _: planning.cancel(s, w, c, 1, "no")
    ),
    door("approve", Action.APPROVE)(lambda s, w, c, _: planning.approve(s, w, c, 1, 1)),
    door("confirm", Action.APPROVE)(lambda s, w, c, _: planning.confirm(s, w, c, 1)),
    door("policy", Action.MANAGE_SETTINGS)(
        lambda s, w, c, _: planning.set_second_person(s, w, c, asked=True)
    ),
    door("add user", Action.MANAGE_USERS)(lambda s, w, c, _: users.add(s, w, c, "new", "New", Role.AUDITOR)),
    door("users", Action.MANAGE_USERS)(lambda s, w, c, _: users.in_company(s, w, c)),
    door("deactivate", Action.MANAGE_USERS)(
        lambda s, w, c, _: users.set_active(s, w, c, "new", active=False)
    ),
    door("role", Action.MANAGE_USERS)(lambda s, w, c, _: users.set_role(s, w, c, "new", Role.FINANCE_ADMIN)),
    door("password", Action.MANAGE_USERS)(
        lambda s, w, c, _: sign_in.set_password(s, w, c, "new", "correct horse battery", QUICK)
    ),
    door("verify", Action.VERIFY_AUDIT)(lambda s, w, c, _: verification.verify(s, w, c)),
    door("evidence", Action.EVIDENCE)(
        lambda s, w, c, _: evidence.gather(s, w, evidence.Subject(c, payment_ref=REF))
    ),
    door("companies", Action.READ, of_company=False)(lambda s, w, _c, _: queries.companies(s, w)),
    door("switches", Action.READ, of_company=False)(lambda s, w, _c, _: overview.switches(s, w)),
    door("log", Action.READ, of_company=False)(lambda s, w, _c, _: log.read(s, w, log.LogFilter())),
    door("search", Action.READ, of_company=False)(lambda s, w, _c, _: customer_search.search(s, w, "jose")),
    door("pages", Action.READ, of_company=False)(lambda s, w, _c, _: PaymentPages(s, w).page(0)),
    door("export", Action.EXPORT, of_company=False)(
        lambda s, w, _c, to: export.write_csv(
            s, w, PaymentFilter(), PaymentSort(), to / "all.csv", overwrite=True
        )
    ),
]

OF_WORKSPACE = [
    door("backup", Action.RESTORE)(lambda s, w, _c, to: workspace.backup(s, to / "copy.db", w)),
    door("connect", Action.MANAGE_SETTINGS)(
        lambda s, w, _c, _: connections.connect(s, w, "PRAIRIE", "P", "UTC", "https://a.example", 300)
    ),
]
"""What concerns the workspace as a whole takes somebody of all companies."""


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
        may = bool(one.actions & ALLOWED[role]) and not training
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


def test_the_matrix_is_as_large_as_it_claims() -> None:
    assert len(DOORS) * 3 * len(Role) + len(OF_WORKSPACE) * 2 * len(Role) > 800
    asked = set().union(*(one.actions for one in [*DOORS, *OF_WORKSPACE]))
    assert set(Action) - asked == {Action.SYNC}, "an action that no door of this list asks for"


OF_COMPANIES = {name for name, table in metadata.tables.items() if "company" in table.c} - {
    "workspace_settings",
    "users",
}
"""Tables of company data. Not among them: settings of the workspace, and user names, which are one
person's in the whole workspace."""


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
            if (
                statement.lstrip().upper().startswith(("SELECT", "WITH"))
                and _tables(statement) & OF_COMPANIES
            ):
                assert re.search(r"company\s*(=|IN)", statement), (one.name, statement)
                # A refusal of no single company stands in the workspace's own chain.
                assert OWN in parameters or "'*'" in parameters, (one.name, statement, parameters)
                assert OTHER not in parameters
                checked += 1
    assert checked > 20


def _tables(statement: str) -> set[str]:
    return set(re.findall(r"(?:FROM|JOIN|,)\s+\"?([a-z_]+)\"?", statement))


@pytest.mark.parametrize("one", [one for one in DOORS if not one.of_company], ids=lambda one: one.name)
def test_what_spans_companies_shows_nothing_of_another(
    store: Store, add_payments: Callable[..., None], one: Door, tmp_path: Path
) -> None:
    add_payments({"payment_ref": REF}, {"company": OTHER, "payment_ref": "PMTSECRET"})
    who = Principal("x", Role.FINANCE_ADMIN, frozenset({OWN}))
    shown = str(one.knock(store, who, OWN, tmp_path))
    shown += "".join(path.read_text() for path in tmp_path.glob("*.csv"))
    for secret in (OTHER, "Sunbelt", "PMTSECRET", "Zephyr", "jn@sunbelt"):
        assert secret not in shown
