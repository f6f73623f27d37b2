"""A keyring that works, for as long as a test."""

from keyring.backend import KeyringBackend


class WorkingKeyring(KeyringBackend):
    """Keeps what it is given in memory; ``notes`` is what it has."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.notes: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.notes.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.notes[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.notes[service, username]
