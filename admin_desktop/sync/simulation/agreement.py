"""Do both sides agree? I1, I2, I3 and I6 over everything that does not wait for a person."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments, set_aside, unknown_records
from admin_desktop.models.database.tables.restore_tables import restore_decisions, restore_plans
from admin_desktop.models.feed.records import AlternateEftRecord, EftGenerationRecord
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, generation
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.simulation import told
from admin_desktop.sync.simulation.workspaces import COMPANIES

_OPEN: Final = {"s2": (1, 1), "kb": (1, 0)}
_REFERENCE = slice(39, 54)
_AMOUNT = slice(29, 39)


@dataclass(frozen=True, slots=True)
class _Ours:
    """What the workspace holds of one company."""

    payments: tuple[Any, ...]
    unsent: frozenset[str]
    waits: frozenset[str]
    """Payments that a person has to look at, or has."""
    listed: frozenset[str]
    """References of records in ASPIRE that are no payments of ours."""


def disagreements(store: Store, ledger: Ledger) -> list[str]:
    """Return a line for each thing that must not be once the faults have stopped."""
    return [line for company in COMPANIES for line in of_company(store, ledger, company)]


def of_company(store: Store, ledger: Ledger, company: str, *, unsent: bool = True) -> Iterator[str]:
    """Yield the lines of one company; without ``unsent``, leave out what is still to be sent."""
    with store.reading() as conn:
        ours, untold = _read(conn, company), tuple(told.untold(conn, company))
    yield from untold
    if unsent:
        yield from (f"{ref}: still to be sent" for ref in sorted(ours.unsent))
    records = dict(_records(ledger, company))
    checked = [row for row in ours.payments if row.payment_ref not in ours.waits | ours.unsent]
    for row in checked:
        yield from _compare(row, records.get(row.payment_ref), COMPANIES[company])
    yield from _files(ledger, company, {row.payment_ref: row for row in checked})
    known = ours.listed | {row.payment_ref for row in ours.payments}
    yield from (f"{ref}: in ASPIRE, and nowhere here" for ref in sorted(records.keys() - known))


def _read(conn: Connection, company: str) -> _Ours:
    rows = tuple(conn.execute(select(payments).where(payments.c.company == company)))
    of_outbox = (outbox.c.company == company, outbox.c.state.in_(["waiting", "unknown"]))
    raws = conn.execute(select(set_aside.c.raw).where(set_aside.c.company == company)).scalars().all()
    decided = _decided(conn, company)
    rejected = set(
        conn.execute(
            select(outbox.c.payment_ref).where(outbox.c.company == company, outbox.c.state == "rejected")
        ).scalars()
    )
    waits = frozenset(
        row.payment_ref
        for row in rows
        if row.differences
        or row.rejected_reason
        or row.missing_since_ms
        or row.payment_ref in decided | rejected
        or any(row.payment_ref in raw for raw in raws)
    )
    listed = conn.execute(
        select(unknown_records.c.payment_ref).where(unknown_records.c.company == company)
    ).scalars()
    unsent = conn.execute(select(outbox.c.payment_ref).where(*of_outbox)).scalars()
    return _Ours(rows, frozenset(unsent), waits, frozenset(ref for ref in listed if ref))


def _decided(conn: Connection, company: str) -> set[str]:
    """Return the payments that two people have decided to leave, or know to be collected."""
    query = (
        select(restore_decisions.c.payment_ref)
        .join(
            restore_plans,
            (restore_plans.c.company == restore_decisions.c.company)
            & (restore_plans.c.plan_no == restore_decisions.c.plan_no),
        )
        .where(
            restore_decisions.c.company == company,
            restore_plans.c.state == "confirmed",
            restore_decisions.c.decision != "send_again",
        )
    )
    return set(conn.execute(query).scalars())


def _records(ledger: Ledger, company: str) -> Iterator[tuple[str, AlternateEftRecord]]:
    with ledger.look(company) as desk:
        query = "SELECT payment_ref FROM alternate_efts WHERE company = ? AND payment_ref IS NOT NULL"
        for row in desk.conn.execute(query, (company,)).fetchall():
            kept = alternate_efts.find(desk, row["payment_ref"])
            if kept is not None:
                yield row["payment_ref"], kept.record


def _compare(row: Any, record: AlternateEftRecord | None, convention: str) -> Iterator[str]:
    if record is None:
        if row.status != "canceled":
            yield f"{row.payment_ref}: {row.status} here, no record in ASPIRE"
        return
    is_open = (record.payments, record.payments_processed) == _OPEN[convention]
    right = {"scheduled", "pending_cancel"} if is_open else {"paid" if record.batch_no else "canceled"}
    if row.status not in right:
        yield f"{row.payment_ref}: {row.status} here, {record} in ASPIRE"
    if row.status == "pending_cancel" and (record.batch_no is None or row.too_late_batch != record.batch_no):
        yield f"{row.payment_ref}: the cancel is kept for no reason"
    same = (row.amount_cents, row.batch_no, row.record_no, row.record_version)
    if same != (record.amount_cents, record.batch_no, record.record_no, record.version):
        yield f"{row.payment_ref}: not as in ASPIRE"


def _files(ledger: Ledger, company: str, ours: dict[str, Any]) -> Iterator[str]:
    """I3: every Paid payment stands once, with its cents, in the file of its batch, and no other does."""
    with ledger.look(company) as desk:
        posted = [run for run in generation.runs(desk, newest=10_000) if run.state == "posted"]
        files = {run: generation.file_text(desk, run.run_no) for run in posted}
    for run, text in files.items():
        entries = [line for line in text.splitlines() if line.startswith("6")]
        refs = [line[_REFERENCE].strip() for line in entries]
        collected = {ref: int(line[_AMOUNT]) for ref, line in zip(refs, entries, strict=True)}
        if len(collected) != len(refs):
            yield f"batch {run.batch_no}: a reference stands twice in its file"
        yield from _against_file(run, collected, ours)


def _against_file(run: EftGenerationRecord, collected: dict[str, int], ours: dict[str, Any]) -> Iterator[str]:
    for ref, row in ours.items():
        is_in_batch = row.batch_no == run.batch_no and row.status == "paid"
        cents = row.amount_cents if is_in_batch else None
        if collected.get(ref) != cents:
            yield f"{ref}: {cents} cents in batch {run.batch_no} here, {collected.get(ref)} in its file"
