"""Close one business day of a finance company, in the company's zone, as of one moment."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, or_, select

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.banking_days import holiday_name, is_banking_day
from admin_desktop.models.close_of_day.day_runs import runs_of_day
from admin_desktop.models.close_of_day.lines import DayClose, Figure, OpenDifference, RunLine, Sum
from admin_desktop.models.close_of_day.movements import Movements, movements
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.feed.differences import load
from admin_desktop.models.local_days import LocalMidnights
from admin_desktop.models.payments.status import Status
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up.closed_day_names import name_of_closed_day
from admin_desktop.words import noted, tr

p = payments.c


def close_of_day(store: Store, who: Principal, company: str, day: date | None = None) -> DayClose:
    """Return the close of a day; by default of the company's present one.

    Raises InvalidRequestError for a day to come, NotFoundError and NotAllowedError.
    """
    require(store, who, Action.READ, company)
    now_ms = store.clock.now_ms()
    with store.reading() as conn:
        of_company = finance_companies.c.company == company
        found = conn.execute(
            select(finance_companies.c.name, finance_companies.c.time_zone).where(of_company)
        ).one()
        midnights = LocalMidnights(found.time_zone)
        today = midnights.day_of(now_ms)
        day = day or today
        if day > today:
            raise InvalidRequestError(tr("{day} has not begun in {zone}", day=day, zone=found.time_zone))
        return _close(conn, company, found, day, now_ms)


def _close(conn: Connection, company: str, found: Any, day: date, now_ms: int) -> DayClose:
    midnights = LocalMidnights(found.time_zone)
    start_ms, end_ms = midnights.at(day, 0), midnights.at(day + timedelta(days=1), 0)
    moved = movements(conn, company, start_ms, end_ms)
    runs = runs_of_day(conn, company, start_ms, end_ms)
    return DayClose(
        company=company,
        name=found.name,
        time_zone=found.time_zone,
        day=day,
        banking_day=is_banking_day(day),
        holiday=holiday_name(day),
        as_of_ms=now_ms,
        complete=end_ms <= now_ms,
        statuses=moved.lines(),
        figures=_figures(moved, runs, start_ms, end_ms),
        runs=runs,
        differences=tuple(_open_differences(conn, company)),
        untold=tuple(moved.untold),
        closed_day=name_of_closed_day(conn, company, day),
    )


def _figures(moved: Movements, runs: tuple[RunLine, ...], start_ms: int, end_ms: int) -> tuple[Figure, ...]:
    pulled, posted = Sum(), Sum()
    for run in runs:
        if run.state != "voided" and start_ms <= (run.pulled_at_ms or 0) < end_ms:
            pulled += run.aspire
        if start_ms <= (run.posted_at_ms or 0) < end_ms:
            posted += run.aspire
    return (
        Figure("submitted", noted("Submitted by borrowers"), moved.submitted),
        Figure("sent", noted("Sent to ASPIRE"), moved.sent),
        Figure("pulled", noted("Pulled into batches by ASPIRE"), pulled),
        Figure("posted", noted("Posted by ASPIRE"), posted),
        Figure("paid", noted("Became Paid here"), moved.came[Status.PAID]),
        Figure("canceled", noted("Became Canceled here"), moved.came[Status.CANCELED]),
        Figure("returned", noted("Returned by banks"), moved.returned),
    )


def _open_differences(conn: Connection, company: str) -> Iterator[OpenDifference]:
    contradicted = or_(p.differences.is_not(None), p.missing_since_ms.is_not(None))
    query = select(p.payment_ref, p.amount_cents, p.differences, p.record_no, p.missing_since_ms)
    for row in conn.execute(query.where(p.company == company, contradicted).order_by(p.payment_ref)):
        said = [
            tr(
                "{field}: here {ours}, in ASPIRE {aspire}",
                field=tr(each.field),
                ours=each.ours,
                aspire=tr(each.aspire),
            )
            for each in load(row.differences)
        ]
        if row.missing_since_ms is not None:
            said.append(tr("record {record} is missing in ASPIRE", record=row.record_no))
        yield OpenDifference(row.payment_ref, row.amount_cents, "; ".join(said))
