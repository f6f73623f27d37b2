"""Which finance companies the workspace syncs, where their ASPIRE answers, and how often it is asked.

The token is no part of it: tokens live in the keyring (``credentials``).
"""

import re
from dataclasses import asdict, dataclass

from sqlalchemy import Connection as Database, insert, select

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import connections, finance_companies
from admin_desktop.models.permissions import Action, require_workspace
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up.addresses import require_allowed
from admin_desktop.models.training.walls import refuse_other_aspire
from admin_desktop.words import tr

_CODE = re.compile(r"[A-Z0-9]{1,12}")
SHORTEST_S, LONGEST_S = 5, 900
"""The interval is a setting of 1-15 minutes; a demo is faster."""


@dataclass(frozen=True, slots=True)
class Connection:
    """One company's line to ASPIRE. ``interval_s`` is the pause between two syncs."""

    company: str
    base_url: str
    interval_s: int
    enabled: bool


def enabled(store: Store, companies: frozenset[str] | None = None) -> tuple[Connection, ...]:
    """Return the lines that are switched on, of all companies or of these; for the sync itself."""
    table = connections.c
    query = select(connections).where(table.enabled).order_by(table.company)
    if companies is not None:
        query = query.where(table.company.in_(sorted(companies)))
    with store.reading() as conn:
        return tuple(Connection(*row) for row in conn.execute(query))


def connect(
    store: Store, who: Principal, company: str, name: str, time_zone: str, base_url: str, interval_s: int
) -> None:
    """Set up a company's line to ASPIRE, and the company itself when it is new here.

    What else ASPIRE knows of the company comes with the first sync. Raises NotFoundError, NotAllowedError,
    and InvalidRequestError naming the field.
    """
    require_workspace(store, who, Action.MANAGE_SETTINGS)
    if not _CODE.fullmatch(company):
        raise InvalidRequestError(tr("company: a code is 1 to 12 of A-Z and 0-9"))
    if not SHORTEST_S <= interval_s <= LONGEST_S:
        raise InvalidRequestError(tr("interval: {low} to {high} seconds", low=SHORTEST_S, high=LONGEST_S))
    with store.writing() as conn:
        refuse_other_aspire(conn, base_url)
        require_allowed(conn, base_url)
        _ensure_company(conn, company, name, time_zone)
        store_line(conn, who, store.clock.now_ms(), Connection(company, base_url, interval_s, enabled=True))


def store_line(conn: Database, who: Principal, now_ms: int, line: Connection) -> None:
    """Store a line with its line in the log, in the caller's transaction; nothing when it is so already."""
    new = asdict(line)
    known = select(connections).where(connections.c.company == line.company)
    old = conn.execute(known).mappings().first()
    if old is not None and dict(old) == new:
        return
    conn.execute(upsert_by_key(connections, conn), [new])
    audit.write(
        conn,
        company=line.company,
        now_ms=now_ms,
        who=who,
        action="connect",
        entity=f"connection {line.company}",
        old=dict(old) if old else None,
        new=new,
    )


def readdress(store: Store, base_url: str) -> None:
    """Point every line at the mock that this program has just started on another free port (demo)."""
    with store.writing() as conn:
        refuse_other_aspire(conn, base_url)
        conn.execute(connections.update().values(base_url=base_url))


def _ensure_company(conn: Database, company: str, name: str, time_zone: str) -> None:
    known = conn.execute(select(finance_companies.c.company).where(finance_companies.c.company == company))
    if known.first() is None:
        conn.execute(
            insert(finance_companies),
            {
                "company": company,
                "name": name,
                "time_zone": time_zone,
                "bank_processing_type": "ACH",
                "balancing_entry": False,
                "counters": "s2",
                "payment_accounts": "any",
                "cutoff": "17:00",
            },
        )
