"""What the desk is shown is how the class stands, and no more is read for it than must be."""

from pathlib import Path

from sync.classroom.classes import held

from admin_desktop.models.payments.status import Status
from admin_desktop.models.training.deeds import Cancel, Submit


def test_a_payment_is_read_again_only_when_it_may_stand_differently(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        classroom.do(Submit("rent")).finish()
        classroom.skip(5).finish()
        first = classroom.state().payments[0]
        assert classroom.state().payments[0] is first
        classroom.do(Cancel("rent")).finish()
        changed = classroom.state().payments[0]
        assert changed.status is Status.PENDING_CANCEL
        assert classroom.state().payments[0] is not changed, "its promise runs"
        classroom.step_back().finish()
        assert classroom.state().payments[0] == first
