"""EFT Generation runs as ASPIRE tells them, and the promise that a posted batch starts."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select, update

from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.tables.payment_tables import eft_runs, payments
from admin_desktop.models.feed.records import Change, EftGenerationRecord
from admin_desktop.models.payments.promise import PROMISE_MS
from admin_desktop.models.payments.status import Status


def write_runs(conn: Connection, company: str, changes: Iterable[Change]) -> set[int]:
    """Store the page's runs, the last state of each; return the batches that are posted."""
    latest: dict[int, EftGenerationRecord] = {}
    for change in changes:
        if isinstance(change.record, EftGenerationRecord):
            latest[change.record.run_no] = change.record
    if latest:
        conn.execute(upsert_by_key(eft_runs, conn), [_row(company, run) for run in latest.values()])
    return {
        run.batch_no for run in latest.values() if run.posted_at_ms is not None and run.batch_no is not None
    }


def _row(company: str, run: EftGenerationRecord) -> dict[str, Any]:
    return {
        "company": company,
        "run_no": run.run_no,
        "batch_no": run.batch_no,
        "from_date": run.from_date,
        "through_date": run.through_date,
        "state": run.state,
        "pulled_at_ms": run.pulled_at_ms,
        "posted_at_ms": run.posted_at_ms,
        "voided_at_ms": run.voided_at_ms,
        "entries": run.entries,
        "debit_cents": run.debit_cents,
        "file_sha256": run.file_sha256,
    }


def start_posted_promises(conn: Connection, company: str, batches: Iterable[int]) -> None:
    """Promise Paid to the payments of those batches that are known to be posted (S2: 15 minutes)."""
    wanted = sorted(set(batches))
    runs = select(eft_runs.c.batch_no, eft_runs.c.posted_at_ms).where(
        eft_runs.c.company == company, eft_runs.c.batch_no.in_(wanted), eft_runs.c.posted_at_ms.is_not(None)
    )
    for batch_no, posted_at_ms in conn.execute(runs).all() if wanted else ():
        conn.execute(
            update(payments)
            .where(
                payments.c.company == company,
                payments.c.batch_no == batch_no,
                payments.c.batch_state == "pulled",
                payments.c.status.in_([Status.SCHEDULED, Status.PENDING_CANCEL]),
            )
            .values(due_ms=posted_at_ms + PROMISE_MS)
        )
