"""From what somebody pasted to the payments it means."""

from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, func, or_, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments, unknown_records
from admin_desktop.models.database.tables.reference_tables import contracts
from admin_desktop.models.diagnosis.asking.pasted import Form, Pasted, understand
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.listing.row_source import select_rows, to_row
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.permissions import Action, companies_seen, require, require_role
from admin_desktop.models.principal import Principal

HITS = 50
p = payments.c


@dataclass(frozen=True, slots=True)
class ContractKey:
    """A contract that ASPIRE has told of."""

    company: str
    customer_no: str
    contract_no: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """What was found. One hit is diagnosed at once; several are offered, newest first."""

    pasted: Pasted
    hits: tuple[PaymentRow, ...]
    count: int
    """How many there are in all."""
    unknown: tuple[tuple[str, str], ...] = ()
    """Company and reference to diagnose although the portal knows no such payment."""
    contracts: tuple[ContractKey, ...] = ()
    """Contracts of this very number that have no payment: why they do not show is asked elsewhere."""


def look_up(store: Store, who: Principal, text: str, company: str | None = None) -> Lookup:
    """Return the payments that a pasted text means, of one company or of all that the principal sees.

    Raises NotFoundError (the company) and NotAllowedError.
    """
    if company is None:
        require_role(store, who, Action.DIAGNOSE)
    else:
        require(store, who, Action.DIAGNOSE, company)
    pasted = understand(text)
    if not pasted.key:
        return Lookup(pasted, (), 0)
    mine = who.companies if company is None else frozenset({company})
    exact = _exact(store, pasted, mine)
    if exact.hits or exact.unknown or pasted.form in {Form.REFERENCE, Form.LINE}:
        return exact
    return _search(store, who, pasted, mine)


def _exact(store: Store, pasted: Pasted, mine: frozenset[str] | None) -> Lookup:
    """Look where an index leads: by reference, record or batch number."""
    if pasted.form is Form.WORDS:
        return Lookup(pasted, (), 0)
    with store.reading() as conn:
        companies = companies_seen(conn, mine)
        named = (p.company.in_(companies), _names(pasted))
        query = (
            select_rows().where(*named).order_by(p.submitted_ms.desc(), p.payment_ref.desc()).limit(HITS + 1)
        )
        now_ms = store.clock.now_ms()
        found = tuple(to_row(row, now_ms) for row in conn.execute(query))
        count = len(found)
        if count > HITS:
            count = conn.execute(select(func.count()).select_from(payments).where(*named)).scalar_one()
        lookup = Lookup(pasted, found[:HITS], count)
        if found or pasted.form is Form.NUMBER:
            return lookup
        return replace(lookup, unknown=_unknown(conn, pasted.key, companies))


def _names(pasted: Pasted) -> ColumnElement[bool]:
    if pasted.form is Form.NUMBER:
        number = int(pasted.key)
        return or_(p.record_no == number, p.batch_no == number)
    return p.payment_ref == pasted.key


def _unknown(conn: Connection, reference: str, companies: list[str]) -> tuple[tuple[str, str], ...]:
    """Name the company in which to ask about a reference that no payment has, where that can be told."""
    u = unknown_records.c
    query = select(u.company).where(u.company.in_(companies), u.payment_ref == reference)
    listed = list(conn.execute(query).scalars())
    certain = listed or (companies if len(companies) == 1 else [])
    return tuple((company, reference) for company in certain)


def _search(store: Store, who: Principal, pasted: Pasted, mine: frozenset[str] | None) -> Lookup:
    """Search as View Payments does: customer, e-mail, contract, last four."""
    flt = PaymentFilter(companies=mine, text=pasted.key)
    pages = PaymentPages(store, who, flt, PaymentSort(), page_rows=HITS)
    lookup = Lookup(pasted, pages.page(0), pages.count())
    return lookup if lookup.hits else replace(lookup, contracts=_contracts(store, pasted.key, mine))


def _contracts(store: Store, number: str, mine: frozenset[str] | None) -> tuple[ContractKey, ...]:
    c = contracts.c
    with store.reading() as conn:
        query = (
            select(c.company, c.customer_no, c.contract_no)
            .where(c.company.in_(companies_seen(conn, mine)), c.contract_no.in_((number, number.upper())))
            .order_by(c.company)
        )
        return tuple(ContractKey(*row) for row in conn.execute(query))
