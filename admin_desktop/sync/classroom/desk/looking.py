"""How everything in a class stands now, as the frozen rows of the trainer's desk."""

from collections.abc import Iterator

from admin_desktop.clock import local_date
from admin_desktop.models.features.ledger import payments_on
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.payments.promise import AMBER_MS, over_from_ms
from admin_desktop.models.payments.queries import find
from admin_desktop.models.principal import Principal
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.models.training.cast import HOUSES, House
from admin_desktop.models.training.class_state import (
    BatchRow,
    ClassPayment,
    Coming,
    CompanyState,
    Conditions,
    LessonState,
    StepState,
)
from admin_desktop.models.training.scripts.rows import Script, Step
from admin_desktop.sync.classroom.class_faults import loses_an_answer
from admin_desktop.sync.classroom.desk.papers import runs
from admin_desktop.sync.classroom.flow import next_sync
from admin_desktop.sync.classroom.machine import Machine
from admin_desktop.words import tr

_SHOWN = 5
_MOST_PAYMENTS = 300
_ZONES = {one.record.code: one.record.time_zone for one in HOUSES}


def companies(machine: Machine) -> tuple[CompanyState, ...]:
    """Return the finance companies of the class."""
    return tuple(_company(machine, house) for house in HOUSES)


def _company(machine: Machine, house: House) -> CompanyState:
    code = house.record.code
    with machine.store.reading() as conn:
        on = payments_on(conn, code, machine.clock.now_ms())
        frozen = read_cursor(conn, code).frozen
    return CompanyState(code, house.record.name, house.record.time_zone, on, _sync(machine, code), frozen)


def _sync(machine: Machine, company: str) -> CompanySync:
    state = machine.cycle.state(company)
    if machine.memory.syncing:
        return state
    stopped = tr("The trainer has stopped the sync.")
    return state._replace(state=SyncState.STOPPED, next_due_ms=None, message=stopped)


def payments(machine: Machine, who: Principal) -> tuple[ClassPayment, ...]:
    """Return the payments that the class met last, in the order it met them."""
    named = list(machine.memory.names.items())[-_MOST_PAYMENTS:]
    return tuple(_payment_now(machine, who, name, company, ref) for name, (company, ref) in named)


def _payment_now(machine: Machine, who: Principal, name: str, company: str, ref: str) -> ClassPayment:
    """Look at a payment again only when it may stand differently: a class may have met hundreds."""
    today = local_date(machine.clock.now_ms(), _ZONES[company])
    known = machine.looks.known(name, today)
    return known or machine.looks.keep(_payment(machine, who, name, company, ref), today)


def _payment(machine: Machine, who: Principal, name: str, company: str, ref: str) -> ClassPayment:
    detail = find(machine.store, who, company, ref)
    row = detail.row
    return ClassPayment(
        name=name,
        company=company,
        payment_ref=ref,
        customer_name=row.customer_name,
        cents=row.amount_cents,
        status=row.status,
        marks=row.marks,
        return_code=row.return_code,
        effective_date=row.effective_date,
        record_no=row.record_no,
        batch_no=row.batch_no,
        batch_state=row.batch_state,
        due_ms=row.due_ms,
        lateness=row.lateness(machine.clock.now_ms()),
        sentence=detail.sentence,
        next_step=detail.next_step,
    )


def batches(machine: Machine) -> tuple[BatchRow, ...]:
    """Return the runs of EFT Generation, newest first."""
    found = sorted(runs(machine), key=lambda paper: paper.run.pulled_at_ms or 0, reverse=True)
    return tuple(
        BatchRow(
            paper.company,
            paper.run.run_no,
            paper.run.batch_no,
            paper.run.state,
            paper.run.entries,
            paper.run.debit_cents,
            bool(paper.text),
        )
        for paper in found
    )


def conditions(machine: Machine) -> Conditions:
    """Return what is out of order."""
    memory = machine.memory
    lost = any(loses_an_answer(fault) for fault in machine.faults.left())
    return Conditions(memory.syncing, memory.aspire, lost, len(memory.backups))


def coming(machine: Machine, followed: tuple[ClassPayment, ...], script: Script | None) -> tuple[Coming, ...]:
    """Return what happens next by itself, soonest first."""
    every = [*_syncs(machine), *_promises(followed), *_step(machine, script)]
    now_ms = machine.clock.now_ms()
    return tuple(sorted((one for one in every if one.at_ms > now_ms), key=lambda one: one.at_ms)[:_SHOWN])


def _syncs(machine: Machine) -> Iterator[Coming]:
    due = next_sync(machine)
    if due is not None:
        at_ms = max(due[0], machine.clock.now_ms() + 1)
        yield Coming(at_ms, "sync", tr("{company} syncs with ASPIRE", company=due[1]))


def _promises(followed: tuple[ClassPayment, ...]) -> Iterator[Coming]:
    for one in followed:
        if one.due_ms is not None:
            amber = tr("{name} has five minutes left", name=one.name)
            yield Coming(one.due_ms - AMBER_MS, "amber", amber)
            over = tr("{name} is over its 15 minutes", name=one.name)
            yield Coming(over_from_ms(one.due_ms), "red", over)


def _step(machine: Machine, script: Script | None) -> Iterator[Coming]:
    done = len(machine.memory.played)
    if script is not None and done < len(script.steps):
        step = script.steps[done]
        yield Coming(step.at_ms, "step", tr("Step {no} of the lesson", no=step.no))


def lesson(machine: Machine, script: Script | None) -> LessonState | None:
    """Return where the lesson stands; None in a class without one."""
    if script is None:
        return None
    return LessonState(
        script, tuple(_step_state(machine, step) for step in script.steps), len(machine.memory.played)
    )


def _step_state(machine: Machine, step: Step) -> StepState:
    played = machine.memory.played
    if step.no > len(played):
        outcome = "next" if step.no == len(played) + 1 else "to come"
        return StepState(step.no, step.line, step.title, step.deed.words, step.at_ms, outcome, (), "")
    came = played[step.no - 1]
    outcome = "done" if all(one.met for one in came.checks) else "failed"
    return StepState(
        step.no, step.line, step.title, step.deed.words, step.at_ms, outcome, came.checks, came.refusal
    )
