"""``admin-desktop seed`` as a user types it."""

import json
import subprocess
from pathlib import Path


def test_seed_makes_a_workspace_that_the_other_commands_read(tmp_path: Path, python: str) -> None:
    file = tmp_path / "large.db"
    words = [python, "-m", "admin_desktop", "seed", str(file), "--payments", "70", "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["payments"] == 70
    again = subprocess.run(words, capture_output=True, text=True, check=False)
    assert again.returncode == 3
    listed = [python, "-m", "admin_desktop", "payments", "list", "--workspace", str(file), "--json"]
    answer = subprocess.run(listed, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["count"] == 70
