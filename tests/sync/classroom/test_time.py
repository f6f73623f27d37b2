"""The class's clock: paused, running fast, jumping; whatever the slices, things happen at their moments."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest
from sync.classroom.classes import TRAINER, held, seen

from admin_desktop.clock import ManualClock
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.submission import Submission, submit
from admin_desktop.models.sync_log import last_cycles
from admin_desktop.models.training.deeds import Submit, SyncDo, Syncing, Wait
from admin_desktop.sync.classroom.classroom import Classroom
from admin_desktop.sync.classroom.work import Work

HOUR = 3_600_000


def test_a_paused_class_stands_still(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.do(Submit("rent")).finish()
        before = seen(classroom)
        assert classroom.tick(60_000).cycles == 0
        assert seen(classroom) == before
        assert classroom.state().payments[0].status is Status.PENDING


@pytest.mark.slow
def test_running_time_syncs_at_its_moments_however_it_is_sliced(tmp_path: Path) -> None:
    ran = []
    for number, slices in enumerate(([1800], [100] * 18, [3, 777, 420, 600])):
        with held(tmp_path / str(number)) as classroom:
            classroom.do(Submit("rent")).finish()
            classroom.set_rate(1000)
            classroom.run()
            for real_ms in slices:
                tick = classroom.tick(real_ms, 0)
                while tick.behind_ms:
                    tick = classroom.tick(0, 0)
            ran.append(seen(classroom))
    assert ran[0]["statuses"] == ran[1]["statuses"] == ran[2]["statuses"]
    assert ran[0]["timelines"] == ran[1]["timelines"] == ran[2]["timelines"]


def test_a_slice_ends_soon_and_says_what_is_left(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.set_rate(3600)
        classroom.run()
        began = classroom.clock.now_ms()
        tick = classroom.tick(1000, 0)
        assert tick.cycles == 1, "not more than one cycle when there is no budget"
        assert tick.now_ms + tick.behind_ms == began + HOUR
        assert classroom.state().behind_ms == tick.behind_ms
        classroom.pause()
        assert classroom.state().behind_ms == 0


def test_what_cannot_be_caught_up_with_is_left_out(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.set_rate(10_000_000)
        assert classroom.state().rate == 3600
        classroom.set_rate(0)
        assert classroom.state().rate == 1
        classroom.run()
        assert classroom.tick(3_600_000, 0).behind_ms <= 2000


@pytest.mark.slow
def test_a_night_that_is_jumped_over_ends_as_one_that_was_waited_for(tmp_path: Path) -> None:
    ends = []
    for number, minutes in enumerate(([120], [5] * 24)):
        with held(tmp_path / str(number)) as classroom:
            classroom.do(Submit("rent")).finish()
            for span in minutes:
                classroom.skip(span).finish()
            state = classroom.state()
            ends.append((state.now_ms, state.payments, state.companies, state.coming))
    assert ends[0] == ends[1]


def test_jumping_leaves_out_only_cycles_that_find_nothing(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.skip(12 * 60).finish()
        kept = last_cycles(classroom.store, TRAINER, "PRAIRIE")
    assert 2 <= len(kept) <= 4
    assert kept[-1].pulled > 0


def test_the_next_event_is_a_sync_a_promise_or_the_lessons_step(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.do(Submit("rent")).finish()
        assert [one.kind for one in classroom.state().coming] == ["sync", "amber", "red"]
        classroom.to_next_event().finish()
        assert classroom.state().payments[0].status is Status.SCHEDULED
        classroom.do(Syncing(SyncDo.STOP)).finish()
        classroom.do(Submit("late")).finish()
        coming = classroom.state().coming
        assert [one.kind for one in coming] == ["amber", "red"]
        classroom.to_next_event().finish()
        assert classroom.clock.now_ms() == coming[0].at_ms
        classroom.to_next_event().finish()
        classroom.to_next_event().finish()
        assert classroom.clock.now_ms() == coming[1].at_ms, "nothing more comes by itself"


def test_one_work_at_a_time_and_the_clock_waits_for_it(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.do(Submit("rent")).finish()
        classroom.run()
        work = classroom.skip(600)
        assert classroom.state().paused
        work.slice(0)
        assert 0 < work.fraction < 1
        with pytest.raises(InvalidRequestError, match="still busy"):
            classroom.do(Wait(1))
        classroom.run()
        assert classroom.tick(1000).cycles == 0
        work.finish()
        assert (work.fraction, work.slice()) == (1.0, True)


def test_a_work_that_fails_is_called_off() -> None:
    def broken() -> Iterator[None]:
        yield
        raise OSError("the disk is gone")

    called = []
    work = Work("x", broken(), lambda: called.append("off"), lambda: 0.5, ManualClock(0))
    with pytest.raises(OSError, match="gone"):
        work.finish()
    assert called == ["off"]
    work.cancel()
    assert called == ["off"], "once"


def test_what_somebody_does_in_the_customers_view_is_a_step_with_a_name(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.do(Submit("rent")).finish()
        _submit_past_the_desk(classroom)
        classroom.notice().finish()
        state = classroom.state()
        assert [one.name for one in state.payments] == ["rent", "P1"]
        assert state.step_no == 2
        classroom.skip(1).finish()
        assert {one.status for one in classroom.state().payments} == {Status.SCHEDULED}


def _submit_past_the_desk(classroom: Classroom) -> None:
    wanted = Submission("PRAIRIE", "C1002", "K2003", "BA-C1002", 96_400, date(2026, 3, 5))
    submit(classroom.store, TRAINER, wanted, Random(3))
