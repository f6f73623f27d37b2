"""Secrets: ASPIRE tokens live in the operating system's keyring, or in memory, and nowhere else.

There is no fallback to a file. Without a keyring a token is asked for each time (case 45). What a keyring
gives back is believed only when it is what was put in: every text is kept under a seal that repeats what it
is for, so that a wrong entry is never sent anywhere as somebody's token.
"""

import logging
from collections.abc import Callable
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

import keyring
from keyring.errors import PasswordDeleteError

from admin_desktop.redaction import keep_secret
from admin_desktop.settings import APP_NAME

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Credentials(Protocol):
    """Where tokens come from."""

    def token(self, workspace: str, company: str, address: str) -> str | None:
        """Return the token that was entered for the company's ASPIRE at this address, None to ask for it."""
        ...

    def remember(self, workspace: str, company: str, address: str, token: str) -> bool:
        """Keep a token; False when it could not be kept and will be asked for again."""
        ...


def origin(address: str) -> str:
    """Return scheme, host and port of an address: a token goes to no other."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"


def has_keyring() -> bool:
    """Whether there is a keyring that keeps things; only using it shows whether it is locked."""
    return (_asked("say what it is", lambda: float(keyring.get_keyring().priority)) or 0) > 0


class KeyringCredentials:
    """Tokens in the operating system's keyring, each bound to the address that it was entered for."""

    def token(self, workspace: str, company: str, address: str) -> str | None:
        """Return the kept token; None without one, and when the keyring is locked, absent or wrong."""
        kept = _read(f"{workspace}/{company}", origin(address))
        keep_secret(kept or "")
        return kept or None

    def remember(self, workspace: str, company: str, address: str, token: str) -> bool:
        """Keep the token in the keyring; False when it refuses or forgets at once."""
        keep_secret(token)
        return _write(f"{workspace}/{company}", origin(address), token)


class MemoryCredentials:
    """Tokens for as long as this process lives: the demo's, and those of a machine without a keyring."""

    def __init__(self, tokens: dict[str, str] | None = None) -> None:
        self._tokens = dict(tokens or {})
        for token in self._tokens.values():
            keep_secret(token)

    def token(self, workspace: str, company: str, address: str) -> str | None:  # noqa: ARG002 - one workspace
        """Return the token of a company, or None."""
        return self._tokens.get(company)

    def remember(self, workspace: str, company: str, address: str, token: str) -> bool:  # noqa: ARG002 - as above
        """Keep it until the process ends."""
        keep_secret(token)
        self._tokens[company] = token
        return True

    def __repr__(self) -> str:
        return f"MemoryCredentials({sorted(self._tokens)})"


class DeskCredentials:
    """Tokens in the keyring; what it does not keep is kept in memory until this process ends."""

    def __init__(self) -> None:
        self._keyring, self._memory = KeyringCredentials(), MemoryCredentials()

    def token(self, workspace: str, company: str, address: str) -> str | None:
        """Return the token that was entered for this address, in this process or before."""
        return self._memory.token(workspace, _bound(company, address), address) or self._keyring.token(
            workspace, company, address
        )

    def remember(self, workspace: str, company: str, address: str, token: str) -> bool:
        """Keep it; False when only until this process ends."""
        self._memory.remember(workspace, _bound(company, address), address, token)
        return self._keyring.remember(workspace, company, address, token)


def _bound(company: str, address: str) -> str:
    return f"{company} {origin(address)}"


class KeyringNotes:
    """Short texts under a name in the keyring: anchors of the audit log, and who is remembered."""

    def kept(self, name: str) -> str | None:
        """Return what is kept; None when there is nothing or the keyring is locked, absent or wrong."""
        return _read(name, "")

    def keep(self, name: str, text: str) -> bool:
        """Keep a text in the place of an earlier one; False when the keyring refuses, or forgets at once."""
        return _write(name, "", text)

    def forget(self, name: str) -> None:
        """Take a text out, if there is one and the keyring answers."""
        _asked("forget a note", lambda: keyring.delete_password(APP_NAME, name))


def _read(name: str, bound_to: str) -> str | None:
    kept: object = _asked("answer", lambda: keyring.get_password(APP_NAME, name))
    if kept is None:
        return None
    seal, _, text = kept.partition("\n") if isinstance(kept, str) else ("", "", "")
    if seal != _seal(name, bound_to):
        _log.warning("the keyring has something else under this name, or for another address")
        return None
    return text


def _write(name: str, bound_to: str, text: str) -> bool:
    def write() -> bool:
        keyring.set_password(APP_NAME, name, f"{_seal(name, bound_to)}\n{text}")
        return _read(name, bound_to) == text

    return _asked("keep it", write) or False


def _seal(name: str, bound_to: str) -> str:
    return f"{APP_NAME} {name} {bound_to}".replace("\n", " ")


def _asked(what: str, ask: Callable[[], T]) -> T | None:
    """Ask the keyring; whatever a backend raises means that there is none: locked, absent, refused."""
    try:
        return ask()
    except PasswordDeleteError:
        return None
    except Exception as error:  # noqa: BLE001 - backends are other people's plugins and raise what they like
        _log.warning("the keyring did not %s: %s", what, type(error).__name__)
        return None
