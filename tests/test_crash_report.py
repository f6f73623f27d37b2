"""A crash report can be handed to a stranger: canaries in every place that could leak do not come out."""

import logging
from pathlib import Path

import pytest

from admin_desktop.crash_report import Surroundings, write_report
from admin_desktop.log_file import log_to_file
from admin_desktop.redaction import keep_secret

AROUND = Surroundings("live", "0008", "6.11.3")
CANARIES = {
    "account": "8837710456",
    "token": "tok-abc123def",
    "password": "correct-horse-battery",
    "name": "Ñandú Excavating",
    "plain name": "jane doe",
    "email": "jane@farm.example",
    "amount": "1204.50",
    "reference": "PMT7Q2K9X4ABCDE",
    "company": "NORTHSTAR",
    "file": "/home/dana/books.sqlite",
}


class CarefulError(Exception):
    def __repr__(self) -> str:
        return f"CarefulError({CANARIES})"


def deep(secrets: dict[str, str], password: str) -> None:
    account = secrets["account"]
    try:
        {}[f"{account} {password}"]
    except KeyError as error:
        raise CarefulError(*secrets.values(), f"password={password}") from error


def crash() -> BaseException:
    try:
        deep(CANARIES, CANARIES["password"])
    except CarefulError as error:
        return error
    raise AssertionError


def test_it_says_what_where_and_around_what(monkeypatch: pytest.MonkeyPatch) -> None:
    report = write_report(crash(), AROUND, 0, ["one line"])
    assert "At: 1970-01-01T00:00:00" in report
    assert "Workspace: live, schema 0008" in report
    assert "Qt 6.11.3" in report
    assert "test_crash_report.CarefulError" in report
    assert "which came from builtins.KeyError" in report
    assert "test_crash_report.py:" in report
    assert " in deep\n" in report
    assert report.endswith("What came before:\none line\n")
    assert "package" in report
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert "Installed as: bundle" in write_report(ValueError(), AROUND, 0, [])


def test_no_canary_comes_out(tmp_path: Path) -> None:
    log = log_to_file(tmp_path)
    keep_secret(CANARIES["password"])  # as whoever asks for it does
    keep_secret(CANARIES["token"])
    ours = logging.getLogger("admin_desktop.tests")
    error = crash()
    ours.warning("refused %s for %s", CANARIES["reference"], CANARIES["name"])
    ours.error("failed with %s", CANARIES, exc_info=error)
    logging.getLogger("library").error("%s", CANARIES)
    logging.getLogger("library").error(str(CANARIES))
    report = write_report(error, AROUND, 0, log.recent.lines())
    written = log.path.read_text()
    log.close()
    assert "refused %s for %s" in report
    assert [what for what, canary in CANARIES.items() if canary in report] == []
    assert [what for what in ("account", "password", "token") if CANARIES[what] in written] == []


def test_places_in_libraries_and_elsewhere_are_told_without_folders() -> None:
    for place, told in (
        (
            "/home/dana/.venv/lib/python3.11/site-packages/sqlalchemy/engine/base.py",
            "sqlalchemy/engine/base.py:1",
        ),
        ("/home/dana/src/admin_desktop/models/audit.py", "    admin_desktop/models/audit.py:1"),
        ("/home/dana/script.py", "    script.py:1"),
        ("", "    :1"),
    ):
        try:
            exec(compile("raise ValueError", place, "exec"))  # noqa: S102 - our own line in an invented file
        except ValueError as error:
            report = write_report(error, AROUND, 0, [])
        assert told in report
        assert "dana" not in report


def raised(error: BaseException, *, from_error: BaseException | None = None) -> BaseException:
    try:
        raise error from from_error
    except type(error) as caught:
        return caught


def test_a_chain_of_errors_is_followed_as_python_would_and_not_for_ever() -> None:
    last: BaseException | None = None
    for number in range(9):
        last = raised(RuntimeError(number), from_error=last)
    assert last is not None
    assert write_report(last, AROUND, 0, []).count("RuntimeError") == 5
    hidden, shown = ValueError(), ValueError()
    hidden.__context__ = shown.__context__ = KeyError()
    hidden.__suppress_context__ = True
    assert "KeyError" not in write_report(hidden, AROUND, 0, [])
    assert "came from builtins.KeyError" in write_report(shown, AROUND, 0, [])
