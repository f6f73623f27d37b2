"""Who looks without seeing a beat gives up after so many looks, however much time passed."""

from admin_desktop.sync.rhythm.pulse import Pulse, Vigil


def test_a_thread_that_beats_is_never_given_up() -> None:
    pulse = Pulse()
    vigil = Vigil(pulse, 2)
    for _ in range(5):
        pulse.beat()
        assert vigil.look()
        assert vigil.look()


def test_so_many_looks_without_a_beat_are_the_end_of_hope() -> None:
    vigil = Vigil(Pulse(), 3)
    assert [vigil.look() for _ in range(4)] == [True, True, False, False]
