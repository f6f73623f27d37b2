"""Whether a script that is well formed also makes sense: its payments, its people, its contracts."""

from admin_desktop.models.training.cast import HOUSES, House, Person
from admin_desktop.models.training.deeds import BankReturn, Cancel, Deed, Staff, Submit
from admin_desktop.models.training.scripts.fields import Faults
from admin_desktop.models.training.scripts.rows import Script, Step
from admin_desktop.models.training.scripts.toml_lines import Path
from admin_desktop.words import tr


def check_meaning(script: Script, faults: Faults) -> None:
    """Note what no class could play: a payment nobody submitted, a stranger, somebody else's contract."""
    known: dict[str, int] = {}
    for step in script.steps:
        path: Path = ("step", step.no - 1)
        deed = step.deed
        if isinstance(deed, Submit):
            _check_submit(script, deed, path, faults)
            if deed.payment in known:
                first = known[deed.payment]
                what = tr(
                    "{name} was submitted on line {line}; give this one another name",
                    name=deed.payment,
                    line=first,
                )
                faults.at((*path, "payment"), what)
            elif not step.refused:
                known[deed.payment] = step.line
        _check_names(step, path, known, faults)


def _check_names(step: Step, path: Path, known: dict[str, int], faults: Faults) -> None:
    named = payment_of(step.deed)
    if named and named not in known and not isinstance(step.deed, Submit):
        faults.at((*path, "payment"), _nobody_submitted(named, known))
    for one in step.expect:
        if one.payment not in known:
            faults.on(one.line, _nobody_submitted(one.payment, known))


def payment_of(deed: Deed) -> str:
    """Return the name of the payment that a deed is about; empty when it is about none."""
    return deed.payment if isinstance(deed, Submit | Cancel | BankReturn | Staff) else ""


def _nobody_submitted(name: str, known: dict[str, int]) -> str:
    if not known:
        return tr('no step up to here submits a payment named "{name}"', name=name)
    names = ", ".join(known)
    return tr('no step up to here submits a payment named "{name}"; there is {known}', name=name, known=names)


def _check_submit(script: Script, deed: Submit, path: Path, faults: Faults) -> None:
    one = next(each for each in HOUSES if each.record.code == (deed.company or script.company))
    person = one.person(deed.customer)
    if person is None:
        names = ", ".join(f"{each.customer_no} {each.name}" for each in one.people)
        what = tr(
            "{company} has no customer {name}; it has {known}",
            company=one.record.code,
            name=deed.customer,
            known=names,
        )
        faults.at((*path, "customer"), what)
        return
    _check_belongings(one, person, deed, path, faults)


def _check_belongings(one: House, person: Person, deed: Submit, path: Path, faults: Faults) -> None:
    contracts = [each.contract_no for each in person.contracts]
    if deed.contract and deed.contract not in contracts:
        what = tr(
            "{name} has no contract {contract}; there is {known}",
            name=person.name,
            contract=deed.contract,
            known=", ".join(contracts),
        )
        faults.at((*path, "contract"), what)
    accounts = [each.token for each in one.people]
    if deed.account and deed.account not in accounts:
        what = tr(
            "there is no bank account {account}; there is {known}",
            account=deed.account,
            known=", ".join(accounts),
        )
        faults.at((*path, "account"), what)
