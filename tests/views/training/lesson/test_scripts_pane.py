"""Lessons to choose from: Enter begins one, and a broken one says in which line."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from admin_desktop.errors import BadScriptError
from admin_desktop.models.training.scripts.library import ScriptFile
from admin_desktop.models.training.texts import Text
from admin_desktop.models.training.wishes import OpenScript
from admin_desktop.views.look.theme import Look
from admin_desktop.views.training.lesson.scripts_pane import ScriptsPane

SOUND = ScriptFile("a", Path("a.toml"), Text("A lesson"), Text("About it."), 40, 3)
BROKEN = ScriptFile(
    "b", Path("b.toml"), Text("b"), Text(), error=BadScriptError("b.toml, line 3: no", ((3, "no"),))
)


def test_a_broken_lesson_is_listed_says_why_and_cannot_begin(look: Look, qtbot: QtBot) -> None:
    pane = ScriptsPane(look)
    qtbot.addWidget(pane)
    wished: list[Any] = []
    pane.wished.connect(wished.append)
    pane.show_scripts((SOUND, BROKEN))
    assert pane.about.text() == "About it. 40 minutes of the class."
    pane.begin.click()
    assert wished == [OpenScript(Path("a.toml"))]
    pane.table.selectRow(1)
    assert "line 3" in pane.about.text()
    assert not pane.begin.isEnabled()
    pane.table.opened.emit(BROKEN)
    assert wished == [OpenScript(Path("a.toml"))]
