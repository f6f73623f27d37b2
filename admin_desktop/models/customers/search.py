"""Finding customers as one types: by name, e-mail or account number, or by a portal user's name or e-mail.

Source: KB, *Customer Care - Customer Overview* finds a user by name or e-mail. What is typed is taken
literally (no character is a wildcard), without regard to case and accents.
"""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, tuple_

from admin_desktop.models.customers.rows import CustomerHit, CustomerHits
from admin_desktop.models.database.engine.dialect import contains, customers_containing, in_byte_order
from admin_desktop.models.database.folding import fold
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import customers, linked_accounts, portal_users
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.principal import Principal

HITS = 100
"""More are not listed: one types on instead."""

c, u, link = customers.c, portal_users.c, linked_accounts.c


def search(
    store: Store, who: Principal, text: str, *, companies: frozenset[str] | None = None, limit: int = HITS
) -> CustomerHits:
    """Return the first ``limit`` customers that contain ``text``, by name; all customers when it is blank.

    ``companies`` narrows it to some of the principal's; NotAllowedError when the role may not read.
    """
    require_role(store, who, Action.READ)
    part = fold(text)
    with store.reading() as conn:
        seen = _seen(who, companies)
        of = conn.execute(select(func.count()).select_from(customers).where(*seen)).scalar_one()
        found = [*seen, *_containing(conn, part)]
        count = conn.execute(select(func.count()).select_from(customers).where(*found)).scalar_one()
        order = (in_byte_order(c.search_text, conn), c.company, c.customer_no)
        rows = conn.execute(_listed(conn, part).where(*found).order_by(*order).limit(limit))
        hits = tuple(CustomerHit(*row) for row in rows)
    return CustomerHits(text, hits, count, of)


def companies_of(store: Store, who: Principal, customer_no: str) -> tuple[str, ...]:
    """Return the principal's companies that have an ASPIRE account of exactly this number."""
    require_role(store, who, Action.READ)
    with store.reading() as conn:
        found = conn.execute(
            select(c.company).where(c.customer_no == customer_no, *_seen(who, None)).order_by(c.company)
        )
        return tuple(found.scalars())


def _seen(who: Principal, companies: frozenset[str] | None) -> list[ColumnElement[bool]]:
    asked = [seen for seen in (who.companies, companies) if seen is not None]
    return [c.company.in_(sorted(seen)) for seen in asked]


def _containing(conn: Connection, part: str) -> list[ColumnElement[bool]]:
    if not part:
        return []
    by_user = (
        select(link.company, link.customer_no)
        .join(portal_users, and_(u.company == link.company, u.portal_user == link.portal_user))
        .where(contains(u.search_text, part, conn))
    )
    key = tuple_(c.company, c.customer_no)
    return [or_(key.in_(customers_containing(part, conn)), key.in_(by_user))]


def _listed(conn: Connection, part: str) -> Select[Any]:
    """Name the first portal user only where the customer itself does not contain the part."""
    linked = and_(
        link.company == c.company,
        link.customer_no == c.customer_no,
        u.company == link.company,
        u.portal_user == link.portal_user,
    )
    first = (
        select(func.min(u.name + " · " + u.email))
        .where(linked, contains(u.search_text, part, conn), ~contains(c.search_text, part, conn))
        .correlate(customers)
        .scalar_subquery()
    )
    return select(c.company, c.customer_no, c.name, c.email, func.coalesce(first, ""))
