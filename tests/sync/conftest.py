"""A whole sync without sockets: the simulation's town, with its real workspace and the real mock."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.sync.simulation.town import Town, town_in


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_in(tmp_path) as made:
        made.sync("NORTHSTAR")
        made.sync("LAKESIDE")
        yield made


@pytest.fixture
def new_town() -> Callable[..., Any]:
    return town_in
