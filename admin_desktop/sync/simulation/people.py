"""What people and banks do in a story: one function per act, decided by the step's dice."""

import random
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.restore.cases import Decision, RestorePayment, open_case
from admin_desktop.models.restore.plans import confirm, propose
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, bank_returns, returns
from admin_desktop.sync.mock_aspire.ledger.refusals import LedgerRefusal
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft
from admin_desktop.sync.simulation import workspaces
from admin_desktop.sync.simulation.workspaces import COMPANIES

if TYPE_CHECKING:
    from admin_desktop.sync.simulation.world import World

ADMIN: Final = Principal("ada.admin", Role.LTI_ADMIN, None, "lti")
CARE: Final = Principal("carl.care", Role.CUSTOMER_CARE, None, "lti")
_REASONS: Final = ("R01", "R02", "R10")


def company_of(dice: random.Random) -> str:
    """Return whose turn it is."""
    return dice.choice(list(COMPANIES))


def tried(world: "World", act: str, dice: random.Random) -> None:
    """Act, and be refused like everybody."""
    with suppress(AdminDesktopError, LedgerRefusal):
        ACTS[act](world, dice)


def _submit(world: "World", dice: random.Random) -> None:
    company, cents = company_of(dice), 10_000 + len(world.truth.intents)
    ref = world.town.submit(company, cents, dice.randint(1, 4))
    world.truth.intents[company, cents] = ref
    world.refs.append((company, ref))


def _cancel(world: "World", dice: random.Random) -> None:
    if world.refs:
        recent = world.refs[-6:] if dice.randrange(3) else world.refs
        world.cancel(*dice.choice(recent))


def _generate(world: "World", dice: random.Random) -> None:
    company = company_of(dice)
    run = world.town.generate(company)
    if run.batch_no is not None:
        world.runs.append((company, run.run_no))


def _post(world: "World", dice: random.Random) -> None:
    if world.runs:
        company, run_no = dice.choice(world.runs[-4:])
        world.town.post(run_no, company)


def _void(world: "World", dice: random.Random) -> None:
    if world.runs:
        company, run_no = dice.choice(world.runs[-4:])
        world.town.void(run_no, company)


def _bank_return(world: "World", dice: random.Random) -> None:
    with world.town.ledger.desk(company_of(dice)) as desk:
        records = bank_returns.returnable(desk, 0)
        if records:
            returns.import_file(
                desk, bank_returns.write(desk, [(dice.choice(records), dice.choice(_REASONS))])
            )


def _other_record(world: "World", dice: random.Random) -> None:
    customer, due = dice.randint(1, 4), world.town.due()
    with world.town.ledger.desk(company_of(dice)) as desk:
        new = NewEft(None, f"C100{customer}", f"K200{customer}", f"BA-C100{customer}", 77_700, "WEB", due)
        alternate_efts.create(desk, new)


def _staff(world: "World", dice: random.Random) -> None:
    if not world.refs:
        return
    company, ref = dice.choice(world.refs)
    if world.town.record(ref, company) is None:
        return
    do = dice.choice(("close", "reopen", "delete", "set"))
    fields = {"amount_cents": dice.randint(1, 5)} if do == "set" else {}
    world.town.staff(do, ref, company, **fields)
    if do == "close":
        world.truth.wished.add(ref)


def _backup_aspire(world: "World", _dice: random.Random) -> None:
    world.aspire_backups.append(world.town.ledger.snapshot())


def _restore_aspire(world: "World", dice: random.Random) -> None:
    if world.aspire_backups:
        world.truth.follow()
        world.town.ledger.restore(dice.choice(world.aspire_backups[-3:]), new_epoch=True)
        world.truth.follow(restored=True)


def _back_up_here(world: "World", _dice: random.Random) -> None:
    target = world.folder / f"backup-{len(world.local_backups)}.db"
    workspaces.copy(world.file, target)
    world.local_backups.append(target)


def _restore_here(world: "World", dice: random.Random) -> None:
    if world.local_backups:
        world.reopen(dice.choice(world.local_backups[-3:]))


def _copy_to_other_desk(world: "World", dice: random.Random) -> None:
    if world.copy_at_desk is not None:
        world.close_copy()
    elif world.local_backups:
        world.open_copy(dice.choice(world.local_backups[-3:]))


def _resolve(world: "World", dice: random.Random) -> None:
    """Two people resolve a restore; what they know of the bank is in the dice."""
    company = company_of(dice)
    case = open_case(world.town.store, ADMIN, company)
    if case is not None:
        decisions = {payment.payment_ref: _decision(world, payment, dice) for payment in case.payments}
        plan = propose(world.town.store, ADMIN, company, decisions, "asked the bank")
        confirm(world.town.store, CARE, company, plan.plan_no)
        for ref, decision in decisions.items():
            world.truth.resends[ref] += decision is Decision.SEND_AGAIN


def _decision(world: "World", payment: RestorePayment, dice: random.Random) -> Decision:
    """Say what is suggested, or something else; but nobody says of what ASPIRE had that it was never sent."""
    known = (payment.payment_ref, "seen") in world.truth.ever
    choices = [choice for choice in payment.choices if not (known and choice is Decision.NEVER_SENT)]
    return choices[0] if dice.randrange(4) else dice.choice(choices)


def resolve_all(world: "World") -> None:
    """Resolve what is open at the end of a story."""
    world.close_copy()
    for _ in COMPANIES:
        for seed in range(4):
            tried(world, "resolve", random.Random(seed))


ACTS: Final[dict[str, Callable[["World", random.Random], None]]] = {
    "submit": _submit,
    "cancel": _cancel,
    "generate": _generate,
    "post": _post,
    "void": _void,
    "bank_return": _bank_return,
    "other_record": _other_record,
    "staff": _staff,
    "backup_aspire": _backup_aspire,
    "restore_aspire": _restore_aspire,
    "resolve": _resolve,
    "back_up_here": _back_up_here,
    "restore_here": _restore_here,
    "copy_to_other_desk": _copy_to_other_desk,
}
