"""Seeds of the simulation that once failed, named by the bug they found."""

from admin_desktop.sync.simulation import seeds
from admin_desktop.sync.simulation.story import Step

BOTH_RESTORED = (
    Step(48630, "backup_aspire", 330804405),
    Step(92362, "submit", 517339669),
    Step(92367, "back_up_here", 322381730),
    Step(103272, "restore_aspire", 569320409),
    Step(124910, "restore_here", 675871217),
)


def test_seed_1031_both_sides_restored_send_nothing_again_without_two_people() -> None:
    assert seeds.play(1031, BOTH_RESTORED)[0] == ""
