"""The diagram: every arrow runs from place to place, and the payment moves, jumps, or stands."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF
from views.training.conftest import payment

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.training.diagram import ARROWS, Place
from admin_desktop.views.look.motion import LONGEST_MS, motion_ms
from admin_desktop.views.look.theme import Look
from admin_desktop.views.training.diagram.geometry import Geometry, along
from admin_desktop.views.training.diagram.status_diagram import StatusDiagram

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BOX = QRectF(0, 0, 800, 360)
EDGE = 0.01


@pytest.fixture
def diagram(look: Look) -> Iterator[StatusDiagram]:
    made = StatusDiagram(look)
    made.resize(800, 360)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def touches(rect: QRectF, point: QPointF) -> bool:
    grown = rect.adjusted(-EDGE, -EDGE, EDGE, EDGE)
    return grown.contains(point) and not rect.adjusted(1, 1, -1, -1).contains(point)


@pytest.mark.parametrize("arrow", ARROWS, ids=lambda arrow: f"{arrow.start} to {arrow.end}")
def test_every_arrow_runs_from_the_edge_of_one_place_to_the_edge_of_the_other(arrow: Any) -> None:
    geometry = Geometry(BOX, 40)
    corners = geometry.way(arrow.start, arrow.end)
    assert touches(geometry.place(arrow.start), corners[0])
    assert touches(geometry.place(arrow.end), corners[-1])
    others = [geometry.place(place) for place in Place if place not in {arrow.start, arrow.end}]
    points = [along(corners, share / 40) for share in range(41)]
    assert not any(rect.contains(point) for rect in others for point in points)
    for large in (True, False):
        assert BOX.contains(geometry.label(arrow.start, arrow.end, large=large)[0].topLeft())


def test_places_stand_apart_and_inside() -> None:
    rects = [Geometry(BOX, 40).place(place) for place in Place]
    assert all(BOX.contains(rect) for rect in rects)
    assert not any(one.intersects(other) for place, one in enumerate(rects) for other in rects[place + 1 :])


def test_a_point_goes_along_a_way_evenly() -> None:
    way = (QPointF(0, 0), QPointF(10, 0), QPointF(10, 30))
    assert along(way, 0.0) == QPointF(0, 0)
    assert along(way, 0.5) == QPointF(10, 10)
    assert along(way, 1.0) == QPointF(10, 30)


def test_a_new_payment_comes_in_by_pending_and_every_move_takes_150_ms_at_most(
    diagram: StatusDiagram, qtbot: Any
) -> None:
    diagram.show_payment(payment(status=Status.PAID), ())
    assert diagram.is_moving()
    assert diagram._animation.duration() <= 2 * LONGEST_MS
    assert diagram.accessibleName() == "Status diagram: rent is Paid"
    diagram.grab()
    qtbot.waitUntil(lambda: not diagram.is_moving())
    diagram.show_payment(payment(status=Status.PAID, marks=(Mark.RETURNED,)), (payment("P2"),))
    assert diagram._moves() == ((Place.PAID, Place.RETURNED),)
    assert "Returned" in diagram.accessibleName()
    qtbot.waitUntil(lambda: not diagram.is_moving())
    diagram.grab()


def test_a_step_back_and_another_payment_jump(diagram: StatusDiagram, qtbot: Any) -> None:
    diagram.show_payment(payment(status=Status.SCHEDULED), ())
    qtbot.waitUntil(lambda: not diagram.is_moving())
    diagram.show_payment(payment(), (), jump=True)
    assert not diagram.is_moving()
    diagram.show_payment(None, ())
    assert diagram.accessibleName() == "Status diagram, no payment yet"
    diagram.grab()


def test_the_last_move_stays_marked_while_nothing_happens(diagram: StatusDiagram, qtbot: Any) -> None:
    diagram.show_payment(payment(status=Status.SCHEDULED), ())
    qtbot.waitUntil(lambda: not diagram.is_moving())
    diagram.show_payment(payment(status=Status.SCHEDULED, sentence="5 minutes later"), ())
    assert diagram._moves() == ((Place.PENDING, Place.SCHEDULED),)
    diagram.present(on=True)
    diagram.grab()


def test_nothing_moves_when_the_system_asks_for_less_motion(look: Look) -> None:
    still = StatusDiagram(look, lambda _widget: 0)
    still.show()
    still.show_payment(payment(status=Status.PAID), ())
    assert not still.is_moving()
    assert still._places[-1] is Place.PAID
    still.close()
    still.deleteLater()


def test_a_motion_takes_what_the_style_says_and_150_ms_at_most(diagram: StatusDiagram) -> None:
    assert 0 <= motion_ms(diagram) <= LONGEST_MS == 150
