# ruff: noqa: ANN001 - fixtures are typed where they are made
"""What interrupts somebody is said once, also when it happens to several companies."""

from collections.abc import Iterator

import pytest

from admin_desktop.models.sync_report import SyncState
from admin_desktop.views.reading.questions import Questions
from admin_desktop.views.shell.alerts import Alert, Alerts

NAMES = {"SUNBELT": "Sunbelt", "LAKESIDE": "Lakeside", "NORTHSTAR": "Northstar"}
AWAY = "ASPIRE is not reachable: nobody answers"


@pytest.fixture
def alerts(qapp, reader) -> Iterator[Alerts]:
    work = Questions("test-alerts")
    made = Alerts(work, reader)
    made.name_companies(NAMES)
    yield made
    made.stop()
    work.shut_down()


def test_three_companies_that_stop_for_one_reason_are_one_alert(alerts, report, qtbot) -> None:
    raised: list[Alert] = []
    alerts.raised.connect(raised.append)
    for company in NAMES:
        alerts.take(report(company, SyncState.OFFLINE, message=AWAY))
    qtbot.waitUntil(lambda: bool(raised))
    assert raised == [Alert("Lakeside, Northstar and Sunbelt stopped syncing", AWAY)]


def test_two_reasons_are_two_alerts_and_who_runs_again_at_once_is_none(alerts, report) -> None:
    raised: list[Alert] = []
    alerts.raised.connect(raised.append)
    alerts.take(report("SUNBELT", SyncState.OFFLINE, message=AWAY))
    alerts.take(report("LAKESIDE", SyncState.SIGN_IN, message="The token was refused."))
    alerts.take(report("NORTHSTAR", SyncState.OFFLINE, message=AWAY))
    alerts.take(report("NORTHSTAR", SyncState.IDLE))
    alerts.tell_stopped()
    assert [alert.title for alert in raised] == ["Sunbelt stopped syncing", "Lakeside stopped syncing"]
    alerts.tell_stopped()
    assert len(raised) == 2
