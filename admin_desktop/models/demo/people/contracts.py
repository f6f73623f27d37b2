"""Contracts of the demo: machines that fit the trade, instalments that fit the machine, charges."""

import random
from datetime import date, timedelta

from admin_desktop.clock import DAY_MS
from admin_desktop.models.demo.history import ContractCast
from admin_desktop.models.demo.odds import chance
from admin_desktop.models.demo.people.words import TRADES
from admin_desktop.models.feed.records import ChargeRecord, ContractRecord

_PER_BORROWER = (1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 7)
_STORY_DAYS = 548
_EXTRA_CHARGES = (
    ("Late charge", 2_500, 9_900),
    ("Property tax", 8_000, 96_000),
    ("Insurance", 6_500, 41_000),
    ("Documentation fee", 15_000, 35_000),
)


class ContractMaker:
    """Makes the contracts of one company, with running numbers."""

    def __init__(self, rng: random.Random, prefix: int, now_ms: int, labels: tuple[str, ...]) -> None:
        self._rng = rng
        self._prefix = prefix
        self._now_ms = now_ms
        self._labels = labels
        self._made = 0

    def label(self) -> str:
        """Return a private label; the first is the company's own and the commonest."""
        return self._rng.choice((self._labels[0], *self._labels))

    def contracts_of(self, customer_no: str, trade: str, label: str) -> list[ContractCast]:
        """Return a borrower's one to seven contracts."""
        return [self._one(customer_no, trade, label) for _ in range(self._rng.choice(_PER_BORROWER))]

    def _one(self, customer_no: str, trade: str, label: str) -> ContractCast:
        rng = self._rng
        self._made += 1
        description, low, high = rng.choice(TRADES[trade][1])
        booked_ms, terminated_ms = self._life()
        state, version = self._state(booked_ms, terminated_ms)
        record = ContractRecord(
            contract_no=f"{self._prefix}-{20_000 + self._made * 7}-{rng.randrange(1, 4):02d}",
            customer_no=customer_no,
            guarantor_nos=(),
            description=description,
            private_label=label,
            state=state,
            version=version,
        )
        return ContractCast(record, _instalment(rng, low, high), booked_ms, terminated_ms)

    def _life(self) -> tuple[int, int | None]:
        rng, now_ms = self._rng, self._now_ms
        if chance(rng, 0.03):
            return now_ms + rng.randrange(2, 20) * DAY_MS, None
        age_days = rng.randrange(20, _STORY_DAYS) if chance(rng, 0.3) else rng.randrange(600, 1_500)
        booked_ms = now_ms - age_days * DAY_MS - rng.randrange(DAY_MS)
        if age_days > _STORY_DAYS and chance(rng, 0.12):
            return booked_ms, now_ms - rng.randrange(5, 400) * DAY_MS - rng.randrange(DAY_MS)
        return booked_ms, None

    def _state(self, booked_ms: int, terminated_ms: int | None) -> tuple[str, int]:
        if booked_ms > self._now_ms:
            return "pending", 1
        seen_booking = booked_ms > self._now_ms - _STORY_DAYS * DAY_MS
        version = 1 + seen_booking + (terminated_ms is not None)
        return ("booked" if terminated_ms is None else "terminated"), version


def _instalment(rng: random.Random, low: int, high: int) -> int:
    """Return a monthly instalment in cents; ``low`` and ``high`` bound the machine's price in dollars.

    About 2.1 % of the price, as for a 60-month lease, with the odd cents that a rate table leaves.
    """
    return rng.randrange(low, high) * 21 // 10 + rng.randrange(100)


def with_guarantors(
    rng: random.Random, contracts: list[ContractCast], customer_nos: list[str]
) -> list[ContractCast]:
    """Give one contract in six a guarantor or two: other borrowers of the company."""
    made = []
    for contract in contracts:
        nos: tuple[str, ...] = ()
        if chance(rng, 0.16):
            picked = rng.sample(customer_nos, rng.choice((1, 1, 1, 2)))
            nos = tuple(sorted(no for no in picked if no != contract.record.customer_no))
        old = contract.record
        record = ContractRecord(
            old.contract_no,
            old.customer_no,
            nos,
            old.description,
            old.private_label,
            old.state,
            old.version,
        )
        made.append(
            ContractCast(record, contract.instalment_cents, contract.booked_ms, contract.terminated_ms)
        )
    return made


def charges_of(rng: random.Random, contract: ContractCast, today: date, number: int) -> list[ChargeRecord]:
    """Return the charges of a booked contract: last month's (mostly settled), this month's, and extras."""
    if contract.record.state != "booked":
        return []
    due = today + timedelta(days=rng.randrange(-12, 20))
    instalment = contract.instalment_cents
    late = instalment if chance(rng, 0.06) else 0
    rows = [("Instalment", due - timedelta(days=30), instalment, late)]
    rows.append(("Instalment", due, instalment, instalment))
    if chance(rng, 0.14):
        words, low, high = rng.choice(_EXTRA_CHARGES)
        cents = rng.randrange(low, high)
        rows.append((words, today + timedelta(days=rng.randrange(-25, 18)), cents, cents))
    return [
        ChargeRecord(
            f"CH{number + n:07d}", contract.record.contract_no, words, day, cents, left, 1 + (left == 0)
        )
        for n, (words, day, cents, left) in enumerate(rows)
    ]
