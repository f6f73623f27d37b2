"""Names, e-mails, phones and ZIP codes of the demo's borrowers: invented, and hard where it helps."""

import random
import re
import unicodedata

from admin_desktop.models.demo.odds import chance
from admin_desktop.models.demo.people.words import (
    GIVEN_NAMES,
    HARD_NAMES,
    LEGAL_FORMS,
    PLACES,
    SURNAMES,
    TRADES,
    TWINS_ACROSS,
    TWINS_WITHIN,
)

_MAIL_DOMAINS = ("example.com", "example.com", "example.org", "example.net")
_HARD_TRADES = (
    "farm",
    "clinic",
    "restaurant",
    "shop",
    "shop",
    "restaurant",
    "clinic",
    "trucking",
    "printer",
    "shop",
)
_MAIL_PREFIXES = ("ap", "billing", "accounts", "office", "books")


def borrower_names(rng: random.Random, count: int, company_index: int) -> list[tuple[str, str]]:
    """Return ``count`` pairs (name, trade); only the wanted twins repeat within one company.

    Twins stand in the first companies: two alike in the first, and one of the first two alike across.
    """
    fixed = list(zip(HARD_NAMES, _HARD_TRADES, strict=True))[company_index::3]
    if company_index == 0:
        fixed += [(TWINS_WITHIN, "farm"), (TWINS_WITHIN, "farm")]
    if company_index <= 1:
        fixed.append((TWINS_ACROSS, "trucking"))
    made = fixed[:count]
    taken = {name for name, _ in made} | {TWINS_ACROSS, TWINS_WITHIN}
    while len(made) < count:
        name, trade = _one_name(rng)
        if name not in taken:
            taken.add(name)
            made.append((name, trade))
    rng.shuffle(made)
    return made


def _one_name(rng: random.Random) -> tuple[str, str]:
    trade = rng.choice(tuple(TRADES))
    pattern = rng.choice(TRADES[trade][0])
    name = pattern.format(s=rng.choice(SURNAMES), p=rng.choice(PLACES))
    form = "" if name.endswith(".") else rng.choice(LEGAL_FORMS)
    return f"{name} {form}".strip(), trade


def mail_word(text: str) -> str:
    """Return a name as the letters a mailbox may have: accents dropped, at most 24 of a-z and 0-9."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", plain)[:24] or "borrower"


def business_mail(rng: random.Random, name: str) -> str:
    """Return a borrower's e-mail address at a domain that is reserved for examples."""
    return f"{rng.choice(_MAIL_PREFIXES)}.{mail_word(name)}@{rng.choice(_MAIL_DOMAINS)}"


def person(rng: random.Random) -> tuple[str, str]:
    """Return a person's name and e-mail address."""
    given, surname = rng.choice(GIVEN_NAMES), rng.choice(SURNAMES)
    mailbox = f"{mail_word(given)}.{mail_word(surname)}{rng.randrange(100):02d}"
    return f"{given} {surname}", f"{mailbox}@{rng.choice(_MAIL_DOMAINS)}"


def phone(rng: random.Random) -> str | None:
    """Return a number from the range kept for fiction (555-0100 to 0199); one in nine has none."""
    if chance(rng, 0.11):
        return None
    return f"({rng.randrange(201, 990)}) 555-01{rng.randrange(100):02d}"


def postal_code(rng: random.Random) -> str:
    """Return a five-digit ZIP code, some with the four more."""
    zip5 = f"{rng.randrange(501, 99951):05d}"
    return f"{zip5}-{rng.randrange(1, 9999):04d}" if chance(rng, 0.2) else zip5
