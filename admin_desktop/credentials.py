"""Secrets: ASPIRE tokens live in the operating system's keyring, or in memory, and nowhere else.

There is no fallback to a file. Without a keyring a token is asked for each time (case 45).
"""

import logging
from typing import Protocol

import keyring
from keyring.errors import KeyringError

from admin_desktop.redaction import keep_secret
from admin_desktop.settings import APP_NAME

_log = logging.getLogger(__name__)


class Credentials(Protocol):
    """Where tokens come from."""

    def token(self, workspace: str, company: str) -> str | None:
        """Return the ASPIRE token of a company, or None when somebody must enter it."""
        ...

    def remember(self, workspace: str, company: str, token: str) -> bool:
        """Keep a token; False when it could not be kept and will be asked for again."""
        ...


class KeyringCredentials:
    """Tokens in the operating system's keyring."""

    def token(self, workspace: str, company: str) -> str | None:
        """Return the kept token; None when there is none or the keyring is locked or absent."""
        try:
            kept = keyring.get_password(APP_NAME, f"{workspace}/{company}")
        except KeyringError as error:
            _log.warning("the keyring did not answer: %s", type(error).__name__)
            return None
        keep_secret(kept or "")
        return kept

    def remember(self, workspace: str, company: str, token: str) -> bool:
        """Keep the token in the keyring; False when it refuses."""
        keep_secret(token)
        try:
            keyring.set_password(APP_NAME, f"{workspace}/{company}", token)
        except KeyringError as error:
            _log.warning("the keyring did not keep the token: %s", type(error).__name__)
            return False
        return True


class MemoryCredentials:
    """Tokens for as long as this process lives: the demo's, and those of a machine without a keyring."""

    def __init__(self, tokens: dict[str, str] | None = None) -> None:
        self._tokens = dict(tokens or {})
        for token in self._tokens.values():
            keep_secret(token)

    def token(self, workspace: str, company: str) -> str | None:  # noqa: ARG002 - one workspace a process
        """Return the token of a company, or None."""
        return self._tokens.get(company)

    def remember(self, workspace: str, company: str, token: str) -> bool:  # noqa: ARG002 - as above
        """Keep it until the process ends."""
        keep_secret(token)
        self._tokens[company] = token
        return True

    def __repr__(self) -> str:
        return f"MemoryCredentials({sorted(self._tokens)})"


class KeyringNotes:
    """Short texts under a name in the keyring: anchors of the audit log, and who is remembered."""

    def kept(self, name: str) -> str | None:
        """Return what is kept; None when there is nothing or the keyring is locked or absent."""
        try:
            return keyring.get_password(APP_NAME, name)
        except KeyringError as error:
            _log.warning("the keyring did not answer: %s", type(error).__name__)
            return None

    def keep(self, name: str, text: str) -> bool:
        """Keep a text in the place of an earlier one; False when the keyring refuses, or forgets at once."""
        try:
            keyring.set_password(APP_NAME, name, text)
            return keyring.get_password(APP_NAME, name) == text
        except KeyringError as error:
            _log.warning("the keyring did not keep a note: %s", type(error).__name__)
            return False

    def forget(self, name: str) -> None:
        """Take a text out, if there is one and the keyring answers."""
        try:
            keyring.delete_password(APP_NAME, name)
        except KeyringError as error:
            _log.info("the keyring had nothing to forget: %s", type(error).__name__)
