"""What people do in a class, each through the door that it has in life."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from admin_desktop.clock import local_date
from admin_desktop.errors import IllegalMoveError, InvalidRequestError, PaymentsOffError, RejectedError
from admin_desktop.models.banking_days import next_banking_day
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.ledger import as_of
from admin_desktop.models.features.planning import plan
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.training.cast import CastContract, House, Person, house
from admin_desktop.models.training.deeds import (
    Aspire,
    BankReturn,
    Cancel,
    Deed,
    Payments,
    PostBatch,
    ResolveRestore,
    RunEft,
    Staff,
    Submit,
    SyncDo,
    Syncing,
    VoidBatch,
    Wait,
)
from admin_desktop.sync.classroom.doors import aspire
from admin_desktop.sync.classroom.doors.people import CARE, PORTAL
from admin_desktop.sync.classroom.doors.restoring import resolve
from admin_desktop.sync.classroom.doors.strangers import free_name
from admin_desktop.sync.classroom.flow import hurry
from admin_desktop.sync.classroom.machine import COMPANIES, Machine
from admin_desktop.sync.mock_aspire.ledger.refusals import LedgerRefusal
from admin_desktop.words import tr

_TICKET: Final = "CLASS-1"


def do(machine: Machine, deed: Deed) -> tuple[str, str]:
    """Do a deed; return the kind and the words of its refusal, both empty when it was done."""
    try:
        _DOORS[type(deed)](machine, deed)
    except RejectedError as refused:
        said = f"{refused.title}: {refused.detail}" if refused.detail else refused.title
        return _kind(refused), said
    except LedgerRefusal as refused:
        return "aspire", f"ASPIRE: {refused.detail}"
    return "", ""


def _kind(refused: RejectedError) -> str:
    if isinstance(refused, PaymentsOffError):
        return "payments-off"
    return "not-legal" if isinstance(refused, IllegalMoveError) else "invalid"


def company_of(machine: Machine, named: str) -> str:
    """Return a company of the class: the one named, or the class's own."""
    return named or machine.memory.company


def _house(machine: Machine, named: str) -> House:
    found = house(company_of(machine, named))
    if found is None:
        raise InvalidRequestError(tr("company: the class has no {named}", named=named))
    return found


def _person(found: House, named: str) -> Person:
    person = found.person(named)
    if person is None:
        raise InvalidRequestError(tr("customer: {code} has no {named}", code=found.record.code, named=named))
    return person


def _contract(person: Person, named: str) -> CastContract:
    """Return a contract that is known to the class; what is wrong with another one, the real door says."""
    known = {each.contract_no: each for each in person.contracts}
    return known.get(named, person.contracts[0]) if named else person.contracts[0]


def _submit(machine: Machine, deed: Submit) -> None:
    found = _house(machine, deed.company)
    person = _person(found, deed.customer)
    contract = _contract(person, deed.contract)
    name = deed.payment or free_name(machine.memory.names)
    if name in machine.memory.names:
        raise InvalidRequestError(tr("payment: there is a {name} already", name=name))
    company = found.record.code
    submission = Submission(
        company,
        person.customer_no,
        deed.contract or contract.contract_no,
        deed.account or person.token,
        deed.cents or contract.cents,
        deed.effective or _usual_date(machine, found.record.time_zone),
    )
    row = submit(machine.store, PORTAL, submission, machine.dice)
    machine.memory.names[name] = company, row.payment_ref
    _committed(machine, company)


def _usual_date(machine: Machine, zone: str) -> date:
    return next_banking_day(local_date(machine.clock.now_ms(), zone))


def _cancel(machine: Machine, deed: Cancel) -> None:
    company, ref = aspire.payment_named(machine, deed.payment)
    request_cancel(machine.store, PORTAL, company, ref)
    _committed(machine, company)


def _committed(machine: Machine, company: str) -> None:
    """Wake the sync, as the window does after every act."""
    machine.changed.add(company)
    hurry(machine, company)


def _syncing(machine: Machine, deed: Syncing) -> None:
    if deed.do is SyncDo.NOW and not machine.memory.syncing:
        raise InvalidRequestError(tr("sync: it is stopped; start it first"))
    machine.memory.syncing = deed.do is not SyncDo.STOP
    if machine.memory.syncing:
        now_ms = machine.clock.now_ms()
        machine.memory.hurried.update(dict.fromkeys(COMPANIES, now_ms))


def _payments(machine: Machine, deed: Payments) -> None:
    company = company_of(machine, deed.company)
    with machine.store.reading() as conn:
        standing = as_of(conn, company, machine.clock.now_ms()).features
    basis = standing[PAYMENTS].change_no if PAYMENTS in standing else 0
    wish = Wish(PAYMENTS, deed.on, deed.ticket or _TICKET, deed.reason or "Shown to a class")
    plan(machine.store, CARE, company, wish, basis)
    machine.changed.add(company)


def _resolve(machine: Machine, deed: ResolveRestore) -> None:
    company = company_of(machine, deed.company)
    resolve(machine, company, deed.decision)
    _committed(machine, company)


def _wait(_machine: Machine, _deed: Wait) -> None:
    """Do nothing: the time was passed before."""


_DOORS: Final[dict[type, Callable[[Machine, Any], None]]] = {
    Submit: _submit,
    Cancel: _cancel,
    RunEft: aspire.run_eft,
    PostBatch: aspire.post_batch,
    VoidBatch: aspire.void_batch,
    BankReturn: aspire.bank_return,
    Staff: aspire.staff,
    Aspire: aspire.aspire,
    Syncing: _syncing,
    Payments: _payments,
    ResolveRestore: _resolve,
    Wait: _wait,
}
