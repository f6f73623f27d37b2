"""Filling a ledger in bulk: whole records in the order in which they changed.

``Loader.load`` writes each given record as one change of the feed, under ``seq`` 1, 2, 3 … in the given
order, and keeps the last one of each key as the present state. NACHA files of past runs are written by the
same code as today's. Nothing is checked against the rules of live creation: history is as it was told.
"""

import random
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from admin_desktop.models.feed.records import (
    AlternateEftRecord,
    BankAccountRecord,
    CompanyRecord,
    EftGenerationRecord,
    FeedRecord,
)
from admin_desktop.sync.mock_aspire.ledger.acts import payment_file
from admin_desktop.sync.mock_aspire.ledger.desk import BankSetup, Desk
from admin_desktop.sync.mock_aspire.ledger.storing import rows, wire
from admin_desktop.sync.mock_aspire.ledger.storing.rows import FullAccount, KeptEft


@dataclass(frozen=True, slots=True)
class Past:
    """One change of the past: the whole record as it then became (or last was, when ``deleted``)."""

    at_ms: int
    record: FeedRecord
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class AccountSecret:
    """What only ASPIRE knows about a bank account."""

    account_number: str = field(repr=False)
    holder: str


@dataclass(frozen=True, slots=True)
class CompanyHistory:
    """One finance company with everything that happened in it.

    ``changes`` begin with the CompanyRecord. ``accounts`` has every token of a BankAccountRecord.
    ``closed_by_staff`` names the records that staff closed: other closed ones without a batch were cancelled
    through the portal. An EftGenerationRecord in state ``pulled`` must come after the records of its batch:
    the loader writes its file from them and fills in ``entries``, ``debit_cents`` and ``file_sha256``.
    """

    bank_setup: BankSetup
    changes: Iterable[Past]
    accounts: Mapping[str, AccountSecret] = field(default_factory=dict)
    closed_by_staff: frozenset[int] = frozenset()


class Loader:
    """Fills an empty ledger inside one transaction. ``rng`` is seeded; ``now_ms`` is the mock's time."""

    def __init__(self, conn: sqlite3.Connection, now_ms: int, seed: int) -> None:
        self._conn = conn
        self.now_ms = now_ms
        self.seed = seed
        self.rng = random.Random(seed)

    def load(self, history: CompanyHistory) -> int:
        """Write one company; returns the last ``seq`` of its feed.

        Raises ValueError when the changes do not begin with the company, or a token has no account.
        """
        changes = iter(history.changes)
        first = next(changes, None)
        if first is None or not isinstance(first.record, CompanyRecord):
            raise ValueError("a history begins with its CompanyRecord")
        rows.insert_company(self._conn, first.record, history.bank_setup)
        desk = Desk.sit_down(self._conn, first.record.code, self.now_ms)
        writing = _Writing(desk, history)
        writing.add(first)
        for change in changes:
            writing.add(change)
        return writing.finish()


class _Writing:
    """The present state of one company while its past is being written."""

    def __init__(self, desk: Desk, history: CompanyHistory) -> None:
        self._desk = desk
        self._history = history
        self._feed: list[tuple[str, int, bytes]] = []
        self._reference: dict[tuple[str, str], FeedRecord | None] = {}
        self._accounts: dict[str, BankAccountRecord] = {}
        self._efts: dict[int, AlternateEftRecord] = {}
        self._deleted: set[int] = set()
        self._created: dict[str, AlternateEftRecord] = {}
        self._runs: dict[int, tuple[EftGenerationRecord, str | None]] = {}
        self._batches: dict[int, dict[int, None]] = {}
        self._traces: dict[int, str] = {}

    def add(self, change: Past) -> None:
        record = change.record
        if isinstance(record, AlternateEftRecord):
            self._keep_eft(record, deleted=change.deleted)
        elif isinstance(record, EftGenerationRecord):
            record = self._keep_run(record)
        elif isinstance(record, BankAccountRecord):
            self._accounts[record.token] = record
        elif not isinstance(record, CompanyRecord):
            kind = wire.KINDS[type(record)]
            self._reference[kind, rows.reference_key(record)] = None if change.deleted else record
        seq = self._desk.take("next_seq")
        entry = wire.entry_json(seq, change.at_ms, record, deleted=change.deleted)
        self._feed.append((self._desk.company, seq, entry))

    def _keep_eft(self, record: AlternateEftRecord, *, deleted: bool) -> None:
        self._efts[record.record_no] = record
        if record.payment_ref is not None:
            self._created.setdefault(record.payment_ref, record)
        if record.batch_no is not None:
            self._batches.setdefault(record.batch_no, {})[record.record_no] = None
        if deleted:
            self._deleted.add(record.record_no)

    def _keep_run(self, run: EftGenerationRecord) -> EftGenerationRecord:
        known = self._runs.get(run.run_no)
        text = known[1] if known else None
        if known:
            run = replace(
                run,
                entries=known[0].entries,
                debit_cents=known[0].debit_cents,
                file_sha256=known[0].file_sha256,
            )
        elif run.batch_no is not None:
            run, text = self._write_file(run, run.batch_no)
        self._runs[run.run_no] = (run, text)
        return run

    def _write_file(self, run: EftGenerationRecord, batch_no: int) -> tuple[EftGenerationRecord, str]:
        records = [self._efts[number] for number in self._batches.get(batch_no, {})]
        records = [record for record in records if record.batch_no == batch_no]
        desk = replace(self._desk, now_ms=run.pulled_at_ms or self._desk.now_ms)
        written = payment_file.write(
            desk, run.run_no, [(record, self._account(record.bank_account_token)) for record in records]
        )
        self._traces.update(written.traces)
        filled = replace(
            run, entries=len(records), debit_cents=written.debit_cents, file_sha256=written.sha256
        )
        return filled, written.text

    def _kept(self, record: AlternateEftRecord) -> KeptEft:
        closed_by = None
        if (record.payments, record.payments_processed) == self._desk.convention.closed:
            by_staff = record.record_no in self._history.closed_by_staff
            closed_by = "posting" if record.batch_no else "staff" if by_staff else "portal"
        return KeptEft(record, closed_by, self._traces.get(record.record_no))

    def _account(self, token: str) -> FullAccount:
        record, secret = self._accounts.get(token), self._history.accounts.get(token)
        if record is None or secret is None:
            raise ValueError(f"no account for token {token}")
        return FullAccount(record.routing_number, secret.account_number, record.account_type, secret.holder)

    def finish(self) -> int:
        desk, company = self._desk, self._desk.company
        desk.conn.executemany("INSERT INTO changes VALUES (?, ?, ?)", self._feed)
        rows.insert_references(desk.conn, company, [r for r in self._reference.values() if r is not None])
        accounts = [(record, self._account(token)) for token, record in self._accounts.items()]
        rows.insert_accounts(desk.conn, company, accounts)
        rows.insert_efts(desk.conn, company, [self._kept(record) for record in self._efts.values()])
        rows.mark_deleted(desk.conn, company, self._deleted)
        rows.insert_refs(desk.conn, company, self._created.values())
        rows.insert_runs(desk.conn, company, self._runs.values())
        for counter, numbers in (
            ("next_record_no", self._efts),
            ("next_run_no", self._runs),
            ("next_batch_no", self._batches),
        ):
            desk.raise_to(counter, max(numbers, default=0))
        desk.stand_up()
        return len(self._feed)
