"""Every row belongs to one finance company, and its key says so before anything else."""

from admin_desktop.models.database.tables import (
    account_tables,
    branding_tables,
    eft_tables,
    grid_tables,
    payment_tables,
    reference_tables,
    restore_tables,
)

ROOM = (
    account_tables,
    branding_tables,
    eft_tables,
    grid_tables,
    payment_tables,
    reference_tables,
    restore_tables,
)


def test_every_key_starts_with_the_company() -> None:
    tables = payment_tables.payments.metadata.tables
    assert len(tables) > 4 * len(ROOM)
    assert {
        name for name, table in tables.items() if next(iter(table.primary_key)).name != "company"
    } == set()
