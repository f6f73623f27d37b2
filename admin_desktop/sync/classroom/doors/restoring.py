"""How a class goes on after ASPIRE was restored: one proposes, another confirms, as in life."""

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.restore.cases import Decision, RestorePayment, open_case
from admin_desktop.models.restore.plans import confirm, propose
from admin_desktop.sync.classroom.doors.people import ADMIN, CARE
from admin_desktop.sync.classroom.machine import Machine
from admin_desktop.words import tr


def resolve(machine: Machine, company: str, decision: Decision) -> None:
    """Decide about every payment alike; where that cannot be decided, what is suggested."""
    case = open_case(machine.store, ADMIN, company)
    if case is None:
        raise InvalidRequestError(tr("ASPIRE was not restored, or it is resolved already"))
    decisions = {payment.payment_ref: _decided(payment, decision) for payment in case.payments}
    plan = propose(machine.store, ADMIN, company, decisions, "The bank was asked")
    confirm(machine.store, CARE, company, plan.plan_no)


def _decided(payment: RestorePayment, decision: Decision) -> Decision:
    return decision if decision in payment.choices else payment.choices[0]
