"""What two people go by after a restore: what ASPIRE had confirmed, what it says now, was it in a file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.eft_tables import eft_entries, eft_files
from admin_desktop.models.database.tables.payment_tables import eft_runs, payment_events
from admin_desktop.models.database.tables.reference_tables import customers, finance_companies
from admin_desktop.models.feed.payment_table import chunks
from admin_desktop.models.permissions import Action, may, require
from admin_desktop.models.principal import Principal
from admin_desktop.models.restore.cases import RestoreCase, RestorePayment, read_case
from admin_desktop.models.restore.plans import RestorePlan, read_latest

_CONFIRMED: Final = ("scheduled", "record_created", "in_batch", "paid", "canceled", "returned")


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Where a payment stands in a payment file that was opened here."""

    line_no: int
    trace_number: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one payment. Instants are milliseconds UTC."""

    customer_name: str
    confirmed: str
    """The last that ASPIRE confirmed, in the words of the timeline; empty when it never did."""
    confirmed_ms: int | None
    in_file: FilePlace | None
    """Its line in a payment file that was opened here."""
    file_written: bool
    """Whether EFT Generation had written a file for its batch, as ASPIRE told us then."""


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """One company's restore, with everything to decide it by."""

    case: RestoreCase
    company_name: str
    time_zone: str
    evidence: Mapping[str, Evidence]
    plan: RestorePlan | None
    """The open proposal; None when there is none."""
    stale: bool
    """Whether the proposal is about another case than this one: it cannot be confirmed any more."""
    may_propose: bool
    may_confirm: bool
    """By role, and not the proposer."""


def restore_report(store: Store, who: Principal, company: str) -> RestoreReport | None:
    """Return what has to be decided and by what, or None without an open restore. Raises as ``require``."""
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        case = read_case(conn, company)
        if case is None:
            return None
        of_company = finance_companies.c.company == company
        row = conn.execute(
            select(finance_companies.c.name, finance_companies.c.time_zone).where(of_company)
        ).one()
        plan = _open(read_latest(conn, company))
        return RestoreReport(
            case=case,
            company_name=row.name,
            time_zone=row.time_zone,
            evidence=_evidence(conn, case),
            plan=plan,
            stale=plan is not None and not plan.fits(case),
            may_propose=may(who.role, Action.RESTORE),
            may_confirm=may(who.role, Action.APPROVE) and plan is not None and plan.proposed_by != who.name,
        )


def _open(plan: RestorePlan | None) -> RestorePlan | None:
    return plan if plan is not None and plan.is_open else None


def _evidence(conn: Connection, case: RestoreCase) -> dict[str, Evidence]:
    references = [payment.payment_ref for payment in case.payments]
    numbers = {payment.customer_no for payment in case.payments}
    said = _gathered(references, lambda part: _last_confirmed(conn, case.company, part))
    files = _gathered(references, lambda part: _lines(conn, case.company, part))
    names = _gathered(numbers, lambda part: _names(conn, case.company, part))
    written = _written(conn, case)
    return {payment.payment_ref: _of(payment, said, files, names, written) for payment in case.payments}


def _of(
    payment: RestorePayment,
    said: Mapping[str, tuple[str, int]],
    files: Mapping[str, FilePlace],
    names: Mapping[str, str],
    written: set[int],
) -> Evidence:
    text, at_ms = said.get(payment.payment_ref, ("", None))
    return Evidence(
        customer_name=names.get(payment.customer_no, payment.customer_no),
        confirmed=text,
        confirmed_ms=at_ms,
        in_file=files.get(payment.payment_ref),
        file_written=payment.batch_no in written,
    )


def _gathered(keys: Iterable[str], read: Callable[[list[str]], dict[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in chunks(sorted(keys)):
        found.update(read(part))
    return found


def _last_confirmed(conn: Connection, company: str, refs: list[str]) -> dict[str, tuple[str, int]]:
    table = payment_events.c
    last = (
        select(table.payment_ref, func.max(table.event_no).label("event_no"))
        .where(table.company == company, table.payment_ref.in_(refs), table.kind.in_(_CONFIRMED))
        .group_by(table.payment_ref)
        .subquery()
    )
    same = (table.payment_ref == last.c.payment_ref) & (table.event_no == last.c.event_no)
    query = select(table.payment_ref, table.text, table.at_ms).join(last, same)
    rows = conn.execute(query.where(table.company == company))
    return {row.payment_ref: (row.text, row.at_ms) for row in rows}


def _lines(conn: Connection, company: str, refs: list[str]) -> dict[str, FilePlace]:
    table = eft_entries.c
    of_file = (eft_files.c.company == table.company) & (eft_files.c.sha256 == table.sha256)
    query = (
        select(table.payment_ref, table.line_no, table.trace_number)
        .join(eft_files, of_file)
        .where(table.company == company, table.payment_ref.in_(refs), eft_files.c.kind == "payment")
    )
    return {row.payment_ref: FilePlace(row.line_no, row.trace_number) for row in conn.execute(query)}


def _names(conn: Connection, company: str, numbers: list[str]) -> dict[str, str]:
    table = customers.c
    query = select(table.customer_no, table.name).where(
        table.company == company, table.customer_no.in_(numbers)
    )
    return {row.customer_no: row.name for row in conn.execute(query)}


def _written(conn: Connection, case: RestoreCase) -> set[int]:
    wanted = sorted({payment.batch_no for payment in case.payments if payment.batch_no is not None})
    table = eft_runs.c
    mine = (table.company == case.company, table.batch_no.in_(wanted), table.file_sha256.is_not(None))
    return {number for number in conn.execute(select(table.batch_no).where(*mine)).scalars() if number}
