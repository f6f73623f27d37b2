# ruff: noqa: ANN001 - fixtures are typed where they are made
"""What View Payments offers is what the role has: the real parts behind the buttons."""

from pathlib import Path

import pytest
from made_demo import copied

from admin_desktop.bootstrap.pages.payments_desk import Exports, Views
from admin_desktop.bootstrap.window import Room
from admin_desktop.models.payments.case_work import case_of
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.principal import Role
from admin_desktop.models.saved.saved_views import SavedView
from admin_desktop.views.exports.ports import ExportKind, ExportWish
from admin_desktop.views.look.tokens import ThemeChoice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BUTTONS = ("payments_columns", "payments_as_of", "payments_export", "payment_review")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("role", "offered"),
    [
        (Role.CUSTOMER_CARE, set(BUTTONS)),
        (Role.FINANCE_ADMIN, set(BUTTONS)),
        (Role.AUDITOR, {"payments_columns", "payments_as_of"}),
        (Role.LTI_ADMIN, {"payments_columns", "payments_as_of"}),
    ],
)
def test_a_role_is_offered_what_it_may_do(qapp, finished_demo, own_home, qtbot, role, offered) -> None:
    copied(finished_demo, own_home)
    room = Room.whole(qapp, "demo", role, ThemeChoice.LIGHT, lively=False)
    try:
        room.window.show()
        page = room.payments
        qtbot.waitUntil(lambda: page.list.count is not None)
        page.open_detail(0)
        qtbot.waitUntil(page.detail.isVisible)
        shown = {name for name in BUTTONS if (part := page.findChild(object, name)) and part.isVisible()}
        assert shown == offered
    finally:
        room.window.close()
        room.close()


@pytest.mark.slow
def test_exports_views_and_case_work_reach_the_workspace(
    qapp, finished_demo, own_home, qtbot, tmp_path: Path
) -> None:
    copied(finished_demo, own_home)
    room = Room.whole(qapp, "demo", None, ThemeChoice.LIGHT, lively=False)
    try:
        here = room.here
        for kind in ExportKind:
            target = tmp_path / f"a.{kind.ending}"
            flt = PaymentFilter(companies=frozenset({"NORTHSTAR"}), text="60")
            wish = ExportWish(kind, flt, PaymentSort(), ("reference", "amount"), None, target, overwrite=True)
            assert Exports(here)(wish, lambda _done, _total: None, lambda: False).rows
            assert target.exists()
        views = Views(here)
        views.save("NORTHSTAR", SavedView("Mine", PaymentFilter(overdue=True)))
        views.write(views.available(None)[-1], tmp_path / "mine.json")
        assert views.read(tmp_path / "mine.json").flt.overdue
        assert views.rename("NORTHSTAR", "Mine", "Own").name == "Own"
        views.remove("NORTHSTAR", "Own")
        room.window.show()
        page = room.payments
        qtbot.waitUntil(lambda: page.list.count is not None)
        page.open_detail(0)
        qtbot.waitUntil(page.detail.isVisible)
        row = page.detail.detail().row
        page.detail.case.take.click()
        qtbot.waitUntil(
            lambda: case_of(here.store, here.who, row.company, row.payment_ref).assignee == "dana",
        )
        read = room.payments_reads()
        assert read.detail_as_of(row.company, row.payment_ref, here.clock.now_ms()).row.status is row.status
        assert read.open_as_of(PaymentFilter(), PaymentSort(), here.clock.now_ms()).count() == page.list.count
    finally:
        room.window.close()
        room.close()
