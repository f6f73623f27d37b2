import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend

from admin_desktop.credentials import KeyringCredentials, KeyringNotes, MemoryCredentials


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


@pytest.fixture
def backend() -> KeyringBackend:
    return FakeKeyring()


@pytest.fixture(autouse=True)
def chosen(backend: KeyringBackend) -> None:
    keyring.set_keyring(backend)


def test_a_token_is_kept_in_the_keyring_by_workspace_and_company() -> None:
    credentials = KeyringCredentials()
    assert credentials.token("live", "NORTH") is None
    assert credentials.remember("live", "NORTH", "t-1")
    assert credentials.token("live", "NORTH") == "t-1"
    assert credentials.token("live", "SOUTH") is None
    assert credentials.token("other", "NORTH") is None


@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring()], ids=["refusing"])
def test_a_refusing_keyring_means_asking_again(backend: KeyringBackend) -> None:
    credentials = KeyringCredentials()
    assert credentials.token("live", "NORTH") is None
    assert not credentials.remember("live", "NORTH", "t-1")


def test_memory_forgets_nothing_and_shows_nothing() -> None:
    credentials = MemoryCredentials({"NORTH": "t-1"})
    assert credentials.remember("demo", "SOUTH", "t-2")
    assert credentials.token("demo", "SOUTH") == "t-2"
    assert credentials.token("demo", "WEST") is None
    assert "t-1" not in repr(credentials)


def test_a_note_is_kept_and_forgotten() -> None:
    notes = KeyringNotes()
    assert notes.kept("anchor") is None
    assert notes.keep("anchor", "1:ab")
    assert notes.kept("anchor") == "1:ab"
    notes.forget("anchor")
    assert notes.kept("anchor") is None


@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring()])
def test_a_keyring_that_is_absent_or_forgets_keeps_nothing_and_says_so(backend: KeyringBackend) -> None:
    notes = KeyringNotes()
    assert not notes.keep("anchor", "1:ab")
    assert notes.kept("anchor") is None
    notes.forget("anchor")
