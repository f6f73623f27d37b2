"""Portal users, links and odd contracts on top of the filled workspace."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from sqlalchemy import insert

from admin_desktop.models.database.folding import portal_user_search_text
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import (
    contracts,
    linked_accounts,
    portal_users,
)


@pytest.fixture
def add_user(store: Store) -> Callable[..., None]:
    """Store a portal user and the accounts linked to them."""

    def add(
        portal_user: str,
        name: str,
        *linked: str,
        company: str = "NORTHSTAR",
        label: str = "main",
        active: bool = True,
        created_ms: int = 1_700_000_000_000,
    ) -> None:
        with store.writing() as conn:
            user = {
                "company": company,
                "portal_user": portal_user,
                "name": name,
                "email": portal_user,
                "private_label": label,
                "created_ms": created_ms,
                "active": active,
                "search_text": portal_user_search_text(name, portal_user),
            }
            conn.execute(insert(portal_users), user)
            key = {"company": company, "portal_user": portal_user}
            for customer_no in linked:
                conn.execute(insert(linked_accounts), {**key, "customer_no": customer_no})

    return add


@pytest.fixture
def add_contract(store: Store) -> Callable[..., None]:
    """Store a contract: booked, of C100, under the main label, but for what is given."""

    def add(contract_no: str, **unusual: Any) -> None:
        usual: Mapping[str, Any] = {
            "company": "NORTHSTAR",
            "contract_no": contract_no,
            "customer_no": "C100",
            "guarantor_nos": "[]",
            "description": "Crusher",
            "private_label": "main",
            "state": "booked",
            "version": 1,
            "record_epoch": "e1",
        }
        with store.writing() as conn:
            conn.execute(insert(contracts), {**usual, **unusual})

    return add
