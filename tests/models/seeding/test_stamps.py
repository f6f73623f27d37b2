"""The stamps' SQL names every table that a payment needs, each once."""

from admin_desktop.models.database.tables import eft_tables, grid_tables, reference_tables
from admin_desktop.models.database.tables.payment_tables import metadata
from admin_desktop.models.seeding.stamps import OF_PAYMENTS, ONCE, REFERRED, once, stamp


def test_every_table_that_a_story_fills_is_stamped_or_copied_once() -> None:
    assert {reference_tables.customers.name, eft_tables.eft_files.name} <= set(metadata.tables)
    assert grid_tables.payment_totals.name not in {*OF_PAYMENTS, *ONCE, *REFERRED}
    assert {*OF_PAYMENTS, *ONCE, *REFERRED} <= set(metadata.tables)
    assert len({*OF_PAYMENTS, *ONCE, *REFERRED}) == len(OF_PAYMENTS) + len(ONCE) + len(REFERRED)


def test_a_column_that_no_rule_changes_is_copied_as_it_is() -> None:
    assert "line.status" in stamp("payments", ["payment_ref", "status"])
    assert once("features") == "INSERT INTO main.features SELECT * FROM story.features"
