"""A borrower with a site: jo@example, linked to C100 and C101 of NORTHSTAR, in a practice workspace."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert, update

from admin_desktop.models.database.folding import portal_user_search_text
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import (
    charges,
    features,
    linked_accounts,
    portal_users,
)
from admin_desktop.models.feed.cursor import Cursor, write_cursor
from admin_desktop.models.workspaces.workspace import set_kind

CHARGES = (("CH1", "K-100", 12_000), ("CH2", "K-100", 550), ("CH3", "K-101", 40_000), ("CH4", "K-102", 900))


@pytest.fixture
def site(store: Store) -> Store:
    """The workspace, marked as a demo, with jo's site in it."""
    with store.writing() as conn:
        set_kind(conn, "demo")
        key = {"company": "NORTHSTAR", "portal_user": "jo@example"}
        conn.execute(
            insert(portal_users),
            {
                **key,
                "name": "Jo Núñez",
                "email": "jo@example",
                "private_label": "main",
                "created_ms": 0,
                "active": True,
                "search_text": portal_user_search_text("Jo Núñez", "jo@example"),
            },
        )
        for number in ("C100", "C101"):
            conn.execute(insert(linked_accounts), {**key, "customer_no": number})
        for place, (charge_no, contract_no, cents) in enumerate(CHARGES):
            conn.execute(
                insert(charges),
                {
                    "company": "NORTHSTAR",
                    "charge_no": charge_no,
                    "contract_no": contract_no,
                    "description": "Rental",
                    "due_date": date(2025, 11, 1 + place),
                    "amount_cents": cents,
                    "open_cents": cents,
                    "version": 1,
                    "record_epoch": "e1",
                },
            )
        write_cursor(conn, Cursor("NORTHSTAR", epoch="e1", last_success_ms=1))
    return store


@pytest.fixture
def change(site: Store) -> Callable[..., None]:
    """Change every row of a table."""

    def set_values(table: Any, **values: Any) -> None:
        with site.writing() as conn:
            conn.execute(update(table).values(**values))

    return set_values


@pytest.fixture
def switch(site: Store) -> Callable[..., None]:
    """Switch Payments of NORTHSTAR, past its governance."""

    def to(*, on: bool) -> None:
        with site.writing() as conn:
            row = {"company": "NORTHSTAR", "feature": "payments", "active": on, "since_ms": 0}
            conn.exec_driver_sql("DELETE FROM features")
            conn.execute(insert(features), {**row, "changed_by": "x"})

    return to
