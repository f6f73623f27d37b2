"""The page with a reader of its own: paste, verdict, countdown, copy, all overdue, the five states."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.errors import AspireUnavailableError, CancelledError, NotAllowedError
from admin_desktop.models.diagnosis.asking.examination import Examination
from admin_desktop.models.diagnosis.asking.lookup import ContractKey, Lookup
from admin_desktop.models.diagnosis.asking.past import PastDiagnosis
from admin_desktop.models.diagnosis.asking.pasted import understand
from admin_desktop.models.diagnosis.engine import diagnose
from admin_desktop.models.diagnosis.gathering.facts import CompanyFacts, Facts, PaymentFacts
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.models.diagnosis.overdue import CauseGroup, OverduePayment, OverdueReport
from admin_desktop.models.diagnosis.replies.borrower import reply_for
from admin_desktop.models.diagnosis.replies.ticket import ticket_for
from admin_desktop.models.diagnosis.restored import AffectedPayment, LeftOpen, Restored
from admin_desktop.models.diagnosis.trace import trace
from admin_desktop.models.payments.promise import PROMISE_MS
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Status
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.troubleshooting import (
    ask_box,
    flow,
    overdue_pane,
    panes,
    ports,
    questions,
    restored_pane,
    tables,
    words,
)
from admin_desktop.views.troubleshooting.result import checks_list, result_pane, texts, trace_row
from admin_desktop.views.troubleshooting.troubleshooting_page import TroubleshootingPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has no hints to take

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
REF = "PMT00000000000A"
PARTS = (
    ask_box, checks_list, flow, overdue_pane, panes, ports, questions, restored_pane, result_pane, tables,
    texts, trace_row, words,
)  # fmt: skip
ENTRY = (
    "622091000996"
    + "4000123456781".ljust(17)
    + "0000012345"
    + REF
    + "ADA LINDQVIST".ljust(22)
    + "S 0"
    + "1" * 15
)


class Reader:
    """Answers from hand-made facts; ``fail`` is raised once."""

    def __init__(self, clock: ManualClock) -> None:
        self.clock = clock
        self.fail: Exception | None = None
        self.status = Status.PENDING
        self.asked: list[str] = []
        self.remembered: list[bool] = []
        self.hits = 1
        self.contracts: tuple[ContractKey, ...] = ()
        self.restores: tuple[Restored, ...] = ()
        self.reports: tuple[LeftOpen, ...] = ()
        self.hold = threading.Event()
        self.hold.set()
        self.overdue_count = 2

    def _facts(self) -> Facts:
        now = self.clock.now_ms()
        company = CompanyFacts("NORTHSTAR", "Northstar", "America/Chicago", "s2", "ACH", last_success_ms=now)
        payment = PaymentFacts(
            REF, self.status, NOW_MS, NOW_MS, "portal", "C1", "K1", 12_050, "WEB", date(2025, 11, 24),
            due_ms=NOW_MS + PROMISE_MS if self.status is Status.PENDING else None,
        )  # fmt: skip
        return Facts(REF, now, company, payment)

    def look_up(self, text: str, company: str | None) -> Lookup:
        self._maybe_fail()
        self.asked.append(text)
        pasted = understand(text)
        rows = (
            tuple(row(f"PMT0000000000{n:02d}") for n in range(self.hits)) if self.hits != 1 else (row(REF),)
        )
        return Lookup(pasted, rows, len(rows), contracts=self.contracts)

    def examine(self, company: str, payment_ref: str, *, remember: bool) -> Examination:
        self._maybe_fail()
        self.hold.wait(PATIENCE_S)
        self.remembered.append(remember)
        facts = self._facts()
        told = replace(diagnose(facts), payment_ref=payment_ref)
        past = PastDiagnosis(
            NOW_MS, "dana", Status.PENDING, "paid", told.verdict.kind, "It was so.", "Nothing to do."
        )
        return Examination(
            told, reply_for(facts, told.verdict), ticket_for(facts, told), trace(facts), (past,)
        )

    def overdue(
        self, company: str | None, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> OverdueReport:
        self._maybe_fail()
        progress(0, self.overdue_count)
        self.hold.wait(PATIENCE_S)
        progress(self.overdue_count, self.overdue_count)
        verdict = diagnose(self._facts()).verdict
        ones = tuple(
            OverduePayment("NORTHSTAR", REF, 100, NOW_MS - 60_000, verdict) for _ in range(self.overdue_count)
        )
        groups = (CauseGroup("NORTHSTAR", "aspire_not_reachable", "Wait.", "Nobody: wait", ones),)
        return OverdueReport(NOW_MS, groups if ones else ())

    def restored(self, company: str | None) -> tuple[Restored, ...]:
        return self.restores

    def affected(self, company: str | None) -> tuple[LeftOpen, ...]:
        self._maybe_fail()
        return self.reports

    def why_no_payments(self, company: str) -> Diagnosis:
        return replace(diagnose(self._facts()), payment_ref="")

    def _maybe_fail(self) -> None:
        failure, self.fail = self.fail, None
        if failure is not None:
            raise failure


def row(ref: str) -> PaymentRow:
    return PaymentRow(
        company="NORTHSTAR", payment_ref=ref, status=Status.PENDING, marks=(), submitted_ms=NOW_MS,
        submitted_by="portal", customer_no="C1", customer_name="Ada", customer_email="ada@x.example",
        contract_no="K1", private_label="main", amount_cents=12_050, effective_date=date(2025, 11, 24),
        bank_last4="6781", sec_code="WEB", record_no=None, batch_no=None, batch_state=None,
        payments_counter=None, payments_processed=None, return_code=None, updated_ms=NOW_MS, due_ms=None,
        time_zone="America/Chicago",
    )  # fmt: skip


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW_MS + 120_000)


@pytest.fixture
def reader(clock: ManualClock) -> Reader:
    return Reader(clock)


@pytest.fixture
def page(qtbot: Any, clock: ManualClock, reader: Reader) -> Iterator[TroubleshootingPage]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = TroubleshootingPage(
        Look(app, ThemeChoice.LIGHT, shipped_font=True), clock, reader, may_resolve=True
    )
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made._timer.stop()  # the tests tick
    made.show()
    yield made
    reader.hold.set()
    made.shut_down()


def ask(qtbot: Any, page: TroubleshootingPage, text: str) -> None:
    page.search(text)
    qtbot.waitUntil(page.is_settled)


def text_of(page: QWidget, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def state_of(page: TroubleshootingPage) -> str:
    panel = page.findChild(QWidget, "troubleshooting_state")
    assert isinstance(panel, QWidget)
    return panel.accessibleName() if panel.isVisible() else ""


def press(page: TroubleshootingPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_it_begins_by_saying_what_can_be_asked(page: TroubleshootingPage) -> None:
    assert page.objectName() == "troubleshooting_page"
    assert "Paste a payment reference" in state_of(page)


def test_a_reference_shows_verdict_checks_reply_ticket_and_past(
    qtbot: Any, page: TroubleshootingPage
) -> None:
    ask(qtbot, page, REF)
    assert page.panes.result.isVisible()
    spoken = page.panes.result.checks.sentences()
    assert len(spoken) == 14
    assert spoken[0].startswith("Was it submitted? passed. Submitted at")
    assert "promised by" in " ".join(spoken)
    assert text_of(page, "reply_english").startswith("Your payment of $120.50")
    assert text_of(page, "reply_spanish").startswith("Su pago de $120.50")
    ticket = page.findChild(QPlainTextEdit, "ticket_text")
    assert isinstance(ticket, QPlainTextEdit)
    assert "wait_for_schedule" in ticket.toPlainText()


def test_the_countdown_ticks_and_its_end_asks_again(
    qtbot: Any, page: TroubleshootingPage, clock: ManualClock, reader: Reader
) -> None:
    ask(qtbot, page, REF)
    assert text_of(page, "diagnosis_countdown") == "13:00 left"
    clock.advance(60)
    page._tick()
    assert text_of(page, "diagnosis_countdown") == "12:00 left"
    clock.advance(12 * 60 + 1)
    page._tick()
    qtbot.waitUntil(lambda: reader.remembered == [True, False])
    qtbot.waitUntil(page.is_settled)
    assert not page.findChild(QLabel, "diagnosis_countdown").isVisible()


def test_the_end_of_a_countdown_asks_once_however_long_the_answer_takes(
    qtbot: Any, page: TroubleshootingPage, clock: ManualClock, reader: Reader
) -> None:
    """Asking anew at every second would stop the question before, and a slow one would never be answered."""
    ask(qtbot, page, REF)
    reader.hold.clear()
    clock.advance(13 * 60)
    page._tick()
    qtbot.waitUntil(lambda: not page.questions._burst.isActive())
    for _ in range(3):
        clock.advance(1)
        page._tick()
        assert not page.questions._burst.isActive()
    reader.hold.set()
    qtbot.waitUntil(page.is_settled)
    assert reader.remembered == [True, False]
    assert not page.findChild(QLabel, "diagnosis_countdown").isVisible()


def test_it_runs_again_when_the_payment_or_the_sync_moves(
    qtbot: Any, page: TroubleshootingPage, reader: Reader
) -> None:
    ask(qtbot, page, REF)
    reader.status = Status.PAID
    page.apply_revision(Revision("LAKESIDE", 1, 0, 0))
    assert page.is_settled()
    page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    qtbot.waitUntil(page.is_settled)
    assert text_of(page, "reply_english").endswith("is paid. Thank you.")
    page.tell_offline("ASPIRE not reachable", "red")
    qtbot.waitUntil(page.is_settled)
    assert reader.remembered == [True, False, False]


def test_a_pasted_line_is_never_on_the_screen_in_clear(
    qtbot: Any, page: TroubleshootingPage, reader: Reader
) -> None:
    assert len(ENTRY) == 94
    seen: list[str] = []
    page.box.line.textChanged.connect(seen.append)
    QGuiApplication.clipboard().setText(ENTRY)
    page.box.line.paste()
    page.box.ask()
    qtbot.waitUntil(page.is_settled)
    assert "4000123456781" not in page.box.line.text()
    assert page.box.line.text().startswith("622091000996*")
    assert "4000123456781" not in "".join(reader.asked)
    assert page.panes.result.isVisible()


def test_copy_buttons_copy_and_say_so(qtbot: Any, page: TroubleshootingPage) -> None:
    ask(qtbot, page, REF)
    told: list[str] = []
    page.told.connect(told.append)
    press(page, "reply_spanish_copy")
    assert QGuiApplication.clipboard().text().startswith("Su pago")
    press(page, "reply_english_copy")
    press(page, "ticket_copy")
    assert QGuiApplication.clipboard().text().startswith(f"Payment {REF}")
    assert told == ["Spanish copied", "English copied", "Ticket for LTi copied"]


def test_several_hits_are_offered_and_enter_opens_one(
    qtbot: Any, page: TroubleshootingPage, reader: Reader
) -> None:
    reader.hits = 3
    ask(qtbot, page, "Mary Smith")
    assert page.panes.hits.isVisible()
    page.panes.hits.selectRow(1)
    qtbot.keyClick(page.panes.hits, Qt.Key.Key_Return)
    qtbot.waitUntil(page.is_settled)
    assert page.panes.result.isVisible()


def test_nothing_found_says_what_to_do(qtbot: Any, page: TroubleshootingPage, reader: Reader) -> None:
    reader.hits = 0
    ask(qtbot, page, "zzz")
    assert "Nothing found for zzz" in state_of(page)
    ask(qtbot, page, "A1 " * 60)
    qtbot.waitUntil(lambda: "Nothing found for A1 A1 A1 A1" in state_of(page))
    assert state_of(page).count("A1") < 20
    assert page.minimumSizeHint().width() < 800
    press(page, "troubleshooting_state_action")
    assert "Paste a payment reference" in state_of(page)
    assert page.box.line.text() == ""


def test_no_permission_and_errors_are_told(qtbot: Any, page: TroubleshootingPage, reader: Reader) -> None:
    reader.fail = NotAllowedError("Auditor may not diagnose")
    ask(qtbot, page, REF)
    assert "Your role may not do this" in state_of(page)
    reader.fail = AspireUnavailableError("gone")
    ask(qtbot, page, REF)
    assert "ASPIRE is not reachable" in state_of(page)
    press(page, "troubleshooting_state_action")
    qtbot.waitUntil(page.is_settled)
    assert page.panes.result.isVisible()
    reader.fail = AspireUnavailableError("gone")
    page.questions.examine_again()
    qtbot.waitUntil(page.is_settled)
    assert page.panes.result.isVisible()
    assert page.findChild(QWidget, "troubleshooting_trouble").isVisible()


def test_all_overdue_are_grouped_and_lead_to_a_payment(
    qtbot: Any, page: TroubleshootingPage, reader: Reader
) -> None:
    press(page, "diagnose_all_overdue")
    qtbot.waitUntil(page.is_settled)
    assert text_of(page, "overdue_head") == "2 payments overdue, $2.00"
    assert [group.code for group in page.panes.overdue.groups()] == ["aspire_not_reachable"]
    page.panes.overdue.payments.selectRow(0)
    qtbot.keyClick(page.panes.overdue.payments, Qt.Key.Key_Return)
    qtbot.waitUntil(page.is_settled)
    assert page.panes.result.isVisible()


def test_all_overdue_can_be_stopped_and_may_be_none(
    qtbot: Any, page: TroubleshootingPage, reader: Reader
) -> None:
    reader.fail = CancelledError("stopped")
    press(page, "diagnose_all_overdue")
    qtbot.waitUntil(page.is_settled)
    assert text_of(page, "overdue_head") == "Stopped. Nothing was changed."
    reader.overdue_count = 0
    press(page, "diagnose_all_overdue")
    qtbot.waitUntil(page.is_settled)
    assert "Nothing is overdue" in state_of(page)


def test_a_company_question_has_no_payment_to_trace(qtbot: Any, page: TroubleshootingPage) -> None:
    assert not page.findChild(QPushButton, "why_no_payments").isVisible()
    page.show_company("NORTHSTAR")
    press(page, "why_no_payments")
    qtbot.waitUntil(page.is_settled)
    assert page.panes.result.isVisible()
    assert not page.panes.result.ticket.isVisible()


def test_a_dropped_file_goes_to_eft_files(page: TroubleshootingPage, tmp_path: Path) -> None:
    path = tmp_path / "some.ach"
    path.write_text("")
    asked: list[tuple[str, tuple[str, ...]]] = []
    page.item_requested.connect(lambda key, item: asked.append((key, item)))
    drop(page, [path])
    assert asked == [("eft_files", (str(path),))]
    told: list[str] = []
    page.told.connect(told.append)
    drop(page, [tmp_path])
    drop(page, [path, path])
    assert (len(asked), told) == (1, ["Drop one file, no folder"] * 2)


def drop(page: TroubleshootingPage, paths: list[Path], text: str = "") -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        mime.setText(text)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.box.line.dropEvent(event)


def test_an_account_number_never_gets_into_the_input_whichever_way_it_comes(
    qtbot: Any, page: TroubleshootingPage
) -> None:
    line, clipboard = page.box.line, QGuiApplication.clipboard()
    account = "4000123456781"
    seen: list[str] = []
    told: list[str] = []
    line.textChanged.connect(seen.append)
    page.told.connect(told.append)
    whole = f"5225 header\n{ENTRY}\n{ENTRY}\n"
    for text in (ENTRY, whole, ENTRY[:60], ENTRY + ENTRY, f"account {account}", account):
        clipboard.setText(text)
        line.selectAll()
        qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert account not in line.text() + clipboard.text()
        clipboard.setText(text)
        menu = line.standard_menu()
        next(each for each in menu.actions() if each.objectName() == "edit-paste").trigger()
        drop(page, [], text)
        assert account not in line.text()
        qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert account not in line.text()
    assert account not in "".join(seen)
    assert set(told) == {"The account number was masked, on the clipboard too"}
    line.clear()
    qtbot.keyClicks(line, f"Mary {account} ")
    assert account not in line.text()
    qtbot.waitUntil(page.is_settled)


def test_a_contract_without_payments_leads_to_its_checks(
    qtbot: Any, page: TroubleshootingPage, reader: Reader
) -> None:
    reader.hits, reader.contracts = 0, (ContractKey("NORTHSTAR", "C1", "K1"),)
    asked: list[tuple[str, tuple[str, ...]]] = []
    page.item_requested.connect(lambda key, item: asked.append((key, item)))
    ask(qtbot, page, "K1")
    assert "No payment on contract K1" in state_of(page)
    press(page, "troubleshooting_state_action")
    page.show_company("NORTHSTAR")
    press(page, "why_no_payments")
    qtbot.waitUntil(page.is_settled)
    press(page, "diagnosis_contracts")
    assert asked == [("customers", ("NORTHSTAR", "C1", "K1")), ("customers", ())]


def test_what_a_restore_left_open_is_a_click_away_and_leads_on(
    qtbot: Any, page: TroubleshootingPage, reader: Reader
) -> None:
    banner = page.findChild(QWidget, "troubleshooting_restored")
    assert not banner.isVisible()
    one = Restored("NORTHSTAR", "Northstar", "America/Chicago", NOW_MS)
    affected = AffectedPayment(row(REF), "Its record is gone from ASPIRE; no batch had it.", decide=True)
    other = replace(one, company="LAKESIDE", name="Lakeside")
    reader.restores = (one, other)
    reader.reports = (LeftOpen(other, True, (), 0, 0), LeftOpen(one, True, (affected,), 1, 12_050))
    page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    qtbot.waitUntil(banner.isVisible)
    asked: list[tuple[str, tuple[str, ...]]] = []
    page.item_requested.connect(lambda key, item: asked.append((key, item)))
    press(page, "troubleshooting_restored_action")
    qtbot.waitUntil(page.panes.restored.isVisible)
    assert text_of(page, "restored_sum") == "1 payment left open, $120.50"
    assert page.panes.restored.payments.lines.sentence(0).startswith("Decision Needed, Reference")
    reader.fail = AspireUnavailableError("gone")
    page.questions.ask_affected(None)
    trouble = page.findChild(QWidget, "troubleshooting_trouble")
    qtbot.waitUntil(trouble.isVisible)
    press(page, "troubleshooting_trouble_action")
    qtbot.waitUntil(lambda: not trouble.isVisible())
    press(page, "restored_resolve")
    assert asked == [("restore", ("NORTHSTAR",))]
    reader.reports, reader.restores = (), ()
    page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    qtbot.waitUntil(lambda: "The restore is resolved" in state_of(page))
    assert not banner.isVisible()


def test_an_answer_that_comes_too_late_does_not_take_the_page_away(
    qtbot: Any, page: TroubleshootingPage, reader: Reader
) -> None:
    reader.hold.clear()
    press(page, "diagnose_all_overdue")
    qtbot.waitUntil(lambda: text_of(page, "overdue_head").startswith("Diagnosing 0 of 2"))
    page.search(REF)
    assert not page.is_settled()
    reader.hold.set()
    qtbot.waitUntil(page.is_settled)
    qtbot.waitUntil(page.panes.result.isVisible)
    page.search("")
    assert "Paste a payment reference" in state_of(page)


def test_everything_one_can_press_has_a_name(qtbot: Any, page: TroubleshootingPage) -> None:
    ask(qtbot, page, REF)
    for button in page.findChildren(QPushButton):
        assert button.accessibleName() or not button.isVisible(), button.objectName()


def test_the_tour_shows_what_a_name_finds_one_verdict_and_all_overdue(
    qtbot: Any, page: TroubleshootingPage, reader: Reader
) -> None:
    reader.hits = 3
    shown = []
    for scene in page.scenes():
        ask(qtbot, page, scene.search)
        scene.act()
        qtbot.waitUntil(scene.ready)
        shown.append(
            (page.panes.hits.isVisible(), page.panes.result.isVisible(), page.panes.overdue.isVisible())
        )
    assert shown == [(False,) * 3, (True, False, False), (False, True, False), (False, False, True)]
