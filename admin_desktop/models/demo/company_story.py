"""One finance company's story: from its cast to its payments, runs and feed."""

import random
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from admin_desktop.clock import DAY_MS, MINUTE_MS
from admin_desktop.models.banking_days import BankingDays
from admin_desktop.models.demo.events.books import Books, Line, seen
from admin_desktop.models.demo.events.feed import whole_feed
from admin_desktop.models.demo.events.lives import Act, Do, Fate, Life, LifeWriter
from admin_desktop.models.demo.events.opening import Opening
from admin_desktop.models.demo.events.runs import RunCalendar
from admin_desktop.models.demo.events.submissions import Borrowers, submission_times
from admin_desktop.models.demo.events.sync_times import SyncTimes
from admin_desktop.models.demo.history import Cast, CompanyStory, PaymentHistory
from admin_desktop.models.demo.odds import Weighted
from admin_desktop.models.demo.people.companies import Setup
from admin_desktop.models.local_days import LocalMidnights
from admin_desktop.models.payments.references import new_reference

FATES = Weighted(
    (
        Fate.PAID,
        Fate.CANCELED,
        Fate.RETURNED,
        Fate.TOO_LATE,
        Fate.STAFF_CLOSED,
        Fate.CANCELED_UNSENT,
    ),
    (9_245, 450, 165, 100, 30, 25),
)
_STILL_STANDING = (Fate.STAFF_AMOUNT, Fate.STAFF_AMOUNT, Fate.STAFF_REOPENED, Fate.STAFF_CLOSED)
"""Staff's acts of the last two weeks: older differences have long been put right by a person."""

_RECENT_MS = 14 * DAY_MS
_RECOLLECTIONS = 120
"""One record in so many is no portal payment: staff collect again what came back."""


class CompanyTeller:
    """Tells one company's story up to ``now_ms``."""

    def __init__(
        self, setup: Setup, cast: Cast, seed: int, times: tuple[int, int, int], *, desk_run: bool
    ) -> None:
        self._started_ms, self._closing_ms, self._now_ms = times
        code = setup.record.code
        rng = self._rng = random.Random(f"payments {seed} {code}")
        self._setup, self._cast = setup, cast
        self._midnights = LocalMidnights(setup.record.time_zone)
        first, last = self._midnights.day_of(self._started_ms), self._midnights.day_of(self._now_ms)
        # With days to come: lives are planned beyond now and then cut off.
        self._days = BankingDays(first + timedelta(days=1), last + timedelta(days=75))
        self._sync = SyncTimes(rng, self._started_ms, self._closing_ms)
        self._calendar = RunCalendar(
            setup.record, self._days, self._midnights, rng, self._now_ms, desk_run=desk_run
        )
        self.writer = LifeWriter(rng, self._calendar, self._sync, self._days, self._midnights)
        self._borrowers = Borrowers(rng, cast, self._days, self._midnights)
        self._desk_run = desk_run

    def tell(self, payments: int) -> CompanyStory:
        """Return the story with about its share of ``payments`` payments."""
        opening = Opening(
            self._rng,
            self._borrowers,
            self.writer,
            self._days,
            self._midnights,
            self._now_ms,
            self._desk_run,
        )
        lines = list(self._portal_lines(round(payments * self._setup.share), opening))
        opening.this_morning(lines, self._closing_ms)
        others = list(self._recollections(lines))
        books = Books(
            self._setup.record.counters,
            self._calendar.plans,
            self._now_ms,
            self._setup.number * 10_000 + 17,
        )
        books.enter(lines + others)
        runs = tuple(books.runs())
        feed = whole_feed(
            self._cast,
            [line for line in lines + others if line.versions],
            runs,
            self._midnights,
            self._started_ms,
            self._closing_ms,
            self._now_ms,
        )
        closing_seq = bisect_right(feed, self._closing_ms, key=lambda change: change.at_ms)
        histories = tuple(self._history(line) for line in lines)
        staff = frozenset(
            line.record_no for line in lines if any(act.do is Do.STAFF_CLOSE for act in line.life.acts)
        )
        return CompanyStory(self._cast, histories, runs, feed, closing_seq, staff)

    def _portal_lines(self, count: int, opening: Opening) -> Iterator[Line]:
        lives = opening.lives()
        times = submission_times(
            self._rng, self._midnights, self._started_ms, self._now_ms, max(count - len(lives), 1)
        )
        recent = [n for n, at_ms in enumerate(times) if 0 < self._closing_ms - DAY_MS - at_ms < _RECENT_MS]
        fates = dict(
            zip(
                self._rng.sample(recent, min(len(_STILL_STANDING), len(recent))),
                _STILL_STANDING,
                strict=False,
            )
        )
        for n, at_ms in enumerate(times):
            wish = self._borrowers.wish(at_ms)
            if wish is not None:
                fate = fates.get(n) or FATES.one(self._rng)
                lives.append((wish, self.writer.write(at_ms, wish.effective, fate, wish.amount_cents)))
        references: set[str] = set()
        for wish, life in sorted(lives, key=lambda pair: pair[0].submitted_ms):
            reference = next(free for free in self._references(wish.submitted_ms) if free not in references)
            references.add(reference)
            yield Line(wish, life.until(self._now_ms), reference)

    def _references(self, at_ms: int) -> Iterator[str]:
        while True:
            yield new_reference(at_ms, self._rng)

    def _recollections(self, lines: list[Line]) -> Iterator[Line]:
        """Yield records that staff made in ASPIRE: a few returned payments, collected again by telephone."""
        settled = [line for line in lines if line.life.acts and line.life.acts[-1].do is Do.RETURN]
        wanted = max(len(lines) // _RECOLLECTIONS, 1)
        for line in self._rng.sample(settled, min(wanted, len(settled))):
            at_ms = line.life.acts[-1].at_ms + self._rng.randrange(60, 200) * MINUTE_MS
            day = self._days.after(self._midnights.day_of(at_ms), self._rng.choice((1, 3, 5)))
            wish = replace(line.wish, submitted_ms=at_ms, effective=day)
            life = Life(at_ms, day, None, None, None, [Act(at_ms, Do.CREATE)])
            self.writer.collect(life)
            life = life.until(self._now_ms)
            if life.acts:
                yield Line(wish, life, None, "PPD")

    def _history(self, line: Line) -> PaymentHistory:
        wish, life = line.wish, line.life
        return PaymentHistory(
            company=self._setup.record.code,
            payment_ref=line.payment_ref or "",
            customer_no=wish.customer_no,
            contract_no=wish.contract_no,
            bank_account_token=wish.bank_account_token,
            amount_cents=wish.amount_cents,
            sec_code=line.sec_code,
            effective_date=wish.effective,
            submitted_ms=wish.submitted_ms,
            submitted_by=wish.submitted_by,
            sent_ms=life.sent_ms,
            answered_ms=life.answered_ms,
            cancel=life.cancel,
            versions=seen(line, self._sync),
        )
