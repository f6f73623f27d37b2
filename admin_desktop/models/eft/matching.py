"""Whose payments stand in a file: each entry matched to a payment of one finance company.

Newer ASPIRE puts the payment reference into columns 40-54 of the 6 record; older versions match by effective
date, amount and contract (KB "Create an ACH Return File for Testing"). The account number plays no part.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import msgspec
from sqlalchemy import Connection, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.eft.opening import UNWATCHED, OpenedFile, Watch
from admin_desktop.models.eft.sides import (
    CHUNK,
    OtherRecord,
    PaymentSide,
    chunks,
    other_records,
    payment_sides,
    select_sides,
    to_side,
)
from admin_desktop.models.nacha import EntryFacts, FileVerdict
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.models.permissions import Action, companies_seen, require, require_role
from admin_desktop.models.principal import Principal

OUTCOMES = ("matched", "differs", "ambiguous", "other-record", "unknown", "no-reference")
"""How an entry can match. ``other-record``: ASPIRE's, but no portal payment; ``unknown``: nobody we know;
``no-reference``: a balancing entry, say; ``ambiguous``: several payments look alike (the older way only)."""

OLDER_WAY_DAYS = 7
"""A record is collected on its effective date or at the next run: at most so many days later."""


class Way(StrEnum):
    """How entries are matched."""

    REFERENCE = "reference"
    OLDER = "older"
    """By effective date, amount and contract, the contract standing in columns 40-54."""


class EntryMatch(msgspec.Struct, frozen=True, gc=False):
    """One entry of a file and the payment it belongs to. Money is cents."""

    line_no: int
    payment_ref: str
    """What stands in columns 40-54."""
    amount_cents: int
    code: str
    """The return or change code, or empty."""
    outcome: str
    """One of ``OUTCOMES``."""
    status: Status | None
    differences: tuple[Difference, ...]
    matched_ref: str
    """The payment's reference; empty when there is no one payment."""
    look_alikes: tuple[str, ...] = ()
    """With ``ambiguous``: the payments that all fit."""


@dataclass(frozen=True, slots=True)
class FileMatch:
    """Every entry of a file, matched."""

    verdict: FileVerdict
    company: str
    way: Way
    entries: tuple[EntryMatch, ...]

    def count(self, outcome: str) -> int:
        """How many entries ended so."""
        return sum(entry.outcome == outcome for entry in self.entries)

    def counts(self) -> Mapping[str, int]:
        """Return how many entries ended in each way, in the order of ``OUTCOMES``."""
        counted = Counter(entry.outcome for entry in self.entries)
        return {outcome: counted[outcome] for outcome in OUTCOMES}


@dataclass(frozen=True, slots=True)
class Known:
    """What a company knows about the entries of a file."""

    sides: Mapping[str, PaymentSide]
    others: Mapping[str, OtherRecord]


def match_file(
    store: Store,
    who: Principal,
    company: str,
    opened: OpenedFile,
    *,
    way: Way = Way.REFERENCE,
    watch: Watch = UNWATCHED,
) -> FileMatch:
    """Match each entry of an accepted file to the company's payments, as of one moment.

    Raises BadNachaFileError when the file was refused, NotFoundError, NotAllowedError and CancelledError.
    """
    require(store, who, Action.DIAGNOSE, company)
    opened.require()
    with store.reading() as conn:
        if way is Way.OLDER:
            matches = older_way(conn, company, opened.entries, watch)
        else:
            known = known_of(conn, company, opened.entries, watch)
            matches = [_by_reference(entry, known) for entry in opened.entries]
    return FileMatch(opened.verdict, company, way, tuple(matches))


def company_of(store: Store, who: Principal, opened: OpenedFile) -> str | None:
    """Return the one company whose payments stand in the file, of those the principal sees.

    None when there is none, or more than one.
    """
    require_role(store, who, Action.DIAGNOSE)
    wanted = references_of(opened.entries)[:CHUNK]
    with store.reading() as conn:
        # Named one by one, so that the database walks the key (company, reference).
        bound = (
            payments.c.company.in_(companies_seen(conn, who.companies)),
            payments.c.payment_ref.in_(wanted),
        )
        found = list(conn.scalars(select(payments.c.company).distinct().where(*bound)))
    return found[0] if len(found) == 1 else None


def references_of(entries: Iterable[EntryFacts]) -> list[str]:
    """Return what stands in columns 40-54, each once, in file order.

    Not sorted: sorting 100,000 in one go would keep the window from its turn.
    """
    return list(dict.fromkeys(entry.payment_ref for entry in entries if entry.payment_ref))


def known_of(
    conn: Connection, company: str, entries: Sequence[EntryFacts], watch: Watch = UNWATCHED
) -> Known:
    """Return the payments and other records that the entries name, inside the caller's transaction."""
    wanted = references_of(entries)
    sides: dict[str, PaymentSide] = {}
    for done, part in enumerate(chunks(wanted)):
        watch.step(done * CHUNK, len(wanted))
        sides |= payment_sides(conn, company, part)
    watch.step(len(wanted), len(wanted))
    return Known(sides, other_records(conn, company))


def _by_reference(entry: EntryFacts, known: Known) -> EntryMatch:
    side = known.sides.get(entry.payment_ref)
    if side is not None:
        return _matched(entry, side)
    if not entry.payment_ref:
        return _unmatched(entry, "no-reference")
    return _unmatched(entry, "other-record" if entry.payment_ref in known.others else "unknown")


def _matched(entry: EntryFacts, side: PaymentSide) -> EntryMatch:
    differences = amount_difference(entry, side)
    outcome = "differs" if differences else "matched"
    return EntryMatch(
        entry.line_no,
        entry.payment_ref,
        entry.amount_cents,
        entry.code,
        outcome,
        side.status,
        differences,
        side.payment_ref,
    )


def _unmatched(entry: EntryFacts, outcome: str, look_alikes: tuple[str, ...] = ()) -> EntryMatch:
    return EntryMatch(
        entry.line_no,
        entry.payment_ref,
        entry.amount_cents,
        entry.code,
        outcome,
        None,
        (),
        "",
        look_alikes,
    )


def amount_difference(entry: EntryFacts, side: PaymentSide) -> tuple[Difference, ...]:
    """Return the difference of the amounts; a change notice carries none (its amount is zero by rule)."""
    if entry.amount_cents == side.amount_cents or entry.code.startswith("C"):
        return ()
    return (Difference("amount", dollars(side.amount_cents), dollars(entry.amount_cents)),)


def older_way(
    conn: Connection, company: str, entries: Sequence[EntryFacts], watch: Watch
) -> list[EntryMatch]:
    """Match as older ASPIRE does, inside the caller's transaction."""
    contracts = references_of(entries)
    by_contract: dict[tuple[str, int], list[PaymentSide]] = {}
    for done, part in enumerate(chunks(contracts)):
        watch.step(done * CHUNK, len(contracts))
        of_contracts = (payments.c.company == company, payments.c.contract_no.in_(part))
        for row in conn.execute(select_sides().where(*of_contracts).order_by(payments.c.payment_ref)):
            side = to_side(row)
            by_contract.setdefault((side.contract_no, side.amount_cents), []).append(side)
    return [
        _by_contract(entry, by_contract.get((entry.payment_ref, entry.amount_cents), ())) for entry in entries
    ]


def _by_contract(entry: EntryFacts, candidates: Iterable[PaymentSide]) -> EntryMatch:
    if not entry.payment_ref:
        return _unmatched(entry, "no-reference")
    distances = [(_days_before(side.effective_date, entry.effective_date), side) for side in candidates]
    near = [(days, side) for days, side in distances if days is not None]
    if not near:
        return _unmatched(entry, "unknown")
    nearest = min(days for days, _side in near)
    fitting = [side for days, side in near if days == nearest]
    if len(fitting) == 1:
        return _matched(entry, fitting[0])
    return _unmatched(entry, "ambiguous", tuple(side.payment_ref for side in fitting))


def _days_before(asked: date, collected: date | None) -> int | None:
    """Return how many days after the payment's date the file collects; None when it cannot be that one."""
    if collected is None or not timedelta(0) <= collected - asked <= timedelta(OLDER_WAY_DAYS):
        return None
    return (collected - asked).days
