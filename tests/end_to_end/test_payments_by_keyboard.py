"""View Payments by keyboard alone, with what can be read on the screen, in at most twelve interactions."""

from pathlib import Path

import pytest
from end_to_end.test_without_a_mouse import Hands, hands, palette
from models.exports.test_xlsx import sheets
from PySide6.QtCore import Qt

from admin_desktop.models.payments.case_work import case_of
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.status import Mark
from admin_desktop.views.tour import wait_until

__all__ = ["hands"]

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("This plugin does not support")]
MOST = 12


def search(hands: Hands, words: str, expected: str) -> None:
    """Three interactions."""
    hands.press(Qt.Key.Key_F, with_control=True)
    hands.type(words)
    hands.press(Qt.Key.Key_Return)
    assert wait_until(lambda: hands.reads(expected)), f"{expected} is not on the screen"


def test_this_months_returned_payments_of_one_company_as_a_spreadsheet(hands: Hands, tmp_path: Path) -> None:
    target = tmp_path / "returned.xlsx"
    hands.count = 0
    search(hands, "returned submitted:this-month company:northstar", "marked Returned of NORTHSTAR")
    page = hands.room.payments
    assert wait_until(lambda: page.is_settled() and page.list.count is not None)
    palette(hands, "export xlsx", "Export what is listed as XLSX")
    hands.press(Qt.Key.Key_Return)
    assert wait_until(lambda: hands.reads("File &name:"))
    hands.type(str(target))
    hands.press(Qt.Key.Key_Return)
    assert wait_until(lambda: hands.reads("exported to returned.xlsx"))
    hands.keep_picture("export")
    assert hands.count <= MOST
    here = hands.room.here
    flt = PaymentFilter(companies=frozenset({"NORTHSTAR"}), marks=frozenset({Mark.RETURNED}))
    found = sheets(target)[0]
    place = found[0].index("Reference")
    listed = {row.payment_ref for row in PaymentPages(here.store, here.who, flt).page(0)}
    assert found[0][:3] == ["Status", "Marks", "Submitted"]
    assert {line[place] for line in found[1:]} <= listed
    assert len(found) - 1 == page.list.count


def test_the_payment_behind_a_bank_lines_reference_found_reviewed_and_noted(hands: Hands) -> None:
    here = hands.room.here
    returned = PaymentFilter(marks=frozenset({Mark.RETURNED}))
    row = PaymentPages(here.store, here.who, returned).page(0)[0]
    hands.count = 0
    search(hands, row.payment_ref, f"containing “\u2068{row.payment_ref}\u2069”")
    page = hands.room.payments
    assert wait_until(lambda: page.model.rowCount() == 1)
    hands.press(Qt.Key.Key_Return)
    assert wait_until(lambda: hands.reads("Not reviewed"))
    hands.press(Qt.Key.Key_R)
    assert wait_until(lambda: hands.reads("Reviewed by \u2068dana\u2069"))
    hands.press(Qt.Key.Key_N)
    assert wait_until(lambda: hands.reads("A note is never changed or removed"))
    hands.type("R01, borrower pays by check")
    hands.press(Qt.Key.Key_Return)
    assert wait_until(lambda: hands.reads("R01, borrower pays by check"))
    assert wait_until(lambda: not hands.reads("A note is never changed or removed"))
    hands.keep_picture("case-work")
    assert hands.count <= MOST
    case = case_of(here.store, here.who, row.company, row.payment_ref)
    assert case.reviewed_by == "dana"
    assert [note.text for note in case.notes] == ["R01, borrower pays by check"]
