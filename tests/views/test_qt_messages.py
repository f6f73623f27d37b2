import logging

import pytest
from PySide6.QtCore import QtMsgType, qCritical, qInstallMessageHandler, qWarning

from admin_desktop.views.qt_messages import log_qt_messages


@pytest.mark.qt_no_exception_capture
@pytest.mark.no_qt_log
def test_what_qt_says_is_logged_until_it_is_given_back(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[str] = []
    qtest = qInstallMessageHandler(lambda _kind, _context, message: heard.append(message))
    try:
        give_back = log_qt_messages()
        with caplog.at_level(logging.DEBUG, "qt"):
            qWarning("a plugin is missing")
            qCritical("out of handles")
        give_back()
        qWarning("for somebody else")
    finally:
        qInstallMessageHandler(qtest)
    assert [(one.levelname, one.getMessage()) for one in caplog.records] == [
        ("WARNING", "default: a plugin is missing"),
        ("ERROR", "default: out of handles"),
    ]
    assert heard == ["for somebody else"]
    assert QtMsgType.QtFatalMsg
