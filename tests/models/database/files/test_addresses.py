"""Addresses of workspaces on a server: the password is put in for opening, and is in no name."""

import pytest

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.database.files.addresses import database_name, with_password


def test_a_password_is_put_into_an_address_for_opening_it() -> None:
    whole = with_password("postgresql://nora@db.example:5433/pay", "p@ss/word")
    assert whole == "postgresql://nora:p%40ss%2Fword@db.example:5433/pay"
    assert database_name("postgresql://nora:***@db.example/pay") == "pay"
    assert database_name("postgresql://db.example") == "postgresql://db.example"


def test_what_is_no_address_is_refused_without_repeating_it() -> None:
    with pytest.raises(InvalidRequestError) as refused:
        with_password("no address :secret@", "hidden-word")
    assert "secret" not in str(refused.value)
