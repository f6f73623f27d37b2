"""What a searched text hits, found through text indexes before any payment is touched.

Names, e-mails, customer and contract numbers and references are found by any part, last fours by any part
among their customers' payments, record and batch numbers by their beginning.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, between, column, func, or_, select, table, tuple_

from admin_desktop.models.database.engine.dialect import contains, customers_containing, is_sqlite
from admin_desktop.models.database.folding import fold
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import bank_accounts
from admin_desktop.models.payments.listing.ordering import BY_CUSTOMER, INDEXES

p = payments.c
_TRIGRAM = 3
_LAST_FOUR = 4
_LONGEST_NUMBER = 18
_references = table("payment_search", column("rowid"), column("payment_search"))
_contracts = table("contract_search", column("rowid"), column("contract_search"))
_documents = table("contract_documents", column("document"), column("company"), column("contract_no"))
_rowid: ColumnElement[int] = column("rowid", _selectable=payments)


@dataclass(frozen=True, slots=True)
class Hits:
    """One kind of hit: a condition on payments, and the index to walk along (None: SQLite chooses)."""

    index: str | None
    condition: ColumnElement[bool]
    leads: bool = True
    """Whether an index leads to these payments; otherwise every payment has to be looked at."""


def hits(conn: Connection, text: str) -> tuple[Hits, ...]:
    """Return every way in which a payment may contain ``text``; none for an empty one."""
    part = fold(text)
    if not part:
        return ()
    return (
        Hits(BY_CUSTOMER, tuple_(p.company, p.customer_no).in_(customers_containing(part, conn))),
        *_last_four(part, conn),
        _contract(part, conn),
        _reference(part, conn),
        *_numbers(part),
    )


def _last_four(part: str, conn: Connection) -> Iterator[Hits]:
    if len(part) > _LAST_FOUR:
        return
    c = bank_accounts.c
    found = contains(c.last4, part, conn)
    owners = select(c.company, c.customer_no).where(found)
    tokens = select(c.company, c.token).where(found)
    mine = tuple_(p.company, p.customer_no).in_(owners)
    yield Hits(BY_CUSTOMER, and_(mine, tuple_(p.company, p.bank_account_token).in_(tokens)))


def _contract(part: str, conn: Connection) -> Hits:
    exact = contains(func.lower(p.contract_no), part, conn)
    if not is_sqlite(conn):
        return Hits(None, exact, leads=False)
    names = _documents.c
    found = select(names.contract_no).where(contains(func.lower(names.contract_no), part, conn))
    if len(part) >= _TRIGRAM:
        match = _contracts.c.contract_search.op("MATCH")(_quoted(part))
        found = found.where(names.document.in_(select(_contracts.c.rowid).where(match)))
    return Hits(INDEXES["contract"], p.contract_no.in_(found))


def _reference(part: str, conn: Connection) -> Hits:
    exact = contains(func.lower(p.payment_ref), part, conn)
    if not is_sqlite(conn) or len(part) < _TRIGRAM:
        return Hits(None, exact, leads=False)
    # The index keeps no positions, so it finds what has all trigrams, and each is looked at again.
    trigrams = dict.fromkeys(part[n : n + _TRIGRAM] for n in range(len(part) - _TRIGRAM + 1))
    phrase = " AND ".join(_quoted(trigram) for trigram in trigrams)
    match = _references.c.payment_search.op("MATCH")(phrase)
    return Hits(None, and_(_rowid.in_(select(_references.c.rowid).where(match)), exact))


def _quoted(phrase: str) -> str:
    doubled = phrase.replace('"', '""')
    return f'"{doubled}"'


def _numbers(part: str) -> Iterator[Hits]:
    """A number that begins with these digits lies in one of a few ranges."""
    if not (part.isascii() and part.isdecimal()) or part.startswith("0") or len(part) > _LONGEST_NUMBER:
        return
    for number in (p.record_no, p.batch_no):
        ranges = (
            between(number, int(part) * 10**more, (int(part) + 1) * 10**more - 1)
            for more in range(_LONGEST_NUMBER - len(part) + 1)
        )
        yield Hits(None, or_(*ranges))


def any_hit(found: tuple[Hits, ...]) -> Any:
    """Return the condition that one of them holds."""
    return or_(*(hit.condition for hit in found))
