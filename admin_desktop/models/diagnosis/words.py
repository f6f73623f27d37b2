"""Short ways to say instants, days and money of a payment in its company's zone."""

from datetime import date

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.payments.words.time_words import at, day, span
from admin_desktop.words import money, noted, tr

_DAYS = (
    *(noted("Monday"), noted("Tuesday"), noted("Wednesday"), noted("Thursday"), noted("Friday")),
    *(noted("Saturday"), noted("Sunday")),
)


def when(facts: Facts, instant_ms: int | None) -> str:
    """Return ``14:02`` or ``Nov 20, 14:02`` in the company's zone; ``an unknown time`` without one."""
    return tr("an unknown time") if instant_ms is None else at(instant_ms, facts.now_ms, facts.zone)


def ago(facts: Facts, instant_ms: int) -> str:
    """Return how long since, in words."""
    return span(facts.now_ms - instant_ms)


def on(facts: Facts, which: date) -> str:
    """Return ``Monday, Nov 24``."""
    return f"{tr(_DAYS[which.weekday()])}, {day(which, facts.today)}"


def amount(facts: Facts) -> str:
    """Return the payment's amount."""
    return money(facts.the_payment.amount_cents)


def sentence(text: str) -> str:
    """Return foreign text as the end of a sentence: no full stop of its own."""
    return text.strip().rstrip(".")
