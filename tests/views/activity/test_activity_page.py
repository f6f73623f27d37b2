"""Activity: the log in view, filters, more of it, the chain walked, an evidence pack written."""

import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from patience import settle
from sqlalchemy import insert, text

from admin_desktop.bootstrap.pages.activity import ActivityDesk, activity_page
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.errors import DatabaseBusyError
from admin_desktop.models import audit
from admin_desktop.models.activity.evidence import Subject
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.principal import Principal, Role
from admin_desktop.views.activity import ports
from admin_desktop.views.activity.activity_bar import ActivityBar
from admin_desktop.views.activity.activity_page import ActivityPage
from admin_desktop.views.activity.acts import ACTS
from admin_desktop.views.activity.evidence_dialog import EvidenceDialog
from admin_desktop.views.activity.pdf import render_pdf
from admin_desktop.views.activity.words import nothing, verdict
from admin_desktop.views.look.theme import Look

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("working_keyring"),
]

NOW_MS = from_rfc3339("2026-11-20T19:42:00Z")
ADA = Principal("ada", Role.AUDITOR, frozenset({"NORTHSTAR"}), "desk-1")
DANA = Principal("dana", Role.CUSTOMER_CARE, None, "desk-2")
NORA = Principal("nora", Role.FINANCE_ADMIN, frozenset({"NORTHSTAR"}), "desk-3")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "w.db", ManualClock(NOW_MS))
    with opened.writing() as conn:
        row = {"company": "NORTHSTAR", "name": "Northstar", "time_zone": "America/Chicago", "cutoff": "17:00"}
        kept = {
            "bank_processing_type": "ACH",
            "counters": "s2",
            "payment_accounts": "any",
            "balancing_entry": False,
        }
        conn.execute(insert(finance_companies), {**row, **kept})
        for number in range(230):
            audit.write(
                conn, company="NORTHSTAR", now_ms=NOW_MS - 1000 + number, who=DANA, ticket="T-1",
                action="refused" if number % 50 == 0 else "submit", entity=f"PMT{number}",
            )  # fmt: skip
    yield opened
    opened.close()


@pytest.fixture
def sit_down(store: Store, look: Look) -> Iterator[Callable[[Principal], ActivityPage]]:
    pages: list[ActivityPage] = []

    def sit(who: Principal) -> ActivityPage:
        page = activity_page(look, Workspace("w", "live", store, who, store.clock))
        pages.append(page)
        page.resize(1280, 760)
        page.show()
        settle(page)
        return page

    yield sit
    for page in pages:
        page.shut_down()
        page.deleteLater()


def test_the_newest_lines_first_then_more_and_filters(sit_down: Any) -> None:
    page = sit_down(NORA)
    counted: list[str] = []
    page.counted.connect(counted.append)
    assert page.table.lines.rowCount() == 200
    page.bar.more.click()
    settle(page)
    assert page.table.lines.rowCount() == 230
    assert counted == ["230 of 230 lines, 230 in all"]
    page.bar.kinds["refusals"].click()
    settle(page)
    assert page.table.lines.rowCount() == 5
    page.search("PMT229")
    settle(page)
    assert page._state.state() == nothing(filtered=True)
    page._state.action_requested.emit()
    settle(page)
    assert page.table.lines.rowCount() == 200
    page.show_company("NORTHSTAR")
    page.take_focus()
    settle(page)
    assert "dana" in page.table.lines.sentence(0)


def test_a_period_begins_at_midnight_of_the_desks_zone(store: Store, sit_down: Any) -> None:
    midnight = from_rfc3339("2026-11-20T06:00:00Z")  # in Chicago
    with store.writing() as conn:
        for at_ms in (midnight - 1, midnight):
            audit.write(conn, company="NORTHSTAR", now_ms=at_ms, who=DANA, action="tested", entity=str(at_ms))
    page = sit_down(NORA)
    page.search("tested")
    for period, lines in (("Today", 1), ("Last 7 days", 2), ("Any time", 2)):
        page.bar.period.setCurrentText(period)
        settle(page)
        assert page.table.lines.rowCount() == lines, period


def test_the_evidence_of_a_payment_is_one_click_away(sit_down: Any) -> None:
    page = sit_down(ADA)
    page.open_item(("NORTHSTAR", "PMT7"))
    dialog = page.findChild(EvidenceDialog)
    assert dialog.answer() == Subject("NORTHSTAR", payment_ref="PMT7")
    dialog.reject()
    other = sit_down(NORA)
    other.open_item(("NORTHSTAR", "PMT7"))
    assert other.findChild(EvidenceDialog) is None


def test_what_the_role_may_not_do_has_no_button(sit_down: Any) -> None:
    for who, shown in ((ADA, True), (NORA, False), (DANA, False)):
        page = sit_down(who)
        assert isinstance(page.bar, ActivityBar)
        assert page.bar.verify.isVisibleTo(page) is shown
        assert page.bar.evidence.isVisibleTo(page) is shown


def test_verify_is_amber_first_green_then_and_red_when_a_line_was_changed(
    store: Store, sit_down: Any
) -> None:
    page = sit_down(ADA)
    tones = []
    for _ in range(2):
        page.bar.verify.click()
        settle(page)
        tones.append(page.verdict._tone)
    assert tones == ["amber", "green"]
    assert "anchored up to line 230 by the keyring" in page.verdict.text()
    with store.writing() as conn:
        conn.execute(text("DROP TRIGGER audit_log_no_update"))
        conn.execute(text("UPDATE audit_log SET actor = 'x' WHERE line_no = 7"))
    page.bar.verify.click()
    settle(page)
    assert page.verdict._tone == "red"
    assert "Bad at line 7" in page.verdict.text()
    page.verdict.action_requested.emit()
    assert page.verdict.text() == ""
    assert verdict({})[1] == "amber"


def test_an_evidence_pack_of_a_period_is_a_real_pdf(store: Store, sit_down: Any, tmp_path: Path) -> None:
    page = sit_down(ADA)
    dialog = EvidenceDialog(page._look, companies(store, ADA), date(2026, 11, 20), page)
    subjects: list[Subject] = []
    dialog.confirmed.connect(subjects.append)
    assert not dialog.confirm.isEnabled()
    dialog.payment.setText("pmt1")
    assert dialog.answer() == Subject("NORTHSTAR", payment_ref="PMT1")
    dialog.by_customer.setChecked(True)
    dialog.customer.setText("c100")
    assert dialog.answer() == Subject("NORTHSTAR", customer_no="C100")
    dialog.by_period.setChecked(True)
    dialog.confirm.click()
    start, end = subjects[0].period_ms or (0, 0)
    assert (end - start) == 7 * 86_400_000
    target = tmp_path / "pack.zip"
    page.write_evidence(subjects[0], target)
    settle(page)
    with zipfile.ZipFile(target) as pack:
        assert pack.read("evidence.pdf").startswith(b"%PDF-")
    assert page.table.lines.rows[0].action == "evidence"
    page.write_evidence(Subject("NORTHSTAR", payment_ref="PMTNONE"), tmp_path / "no.zip")
    settle(page)
    assert "Not found" in page._trouble.text()
    assert len(render_pdf("<p>x</p>")) > 500
    assert ports.ActivityDesk


class BrokenDesk(ActivityDesk):
    """A desk whose reads fail."""

    def read(self, *_: Any) -> Any:
        raise DatabaseBusyError("held")


def test_a_read_that_fails_says_what_to_do(store: Store, look: Look) -> None:
    broken = BrokenDesk(Workspace("w", "live", store, ADA, store.clock))
    page = ActivityPage(look, broken, store.clock, "UTC", may_verify=True, may_take_evidence=True)
    page.show()
    settle(page)
    assert page._state.state().action == "Try again"
    page.shut_down()


def test_every_act_that_the_models_write_has_its_words() -> None:
    models = Path(audit.__file__).parent
    texts = "\n".join(path.read_text(encoding="utf-8") for path in models.rglob("*.py"))
    written = {word.replace("_", " ") for word in re.findall(r'\baction="(\w+)"', texts)}
    assert written - ACTS == set()
