"""Files that appear whole, in the folder that was chosen, under a name that every system takes."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from admin_desktop.errors import (
    DatabaseUnreachableError,
    DiskFullError,
    FileUnreachableError,
    InvalidRequestError,
)
from admin_desktop.models.whole_file import new_file, ours_for, path_in

ODD = [
    "",
    ".",
    "..",
    "../x",
    "a/b",
    "a\\b",
    "C:x",
    "CON",
    "con.txt",
    "lpt1.csv",
    "a\x00b",
    "x\n",
    " x",
    "x.",
    "a*b",
]


@pytest.mark.parametrize("name", [*ODD, "x" * 201])
def test_an_odd_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidRequestError):
        path_in(tmp_path, name)


@given(name=st.text(max_size=30))
def test_a_name_that_is_taken_stays_in_the_folder(tmp_path: Path, name: str) -> None:
    try:
        path = path_in(tmp_path, name)
    except InvalidRequestError:
        return
    assert path.parent == tmp_path
    assert os.path.realpath(path.parent) == os.path.realpath(tmp_path)


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"

    def write_half() -> None:
        with new_file(target) as part:
            part.write_text("half")
            assert not target.exists()
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - raised bare just above
        write_half()
    assert list(tmp_path.glob("*")) == []
    with new_file(target) as part:
        part.write_text("whole")
    assert target.read_text() == "whole"


def test_somebody_quicker_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"

    def write_late() -> None:
        with new_file(target) as part:
            part.write_text("mine")
            target.write_text("theirs")

    with pytest.raises(InvalidRequestError):
        write_late()
    assert target.read_text() == "theirs"


def test_a_dangling_link_is_something_that_is_there(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    target.symlink_to(tmp_path / "nowhere")
    with pytest.raises(InvalidRequestError), new_file(target):
        raise AssertionError


def test_a_file_system_without_links_works_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_args: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    with new_file(tmp_path / "report.csv") as part:
        part.write_text("whole")
    assert (tmp_path / "report.csv").read_text() == "whole"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_system_whose_folders_cannot_be_flushed_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.csv"
    with new_file(target) as part:
        part.write_text("whole")
        monkeypatch.setattr(os, "name", "nt")
    monkeypatch.undo()
    assert target.read_text() == "whole"


def test_the_systems_errors_become_ours() -> None:
    assert type(ours_for(OSError(errno.ENOSPC, "full"))) is DiskFullError
    assert type(ours_for(OSError(errno.EACCES, "no"))) is FileUnreachableError
    assert type(ours_for(OSError(errno.EACCES, "no"), database=True)) is DatabaseUnreachableError
