"""Customer's view: the site as the borrower sees it, and what is played there."""

import gc
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from portal_pictures import png
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QPushButton, QWidget

from admin_desktop.errors import (
    DatabaseBusyError,
    InvalidRequestError,
    NotAllowedError,
    PaymentsOffError,
)
from admin_desktop.models.portal.paying import Outcome, Wanted
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.theme import Look
from admin_desktop.views.portal_preview.portal_preview_page import PortalPreviewPage
from admin_desktop.views.portal_preview.site.pay_area import cents_of
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FOUR_AREAS = ("accounts", "quick_pay", "pay", "history")
NUMBER = "77003344556"


def part(page: QWidget, name: str, kind: type = QPushButton) -> Any:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def spoken(widget: QWidget) -> set[str]:
    """Every name in the accessibility tree below a widget, shown or not."""
    names: set[str] = set()
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        one = waiting.pop()
        if one is None:
            continue
        names.add(one.text(QAccessible.Text.Name))
        waiting += [one.child(place) for place in range(one.childCount())]
    return names


def settle(page: PortalPreviewPage, qtbot: Any) -> None:
    qtbot.waitUntil(page.is_settled)


def test_nobodys_site_is_shown_before_a_borrower_is_chosen(look: Look, desk: Any, qtbot: Any) -> None:
    page = PortalPreviewPage(look, desk)
    page.search("")
    settle(page, qtbot)
    assert part(page, "portal_preview_state", QWidget).state().title == "Whose site?"
    assert [hit.name for hit in page.borrowers.lines.rows] == ["Jo Núñez", "Ada"]
    page.shut_down()
    page.deleteLater()


def test_every_area_is_there_and_can_be_read(page: PortalPreviewPage) -> None:
    assert [*page.site.areas] == ["contracts", *FOUR_AREAS]
    for key in page.site.areas:
        page.site.choose(key)
        assert page.site.chosen() == key
        assert findings(page) == []
    assert part(page, "portal_hidden_contracts").text() == "Why do 2 contracts not show?"
    assert {action.key for action in page.page_actions()} == {f"portal_{key}" for key in page.site.areas}


def test_while_payments_is_off_none_of_the_four_areas_is_in_the_accessibility_tree(
    page: PortalPreviewPage, again: Callable[..., None], qtbot: Any
) -> None:
    titles = {page.site.areas[key].accessibleName() for key in FOUR_AREAS}
    buttons = {"Bank accounts", "Quick pay", "Pay a contract", "Payment history"}
    assert titles | buttons <= spoken(page)
    areas = page.view.areas
    page.site.choose("pay")
    again(areas=None)
    gc.collect()
    assert not (titles | buttons) & spoken(page)
    assert not {"••1234", "Set up bank account"} & spoken(page)
    assert [*page.site.areas] == ["contracts"]
    assert page.site.chosen() == "contracts"
    assert all(page.findChild(QWidget, f"portal_area_{key}") is None for key in FOUR_AREAS)
    assert "Payments is off for NORTHSTAR" in part(page, "portal_desk_says", QWidget).text()
    qtbot.waitUntil(lambda: findings(page) == [])
    again(areas=areas)
    assert titles | buttons <= spoken(page)
    assert [one.last4 for one in page.site.areas["accounts"].table.lines.rows] == ["1234", "5678"]


def test_quick_pay_asks_for_one_payment_per_contract_from_each_accounts_own(
    page: PortalPreviewPage, desk: Any, qtbot: Any
) -> None:
    page.site.choose("quick_pay")
    button = part(page, "portal_quick_pay")
    assert button.text() == "Pay $525.50 in 2 payments"
    button.click()
    settle(page, qtbot)
    assert desk.calls("pay")[0].wanted == (
        Wanted("K-100", "tok-a", 12_550, date(2026, 11, 23)),
        Wanted("K-101", "tok-b", 40_000, date(2026, 11, 23)),
    )
    assert desk.threads == {*desk.threads} - {threading.get_ident()}


def test_a_likely_duplicate_is_asked_about_and_paid_on_confirm(
    page: PortalPreviewPage, desk: Any, qtbot: Any, row: Callable[..., Any]
) -> None:
    page.site.choose("pay")
    desk.outcome = Outcome(alike=(row(0, payment_ref="PMTOLD", amount_cents=12_550), row(1)))
    part(page, "portal_pay").click()
    settle(page, qtbot)
    warning = part(page.site.areas["pay"], "portal_pay_warning", QWidget)
    assert "PMTOLD" in warning.text()
    assert "And 1 more." in warning.text()
    assert not page.site.notice.isVisible()
    qtbot.waitUntil(lambda: findings(page) == [])
    desk.outcome = Outcome(made=(row(0, amount_cents=12_550),))
    part(page, "portal_pay_warning_action").click()
    settle(page, qtbot)
    assert [request.confirmed for request in desk.calls("pay")] == [False, True]
    assert page.site.notice.text() == "1 payment of $125.50 is submitted and Pending."
    assert not warning.isVisible()


def test_an_amount_is_read_as_it_is_typed_or_not_taken(page: PortalPreviewPage) -> None:
    page.site.choose("pay")
    amount, button = part(page, "portal_pay_amount", QLineEdit), part(page, "portal_pay")
    assert amount.text() == "125.50"
    for text, words in (("1,204.50", "Pay $1,204.50"), ("$ 7", "Pay $7.00")):
        amount.setText(text)
        assert button.text() == words
        assert button.isEnabled()
    for text in ("", "0", "abc", "1.5", "-4", "1e3", "123456789", "12,34"):
        amount.setText(text)
        assert not button.isEnabled(), text
    assert cents_of("99,999,999.99") == 9_999_999_999
    page.site.areas["pay"].choose("K-101")
    assert amount.text() == "400.00"


def test_what_is_refused_is_told_on_the_site(
    page: PortalPreviewPage, desk: Any, qtbot: Any, row: Callable[..., Any]
) -> None:
    page.site.choose("pay")
    desk.trouble["pay"] = PaymentsOffError("Payments are deactivated for NORTHSTAR")
    part(page, "portal_pay").click()
    settle(page, qtbot)
    assert "Payments are switched off" in page.site.notice.text()
    desk.trouble = {}
    desk.outcome = Outcome(made=(row(0),), refused=(("K-101", InvalidRequestError("bank account: no")),))
    part(page, "portal_pay").click()
    settle(page, qtbot)
    assert "Contract K-101: bank account: no." in page.site.notice.text()


def test_a_payment_is_canceled_from_the_history_after_a_question(
    page: PortalPreviewPage, desk: Any, qtbot: Any
) -> None:
    page.site.choose("history")
    history, cancel = page.site.areas["history"], part(page, "portal_cancel")
    history.table.selectRow(1)
    assert not cancel.isEnabled()
    history.table.selectRow(0)
    cancel.click()
    dialog = part(page, "portal_cancel_dialog", QDialog)
    qtbot.waitUntil(lambda: findings(dialog) == [])
    part(dialog, "portal_cancel_confirm").click()
    settle(page, qtbot)
    assert desk.calls("cancel") == [(("NORTHSTAR", "jo@example"), "PMTB")]
    assert "Pending Cancel" in page.site.notice.text()
    assert history.table.current_row().payment_ref == "PMTB"


def fill_in(page: PortalPreviewPage) -> None:
    page.site.choose("accounts")
    for name, text in (("routing", "091000019"), ("number", NUMBER), ("again", NUMBER)):
        QTest.keyClicks(part(page, f"portal_account_{name}", QLineEdit), text)


def test_the_account_number_leaves_the_fields_as_it_is_sent(
    page: PortalPreviewPage, desk: Any, qtbot: Any
) -> None:
    fill_in(page)
    fields = [part(page, f"portal_account_{name}", QLineEdit) for name in ("number", "again")]
    assert all(field.echoMode() == QLineEdit.EchoMode.Password for field in fields)
    assert all(NUMBER not in field.displayText() for field in fields)
    part(page, "portal_account_set_up").click()
    assert [field.text() for field in fields] == ["", ""]
    for field in fields:
        field.undo()
        assert field.text() == ""
    settle(page, qtbot)
    assert desk.numbers == [NUMBER]
    with pytest.raises(ValueError, match="taken"):
        desk.calls("set_up")[0].account_number.take()
    assert page.site.notice.text() == "Bank account ••4556 is set up."
    assert part(page, "portal_account_routing", QLineEdit).text() == ""


def test_the_form_says_what_is_missing_and_checks_the_routing_digit(page: PortalPreviewPage) -> None:
    fill_in(page)
    button, advice = part(page, "portal_account_set_up"), part(page, "portal_account_advice", QWidget)
    assert button.isEnabled()
    assert "straight to ASPIRE" in advice.text()
    for name, text, words in (
        ("routing", "091000018", "last digit does not fit"),
        ("again", "77003344557", "differ"),
        ("again", "", "twice"),
        ("holder", " ", "Nine digits"),
    ):
        line = part(page, f"portal_account_{name}", QLineEdit)
        before = line.text()
        line.setText(text)
        assert words in advice.text(), name
        assert not button.isEnabled()
        line.setText(before)
        assert button.isEnabled()


def test_existing_accounts_only_has_no_form(page: PortalPreviewPage, again: Callable[..., None]) -> None:
    again(areas=replace(page.view.areas, any_account=False))
    page.site.choose("accounts")
    assert not part(page, "portal_account_form", QWidget).isVisible()
    assert "existing accounts only" in part(page, "portal_accounts_lead", QWidget).text()


def test_on_a_live_workspace_the_page_is_read_only_and_says_so(
    page: PortalPreviewPage, again: Callable[..., None]
) -> None:
    again(live=True, may_act=False, may_brand=False)
    assert "Read-only: on a live workspace" in part(page, "portal_desk_says", QWidget).text()
    assert not part(page, "portal_branding_toggle").isVisible()
    for key, names in (
        ("accounts", ["portal_account_set_up"]),
        ("quick_pay", ["portal_quick_pay"]),
        ("pay", ["portal_pay"]),
        ("history", ["portal_cancel"]),
    ):
        page.site.choose(key)
        assert not any(part(page, name).isVisible() for name in names)
        assert findings(page) == []
    again(live=False)
    assert "your role" in part(page, "portal_desk_says", QWidget).text()


def test_a_borrower_with_nothing_is_told_so_in_each_area(
    page: PortalPreviewPage, again: Callable[..., None]
) -> None:
    again(contracts=(), areas=replace(page.view.areas, accounts=(), history=()), hidden_contracts=0)
    for key in page.site.areas:
        page.site.choose(key)
        assert part(page, f"portal_{key}_lead", QWidget).text()
        assert findings(page) == []
    again(contracts=(replace(page.view.contracts[0]) if page.view.contracts else ()))


def test_without_a_bank_account_one_is_told_to_set_one_up(
    page: PortalPreviewPage, again: Callable[..., None]
) -> None:
    again(areas=replace(page.view.areas, accounts=()))
    for key, name in (("quick_pay", "portal_quick_pay"), ("pay", "portal_pay")):
        page.site.choose(key)
        assert "Set up a bank account first" in part(page, f"portal_{key}_lead", QWidget).text()
        assert not part(page, name).isEnabled()


def test_branding_shows_at_once_and_is_kept_when_applied(
    page: PortalPreviewPage, desk: Any, qtbot: Any, tmp_path: Path
) -> None:
    part(page, "portal_branding_toggle").click()
    colour, apply = part(page, "portal_header_colour", QLineEdit), part(page, "portal_branding_apply")
    assert not apply.isEnabled()
    colour.setText("#14663a")
    assert page.site_look.header() == ("#14663A", "#FFFFFF")
    assert "reads well" in part(page, "portal_header_colour_verdict", QWidget).text()
    part(page, "portal_support_email", QLineEdit).setText("help@north.example")
    assert "help@north.example" in part(page, "portal_footer", QWidget).text()
    picture = tmp_path / "logo.png"
    picture.write_bytes(png(40, 20))
    page.errands.read_picture("logo", picture)
    settle(page, qtbot)
    page.errands.read_picture("banner", picture)
    settle(page, qtbot)
    page.grab()
    qtbot.waitUntil(lambda: findings(page) == [])
    page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    settle(page, qtbot)
    assert page.site_look.header()[0] == "#14663A"
    apply.click()
    settle(page, qtbot)
    company, kept = desk.calls("change_branding")[0]
    assert (company, kept.header_colour, kept.logo) == ("NORTHSTAR", "#14663A", png(40, 20))
    assert not apply.isEnabled()
    part(page, "portal_logo_remove").click()
    assert apply.isEnabled()
    part(page, "portal_branding_discard").click()
    assert not apply.isEnabled()


def test_what_cannot_be_read_is_warned_of_or_refused(
    page: PortalPreviewPage, desk: Any, qtbot: Any, tmp_path: Path
) -> None:
    part(page, "portal_branding_toggle").click()
    colour, apply = part(page, "portal_button_colour", QLineEdit), part(page, "portal_branding_apply")
    verdict = part(page, "portal_button_colour_verdict", QWidget)
    for text, words, may in (
        ("#777777", "hard to read", True),
        ("#EEEEEE", "cannot be read", False),
        ("#12", "six hexadecimal digits", False),
        ("#1F4FBF", "reads well", True),
    ):
        colour.setText(text)
        assert words in verdict.text()
        assert apply.isEnabled() is may
    desk.trouble["read_picture"] = InvalidRequestError("picture: neither PNG nor JPEG")
    page.errands.read_picture("logo", tmp_path / "x.svg")
    settle(page, qtbot)
    assert "neither PNG nor JPEG" in part(page, "portal_branding_advice", QWidget).text()


def test_who_may_not_see_it_is_told_so_and_trouble_offers_another_try(
    bare: PortalPreviewPage, desk: Any, qtbot: Any
) -> None:
    desk.trouble["view"] = NotAllowedError("Auditor may not preview")
    bare.choose_first()
    settle(bare, qtbot)
    state = part(bare, "portal_preview_state", QWidget)
    assert state.state().icon == "locked"
    desk.trouble["view"] = DatabaseBusyError("busy")
    bare.open_site(("NORTHSTAR", "jo@example"))
    settle(bare, qtbot)
    assert state.state().action == "Try again"
    desk.trouble = {}
    part(bare, "portal_preview_state_action").click()
    settle(bare, qtbot)
    assert bare.view is not None
    desk.trouble["view"] = DatabaseBusyError("busy")
    bare.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    settle(bare, qtbot)
    assert bare.site.isVisible()
    bare.tell_offline("ASPIRE not reachable since 14:02", "red")
    assert part(bare, "portal_preview_banner", QWidget).isVisible()


def test_a_customer_is_opened_through_whoever_signs_in_for_them(bare: PortalPreviewPage, qtbot: Any) -> None:
    bare.open_item(("NORTHSTAR", "C999"))
    settle(bare, qtbot)
    assert "Nobody signs in" in part(bare, "portal_preview_state", QWidget).state().title
    bare.open_item(("NORTHSTAR", "C100"))
    qtbot.waitUntil(lambda: bare.view is not None)
    with qtbot.waitSignal(bare.item_requested) as asked:
        part(bare, "portal_hidden_contracts").click()
    assert asked.args == ["customers", ("NORTHSTAR", "C100")]


def test_search_and_company_choose_whom_to_list(bare: PortalPreviewPage, desk: Any, qtbot: Any) -> None:
    bare.show_company("NORTHSTAR")
    settle(bare, qtbot)
    bare.search("nobody at all")
    settle(bare, qtbot)
    assert part(bare, "portal_preview_state", QWidget).state().title == "No borrower found"
    assert desk.calls("borrowers")[-1] == ("nobody at all", "NORTHSTAR")
    part(bare, "portal_preview_state_action").click()
    settle(bare, qtbot)
    assert len(bare.borrowers.lines.rows) == 2
    bare.take_focus()
    bare.borrowers.selectRow(1)
    settle(bare, qtbot)
    assert bare.save_state() == {"borrower": ["NORTHSTAR", "ada@example"]}
    for rubbish in ({}, {"borrower": 7}, {"borrower": [1, 2]}, {"borrower": ["x"]}):
        bare.restore_state(rubbish)
    bare.restore_state({"borrower": ["NORTHSTAR", "jo@example"]})
    assert bare.save_state() == {"borrower": ["NORTHSTAR", "jo@example"]}


def test_the_scenes_of_the_tour_come_about(bare: PortalPreviewPage, qtbot: Any) -> None:
    for scene in bare.scenes():
        scene.act()
        settle(bare, qtbot)
        assert scene.ready()
    assert part(bare, "portal_branding", QWidget).isVisible()
    bare.grab()
    qtbot.waitUntil(lambda: findings(bare) == [])


def test_every_control_has_a_name(page: PortalPreviewPage) -> None:
    part(page, "portal_branding_toggle").click()
    for key in page.site.areas:
        page.site.choose(key)
        for widget in page.findChildren(QWidget):
            if isinstance(widget, QAbstractButton | QLineEdit) and widget.isVisible():
                inner = widget.objectName().startswith("qt_")
                accessible = QAccessible.queryAccessibleInterface(widget)
                assert inner or accessible.text(QAccessible.Text.Name), widget.objectName()
