"""``eft check`` answers for every real file what the index beside it expects."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.__main__ import main
from admin_desktop.cli.aspire import eft_commands
from admin_desktop.cli.console.exit_codes import DONE, REFUSED, USAGE, WANTING

INDEX = Path(__file__).resolve().parents[4] / "shared" / "ach" / "index.tsv"
ROWS = list(csv.DictReader(INDEX.read_text().splitlines(), delimiter="\t")) if INDEX.exists() else []


def checked(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    code = main(["eft", "check", str(path), "--json"])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.skipif(not ROWS, reason="no real NACHA files beside this checkout (../shared/ach)")
@pytest.mark.parametrize("row", ROWS, ids=[row["path"] for row in ROWS])
def test_every_real_file_is_answered_as_its_index_expects(
    row: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, verdict = checked(INDEX.parent / row["path"], capsys)
    assert code == (DONE if verdict["accepted"] else WANTING)
    if row["expect"] != "either":
        assert verdict["accepted"] is (row["expect"] == "accept")
    if not verdict["accepted"]:
        assert verdict["findings"]
    if row["expect"] == "accept":
        for name in ("batches", "entries", "addenda", "debit_cents", "credit_cents"):
            assert verdict[name] == int(row[name]), name
        codes = verdict["return_codes"] + verdict["change_codes"]
        assert set(codes) == set(re.findall(r"[RC]\d\d", row["return_or_change_codes"]))


def test_a_refused_file_is_told_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.ach"
    file.write_text("not a NACHA file\n")
    assert main(["eft", "check", str(file)]) == WANTING
    told = capsys.readouterr().out
    assert "x.ach: refused" in told
    assert "error, line 1" in told


def test_a_file_that_is_not_there_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eft", "check", "/nowhere/x.ach"]) == REFUSED
    assert "there is no file" in capsys.readouterr().err


def test_a_wrong_command_line_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eft", "check"]) == USAGE
    capsys.readouterr()
    assert eft_commands.SHOWN_FINDINGS
