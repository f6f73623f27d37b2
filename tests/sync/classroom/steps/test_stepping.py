"""One step back and forward: both sides, the clock and the random state are those of the step."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sync.classroom.classes import NAMES, everything, held, script

from admin_desktop.errors import DatabaseDamagedError
from admin_desktop.models.training.deeds import Cancel, RunEft, Submit, SyncDo, Syncing
from admin_desktop.sync.classroom.classroom import Classroom
from admin_desktop.sync.classroom.steps.checkpoints import Checkpoints
from admin_desktop.sync.classroom.steps.memory import ClassMemory


def straight(classroom: Classroom) -> Iterator[dict[str, object]]:
    """Play the whole script and yield everything after each step, the opening first."""
    yield everything(classroom)
    while (lesson := classroom.state().lesson) is not None and lesson.upcoming is not None:
        classroom.play_next().finish()
        yield everything(classroom)


@pytest.mark.parametrize("name", ["cancel-too-late", pytest.param("aspire-restored", marks=pytest.mark.slow)])
def test_after_each_step_back_and_again_everything_is_as_it_was(name: str, tmp_path: Path) -> None:
    with held(tmp_path, script(name)) as classroom:
        first = list(straight(classroom))
        for expected in reversed(first[:-1]):
            classroom.step_back().finish()
            assert everything(classroom) == expected
        for expected in first[1:]:  # really done again: statuses, references, files, every row
            classroom.play_next().finish()
            assert everything(classroom) == expected


@cache
def known(name: str) -> tuple[dict[str, object], ...]:
    with TemporaryDirectory() as folder, held(Path(folder), script(name)) as classroom:
        return tuple(straight(classroom))


MOVES = st.lists(st.sampled_from(["back", "back", "forward", "again", "again"]), max_size=14)


@pytest.mark.slow
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(NAMES), moves=MOVES)
def test_whatever_way_back_and_forward_the_class_is_as_after_its_step(name: str, moves: list[str]) -> None:
    steps = known(name)
    with TemporaryDirectory() as folder, held(Path(folder), script(name)) as classroom:
        here = 0
        for move in moves:
            if move == "back":
                classroom.step_back().finish()
                here = max(0, here - 1)
            else:  # forward takes the kept step when there is one, again plays it once more
                (classroom.step_forward() if move == "forward" else classroom.play_next()).finish()
                here = min(len(steps) - 1, here + 1)
            assert everything(classroom) == steps[here]


def test_a_class_by_hand_goes_back_and_forward_and_a_new_deed_forgets_what_was_taken_back(
    tmp_path: Path,
) -> None:
    with held(tmp_path) as classroom:
        for deed in (Submit("rent"), Syncing(SyncDo.NOW), RunEft(), Cancel("rent")):
            classroom.do(deed).finish()
        end, state = everything(classroom), classroom.state()
        assert (state.step_no, state.last_step_no, state.can_step_forward) == (4, 4, False)
        for _ in range(4):
            classroom.step_back().finish()
        state = classroom.state()
        assert (state.payments, state.step_no, state.can_step_back) == ((), 0, False)
        for _ in range(4):
            classroom.step_forward().finish()
        assert everything(classroom) == end
        classroom.step_back().finish()
        classroom.skip(1).finish()
        assert (classroom.state().step_no, classroom.state().last_step_no) == (4, 4)


@pytest.mark.slow
def test_time_that_ran_since_a_step_is_a_step_of_its_own(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.do(Submit("rent")).finish()
        classroom.set_rate(3600)
        classroom.run()
        classroom.tick(500, 10_000)
        ran = everything(classroom)
        classroom.do(Cancel("rent")).finish()
        classroom.step_back().finish()
        assert everything(classroom) == ran
        assert classroom.state().paused


def test_a_class_that_is_opened_again_goes_on_where_it_stopped(tmp_path: Path) -> None:
    with held(tmp_path, script("cancel-too-late")) as classroom:
        classroom.play_next().finish()
        before = everything(classroom)
        classroom.play_next().finish()
        after = everything(classroom)
    with held(tmp_path) as classroom:
        assert everything(classroom) == after
        lesson = classroom.state().lesson
        assert lesson is not None
        assert (lesson.done, lesson.script.name) == (2, "cancel-too-late")
        classroom.step_back().finish()
        assert everything(classroom) == before
        classroom.reset().finish()
        assert classroom.state().step_no == 0


def test_a_work_that_is_called_off_leaves_everything_as_it_was(tmp_path: Path) -> None:
    with held(tmp_path, script("happy-path")) as classroom:
        classroom.play_next().finish()
        before = everything(classroom)
        work = classroom.play_next()
        assert not work.slice(0)
        assert classroom.state().busy
        work.cancel()
        assert everything(classroom) == before
        assert not classroom.state().busy


def test_books_that_are_no_books_are_told(tmp_path: Path) -> None:
    (tmp_path / "training").mkdir()
    (tmp_path / "training" / "aspire.sqlite").write_bytes(b"nonsense" * 200)
    with pytest.raises(DatabaseDamagedError, match=r"aspire.sqlite"), held(tmp_path):
        pass


def test_steps_of_another_schema_are_forgotten_and_one_that_is_not_there_is_no_step(tmp_path: Path) -> None:
    steps = Checkpoints(tmp_path / "steps.sqlite", "0001")
    memory = ClassMemory("PRAIRIE", 1, 5, 0)
    assert (steps.step_no, steps.last_no, steps.now_ms) == (None, 0, 0)
    assert [steps.keep(b"a", b"b", memory), steps.keep(b"c", b"d", memory)] == [0, 1]
    assert steps.move_to(0).workspace == b"a"
    with pytest.raises(KeyError):
        steps.move_to(2)
    steps.close()
    again = Checkpoints(tmp_path / "steps.sqlite", "0002")
    assert again.step_no is None
    again.close()
