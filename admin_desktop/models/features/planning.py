"""The doors of a governed change: plan, edit, approve, cancel, revert, and the emergency with its debts.

Each is one transaction with its audit lines. All raise NotFoundError and NotAllowedError (audited), and
what ``rules`` says.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from admin_desktop.models.database.engine.dialect import lock_chain
from admin_desktop.models.database.store import Store
from admin_desktop.models.features import rules
from admin_desktop.models.features.catalogue import PAYMENTS, feature_named
from admin_desktop.models.features.events import NewEvent
from admin_desktop.models.features.ledger import settle, stored, write
from admin_desktop.models.features.plans import CompanyFeatures, Plan
from admin_desktop.models.features.rules import OneselfError, Wish
from admin_desktop.models.features.standing import due, switch
from admin_desktop.models.permissions import Action, may, note_refusal, require
from admin_desktop.models.principal import Principal

Deed = Callable[[CompanyFeatures, int], NewEvent]
"""What a person does, given the standing and the time."""


def plan(store: Store, who: Principal, company: str, wish: Wish, basis: int) -> Plan:
    """Plan a change, which takes force at once when it is not for later and nobody else is asked.

    ``basis`` is the number of the state that the person looked at (``Effect.basis``).
    """
    require(store, who, feature_named(wish.feature).action, company)
    return _do(store, who, company, lambda standing, now_ms: rules.plan(standing, wish, basis, now_ms))


def edit(store: Store, who: Principal, company: str, plan_no: int, wish: Wish, basis: int) -> Plan:
    """Make an open plan another one; its approval is void, and whoever edits is one of its authors."""
    require(store, who, feature_named(wish.feature).action, company)
    return _do(
        store, who, company, lambda standing, now_ms: rules.edit(standing, plan_no, wish, basis, now_ms)
    )


def revert(
    store: Store, who: Principal, company: str, plan_no: int, ticket: str, reason: str, basis: int
) -> Plan:
    """Take back the change that is in force, as a new change under the same rules."""
    require(store, who, _switch_action(store, who, company, plan_no), company)
    return _do(
        store,
        who,
        company,
        lambda standing, now_ms: rules.revert(standing, plan_no, ticket, reason, basis, now_ms),
    )


def approve(store: Store, who: Principal, company: str, plan_no: int, version: int) -> Plan:
    """Be the second person of a plan, in the version that was looked at."""
    require(store, who, Action.APPROVE, company)
    return _do(
        store,
        who,
        company,
        lambda standing, now_ms: rules.approve(standing, plan_no, version, who.name, now_ms),
    )


def cancel(store: Store, who: Principal, company: str, plan_no: int, reason: str) -> Plan:
    """Give up a plan that has still to take force: whoever may plan it may, and whoever may approve it."""
    switches = _switch_action(store, who, company, plan_no)
    require(store, who, switches if may(who.role, switches) else Action.APPROVE, company)
    return _do(store, who, company, lambda standing, _now_ms: rules.cancel(standing, plan_no, reason))


def emergency_off(store: Store, who: Principal, company: str, feature: str, reason: str) -> Plan:
    """Switch a feature off at once, never on. Ticket and second person are owed within 24 hours."""
    require(store, who, feature_named(feature).action, company)
    return _do(
        store, who, company, lambda standing, now_ms: rules.emergency_off(standing, feature, reason, now_ms)
    )


def pay_ticket(store: Store, who: Principal, company: str, plan_no: int, ticket: str) -> Plan:
    """Hand in the ticket that an emergency owes."""
    require(store, who, _switch_action(store, who, company, plan_no), company)
    return _do(store, who, company, lambda standing, _now_ms: rules.pay_ticket(standing, plan_no, ticket))


def confirm(store: Store, who: Principal, company: str, plan_no: int) -> Plan:
    """Be the second person that an emergency owes."""
    require(store, who, Action.APPROVE, company)
    return _do(store, who, company, lambda standing, _now_ms: rules.confirm(standing, plan_no, who.name))


def set_second_person(store: Store, who: Principal, company: str, *, asked: bool) -> None:
    """Set the company's policy: whether a change of its features takes a second person."""
    require(store, who, Action.MANAGE_SETTINGS, company)
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        lock_chain(conn, company)
        standing = settle(conn, company, now_ms)
        new = rules.set_policy(standing, second_person=asked)
        if new is not None:
            write(conn, standing, new, who, now_ms)


def settle_due(store: Store, companies: tuple[str, ...]) -> tuple[str, ...]:
    """Write down what came due by itself, for whoever keeps the time; return the companies that changed.

    The data layer does not wait for it: a due switch is in force from its minute on, noticed or not.
    """
    changed = []
    for company in companies:
        now_ms = store.clock.now_ms()
        with store.reading() as conn:
            waiting = due(stored(conn, company), now_ms) is not None
        if waiting:
            with store.writing() as conn:
                lock_chain(conn, company)
                settle(conn, company, now_ms)
            changed.append(company)
    return tuple(changed)


def _do(store: Store, who: Principal, company: str, deed: Deed) -> Plan:
    try:
        with store.writing() as conn:
            return _deed(conn, who, company, deed, store.clock.now_ms())
    except OneselfError as error:
        note_refusal(store, who, Action.APPROVE, company, error)
        raise


def _deed(conn: Connection, who: Principal, company: str, deed: Deed, now_ms: int) -> Plan:
    lock_chain(conn, company)
    standing = settle(conn, company, now_ms)
    new = deed(standing, now_ms)
    standing = write(conn, standing, new, who, now_ms)
    plan = standing.plans[new.plan_no or 0]
    if rules.takes_force_now(plan, now_ms):
        standing = write(conn, standing, switch(plan), who, now_ms)
    return standing.plans[plan.plan_no]


def _switch_action(store: Store, who: Principal, company: str, plan_no: int) -> Action:
    """Return the right that a plan's feature asks for; of what one may not see nothing is read."""
    if not who.may_see(company):
        return Action.SWITCH_PAYMENTS
    with store.reading() as conn:
        plans = stored(conn, company).plans
    return feature_named(plans[plan_no].feature if plan_no in plans else PAYMENTS).action
