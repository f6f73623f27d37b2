"""What becomes of a payment: the acts of borrower, sync, staff and bank in order of time.

A life is planned as if there were no *now*; ``until`` then cuts off what has not happened yet. The moves are
those of S2 and of docs/architecture.md, *Life cycle*.
"""

import random
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from admin_desktop.clock import MINUTE_MS
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.demo.events.runs import RunCalendar
from admin_desktop.models.demo.events.sync_times import SyncTimes
from admin_desktop.models.demo.history import CancelHistory
from admin_desktop.models.demo.odds import Weighted
from admin_desktop.models.local_days import LocalMidnights


class Fate(StrEnum):
    """What a life is heading for; where time is too short for it, the payment is simply paid."""

    PAID = "paid"
    RETURNED = "returned"
    CANCELED = "canceled"
    CANCELED_UNSENT = "canceled_unsent"
    TOO_LATE = "too_late"
    STAFF_CLOSED = "staff_closed"
    STAFF_AMOUNT = "staff_amount"
    STAFF_REOPENED = "staff_reopened"


class Do(StrEnum):
    """What happens to an Alternate EFT record in ASPIRE."""

    CREATE = "create"
    PULL = "pull"
    VOID = "void"
    POST = "post"
    CANCEL = "cancel"
    STAFF_CLOSE = "staff_close"
    STAFF_REOPEN = "staff_reopen"
    STAFF_AMOUNT = "staff_amount"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Act:
    """One act in ASPIRE; ``value`` is the run's index, the new amount or the return code."""

    at_ms: int
    do: Do
    value: int | str | None = None


@dataclass(slots=True)
class Life:
    """A life as planned or, after ``until``, as lived so far."""

    submitted_ms: int
    effective: date
    sent_ms: int | None
    answered_ms: int | None
    cancel: CancelHistory | None = None
    acts: list[Act] = field(default_factory=list)

    def until(self, now_ms: int) -> "Life":
        """Return the part that has happened by ``now_ms``."""
        cancel = self.cancel if self.cancel and self.cancel.requested_ms <= now_ms else None
        if cancel:
            cancel = replace(
                cancel, sent_ms=_past(cancel.sent_ms, now_ms), answered_ms=_past(cancel.answered_ms, now_ms)
            )
        return Life(
            self.submitted_ms,
            self.effective,
            _past(self.sent_ms, now_ms),
            _past(self.answered_ms, now_ms),
            cancel,
            [act for act in self.acts if act.at_ms <= now_ms],
        )


def _past(at_ms: int | None, now_ms: int) -> int | None:
    return at_ms if at_ms is not None and at_ms <= now_ms else None


RETURN_CODES = Weighted(("R01", "R09", "R02", "R03", "R04", "R10", "R29"), (56, 10, 10, 7, 6, 7, 4))
_SLOW_RETURNS = {"R10", "R29"}


class LifeWriter:
    """Plans lives by one company's runs and sync."""

    def __init__(
        self,
        rng: random.Random,
        calendar: RunCalendar,
        sync: SyncTimes,
        days: BankingDays,
        midnights: LocalMidnights,
    ) -> None:
        self._rng = rng
        self._calendar = calendar
        self._sync = sync
        self._days = days
        self._midnights = midnights

    def write(self, submitted_ms: int, effective: date, fate: Fate, amount_cents: int) -> Life:
        """Plan a life that was submitted through the portal."""
        if fate is Fate.CANCELED_UNSENT:
            return self._unsent(submitted_ms, effective)
        sent_ms = self._sync.sent(submitted_ms)
        created_ms, answered_ms = self._sync.answer(sent_ms)
        life = Life(submitted_ms, effective, sent_ms, answered_ms, None, [Act(created_ms, Do.CREATE)])
        self.collect(life)
        if fate is Fate.RETURNED:
            self._return(life)
        elif fate is Fate.TOO_LATE:
            self._cancel_too_late(life)
        elif fate is not Fate.PAID:
            self._before_the_pull(life, fate, amount_cents)
        return life

    def collect(self, life: Life) -> None:
        """Add the runs that pull the record, up to the one that is posted."""
        first = self._calendar.first_pulling(life.acts[-1].at_ms, life.effective)
        for index in self._calendar.settling(first):
            plan = self._calendar.plans[index]
            life.acts.append(Act(plan.pulled_ms, Do.PULL, index))
            life.acts.append(Act(plan.ended_ms, Do.VOID if plan.voided else Do.POST))

    def _unsent(self, submitted_ms: int, effective: date) -> Life:
        requested_ms = submitted_ms + self._rng.randrange(8_000, 28_000)
        sent_ms = requested_ms + self._rng.randrange(2_000, 90_000)
        _, answered_ms = self._sync.answer(sent_ms)
        cancel = CancelHistory(requested_ms, sent_ms, answered_ms, too_late=False, unsent=True)
        return Life(submitted_ms, effective, None, None, cancel)

    def _return(self, life: Life) -> None:
        code = RETURN_CODES.one(self._rng)
        posted_on = self._midnights.day_of(life.acts[-1].at_ms)
        wait = self._rng.randrange(4, 34) if code in _SLOW_RETURNS else self._rng.choice((1, 2, 2))
        day = self._days.after(posted_on, wait)
        at_ms = self._midnights.at(day, self._rng.randrange(6 * 3600 + 1800, 9 * 3600))
        life.acts.append(Act(at_ms, Do.RETURN, code))

    def _cancel_too_late(self, life: Life) -> None:
        pull, end = life.acts[1], life.acts[2]
        requested_ms = self._rng.randrange(pull.at_ms + 20_000, end.at_ms - 15 * MINUTE_MS)
        sent_ms = self._sync.cancel_sent(requested_ms)
        if sent_ms >= end.at_ms - MINUTE_MS:
            return
        _, answered_ms = self._sync.answer(sent_ms)
        life.cancel = CancelHistory(requested_ms, sent_ms, answered_ms, too_late=True, unsent=False)
        void_seen_ms = self._sync.pulled(end.at_ms) if end.do is Do.VOID else None
        if void_seen_ms is not None and void_seen_ms < life.acts[3].at_ms - MINUTE_MS:
            # The wish was kept: the batch was voided, so the cancel is sent again at once.
            done_ms, _ = self._sync.answer(void_seen_ms)
            life.acts[3:] = [Act(done_ms, Do.CANCEL)]

    def _before_the_pull(self, life: Life, fate: Fate, amount_cents: int) -> None:
        """Put an act between the answer to the create and the first run, if there is time for it."""
        begin_ms, end_ms = (life.answered_ms or 0) + 15_000, life.acts[1].at_ms - 12 * MINUTE_MS
        if end_ms - begin_ms < 4 * MINUTE_MS:
            return
        wait_ms = round(self._rng.expovariate(1 / (90 * MINUTE_MS)))
        at_ms = begin_ms + min(wait_ms, self._rng.randrange(end_ms - begin_ms))
        if fate is Fate.STAFF_AMOUNT:
            changed = amount_cents + self._rng.choice((-1, 1)) * self._rng.randrange(
                500, amount_cents // 3 + 600
            )
            life.acts.insert(1, Act(at_ms, Do.STAFF_AMOUNT, max(changed, 1_00)))
        elif fate is Fate.STAFF_CLOSED:
            life.acts[1:] = [Act(at_ms, Do.STAFF_CLOSE)]
        else:
            self._cancel_in_time(life, at_ms, reopened=fate is Fate.STAFF_REOPENED)

    def _cancel_in_time(self, life: Life, requested_ms: int, *, reopened: bool) -> None:
        sent_ms = self._sync.cancel_sent(requested_ms)
        if sent_ms >= life.acts[1].at_ms - MINUTE_MS:
            return
        done_ms, answered_ms = self._sync.answer(sent_ms)
        life.cancel = CancelHistory(requested_ms, sent_ms, answered_ms, too_late=False, unsent=False)
        next_run_ms = life.acts[1].at_ms
        life.acts[1:] = [Act(done_ms, Do.CANCEL)]
        if reopened:
            # Staff open it again after that day's run and close it before the next.
            life.acts.append(Act(next_run_ms + 20 * MINUTE_MS, Do.STAFF_REOPEN))
            life.acts.append(Act(next_run_ms + 75 * MINUTE_MS, Do.STAFF_CLOSE))
