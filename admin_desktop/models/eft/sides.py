"""What the portal holds of the payments in a file, and with it what ASPIRE last said of their records."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, and_, func, select

from admin_desktop.models.database.tables.payment_tables import payment_events, payments, unknown_records
from admin_desktop.models.database.tables.reference_tables import bank_accounts
from admin_desktop.models.feed.differences import load, load_accepted
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status

CHUNK = 500
_DOLLARS = re.compile(r"-?\$[\d,]+\.\d\d")
p = payments.c


class PaymentSide(msgspec.Struct, frozen=True, gc=False):
    """One payment: the portal's side, and ASPIRE's record as the sync last read it. Money is cents."""

    payment_ref: str
    status: Status
    status_since_ms: int
    contract_no: str
    amount_cents: int
    effective_date: date
    bank_last4: str
    updated_ms: int
    record_no: int | None
    batch_no: int | None
    batch_state: str | None
    return_code: str | None
    missing_since_ms: int | None
    differences: tuple[Difference, ...]
    accepted: Mapping[str, str]
    """Field → ASPIRE's value that a person has looked at and closed."""

    @property
    def record_amount_cents(self) -> int | None:
        """The amount of ASPIRE's record; None while it has none."""
        if self.record_no is None:
            return None
        said = self.said("amount")
        return self.amount_cents if said is None else _cents(said)

    @property
    def record_effective_date(self) -> date | None:
        """The effective date of ASPIRE's record; None while it has none."""
        if self.record_no is None:
            return None
        said = self.said("effective date")
        return self.effective_date if said is None else date.fromisoformat(said)

    def said(self, field: str) -> str | None:
        """Return ASPIRE's value of a field in which it differs, closed or not; None when it agrees."""
        for difference in self.differences:
            if difference.field == field:
                return difference.aspire
        return self.accepted.get(field)


def _cents(words: str) -> int | None:
    """Read what ``money.dollars`` wrote; None for anything else."""
    if not _DOLLARS.fullmatch(words):
        return None
    return int(re.sub(r"[$,.]", "", words))


def payment_sides(conn: Connection, company: str, references: Iterable[str]) -> dict[str, PaymentSide]:
    """Return the company's payments of these references, by reference."""
    wanted = sorted(set(references))
    return {
        row.payment_ref: to_side(row)
        for part in chunks(wanted)
        for row in conn.execute(select_sides().where(p.company == company, p.payment_ref.in_(part)))
    }


def select_sides() -> Select[Any]:
    """Return the SELECT that ``to_side`` reads; the caller says which, bound to one company."""
    account = and_(bank_accounts.c.company == p.company, bank_accounts.c.token == p.bank_account_token)
    return select(
        p.payment_ref,
        p.status,
        p.status_since_ms,
        p.contract_no,
        p.amount_cents,
        p.effective_date,
        func.coalesce(bank_accounts.c.last4, "").label("bank_last4"),
        p.updated_ms,
        p.record_no,
        p.batch_no,
        p.batch_state,
        p.return_code,
        p.missing_since_ms,
        p.differences,
        p.accepted,
    ).select_from(payments.outerjoin(bank_accounts, account))


def to_side(row: Row[Any]) -> PaymentSide:
    """Return one payment from its row."""
    plain = row._mapping  # noqa: SLF001 - SQLAlchemy's documented way to a row's names
    rest = {name: plain[name] for name in PaymentSide.__struct_fields__ if name not in _DECODED}
    return PaymentSide(
        status=Status(row.status),
        differences=load(row.differences),
        accepted=load_accepted(row.accepted),
        **rest,
    )


_DECODED = frozenset({"status", "differences", "accepted"})


def chunks(items: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield as many items at a time as one query takes."""
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


def differing_since(conn: Connection, company: str, references: Iterable[str]) -> dict[str, int]:
    """Return since when these payments have worn *Differs from ASPIRE*, by reference."""
    table = payment_events.c
    return {
        row[0]: row[1]
        for part in chunks(sorted(set(references)))
        for row in conn.execute(
            select(table.payment_ref, func.max(table.at_ms))
            .where(table.company == company, table.payment_ref.in_(part), table.kind == "differs")
            .group_by(table.payment_ref)
        )
    }


class _Record(msgspec.Struct, frozen=True):
    batch_no: int | None = None
    batch_state: str | None = None


@dataclass(frozen=True, slots=True)
class OtherRecord:
    """An Alternate EFT record of ASPIRE's that is no portal payment (re-collection, say)."""

    record_no: int
    payment_ref: str | None
    """A reference that our workspace has forgotten; None on records that never were portal payments."""
    amount_cents: int
    batch_no: int | None
    batch_state: str | None

    @property
    def reference(self) -> str:
        """How it stands in columns 40-54 of its entry."""
        return self.payment_ref or f"AE{self.record_no}"


_decoder = msgspec.json.Decoder(_Record)


def other_records(conn: Connection, company: str) -> dict[str, OtherRecord]:
    """Return ASPIRE's records that are no portal payments, by what stands in a file for them."""
    table = unknown_records.c
    columns = (table.record_no, table.payment_ref, table.amount_cents, table.record)
    rows = conn.execute(select(*columns).where(table.company == company))
    found = (OtherRecord(row[0], row[1], row[2], *_batch(row[3])) for row in rows)
    return {record.reference: record for record in found}


def _batch(text: str) -> tuple[int | None, str | None]:
    record = _decoder.decode(text)
    return record.batch_no, record.batch_state
