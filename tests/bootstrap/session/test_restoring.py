"""Putting a backup back between two sessions."""

from pathlib import Path

import pytest

from admin_desktop.bootstrap.session.restoring import put_back
from admin_desktop.clock import SystemClock
from admin_desktop.errors import NotAllowedError
from admin_desktop.models.accounts.founding import FirstUser, found
from admin_desktop.models.database.store import Store
from admin_desktop.models.people import users
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.workspaces import workspace
from admin_desktop.views.sign_in.opening import Opening


def test_what_was_confirmed_is_put_back_by_who_asked(tmp_path: Path) -> None:
    place = tmp_path / "mine.sqlite"
    store = Store.open(place, SystemClock())
    lee = found(store, FirstUser("lee", "Lee", "correct horse battery"), "desk")
    backup = workspace.backup(store, tmp_path / "copy.sqlite", lee)
    users.add(store, lee, "*", "dana", "Dana", Role.CUSTOMER_CARE)
    store.close()
    care = Principal("dana", Role.CUSTOMER_CARE, None)
    with pytest.raises(NotAllowedError):
        put_back(Opening(str(place), seated=care, backup=str(backup)))
    put_back(Opening(str(place), backup=str(backup)))
    assert not list(tmp_path.glob("*replaced*"))
    put_back(Opening(str(place), seated=lee, backup=str(backup)))
    assert list(tmp_path.glob("*replaced*"))
    again = Store.open(place, SystemClock())
    assert users.principal_of(again, "dana", "").role is Role.CUSTOMER_CARE
    again.close()
