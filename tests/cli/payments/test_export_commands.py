"""``payments export`` in every kind and shape, and case work on the command line."""

import csv
import hashlib
from pathlib import Path

import pytest
from cli.conftest import answered
from models.exports.test_xlsx import sheets

from admin_desktop.__main__ import main
from admin_desktop.bootstrap.paper import draw_headless
from admin_desktop.cli.console.exit_codes import DONE, REFUSED
from admin_desktop.cli.payments import case_commands, export_commands

pytestmark = pytest.mark.usefixtures("at_demo_home")


DOORS = (case_commands, export_commands, draw_headless)
"""What the commands below come to."""


def test_the_three_kinds_hold_the_same_payments_and_are_told_about(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked = ("--where", "status:canceled company:northstar", "--columns", "reference, amount", "--ascending")
    rows = {}
    for kind in ("csv", "xlsx", "pdf"):
        file = tmp_path / f"out.{kind}"
        code, told = answered(capsys, "payments", "export", str(file), *asked)
        assert code == DONE
        rows[kind] = told["rows"]
        about = (tmp_path / f"out.{kind}.about.txt").read_text()
        assert about.startswith(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  out.{kind}")
        assert "Canceled payments of NORTHSTAR" in about
    assert len(set(rows.values())) == 1
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as lines:
        table = list(csv.reader(lines))
    assert table[0] == ["Reference", "Amount (USD)"]
    sheet = sheets(tmp_path / "out.xlsx")[0]
    assert [line[0] for line in sheet[1:]] == [line[0] for line in table[1:]]
    assert [f"{line[1]}" for line in sheet[1:]] == [line[1] for line in table[1:]]
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_the_past_is_exported_as_the_past(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    now, then = tmp_path / "now.csv", tmp_path / "then"
    assert main(["payments", "export", str(now), "--company", "NORTHSTAR"]) == DONE
    past = ("--as-of", "2020-01-01T00:00:00Z", "--format", "csv")
    code, told = answered(capsys, "payments", "export", str(then), "--company", "NORTHSTAR", *past)
    assert (code, told["rows"]) == (DONE, 0)
    assert "# As of: 2020-01-01T00:00:00.000Z, as we knew them then" in Path(f"{then}.about.txt").read_text()


@pytest.mark.parametrize(
    "words",
    [
        ("out.txt",),
        ("out.csv", "--sort", "password"),
        ("out.csv", "--columns", "account_number"),
        ("out.csv", "--as-of", "yesterday"),
        ("out.csv", "--where", "company:nowhere"),
        ("out.csv", "--role", "auditor"),
    ],
)
def test_what_cannot_be_exported_is_refused_and_leaves_nothing(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert main(["payments", "export", str(tmp_path / words[0]), *words[1:]]) == REFUSED
    assert list(tmp_path.glob("out*")) == []


def test_case_work_is_done_and_found_again(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _code, listed = answered(capsys, "payments", "list", "--limit", "1", "--company", "NORTHSTAR")
    key = (listed["payments"][0]["payment_ref"], "--company", "NORTHSTAR")
    assert answered(capsys, "payments", "note", *key, "--text", "called")[0] == DONE
    assert answered(capsys, "payments", "assign", *key, "--to", "dana")[0] == DONE
    code, case = answered(capsys, "payments", "review", *key)
    assert (code, case["assignee"], case["reviewed_by"]) == (DONE, "dana", "dana")
    assert main(["payments", "review", *key]) == DONE
    assert "in the care of dana, reviewed by dana" in capsys.readouterr().out
    _code, told = answered(
        capsys, "payments", "export", str(tmp_path / "a.csv"), "--where", "assignee:me noted reviewed:yes"
    )
    assert told["rows"] == 1
    assert main(["payments", "assign", *key]) == DONE
    assert "in nobody's care" in capsys.readouterr().out
    assert main(["payments", "note", *key, "--text", " "]) == REFUSED
    assert main(["payments", "review", *key, "--role", "auditor"]) == REFUSED
