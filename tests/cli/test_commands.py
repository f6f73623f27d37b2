"""The command line on the demo and on a live workspace: what people and scripts type."""

import io
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from cli.conftest import answered
from sqlalchemy import select

from admin_desktop.__main__ import main
from admin_desktop.cli.console.exit_codes import DONE, REFUSED, SIGN_IN, TRY_LATER, USAGE, WANTING
from admin_desktop.cli.payments import payment_acts_commands
from admin_desktop.clock import SystemClock
from admin_desktop.errors import DatabaseUnreachableError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.settings import folders

pytestmark = pytest.mark.usefixtures("at_demo_home")


def newest(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    _code, told = answered(capsys, "payments", "list", "--limit", "1", *words)
    row: dict[str, Any] = told["payments"][0]
    return row


def test_payments_are_listed_newest_first(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = answered(capsys, "payments", "list", "--limit", "5")
    assert (code, told["count"], len(told["payments"])) == (DONE, 5000, 5)
    times = [row["submitted_at"] for row in told["payments"]]
    assert times == sorted(times, reverse=True)


def test_filters_narrow_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    _code, told = answered(
        capsys, "payments", "list", "--status", "paid", "--mark", "returned", "--limit", "3"
    )
    assert {row["status"] for row in told["payments"]} == {"paid"}
    assert all("returned" in row["marks"] for row in told["payments"])


def test_people_read_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["payments", "list", "--limit", "2"]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:3] == ["status", "submitted", "reference"]
    assert lines[-1] == "2 of 5,000 payments"


def test_one_payment_is_shown_with_its_story(capsys: pytest.CaptureFixture[str]) -> None:
    ref = newest(capsys, "--status", "paid")["payment_ref"]
    assert main(["payments", "show", ref]) == DONE
    told = capsys.readouterr().out
    assert ref in told
    assert "Submitted" in told
    code, detail = answered(capsys, "payments", "show", ref.lower())
    assert (code, detail["row"]["payment_ref"]) == (DONE, ref)


def test_a_payment_that_is_not_there_is_not_found(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = answered(capsys, "payments", "show", "PMTNOSUCH")
    assert (code, told["error"]) == (REFUSED, "NotFound")
    code, told = answered(capsys, "payments", "show", "PMTNOSUCH", "--company", "NORTHSTAR")
    assert (code, told["error"]) == (REFUSED, "NotFound")


def submission(capsys: pytest.CaptureFixture[str]) -> list[str]:
    row = newest(capsys, "--company", "NORTHSTAR", "--status", "scheduled")
    words = {
        "company": row["company"],
        "customer": row["customer_no"],
        "contract": row["contract_no"],
        "token": token_of(row),
        "cents": "12345",
        "effective": "2031-03-03",
    }
    return [word for name, value in words.items() for word in (f"--{name}", str(value))]


def token_of(row: dict[str, Any]) -> str:
    with closing(Store.open(folders().demo_workspace, SystemClock())) as store, store.reading() as conn:
        query = select(payments.c.bank_account_token).where(payments.c.payment_ref == row["payment_ref"])
        return str(conn.scalar(query))


def test_a_payment_is_submitted_once_and_cancelled(capsys: pytest.CaptureFixture[str]) -> None:
    words = submission(capsys)
    code, row = answered(capsys, "payments", "submit", *words)
    assert (code, row["status"]) == (DONE, "pending")
    code, told = answered(capsys, "payments", "submit", *words)
    assert (code, told["error"]) == (REFUSED, "InvalidRequest")
    assert row["payment_ref"] in told["detail"]
    code, same = answered(capsys, "payments", "submit", *words, "--reference", row["payment_ref"].lower())
    assert (code, same["payment_ref"]) == (DONE, row["payment_ref"])
    code, again = answered(capsys, "payments", "submit", *words, "--confirm-duplicate")
    assert code == DONE
    where = ["--company", "NORTHSTAR"]
    code, row = answered(capsys, "payments", "cancel", row["payment_ref"], *where)
    assert (code, row["status"]) == (DONE, "pending_cancel")
    code, row = answered(capsys, "payments", "cancel", again["payment_ref"], *where, "--ticket", "T-1")
    assert (code, row["status"]) == (DONE, "pending_cancel")
    assert main(["payments", "cancel", row["payment_ref"], *where]) == REFUSED


def test_a_submission_without_an_answer_says_how_it_is_asked_again(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [*submission(capsys), "--confirm-duplicate"]
    whole = payment_acts_commands.submit

    def lost(*given: Any) -> None:
        whole(*given)
        raise DatabaseUnreachableError("the server was lost")

    with monkeypatch.context() as patched:
        patched.setattr(payment_acts_commands, "submit", lost)
        code, told = answered(capsys, "payments", "submit", *words)
    assert (code, told["error"]) == (TRY_LATER, "DatabaseUnreachable")
    reference = told["detail"].split("--reference ")[1].split(",")[0]
    _, before = answered(capsys, "payments", "list", "--company", "NORTHSTAR", "--text", reference)
    code, row = answered(capsys, "payments", "submit", *words, "--reference", reference)
    assert (code, row["payment_ref"]) == (DONE, reference)
    _, after = answered(capsys, "payments", "list", "--company", "NORTHSTAR", "--text", reference)
    assert (before["count"], after["count"]) == (1, 1)


def test_a_finance_admin_may_not_submit(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = answered(capsys, "payments", "submit", *submission(capsys), "--role", "finance_admin")
    assert (code, told["error"]) == (REFUSED, "NotAllowed")


def test_an_export_is_a_csv_and_never_overwrites(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    assert main(["payments", "export", str(file), "--status", "canceled"]) == DONE
    assert "Canceled" in file.read_text(encoding="utf-8-sig")
    before = file.read_bytes()
    assert main(["payments", "export", str(file)]) == REFUSED
    assert file.read_bytes() == before
    assert main(["payments", "export", str(tmp_path / "out.txt")]) == REFUSED
    capsys.readouterr()


def test_the_workspace_is_told_checked_and_backed_up(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, told = answered(capsys, "workspace", "info")
    assert (code, told["kind"], told["companies"]) == (DONE, "demo", 3)
    code, results = answered(capsys, "workspace", "check")
    assert code == DONE, results
    copy = tmp_path / "copy.sqlite"
    assert main(["workspace", "backup", str(copy)]) == DONE
    assert main(["workspace", "backup", str(copy)]) == REFUSED
    restored = tmp_path / "restored.sqlite"
    assert main(["workspace", "restore", str(copy), str(restored)]) == DONE
    assert main(["workspace", "restore", str(copy), str(restored)]) == DONE
    assert len(list(tmp_path.glob("restored.sqlite.replaced.*"))) == 1
    assert main(["workspace", "upgrade", str(restored)]) == DONE
    assert "demo" in capsys.readouterr().out


def test_a_live_workspace_is_made_and_waits_for_its_token(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def typing(password: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))

    file = tmp_path / "live.sqlite"
    signing_in = ("--user", "lee", "--password-stdin")
    words = [
        "workspace",
        "init",
        str(file),
        "--company",
        "PRAIRIE",
        "--name",
        "Prairie",
        "--zone",
        "America/Chicago",
    ]
    assert main([*words, "--aspire", "http://aspire.example"]) == REFUSED
    assert not file.exists()
    typing("correct horse battery")
    code, told = answered(capsys, *words, "--aspire", "https://aspire.invalid", *signing_in)
    assert (code, told["workspace"]["kind"], told["token_kept"]) == (DONE, "live", False)
    typing("correct horse battery")
    assert main([*words, "--aspire", "https://aspire.invalid", *signing_in]) == REFUSED
    typing("correct horse battery")
    code, (one,) = answered(capsys, "sync", "--once", "--workspace", str(file), *signing_in)
    assert (code, one["state"]) == (SIGN_IN, "sign_in")
    assert main(["payments", "list", "--workspace", str(file), "--role", "customer_care"]) == REFUSED
    assert main(["workspace", "upgrade", str(tmp_path / "none.sqlite")]) == REFUSED
    assert main(["payments", "list", "--workspace", str(tmp_path / "none.sqlite")]) == REFUSED


def test_a_file_is_matched_to_payments(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "x.ach"
    file.write_text("no\n")
    code, told = answered(capsys, "eft", "match", str(file), "--company", "NORTHSTAR")
    assert (code, told["error"]) == (6, "BadNachaFile")
    assert main(["eft", "drift", str(file), "--company", "NORTHSTAR"]) == 6
    capsys.readouterr()


def test_words_that_no_command_has_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["payments", "lst"]) == USAGE
    assert main(["bogus"]) == USAGE
    assert main(["--version"]) == DONE
    assert WANTING
    capsys.readouterr()


def test_a_difference_is_closed_with_a_note(capsys: pytest.CaptureFixture[str]) -> None:
    row = newest(capsys, "--mark", "differs")
    words = ["payments", "accept", row["payment_ref"], "--company", row["company"]]
    assert main([*words, "--note", " "]) == REFUSED
    code, detail = answered(capsys, *words, "--note", "the books are right")
    assert (code, detail["differences"]) == (DONE, [])
    assert any("the books are right" in event["text"] for event in detail["events"])
    assert main([*words, "--note", "again"]) == REFUSED


def test_a_mistyped_company_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = answered(capsys, "payments", "list", "--company", "NORTHSTRA")
    assert (code, told["error"]) == (REFUSED, "NotFound")
