"""The reply for the borrower: one or two plain sentences in English and Spanish.

No internal words and no account numbers: a borrower knows a payment by its amount and day. Each verdict
has its own reply; a test holds the table against the rules.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from admin_desktop.clock import local_date
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Verdict
from admin_desktop.models.diagnosis.replies.phrases import REPLIES, Phrase
from admin_desktop.models.payments.words.money import dollars

_ENGLISH: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_SPANISH: Final = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre"),
    *("octubre", "noviembre", "diciembre"),
)


@dataclass(frozen=True, slots=True)
class BorrowerReply:
    """The same words in both languages."""

    english: str
    spanish: str


def reply_for(facts: Facts, verdict: Verdict) -> BorrowerReply:
    """Return what to tell the borrower about this verdict."""
    phrase: Phrase = REPLIES[verdict.code]
    return BorrowerReply(_fill(phrase.english, facts, english), _fill(phrase.spanish, facts, spanish))


def english(day: date) -> str:
    """Return ``November 24``."""
    return f"{_ENGLISH[day.month - 1]} {day.day}"


def spanish(day: date) -> str:
    """Return ``24 de noviembre``."""
    return f"{day.day} de {_SPANISH[day.month - 1]}"


def _fill(text: str, facts: Facts, words: Callable[[date], str]) -> str:
    if facts.payment is None:
        return text
    return text.format(
        amount=dollars(facts.payment.amount_cents),
        submitted=words(local_date(facts.payment.submitted_ms, facts.zone)),
        due=words(facts.record_date),
        collected=words(facts.run_days.on_or_after(facts.record_date)),
    )
