"""The demo's three finance companies: different zones, counters, set-ups and sizes."""

from dataclasses import dataclass

from admin_desktop.models.feed.records import CompanyRecord


@dataclass(frozen=True, slots=True)
class Setup:
    """A finance company and its share of the demo's borrowers and payments."""

    record: CompanyRecord
    private_labels: tuple[str, ...]
    share: float
    number: int
    """The first digits of its customer, contract and record numbers."""


SETUPS = (
    Setup(
        CompanyRecord(
            code="NORTHSTAR",
            name="Northstar Equipment Finance",
            time_zone="America/Chicago",
            bank_processing_type="ACH",
            balancing_entry=True,
            counters="s2",
            payment_accounts="any",
            cutoff="15:30",
        ),
        ("Northstar", "Prairie Ag Credit", "Lakehead Medical Leasing"),
        0.5,
        41,
    ),
    Setup(
        CompanyRecord(
            code="BLUERIDGE",
            name="Blue Ridge Commercial Leasing, Inc.",
            time_zone="America/New_York",
            bank_processing_type="ACH",
            balancing_entry=False,
            counters="kb",
            payment_accounts="any",
            cutoff="16:00",
        ),
        ("Blue Ridge", "Tidewater Truck & Trailer"),
        0.3,
        52,
    ),
    Setup(
        CompanyRecord(
            code="CASCADIA",
            name="Cascadia Vendor Credit",
            time_zone="America/Los_Angeles",
            bank_processing_type="ACH",
            balancing_entry=False,
            counters="s2",
            payment_accounts="existing",
            cutoff="13:30",
        ),
        ("Cascadia", "Pacific Print & Pack", "Orchard Row Foodservice"),
        0.2,
        63,
    ),
)
