# ruff: noqa: ANN001 - fixtures are typed where they are made
"""One payment beside the grid: its facts and timeline, and the questions before something is done to it."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.formats import NOTHING
from admin_desktop.views.payments.detail.cancel_dialog import CancelDialog
from admin_desktop.views.payments.detail.detail_actions import DetailActions
from admin_desktop.views.payments.detail.detail_facts import payment_facts, record_facts
from admin_desktop.views.payments.detail.difference_dialog import DifferenceDialog
from admin_desktop.views.payments.detail.timeline import Timeline
from admin_desktop.views.payments.grid.columns import Moment
from admin_desktop.views.payments.ports import CancelRequest, CloseRequest

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_record_s_facts_claim_no_more_than_aspire_said(row, detail) -> None:
    none_yet = record_facts(detail(row(record_no=None)))
    assert [(name, value) for name, value, _tip in none_yet] == [("Record", "none yet")]
    pulled = row(record_no=41, batch_no=7, batch_state="pulled", payments_counter=1, payments_processed=None)
    facts = {name: value for name, value, _tip in record_facts(detail(pulled._replace(return_code=None)))}
    assert facts == {
        "Record": "41", "Payments": "1", "Payments Processed": NOTHING, "EFT batch": "7 (pulled)",
    }  # fmt: skip
    returned = record_facts(detail(pulled._replace(batch_state="posted", return_code="R01")))
    assert ("Return code", "R01", "") in returned
    assert ("EFT batch", "7 (posted)", "") in returned


def test_of_the_account_only_its_end_is_a_fact(row, detail) -> None:
    one = row(bank_last4="4471")
    facts = {name: value for name, value, _tip in payment_facts(detail(one), Moment(one.submitted_ms))}
    assert facts["Bank account"] == "••4471"
    assert facts["Company"] == one.company


def test_the_timeline_shows_the_newest_first_with_both_clocks(qtbot, look, row, detail) -> None:
    one = row(record_no=41, status=Status.SCHEDULED, marks=())
    shown = Timeline(look)
    qtbot.addWidget(shown)
    shown.show_events(one, detail(one).events, one.submitted_ms)
    lines = [label.text() for label in shown.findChildren(QLabel)]
    assert [line for line in lines if line.endswith(".")] == [
        "ASPIRE created Alternate EFT record 41.",
        "Sent to ASPIRE under its reference.",
        "Submitted in the Customer Portal.",
    ]
    scheduled, sent, _submitted = (line for line in lines if not line.endswith("."))
    assert "ASPIRE's clock" in scheduled
    assert "ASPIRE's clock" not in sent
    shown.show_events(one, detail(one).events[:1], one.submitted_ms)
    assert shown.findChildren(QLabel)[-1].text().endswith("Customer Portal")


@pytest.mark.parametrize(
    ("status", "possible"),
    [
        (Status.PENDING, True),
        (Status.SCHEDULED, True),
        (Status.PENDING_CANCEL, False),
        (Status.CANCELED, False),
        (Status.PAID, False),
    ],
)
def test_only_what_is_still_open_can_be_cancelled_and_never_in_the_past(
    qtbot, row, detail, status: Status, *, possible: bool
) -> None:
    for may in (True, False):
        actions = DetailActions(may_cancel=may)
        qtbot.addWidget(actions)
        actions.show_for(detail(row(status=status)), present=True)
        assert actions.cancel.isVisibleTo(actions) is (possible and may)
        actions.show_for(detail(row(status=status)), present=False)
        assert not actions.cancel.isVisibleTo(actions)


def test_a_cancel_is_asked_with_its_payment_and_goes_with_its_ticket(qtbot, look, row) -> None:
    one = row(amount_cents=120_450)
    parent = QPushButton()
    qtbot.addWidget(parent)
    dialog = CancelDialog(look, one, parent)
    assert dialog.confirm.text() == "Cancel $1,204.50 payment"
    assert not dialog.confirm.isEnabled()
    dialog.line.setText(" HD-7 ")
    with qtbot.waitSignal(dialog.confirmed) as told:
        dialog.confirm.click()
    assert told.args == [CancelRequest(one.company, one.payment_ref, "HD-7")]
    assert type(told.args[0]) is CancelRequest


def test_a_difference_is_closed_with_what_was_found(qtbot, look, row) -> None:
    one = row()
    parent = QPushButton()
    qtbot.addWidget(parent)
    dialog = DifferenceDialog(look, one, parent)
    dialog.line.setText("called the desk")
    with qtbot.waitSignal(dialog.confirmed) as told:
        dialog.confirm.click()
    assert told.args == [CloseRequest(one.company, one.payment_ref, "called the desk")]
