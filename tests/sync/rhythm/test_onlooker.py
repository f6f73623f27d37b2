"""A desk whose role does not sync sees how the service stands, and what it and other desks changed."""

from typing import Any

from admin_desktop.errors import DatabaseBusyError
from admin_desktop.models.sync_report import Revision, SyncProgress, SyncState
from admin_desktop.sync.rhythm.agenda import Agenda
from admin_desktop.sync.rhythm.onlooker import LOOK_MS, Onlooker

NORTH = "NORTHSTAR"


class Ear:
    def __init__(self) -> None:
        self.heard: list[Revision] = []

    def committed(self, revision: Revision) -> None:
        self.heard.append(revision)

    def progressed(self, progress: SyncProgress) -> None:
        raise AssertionError(progress)


def looking(town: Any) -> tuple[Onlooker, Ear]:
    onlooker, ear = Onlooker(town.store, town.clock, lambda _company: 300.0), Ear()
    onlooker.listener = ear
    return onlooker, ear


def look(onlooker: Onlooker) -> Any:
    return onlooker.run(NORTH, lambda: False)


def test_it_tells_the_services_last_success_and_asks_aspire_nothing(town: Any) -> None:
    onlooker, _ear = looking(town)
    town.submit()
    assert onlooker.begin(NORTH).waiting == 1
    town.sync()
    calls = len(town.transport.calls)
    told = look(onlooker)
    assert (told.state, told.waiting, told.message) == (SyncState.IDLE, 0, "")
    assert told.last_success_ms is not None
    assert told.next_due_ms == told.last_success_ms + 300_000
    assert len(town.transport.calls) == calls


def test_what_others_changed_is_news_once(town: Any) -> None:
    onlooker, ear = looking(town)
    look(onlooker)
    assert ear.heard == []
    town.submit()
    look(onlooker)
    assert [(one.company, one.payments_new) for one in ear.heard] == [(NORTH, 1)]
    look(onlooker)
    assert len(ear.heard) == 1
    town.sync()
    look(onlooker)
    assert [one.payments_new for one in ear.heard] == [1, 0]


def test_a_restore_is_told(town: Any) -> None:
    onlooker, _ear = looking(town)
    backup = town.ledger.snapshot()
    town.submit()
    town.sync()
    town.ledger.restore(backup, new_epoch=True)
    town.wait()
    town.sync()
    told = look(onlooker)
    assert (told.state, bool(told.message)) == (SyncState.RESTORED, True)


def test_it_takes_turns_like_a_sync_and_says_when_it_could_not_look(town: Any) -> None:
    onlooker, _ear = looking(town)
    agenda = Agenda(onlooker, [NORTH], town.clock)
    assert agenda.next() == NORTH
    look(onlooker)
    assert agenda.next() is None
    assert agenda.wait_ms(60_000) == LOOK_MS
    agenda.hurry()
    assert agenda.next() == NORTH
    onlooker.note_failure(NORTH, DatabaseBusyError("held"))
    assert onlooker.state(NORTH).state is SyncState.FAILED
    assert look(onlooker).state is SyncState.IDLE
