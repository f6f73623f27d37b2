"""Scenario ``demo``: the story as ASPIRE holds it, with the account numbers that only ASPIRE knows."""

import random

from admin_desktop.models.demo.history import CompanyStory
from admin_desktop.models.demo.people.bank_accounts import check_digit
from admin_desktop.models.demo.people.companies import SETUPS
from admin_desktop.models.demo.story import tell
from admin_desktop.models.feed.records import BankAccountRecord
from admin_desktop.sync.mock_aspire.ledger.desk import BankSetup
from admin_desktop.sync.mock_aspire.ledger.storing.history import AccountSecret, CompanyHistory, Loader, Past
from admin_desktop.sync.mock_aspire.staff_day import StaffHabits

_BANKS = ("FIRST PRAIRIE BANK", "TIDEWATER TRUST", "CASCADE COMMUNITY")

DEMO_HABITS = StaffHabits(
    run_every_s=240.0,
    banking_days_ahead=1,
    post_after_s=90.0,
    return_every_s=600.0 * len(SETUPS),
    reasons=("R01", "R01", "R01", "R01", "R09", "R02", "R03", "R10"),
)
"""The staff at demo pace: a run every four minutes, posted a minute and a half later, a return in ten.

The window reaches the next banking day, so that what borrowers submit now is pulled now, at weekends too.
"""


def demo(loader: Loader) -> None:
    """Three finance companies with eighteen months of payments up to the mock's now."""
    story = tell(loader.seed, loader.now_ms)
    for index, company in enumerate(story.companies):
        loader.load(company_history(company, index, loader.seed))


def company_history(story: CompanyStory, index: int, seed: int) -> CompanyHistory:
    """Return one company's books: its feed as told, and the secrets of its bank accounts."""
    names = {customer.customer_no: customer.name for customer in story.cast.customers}
    secrets = {
        account.record.token: AccountSecret(
            account_number(seed, account.record), names[account.record.customer_no]
        )
        for account in story.cast.bank_accounts
    }
    changes = [Past(change.at_ms, change.record, change.deleted) for change in story.feed]
    return CompanyHistory(_bank(index), changes, secrets, story.closed_by_staff)


def account_number(seed: int, account: BankAccountRecord) -> str:
    """Return the invented number of an account: nine to thirteen digits that end in its last four."""
    rng = random.Random(f"account {seed} {account.token}")
    length = rng.randrange(5, 10)
    return f"{rng.randrange(2, 10)}{rng.randrange(10 ** (length - 1)):0{length - 1}d}{account.last4}"


def _bank(index: int) -> BankSetup:
    first_eight = f"{index + 7:02d}990{index:03d}"
    return BankSetup(
        bank_routing=f"{first_eight}{check_digit(first_eight)}",
        bank_name=_BANKS[index],
        company_id=f"1{SETUPS[index].number}0000{index + 1:03d}",
        balancing_account=f"88{SETUPS[index].number}0042{index}7",
    )
