# ruff: noqa: ANN001 - fixtures are typed where they are made
"""As of: the minute is asked for, the page says so all the time, and goes back to now."""

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.views.as_of.as_of_desk import AsOfDesk
from admin_desktop.views.as_of.as_of_dialog import AsOfDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

THEN = from_rfc3339("2026-03-08T09:30:00Z")


@pytest.fixture
def desk(page, look, clock, reader, monkeypatch) -> AsOfDesk:
    def open_as_of(flt, sort, at_ms) -> object:
        reader.note(f"as of {at_ms}")
        return reader.open(flt, sort)

    def detail_as_of(company, reference, at_ms) -> object:
        reader.note(f"detail as of {at_ms}")
        return reader.detail(company, reference)

    monkeypatch.setattr(reader, "open_as_of", open_as_of, raising=False)
    monkeypatch.setattr(reader, "detail_as_of", detail_as_of, raising=False)
    return AsOfDesk(look, page.payments, clock, "America/New_York")


@pytest.mark.parametrize("zone", ["America/New_York", "America/Los_Angeles", "UTC"])
def test_the_end_of_the_chosen_minute_of_the_zone_counts(qtbot, look, page, zone) -> None:
    dialog = AsOfDialog(look, THEN, THEN + 3_600_000, zone, page)
    qtbot.addWidget(dialog)
    assert dialog.answer() == THEN + 59_999
    chosen: list[int] = []
    dialog.confirmed.connect(chosen.append)
    dialog.confirm.click()
    assert chosen == [THEN + 59_999]


def test_the_past_is_read_marked_and_left_again(page, desk, reader, qtbot) -> None:
    payments = page.payments
    desk.button.click()
    dialog = page.findChild(AsOfDialog)
    dialog.confirm.click()
    at_ms = payments.list.as_of_ms
    assert at_ms is not None
    qtbot.waitUntil(lambda: f"as of {at_ms}" in reader.calls and payments.list.count is not None)
    assert "As we knew the payments at" in desk.strip.text()
    assert desk.button.isChecked()
    assert payments.model.moment().now_ms == at_ms
    calls = len(reader.calls)
    payments.list.note_commit()
    assert not payments.list._burst.isActive()
    payments.open_detail(0)
    qtbot.waitUntil(lambda: f"detail as of {at_ms}" in reader.calls[calls:])
    qtbot.waitUntil(payments.detail.shows_past)
    (back,) = desk.actions()
    back.act()
    assert payments.list.as_of_ms is None
    assert not desk.strip.isVisible()
    qtbot.waitUntil(lambda: not payments.detail.shows_past())
    assert [action.key for action in desk.actions()] == ["as_of"]


def test_who_asks_and_does_not_choose_stays_in_the_present(page, desk) -> None:
    desk.button.click()
    page.findChild(AsOfDialog).reject()
    assert not desk.button.isChecked()
    desk.show(THEN)
    desk.button.click()
    assert page.payments.list.as_of_ms is None
