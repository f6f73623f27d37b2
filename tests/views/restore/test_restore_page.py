"""A restore in the middle of a day, resolved at the window by two people, and how many acts that takes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from admin_desktop.bootstrap.pages.restore import RestoreDesk, restore_page
from admin_desktop.clock import SystemClock
from admin_desktop.errors import DatabaseBusyError, NotAllowedError
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.restore.cases import Decision, Group
from admin_desktop.models.restore.evidence import RestoreReport
from admin_desktop.models.restore.plans import confirm, decide, latest_plan, propose
from admin_desktop.models.sync_report import Revision, SyncState
from admin_desktop.sync.simulation.town import Town, town_in
from admin_desktop.sync.simulation.workspaces import open_quickly
from admin_desktop.views.look.theme import Look
from admin_desktop.views.restore import draft, ports, words
from admin_desktop.views.restore.agreement_bar import AgreementBar
from admin_desktop.views.restore.deciding import Deciding
from admin_desktop.views.restore.restore_body import RestoreBody
from admin_desktop.views.restore.restore_page import RestorePage
from admin_desktop.views.text_check import findings
from admin_desktop.views.tour import wait_until

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

LEE = Principal("lee", Role.LTI_ADMIN, None, "desk-1")
DANA = Principal("dana", Role.CUSTOMER_CARE, None, "desk-2")
NORTH = "NORTHSTAR"

Open = Callable[[Principal], RestorePage]


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_in(tmp_path, 1, open_quickly) as made:
        made.sync()
        yield made


@pytest.fixture
def opened(town: Town, look: Look, qtbot: Any) -> Iterator[Open]:
    pages: list[RestorePage] = []

    def show(who: Principal) -> RestorePage:
        here: Any = SimpleNamespace(store=town.store, who=who, clock=town.clock)
        page = restore_page(look, here)
        qtbot.addWidget(page)
        pages.append(page)
        page.resize(1180, 760)
        page.show()
        qtbot.waitUntil(page.is_settled)
        return page

    yield show
    for page in pages:
        page.shut_down()


class Hands:
    """A person at the page; counts what they do."""

    def __init__(self, qtbot: Any, page: RestorePage) -> None:
        self.acts = 0
        self._qtbot, self._page = qtbot, page

    def choose(self, group: Group) -> None:
        table = self._page.body.groups
        row = next(n for n, line in enumerate(table.lines.rows) if line.group is group)
        self.click(table.viewport(), table.visualRect(table.lines.index(row, 0)).center())

    def decide(self, decision: Decision) -> None:
        self.press(f"decide_{decision.value}")

    def press(self, name: str) -> None:
        button = self._page.findChild(QPushButton, name)
        assert button is not None
        assert button.isVisible(), f"{name} is not offered"
        self.click(button)

    def say(self, reason: str) -> None:
        self.acts += 1
        QTest.keyClicks(self._page.body.agreement.reason, reason)

    def click(self, widget: QWidget, *where: Any) -> None:
        self.acts += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, *where)
        self._qtbot.waitUntil(self._page.is_settled)


def day_with(town: Town, payments: int) -> list[str]:
    """A day with so many payments under way; ASPIRE comes back from a backup of its first part."""
    first = payments * 3 // 5
    refs = [town.submit(cents=10_000 + n, customer=1 + n % 4) for n in range(first)]
    town.sync()
    backup = town.ledger.snapshot()
    refs += [town.submit(cents=20_000 + n, customer=1 + n % 4) for n in range(payments * 3 // 10)]
    town.sync()
    for ref in refs[first - first // 15 : first + first // 15]:
        town.cancel(ref)
    town.sync()
    town.post(town.generate().run_no)
    town.wait()
    town.sync()
    refs += [town.submit(cents=30_000 + n, customer=1 + n % 4) for n in range(payments - len(refs))]
    town.plant("drop_after", "create_alternate_eft", times=2)
    town.sync()
    town.ledger.restore(backup, new_epoch=True)
    town.wait()
    assert town.sync().state is SyncState.RESTORED
    return refs


def resolve_at_the_window(qtbot: Any, opened: Open) -> int:
    page = opened(LEE)
    lee = Hands(qtbot, page)
    lee.choose(Group.MISSING_IN_BATCH)
    lee.decide(Decision.COLLECTED)
    lee.choose(Group.UNKNOWN)
    lee.decide(Decision.SEND_AGAIN)
    lee.say("the bank confirmed the file")
    lee.press("restore_propose")
    second = opened(DANA)
    dana = Hands(qtbot, second)
    dana.say("called the bank as well")
    with qtbot.waitSignal(second.sync_requested):
        dana.press("restore_confirm")
    return lee.acts + dana.acts


def everything_is_accounted_for(town: Town, refs: list[str], decided: dict[str, Decision]) -> None:
    for _ in range(3):
        town.wait(4000)
        assert town.sync().state is SyncState.IDLE
    assert town.disagreements() == []
    with town.ledger.look(NORTH) as desk:
        held = [row[0] for row in desk.conn.execute("SELECT payment_ref FROM alternate_efts").fetchall()]
    assert len(held) == len(set(held))
    for ref in refs:
        assert town.payment(ref).differences or ref in decided or town.record(ref) is not None
    collected = {ref for ref, made in decided.items() if made is Decision.COLLECTED}
    assert collected
    assert not collected & set(held)


def decided_in(town: Town) -> dict[str, Decision]:
    plan = latest_plan(town.store, LEE, NORTH)
    assert plan is not None
    assert plan.state == "confirmed"
    return dict(plan.decisions)


def test_a_small_restore_is_resolved_by_two_people_at_the_window(
    town: Town, opened: Open, qtbot: Any
) -> None:
    refs = day_with(town, 40)
    assert resolve_at_the_window(qtbot, opened) <= 10
    everything_is_accounted_for(town, refs, decided_in(town))
    page = opened(LEE)
    assert page._state.state().title == "No restore to resolve"


@pytest.mark.slow
def test_500_payments_under_way_are_resolved_in_ten_acts_and_nothing_is_sent_twice(
    town: Town, opened: Open, qtbot: Any
) -> None:
    refs = day_with(town, 500)
    acts = resolve_at_the_window(qtbot, opened)
    assert acts <= 10
    decided = decided_in(town)
    assert len(decided) > 400
    everything_is_accounted_for(town, refs, decided)


@pytest.fixture
def restored(town: Town) -> list[str]:
    return day_with(town, 20)


@pytest.mark.usefixtures("restored")
def test_the_page_says_what_happened_with_evidence_and_no_text_is_cut(opened: Open) -> None:
    page = opened(LEE)
    first = page.body.groups.lines.rows[0]
    assert first.group is Group.REOPENED
    evidence = page.findChild(QWidget, "restore_evidence")
    assert evidence is not None
    assert "Posted in EFT batch 1" in evidence.text()  # type: ignore[attr-defined]
    assert "its next run would collect it again" in evidence.text()  # type: ignore[attr-defined]
    wait_until(lambda: findings(page) == [])
    assert findings(page) == []
    assert page.body.selected_lines() == draft.Draft(report_of(page)).lines(Group.REOPENED)


def report_of(page: RestorePage) -> RestoreReport:
    assert page._draft is not None
    return page._draft.report


@pytest.mark.usefixtures("restored")
def test_one_payment_may_be_decided_otherwise_than_its_kind(opened: Open, qtbot: Any) -> None:
    page = opened(LEE)
    hands = Hands(qtbot, page)
    hands.choose(Group.MISSING_IN_BATCH)
    page.body.payments.selectRow(1)
    hands.decide(Decision.LEAVE)
    rows = page.body.payments.lines.rows
    assert [row.decision for row in rows[:3]] == [Decision.COLLECTED, Decision.LEAVE, Decision.COLLECTED]
    assert [row.by_hand for row in rows[:3]] == [False, True, False]
    page.search(rows[1].payment.payment_ref)
    assert [line.payment.payment_ref for line in page.body.selected_lines()] == [rows[1].payment.payment_ref]
    page.search("")


@pytest.mark.usefixtures("restored")
def test_who_may_only_confirm_is_offered_no_decision_and_nothing_before_a_proposal(opened: Open) -> None:
    page = opened(DANA)
    assert page.body.agreement.isHidden()
    assert all(not button.isVisible() for button in page.body.deciding.findChildren(QPushButton))
    assert "An LTi admin proposes" in words.verdict(report_of(page), 0)[2]


@pytest.mark.usefixtures("restored")
def test_a_proposal_is_not_confirmed_by_its_author_nor_when_it_is_stale(
    town: Town, opened: Open, qtbot: Any
) -> None:
    page = opened(LEE)
    report = report_of(page)
    propose(town.store, LEE, NORTH, decide(report.case), "asked the bank")
    page.apply_revision(Revision(NORTH, 1, 0, 0))
    qtbot.waitUntil(lambda: page._draft is not None and report_of(page).plan is not None)
    assert page.body.agreement.isHidden()
    town.ledger.restore(town.ledger.snapshot(), new_epoch=True)
    town.wait()
    town.sync()
    second = opened(DANA)
    assert report_of(second).stale
    assert second.body.agreement.isHidden()
    assert "proposes again" in words.verdict(report_of(second), 0)[2]


@pytest.mark.usefixtures("restored")
def test_what_the_model_refuses_is_told_and_the_page_reads_again(
    town: Town, opened: Open, qtbot: Any
) -> None:
    page = opened(LEE)
    hands = Hands(qtbot, page)
    desk: Any = page._desk

    def refuse(*_words: object) -> None:
        raise NotAllowedError("somebody else was quicker")

    desk.propose = refuse
    hands.say("asked the bank")
    hands.press("restore_propose")
    assert "somebody else was quicker" in page._trouble.text()
    del desk.propose
    propose(town.store, LEE, NORTH, decide(report_of(page).case), "asked the bank")
    confirm(town.store, DANA, NORTH, 1, "me too")
    page.read()
    qtbot.waitUntil(page._state.isVisible)


class Broken:
    """A desk whose reads fail."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def reports(self) -> tuple[RestoreReport, ...]:
        raise self._error


@pytest.mark.parametrize(
    ("error", "icon"), [(DatabaseBusyError("locked"), "error"), (NotAllowedError("no"), "locked")]
)
def test_a_read_that_fails_says_so(look: Look, qtbot: Any, error: Exception, icon: str) -> None:
    desk: Any = Broken(error)
    page = RestorePage(look, desk, SystemClock())
    qtbot.addWidget(page)
    assert page._state.state().icon == "loading"
    page.show()
    qtbot.waitUntil(page.is_settled)
    assert page._state.state().icon == icon
    page.tell_offline("ASPIRE not reachable", "amber")
    assert page._banner.isVisible()
    page.shut_down()


def test_every_kind_and_decision_has_words() -> None:
    assert set(words.GROUPS) == set(words._NOW) == set(draft._ORDER) == set(Group)
    assert set(words.DECISIONS) == set(words.MEANING) == set(Decision)
    assert {ports.RestoreDesk, RestoreDesk, Deciding, AgreementBar, RestoreBody}
