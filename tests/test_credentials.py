"""The keyring, and what can be wrong with one: nothing is ever kept elsewhere, nothing wrong is used."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from admin_desktop.credentials import (
    DeskCredentials,
    KeyringCredentials,
    KeyringNotes,
    MemoryCredentials,
    has_keyring,
    origin,
)

AT = "https://aspire.example/api"


class FakeKeyring(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Raising(FakeKeyring):
    """Raises in every call, also what no keyring should."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error

    def delete_password(self, service: str, username: str) -> None:
        raise self.error


class Wrong(FakeKeyring):
    """Answers every question with the same entry of somebody else's."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self.answer = answer

    def get_password(self, service: str, username: str) -> str | None:
        return self.answer  # type: ignore[return-value]


USELESS = [
    keyring.backends.fail.Keyring(),
    keyring.backends.null.Keyring(),
    Raising(KeyringLocked("locked")),
    Raising(OSError("no bus")),
    Raising(ValueError("odd")),
    Wrong("somebody else's secret"),
    Wrong("admin-desktop other/SOUTH https://aspire.example\nt-2"),
    Wrong(""),
    Wrong(b"bytes"),
    Wrong(7),
]
NAMES = [
    "fail",
    "null",
    "locked",
    "no bus",
    "odd error",
    "another's",
    "another company's",
    "empty",
    "bytes",
    "number",
]


@pytest.fixture
def backend() -> KeyringBackend:
    return FakeKeyring()


@pytest.fixture(autouse=True)
def chosen(backend: KeyringBackend) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    yield
    keyring.set_keyring(before)


def test_a_token_is_kept_in_the_keyring_by_workspace_and_company() -> None:
    credentials = KeyringCredentials()
    assert credentials.token("live", "NORTH", AT) is None
    assert credentials.remember("live", "NORTH", AT, "t-1")
    assert credentials.token("live", "NORTH", AT) == "t-1"
    assert credentials.token("live", "SOUTH", AT) is None
    assert credentials.token("other", "NORTH", AT) is None


def test_a_token_goes_to_no_other_address_than_it_was_entered_for() -> None:
    credentials = KeyringCredentials()
    credentials.remember("live", "NORTH", AT, "t-1")
    assert credentials.token("live", "NORTH", "https://ASPIRE.example/other") == "t-1"
    for other in ("http://aspire.example/api", "https://aspire.example:444", "https://evil.example", ""):
        assert credentials.token("live", "NORTH", other) is None
    assert origin("https://user:secret@aspire.example:8443/x") == "https://aspire.example:8443"


@pytest.mark.parametrize("backend", USELESS, ids=NAMES)
def test_a_keyring_that_is_no_use_means_asking_again(backend: KeyringBackend, own_home: Path) -> None:
    credentials, notes = KeyringCredentials(), KeyringNotes()
    assert credentials.token("live", "NORTH", AT) is None
    assert not credentials.remember("live", "NORTH", AT, "t-1")
    assert credentials.token("live", "NORTH", AT) is None
    assert not notes.keep("anchor", "1:ab")
    assert notes.kept("anchor") is None
    notes.forget("anchor")
    assert not own_home.exists()


def test_memory_forgets_nothing_and_shows_nothing() -> None:
    credentials = MemoryCredentials({"NORTH": "t-1"})
    assert credentials.remember("demo", "SOUTH", AT, "t-2")
    assert credentials.token("demo", "SOUTH", AT) == "t-2"
    assert credentials.token("demo", "WEST", AT) is None
    assert "t-1" not in repr(credentials)


@pytest.mark.parametrize("backend", [*USELESS, FakeKeyring()], ids=[*NAMES, "working"])
def test_a_desk_keeps_a_token_until_it_closes_where_no_keyring_does(
    backend: KeyringBackend, own_home: Path
) -> None:
    desk = DeskCredentials()
    assert desk.token("live", "NORTH", AT) is None
    assert desk.remember("live", "NORTH", AT, "t-1") is (type(backend) is FakeKeyring)
    assert desk.token("live", "NORTH", AT) == "t-1"
    assert desk.token("live", "NORTH", "https://evil.example") is None
    assert (DeskCredentials().token("live", "NORTH", AT) == "t-1") is (type(backend) is FakeKeyring)
    assert not own_home.exists()


def test_a_note_is_kept_and_forgotten() -> None:
    notes = KeyringNotes()
    assert notes.kept("anchor") is None
    assert notes.keep("anchor", "1:ab")
    assert notes.kept("anchor") == "1:ab"
    notes.forget("anchor")
    assert notes.kept("anchor") is None
    notes.forget("anchor")


@pytest.mark.parametrize("backend", [keyring.backends.null.Keyring(), FakeKeyring()], ids=["null", "working"])
def test_whether_there_is_a_keyring_is_known_before_it_is_used(backend: KeyringBackend) -> None:
    assert has_keyring() is (type(backend) is FakeKeyring)
