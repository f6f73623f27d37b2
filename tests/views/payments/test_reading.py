# ruff: noqa: ANN001 - fixtures are typed where they are made
import threading
from collections.abc import Iterator

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import QThread

from admin_desktop.errors import CancelledError, DatabaseBusyError, NotFoundError
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.views.payments.answers import GatherOrder, ReadFailed
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.payments.wishes import PAGES_IN_WAIT, Kind, Wish, Wishes

EVERYTHING = (PaymentFilter(), PaymentSort())


@pytest.fixture
def thread(qapp, reader) -> Iterator[ReaderThread]:
    thread = ReaderThread(reader)
    yield thread
    assert thread.shut_down()


def test_the_newest_filter_wins_and_older_wishes_go_with_it() -> None:
    wishes = Wishes()
    wishes.put(Wish(Kind.OPEN, 1, "first"))
    wishes.put(Wish(Kind.PAGE, 1, 3))
    wishes.put(Wish(Kind.DETAIL, 0, ("NORTHSTAR", "PMT")))
    wishes.put(Wish(Kind.OPEN, 2, "second"))
    assert wishes.take() == Wish(Kind.OPEN, 2, "second")
    assert wishes.take() == Wish(Kind.DETAIL, 0, ("NORTHSTAR", "PMT"))
    assert wishes.take() is None
    assert wishes.is_late(Wish(Kind.PAGE, 1, 3))
    assert not wishes.is_late(Wish(Kind.PAGE, 2, 3))


def test_the_page_asked_last_is_read_first_and_pages_scrolled_past_are_given_up() -> None:
    wishes = Wishes()
    dropped = [wishes.put(Wish(Kind.PAGE, 0, number)) for number in range(PAGES_IN_WAIT + 2)]
    assert dropped[-2:] == [(0,), (1,)]
    assert wishes.take() == Wish(Kind.PAGE, 0, PAGES_IN_WAIT + 1)


def test_rows_come_before_counts_and_counts_before_totals() -> None:
    wishes = Wishes()
    for kind in (Kind.TOTALS, Kind.COUNT, Kind.PAGE, Kind.DETAIL):
        wishes.put(Wish(kind, 0, 1))
    assert [wishes.take().kind for _ in range(4)] == [Kind.PAGE, Kind.DETAIL, Kind.COUNT, Kind.TOTALS]


def test_an_opening_brings_rows_first_then_count_and_totals(thread, reader, qtbot) -> None:
    with qtbot.waitSignals([thread.opened, thread.counted, thread.totalled], order="strict"):
        thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    assert reader.calls.index("page 0") < reader.calls.index("count") < reader.calls.index("totals")


def test_reads_happen_in_the_reader_thread_and_nowhere_else(thread, reader, qtbot) -> None:
    seen: set[int] = set()
    reader.hold = lambda _what: seen.add(threading.get_ident())
    with qtbot.waitSignal(thread.totalled):
        thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    assert len(seen) == 1
    assert threading.get_ident() not in seen


def test_while_a_slow_read_runs_only_the_newest_filter_is_kept(thread, reader, qtbot) -> None:
    gate = threading.Event()
    reader.hold = lambda what: gate.wait(PATIENCE_S) if what == "open" else None
    answers: list[int] = []
    thread.opened.connect(lambda answer: answers.append(answer.generation))
    for generation in range(1, 21):
        thread.ask(Wish(Kind.OPEN, generation, EVERYTHING))
    gate.set()
    with qtbot.waitSignal(thread.totalled):
        pass
    assert answers[-1] == 20
    assert len(answers) <= 2


def test_what_failed_says_so_in_the_words_of_its_error(thread, reader, qtbot) -> None:
    reader.trouble["open"] = DatabaseBusyError("held by a backup")
    with qtbot.waitSignal(thread.failed) as failed:
        thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    problem = failed.args[0]
    assert (problem.title, problem.detail, problem.refused) == (
        "The workspace is in use by another program",
        "held by a backup",
        False,
    )


def test_a_foreign_error_is_told_too_and_the_thread_lives_on(thread, reader, qtbot) -> None:
    reader.trouble["open"] = ZeroDivisionError("ours")
    with qtbot.waitSignal(thread.failed) as failed:
        thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    assert failed.args[0].title == "Something went wrong"
    reader.trouble.clear()
    with qtbot.waitSignal(thread.opened):
        thread.ask(Wish(Kind.OPEN, 2, EVERYTHING))


def test_what_may_not_be_seen_is_refused() -> None:
    assert ReadFailed.of(Kind.OPEN, 1, None, NotFoundError("x")).refused


def test_a_refusal_is_told_in_the_words_for_its_reader() -> None:
    assert ReadFailed.of(Kind.OPEN, 1, None, NotFoundError("kept", said=lambda: "told")).detail == "told"


def test_a_page_of_a_list_that_is_not_open_fails(thread, qtbot) -> None:
    with qtbot.waitSignal(thread.failed):
        thread.ask(Wish(Kind.PAGE, 0, 0))


def test_rows_are_gathered_over_page_borders(thread, reader, qtbot, row) -> None:
    thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    with qtbot.waitSignal(thread.totalled):
        pass
    with qtbot.waitSignal(thread.gathered) as gathered:
        thread.ask(Wish(Kind.GATHER, 1, GatherOrder("copy", ((500, 515), (2, 3)))))
    assert gathered.args[0].rows == tuple(row(number) for number in (2, 3, *range(500, 516)))


def test_details_places_and_companies_are_read(thread, qtbot, row) -> None:
    with qtbot.waitSignal(thread.totalled):
        thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    key = (row(9).company, row(9).payment_ref)
    with qtbot.waitSignal(thread.detail_read) as read:
        thread.ask(Wish(Kind.DETAIL, 0, key))
    assert read.args[0].detail.row == row(9)
    with qtbot.waitSignal(thread.located) as located:
        thread.ask(Wish(Kind.LOCATE, 1, key))
    assert located.args[0].row == 9
    with qtbot.waitSignal(thread.companies_read) as companies:
        thread.ask(Wish(Kind.COMPANIES))
    assert [company.company for company in companies.args[0]] == ["NORTHSTAR", "PRAIRIE", "CASCADE"]


def test_the_thread_has_a_name_and_ends(qapp, reader) -> None:
    thread = ReaderThread(reader)
    running = thread.findChildren(QThread) or [thread._thread]
    assert running[0].objectName() == "payments-reader"
    assert thread.shut_down()
    assert running[0].isFinished()


class Held:
    """A read that lasts until it is stopped, as a count over millions does."""

    def __init__(self, reader, what: str, times: int = 1) -> None:
        self.running, self.gate = threading.Event(), threading.Event()
        self._what, self._times = what, times
        reader.hold, reader.stopped = self.hold, self.gate.set

    def hold(self, what: str) -> None:
        if what == self._what and self._times:
            self._times -= 1
            self.running.set()
            assert self.gate.wait(PATIENCE_S)
            raise CancelledError("stopped")


@pytest.mark.parametrize("slow", ["count", "totals"])
def test_a_count_gives_way_to_rows_and_is_asked_again(thread, reader, qtbot, slow: str) -> None:
    held = Held(reader, slow)
    thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    assert held.running.wait(PATIENCE_S)
    with qtbot.waitSignals([thread.page_read, thread.totalled], order="strict"):
        thread.ask(Wish(Kind.PAGE, 1, 3))
    assert reader.calls.count(slow) == 2


def test_a_count_of_an_older_filter_is_stopped_and_not_asked_again(thread, reader, qtbot) -> None:
    held = Held(reader, "count")
    thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    assert held.running.wait(PATIENCE_S)
    with qtbot.waitSignal(thread.totalled) as totalled:
        thread.ask(Wish(Kind.OPEN, 2, EVERYTHING))
    assert totalled.args[0].generation == 2
    assert reader.calls.count("count") == 2


def test_the_first_page_of_an_older_filter_is_stopped_by_a_newer_one(thread, reader, qtbot) -> None:
    held = Held(reader, "page 0")
    thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    assert held.running.wait(PATIENCE_S)
    with qtbot.waitSignal(thread.opened) as opened:
        thread.ask(Wish(Kind.OPEN, 2, EVERYTHING))
    assert opened.args[0].generation == 2


def test_what_the_user_stops_says_so_and_stays_stopped(thread, reader, qtbot) -> None:
    held = Held(reader, "page 0")
    thread.ask(Wish(Kind.OPEN, 1, EVERYTHING))
    assert held.running.wait(PATIENCE_S)
    with qtbot.waitSignal(thread.failed) as failed:
        thread.stop()
    assert (failed.args[0].kind, failed.args[0].title) == (Kind.OPEN, "Stopped")
    thread.stop()
    assert reader.stops == 1
