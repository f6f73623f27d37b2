"""A workspace that is away silences nobody: the sync tells of it, with what it knew before."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from admin_desktop.errors import DatabaseUnreachableError
from admin_desktop.models.database.store import Store
from admin_desktop.models.sync_report import SyncState
from admin_desktop.sync.rhythm.standing import Standings

COMPANY = "NORTHSTAR"


@contextmanager
def away() -> Iterator[None]:
    def refuse(_store: Store) -> None:
        raise DatabaseUnreachableError("no server")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "reading", refuse)
        patch.setattr(Store, "writing", refuse)
        yield


def test_what_was_known_is_told_on_while_the_workspace_is_away(town: Any) -> None:
    standings = Standings(town.store)
    with away(), pytest.raises(DatabaseUnreachableError):
        standings.of(COMPANY)
    town.sync()
    known = standings.of(COMPANY)
    with away():
        assert standings.of(COMPANY) == known
    town.submit()
    assert standings.of(COMPANY).left.waiting == 1


def test_a_cycle_without_its_workspace_is_a_trouble_with_its_reason(town: Any) -> None:
    before = town.sync()
    with away():
        with pytest.raises(DatabaseUnreachableError) as trouble:
            town.cycle.run(COMPANY, lambda: False)
        town.cycle.note_failure(COMPANY, trouble.value)
        report = town.cycle.state(COMPANY)
    assert report.state is SyncState.FAILED
    assert "no server" in report.message
    assert report.last_success_ms == before.last_success_ms
    town.wait(900)
    assert town.sync().state is SyncState.IDLE
