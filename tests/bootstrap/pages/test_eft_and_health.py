"""The desks that bootstrap hands to the pages call the model as who sits at the window."""

from pathlib import Path

import pytest

from admin_desktop.bootstrap.pages import eft, health
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock
from admin_desktop.errors import NotAllowedError
from admin_desktop.models.database.store import Store
from admin_desktop.models.eft.opening import UNWATCHED
from admin_desktop.models.principal import Principal, Role


def test_every_call_is_made_as_the_principal(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "w.db", ManualClock(1_763_665_320_000))
    here = Workspace("W", "live", store, Principal("s", Role.SYNC_SERVICE, None, "m"), store.clock)
    files, sync = eft.EftDesk(here), health.HealthDesk(here)
    path = tmp_path / "x.ach"
    path.write_bytes(b"x")
    opened = files.open(path, UNWATCHED, lenient=True)
    for refused in (
        files.companies,
        lambda: files.company_of(opened),
        sync.companies,
        sync.bundle,
    ):
        with pytest.raises(NotAllowedError):
            refused()
    store.close()
