"""How to go on after a restore: an LTi admin proposes, a second person confirms, both named in the log.

A proposal decides about every payment of the case. It is void as soon as the case is another one: a newer
epoch, or a payment more or less. A newer proposal replaces an older one.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from admin_desktop.errors import InvalidRequestError, NotAllowedError, StalePlanError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.restore_tables import restore_decisions, restore_plans
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.models.restore.carrying_out import carry_out
from admin_desktop.models.restore.cases import Decision, Group, RestoreCase, read_case, require_ready
from admin_desktop.words import tr

PROPOSED, CONFIRMED, REPLACED = "proposed", "confirmed", "replaced"


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """A proposal, and whether it was confirmed. Instants are milliseconds UTC."""

    company: str
    plan_no: int
    old_epoch: str | None
    new_epoch: str
    state: str
    """``proposed``, ``confirmed`` or ``replaced`` by a newer one."""
    reason: str
    proposed_ms: int
    proposed_by: str
    confirmed_ms: int | None
    confirmed_by: str | None
    decisions: Mapping[str, Decision]
    """Payment reference → what to do."""

    @property
    def is_open(self) -> bool:
        """Whether it waits for a second person."""
        return self.state == PROPOSED

    def fits(self, case: RestoreCase) -> bool:
        """Whether it is about this case: its epoch, its payments, and decisions that each may get."""
        choices = {payment.payment_ref: payment.choices for payment in case.payments}
        return (
            case.new_epoch == self.new_epoch
            and choices.keys() == self.decisions.keys()
            and all(decision in choices[ref] for ref, decision in self.decisions.items())
        )


def decide(
    case: RestoreCase,
    by_group: Mapping[Group, Decision] | None = None,
    by_payment: Mapping[str, Decision] | None = None,
) -> dict[str, Decision]:
    """Return a decision for every payment: its own, else its group's, else what is suggested. Pure."""
    groups, own = by_group or {}, by_payment or {}
    strange = own.keys() - {payment.payment_ref for payment in case.payments}
    if strange:
        raise InvalidRequestError(tr("nothing to decide about {refs}", refs=", ".join(sorted(strange))))
    return {
        payment.payment_ref: own.get(payment.payment_ref) or groups.get(payment.group) or payment.choices[0]
        for payment in case.payments
    }


def propose(
    store: Store, who: Principal, company: str, decisions: Mapping[str, Decision], reason: str
) -> RestorePlan:
    """Propose how to go on. Raises NotAllowedError (LTi admins only), NotFoundError, InvalidRequestError."""
    require(store, who, Action.RESTORE, company)
    reason = reason.strip()
    if not reason:
        raise InvalidRequestError(tr("reason: say how you know, so that the second person can judge"))
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        case = require_ready(read_case(conn, company))
        _check(case, decisions)
        plan = _store(conn, case, who, decisions, reason, now_ms)
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="restore_proposed",
            entity=f"restore plan {plan.plan_no}",
            new=_told(plan),
            reason=reason,
        )
    return plan


def confirm(store: Store, who: Principal, company: str, plan_no: int, reason: str = "") -> RestorePlan:
    """Confirm a proposal and do it: what may be sent again is asked for and sent by the next sync.

    ``reason`` is what the second person checked; the log has it beside the proposer's.

    Raises NotAllowedError (also for the proposer's own), NotFoundError, InvalidRequestError when there is no
    such proposal, StalePlanError when the case has changed since.
    """
    require(store, who, Action.APPROVE, company)
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        plan = _open_plan(conn, company, plan_no)
        if plan.proposed_by == who.name:
            raise NotAllowedError(tr("a second person has to confirm: you proposed it yourself"))
        case = require_ready(read_case(conn, company))
        if not plan.fits(case):
            raise StalePlanError(tr("the payments to decide about have changed since; propose again"))
        carry_out(conn, case, plan.decisions, who, now_ms)
        confirmed = {"state": CONFIRMED, "confirmed_ms": now_ms, "confirmed_by": who.name}
        conn.execute(update(restore_plans).where(*_of_plan(company, plan_no)).values(confirmed))
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="restore_confirmed",
            entity=f"restore plan {plan_no}",
            old={"writes": "frozen", "epoch": plan.old_epoch, "proposed_by": plan.proposed_by},
            new=_told(plan),
            reason="; ".join(said for said in (plan.reason, reason.strip()) if said),
        )
    return latest_plan(store, who, company) or plan


def latest_plan(store: Store, who: Principal, company: str) -> RestorePlan | None:
    """Return the newest proposal of a company, or None."""
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        return read_latest(conn, company)


def read_latest(conn: Connection, company: str) -> RestorePlan | None:
    """Return the newest proposal in the caller's transaction, or None."""
    newest = conn.execute(
        select(func.max(restore_plans.c.plan_no)).where(restore_plans.c.company == company)
    ).scalar()
    return None if newest is None else _read(conn, company, newest)


def _check(case: RestoreCase, decisions: Mapping[str, Decision]) -> None:
    choices = {payment.payment_ref: payment.choices for payment in case.payments}
    if choices.keys() != decisions.keys():
        raise InvalidRequestError(tr("decide about every payment of the case, and about no other"))
    wrong = sorted(ref for ref, decision in decisions.items() if decision not in choices[ref])
    if wrong:
        raise InvalidRequestError(
            tr("{ref} cannot be decided as {decision}", ref=wrong[0], decision=decisions[wrong[0]].value)
        )


def _store(
    conn: Connection,
    case: RestoreCase,
    who: Principal,
    decisions: Mapping[str, Decision],
    reason: str,
    now_ms: int,
) -> RestorePlan:
    company = case.company
    older = (restore_plans.c.company == company, restore_plans.c.state == PROPOSED)
    conn.execute(update(restore_plans).where(*older).values(state=REPLACED))
    last = conn.execute(
        select(func.max(restore_plans.c.plan_no)).where(restore_plans.c.company == company)
    ).scalar()
    plan = RestorePlan(
        company,
        (last or 0) + 1,
        case.old_epoch,
        case.new_epoch,
        PROPOSED,
        reason,
        now_ms,
        who.name,
        None,
        None,
        dict(decisions),
    )
    row = {name: getattr(plan, name) for name in restore_plans.c.keys()}  # noqa: SIM118 - a collection of columns
    conn.execute(insert(restore_plans), [row])
    rows = [
        {"company": company, "plan_no": plan.plan_no, "payment_ref": ref, "decision": decision.value}
        for ref, decision in sorted(decisions.items())
    ]
    if rows:
        conn.execute(insert(restore_decisions), rows)
    return plan


def _of_plan(company: str, plan_no: int) -> tuple[ColumnElement[bool], ...]:
    return restore_plans.c.company == company, restore_plans.c.plan_no == plan_no


def _open_plan(conn: Connection, company: str, plan_no: int) -> RestorePlan:
    plan = _read(conn, company, plan_no)
    if plan is None or plan.state != PROPOSED:
        raise InvalidRequestError(tr("there is no open proposal {plan}", plan=plan_no))
    return plan


def _read(conn: Connection, company: str, plan_no: int) -> RestorePlan | None:
    row = conn.execute(select(restore_plans).where(*_of_plan(company, plan_no))).first()
    if row is None:
        return None
    decided = conn.execute(
        select(restore_decisions.c.payment_ref, restore_decisions.c.decision).where(
            restore_decisions.c.company == company, restore_decisions.c.plan_no == plan_no
        )
    )
    values: Sequence[Any] = (*row, {ref: Decision(decision) for ref, decision in decided})
    return RestorePlan(*values)


def _told(plan: RestorePlan) -> dict[str, str | int]:
    """Return what the log keeps: counts, and a digest of every single decision."""
    counts = Counter(decision.value for decision in plan.decisions.values())
    whole = hashlib.sha256(msgspec.json.encode(sorted(plan.decisions.items()))).hexdigest()
    return {"epoch": plan.new_epoch, **{d.value: counts[d.value] for d in Decision}, "sha256": whole}
