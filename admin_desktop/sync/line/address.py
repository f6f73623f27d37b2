"""Which addresses ASPIRE may have: https, or plain http to this machine alone."""

from urllib.parse import urlsplit

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.set_up.addresses import is_this_machine


def check_address(base_url: str) -> bool:
    """Return whether the address is https; raises InvalidRequestError for http to any but this machine."""
    parts = urlsplit(base_url)
    if parts.scheme == "https" and parts.hostname:
        return True
    if parts.scheme != "http" or not is_this_machine(parts.hostname or ""):
        raise InvalidRequestError("ASPIRE's address must be https; plain http only to this machine")
    return False
