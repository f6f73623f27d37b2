"""The whole window on the demo, offscreen: it syncs, acts, and lets go of everything when it closes."""

import random
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from made_demo import copied
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from admin_desktop.bootstrap.practice.demo import Borrowers, demo_aspire
from admin_desktop.bootstrap.running.acts import told
from admin_desktop.bootstrap.running.syncing import syncing
from admin_desktop.bootstrap.tour import Tour
from admin_desktop.bootstrap.window import Room
from admin_desktop.bootstrap.workspaces import open_workspace
from admin_desktop.clock import SystemClock
from admin_desktop.credentials import MemoryCredentials
from admin_desktop.errors import AdminDesktopError, NotAllowedError, NotFoundError
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.queries import find
from admin_desktop.models.payments.rows import PaymentDetail, PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.principal import Role
from admin_desktop.models.sync_report import SyncState
from admin_desktop.settings import folders
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.payments.detail.difference_dialog import DifferenceDialog
from admin_desktop.views.payments.ports import CancelRequest


@pytest.fixture(autouse=True)
def at_home(at_demo_home: Path) -> None:
    """Each test is where the room is."""


@pytest.fixture(scope="module")
def room(qapp: QApplication, demo_home: Path) -> Iterator[Room]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ADMIN_DESKTOP_HOME", str(demo_home))
        room = Room.whole(qapp, "demo", None, ThemeChoice.LIGHT, lively=False)
        yield room
        room.close()


def synced(room: Room, qtbot: Any) -> None:
    idle: set[str] = set()
    room.worker.company_changed.connect(
        lambda one: idle.add(one.company) if one.state is SyncState.IDLE else None
    )
    room.worker.start()
    qtbot.waitUntil(lambda: len(idle) == 3)


def one(room: Room, status: Status) -> PaymentRow:
    flt = PaymentFilter(statuses=frozenset({status}))
    return PaymentPages(room.here.store, room.here.who, flt, PaymentSort()).page(0)[0]


def test_the_window_syncs_and_a_cancel_for_the_borrower_reaches_aspire(room: Room, qtbot: Any) -> None:
    synced(room, qtbot)
    row = next(
        row
        for row in PaymentPages(
            room.here.store, room.here.who, PaymentFilter(statuses=frozenset({Status.SCHEDULED}))
        ).page(0)
        if row.batch_no is None
    )
    room.payments.cancel_requested.emit(CancelRequest(row.company, row.payment_ref, "T-77"))

    def canceled() -> bool:
        flt = PaymentFilter(text=row.payment_ref)
        return PaymentPages(room.here.store, room.here.who, flt).page(0)[0].status is Status.CANCELED

    qtbot.waitUntil(canceled)


def test_a_refused_act_is_told_in_the_window(room: Room, qtbot: Any) -> None:
    row = one(room, Status.PAID)
    room.window.show()
    room.payments.cancel_requested.emit(CancelRequest(row.company, row.payment_ref, "T-78"))
    banner = room.window.findChild(type(room.window._refusal), "refusal_banner")
    qtbot.waitUntil(banner.isVisible)


def test_closing_ends_every_thread_and_the_mock(
    qapp: QApplication,
    qtbot: Any,
    finished_demo: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(copied(finished_demo, tmp_path / "closing")))
    before = set(threading.enumerate())
    room = Room.whole(qapp, "demo", None, ThemeChoice.DARK)
    synced(room, qtbot)
    room.close()
    assert not room.worker.is_running
    left = {thread for thread in set(threading.enumerate()) - before if thread.name != "aspire-stdout"}
    assert not [thread for thread in left if thread.is_alive() and not thread.daemon]


def test_a_tour_holds_only_when_all_synced_and_nothing_is_cut() -> None:
    assert not Tour((), ()).holds


def test_what_nobody_foresaw_is_named() -> None:
    refusal = NotFoundError("x")
    assert told(refusal) is refusal
    assert isinstance(told(ValueError("secret")), AdminDesktopError)
    assert "secret" not in told(ValueError("secret")).detail


@pytest.mark.slow
def test_half_a_demo_is_made_again(
    finished_demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(copied(finished_demo, tmp_path / "half")))
    place = folders().make()
    with demo_aspire(place, SystemClock(), lively=False):
        first = place.demo_workspace.stat().st_ino
    place.demo_aspire.unlink()
    with demo_aspire(place, SystemClock(), lively=False) as aspire:
        here = open_workspace("demo")
        ready = syncing(here, MemoryCredentials(aspire.tokens))
        assert {ready.cycle.run(code, lambda: False).state for code in ready.companies} == {SyncState.IDLE}
        here.store.close()
    assert place.demo_workspace.stat().st_ino != first


def test_borrowers_act_and_go_home() -> None:
    here = open_workspace("demo")
    acted = threading.Event()
    borrowers = Borrowers(here.store, _Hasty(), lambda _act: acted.set())
    borrowers.start()
    assert acted.wait(60)
    borrowers.stop()
    here.store.close()


class _Hasty(random.Random):
    def uniform(self, _a: float, _b: float) -> float:
        return 0.01


def test_a_role_is_chosen_in_the_demo_and_elsewhere_decided(tmp_path: Path) -> None:
    here = open_workspace("demo", Role.AUDITOR)
    assert here.who.role is Role.AUDITOR
    here.store.close()
    with pytest.raises(NotFoundError):
        open_workspace(str(tmp_path / "none.sqlite"))
    with pytest.raises(NotAllowedError):
        open_workspace(str(_live(tmp_path)), Role.LTI_ADMIN)


def _live(tmp_path: Path) -> Path:
    here = open_workspace("demo")
    here.store.close()
    file = tmp_path / "live.sqlite"
    type(here.store).open(file, SystemClock()).close()
    return file


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_difference_is_closed_from_the_detail_with_a_note(room: Room, qtbot: Any) -> None:
    flt = PaymentFilter(marks=frozenset({Mark.DIFFERS}))
    row = PaymentPages(room.here.store, room.here.who, flt, PaymentSort()).page(0)[0]

    def detail() -> PaymentDetail:
        return find(room.here.store, room.here.who, row.company, row.payment_ref)

    room.payments.detail.show_detail(detail())
    button = room.payments.detail.findChild(QPushButton, "payment_close_difference")
    assert not button.isHidden()
    button.click()
    dialog = room.payments.detail.findChild(DifferenceDialog)
    confirm = dialog.findChild(QPushButton, "difference_confirm")
    assert not confirm.isEnabled()
    dialog.findChild(QLineEdit, "difference_line").setText("the books are right")
    confirm.click()
    qtbot.waitUntil(lambda: detail().differences == ())
    room.payments.detail.show_detail(detail())
    assert button.isHidden()
