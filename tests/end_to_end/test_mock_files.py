"""The NACHA files that the mock writes, fetched over HTTP, pass an independent checker."""

import subprocess
from pathlib import Path
from typing import Any

import pytest


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("company", ["NORTHSTAR", "LAKESIDE"])
def test_the_mocks_files_pass_an_independent_checker(
    world: Any, company: str, achlens: Path, tmp_path: Path
) -> None:
    refs = [world.submit(company, cents) for cents in (1, 45_000, 99_999_999)]
    world.synced(company)
    run = world.collect(company, refs[0])
    file = tmp_path / f"{company}.ach"
    file.write_bytes(world.aspire.file(company, run["run_no"]))
    done = subprocess.run(
        [achlens, "validate", file], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout
