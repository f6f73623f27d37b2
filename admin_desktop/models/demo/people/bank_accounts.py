"""Bank accounts of the demo: test routing numbers with valid check digits, tokens and last fours."""

import random

from admin_desktop.clock import DAY_MS
from admin_desktop.models.demo.odds import chance
from admin_desktop.models.feed.records import BankAccountRecord

_CHECK_WEIGHTS = (3, 7, 1, 3, 7, 1, 3, 7)
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_HOW = ("micro-deposits", "micro-deposits", "instant verification", "voided check on file")


def check_digit(first_eight: str) -> int:
    """Return the ninth digit of a routing number (ABA: weights 3, 7, 1; the sum a multiple of ten)."""
    return -sum(int(digit) * weight for digit, weight in zip(first_eight, _CHECK_WEIGHTS, strict=True)) % 10


def _test_routing(district: int, institution: int) -> str:
    # No Federal Reserve office has the number 99: these belong to no bank.
    first_eight = f"{district:02d}99{institution:04d}"
    return f"{first_eight}{check_digit(first_eight)}"


ROUTING_NUMBERS = tuple(_test_routing(n % 12 + 1, 107 + 31 * n) for n in range(18))
"""Invented banks."""


def new_token(rng: random.Random) -> str:
    """Return an ASPIRE token for a bank account."""
    return "ba_" + "".join(rng.choices(_LETTERS, k=16))


def open_accounts(
    rng: random.Random, customer_no: str, since_ms: int, now_ms: int, *, existing_only: bool
) -> list[BankAccountRecord]:
    """Return a borrower's one to three accounts; with ``existing_only`` all of them are validated.

    Older accounts are not verified afterwards (KB "Bank Account Verification on the Customer Portal").
    """
    accounts = []
    for _ in range(rng.choice((1, 1, 1, 1, 1, 2, 2, 3))):
        validated = existing_only or chance(rng, 0.7)
        how = "on file in ASPIRE" if existing_only else rng.choice(_HOW)
        at_ms = min(since_ms + rng.randrange(2 * DAY_MS), now_ms) if validated else None
        accounts.append(
            BankAccountRecord(
                token=new_token(rng),
                customer_no=customer_no,
                routing_number=rng.choice(ROUTING_NUMBERS),
                last4=f"{rng.randrange(10_000):04d}",
                account_type="savings" if chance(rng, 0.08) else "checking",
                validated_at_ms=at_ms,
                validated_how=how if validated else None,
                version=2 if validated else 1,
            )
        )
    return accounts
