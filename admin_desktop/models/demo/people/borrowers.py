"""Borrowers who come and go while the demo runs: they pay and cancel through the portal's two doors, only.

Plain Python: the store (with its clock), the dice and the portal's principal are passed in; whoever drives it
calls ``step`` and waits ``next_in_s``.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from admin_desktop.clock import local_datetime
from admin_desktop.errors import RejectedError
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.database.store import Store
from admin_desktop.models.demo.odds import Weighted, chance
from admin_desktop.models.demo.people.portal_reads import Payable, cancelable, payable, set_up
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.principal import Principal, Role

PORTAL_SERVICE = Principal("portal", Role.PORTAL_SERVICE, None, "demo")
"""Who the borrowers' acts are told of as, where the demo runs in one process."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How lively the borrowers are."""

    shortest_s: float = 10.0
    longest_s: float = 40.0
    cancels: float = 0.15
    """The share of acts that are cancels."""
    too_late: float = 0.15
    """The share of cancels that are tried although EFT Generation has pulled the record."""


DEMO_PACE = Pace()

_AMOUNTS = Weighted(("oldest", "all", "with_fee", "round"), (66, 14, 8, 12))
_LATER_STEPS = Weighted((0, 1, 2), (88, 9, 3))


class Did(StrEnum):
    """What a step did."""

    SUBMITTED = "submitted"
    CANCEL_REQUESTED = "cancel_requested"


@dataclass(frozen=True, slots=True)
class BorrowerAct:
    """One act of a borrower, as it now stands in the workspace."""

    did: Did
    payment: PaymentRow


class BorrowerSimulator:
    """The borrowers of all companies of a workspace. Used by one thread."""

    def __init__(
        self,
        store: Store,
        rng: random.Random,
        who: Principal = PORTAL_SERVICE,
        pace: Pace = DEMO_PACE,
    ) -> None:
        self._store = store
        self._rng = rng
        self._who = who
        self._pace = pace

    def next_in_s(self) -> float:
        """Return how many seconds to wait before the next step."""
        return self._rng.uniform(self._pace.shortest_s, self._pace.longest_s)

    def step(self) -> BorrowerAct | None:
        """Let one borrower submit or cancel; None when nobody can, or the portal refused.

        Errors of the database come through: the next step simply tries again.
        """
        try:
            if chance(self._rng, self._pace.cancels):
                return self._cancel() or self._submit()
            return self._submit()
        except RejectedError:
            # Somebody was quicker: the payment became final, or Payments was switched off.
            return None

    def _submit(self) -> BorrowerAct | None:
        with self._store.reading() as conn:
            choice = payable(conn, self._rng, self._who)
            cutoff = set_up(conn, choice.company) if choice else None
        if choice is None or cutoff is None:
            return None
        submission = Submission(
            company=choice.company,
            customer_no=choice.customer_no,
            contract_no=choice.contract_no,
            bank_account_token=choice.bank_account_token,
            amount_cents=self._amount(choice),
            effective_date=self._effective(*cutoff),
        )
        return BorrowerAct(Did.SUBMITTED, submit(self._store, self._who, submission, self._rng))

    def _cancel(self) -> BorrowerAct | None:
        pulled = chance(self._rng, self._pace.too_late)
        with self._store.reading() as conn:
            choices = cancelable(conn, self._who, pulled=pulled) or cancelable(
                conn, self._who, pulled=not pulled
            )
        if not choices:
            return None
        company, payment_ref = self._rng.choice(choices)
        return BorrowerAct(Did.CANCEL_REQUESTED, request_cancel(self._store, self._who, company, payment_ref))

    def _amount(self, choice: Payable) -> int:
        kind = _AMOUNTS.one(self._rng)
        if not choice.open_cents:
            return self._rng.randrange(18_000, 240_000)
        if kind == "all":
            return sum(choice.open_cents)
        if kind == "with_fee":
            return choice.open_cents[0] + self._rng.randrange(2_500, 9_900)
        if kind == "round":
            return max(round(choice.open_cents[0] / 10_000) * 10_000, 5_000)
        return choice.open_cents[0]

    def _effective(self, zone: str, cutoff: str) -> date:
        """Return the day of collection: mostly the first that can still be reached."""
        now = local_datetime(self._store.clock.now_ms(), zone)
        first = now.date() if f"{now:%H:%M}" < cutoff else now.date() + timedelta(days=1)
        days = BankingDays(now.date(), now.date() + timedelta(days=21))
        return days.on_or_after(first, _LATER_STEPS.one(self._rng))
