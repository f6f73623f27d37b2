"""The words for what ASPIRE says of an EFT batch."""

from admin_desktop.words import noted, tr

_STATES = {"pulled": noted("pulled"), "posted": noted("posted"), "voided": noted("voided")}


def batch_state_words(state: str | None) -> str:
    """Return ``pulled``, ``posted`` or ``voided`` in the user's language; a word of ASPIRE's own as it is."""
    return tr(_STATES.get(state or "", state or ""))
