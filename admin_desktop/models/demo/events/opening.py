"""What is under way when the demo opens: one of everything that a sync has to settle.

These lives are written to fit *now*, whatever day and hour it is: submissions not sent yet, one whose
answer was lost, cancels not sent yet (in time, too late, and of a payment that never left), a batch that is
pulled and not posted, returns and staff's changes of this morning that our sync has not seen.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from admin_desktop.clock import MINUTE_MS
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.demo.events.books import Line
from admin_desktop.models.demo.events.lives import RETURN_CODES, Act, Do, Life, LifeWriter
from admin_desktop.models.demo.events.runs import DESK_RUN_AGE_MS
from admin_desktop.models.demo.events.submissions import Borrowers, Wish
from admin_desktop.models.demo.history import CancelHistory
from admin_desktop.models.local_days import LocalMidnights

_RETURNS = 2
_IN_DESK_RUN = 5
_UNSENT = 3


@dataclass(frozen=True, slots=True)
class Opening:
    """Writes the lives that are under way at ``now_ms`` for one company."""

    rng: random.Random
    borrowers: Borrowers
    writer: LifeWriter
    days: BankingDays
    midnights: LocalMidnights
    now_ms: int
    desk_run: bool

    def lives(self) -> list[tuple[Wish, Life]]:
        """Return today's lives, each with what was submitted."""
        made = [self._unsent(age_min) for age_min in (1.2, 3.5, 6.8)[:_UNSENT]]
        made += [self._answer_lost(), self._cancel_waits(), self._canceled_before_sending()]
        if self.desk_run:
            made += [self._in_desk_run(n) for n in range(_IN_DESK_RUN)]
            made.append(self._cancel_too_late())
        return [pair for pair in made if pair is not None]

    def _later(self, steps: int) -> date:
        today = self.midnights.day_of(self.now_ms)
        return self.days.on_or_after(today + timedelta(days=1), steps)

    def _wish(self, age_min: float, effective: date) -> Wish | None:
        return self.borrowers.wish(self.now_ms - round(age_min * MINUTE_MS), effective)

    def _unsent(self, age_min: float) -> tuple[Wish, Life] | None:
        wish = self._wish(age_min, self._later(0))
        return (wish, Life(wish.submitted_ms, wish.effective, None, None)) if wish else None

    def _answer_lost(self) -> tuple[Wish, Life] | None:
        wish = self._wish(5.5, self._later(1))
        if wish is None:
            return None
        sent_ms = wish.submitted_ms + MINUTE_MS
        life = Life(wish.submitted_ms, wish.effective, sent_ms, None)
        life.acts.append(Act(sent_ms + 400, Do.CREATE))
        return wish, life

    def _sent(self, age_min: float, effective: date) -> tuple[Wish, Life] | None:
        wish = self._wish(age_min, effective)
        if wish is None:
            return None
        sent_ms = wish.submitted_ms + self.rng.randrange(20_000, 400_000)
        life = Life(wish.submitted_ms, wish.effective, sent_ms, sent_ms + 700)
        life.acts.append(Act(sent_ms + 500, Do.CREATE))
        self.writer.collect(life)
        return wish, life

    def _cancel_waits(self) -> tuple[Wish, Life] | None:
        pair = self._sent(self.rng.randrange(70, 300), self._later(4))
        if pair:
            pair[1].cancel = _not_sent(self.now_ms - 2 * MINUTE_MS)
        return pair

    def _canceled_before_sending(self) -> tuple[Wish, Life] | None:
        pair = self._unsent(4.0)
        if pair:
            pair[1].cancel = _not_sent(self.now_ms - MINUTE_MS, unsent=True)
        return pair

    def _in_desk_run(self, number: int) -> tuple[Wish, Life] | None:
        age_min = DESK_RUN_AGE_MS / MINUTE_MS + 20 + 17 * number
        return self._sent(age_min, self.days.on_or_after(self.midnights.day_of(self.now_ms)))

    def _cancel_too_late(self) -> tuple[Wish, Life] | None:
        pair = self._in_desk_run(_IN_DESK_RUN)
        if pair:
            pair[1].cancel = _not_sent(self.now_ms - 3 * MINUTE_MS)
        return pair

    def this_morning(self, lines: list[Line], closing_ms: int) -> None:
        """Add to lives of the last days what ASPIRE did since closing: returns, and staff's changes."""
        recent = [line for line in lines if line.life.acts and line.payment_ref]
        posted = [line for line in recent if _posted_lately(line.life, closing_ms)]
        for line in self.rng.sample(posted, min(_RETURNS, len(posted))):
            at_ms = self.now_ms - self.rng.randrange(30, 55) * MINUTE_MS
            line.life.acts.append(Act(at_ms, Do.RETURN, RETURN_CODES.one(self.rng)))
        at_ms = self.now_ms - 40 * MINUTE_MS
        still_open = [
            line
            for line in recent
            if line.life.cancel is None and _open_since(line.life, at_ms - 20 * MINUTE_MS)
        ]
        for line, act in zip(
            self.rng.sample(still_open, min(2, len(still_open))),
            (Do.STAFF_AMOUNT, Do.STAFF_CLOSE),
            strict=False,
        ):
            amount = line.wish.amount_cents + 12_500 if act is Do.STAFF_AMOUNT else None
            line.life.acts.append(Act(at_ms, act, amount))


def _not_sent(requested_ms: int, *, unsent: bool = False) -> CancelHistory:
    return CancelHistory(requested_ms, None, None, too_late=False, unsent=unsent)


def _posted_lately(life: Life, closing_ms: int) -> bool:
    last = life.acts[-1]
    return last.do is Do.POST and closing_ms - 6 * 24 * 60 * MINUTE_MS < last.at_ms < closing_ms


def _open_since(life: Life, at_ms: int) -> bool:
    """Whether a life that has been cut off at now shows an open record that no run has pulled."""
    return len(life.acts) == 1 and life.acts[0].at_ms < at_ms and life.answered_ms is not None
