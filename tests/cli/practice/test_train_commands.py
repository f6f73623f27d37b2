"""``train list|check|play``: what they print, and their exit codes."""

import json
from pathlib import Path

import pytest

from admin_desktop.__main__ import main
from admin_desktop.bootstrap import start
from admin_desktop.bootstrap.practice import training
from admin_desktop.cli.console.exit_codes import CORRUPT, DONE, REFUSED, WANTING
from admin_desktop.settings import folders

SHORT = """title = "Short"
about = "One step"
start = "2026-03-04 09:00"
[[step]]
do = "submit"
payment = "rent"
say = "A payment"
ask = "And now?"
answer = "We wait."
[[step.expect]]
payment = "rent"
after = "15m"
status = "{status}"
"""


def command(*words: str) -> int:
    return main(["train", *words])


@pytest.fixture
def own(own_home: Path) -> Path:
    """A trainer's folder with a script that holds, one that does not, and a broken one."""
    folder = folders().make().own_scenarios
    folder.mkdir()
    (folder / "holds.toml").write_text(SHORT.format(status="scheduled"))
    (folder / "fails.toml").write_text(SHORT.format(status="paid"))
    (folder / "broken.toml").write_text(SHORT.format(status="payed"))
    return folder


def test_list_shows_ours_the_trainers_own_and_what_is_broken(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("list") == DONE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + 9 + 3
    assert any("Happy path: from submission to Paid" in line for line in lines)
    assert any(line.startswith("broken") and "line 13" in line for line in lines)
    assert command("list", "--json") == DONE
    told = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert (told["holds"]["steps"], told["holds"]["minutes"], told["holds"]["error"]) == (1, 15, None)
    assert told["broken"]["error"].startswith("broken.toml, line 13")


def test_check_names_each_fault_with_its_line(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("check", "happy-path", "holds") == DONE
    assert capsys.readouterr().out == "happy-path: 4 steps, nothing wrong\nholds: 1 steps, nothing wrong\n"
    assert command("check") == WANTING
    assert 'broken.toml, line 13: status does not know "payed"' in capsys.readouterr().out
    assert command("check", str(own / "broken.toml"), "--json") == WANTING
    (told,) = json.loads(capsys.readouterr().out)
    assert told["faults"][0]["line"] == 13


def test_a_script_that_holds_says_so_step_by_step(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("play", "holds", "--headless") == DONE
    assert capsys.readouterr().out.splitlines() == [
        "1. 2026-03-04 09:00  The borrower submits rent.",
        "   The borrower submits rent.",
        "   A payment",
        "   Question: And now?",
        "   Answer: We wait.",
        "   09:15:00  rent: Scheduled: as expected",
        "holds: 1 steps, 1 expectations, all met",
    ]


def test_a_failing_expectation_ends_with_1_and_names_the_step_and_its_line(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("play", "fails", "--headless") == WANTING
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "Not as expected: step 1, line 10: rent: Paid, but it is rent: Scheduled"
    assert command("play", "fails", "--json") == WANTING
    told = json.loads(capsys.readouterr().out)
    assert told["held"] is False
    (step,) = told["steps"]
    assert (step["outcome"], step["question"], step["at"]) == (
        "NOT as expected",
        "And now?",
        "2026-03-04T15:00:00.000Z",
    )
    assert step["checks"][0]["met"] is False


@pytest.mark.slow
def test_hand_outs_are_written_and_nothing_else_is_left(own: Path, tmp_path: Path) -> None:
    out = tmp_path / "papers"
    assert command("play", "holds", "--headless", "--handouts", str(out)) == DONE
    assert (out / "holds.pdf").read_bytes().startswith(b"%PDF")
    assert not folders().training.exists()


def test_broken_and_unknown_scripts_are_refused_with_their_own_codes(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("play", "broken", "--headless") == CORRUPT
    assert 'broken.toml, line 13: status does not know "payed"' in capsys.readouterr().err
    assert command("play", "nothing", "--headless") == REFUSED
    assert "no script nothing; there is" in capsys.readouterr().err


def test_without_headless_the_class_is_put_at_the_scripts_start_and_the_window_opened(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    monkeypatch.setattr("admin_desktop.cli.practice.train_commands.has_display", lambda: True)
    monkeypatch.setattr(start, "run_window", lambda location: opened.append(location) or 0)
    assert command("play", "holds") == 0
    assert opened == ["training"]
    held = training.open_class()
    lesson = held.classroom.state().lesson
    held.close()
    assert lesson is not None
    assert (lesson.script.name, lesson.done) == ("holds", 0)
