"""One transaction at one company's books: what every act of ASPIRE is given."""

import random
import sqlite3
from dataclasses import dataclass, field
from datetime import datetime

from admin_desktop.clock import local_datetime
from admin_desktop.models.feed.records import CompanyRecord, FeedRecord
from admin_desktop.sync.mock_aspire.ledger.conventions import CONVENTIONS, Convention
from admin_desktop.sync.mock_aspire.ledger.refusals import NotFoundRefusal
from admin_desktop.sync.mock_aspire.ledger.storing import wire
from admin_desktop.sync.mock_aspire.ledger.storing.meta import draw

_COUNTERS = ("next_seq", "next_record_no", "next_run_no", "next_batch_no", "next_trace", "next_return_file")


@dataclass(frozen=True, slots=True)
class BankSetup:
    """How a company appears in its NACHA files; private to ASPIRE and its bank."""

    bank_routing: str
    """The originating bank (ODFI), nine digits."""
    bank_name: str
    company_id: str
    """Company Identification of the batch header, ten characters."""
    balancing_account: str = field(repr=False)
    """The company's own account, for the balancing entry."""


@dataclass(slots=True)
class Desk:
    """One open transaction. ``next_*`` hand out the company's numbers; they are kept at the end."""

    conn: sqlite3.Connection
    record: CompanyRecord
    bank_setup: BankSetup
    now_ms: int
    _counters: dict[str, int] = field(default_factory=dict)

    @classmethod
    def sit_down(cls, conn: sqlite3.Connection, company: str, now_ms: int) -> "Desk":
        """Read the company's set-up; raises NotFoundRefusal."""
        row = conn.execute("SELECT * FROM companies WHERE company = ?", (company,)).fetchone()
        if row is None:
            raise NotFoundRefusal("such finance company")
        counters = {name: row[name] for name in _COUNTERS}
        return cls(conn, company_record(row), _bank_setup(row), now_ms, counters)

    @property
    def company(self) -> str:
        """The finance company's code."""
        return self.record.code

    @property
    def convention(self) -> Convention:
        """Which counter values mean open and closed here."""
        return CONVENTIONS[self.record.counters]

    @property
    def local_now(self) -> datetime:
        """The mock's time in the company's zone."""
        return local_datetime(self.now_ms, self.record.time_zone)

    def take(self, counter: str) -> int:
        """Hand out the next number of ``next_record_no``, ``next_run_no`` ..., never twice."""
        number = self._counters[counter]
        self._counters[counter] = number + 1
        return number

    def raise_to(self, counter: str, number: int) -> None:
        """Make sure that a number given from outside is not handed out again."""
        self._counters[counter] = max(self._counters[counter], number + 1)

    def peek(self, counter: str) -> int:
        """Return the number that comes next, without taking it."""
        return self._counters[counter]

    def start_again(self, counter: str) -> None:
        """Begin a counter at 1 again."""
        self._counters[counter] = 1

    def dice(self) -> random.Random:
        """Return the next random source of this life of the ledger; kept with the transaction."""
        return draw(self.conn)

    def append(self, record: FeedRecord, *, deleted: bool = False) -> None:
        """Write one change: the whole record as of now, under the next gap-free ``seq``."""
        seq = self.take("next_seq")
        entry = wire.entry_json(seq, self.now_ms, record, deleted=deleted)
        self.conn.execute("INSERT INTO changes VALUES (?, ?, ?)", (self.company, seq, entry))

    def stand_up(self) -> None:
        """Keep the numbers handed out, inside the transaction."""
        sets = ", ".join(f"{name} = ?" for name in _COUNTERS)
        values = [self._counters[name] for name in _COUNTERS]
        statement = f"UPDATE companies SET {sets} WHERE company = ?"  # noqa: S608 - constant names
        self.conn.execute(statement, (*values, self.company))


def company_record(row: sqlite3.Row) -> CompanyRecord:
    """Return the company as the feed tells it."""
    return CompanyRecord(
        code=row["company"],
        name=row["name"],
        time_zone=row["time_zone"],
        bank_processing_type=row["bank_processing_type"],
        balancing_entry=bool(row["balancing_entry"]),
        counters=row["counters"],
        payment_accounts=row["payment_accounts"],
        cutoff=row["cutoff"],
    )


def _bank_setup(row: sqlite3.Row) -> BankSetup:
    return BankSetup(row["bank_routing"], row["bank_name"], row["company_id"], row["balancing_account"])
