"""Files kept as evidence: hash, totals and masked lines, all of a file or nothing, and never twice.

An import changes no payment. Statuses and marks come from ASPIRE alone; what a return file asks for is listed
beside what ASPIRE has marked (``drift.expected_marks``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, insert, select

from admin_desktop.clock import to_rfc3339
from admin_desktop.errors import AlreadyImportedError, InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.eft_tables import eft_entries, eft_files
from admin_desktop.models.eft.matching import known_of
from admin_desktop.models.eft.opening import UNWATCHED, OpenedFile, Watch, refuse_unread
from admin_desktop.models.nacha import EntryFacts
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import number, tr

_ROWS_AT_A_TIME = 2000


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file that was imported. Money is cents, instants are milliseconds UTC."""

    company: str
    sha256: str
    kind: str
    """``payment`` or ``return``."""
    lenient: bool
    """It was off-format and read all the same, with warnings."""
    lines: int
    batches: int
    entries: int
    addenda: int
    debit_cents: int
    credit_cents: int
    imported_ms: int
    imported_by: str


def import_file(
    store: Store, who: Principal, company: str, opened: OpenedFile, *, watch: Watch = UNWATCHED
) -> ImportedFile:
    """Keep an accepted file as evidence for a company, in one transaction with its audit line.

    Raises AlreadyImportedError for the same bytes, BadNachaFileError for a refused file, InvalidRequestError
    when it is another company's, NotAllowedError, NotFoundError, CancelledError; none leaves a part of it.
    """
    require(store, who, Action.CASE_WORK, company)
    refuse_unread(opened)
    verdict, now_ms = opened.verdict, store.clock.now_ms()
    kept = ImportedFile(
        company=company,
        sha256=verdict.sha256,
        kind=opened.kind.value,
        lenient=verdict.lenient,
        lines=verdict.lines,
        batches=verdict.batches,
        entries=verdict.entries,
        addenda=verdict.addenda,
        debit_cents=verdict.debit_cents,
        credit_cents=verdict.credit_cents,
        imported_ms=now_ms,
        imported_by=who.name,
    )
    with store.writing() as conn:
        _refuse_again(conn, kept)
        _refuse_foreign(conn, company, opened.entries)
        conn.execute(insert(eft_files), _values(kept))
        _write_entries(conn, kept, opened, watch)
        _log(conn, kept, who)
    return kept


def imported_files(store: Store, who: Principal, company: str, limit: int = 100) -> tuple[ImportedFile, ...]:
    """Return the company's imported files, newest first. Raises NotFoundError and NotAllowedError."""
    require(store, who, Action.READ, company)
    table = eft_files.c
    query = select(*_COLUMNS).where(table.company == company)
    with store.reading() as conn:
        rows = conn.execute(query.order_by(table.imported_ms.desc(), table.sha256).limit(limit))
        return tuple(ImportedFile(*row) for row in rows)


_COLUMNS = tuple(eft_files.c[name] for name in ImportedFile.__slots__)


def _values(kept: ImportedFile) -> dict[str, Any]:
    return {name: getattr(kept, name) for name in ImportedFile.__slots__}


def _find(conn: Connection, company: str, sha256: str) -> ImportedFile | None:
    key = (eft_files.c.company == company, eft_files.c.sha256 == sha256)
    row = conn.execute(select(*_COLUMNS).where(*key)).first()
    return ImportedFile(*row) if row else None


def _refuse_again(conn: Connection, kept: ImportedFile) -> None:
    before = _find(conn, kept.company, kept.sha256)
    if before is not None:
        when = to_rfc3339(before.imported_ms)
        raise AlreadyImportedError(
            tr(
                "imported by {who} at {when}, {entries} entries",
                who=before.imported_by,
                when=when,
                entries=number(before.entries),
            )
        )


def _refuse_foreign(conn: Connection, company: str, entries: Sequence[EntryFacts]) -> None:
    """A file with references of which none is the company's belongs to somebody else."""
    named = [entry for entry in entries if entry.payment_ref]
    known = known_of(conn, company, named) if named else None
    if known and not known.sides and not any(entry.payment_ref in known.others for entry in named):
        raise InvalidRequestError(
            tr(
                "line {line}: none of the file's {count} references is a payment of {company}",
                line=named[0].line_no,
                count=number(len(named)),
                company=company,
            )
        )


def _write_entries(conn: Connection, kept: ImportedFile, opened: OpenedFile, watch: Watch) -> None:
    written = 0
    rows = _rows(kept, opened)
    while part := list(islice(rows, _ROWS_AT_A_TIME)):
        watch.step(written, kept.entries)
        conn.execute(insert(eft_entries), part)
        written += len(part)
    watch.step(written, kept.entries)


def _rows(kept: ImportedFile, opened: OpenedFile) -> Iterator[dict[str, Any]]:
    lines = opened.masked()
    for entry in opened.entries:
        yield {
            "company": kept.company,
            "sha256": kept.sha256,
            "line_no": entry.line_no,
            "payment_ref": entry.payment_ref,
            "kind": entry.kind.value,
            "code": entry.code,
            "amount_cents": entry.amount_cents,
            "is_debit": entry.is_debit,
            "sec_code": entry.sec_code,
            "effective_date": entry.effective_date,
            "trace_number": entry.trace_number,
            "original_trace": entry.original_trace,
            "masked_line": next(text for number, text in lines if number == entry.line_no),
        }


def _log(conn: Connection, kept: ImportedFile, who: Principal) -> None:
    count = select(func.count()).select_from(eft_entries)
    of_file = (eft_entries.c.company == kept.company, eft_entries.c.sha256 == kept.sha256)
    audit.write(
        conn,
        company=kept.company,
        now_ms=kept.imported_ms,
        who=who,
        action="eft_file_imported",
        entity=f"{kept.kind} file {kept.sha256[:16]}",
        new={
            "sha256": kept.sha256,
            "entries": conn.execute(count.where(*of_file)).scalar_one(),
            "debit_cents": kept.debit_cents,
            "credit_cents": kept.credit_cents,
        },
    )
