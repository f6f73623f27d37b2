"""A finance company's own closed days, as an LTi admin keeps them: to come, and past ones as history.

What they mean, and what not, says ``run_days``. A day that has passed is history: diagnoses and closes of day
were read with it or without it, so adding or removing one takes a reason. Every change has its audit line in
the same transaction.
"""

from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from admin_desktop.clock import local_date
from admin_desktop.errors import InvalidRequestError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.banking_days import holiday_name, is_banking_day
from admin_desktop.models.database.engine.dialect import lock_chain
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import closed_days, finance_companies
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up.closed_day_names import name_of_closed_day
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.redaction import redact
from admin_desktop.words import tr

LONGEST_NAME, LONGEST_REASON = 80, 500
_FURTHEST: Final = timedelta(days=3660)
"""Ten years: a day beyond is a slip of the keys."""

c = closed_days.c


def closed_days_of(conn: Connection, company: str) -> tuple[ClosedDay, ...]:
    """Return a company's own closed days, past ones too, in order."""
    query = select(c.day, c.name, c.reason).where(c.company == company).order_by(c.day)
    return tuple(ClosedDay(row.day, row.name, row.reason or "") for row in conn.execute(query))


def add_closed_day(
    store: Store, who: Principal, company: str, day: date, name: str, reason: str = ""
) -> ClosedDay:
    """Put a day on the company's list; returns it as it is kept.

    Raises NotFoundError, NotAllowedError, and InvalidRequestError for a day that is on the list or no banking
    day anyhow, for one that has passed without a reason, and for a name that cannot be shown.
    """
    require(store, who, Action.MANAGE_SETTINGS, company)
    wanted = ClosedDay(day, _one_line(tr("name"), name, LONGEST_NAME), _reason(reason))
    if not wanted.name:
        raise InvalidRequestError(tr("name: say what the day is called"))
    _refuse_no_banking_day(day)
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        lock_chain(conn, company)
        known = name_of_closed_day(conn, company, day)
        if known:
            raise InvalidRequestError(tr("{day} is on the list already: {name}", day=day, name=known))
        _refuse_history(conn, company, now_ms, wanted)
        keep_closed_day(conn, company, wanted, now_ms, who.name)
        _note(conn, who, now_ms, company, wanted, "add_closed_day")
    return wanted


def keep_closed_day(conn: Connection, company: str, one: ClosedDay, now_ms: int, added_by: str) -> None:
    """Store a day that was checked, in the caller's transaction."""
    row = {"company": company, **one._asdict(), "reason": one.reason or None}
    conn.execute(insert(closed_days), {**row, "added_ms": now_ms, "added_by": added_by})


def remove_closed_day(store: Store, who: Principal, company: str, day: date, reason: str = "") -> ClosedDay:
    """Take a day off the company's list; returns it as it was.

    Raises NotFoundError, NotAllowedError, and InvalidRequestError for one that has passed without a reason.
    """
    require(store, who, Action.MANAGE_SETTINGS, company)
    why, now_ms = _reason(reason), store.clock.now_ms()
    with store.writing() as conn:
        lock_chain(conn, company)
        known = name_of_closed_day(conn, company, day)
        if not known:
            raise NotFoundError(tr("{day} is no closed day of {company}", day=day, company=company))
        gone = ClosedDay(day, known, why)
        _refuse_history(conn, company, now_ms, gone)
        conn.execute(delete(closed_days).where(c.company == company, c.day == day))
        _note(conn, who, now_ms, company, gone, "remove_closed_day")
    return gone


def _one_line(field: str, text: str, most: int) -> str:
    """Return a text as one line without what cannot be seen; digits that may be an account's are masked."""
    line = " ".join(text.split())
    if len(line) > most or not line.isprintable():
        raise InvalidRequestError(
            tr("{field}: at most {most} characters, all of which can be seen", field=field, most=most)
        )
    return redact(line)


def _reason(text: str) -> str:
    return _one_line(tr("reason"), text, LONGEST_REASON)


def _refuse_no_banking_day(day: date) -> None:
    if is_banking_day(day):
        return
    what = holiday_name(day) or tr("weekend")
    raise InvalidRequestError(tr("{day} is no banking day anyhow: {what}", day=day, what=what))


def _refuse_history(conn: Connection, company: str, now_ms: int, wanted: ClosedDay) -> None:
    """Refuse a past day without a reason, and one that is years away."""
    zone = conn.scalars(
        select(finance_companies.c.time_zone).where(finance_companies.c.company == company)
    ).one()
    today = local_date(now_ms, zone)
    if abs(wanted.day - today) > _FURTHEST:
        raise InvalidRequestError(tr("{day} is more than ten years away", day=wanted.day))
    if wanted.day < today and not wanted.reason:
        raise InvalidRequestError(tr("{day} has passed: say why it matters", day=wanted.day))


def _note(conn: Connection, who: Principal, now_ms: int, company: str, one: ClosedDay, action: str) -> None:
    told = {"day": one.day, "name": one.name}
    added = action == "add_closed_day"
    audit.write(
        conn,
        company=company,
        now_ms=now_ms,
        who=who,
        action=action,
        entity=f"closed day {one.day}",
        old=None if added else told,
        new=told if added else None,
        reason=one.reason or None,
    )
