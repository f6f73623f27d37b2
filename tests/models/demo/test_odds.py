import random
from collections import Counter

from admin_desktop.models.demo.odds import Weighted, chance


def test_chances_come_true_in_their_share() -> None:
    rng = random.Random(1)
    assert 900 < sum(chance(rng, 0.1) for _ in range(10_000)) < 1_100


def test_things_are_chosen_by_weight() -> None:
    chosen = Counter(Weighted(("often", "seldom", "never"), (9, 1, 0)).many(random.Random(2), 10_000))
    assert chosen["never"] == 0
    assert 8_800 < chosen["often"] < 9_200
    assert Weighted(("only",), (1,)).one(random.Random(3)) == "only"
