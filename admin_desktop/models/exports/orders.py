"""What one export is to hold, what is said about it, and its line in the log."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from admin_desktop.clock import to_rfc3339
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.exports.columns import ExportColumn
from admin_desktop.models.payments.filters.filter_words import filter_words, sort_words
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.principal import Principal

Progress = Callable[[int, int], None]
"""Called with rows written and rows in all."""
Cancel = Callable[[], bool]
Line = tuple[str, ...]
"""A label, and what it names."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, and the checksum of its file."""

    path: Path
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """Which payments, in which order and columns, for whom and as of when."""

    who: Principal
    flt: PaymentFilter
    sort: PaymentSort
    columns: tuple[ExportColumn, ...]
    now_ms: int
    as_of_ms: int | None = None
    """None: as they are; else as we knew them at that instant by our clock."""


def about(conn: Connection, order: ExportOrder, total: int) -> Iterator[Line]:
    """Say what the file holds, and where each company's audit log stood: an anchor outside the database."""
    table = finance_companies.c
    query = select(table.company, table.time_zone).order_by(table.company)
    for bound in (order.who.companies, order.flt.companies):
        if bound is not None:
            query = query.where(table.company.in_(sorted(bound)))
    seen = conn.execute(query).all()
    yield "Payments", filter_words(order.flt)
    yield "Order", sort_words(order.sort)
    if order.as_of_ms is not None:
        yield "As of", f"{to_rfc3339(order.as_of_ms)}, as we knew them then by our own clock"
    yield "Rows", f"{total}"
    yield "Time zone", ", ".join(sorted({row.time_zone for row in seen}))
    yield "Exported", to_rfc3339(order.now_ms), order.who.name
    for row in seen:
        head = audit.head(conn, row.company)
        if head is not None:
            yield "Audit log", row.company, f"line {head.line_no}", head.hash


def sidecar(name: str, sha256: str, lines: Sequence[Line]) -> str:
    """Return the text of the file beside the export: the checksum in the form ``sha256sum -c`` reads."""
    told = [f"# {label}: {', '.join(values)}" for label, *values in lines]
    return "\n".join([f"{sha256}  {name}", *(" ".join(line.split()) for line in told)]) + "\n"


def note(store: Store, order: ExportOrder, written: Counter[str], name: str, sha256: str) -> None:
    """Write the export down in the log of every company that has a row in it."""
    with store.writing() as conn:
        for company, rows in sorted(written.items()) or [(audit.WORKSPACE, 0)]:
            audit.write(
                conn,
                company=company,
                now_ms=order.now_ms,
                who=order.who,
                action="export",
                entity=f"payments {name}"[:80],
                new={
                    "rows": rows,
                    "filter": filter_words(order.flt),
                    "order": sort_words(order.sort),
                    "sha256": sha256,
                    **({} if order.as_of_ms is None else {"as_of": to_rfc3339(order.as_of_ms)}),
                },
            )
