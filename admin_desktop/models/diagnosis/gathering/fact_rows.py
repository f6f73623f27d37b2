"""From a row of the database to the fact it tells; the columns stand beside the function that reads them."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select

from admin_desktop.models.database.tables.payment_tables import eft_runs, outbox, payments
from admin_desktop.models.database.tables.reference_tables import closed_days
from admin_desktop.models.diagnosis.gathering.fact_parts import AsideFacts, EntryFacts, RunFacts
from admin_desktop.models.diagnosis.gathering.facts import PaymentFacts
from admin_desktop.models.diagnosis.gathering.statements import value
from admin_desktop.models.feed import differences
from admin_desktop.models.outbox.entries import Action, EntryState
from admin_desktop.models.payments.status import Status
from admin_desktop.models.set_up.run_days import ClosedDay

_P, _O, _R, _C = payments.c, outbox.c, eft_runs.c, closed_days.c

_PLAIN: Final = (
    "status_since_ms",
    "submitted_ms",
    "submitted_by",
    "customer_no",
    "contract_no",
    "amount_cents",
    "sec_code",
)
_RECORD: Final = (
    "cancel_requested_ms",
    "due_ms",
    "updated_ms",
    "record_no",
    "record_epoch",
    "record_version",
    "payments_counter",
    "payments_processed",
    "batch_no",
    "batch_state",
    "return_code",
    "too_late_batch",
    "rejected_reason",
    "missing_since_ms",
)
PAYMENT_COLUMNS: Final = (
    _P.payment_ref,
    _P.status,
    *(_P[name] for name in _PLAIN),
    _P.effective_date,
    *(_P[name] for name in _RECORD),
    _P.differences,
    _P.accepted,
    _P.record_sec_code,
    _P.record_updated_ms,
)
_DATE: Final = 2 + len(_PLAIN)
_DIFFERENCES: Final = _DATE + 1 + len(_RECORD)

ENTRY_COLUMNS: Final = (
    _O.action,
    _O.state,
    _O.attempts,
    _O.epoch,
    _O.not_before_ms,
    _O.created_ms,
    _O.attempted_ms,
    _O.last_answer,
)
RUN_COLUMNS: Final = (
    _R.run_no,
    _R.batch_no,
    _R.from_date,
    _R.through_date,
    _R.state,
    _R.pulled_at_ms,
    _R.posted_at_ms,
    _R.voided_at_ms,
    _R.entries,
    _R.debit_cents,
    _R.file_sha256,
)

CLOSED_DAYS: Final = select(_C.day, _C.name).where(_C.company == value("company"))


def day(stored: Any) -> date:
    """Return a date as stored: SQLite gives its ISO text."""
    return date.fromisoformat(stored) if isinstance(stored, str) else stored


def payment(row: Sequence[Any]) -> PaymentFacts:
    """Return the payment of a row of PAYMENT_COLUMNS."""
    accepted = differences.load_accepted(row[_DIFFERENCES + 1]).get("effective date")
    values: Sequence[Any] = (
        row[0],
        Status(row[1]),
        *row[2:_DATE],
        day(row[_DATE]),
        *row[_DATE + 1 : _DIFFERENCES],
        differences.load(row[_DIFFERENCES]),
        None if accepted is None else date.fromisoformat(accepted),
        *row[_DIFFERENCES + 2 :],
    )
    return PaymentFacts(*values)


def entry(row: Sequence[Any]) -> EntryFacts:
    """Return the outbox entry of a row of ENTRY_COLUMNS."""
    return EntryFacts(Action(row[0]), EntryState(row[1]), *row[2:])


def run(row: Sequence[Any]) -> RunFacts:
    """Return the run of a row of RUN_COLUMNS."""
    return RunFacts(row[0], row[1], None if row[2] is None else day(row[2]), day(row[3]), *row[4:])


def closed_day(row: Sequence[Any]) -> ClosedDay:
    """Return the company's own closed day of a row of CLOSED_DAYS."""
    return ClosedDay(day(row[0]), row[1])


_VERSION: Final = re.compile(r'"version":\s*"?(\d{1,15})\b')
"""In the entry as it was received, redacted and cut: it need not be JSON any more."""


def aside(row: Sequence[Any]) -> AsideFacts:
    """Return what was set aside, with the version it claims where that much can be read."""
    seq, reason, at_ms, raw = row
    return AsideFacts(seq, reason, at_ms, _version(raw))


def _version(raw: str) -> int | None:
    found = _VERSION.search(raw)
    return None if found is None else int(found[1])
