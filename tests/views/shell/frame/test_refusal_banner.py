# ruff: noqa: ANN001 - fixtures are typed where they are made
"""What was refused stays until it is dismissed; what passes by itself goes when it is over."""

import pytest

from admin_desktop.errors import AlreadyInBatchError, DatabaseUnreachableError
from admin_desktop.models.sync_report import SyncState
from admin_desktop.views.shell.frame.refusal_banner import RefusalBanner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_workspace_that_answers_again_takes_its_trouble_away_and_no_refusal(look, report, qtbot) -> None:
    banner = RefusalBanner(look)
    qtbot.addWidget(banner)
    banner.tell_error(DatabaseUnreachableError("no server"))
    assert "no server" in banner.text()
    banner.take(report("NORTHSTAR", SyncState.FAILED))
    assert not banner.isHidden()
    banner.take(report("NORTHSTAR", SyncState.IDLE))
    assert banner.isHidden()
    banner.tell_error(AlreadyInBatchError("batch 123", 123))
    banner.take(report("NORTHSTAR", SyncState.IDLE))
    assert not banner.isHidden()
    banner.action_requested.emit()
    assert banner.isHidden()
