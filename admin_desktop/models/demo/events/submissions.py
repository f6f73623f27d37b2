"""Who pays when and how much: submissions as they come in on a real portal.

Busy on weekdays in working hours, with peaks around the turn of the month and on the fifteenth; few at night
and at weekends; the portal grows over the months.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from admin_desktop.clock import DAY_MS, MINUTE_MS
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.demo.history import AccountCast, Cast, ContractCast
from admin_desktop.models.demo.odds import Weighted, chance
from admin_desktop.models.local_days import LocalMidnights, clock_seconds

_WEEKDAYS = (1.25, 1.1, 1.0, 1.0, 1.2, 0.35, 0.28)
_HOURS = (1, 0, 0, 0, 0, 1, 3, 8, 18, 26, 28, 24, 22, 24, 22, 20, 17, 12, 9, 8, 7, 5, 3, 2)
_AMOUNTS = Weighted(("instalment", "with_fee", "two", "round", "fee"), (63, 9, 7, 14, 7))
_EFFECTIVE_STEPS = Weighted((0, 1, 2, 3, 5, 8), (62, 16, 8, 6, 5, 3))
_LATEST_ORDER_S = 1_800
_FEW_TRIES = 40


@dataclass(frozen=True, slots=True)
class Wish:
    """What a borrower submits: from which account, on which contract, how much, when and for when."""

    submitted_ms: int
    submitted_by: str
    customer_no: str
    contract_no: str
    bank_account_token: str
    amount_cents: int
    effective: date


class Borrowers:
    """The borrowers of one company as payers."""

    def __init__(self, rng: random.Random, cast: Cast, days: BankingDays, midnights: LocalMidnights) -> None:
        self._rng = rng
        self._days = days
        self._midnights = midnights
        self._cutoff_s = clock_seconds(cast.company.cutoff)
        contracts: dict[str, list[ContractCast]] = {}
        for contract in cast.contracts:
            contracts.setdefault(contract.record.customer_no, []).append(contract)
        accounts: dict[str, list[AccountCast]] = {}
        for account in cast.bank_accounts:
            accounts.setdefault(account.record.customer_no, []).append(account)
        payers = [
            (user, customer_no, contracts[customer_no], accounts[customer_no])
            for user in cast.users
            for customer_no in user.customer_nos
            if customer_no in accounts
        ]
        self._payers = Weighted(payers, [len(payer[2]) * rng.uniform(0.3, 1.7) for payer in payers])

    def wish(self, at_ms: int, effective: date | None = None) -> Wish | None:
        """Return what somebody who could pay at that time submits; None when nobody is found."""
        rng = self._rng
        for _ in range(_FEW_TRIES):
            user, customer_no, contracts, accounts = self._payers.one(rng)
            contract = rng.choice(contracts)
            since_ms = max(user.created_ms, accounts[0].opened_ms) + DAY_MS
            if since_ms < at_ms and _payable(contract, at_ms):
                account = accounts[0] if chance(rng, 0.8) else rng.choice(accounts)
                return Wish(
                    at_ms,
                    user.portal_user,
                    customer_no,
                    contract.record.contract_no,
                    account.record.token,
                    self._amount(contract.instalment_cents),
                    effective or self._effective(at_ms),
                )
        return None

    def _amount(self, instalment: int) -> int:
        rng, kind = self._rng, _AMOUNTS.one(self._rng)
        if kind == "with_fee":
            return instalment + rng.randrange(2_500, 9_900)
        if kind == "two":
            return instalment * 2
        if kind == "round":
            return max(round(instalment * rng.uniform(0.25, 1.6) / 5_000) * 5_000, 5_000)
        return rng.randrange(2_500, 45_000) if kind == "fee" else instalment

    def _effective(self, at_ms: int) -> date:
        today = self._midnights.day_of(at_ms)
        last_order_ms = self._midnights.at(today, self._cutoff_s - _LATEST_ORDER_S)
        first = today if at_ms < last_order_ms else today + timedelta(days=1)
        return self._days.on_or_after(first, _EFFECTIVE_STEPS.one(self._rng))


def _payable(contract: ContractCast, at_ms: int) -> bool:
    ended = contract.terminated_ms is not None and contract.terminated_ms <= at_ms
    return contract.booked_ms < at_ms and not ended


def submission_times(
    rng: random.Random, midnights: LocalMidnights, started_ms: int, now_ms: int, count: int
) -> list[int]:
    """Return ``count`` instants of submissions before now (less a quarter of an hour), in order.

    The last day and night get a little more than their share, so that a demo opens on a busy day.
    """
    first, today = midnights.day_of(started_ms) + timedelta(days=1), midnights.day_of(now_ms)
    days = [first + timedelta(days=n) for n in range((today - first).days + 1)]
    weights = [_day_weight(day, n / len(days)) for n, day in enumerate(days)]
    latest_ms = now_ms - 15 * MINUTE_MS
    lively = max(count // 100, 1)
    times = [latest_ms - rng.randrange(20 * 60 * MINUTE_MS) for _ in range(lively)]
    chosen, hours = Weighted(days, weights), Weighted(range(24), _HOURS)
    while len(times) < count:
        at_ms = midnights.at(chosen.one(rng), hours.one(rng) * 3600 + rng.randrange(3600))
        at_ms += rng.randrange(1000)
        if at_ms < latest_ms:
            times.append(at_ms)
    return sorted(times)


def _day_weight(day: date, progress: float) -> float:
    weight = _WEEKDAYS[day.weekday()] * (0.75 + 0.5 * progress)
    if day.day <= 3 or day.day >= 28:  # noqa: PLR2004 - the turn of the month, when most instalments are due
        return weight * 2.3
    return weight * 1.6 if day.day in {14, 15, 16} else weight
