"""What needs a person's attention: payments that wear a loud mark, or whose record was set aside."""

import re

from sqlalchemy import Connection, select

from admin_desktop.models.database.tables.payment_tables import set_aside
from admin_desktop.models.payments.status import Mark

NEEDS_A_LOOK = frozenset({Mark.LATE, Mark.REJECTED, Mark.DIFFERS, Mark.MISSING, Mark.RETURNED})
"""Returned needs one until somebody has reviewed the payment since it last changed."""

_MOST_SET_ASIDE = 400
_NAMED = re.compile(r'"payment_ref"\s*:\s*"([^"\\]{1,40})"')
"""What was set aside may be cut off or broken: it is looked through, not parsed."""


def set_aside_keys(conn: Connection) -> list[tuple[str, str]]:
    """Return company and reference of payments whose records nobody could read, and nobody has closed."""
    c = set_aside.c
    query = select(c.company, c.raw).where(c.reviewed_ms.is_(None)).order_by(c.at_ms.desc())
    found = ((company, _NAMED.search(raw)) for company, raw in conn.execute(query.limit(_MOST_SET_ASIDE)))
    return sorted({(company, named[1]) for company, named in found if named})
