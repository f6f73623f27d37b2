"""What happens at ASPIRE: its runs and batches, its staff, its bank, and what befalls it as a whole."""

import zlib
from datetime import timedelta
from typing import Final

from admin_desktop.clock import local_date
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.banking_days import next_banking_day
from admin_desktop.models.training.deeds import (
    Aspire,
    AspireDo,
    BankReturn,
    PostBatch,
    RunEft,
    Staff,
    StaffDo,
    VoidBatch,
    Window,
)
from admin_desktop.sync.classroom.machine import Machine
from admin_desktop.sync.classroom.steps.memory import ReturnPaper
from admin_desktop.sync.mock_aspire.faults.spec import FaultKind, FaultSpec
from admin_desktop.sync.mock_aspire.ledger.acts import (
    alternate_efts,
    bank_returns,
    generation,
    posting,
    returns,
    staff_acts,
)
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import NotFoundRefusal
from admin_desktop.words import tr

_LOST: Final = {"create": "create_alternate_eft", "cancel": "cancel_alternate_eft"}
_ALL_RUNS: Final = 100_000


def payment_named(machine: Machine, name: str) -> tuple[str, str]:
    """Return company and reference of a payment of the class; raises InvalidRequestError."""
    found = machine.memory.names.get(name)
    if found is None:
        raise InvalidRequestError(tr("payment: the class has no {name}", name=name))
    return found


def run_eft(machine: Machine, deed: RunEft) -> None:
    """Run EFT Generation."""
    with machine.ledger.desk(deed.company or machine.memory.company) as desk:
        today = local_date(desk.now_ms, desk.record.time_zone)
        first, last = deed.from_date, deed.through or next_banking_day(today)
        if deed.window is Window.PREVIOUS_DAY:
            first = last = today - timedelta(days=1)
        generation.generate(desk, first, last)


def post_batch(machine: Machine, deed: PostBatch) -> None:
    """Post a batch."""
    with machine.ledger.desk(deed.company or machine.memory.company) as desk:
        posting.post(desk, deed.run_no or _open_run(desk))


def void_batch(machine: Machine, deed: VoidBatch) -> None:
    """Void a batch."""
    with machine.ledger.desk(deed.company or machine.memory.company) as desk:
        posting.void(desk, deed.run_no or _open_run(desk))


def _open_run(desk: Desk) -> int:
    for run in generation.runs(desk, newest=_ALL_RUNS):
        if run.state == "pulled":
            return run.run_no
    raise NotFoundRefusal("batch that is open: run EFT Generation first")


def bank_return(machine: Machine, deed: BankReturn) -> None:
    """Let the bank send a payment back, and the finance company import its file."""
    company, ref = payment_named(machine, deed.payment)
    with machine.ledger.desk(company) as desk:
        file = bank_returns.write(desk, [(_record_no(desk, ref), deed.code)])
        returns.import_file(desk, file)
        number = desk.peek("next_return_file") - 1
    paper = ReturnPaper(company, f"return-{company.lower()}-{number}.ach", file.decode("ascii"))
    machine.memory.returns.append(paper)


def staff(machine: Machine, deed: Staff) -> None:
    """Let finance-company staff do something to a payment's record."""
    company, ref = payment_named(machine, deed.payment)
    with machine.ledger.desk(company) as desk:
        number = _record_no(desk, ref)
        if deed.do is StaffDo.CHANGE:
            staff_acts.set_fields(desk, number, {"amount_cents": deed.cents})
        else:
            staff_acts.ACTS[deed.do.value](desk, number)


def _record_no(desk: Desk, ref: str) -> int:
    kept = alternate_efts.find(desk, ref)
    if kept is None:
        raise NotFoundRefusal(f"record of {ref} in ASPIRE")
    return kept.record.record_no


def aspire(machine: Machine, deed: Aspire) -> None:
    """Let something befall ASPIRE as a whole."""
    if deed.do is AspireDo.BACKUP:
        machine.memory.backups.append(zlib.compress(machine.ledger.image()))
    elif deed.do is AspireDo.RESTORE:
        _restore(machine)
    elif deed.do is AspireDo.LOSE_ANSWER:
        lost = FaultSpec(operation=_LOST[deed.call], kind=FaultKind.DROP_AFTER, times=1)
        machine.faults.replace([*machine.faults.left(), lost])
    else:
        machine.memory.aspire = deed.do.value
        machine.faults.replace([*_condition(deed), *filter(_passes, machine.faults.left())])


def _condition(deed: Aspire) -> list[FaultSpec]:
    if deed.do is AspireDo.DOWN:
        return [FaultSpec(kind=FaultKind.DROP_BEFORE)]
    if deed.do is AspireDo.SLOW:
        return [FaultSpec(kind=FaultKind.LATENCY, ms=deed.seconds * 1000)]
    return []


def _passes(fault: FaultSpec) -> bool:
    """Whether a fault ends by itself; a condition of ASPIRE lasts until somebody ends it."""
    return fault.times is not None


def _restore(machine: Machine) -> None:
    if not machine.memory.backups:
        raise InvalidRequestError(tr("backup: there is none yet; back ASPIRE up first"))
    machine.ledger.restore_from(zlib.decompress(machine.memory.backups[-1]))
