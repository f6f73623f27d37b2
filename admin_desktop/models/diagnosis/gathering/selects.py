"""What the one read behind a diagnosis selects: compiled once, sent as text.

A diagnosis is a handful of small look-ups, and building them anew would cost more than they do.
"""

from sqlalchemy import and_, func, select

from admin_desktop.models.database.tables.eft_tables import eft_entries
from admin_desktop.models.database.tables.payment_tables import (
    eft_runs,
    outbox,
    payment_events,
    payments,
    set_aside,
    sync_cursors,
    sync_cycles,
    unknown_records,
)
from admin_desktop.models.database.tables.reference_tables import connections, features, finance_companies
from admin_desktop.models.diagnosis.gathering import fact_rows
from admin_desktop.models.diagnosis.gathering.statements import Statement, value
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.payments.status import Status

MOST_LOOK_ALIKES = 5
RUNS_LOOKED_AT = 40
"""The newest runs: more than a month of daily ones."""

_last_cycle = (
    select(func.max(sync_cycles.c.started_ms))
    .where(sync_cycles.c.company == finance_companies.c.company)
    .correlate(finance_companies)
    .scalar_subquery()
)
COMPANY = Statement(
    select(
        finance_companies.c.company,
        finance_companies.c.name,
        finance_companies.c.time_zone,
        finance_companies.c.counters,
        finance_companies.c.bank_processing_type,
        features.c.active,
        features.c.since_ms,
        features.c.next_ms,
        connections.c.enabled,
        connections.c.interval_s,
        sync_cursors.c.epoch,
        sync_cursors.c.last_success_ms,
        sync_cursors.c.frozen_since_ms,
        sync_cycles.c.ended_ms,
        sync_cycles.c.outcome,
        sync_cycles.c.message,
    )
    .select_from(
        finance_companies.outerjoin(
            features,
            and_(features.c.company == finance_companies.c.company, features.c.feature == PAYMENTS),
        )
        .outerjoin(connections, connections.c.company == finance_companies.c.company)
        .outerjoin(sync_cursors, sync_cursors.c.company == finance_companies.c.company)
        .outerjoin(
            sync_cycles,
            and_(
                sync_cycles.c.company == finance_companies.c.company,
                sync_cycles.c.started_ms == _last_cycle,
            ),
        )
    )
    .where(finance_companies.c.company == value("company"))
)
_of_payment = (payments.c.company == value("company"), payments.c.payment_ref == value("ref"))
PAYMENT = Statement(select(*fact_rows.PAYMENT_COLUMNS).where(*_of_payment))
ENTRIES = Statement(
    select(*fact_rows.ENTRY_COLUMNS)
    .where(outbox.c.company == value("company"), outbox.c.payment_ref == value("ref"))
    .order_by(outbox.c.entry_no)
)
RUNS = Statement(
    select(*fact_rows.RUN_COLUMNS)
    .where(eft_runs.c.company == value("company"))
    .order_by(eft_runs.c.run_no.desc())
    .limit(RUNS_LOOKED_AT)
)
CLOSED = Statement(fact_rows.CLOSED_DAYS)
BATCH_RUN = Statement(
    select(*fact_rows.RUN_COLUMNS)
    .where(eft_runs.c.company == value("company"), eft_runs.c.batch_no == value("batch_no"))
    .order_by(eft_runs.c.run_no.desc())
    .limit(1)
)
VOIDED = Statement(
    select(func.max(payment_events.c.aspire_at_ms)).where(
        payment_events.c.company == value("company"),
        payment_events.c.payment_ref == value("ref"),
        payment_events.c.kind == "batch_voided",
    )
)
ASIDE = Statement(
    select(set_aside.c.seq, set_aside.c.reason, set_aside.c.at_ms, set_aside.c.raw).where(
        set_aside.c.company == value("company"),
        set_aside.c.reviewed_ms.is_(None),
        set_aside.c.raw.contains(value("ref"), autoescape=False),
    )
)
FILE_LINE = Statement(
    select(eft_entries.c.line_no, eft_entries.c.sha256)
    .where(
        eft_entries.c.company == value("company"),
        eft_entries.c.payment_ref == value("ref"),
        eft_entries.c.sha256 == value("sha256"),
    )
    .order_by(eft_entries.c.line_no)
)
_stranger = select(
    unknown_records.c.record_no,
    unknown_records.c.payment_ref,
    unknown_records.c.amount_cents,
    unknown_records.c.effective_date,
)
STRANGER_BY_REF = Statement(
    _stranger.where(
        unknown_records.c.company == value("company"), unknown_records.c.payment_ref == value("ref")
    ).limit(1)
)
STRANGER_BY_LOOKS = Statement(
    _stranger.where(
        unknown_records.c.company == value("company"),
        unknown_records.c.amount_cents == value("amount_cents"),
        unknown_records.c.effective_date == value("effective_date"),
        unknown_records.c.payment_ref.is_(None),
    ).limit(1)
)
LOOK_ALIKES = Statement(
    select(payments.c.payment_ref, payments.c.status, payments.c.submitted_ms)
    .where(
        payments.c.company == value("company"),
        payments.c.contract_no == value("contract_no"),
        payments.c.amount_cents == value("amount_cents"),
        payments.c.effective_date == value("effective_date"),
        payments.c.payment_ref != value("ref"),
        payments.c.status != Status.CANCELED.value,
    )
    .limit(MOST_LOOK_ALIKES)  # no ORDER BY: it would lead SQLite away from the contract's index
)
