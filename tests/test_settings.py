import errno
import logging
import pwd
from pathlib import Path

import pytest

from admin_desktop.errors import OwnFolderError
from admin_desktop.settings import LOG_VARIABLE, folders, has_display, log_level, resources, unusable


def test_everything_lives_under_the_home_that_is_named(tmp_path: Path) -> None:
    place = folders(str(tmp_path / "x")).make()
    assert place.data.is_dir()
    assert place.logs.is_dir()
    assert place.demo_workspace.parent == place.demo_aspire.parent == tmp_path / "x"


def test_the_variable_names_the_home(own_home: Path) -> None:
    assert folders().data == own_home


def test_without_a_variable_the_system_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ADMIN_DESKTOP_HOME")
    assert "admin-desktop" in str(folders().data)


def test_a_folder_that_cannot_be_made_is_told_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OwnFolderError, match=r"file/data: a file stands where one of its folders"):
        folders(str(tmp_path / "file" / "data")).make()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (FileExistsError(errno.EEXIST, "File exists"), "a file stands in its place"),
        (OSError(errno.EROFS, "Read-only file system"), "it is on a disk that is read-only"),
        (OSError(errno.ENOSPC, "No space left on device"), "its disk is full"),
        (OSError(errno.ELOOP, "Too many levels of symbolic links"), "Too many levels of symbolic links"),
        (OSError(), "OSError"),
    ],
)
def test_why_a_folder_cannot_be_used_is_told_in_words_and_what_it_means_for_payments(
    error: OSError, reason: str
) -> None:
    told = unusable(Path("/home/dana"), error)
    assert told.detail == f"/home/dana: {reason}"
    assert "Payments are safe" in told.advice
    assert "ADMIN_DESKTOP_HOME" in told.advice


def test_a_folder_of_somebody_else_is_told_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_asked: False)
    with pytest.raises(OwnFolderError, match="your account may not write there"):
        folders(str(tmp_path)).make()


def test_a_folder_that_may_not_be_looked_into_is_told_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(OwnFolderError, match="may not write there"):
        _ = folders(str(tmp_path)).has_demo


def test_an_account_without_a_home_is_told_how_to_name_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_number: int) -> object:
        raise KeyError

    for name in ("ADMIN_DESKTOP_HOME", "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    with pytest.raises(OwnFolderError, match="no home folder"):
        folders()


def test_the_resources_are_found() -> None:
    assert resources().is_dir()


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": "nonsense"}, False),
        ("linux", {"DISPLAY": ":98765"}, False),
        ("linux", {"DISPLAY": "desk.example.com:0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_window_is_opened_only_where_one_can_be(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], *, expected: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert has_display() is expected


def test_how_much_is_logged_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert log_level() == logging.INFO
    monkeypatch.setenv(LOG_VARIABLE, "debug")
    assert log_level() == logging.DEBUG
    assert log_level("warning") == logging.WARNING
    assert log_level("everything") == logging.INFO
