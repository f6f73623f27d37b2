"""A fault of ours on the command line: told redacted, logged, exit code 70."""

import subprocess
from pathlib import Path

import pytest

from admin_desktop.cli.console.exit_codes import OUR_FAULT
from admin_desktop.cli.console.faults import tell_fault
from admin_desktop.log_file import log_to_file

ACCOUNT = "8837710456"


def raised() -> ValueError:
    try:
        int(f"password=hunter2hunter2 account {ACCOUNT}")
    except ValueError as error:
        return error
    raise AssertionError


def test_it_is_told_without_secrets_and_ends_with_its_own_code(capsys: pytest.CaptureFixture[str]) -> None:
    error = raised()
    with pytest.raises(SystemExit) as ended:
        tell_fault(ValueError, error, error.__traceback__)
    told = capsys.readouterr().err
    assert ended.value.code == OUR_FAULT
    assert "Payments are safe" in told
    assert "in raised" in told
    assert "Send the lines above" in told
    assert [one for one in (ACCOUNT, "hunter2") if one in told] == []


def test_it_stands_in_the_log_where_there_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = log_to_file(tmp_path)
    error = raised()
    with pytest.raises(SystemExit):
        tell_fault(ValueError, error, error.__traceback__)
    log.close()
    assert str(log.path) in capsys.readouterr().err
    text = log.path.read_text()
    assert "CRITICAL" in text
    assert ACCOUNT not in text


def test_the_program_itself_answers_70(python: str, tmp_path: Path) -> None:
    program = (
        "import sys; sys.argv[1:] = ['--version']\n"
        "import admin_desktop.__main__ as program\n"
        f"program.main = lambda: int('account {ACCOUNT}')\n"
        "sys.exit(program.start())\n"
    )
    ended = subprocess.run([python, "-c", program], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert ended.returncode == OUR_FAULT
    assert "••••0456" in ended.stderr
    assert ACCOUNT not in ended.stderr
