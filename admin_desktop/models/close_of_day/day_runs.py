"""A day's EFT Generation runs from three sides: ASPIRE's run, the portal's payments, the imported file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, and_, case, func, or_, select

from admin_desktop.models.close_of_day.lines import Explanation, RunLine, Sum
from admin_desktop.models.database.tables.eft_tables import eft_entries, eft_files
from admin_desktop.models.database.tables.payment_tables import eft_runs, payments
from admin_desktop.models.eft.sides import OtherRecord, other_records, select_sides, to_side
from admin_desktop.models.payments.status import Status
from admin_desktop.words import money, tr

p, run, entry = payments.c, eft_runs.c, eft_entries.c


def runs_of_day(conn: Connection, company: str, start_ms: int, end_ms: int) -> tuple[RunLine, ...]:
    """Return the runs that were pulled or posted on the day, in order; runs with nothing due left out."""
    on_day = or_(
        and_(run.pulled_at_ms >= start_ms, run.pulled_at_ms < end_ms),
        and_(run.posted_at_ms >= start_ms, run.posted_at_ms < end_ms),
    )
    query = select(eft_runs).where(run.company == company, on_day, run.batch_no.is_not(None))
    rows = conn.execute(query.order_by(run.run_no)).all()
    others = other_records(conn, company) if rows else {}
    return tuple(_line(conn, company, row, others) for row in rows)


def _line(conn: Connection, company: str, row: Row[Any], others: Mapping[str, OtherRecord]) -> RunLine:
    in_batch = [other for other in others.values() if other.batch_no == row.batch_no]
    portal, paid = _portal(conn, company, row.batch_no)
    return RunLine(
        run_no=row.run_no,
        batch_no=row.batch_no,
        state=row.state,
        pulled_at_ms=row.pulled_at_ms,
        posted_at_ms=row.posted_at_ms,
        aspire=Sum(row.entries, row.debit_cents),
        portal=portal,
        paid=paid,
        others=Sum(len(in_batch), sum(other.amount_cents for other in in_batch)),
        explained=tuple(_explained(conn, company, row, in_batch)),
        file=_file(conn, company, row.file_sha256),
    )


def _portal(conn: Connection, company: str, batch_no: int) -> tuple[Sum, Sum]:
    is_paid = p.status == Status.PAID.value
    query = select(
        func.count(),
        func.coalesce(func.sum(p.amount_cents), 0),
        func.coalesce(func.sum(case((is_paid, 1), else_=0)), 0),
        func.coalesce(func.sum(case((is_paid, p.amount_cents), else_=0)), 0),
    ).where(p.company == company, p.batch_no == batch_no)
    count, cents, paid, paid_cents = conn.execute(query).one()
    return Sum(count, int(cents)), Sum(int(paid), int(paid_cents))


def _explained(
    conn: Connection, company: str, row: Row[Any], others: Iterable[OtherRecord]
) -> Iterator[Explanation]:
    """Yield why ASPIRE's total is not the portal's: changed amounts, and what only the file can name."""
    of_batch = (p.company == company, p.batch_no == row.batch_no)
    unusual = or_(p.differences.is_not(None), p.accepted.is_not(None))
    for found in conn.execute(select_sides().where(*of_batch, unusual).order_by(p.payment_ref)):
        side = to_side(found)
        record = side.record_amount_cents
        if record is not None and record != side.amount_cents:
            text = tr(
                "the record says {theirs}, the borrower asked for {ours}",
                theirs=money(record),
                ours=money(side.amount_cents),
            )
            yield Explanation(side.payment_ref, Sum(0, record - side.amount_cents), text)
    yield from _only_in_file(conn, company, row, {other.reference for other in others})


def _only_in_file(conn: Connection, company: str, row: Row[Any], others: set[str]) -> Iterator[Explanation]:
    """Yield the entries of the run's own file that the portal does not have in this batch."""
    here = and_(p.company == entry.company, p.payment_ref == entry.payment_ref, p.batch_no == row.batch_no)
    query = (
        select(entry.payment_ref, entry.line_no, entry.amount_cents)
        .select_from(eft_entries.outerjoin(payments, here))
        .where(
            entry.company == company,
            entry.sha256 == (row.file_sha256 or ""),
            entry.is_debit.is_(True),
            p.payment_ref.is_(None),
        )
        .order_by(entry.line_no)
    )
    for reference, line_no, cents in conn.execute(query):
        if reference not in others:
            text = tr(
                "line {line} of the file: its record has not been seen here in this batch", line=line_no
            )
            yield Explanation(reference, Sum(1, cents), text)


def _file(conn: Connection, company: str, sha256: str | None) -> Sum | None:
    known = select(eft_files.c.sha256).where(eft_files.c.company == company, eft_files.c.sha256 == sha256)
    if sha256 is None or conn.execute(known).first() is None:
        return None
    of_file = (entry.company == company, entry.sha256 == sha256, entry.is_debit.is_(True))
    count, cents = conn.execute(
        select(func.count(), func.coalesce(func.sum(entry.amount_cents), 0)).where(*of_file)
    ).one()
    return Sum(count, int(cents))
