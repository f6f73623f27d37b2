"""The demo's story: three finance companies, their borrowers and eighteen months of payments.

Pure and deterministic by (seed, now): ASPIRE's mock and the portal's side tell it to themselves and load what
concerns them, and agree without speaking to each other.
"""

from datetime import timedelta

from admin_desktop.clock import DAY_MS
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.demo.company_story import CompanyTeller
from admin_desktop.models.demo.history import Story
from admin_desktop.models.demo.people.cast import make_cast
from admin_desktop.models.demo.people.companies import SETUPS
from admin_desktop.models.local_days import LocalMidnights, clock_seconds

STORY_DAYS = 548
CUSTOMERS = 200
PAYMENTS = 5_000
_CLOSING_TIME = "18:00"
_CLOSING_ZONE = "America/New_York"
"""The desk closes after every company's EFT Generation and before the first batch is posted."""

_WITH_DESK_RUN = 2
"""The first companies have a batch that staff pulled just now and have not posted."""


def closing_time(now_ms: int) -> int:
    """Return six in the evening, New York, of the last banking day before today."""
    midnights = LocalMidnights(_CLOSING_ZONE)
    today = midnights.day_of(now_ms)
    day = BankingDays(today - timedelta(days=14), today).before(today)
    return midnights.at(day, clock_seconds(_CLOSING_TIME))


def now_of(first_change_ms: int) -> int:
    """Return the now of a story from the instant of the first change in any of its feeds.

    So the portal's side can tell itself the very story that a running mock ASPIRE was filled with.
    """
    return first_change_ms + STORY_DAYS * DAY_MS


def tell(seed: int, now_ms: int, *, payments: int = PAYMENTS, customers: int = CUSTOMERS) -> Story:
    """Return the whole story up to ``now_ms``; the same arguments always give the same story."""
    started_ms, closing_ms = now_ms - STORY_DAYS * DAY_MS, closing_time(now_ms)
    companies = []
    for index, setup in enumerate(SETUPS):
        cast = make_cast(setup, index, seed, now_ms, customers)
        teller = CompanyTeller(
            setup, cast, seed, (started_ms, closing_ms, now_ms), desk_run=index < _WITH_DESK_RUN
        )
        companies.append(teller.tell(payments))
    return Story(seed, now_ms, started_ms, closing_ms, tuple(companies))
