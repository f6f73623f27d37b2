"""One story told once, and a workspace filled with it once; tests that write get their own copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models.database.store import Store
from admin_desktop.models.demo.history import Story
from admin_desktop.models.demo.loading.loader import load
from admin_desktop.models.demo.story import tell
from admin_desktop.models.principal import Principal, Role

NOW_MS = from_rfc3339("2026-03-04T16:20:00Z")
"""A Wednesday: 11:20 in New York, 08:20 in Los Angeles."""

SETTER_UP = Principal("setup", Role.LTI_ADMIN, None, "desk-1")


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW_MS)


@pytest.fixture(scope="session")
def story() -> Story:
    return tell(7, NOW_MS)


@pytest.fixture(scope="session")
def loaded_workspace(tmp_path_factory: pytest.TempPathFactory, story: Story) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    store = Store.open(path, ManualClock(NOW_MS))
    load(store, SETTER_UP, story, "epoch-1", "http://127.0.0.1:9", 10)
    store.close()
    return path


@pytest.fixture
def store(loaded_workspace: Path, tmp_path: Path, clock: ManualClock) -> Iterator[Store]:
    """A private copy of the loaded demo."""
    path = tmp_path / "demo.db"
    path.write_bytes(loaded_workspace.read_bytes())
    opened = Store.open(path, clock, durable=False)
    yield opened
    opened.close()
