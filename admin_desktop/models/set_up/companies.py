"""A finance company as an LTi admin sets it up: its line to ASPIRE, and what goes before ASPIRE's word."""

import re
from dataclasses import dataclass
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import Connection, insert, select, update

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.connections import Connection as Line, store_line
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import connections, finance_companies
from admin_desktop.models.feed.counters import CONVENTIONS
from admin_desktop.models.permissions import Action, require_workspace
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up import addresses, setting_rows
from admin_desktop.words import tr

CODE = re.compile(r"[A-Z0-9]{1,12}")
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
SHORTEST_MIN, LONGEST_MIN = 1, 15
"""Minutes between two syncs; a demo is faster."""


@dataclass(frozen=True, slots=True)
class CompanySetUp:
    """All that is set of a company. Empty ``counters``, ``cutoff``, ``time_zone``: as its ASPIRE says."""

    company: str
    name: str
    address: str
    interval_s: int
    enabled: bool
    counters: str = ""
    cutoff: str = ""
    time_zone: str = ""


def set_up_of(conn: Connection, company: str) -> CompanySetUp | None:
    """Return how a company is set up; None when it is not there."""
    row = conn.execute(select(finance_companies).where(finance_companies.c.company == company)).first()
    if row is None:
        return None
    line = conn.execute(select(connections).where(connections.c.company == company)).first()
    kept = Line(*line) if line else Line(company, "", 0, False)
    by_hand = setting_rows.set_by_hand(conn, company)
    return CompanySetUp(company, row.name, kept.base_url, kept.interval_s, kept.enabled, **by_hand)


def save(store: Store, who: Principal, wanted: CompanySetUp) -> None:
    """Set up a new company, or a known one anew, in one transaction.

    What is said over ASPIRE's word holds for what comes from now on. Raises NotFoundError, NotAllowedError,
    and InvalidRequestError naming the field.
    """
    require_workspace(store, who, Action.MANAGE_SETTINGS)
    c = connections.c
    with store.reading() as conn:
        kept_s = conn.execute(select(c.interval_s).where(c.company == wanted.company)).scalar()
    _check(wanted, kept_s)
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        addresses.require_allowed(conn, wanted.address)
        _ensure_company(conn, wanted)
        line = Line(wanted.company, wanted.address, wanted.interval_s, wanted.enabled)
        store_line(conn, who, now_ms, line)
        by_hand = {name: getattr(wanted, name) or None for name in setting_rows.BY_HAND}
        setting_rows.write(conn, who, now_ms, wanted.company, by_hand)
        _apply(conn, wanted.company)


def _check(wanted: CompanySetUp, kept_s: int | None) -> None:
    """Refuse what is wrong; an interval that is kept may be another than can be chosen: a demo is faster."""
    checks: dict[str, object] = {
        tr("company: a code is 1 to 12 of A-Z and 0-9"): CODE.fullmatch(wanted.company),
        tr("name: must not be empty"): wanted.name.strip(),
        tr("interval: {low} to {high} minutes", low=SHORTEST_MIN, high=LONGEST_MIN): (
            wanted.interval_s == kept_s or SHORTEST_MIN * 60 <= wanted.interval_s <= LONGEST_MIN * 60
        ),
        tr("counters: s2 or kb"): wanted.counters in {"", *CONVENTIONS},
        tr("cut-off: a time such as 17:00"): not wanted.cutoff or TIME.fullmatch(wanted.cutoff),
        tr("time zone: such as America/Chicago"): not wanted.time_zone
        or wanted.time_zone in available_timezones(),
    }
    for problem, fine in checks.items():
        if not fine:
            raise InvalidRequestError(problem)


def _ensure_company(conn: Connection, wanted: CompanySetUp) -> None:
    known = select(finance_companies.c.company).where(finance_companies.c.company == wanted.company)
    if conn.execute(known).first() is not None:
        return
    row: dict[str, Any] = {
        "company": wanted.company,
        "name": wanted.name.strip(),
        "time_zone": wanted.time_zone or "UTC",
        "bank_processing_type": "ACH",
        "balancing_entry": False,
        "counters": wanted.counters or "s2",
        "payment_accounts": "any",
        "cutoff": wanted.cutoff or "17:00",
    }
    conn.execute(insert(finance_companies), row)


def _apply(conn: Connection, company: str) -> None:
    """Let what was said hold at once; what is no longer said is ASPIRE's again with its next word."""
    by_hand = setting_rows.set_by_hand(conn, company)
    if by_hand:
        conn.execute(
            update(finance_companies).where(finance_companies.c.company == company).values(**by_hand)
        )
