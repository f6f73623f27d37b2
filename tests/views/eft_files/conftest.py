"""The page over a real workspace: the real model behind a desk, as bootstrap makes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from admin_desktop.bootstrap.pages.eft import eft_files_page
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.principal import Principal, Role
from admin_desktop.views.eft_files.eft_files_page import EftFilesPage
from admin_desktop.views.look.theme import Look

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")


def fill(store: Store) -> None:
    with store.writing() as conn:
        for company in ("NORTHSTAR", "SUNBELT"):
            conn.execute(
                insert(finance_companies),
                {
                    "company": company,
                    "name": company.title(),
                    "time_zone": "America/New_York",
                    "bank_processing_type": "ACH",
                    "balancing_entry": False,
                    "counters": "s2",
                    "payment_accounts": "any",
                    "cutoff": "17:00",
                },
            )


@pytest.fixture(scope="session")
def two_companies(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Making a schema takes longer than most of these tests, so it is made once."""
    path = tmp_path_factory.mktemp("eft") / "workspace.db"
    store = Store.open(path, ManualClock(NOW_MS))
    fill(store)
    store.close()
    return path.read_bytes()


@pytest.fixture
def here(tmp_path: Path, two_companies: bytes) -> Iterator[Workspace]:
    path, clock = tmp_path / "workspace.db", ManualClock(NOW_MS)
    path.write_bytes(two_companies)
    store = Store.open(path, clock)
    yield Workspace("Test", "live", store, Principal("dana", Role.CUSTOMER_CARE, None, "desk"), clock)
    store.close()


@pytest.fixture
def page(here: Workspace, look: Look) -> Iterator[EftFilesPage]:
    made = eft_files_page(look, here)
    made.resize(1200, 760)
    made.show()
    yield made
    made.shut_down()
    made.close()
