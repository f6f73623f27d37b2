from datetime import date

from pytestqt.qtbot import QtBot

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.filters.typed_filters import parse
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.payments.filters.filter_bar import FilterBar, typed_filters_tip


def test_every_filter_that_the_tip_shows_is_one() -> None:
    lines = typed_filters_tip().splitlines()[1:-1]
    for form in (form for line in lines for form in line.split(" · ")):
        assert parse(form, date(2026, 11, 20)).text == "", form
        assert parse(form, date(2026, 11, 20)) != PaymentFilter(), form


def test_typed_filters_are_shown_while_nothing_is_filtered(look: Look, qtbot: QtBot) -> None:
    bar = FilterBar(look)
    qtbot.addWidget(bar)
    hint = bar.findChild(ElidedLabel, "filter_typed")
    bar.tell(PaymentFilter(), PaymentSort())
    assert not hint.isHidden()
    assert "status:pending" in hint.text()
    assert "assignee:me" in hint.toolTip()
    bar.tell(PaymentFilter(overdue=True), PaymentSort())
    assert hint.isHidden()
