"""docs/reliability.md names a test for every case of the sync, and every name exists."""

import re
from pathlib import Path

TESTS = Path(__file__).resolve().parent
PAGE = (TESTS.parent / "docs" / "reliability.md").read_text()
CASES = {*range(1, 45)}


def test_every_case_has_a_test_and_every_name_exists() -> None:
    rows = [line for line in PAGE.splitlines() if re.match(r"\| \d+ \|", line)]
    named = {int(row.split("|")[1]): re.findall(r"`(test_\w+)`", row) for row in rows}
    assert named.keys() == CASES
    assert all(named.values())
    written = "\n".join(path.read_text() for path in TESTS.rglob("test_*.py"))
    exist = set(re.findall(r"^(?:async )?def (test_\w+)", written, re.MULTILINE))
    assert {name for names in named.values() for name in names} - exist == set()
