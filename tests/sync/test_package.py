"""The numbered steps of the package's docstring name things that exist."""

import re

import admin_desktop.sync as package
from admin_desktop.models import sync_log
from admin_desktop.models.feed import apply, cursor as feed_cursor
from admin_desktop.models.outbox import attempts, kept_wishes
from admin_desktop.sync import cycle, pull, push
from admin_desktop.sync.rhythm import condition

ROOMS = {
    "apply": apply,
    "attempts": attempts,
    "condition": condition,
    "cycle": cycle,
    "feed_cursor": feed_cursor,
    "kept_wishes": kept_wishes,
    "pull": pull,
    "push": push,
    "sync_log": sync_log,
}


def test_every_name_in_the_steps_of_a_cycle_exists() -> None:
    names = re.findall(r"``([\w.]+)``", package.__doc__ or "")
    assert len(names) >= 15
    for name in names:
        room, *rest = name.split(".")
        thing: object = ROOMS[room]
        for part in rest:
            thing = getattr(thing, part)
        assert callable(thing), name


def test_the_steps_are_numbered_without_a_hole() -> None:
    numbers = [int(number) for number in re.findall(r"(?m)^(\d+)\. ", package.__doc__ or "")]
    assert numbers == list(range(1, 10))
