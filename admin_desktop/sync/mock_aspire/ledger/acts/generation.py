"""EFT Generation: pull the open records that are due into a batch, and write its NACHA file."""

from dataclasses import replace
from datetime import date

import msgspec

from admin_desktop.models.feed.records import EftGenerationRecord
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, bank_accounts, payment_file
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import NotFoundRefusal, invalid
from admin_desktop.sync.mock_aspire.ledger.storing import rows
from admin_desktop.sync.mock_aspire.ledger.storing.rows import KeptEft


def generate(desk: Desk, from_date: date | None, through_date: date) -> EftGenerationRecord:
    """Run EFT Generation over a window of due dates; a blank begin catches up on everything.

    A run in which nothing was due is recorded too, without batch and file. Raises ValidationRefusal when the
    window is upside down, the originating bank's processing type is not ACH, or something fits no file.
    """
    if desk.record.bank_processing_type != "ACH":
        raise invalid("bank_processing_type", "the originating bank's processing type must be ACH")
    if from_date is not None and from_date > through_date:
        raise invalid("from", "is after through")
    due = _due(desk, from_date, through_date)
    run = EftGenerationRecord(
        run_no=desk.take("next_run_no"),
        batch_no=None,
        from_date=from_date,
        through_date=through_date,
        state="empty",
        pulled_at_ms=desk.now_ms,
        posted_at_ms=None,
        voided_at_ms=None,
        entries=0,
        debit_cents=0,
        file_sha256=None,
    )
    text = None
    if due:
        run, text = _pull(desk, run, due)
    rows.insert_runs(desk.conn, desk.company, [(run, text)])
    desk.append(run)
    return run


def get(desk: Desk, run_no: int) -> EftGenerationRecord:
    """Return a run; raises NotFoundRefusal."""
    row = desk.conn.execute(
        "SELECT * FROM eft_generations WHERE company = ? AND run_no = ?", (desk.company, run_no)
    ).fetchone()
    if row is None:
        raise NotFoundRefusal(f"EFT Generation run {run_no}")
    return rows.run_record(row)


def file_text(desk: Desk, run_no: int) -> str:
    """Return the NACHA file of a run; raises NotFoundRefusal, also for a run in which nothing was due."""
    get(desk, run_no)
    row = desk.conn.execute(
        "SELECT file_text FROM eft_generations WHERE company = ? AND run_no = ?", (desk.company, run_no)
    ).fetchone()
    if row["file_text"] is None:
        raise NotFoundRefusal(f"file of run {run_no}: nothing was due")
    return str(row["file_text"])


def runs(desk: Desk, *, newest: int) -> tuple[EftGenerationRecord, ...]:
    """Return the newest runs, newest first."""
    found = desk.conn.execute(
        "SELECT * FROM eft_generations WHERE company = ? ORDER BY run_no DESC LIMIT ?", (desk.company, newest)
    )
    return tuple(rows.run_record(row) for row in found)


def _due(desk: Desk, from_date: date | None, through_date: date) -> list[KeptEft]:
    """Return the open records in no batch whose date lies in the window."""
    payments, processed = desk.convention.open
    found = desk.conn.execute(
        "SELECT * FROM alternate_efts WHERE company = ? AND effective_date BETWEEN ? AND ?"
        " AND batch_state IS NULL AND deleted = 0 AND payments = ? AND payments_processed = ?"
        " ORDER BY record_no",
        (
            *(desk.company, from_date.isoformat() if from_date else "", through_date.isoformat()),
            *(payments, processed),
        ),
    )
    return [rows.kept_eft(row) for row in found]


def _pull(desk: Desk, run: EftGenerationRecord, due: list[KeptEft]) -> tuple[EftGenerationRecord, str]:
    batch_no = desk.take("next_batch_no")
    written = payment_file.write(desk, run.run_no, [(item.record, _account(desk, item)) for item in due])
    for item in due:
        record = msgspec.structs.replace(item.record, batch_no=batch_no, batch_state="pulled")
        trace = written.traces[record.record_no]
        alternate_efts.keep(desk, replace(item, record=record, trace_number=trace))
    pulled = replace(
        run,
        batch_no=batch_no,
        state="pulled",
        entries=len(due),
        debit_cents=written.debit_cents,
        file_sha256=written.sha256,
    )
    return pulled, written.text


def _account(desk: Desk, item: KeptEft) -> rows.FullAccount:
    found = bank_accounts.find(desk, item.record.bank_account_token)
    if found is None:
        raise invalid("bank_account_token", f"record {item.record.record_no} has no bank account")
    return found[1]
