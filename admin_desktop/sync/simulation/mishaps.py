"""What goes wrong in a story: crashes, faults, wrong clocks, long nights, people who act meanwhile."""

import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from admin_desktop.sync.listener import FailPoint
from admin_desktop.sync.simulation import faults
from admin_desktop.sync.simulation.desks import CrashError
from admin_desktop.sync.simulation.people import company_of, tried
from admin_desktop.sync.simulation.story import MEANWHILE
from admin_desktop.sync.simulation.workspaces import COMPANIES

if TYPE_CHECKING:
    from admin_desktop.sync.simulation.world import World

_NIGHTS_H: Final = (25, 25, 60, 90 * 24)
_DEEPEST: Final = 9
"""No cycle of a story has more fail points than a crash needs to reach them all now and then."""
_POINTS: Final = (
    "push.looked_up",
    "push.attempt_stored",
    "push.answered",
    "push.refused",
    "push.acknowledged",
    "pull.fetched",
    "pull.applied",
    "cycle.succeeded",
)
_LEASE_S: Final = 90
"""Longer than a desk that stores nothing keeps its lease."""
_CONTRADICTING: Final = frozenset({"staff", "backup_aspire"})


def _at(dice: random.Random, then: Callable[[str], None]) -> FailPoint:
    """Return a fail point that does this once: at a place by its number, or at the first one of a name."""
    left, wanted = dice.randrange(_DEEPEST), dice.choice((None, *_POINTS))

    def point(name: str) -> None:
        nonlocal left
        left -= name == wanted or wanted is None
        if left < 0 or name == wanted:
            left = 10**9
            then(name)

    return point


def _sync_now(world: "World", dice: random.Random) -> None:
    world.sync(dice.choice(world.desks), company_of(dice))


def _crash(world: "World", dice: random.Random) -> None:
    def fall(name: str) -> None:
        raise CrashError(name)

    _stir(world, dice)
    world.sync(dice.choice(world.desks), company_of(dice), _at(dice, fall))


def _stir(world: "World", dice: random.Random) -> None:
    """Let there be something to do in the next cycle, half of the time."""
    if dice.randrange(2):
        tried(world, dice.choice(("submit", "cancel", "generate", "post", "void")), dice)


def _meanwhile(world: "World", dice: random.Random) -> None:
    """Somebody else acts between two steps of a desk's cycle."""
    company = company_of(dice)
    desk, other = dice.sample(world.desks, 2)
    allowed = [act for act in MEANWHILE if not (world.calm and act in _CONTRADICTING)]
    acts = dice.choices(allowed, k=dice.randint(1, 3))

    def interrupt(_name: str) -> None:
        for act in acts:
            if act == "other_desk":
                other.run(company)
            elif act == "wait":
                world.town.wait(dice.choice((5, 40, 90, 700)))
            else:
                tried(world, act, dice)

    _stir(world, dice)
    world.sync(desk, company, _at(dice, interrupt))


def _overtaken(world: "World", dice: random.Random) -> None:
    """A desk sleeps in the middle of pushing; the other one takes over, and maybe the customer cancels."""
    desk, other = dice.sample(world.desks, 2)
    tried(world, "submit", dice)
    if not world.refs:
        return
    company, ref = world.refs[-1]

    def interrupt(_name: str) -> None:
        if dice.randrange(2):
            world.cancel(company, ref)
        world.town.wait(_LEASE_S)
        other.run(company)

    world.sync(desk, company, _at(dice, interrupt))


def _hasty(world: "World", dice: random.Random) -> None:
    """A customer submits, no answer comes, and the customer cancels while the desk still waits to ask."""
    tried(world, "submit", dice)
    if not world.refs:
        return
    company, ref = world.refs[-1]
    desk = dice.choice(world.desks)
    world.town.plant(dice.choice(("drop_before", "drop_after")), "create_alternate_eft")
    world.sync(desk, company)
    world.cancel(company, ref)
    world.town.wait(dice.choice((1, 5, 20)))
    world.sync(desk, company)


def _fault(world: "World", dice: random.Random) -> None:
    kind, more = faults.pick(dice)
    world.town.plant(kind, **more)


def _wrong_clock(world: "World", dice: random.Random) -> None:
    hours = dice.choice((0, 0, 0.05, -0.05, 3, -3, 24))
    dice.choice(world.desks).clock.skew_ms = round(hours * 3_600_000)


def _sleep(world: "World", dice: random.Random) -> None:
    """Nobody works for more than a day, and ASPIRE forgets the keys of what it was sent before.

    What is left is its unique column: a create sent again is refused, not repeated.
    """
    world.sleep(dice.choice(_NIGHTS_H) * 3600)
    for company in COMPANIES:
        with world.town.ledger.desk(company) as desk:
            desk.conn.execute("UPDATE payment_refs SET body = x'' WHERE company = ?", (company,))


ACTS: Final[dict[str, Callable[["World", random.Random], None]]] = {
    "sync_now": _sync_now,
    "crash": _crash,
    "meanwhile": _meanwhile,
    "overtaken": _overtaken,
    "hasty": _hasty,
    "fault": _fault,
    "wrong_clock": _wrong_clock,
    "sleep": _sleep,
}
