"""What the workspace keeps twice must agree: SQLite has no checksums, so a changed byte is found this way.

The totals are kept by triggers; a submission stands in the sealed audit log too. What stands in one place
only, a customer's name say, is not covered: reading ASPIRE's feed again from its start brings it back.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, and_, func, select

from admin_desktop.models.database.tables.grid_tables import payment_totals
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import audit_log

_COUNTED: Final = (
    select(payments.c.company, payments.c.status, func.count(), func.sum(payments.c.amount_cents))
    .group_by(payments.c.company, payments.c.status)
    .order_by(payments.c.company, payments.c.status)
)
_KEPT: Final = select(
    payment_totals.c.company,
    payment_totals.c.status,
    payment_totals.c.payments,
    payment_totals.c.amount_cents,
).order_by(payment_totals.c.company, payment_totals.c.status)

_SUBMITTED: Final = {
    "customer": payments.c.customer_no,
    "contract": payments.c.contract_no,
    "account": payments.c.bank_account_token,
    "amount_cents": payments.c.amount_cents,
    "effective_date": payments.c.effective_date,
    "sec_code": payments.c.sec_code,
}
"""Field of the audit line → where the payment keeps it."""

_LINES: Final = (
    select(audit_log.c.company, audit_log.c.entity, audit_log.c.new, *_SUBMITTED.values())
    .outerjoin(
        payments,
        and_(payments.c.company == audit_log.c.company, payments.c.payment_ref == audit_log.c.entity),
    )
    .where(audit_log.c.action == "submit")
)


def wrong_totals(conn: Connection) -> Iterator[str]:
    """Yield a sentence for each company and status whose kept totals are not those of its payments."""
    counted = {(row[0], row[1]): (row[2], row[3]) for row in conn.execute(_COUNTED)}
    kept = {(row[0], row[1]): (row[2], row[3]) for row in conn.execute(_KEPT)}
    for key in sorted(counted.keys() | kept.keys()):
        here, there = counted.get(key, (0, 0)), kept.get(key, (0, 0))
        if here != there:
            words = f"{here[0]} payments of {here[1]} cents, kept as {there[0]} of {there[1]}"
            yield f"{key[0]} {key[1]}: {words}"


def changed_submissions(conn: Connection) -> Iterator[str]:
    """Yield a sentence for each payment that is not what the audit log says was submitted."""
    with conn.execute(_LINES, execution_options={"yield_per": 1000}) as rows:
        for row in rows:
            company, reference, new, *fields = row
            if fields[0] is None:
                yield f"{company} {reference} is in the audit log and nowhere else"
                continue
            for name in _differing(json.loads(new), dict(zip(_SUBMITTED, fields, strict=True))):
                yield f"{company} {reference}: {name} is not what was submitted"


def _differing(said: dict[str, Any], held: dict[str, Any]) -> list[str]:
    return [name for name in _SUBMITTED if name in said and str(said[name]) != str(held[name])]
