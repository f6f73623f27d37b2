"""``admin-desktop diagnose`` speaks the stable interface of docs/diagnosis.md."""

import io
import json
import random
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.__main__ import main
from admin_desktop.bootstrap.pages import troubleshooting
from admin_desktop.cli.console.exit_codes import DONE, REFUSED, USAGE, WANTING
from admin_desktop.cli.payments import diagnose_commands
from admin_desktop.clock import MINUTE_MS, ManualClock, SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.demo.people.borrowers import BorrowerSimulator
from admin_desktop.models.diagnosis.outcomes import Kind
from admin_desktop.settings import folders

DOCUMENTED = (Path(__file__).resolve().parents[3] / "docs" / "diagnosis.md").read_text(encoding="utf-8")
HOUR_MS = 60 * MINUTE_MS
PROBLEMS = {Kind.PROBLEM.value, Kind.UNKNOWN.value}


@pytest.fixture(scope="module")
def unsynced_home(demo_home: Path) -> Path:
    """A demo whose borrowers acted an hour ago; it has not synced since."""
    clock = ManualClock(SystemClock().now_ms() - HOUR_MS)
    with closing(Store.open(folders(str(demo_home)).demo_workspace, clock)) as store:
        borrowers = BorrowerSimulator(store, random.Random(1))
        acts = [borrowers.step() for _ in range(6)]
        assert any(acts)
    return demo_home


@pytest.fixture(autouse=True)
def at_home(own_home: Path, unsynced_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(unsynced_home))


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    capsys.readouterr()
    code = main(["diagnose", *words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def some(capsys: pytest.CaptureFixture[str], status: str) -> str:
    capsys.readouterr()
    assert main(["payments", "list", "--status", status, "--json"]) == DONE
    listed = json.loads(capsys.readouterr().out)
    return str(listed["payments"][0]["payment_ref"])


def test_neither_or_both_kinds_of_question_are_a_usage_error() -> None:
    assert diagnose_commands.diagnose() == USAGE
    assert diagnose_commands.diagnose("PMT000000000000", all_overdue=True) == USAGE


def test_page_and_command_line_ask_the_same_doors() -> None:
    assert troubleshooting.examine is diagnose_commands.examine
    assert troubleshooting.diagnose_overdue is diagnose_commands.diagnose_overdue
    assert troubleshooting.look_up is diagnose_commands.look_up


def test_one_payment_is_one_document_with_everything_that_the_page_says(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ref = some(capsys, "paid")
    code, answer = told(capsys, ref)
    (document,) = answer["diagnoses"]
    verdict = document["verdict"]
    assert document["payment_ref"] == ref
    assert f"`{verdict['code']}`" in DOCUMENTED
    assert code == (WANTING if verdict["kind"] in PROBLEMS else DONE)
    assert [check["id"] for check in document["checks"]][:2] == ["submitted", "not_cancelled"]
    assert [stop["name"] for stop in document["trace"]] == ["payment", "record", "batch", "file", "line"]
    assert document["reply"]["english"]
    assert document["reply"]["spanish"]
    assert ref in document["ticket"]


def test_several_references_are_answered_in_their_order(capsys: pytest.CaptureFixture[str]) -> None:
    asked = [some(capsys, "scheduled"), some(capsys, "canceled")]
    _code, answer = told(capsys, *asked)
    assert [one["payment_ref"] for one in answer["diagnoses"]] == asked
    assert main(["diagnose", *asked]) in {DONE, WANTING}
    text = capsys.readouterr().out
    assert all(f"{ref} (" in text for ref in asked)
    assert text.count("  Next: ") == len(asked)


def test_all_overdue_are_grouped_by_cause(capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = told(capsys, "--all-overdue")
    groups = answer["groups"]
    assert answer["count"] == sum(group["count"] for group in groups) > 0
    assert len({(group["company"], group["code"]) for group in groups}) == len(groups)
    for group in groups:
        assert f"`{group['code']}`" in DOCUMENTED
        assert len(group["payment_refs"]) == group["count"]
        assert group["amount_cents"] > 0
    verdicts = [told(capsys, group["payment_refs"][0])[1]["diagnoses"][0]["verdict"] for group in groups]
    assert [verdict["code"] for verdict in verdicts] == [group["code"] for group in groups]
    assert code == (WANTING if any(one["kind"] in PROBLEMS for one in verdicts) else DONE)
    assert main(["diagnose", "--all-overdue"]) == code
    assert f"{answer['count']:,} payments overdue" in capsys.readouterr().out


def test_what_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diagnose", "nobody-of-this-name"]) == REFUSED
    assert "nobody-of-this-name" in capsys.readouterr().err


def test_in_words_it_has_what_to_say_to_the_borrower_and_to_lti(capsys: pytest.CaptureFixture[str]) -> None:
    ref = some(capsys, "paid")
    capsys.readouterr()
    main(["diagnose", ref, "--ticket"])
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("  To the borrower: Your") for line in lines)
    assert any(line.startswith("  In Spanish: Su") for line in lines)
    assert any(line.startswith(f"  | Payment {ref} of") for line in lines)


def test_standard_input_keeps_a_files_line_out_of_the_process_list(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = some(capsys, "paid")
    line = f"622091000996{'4000123456781':<17}0000012345{ref}{'ADA':<22}S 0{'1' * 15}"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{line}\n\n{ref}\n"))
    code, answer = told(capsys, "--stdin")
    assert [one["payment_ref"] for one in answer["diagnoses"]] == [ref, ref]
    assert "4000123456781" not in json.dumps(answer)
    assert code in {DONE, WANTING}
