"""What really happened in ASPIRE, told by its own books; and what must hold after every single step."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec
from sqlalchemy import select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.payments.status import JOINED_MOVES, LEGAL_MOVES, Status
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.simulation.workspaces import COMPANIES


class BrokenInvariantError(AssertionError):
    """Something happened that must never happen; the text begins with the invariant's name."""

    @property
    def invariant(self) -> str:
        """The name alone, to tell two failures apart."""
        return str(self).partition(":")[0]


_MOVES: Final = LEGAL_MOVES | JOINED_MOVES
_REACHABLE: Final = _MOVES | {(a, d) for a, b in _MOVES for c, d in _MOVES if b is c}
_CLOSED: Final = {"s2": (1, 0), "kb": (0, 1)}
_SAYS_MORE: Final = {"scheduled": "seen", "paid": "posted", "canceled": "closed"}


@dataclass
class Truth:
    """ASPIRE's whole past, through every life of its database."""

    ledger: Ledger
    intents: dict[tuple[str, int], str] = field(default_factory=dict)
    """(company, cents) → the payment's reference: every submission has an amount of its own."""
    resends: Counter[str] = field(default_factory=Counter)
    """How often two people decided to send a payment again."""
    births: Counter[str] = field(default_factory=Counter)
    """How many records ASPIRE ever created for a payment."""
    wished: set[str] = field(default_factory=set)
    """Payments that their customer cancelled, or staff closed."""
    ever: set[tuple[str, str]] = field(default_factory=set)
    """(reference, ``seen`` | ``posted`` | ``closed``): what ASPIRE once confirmed."""
    _read: dict[str, int] = field(default_factory=dict)
    _records: set[tuple[str, int]] = field(default_factory=set)

    def follow(self, *, restored: bool = False) -> None:
        """Read what ASPIRE's books say since the last time; after a restore, what they begin with."""
        if restored:
            self._read.clear()
            self._records.clear()
        for company in COMPANIES:
            for record in self._news(company):
                self._take(company, record, restored=restored)

    def _news(self, company: str) -> list[Any]:
        after = self._read.get(company, 0)
        query = "SELECT seq, entry FROM changes WHERE company = ? AND seq > ? ORDER BY seq"
        with self.ledger.look(company) as desk:
            rows = desk.conn.execute(query, (company, after)).fetchall()
        self._read[company] = rows[-1]["seq"] if rows else after
        changes = [msgspec.json.decode(row["entry"]) for row in rows]
        return [change["record"] for change in changes if change["kind"] == "alternate_eft"]

    def _take(self, company: str, record: Any, *, restored: bool) -> None:
        ref = record["payment_ref"]
        if ref is None:
            return
        key = (company, record["record_no"])
        if key not in self._records:
            self._records.add(key)
            self.births[self.intents.get((company, record["amount_cents"]), ref)] += not restored
        self.ever.add((ref, "seen"))
        if (record["payments"], record["payments_processed"]) == _CLOSED[COMPANIES[company]]:
            self.ever.add((ref, "posted" if record["batch_state"] == "posted" else "closed"))

    def check(self) -> None:
        """I1: never a second record for a payment, unless two people sent it again into a restored ASPIRE."""
        for ref, count in self.births.items():
            if count > 1 + self.resends[ref]:
                raise BrokenInvariantError(f"I1 two records: ASPIRE made {count} records for payment {ref}")

    def last_seq(self, company: str) -> int:
        """Return the last change that was read."""
        return self._read.get(company, 0)


_STATUSES: Final = select(payments.c.company, payments.c.payment_ref, payments.c.status, payments.c.record_no)


class Watch:
    """Looks at one workspace after every step.

    Its statuses move as the life cycle allows, and say no more than ASPIRE confirmed (I2).
    """

    def __init__(self, store: Store, truth: Truth) -> None:
        self._store, self._truth = store, truth
        self._last = {key: status for key, status, _record_no in self._rows()}

    def check(self) -> None:
        """Raise BrokenInvariantError for the first payment that moved where it must not."""
        for key, status, record_no in self._rows():
            before = self._last.get(key, Status.PENDING)
            if status is before:
                continue
            if (before, status) not in _REACHABLE:
                raise BrokenInvariantError(f"I2 illegal move: {key[1]} went from {before} to {status}")
            self._check_claim(key[1], status, record_no)
            self._last[key] = status

    def _check_claim(self, ref: str, status: Status, record_no: int | None) -> None:
        if status is Status.CANCELED and ref not in self._truth.wished:
            raise BrokenInvariantError(f"I2 nobody asked: {ref} is canceled, and nobody wished it")
        needed = _SAYS_MORE.get(status.value)
        if needed is None or (ref, needed) in self._truth.ever:
            return
        if status is Status.CANCELED and record_no is None and (ref, "seen") not in self._truth.ever:
            return  # nothing of it ever reached ASPIRE
        raise BrokenInvariantError(f"I2 says more: {ref} is {status} here, ASPIRE never confirmed it")

    def _rows(self) -> Iterator[tuple[tuple[str, str], Status, int | None]]:
        with self._store.reading() as conn:
            rows = conn.execute(_STATUSES).all()
        for company, ref, status, record_no in rows:
            yield (company, ref), Status(status), record_no
