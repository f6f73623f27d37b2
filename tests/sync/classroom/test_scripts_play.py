"""Every script plays through, and each expected status is there at its virtual time."""

from pathlib import Path

import pytest
from sync.classroom.classes import NAMES, faults_of, held, lesson_of, play_all, script

from admin_desktop.errors import FileUnreachableError
from admin_desktop.models.nacha import check_file
from admin_desktop.models.training.handouts import PAYMENT_FILE, RETURN_FILE, TRANSCRIPT, write_handouts
from admin_desktop.models.training.scripts.reading import read_script

TENTH = Path(__file__).parent / "scripts" / "voided-batch.toml"


QUICK = {"status-not-updating"}


@pytest.mark.parametrize(
    "name", [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in NAMES]
)
def test_each_script_meets_every_expectation(name: str, tmp_path: Path) -> None:
    with held(tmp_path, script(name)) as classroom:
        steps = play_all(classroom)
        papers = classroom.handouts()
    assert not faults_of(steps)
    assert all(step.outcome == "done" for step in steps)
    assert sum(len(step.checks) for step in steps) >= 4
    files = [paper for paper in papers if paper.kind != TRANSCRIPT]
    assert all(check_file(paper.data).accepted for paper in files)


@pytest.mark.slow
def test_a_script_written_from_the_documented_format_alone_plays_through(tmp_path: Path) -> None:
    with held(tmp_path, read_script(TENTH)) as classroom:
        steps = play_all(classroom)
    assert not faults_of(steps)
    assert len(steps) == 9


def test_a_failing_expectation_names_its_line_and_what_was_there_instead(tmp_path: Path) -> None:
    lesson = lesson_of("""
[[step]]
do = "submit"
payment = "rent"
[[step.expect]]
payment = "rent"
status = "paid"
after = "10m"
[[step]]
do = "submit"
payment = "other"
refused = "payments-off"
[[step]]
do = "payments off"
[[step]]
do = "submit"
payment = "never"
[[step.expect]]
payment = "never"
status = "pending"
[[step]]
do = "bank return"
payment = "rent"
[[step.expect]]
payment = "rent"
marks = []
return_code = "R01"
in_file = true
""")
    with held(tmp_path, lesson) as classroom:
        steps = play_all(classroom)
    switched_off = "Payments are switched off for this company: Payments are deactivated for PRAIRIE"
    assert faults_of(steps) == [
        "line 8: rent: Paid, but rent: Scheduled",
        "line 12: refused (payments-off), but done",
        f"line 18: done, but refused (payments-off): {switched_off}",
        "line 21: never: Pending, but never was never submitted",
        "line 24: done, but refused (aspire): ASPIRE: not valid: record_no",
        "line 27: rent: no mark, in a payment file, R01, but rent: Scheduled, no mark, in no payment file",
    ]
    assert [step.outcome for step in steps] == ["failed", "failed", "done", "failed", "failed"]


@pytest.mark.slow
def test_the_class_takes_home_its_files_and_a_transcript(tmp_path: Path) -> None:
    with held(tmp_path, script("bank-return")) as classroom:
        play_all(classroom)
        papers = classroom.handouts()
        spanish = classroom.handouts("es")
    assert [paper.kind for paper in papers] == [TRANSCRIPT, PAYMENT_FILE, RETURN_FILE]
    told, payment_file, return_file = papers
    assert "Is the money safe now?" in told.html
    assert "Returned by the bank" in told.html
    assert "¿Está seguro el dinero?" in spanish[0].html
    assert payment_file.name == "payments-prairie-run-1.ach"
    assert return_file.data.startswith(b"101")
    assert b"R01" in return_file.data
    written = write_handouts(tmp_path / "out", papers, lambda html: html.encode()[:9])
    assert [path.read_bytes() for path in written] == [b"<html><bo", payment_file.data, return_file.data]
    assert write_handouts(tmp_path / "out", papers, str.encode) == written, "an earlier one is replaced"


def test_a_class_without_a_script_has_its_papers_too(tmp_path: Path) -> None:
    with held(tmp_path) as classroom:
        (told,) = classroom.handouts()
        assert classroom.play_next().slice(), "there is nothing to play"
    assert "A class without a script" in told.html
    (tmp_path / "in the way").write_text("")
    with pytest.raises(FileUnreachableError):
        write_handouts(tmp_path / "in the way" / "out", (told,), str.encode)


def test_a_lesson_says_where_it_stands_and_whether_it_failed(tmp_path: Path) -> None:
    with held(tmp_path, script("status-not-updating")) as classroom:
        before = classroom.state().lesson
        play_all(classroom)
        after = classroom.state().lesson
    assert before is not None
    assert after is not None
    assert (before.current, before.upcoming, before.failed) == (None, before.script.steps[0], False)
    assert (after.current, after.upcoming, after.failed) == (after.script.steps[-1], None, False)


@pytest.mark.slow
def test_an_account_number_is_in_the_files_and_nowhere_else_of_the_workspace(tmp_path: Path) -> None:
    with held(tmp_path, script("bank-return")) as classroom:
        play_all(classroom)
        workspace = classroom._machine.images.take()
        told = classroom.handouts()[0].html
    assert b"991004004567" not in workspace
    assert "991004004567" not in told
