"""A whole sync without sockets: the simulation's town, with its real workspace and the real mock."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.sync.simulation.town import Town, town_in
from admin_desktop.sync.simulation.workspaces import open_quickly


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_in(tmp_path, opener=open_quickly) as made:
        made.sync("NORTHSTAR")
        made.sync("LAKESIDE")
        yield made


@pytest.fixture
def new_town() -> Callable[..., Any]:
    return partial(town_in, opener=open_quickly)
