"""Seeds of the simulation that once failed, each by its shortest story and named by the bug it found.

A step's dice are the seed's own; whoever changes what dice decide has to find the story anew.
"""

import pytest

from admin_desktop.sync.simulation import seeds
from admin_desktop.sync.simulation.story import Step

BOTH_RESTORED = (
    Step(48630, "backup_aspire", 330804405),
    Step(92362, "submit", 517339669),
    Step(92367, "back_up_here", 322381730),
    Step(103272, "restore_aspire", 569320409),
    Step(124910, "restore_here", 675871217),
)
"""1031: a payment that this workspace, itself a backup, never sent went out again into a restored ASPIRE."""

RESTORED_TWICE = (
    Step(92, "backup_aspire", 615457784),
    Step(9782, "restore_aspire", 820879955),
    Step(126750, "submit", 885918595),
    Step(126772, "back_up_here", 26284477),
    Step(136273, "resolve", 311382645),
    Step(162298, "restore_aspire", 635342281),
    Step(165979, "restore_here", 164029259),
)
"""131: as 1031, but the backup was made while writing was frozen; the second kept the first one's date.

245, 613, 659 and 715 were the same.
"""

CANCELED_WHILE_FROZEN = (
    Step(29859, "backup_aspire", 271434067),
    Step(40373, "submit", 135601359),
    Step(40378, "restore_aspire", 172595887),
    Step(61322, "back_up_here", 255697414),
    Step(65630, "back_up_here", 693864287),
    Step(73886, "cancel", 509993431),
    Step(77916, "back_up_here", 566012327),
    Step(83757, "restore_here", 857658927),
    Step(128551, "resolve", 657688058),
    Step(149233, "restore_aspire", 675728331),
    Step(149759, "restore_here", 268763614),
)
"""43: canceled before the first send, as far as a workspace from a backup knew; ASPIRE had had it."""


@pytest.mark.parametrize(
    ("seed", "steps"),
    [(1031, BOTH_RESTORED), (131, RESTORED_TWICE), (43, CANCELED_WHILE_FROZEN)],
    ids=["1031", "131", "43"],
)
def test_when_both_sides_came_from_backups_nothing_is_sent_or_canceled_without_two_people(
    seed: int, steps: tuple[Step, ...]
) -> None:
    assert seeds.play(seed, steps)[0] == ""
