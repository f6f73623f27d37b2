"""The page with the real model behind it: every real file, dropping, stopping, keeping, the five states."""

import csv
from datetime import date, datetime
from pathlib import Path
from threading import Event

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QTableView
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from admin_desktop.bootstrap.pages.eft import eft_files_page
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.nacha import DebitEntry, Originator, PaymentBatch, PaymentFile, write_payment_file
from admin_desktop.models.principal import Principal, Role
from admin_desktop.views.eft_files import answers, flow, head, parts, ports, questions, whose, words
from admin_desktop.views.eft_files.eft_files_page import EftFilesPage, dropped_path
from admin_desktop.views.eft_files.panes import (
    all_panes as panes,
    close_pane,
    columns,
    day_box,
    drift_pane,
    file_pane,
    kept_pane,
    rate_bar,
    rates_pane,
)
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout import tabs
from admin_desktop.views.parts.rows import rows_model, rows_paint
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FIRM = Originator("NORTHSTAR", "1234567890", "021000021", "FIRST BANK", "NORTHSTAR")


def payment_file(path: Path, count: int = 3) -> Path:
    entries = tuple(
        DebitEntry("021000021", f"99900{number:05d}", "checking", 100, "BORROWER", f"PMT{number:06d}")
        for number in range(count)
    )
    made = datetime(2025, 11, 20, 12)  # noqa: DTZ001 - the company's wall clock
    file = PaymentFile(FIRM, made, (PaymentBatch(date(2025, 11, 21), entries),))
    path.write_bytes(write_payment_file(file).data)
    return path


def settle(page: EftFilesPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.is_settled)


@pytest.mark.slow
def test_every_real_file_opens_with_its_totals_or_its_refusal(
    page: EftFilesPage, qtbot: QtBot, shared_ach: Path
) -> None:
    with (shared_ach / "index.tsv").open() as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) > 60
    for row in rows:
        page.open_path(shared_ach / row["path"])
        settle(page, qtbot)
        opened = page.flow.opened
        assert opened is not None, row["path"]
        sentence = page.panes.file.verdict.accessibleName()
        verdict = opened.file.verdict
        assert opened.name in sentence
        if verdict.accepted:
            assert row["expect"] != "refuse", row["path"]
        if row["expect"] == "accept":
            assert f"{int(row['debit_cents']) / 100:,.2f}" in sentence, row["path"]
            assert f"{int(row['credit_cents']) / 100:,.2f}" in sentence, row["path"]
            assert len(page.panes.file.entries.lines.rows) == int(row["entries"]), row["path"]
        elif row["expect"] == "refuse":
            assert "refused" in sentence, row["path"]
            assert page.panes.file.findings.isVisible()
            assert verdict.errors[0].where in sentence
            assert page.panes.parts.state(parts.DRIFT) == words.not_compared()


def test_no_account_number_is_on_the_screen(page: EftFilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.open_path(payment_file(tmp_path / "a.ach"))
    settle(page, qtbot)
    table = page.panes.file.entries
    table.selectRow(0)
    shown = [
        str(table.model().data(table.model().index(row, column), role) or "")
        for row in range(3)
        for column in range(table.model().columnCount())
        for role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
    ]
    shown.append(page.panes.file._line.text())
    assert "9990000000" not in " ".join(shown)
    assert "••0000" in shown
    assert "627021000021*" in shown[-1]


def test_entries_are_searched_by_what_one_has(page: EftFilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.open_path(payment_file(tmp_path / "a.ach", 20))
    settle(page, qtbot)
    page.show_part(parts.DRIFT)
    found = {text: len(_searched(page, text)) for text in ("pmt000007", "borrower", "0012", "zzz", "")}
    assert found == {"pmt000007": 1, "borrower": 20, "0012": 2, "zzz": 0, "": 20}
    assert page.panes.parts.current == parts.FILE


def _searched(page: EftFilesPage, text: str) -> tuple[answers.EntryLine, ...]:
    page.search(text)
    return page.panes.file.entries.lines.rows


def test_a_dropped_file_is_opened_and_other_things_are_not(
    page: EftFilesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = payment_file(tmp_path / "dropped.ach")
    page.dropEvent(_drop(QUrl.fromLocalFile(str(path))))
    settle(page, qtbot)
    assert page.flow.opened is not None
    assert page.flow.opened.name == "dropped.ach"
    assert dropped_path(_drop(QUrl.fromLocalFile(str(tmp_path)))) is None
    assert dropped_path(_drop(QUrl("https://example.com/a.ach"))) is None


def _drop(url: QUrl) -> QDropEvent:
    _drop.kept = data = QMimeData()  # type: ignore[attr-defined] - Qt does not keep it alive
    data.setUrls([url])
    return QDropEvent(
        QPointF(1, 1),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_a_large_file_can_be_stopped(page: EftFilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    stop = page.findChild(QAbstractButton, "eft_stop")
    assert stop is not None
    offered: list[bool] = []
    told: list[str] = []
    page.told.connect(told.append)

    def stop_at_the_first_news() -> None:
        offered.append(stop.isVisible())
        stop.click()

    page.flow.asked.progressed.connect(stop_at_the_first_news)
    page.open_path(payment_file(tmp_path / "large.ach", 8_000))
    settle(page, qtbot)
    assert offered == [True]
    assert told == ["Stopped; nothing of the file was kept"]
    assert page.panes.parts.state(parts.FILE) == words.no_file()
    assert not stop.isVisible()


def test_a_file_that_was_read_as_it_was_stopped_is_not_shown(
    page: EftFilesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    asked, later = page.flow.asked, Event()
    page.open_path(payment_file(tmp_path / "small.ach"))
    asked.ask("later", lambda _answer: None, later.set)
    assert later.wait(PATIENCE_S)  # past the file, whose answer waits for the window's next turn
    asked.stop_all()
    settle(page, qtbot)
    assert page.flow.opened is None
    assert page.panes.parts.state(parts.FILE) == words.no_file()


def test_a_file_is_kept_once_and_then_listed(
    page: EftFilesPage, here: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(page.flow.whose.known)
    entries = DebitEntry("021000021", "9990001234", "checking", 100, "X", "")
    made = datetime(2025, 11, 20, 12)  # noqa: DTZ001 - the company's wall clock
    path = tmp_path / "b.ach"
    path.write_bytes(
        write_payment_file(PaymentFile(FIRM, made, (PaymentBatch(date(2025, 11, 21), (entries,)),))).data
    )
    page.open_path(path)
    settle(page, qtbot)
    assert not page.head.keep_button.isEnabled()
    assert page.panes.parts.state(parts.DRIFT) == words.no_company()
    page.show_company("NORTHSTAR")
    settle(page, qtbot)
    assert page.head.keep_button.isEnabled()
    page.head.keep_button.click()
    settle(page, qtbot)
    assert not page.head.keep_button.isEnabled()
    page.show_part(parts.KEPT)
    settle(page, qtbot)
    assert [file.imported_by for file in page.panes.kept.files.lines.rows] == ["dana"]
    page.open_path(path)
    settle(page, qtbot)
    page.head.keep_button.click()
    settle(page, qtbot)
    assert "imported before" in page._trouble.text()


def test_whose_it_is_comes_from_the_header_or_from_the_file(
    page: EftFilesPage, here: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    submit_for(here, "SUNBELT", "PMT000001")
    asked: list[str] = []
    page.company_requested.connect(asked.append)
    qtbot.waitUntil(page.flow.whose.known)
    assert page.head.whose.text() == "Northstar; choose another company above"
    page.open_path(payment_file(tmp_path / "theirs.ach"))
    settle(page, qtbot)
    assert page.head.whose.text() == "Sunbelt, whose payments stand in the file"
    assert [line.outcome for line in page.panes.file.entries.lines.rows].count("differs") == 1
    page.show_company("NORTHSTAR")
    settle(page, qtbot)
    assert not page.head.whose.isVisible()
    assert page._stranger.text() == "Its references are payments of Sunbelt, not of Northstar."
    page._stranger.action_requested.emit()
    assert asked == ["SUNBELT"]
    page.show_company("SUNBELT")
    settle(page, qtbot)
    assert not page._stranger.isVisible()


def submit_for(here: Workspace, company: str, reference: str) -> None:
    row: dict[str, object] = {
        "company": company, "payment_ref": reference, "status": "scheduled", "status_since_ms": 1,
        "submitted_ms": 1, "submitted_by": "portal", "customer_no": "C1", "contract_no": "K1",
        "bank_account_token": "t", "amount_cents": 7, "sec_code": "WEB", "updated_ms": 1, "checking": False,
        "effective_date": date(2025, 11, 21),
    }  # fmt: skip
    with here.store.writing() as conn:
        conn.execute(insert(payments), row)


def test_who_may_not_read_files_is_told_so(
    here: Workspace, page: EftFilesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.flow.asked._desk._who = Principal("lee", Role.SYNC_SERVICE, None, "desk")
    page.open_path(payment_file(tmp_path / "c.ach"))
    settle(page, qtbot)
    state = page.panes.parts.state(parts.FILE)
    assert state is not None
    assert state.icon == "locked"


def test_a_file_that_is_away_can_be_tried_again(page: EftFilesPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.open_path(tmp_path / "nowhere.ach")
    settle(page, qtbot)
    state = page.panes.parts.state(parts.FILE)
    assert state is not None
    assert "there is no file" in state.advice
    page.tell_offline("ASPIRE not reachable.", "amber")
    assert page._banner.text()


def test_no_text_is_cut_and_every_control_has_a_name(
    page: EftFilesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.open_path(payment_file(tmp_path / "d.ach"))
    settle(page, qtbot)
    for part in (parts.FILE, parts.DRIFT, parts.RATES, parts.CLOSE, parts.KEPT):
        page.show_part(part)
        qtbot.waitUntil(lambda: page.is_settled() and findings(page) == [])
        for kind in (QAbstractButton, QComboBox, QTableView):
            for control in page.findChildren(kind):
                if control.isVisible() and control.objectName().startswith("eft_"):
                    assert control.accessibleName() or control.text(), control.objectName()


def test_the_rooms_modules_are_what_the_page_is_made_of() -> None:
    assert answers.Opened
    assert close_pane.ClosePane
    assert columns.entries_columns()[0].title == "Line"
    assert day_box.DayBox
    assert drift_pane.DriftPane
    assert file_pane.FilePane
    assert flow.EftFlow
    assert head.FileHead
    assert kept_pane.KeptPane
    assert panes.Panes
    assert ports.EftDesk
    assert questions.LONG
    assert rate_bar.RateBar
    assert rates_pane.RatesPane
    assert rows_model.plain(1) == ""
    assert rows_paint.RowsDelegate
    assert tabs.Tabs
    assert whose.Whose().company() is None


def test_without_a_file_the_keyboard_goes_to_where_one_is_opened(
    page: EftFilesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    settle(page, qtbot)
    page.take_focus()
    assert page.focusWidget() is page.head.open_button
    page.open_path(payment_file(tmp_path / "run.ach"))
    settle(page, qtbot)
    page.take_focus()
    assert page.focusWidget() is page.panes.file.entries


@pytest.mark.parametrize("role", [Role.LTI_ADMIN, Role.AUDITOR])
def test_who_may_not_compare_a_file_is_offered_none(
    here: Workspace, look: Look, qtbot: QtBot, tmp_path: Path, role: Role
) -> None:
    own = frozenset({"NORTHSTAR", "SUNBELT"}) if role is Role.AUDITOR else None
    page = eft_files_page(look, here._replace(who=Principal("lee", role, own, "desk")))
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    settle(page, qtbot)
    offered = {one.objectName() for one in page.findChildren(QAbstractButton) if one.isVisible()}
    assert {name for name in offered if name.startswith("eft_")} == {
        f"eft_tabs_{part}" for part in (parts.RATES, parts.CLOSE, parts.KEPT)
    }
    assert page.panes.parts.current == parts.RATES
    assert page.search_hint == ""
    page.open_path(payment_file(tmp_path / "run.ach"))
    page.search("PMT")
    assert page.flow.path is None
    assert page.panes.parts.current == parts.RATES
    page.show_part(parts.CLOSE)
    settle(page, qtbot)
    assert page.panes.close.day.isVisible()
    assert not page.panes.close.export.isVisible()
    page.shut_down()
