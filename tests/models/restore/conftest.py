"""A town whose ASPIRE was restored from a backup in the middle of the day."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from admin_desktop.sync.simulation.town import Town, town_in
from admin_desktop.sync.simulation.workspaces import open_quickly


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_in(tmp_path, 1, open_quickly) as made:
        made.sync("NORTHSTAR")
        made.sync("LAKESIDE")
        yield made
