"""One wish that ASPIRE has to hear about: create a record, cancel it, or prove that it never was.

The life of an entry::

    waiting ──attempt stored──▶ unknown ──answer──▶ done | too_late | rejected
       ▲                           │
       └──── definitely not done ──┘        withdrawn: cancelled before its first send

``unknown`` entries are looked up by payment reference before anything is sent again, and only in the
epoch in which the attempt was stored. A later entry of a payment is not touched while an earlier one is
waiting or unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Select, select

from admin_desktop.models.database.tables.payment_tables import outbox, payments


class Action(StrEnum):
    """What an entry asks of ASPIRE."""

    CREATE = "create"
    CANCEL = "cancel"
    CONFIRM_ABSENT = "confirm_absent"
    """Cancelled before the first send: only proof is wanted that ASPIRE has no record."""


class EntryState(StrEnum):
    """Where an entry stands."""

    WAITING = "waiting"
    """Not sent, or definitely not done."""
    UNKNOWN = "unknown"
    """An attempt is stored and its outcome is not known."""
    TOO_LATE = "too_late"
    """ASPIRE refused the cancel because of a batch; the wish is kept."""
    DONE = "done"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"
    """Waits for a person; never sent again by itself."""


OUTSTANDING: Final = (EntryState.WAITING, EntryState.UNKNOWN)
"""States that hold up later entries of the same payment."""


@dataclass(frozen=True, slots=True)
class Errand:
    """An entry together with what must be said about its payment. Money is cents."""

    company: str
    entry_no: int
    payment_ref: str
    action: Action
    state: EntryState
    attempts: int
    epoch: str | None
    """The epoch in which the last attempt was stored."""
    record_no: int | None
    customer_no: str
    contract_no: str
    bank_account_token: str
    amount_cents: int
    sec_code: str
    effective_date: date
    record_epoch: str | None = None
    """The epoch of ``record_no``: a restored ASPIRE gives the same number to another record."""


def errands_query() -> Select[Any]:
    """Return the SELECT of which ``errand_of`` reads the rows."""
    of_payment = (payments.c.company == outbox.c.company) & (payments.c.payment_ref == outbox.c.payment_ref)
    return select(
        outbox.c.company,
        outbox.c.entry_no,
        outbox.c.payment_ref,
        outbox.c.action,
        outbox.c.state,
        outbox.c.attempts,
        outbox.c.epoch,
        payments.c.record_no,
        payments.c.customer_no,
        payments.c.contract_no,
        payments.c.bank_account_token,
        payments.c.amount_cents,
        payments.c.sec_code,
        payments.c.effective_date,
        payments.c.record_epoch,
    ).join(payments, of_payment)


def errand_of(row: Sequence[Any]) -> Errand:
    """Return the errand of one row of ``errands_query``."""
    rest: Sequence[Any] = row[5:]
    return Errand(row[0], row[1], row[2], Action(row[3]), EntryState(row[4]), *rest)
