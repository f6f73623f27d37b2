"""As of an instant: what the grid showed then, told again from the timelines alone."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from office import PORTAL
from sqlalchemy import insert, select

from admin_desktop.errors import AdminDesktopError, InvalidRequestError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs, outbox
from admin_desktop.models.feed.eft_runs import start_posted_promises
from admin_desktop.models.feed.sightings import Sighting, apply_sightings
from admin_desktop.models.outbox import attempts, kept_wishes, queue
from admin_desktop.models.payments.as_of import listing
from admin_desktop.models.payments.as_of.detail import find_then
from admin_desktop.models.payments.as_of.pages import AsOfPages
from admin_desktop.models.payments.as_of.replay import Event, Then, replay
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.queries import find
from admin_desktop.models.payments.review import close_difference
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.payments.submission import Submission, submit
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.restore.carrying_out import _TEXTS as RESOLVED
from admin_desktop.models.restore.cases import Decision

CARE = Principal("dana", Role.CUSTOMER_CARE, None)
BATCH = 7
LATER = date(2026, 12, 31)


class Life:
    """What can happen to some payments; what ASPIRE would refuse, or we, does not happen."""

    def __init__(self, office: Any) -> None:
        self.office = office
        self.refs: list[str] = []
        self.versions: dict[str, int] = {}
        self.acts: dict[str, Callable[[str], Any]] = {
            "submit": lambda _ref: self.submit(),
            "send": self.send,
            "no answer": self.no_answer,
            "refuse": self.refuse,
            "open": self.see,
            "other amount": lambda ref: self.see(ref, amount_cents=1),
            "pull": lambda ref: self.see(ref, batch_no=BATCH, batch_state="pulled"),
            "post": lambda ref: self.see(ref, batch_no=BATCH, batch_state="posted", payments_processed=0),
            "return": lambda ref: self.see(
                ref, batch_no=BATCH, batch_state="posted", payments_processed=0, return_code="R01"
            ),
            "close": lambda ref: self.see(ref, payments_processed=0),
            "cancel": office.cancel,
            "close difference": lambda ref: close_difference(office.store, CARE, "N", ref, "asked"),
            "hear too late": self.hear_too_late,
            "learn of the posting": self.post_run,
        }

    def submit(self) -> None:
        wanted = Submission("N", "C1", "K1", "T1", 12_345, LATER)
        self.refs.append(submit(self.office.store, PORTAL, wanted, self.office.rng).payment_ref)

    def do(self, act: str, which: int) -> None:
        with suppress(AdminDesktopError, StopIteration):  # refused by a rule: it does not happen
            self.acts[act](self.refs[which % len(self.refs)])

    def errand(self, ref: str) -> Any:
        return next(one for one in queue.due(self.office.store, "N", 2**62, 50) if one.payment_ref == ref)

    def send(self, ref: str) -> None:
        attempts.store_attempt(self.office.store, self.errand(ref), "E1", self.office.now_ms)

    def no_answer(self, ref: str) -> None:
        attempts.postpone(self.office.store, self.errand(ref), 0, "timeout", self.office.now_ms)

    def refuse(self, ref: str) -> None:
        errand = self.errand(ref)
        if errand.attempts:
            attempts.reject(self.office.store, errand, "no such account", self.office.now_ms)

    def hear_too_late(self, ref: str) -> None:
        errand = self.errand(ref)
        if errand.action == "cancel" and errand.attempts and self.office.payment(ref).batch_no:
            kept_wishes.too_late(self.office.store, errand, BATCH, self.office.now_ms)

    def see(self, ref: str, **values: Any) -> None:
        row = self.office.payment(ref)
        if row.differences is not None and (values.get("batch_no") or row.batch_no):
            return  # a record that contradicts us moves without a line in the timeline
        back = row.return_code is not None and "return_code" not in values
        if back or not self._could_be(Status(row.status), values):
            return
        version = self.versions[ref] = self.versions.get(ref, 0) + 1
        number = self.refs.index(ref) + 1000
        record = self.office.record(ref, version, record_no=number, effective_date=LATER, **values)
        with self.office.store.writing() as conn:
            apply_sightings(conn, "N", "E1", [Sighting(record, "s2")], self.office.now_ms)
            start_posted_promises(conn, "N", [BATCH])

    @staticmethod
    def _could_be(status: Status, values: dict[str, Any]) -> bool:
        if status is Status.PAID:
            return values.get("batch_state") == "posted"
        return status is not Status.CANCELED or values == {"payments_processed": 0}

    def post_run(self, _ref: str) -> None:
        run = {"company": "N", "run_no": 1, "batch_no": BATCH, "state": "posted", "entries": 1}
        more = {"posted_at_ms": self.office.now_ms, "through_date": LATER}
        with self.office.store.writing() as conn:
            if conn.execute(select(eft_runs.c.run_no)).first() is None:
                conn.execute(insert(eft_runs), {**run, **more, "debit_cents": 1})
            start_posted_promises(conn, "N", [BATCH])

    def shown(self) -> list[tuple[Any, ...]]:
        return [known(row) for row in PaymentPages(self.office.store, CARE, page_rows=10_000).page(0)]


def known(row: PaymentRow) -> tuple[Any, ...]:
    return row.payment_ref, row.status, row.marks, row.record_no, row.batch_no, row.return_code, row.due_ms


ACTS = (
    *("send", "no answer", "refuse", "open", "open", "pull", "pull", "post", "return", "close", "cancel"),
    *("other amount", "close difference", "hear too late", "learn of the posting", "submit"),
)
STEPS = st.tuples(st.sampled_from(ACTS), st.integers(0, 2), st.integers(1, 12))


@pytest.mark.parametrize("lives", [10, pytest.param(60, marks=pytest.mark.slow)])
def test_any_instant_shows_what_the_grid_showed_then(office: Any, lives: int) -> None:
    @settings(max_examples=lives, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(steps=st.lists(STEPS, min_size=4, max_size=16))
    def live(steps: list[Any]) -> None:
        _one_life(office, steps)

    live()


def _one_life(office: Any, steps: list[Any]) -> None:
    life = Life(office)
    life.submit()
    pictures = []
    for act, which, minutes in steps:
        life.do(act, which)
        pictures.append((office.now_ms, life.shown(), PaymentPages(office.store, CARE).totals()))
        office.clock.advance(minutes * 60)
    for at_ms, shown, totals in pictures:
        pages = AsOfPages(office.store, CARE, PaymentFilter(), PaymentSort(), at_ms)
        assert [known(row) for number in range(2) for row in pages.page(number)] == shown
        assert (pages.count(), pages.totals()) == (len(shown), totals)
    office.change(outbox, state="done")  # the next life begins with nothing on its way


@pytest.fixture
def past(office: Any) -> tuple[Any, int, list[PaymentRow]]:
    """Some payments at an instant, and what became of them since."""
    life = Life(office)
    for number in range(6):
        life.submit()
        office.clock.advance(60)
        for act in ("send", "open", "pull", "post", "return")[: number % 6]:
            life.do(act, number)
            office.clock.advance(60)
    at_ms = office.now_ms
    rows = list(PaymentPages(office.store, CARE).page(0))
    office.clock.advance(3_600)
    for number in range(6):
        for act in ("open", "pull", "post", "return"):
            life.do(act, number)
    life.submit()
    return office, at_ms, rows


@pytest.mark.slow
@pytest.mark.parametrize("column", SORTABLE)
@pytest.mark.parametrize("descending", [False, True])
def test_every_order_is_the_order_of_then(past: Any, column: str, *, descending: bool) -> None:
    office, at_ms, rows = past
    field = {"status": "status", "updated": "updated_ms", "record": "record_no", "batch": "batch_no"}
    pages = AsOfPages(office.store, CARE, PaymentFilter(), PaymentSort(column, descending), at_ms, 4)
    found = [*pages.page(0), *pages.page(1)]
    assert sorted(map(known, found)) == sorted(map(known, rows))
    assert pages.page(2) == ()
    keys = [getattr(row, field.get(column, "submitted_ms")) for row in found]
    if column in {"status", "submitted", "updated"}:
        assert keys == sorted(keys, reverse=descending)
    for place, row in enumerate(found):
        assert pages.index_of(row.company, row.payment_ref) == place
    assert pages.index_of("N", "PMTNONE") is None


FILTERS = [
    PaymentFilter(statuses=frozenset({Status.PAID})),
    PaymentFilter(marks=frozenset({Mark.RETURNED})),
    PaymentFilter(overdue=True),
    PaymentFilter(attention=True),
    PaymentFilter(batch_no=BATCH),
    PaymentFilter(record_no=1003),
    PaymentFilter(moved_within_days=0),
    PaymentFilter(text="ada"),
    PaymentFilter(companies=frozenset({"ELSEWHERE"})),
]


def test_a_filter_means_what_was_so_then(past: Any) -> None:
    for flt in FILTERS:
        _means_what_was_so(*past, flt)


def _means_what_was_so(office: Any, at_ms: int, rows: list[PaymentRow], flt: PaymentFilter) -> None:
    pages = AsOfPages(office.store, CARE, flt, PaymentSort(), at_ms)
    loud = {Mark.LATE, Mark.REJECTED, Mark.DIFFERS, Mark.MISSING, Mark.RETURNED}
    expected = [
        row
        for row in rows
        if (not flt.statuses or row.status in flt.statuses)
        and (not flt.marks or flt.marks & set(row.marks))
        and (not flt.overdue or (row.due_ms and row.due_ms < at_ms))
        and (not flt.attention or loud & set(row.marks) or (row.due_ms and row.due_ms < at_ms))
        and flt.batch_no in {None, row.batch_no}
        and flt.record_no in {None, row.record_no}
        and flt.companies is None
    ]
    assert [row.payment_ref for row in pages.page(0)] == [row.payment_ref for row in expected]
    assert sum(total.count for total in pages.totals()) >= pages.count()


def test_too_many_to_tell_again_are_refused_with_what_to_do(
    past: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, at_ms, _rows = past
    monkeypatch.setattr(listing, "MOST", 5)
    with pytest.raises(InvalidRequestError, match="choose a company"):
        AsOfPages(office.store, CARE, PaymentFilter(), PaymentSort(), at_ms).count()
    bounded = PaymentFilter(record_no=1, text="nobody")
    pages = AsOfPages(office.store, CARE, bounded, PaymentSort(), at_ms)
    assert pages.count() == 0
    assert not pages.stop()


def test_one_payment_is_told_as_it_was(past: Any) -> None:
    office, at_ms, rows = past
    for row in rows:
        then = find_then(office.store, CARE, row.company, row.payment_ref, at_ms)
        now = find(office.store, CARE, row.company, row.payment_ref)
        assert known(then.row) == known(row)
        assert all(event.at_ms <= at_ms for event in then.events)
        assert then.sentence
        assert len(then.events) <= len(now.events)
    with pytest.raises(NotFoundError):
        find_then(office.store, CARE, "N", rows[0].payment_ref, at_ms - 10**9)
    with pytest.raises(NotFoundError):
        find_then(office.store, CARE, "N", "PMTNONE", at_ms)


def told(kind: str, text: str = "", *, status: str | None = None, actor: str = "sync") -> Event:
    return Event(1, kind, status, actor, text)


def then(*events: Event) -> Then:
    found = replay([told("submitted", status="pending", actor="portal"), *events], 1)
    assert found is not None
    return found


def test_what_two_people_decided_after_a_restore_is_told_again() -> None:
    lost = (told("scheduled", "ASPIRE has created record 5.", status="scheduled"), told("missing"))
    assert then(*lost).marks(late=False) == (Mark.MISSING,)
    again = then(*lost, told("restore_resolved", RESOLVED[Decision.SEND_AGAIN]))
    assert again.marks(late=False) == (Mark.CHECKING, Mark.MISSING)
    collected = then(*lost, told("restore_resolved", RESOLVED[Decision.COLLECTED]))
    assert (collected.marks(late=False), collected.due_ms(1)) == ((), None)
    assert then(*lost, told("restore_resolved", RESOLVED[Decision.LEAVE])).marks(late=False) == (
        Mark.MISSING,
    )
    never_sent = then(told("restore_resolved", RESOLVED[Decision.LEAVE]))
    assert never_sent.marks(late=False) == (Mark.REJECTED,)
    canceled = told("canceled", "Canceled: the payment never reached ASPIRE.", status="canceled")
    gone = then(canceled, told("missing"), told("restore_resolved", RESOLVED[Decision.LEAVE]))
    assert gone.marks(late=False) == ()
    found = then(*lost, told("found_again", "ASPIRE has record 6 again."))
    assert (found.record_no, found.marks(late=False)) == (6, ())


def test_what_was_sent_again_is_rejected_no_more_and_odd_words_do_no_harm() -> None:
    rejected = told("rejected", "ASPIRE refused it: no such account")
    assert then(rejected).rejected_reason == "no such account"
    assert then(rejected, told("sent_again")).marks(late=False) == ()
    assert then(told("returned", "The bank returned it.")).return_code == "R??"
    assert replay([replace(told("submitted"), at_ms=2)], 1) is None
    assert then(told("something new")).status is Status.PENDING


def test_a_payment_without_a_timeline_was_pending(store: Store, add_payments: Callable[..., None]) -> None:
    add_payments({"payment_ref": "PMTOLD", "status": "paid"})
    pages = AsOfPages(store, CARE, PaymentFilter(), PaymentSort(), store.clock.now_ms())
    assert [(row.payment_ref, row.status) for row in pages.page(0)] == [("PMTOLD", Status.PENDING)]
