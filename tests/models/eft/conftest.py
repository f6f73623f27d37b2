"""A generated day with planted differences of every kind, and what a drift report must say of it."""

import hashlib
import json
import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import bindparam, insert, update

from admin_desktop.clock import MINUTE_MS, from_rfc3339
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs, payments, unknown_records
from admin_desktop.models.nacha import (
    DebitEntry,
    Originator,
    PaymentBatch,
    PaymentFile,
    ReturnFile,
    ReturnItem,
    write_payment_file,
    write_returns,
)
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.timeline import NewEvent, add_events

DAY = date(2025, 11, 20)
MORNING_MS = from_rfc3339("2025-11-20T13:00:00Z")
PULLED_MS = from_rfc3339("2025-11-20T17:00:00Z")
POSTED_MS = from_rfc3339("2025-11-20T18:00:00Z")
FILE_DATE = date(2025, 11, 21)
BATCH = 77
BANK = "021000021"
ORIGINATOR = Originator("NORTHSTAR", "1234567890", BANK, "FIRST BANK", "NORTHSTAR")

KINDS = (
    "amount",
    "amount-edited",
    "effective-date",
    "account",
    "record",
    "canceled-in-file",
    "missing-in-aspire",
    "not-synced",
    "not-in-portal",
    "twice-in-file",
    "other-batch",
    "not-in-batch",
    "not-in-file",
    "not-paid",
)


RETURN_KINDS = (
    "mark-missing",
    "mark-differs",
    "return-of-unpaid",
    "amount",
    "not-in-portal",
    "twice-in-file",
)


@dataclass
class Planted:
    """One payment of the day: its row, its life so far, and how it stands in ASPIRE's and the bank's file."""

    kind: str
    row: dict[str, Any]
    moves: list[tuple[int, str, Status | None]]
    record_cents: int
    account: str = "9990001234"
    in_run: bool = True
    in_bank_file: int = 1
    bank_cents: int | None = None

    def entry(self, cents: int | None = None) -> DebitEntry:
        amount = self.record_cents if cents is None else cents
        return DebitEntry(BANK, self.account, "checking", amount, "BORROWER", self.row["payment_ref"])


@dataclass
class Day:
    """Both files of the day and what must be found."""

    aspire_file: bytes
    """As EFT Generation wrote it: its hash is the run's."""
    bank_file: bytes
    """As it reached the bank: edited on the way."""
    expected: Counter[tuple[str, str]]
    payments: list[Planted] = field(repr=False)


def usual(number: int, cents: int) -> Planted:
    submitted = MORNING_MS + number % 7_000 * 1_000
    row: dict[str, Any] = dict.fromkeys(column.name for column in payments.columns)
    row |= {
        "company": "NORTHSTAR",
        "payment_ref": f"PMT{number:012d}",
        "status": Status.PAID.value,
        "status_since_ms": POSTED_MS + MINUTE_MS,
        "submitted_ms": submitted,
        "submitted_by": "portal",
        "customer_no": "C100",
        "contract_no": "K-100",
        "bank_account_token": "tok-a",
        "amount_cents": cents,
        "sec_code": "WEB",
        "effective_date": DAY,
        "updated_ms": POSTED_MS + MINUTE_MS,
        "checking": False,
        "record_no": 500_000 + number,
        "record_epoch": "e1",
        "record_version": 3,
        "payments_counter": 1,
        "payments_processed": 0,
        "batch_no": BATCH,
        "batch_state": "posted",
    }
    moves = [
        (submitted, "submitted", Status.PENDING),
        (submitted + 5_000, "sent", None),
        (submitted + 6_000, "scheduled", Status.SCHEDULED),
        (PULLED_MS + MINUTE_MS, "in_batch", None),
        (POSTED_MS + MINUTE_MS, "paid", Status.PAID),
    ]
    return Planted("", row, moves, cents)


def _open(one: Planted, **columns: Any) -> None:
    """The payment stays Scheduled, as it does whenever ASPIRE contradicts it."""
    one.moves = [move for move in one.moves if move[1] != "paid"]
    one.row |= {"status": "scheduled", "status_since_ms": one.moves[2][0], "batch_state": "pulled", **columns}


def _differs(one: Planted, what: str, ours: str, aspire: str) -> None:
    _open(one, differences=json.dumps([{"field": what, "ours": ours, "aspire": aspire}]))
    one.moves.append((PULLED_MS + 2 * MINUTE_MS, "differs", None))


def _dollars(cents: int) -> str:
    return f"${cents // 100:,}.{cents % 100:02d}"


def _amount(one: Planted) -> None:
    cents = one.row["amount_cents"]
    one.record_cents = cents + 101
    _differs(one, "amount", _dollars(cents), _dollars(cents + 101))


def _account(one: Planted) -> None:
    one.account = "9990007777"
    _differs(one, "bank account", "tok-a", "tok-z")


def _canceled(one: Planted) -> None:
    _differs(one, "status", "Canceled", "open, in a batch that is not posted")
    one.moves[3:3] = [(MORNING_MS + 9_000_000, "canceled", Status.CANCELED)]
    one.row |= {"status": "canceled", "status_since_ms": MORNING_MS + 9_000_000}


def _not_synced(one: Planted) -> None:
    one.moves = one.moves[:2]
    one.row |= dict.fromkeys(("record_no", "batch_no", "batch_state", "payments_counter"))
    one.row |= {"status": "pending", "status_since_ms": one.moves[0][0], "updated_ms": one.moves[1][0]}


def _edited(one: Planted) -> None:
    one.bank_cents = one.record_cents + 1


PLANTS: Mapping[str, Callable[[Planted], object]] = {
    "amount": _amount,
    "amount-edited": _edited,
    "effective-date": lambda one: one.row.update(effective_date=date(2025, 11, 24)),
    "account": _account,
    "record": lambda one: _differs(one, "contract", "K-100", "K-999"),
    "canceled-in-file": _canceled,
    "missing-in-aspire": lambda one: _open(one, missing_since_ms=POSTED_MS),
    "not-synced": _not_synced,
    "not-in-portal": lambda one: setattr(one, "in_run", False),
    "twice-in-file": lambda one: setattr(one, "in_bank_file", 2),
    "other-batch": lambda one: (one.row.update(batch_no=BATCH + 1), setattr(one, "in_run", False)),
    "not-in-batch": lambda one: (_open(one, batch_no=None, batch_state=None), setattr(one, "in_run", False)),
    "not-in-file": lambda one: setattr(one, "in_bank_file", 0),
    "not-paid": _open,
}


def _file(entries: list[DebitEntry]) -> bytes:
    batch = PaymentBatch(FILE_DATE, tuple(entries))
    return write_payment_file(PaymentFile(ORIGINATOR, datetime(2025, 11, 20, 12), (batch,))).data  # noqa: DTZ001 - the company's wall clock


def _strangers() -> tuple[list[dict[str, Any]], list[DebitEntry]]:
    """Three records of ASPIRE's own, for re-collection, in the same batch."""
    rows, entries = [], []
    for number in (1, 2, 3):
        record = {"record_no": number, "payment_ref": None, "batch_no": BATCH, "batch_state": "posted"}
        rows.append(
            {
                "company": "NORTHSTAR",
                "record_no": number,
                "payment_ref": None,
                "amount_cents": 5_000 + number,
                "effective_date": DAY,
                "record_epoch": "e1",
                "version": 1,
                "record": json.dumps(record),
                "seen_ms": PULLED_MS,
            }
        )
        entries.append(DebitEntry(BANK, "9990005555", "savings", 5_000 + number, "OTHER", f"AE{number}"))
    return rows, entries


def build_day(store: Store, size: int, planted: int, seed: int = 11) -> Day:
    """Store a day of ``size`` payments, ``planted`` of them with a difference, of every kind in turn."""
    rng = random.Random(seed)
    day = [usual(number, rng.randint(100, 900_000)) for number in range(size)]
    for place, one in enumerate(rng.sample(day, planted)):
        one.kind = KINDS[place % len(KINDS)]
        PLANTS[one.kind](one)
    rows, others = _strangers()
    aspire = [one.entry() for one in day if one.in_run] + others
    bank = [one.entry(one.bank_cents) for one in day for _ in range(one.in_bank_file)] + others
    aspire_file = _file(aspire)
    _store(store, day, rows, aspire, aspire_file)
    expected = Counter((one.kind.removesuffix("-edited"), one.row["payment_ref"]) for one in day if one.kind)
    expected.update({("another-file", ""): 1, ("run-total", ""): 1})
    return Day(aspire_file, _file(bank), expected, day)


def _store(
    store: Store, day: list[Planted], strangers: list[dict[str, Any]], run: list[DebitEntry], file: bytes
) -> None:

    known = [one for one in day if one.kind != "not-in-portal"]
    with store.writing() as conn:
        conn.execute(insert(payments), [one.row for one in known])
        conn.execute(insert(unknown_records), strangers)
        conn.execute(
            insert(eft_runs),
            {
                "company": "NORTHSTAR",
                "run_no": 9,
                "batch_no": BATCH,
                "through_date": DAY,
                "state": "posted",
                "pulled_at_ms": PULLED_MS,
                "posted_at_ms": POSTED_MS,
                "entries": len(run),
                "debit_cents": sum(entry.amount_cents for entry in run),
                "file_sha256": hashlib.sha256(file).hexdigest(),
            },
        )
        events = [
            NewEvent("NORTHSTAR", one.row["payment_ref"], at_ms, kind, status, "sync", kind)
            for one in known
            for at_ms, kind, status in one.moves
        ]
        add_events(conn, events, of_new_payments=True)


@pytest.fixture
def planted_day(store: Store) -> Callable[[int, int], Day]:
    return lambda size, planted: build_day(store, size, planted)


def build_returns(
    store: Store, size: int, planted: int, seed: int = 12
) -> tuple[bytes, Counter[tuple[str, str]]]:
    """Store a day without differences, of which the bank returns every fifth, ``planted`` of them wrongly."""
    day, rng = build_day(store, size, 0), random.Random(seed)
    returned = rng.sample(day.payments, size // 5)
    items, expected, rows = [], Counter[tuple[str, str]](), []
    for place, one in enumerate(returned):
        kind = RETURN_KINDS[place % len(RETURN_KINDS)] if place < planted else ""
        code, reference, cents = "R01", one.row["payment_ref"], one.row["amount_cents"]
        if kind == "not-in-portal":
            reference = f"GONE{place:011d}"
        marked = {"mark-missing": None, "mark-differs": "R02"}.get(kind, code)
        status = "scheduled" if kind == "return-of-unpaid" else "paid"
        rows.append({"ref": one.row["payment_ref"], "marked": marked, "is_now": status})
        again = 2 if kind == "twice-in-file" else 1
        items += [(code, reference, cents + (kind == "amount"))] * again
        if kind:
            expected[(kind, reference)] += 1
    p = payments.c
    change = update(payments).where(p.company == "NORTHSTAR", p.payment_ref == bindparam("ref"))
    with store.writing() as conn:
        conn.execute(change.values(return_code=bindparam("marked"), status=bindparam("is_now")), rows)
    made = tuple(
        ReturnItem(code, f"{n:015d}", BANK, "9990001234", "checking", cents, "X", reference, DAY)
        for n, (code, reference, cents) in enumerate(items)
    )
    return write_returns(ReturnFile(ORIGINATOR, datetime(2025, 11, 21, 12), made)).data, expected  # noqa: DTZ001 - the company's wall clock


@pytest.fixture
def planted_returns(store: Store) -> Callable[[int, int], tuple[bytes, Counter[tuple[str, str]]]]:
    return lambda size, planted: build_returns(store, size, planted)
