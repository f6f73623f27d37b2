"""A script being played: time passes to its next step, it is done, and its expectations are looked at."""

from collections.abc import Iterator

from admin_desktop.models.payments.queries import find
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark
from admin_desktop.models.principal import Principal
from admin_desktop.models.training.class_state import Checked
from admin_desktop.models.training.scripts.rows import Expectation, Step
from admin_desktop.sync.classroom.desk.papers import stands_in_a_file
from admin_desktop.sync.classroom.doors.doing import do
from admin_desktop.sync.classroom.flow import jump
from admin_desktop.sync.classroom.machine import Machine
from admin_desktop.sync.classroom.steps.memory import Played
from admin_desktop.words import tr


def play(machine: Machine, who: Principal, step: Step) -> Iterator[None]:
    """Play one step; what came of it stands in the memory afterwards."""
    yield from jump(machine, step.at_ms)
    kind, said = do(machine, step.deed)
    machine.memory.last_deed, machine.memory.refusal = step.deed.words, said
    yield from jump(machine, machine.clock.now_ms())
    checks = [*_refusal_check(step, kind, said)]
    for expectation in step.expect:
        yield from jump(machine, expectation.at_ms)
        checks.append(look_at(machine, who, expectation))
    machine.memory.played.append(Played(tuple(checks), said))


def _refusal_check(step: Step, kind: str, said: str) -> Iterator[Checked]:
    """Yield whether the deed met the refusal it should have, or was done as it should have been."""
    if step.refused or kind:
        expected = tr("refused ({kind})", kind=step.refused) if step.refused else tr("done")
        actual = tr("refused ({kind}): {words}", kind=kind, words=said) if kind else tr("done")
        yield Checked(step.line, step.at_ms, step.refused == kind, expected, actual)


def look_at(machine: Machine, who: Principal, expectation: Expectation) -> Checked:
    """Compare an expectation with how its payment stands now."""
    now_ms, name = machine.clock.now_ms(), expectation.payment
    found = machine.memory.names.get(name)
    if found is None:
        words = tr("{name} was never submitted", name=name)
        return Checked(expectation.line, now_ms, False, _expected(expectation), words)
    company, ref = found
    row = find(machine.store, who, company, ref).row
    in_file = stands_in_a_file(machine, company, ref) if expectation.in_file is not None else None
    met = _is_met(expectation, row, in_file=in_file)
    return Checked(expectation.line, now_ms, met, _expected(expectation), _actual(expectation, row, in_file))


def _is_met(expectation: Expectation, row: PaymentRow, *, in_file: bool | None) -> bool:
    return (
        expectation.status in {None, row.status}
        and (expectation.marks is None or expectation.marks == frozenset(row.marks))
        and expectation.in_file is in_file
        and expectation.return_code in {None, row.return_code}
    )


def _expected(expectation: Expectation) -> str:
    parts = [expectation.status.words] if expectation.status else []
    if expectation.marks is not None:
        parts.append(_marks(expectation.marks))
    parts += _rest(expectation.in_file, expectation.return_code)
    return f"{expectation.payment}: {', '.join(parts)}"


def _actual(expectation: Expectation, row: PaymentRow, in_file: bool | None) -> str:  # noqa: FBT001 - a fact
    """Say of the payment what the expectation speaks about, and its status always."""
    parts = [row.status.words]
    if expectation.marks is not None:
        parts.append(_marks(frozenset(row.marks)))
    code = row.return_code if expectation.return_code else None
    parts += _rest(in_file, code)
    return f"{expectation.payment}: {', '.join(parts)}"


def _marks(marks: frozenset[Mark]) -> str:
    return " + ".join(tr(mark.words) for mark in Mark if mark in marks) or tr("no mark")


def _rest(in_file: bool | None, code: str | None) -> list[str]:  # noqa: FBT001 - a fact
    said = [] if in_file is None else [tr("in a payment file") if in_file else tr("in no payment file")]
    return [*said, code] if code else said
