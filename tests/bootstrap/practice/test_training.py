"""The window on a class: its parts are the class's own, and its end leaves nothing running."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from bootstrap.practice.class_ear import PATIENCE_MS, Ear
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from admin_desktop.bootstrap.practice.class_link import ClassLink
from admin_desktop.bootstrap.practice.training import known_scripts, passing_class, script_named
from admin_desktop.bootstrap.practice.transcripts import render_transcript
from admin_desktop.bootstrap.window import Room
from admin_desktop.clock import SystemClock
from admin_desktop.errors import AspireUnavailableError
from admin_desktop.models.training.deeds import Aspire, AspireDo, Submit, Wait
from admin_desktop.settings import folders
from admin_desktop.sync.classroom.steps.kept_clock import store_at_rest
from admin_desktop.views.look.tokens import ThemeChoice


@pytest.mark.slow
def test_a_window_on_the_class_has_its_clock_its_sync_and_its_watermark(
    own_home: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    room = Room.whole(qapp, "training", None, ThemeChoice.LIGHT, lively=False)
    try:
        assert room.driver is room.worker
        assert room.driver is not None
        assert room.here.kind == "training"
        ear = Ear(room.driver)
        room.worker.start()
        qtbot.waitUntil(lambda: bool(ear.states), timeout=PATIENCE_MS)
        assert room.here.clock.now_ms() == ear.last.now_ms
        assert room.ready.companies == ("PRAIRIE", "HARBOR")
    finally:
        room.close()
    assert not room.worker.is_running


def test_the_customers_view_has_a_line_of_its_own_to_the_class_aspire(own_home: Path) -> None:
    with ExitStack() as stack:
        link = ClassLink(stack, SystemClock())
        link.begin("training", lively=False)
        ready = link.ready(link.here)
        client = ready.open_client("PRAIRIE", lambda: False)
        assert client.health().epoch
        link.held.classroom.do(Aspire(AspireDo.DOWN)).finish()
        with pytest.raises(AspireUnavailableError):
            client.health()
        client.close()
        assert ready.cycle is link.held.classroom.cycle
        link.give_up()


def test_a_class_not_begun_has_no_parts() -> None:
    with ExitStack() as stack, pytest.raises(RuntimeError, match="begin comes first"):
        ClassLink(stack, SystemClock()).ready(None)  # type: ignore[arg-type]


def test_a_passing_class_leaves_nothing(own_home: Path) -> None:
    with passing_class() as classroom:
        folder = classroom.store.path
        classroom.do(Submit("rent")).finish()
    assert folder is not None
    assert not folder.exists()
    assert not folders().training.exists()


def test_a_workspace_at_rest_stands_at_its_last_step(tmp_path: Path) -> None:
    with passing_class() as classroom:
        classroom.do(Wait(90)).finish()
        path = classroom.store.path
        assert path is not None
        store = store_at_rest(path.parent)
        assert store.clock.now_ms() == classroom.clock.now_ms()
        store.close()


def test_a_transcript_is_a_pdf(qapp: QApplication) -> None:
    assert render_transcript("<p>Hello</p>").startswith(b"%PDF")


def test_our_scripts_are_known_by_name(own_home: Path) -> None:
    assert len(known_scripts()) == 9
    assert script_named("happy-path").name == "happy-path.toml"
