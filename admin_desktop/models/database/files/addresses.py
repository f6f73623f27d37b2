"""Addresses of workspaces on a server, and the login's password that is never part of what is kept."""

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from admin_desktop.errors import InvalidRequestError


def with_password(address: str, password: str) -> str:
    """Return the address with the login's password in it, for ``Store.open`` alone."""
    try:
        return make_url(address).set(password=password).render_as_string(hide_password=False)
    except (ArgumentError, ValueError) as error:
        raise InvalidRequestError("this is not the address of a database") from error


def database_name(address: str) -> str:
    """Return what people call a workspace on a server: its database."""
    return make_url(address).database or address
