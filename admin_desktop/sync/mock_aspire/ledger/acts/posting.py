"""Posting a batch closes its records (Paid); voiding it gives them back, open as before."""

from dataclasses import replace

import msgspec

from admin_desktop.models.feed.records import EftGenerationRecord
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, generation
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import Code, LedgerRefusal
from admin_desktop.sync.mock_aspire.ledger.storing import rows
from admin_desktop.sync.mock_aspire.ledger.storing.rows import KeptEft


def post(desk: Desk, run_no: int) -> EftGenerationRecord:
    """Post the batch of a run; again has no effect and the same answer.

    Raises LedgerRefusal ``batch-not-open`` when the batch was voided or nothing was due, NotFoundRefusal.
    """
    run = generation.get(desk, run_no)
    if run.state == "posted":
        return run
    _require_open(run)
    for item in _records(desk, run):
        record = msgspec.structs.replace(item.record, batch_state="posted")
        alternate_efts.keep(desk, alternate_efts.closed(desk, replace(item, record=record), "posting"))
    return _keep(desk, replace(run, state="posted", posted_at_ms=desk.now_ms))


def void(desk: Desk, run_no: int) -> EftGenerationRecord:
    """Void the batch of a run: its records are in no batch again and keep their counters; as repeatable."""
    run = generation.get(desk, run_no)
    if run.state == "voided":
        return run
    _require_open(run)
    for item in _records(desk, run):
        record = msgspec.structs.replace(item.record, batch_no=None, batch_state=None)
        alternate_efts.keep(desk, replace(item, record=record, trace_number=None))
    return _keep(desk, replace(run, state="voided", voided_at_ms=desk.now_ms))


def _require_open(run: EftGenerationRecord) -> None:
    if run.state != "pulled":
        raise LedgerRefusal(Code.BATCH_NOT_OPEN, f"run {run.run_no} is {run.state}")


def _records(desk: Desk, run: EftGenerationRecord) -> list[KeptEft]:
    found = desk.conn.execute(
        "SELECT * FROM alternate_efts WHERE company = ? AND batch_no = ? AND deleted = 0 ORDER BY record_no",
        (desk.company, run.batch_no),
    )
    return [rows.kept_eft(row) for row in found]


def _keep(desk: Desk, run: EftGenerationRecord) -> EftGenerationRecord:
    desk.conn.execute(
        "UPDATE eft_generations SET state = ?, posted_at_ms = ?, voided_at_ms = ?"
        " WHERE company = ? AND run_no = ?",
        (run.state, run.posted_at_ms, run.voided_at_ms, desk.company, run.run_no),
    )
    desk.append(run)
    return run
