"""Every dialog there is, on the demo's data: no text cut, every widget named and reached, on any screen."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from walking import in_a_group_that_was_reached, interactive, reached_by_tab, spoken_name

from admin_desktop.bootstrap.pages.health import HealthDesk
from admin_desktop.bootstrap.pages.settings_desk import SettingsDesk
from admin_desktop.bootstrap.pages.switches import SwitchDesk
from admin_desktop.bootstrap.window import Room
from admin_desktop.clock import SystemClock
from admin_desktop.errors import FileUnreachableError
from admin_desktop.models.features.plans import Plan
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.payments.status import Status
from admin_desktop.models.people.users import UserRow
from admin_desktop.models.portal.rows import PortalPayment
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.saved.saved_views import BUILT_IN
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.views.activity.evidence_dialog import EvidenceDialog
from admin_desktop.views.as_of.as_of_dialog import AsOfDialog
from admin_desktop.views.crash_dialog import CrashDialog
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.no_start_dialog import NoStartDialog
from admin_desktop.views.parts.dialogs.roomy import RoomyDialog
from admin_desktop.views.payments.detail.cancel_dialog import CancelDialog
from admin_desktop.views.payments.detail.difference_dialog import DifferenceDialog
from admin_desktop.views.payments.grid.columns_dialog import USUAL, ColumnsDialog
from admin_desktop.views.payments_switch.change_dialog import FeatureChangeDialog
from admin_desktop.views.payments_switch.questions import ask_for
from admin_desktop.views.portal_preview.site.cancel_question import cancel_question
from admin_desktop.views.saved_views.manage_dialog import ManageDialog
from admin_desktop.views.saved_views.save_dialog import SaveDialog
from admin_desktop.views.settings.closed_days_dialog import ClosedDaysDialog
from admin_desktop.views.settings.company_dialog import CompanyDialog
from admin_desktop.views.settings.role_dialog import RoleDialog
from admin_desktop.views.settings.user_dialog import UserDialog
from admin_desktop.views.shell.help_dialog import HelpDialog
from admin_desktop.views.shell.reception import Reception
from admin_desktop.views.sign_in.password_dialog import PasswordDialog
from admin_desktop.views.sync_health.bundle_dialog import BundleDialog
from admin_desktop.views.text_check import findings
from admin_desktop.words import pseudo, speak

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.slow,
]
LOW = 380
"""The room of a dialog on a screen of 1280 by 800 at 200 %, less the taskbar."""
NOW_MS = 1_795_305_600_000
Make = Callable[[QWidget], QDialog]


@pytest.fixture(scope="module")
def room(qapp: QApplication, demo_home: Path) -> Iterator[Room]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ADMIN_DESKTOP_HOME", str(demo_home))
        room = Room.whole(qapp, "demo", Role.LTI_ADMIN, ThemeChoice.LIGHT, lively=False)
        room.window.resize(1280, 800)
        room.window.show()
        yield room
        room.window.close()
        room.close()


@pytest.fixture(params=["english", "pseudo"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    speak(pseudo if request.param == "pseudo" else None)
    yield request.param
    speak(None)


def of_payments(room: Room) -> Iterator[tuple[str, Make]]:
    look, here = room.look, room.here
    row = room.payments_reads().open(PaymentFilter(), PaymentSort()).page(0)[0]
    known = [(one.company, one.name) for one in companies(here.store, here.who)]
    once = PortalPayment(
        row.payment_ref, Status.PENDING, NOW_MS, row.contract_no, row.amount_cents, row.effective_date,
        "1234", returned=False,
    )  # fmt: skip
    yield "cancel", lambda over: CancelDialog(look, row, over)
    yield "difference", lambda over: DifferenceDialog(look, row, over)
    yield "columns", lambda over: ColumnsDialog(look, USUAL, 2, over)
    yield "as of", lambda over: AsOfDialog(look, NOW_MS, NOW_MS, "America/Los_Angeles", over)
    yield "save view", lambda over: SaveDialog(look, known, "All payments", over, may_share=True)
    yield "views", lambda over: listed(ManageDialog(look, "dana", over, may_share=True))
    yield "site's cancel", lambda over: cancel_question(look, once, over)


def listed(dialog: ManageDialog) -> ManageDialog:
    dialog.show_views(BUILT_IN)
    return dialog


def of_switches(room: Room) -> Iterator[tuple[str, Make]]:
    care = room.here._replace(who=Principal("dana", Role.CUSTOMER_CARE, room.here.who.companies))
    desk = SwitchDesk(care)
    row = max(desk.switches(), key=lambda one: (one.feature == "payments", len(one.company_name)))
    effect = desk.effect(row.company, row.feature, active=False)
    plan = Plan(
        3, row.feature, active=False, ticket="TCK-1234", reason="Asked by their controller, in writing",
        start_ms=NOW_MS, return_ms=NOW_MS + 86_400_000, basis=1, second_person=True, version=1,
        authors=("lee",), made_ms=NOW_MS, emergency=True, owes_ticket=True, owes_second_person=True,
        owed_by_ms=NOW_MS + 86_400_000,
    )  # fmt: skip
    yield "change", lambda over: FeatureChangeDialog(room.look, effect, over)
    yield "change of a plan", lambda over: FeatureChangeDialog(room.look, effect, over, plan)
    planned = replace(row, open_plan=plan, debts=(plan,))
    for key in ("emergency", "pay", "confirm", "approve", "cancel"):
        yield f"switch {key}", lambda over, key=key: ask_for(key, room.look, over, planned, desk)[0]


def of_settings(room: Room) -> Iterator[tuple[str, Make]]:
    look, everything = room.look, SettingsDesk(room.here).read()
    first = everything.companies[0]
    user = UserRow(
        first.company, "dana.okafor", "Dana Okafor", Role.FINANCE_ADMIN, active=True, created_ms=NOW_MS
    )
    yield "new company", lambda over: CompanyDialog(look, None, everything.holidays, over)
    yield "set up", lambda over: CompanyDialog(look, first, everything.holidays, over)
    some = replace(
        first,
        closed_days=(
            ClosedDay(first.today - timedelta(days=9), "Hurricane", "ticket 88"),
            *(ClosedDay(first.today + timedelta(days=n), f"Year-end inventory, day {n}") for n in range(30)),
        ),
    )
    yield "closed days", lambda over: ClosedDaysDialog(look, some, everything.holidays, over)
    yield "user", lambda over: UserDialog(look, everything.companies, over)
    yield "role", lambda over: RoleDialog(look, user, over)
    yield "own password", lambda over: PasswordDialog(look, SystemClock(), "dana", over)


def of_the_window(room: Room) -> Iterator[tuple[str, Make]]:
    look, here = room.look, room.here
    known = companies(here.store, here.who)
    bundle, log = (
        HealthDesk(here).bundle(),
        Path("/home/dana/.local/share/admin-desktop/admin-desktop.log"),
    )
    yield "evidence", lambda over: EvidenceDialog(look, known, date(2026, 11, 20), over)
    yield "bundle", lambda over: BundleDialog(look, bundle, over)
    yield "crash", lambda over: CrashDialog(look, over, "ValueError at 14:02\n" * 40, log, lambda _over: None)
    yield (
        "no start",
        lambda _over: NoStartDialog(look, FileUnreachableError("/home/dana/.local is not yours")),
    )
    for page in room.window.pages():
        yield f"help of {page.key}", lambda over, page=page: helping(HelpDialog(look, over), page.key)
    assert room.window.reception is not None
    reception = room.window.reception
    yield "palette", lambda _over: asked(reception)


def asked(reception: Reception) -> QDialog:
    reception.open_palette()
    return reception.palette


def helping(dialog: HelpDialog, key: str) -> HelpDialog:
    dialog.show_help(key, key)
    return dialog


def every_dialog(room: Room) -> dict[str, Make]:
    return dict([*of_payments(room), *of_switches(room), *of_settings(room), *of_the_window(room)])


def flaws(dialog: QDialog, qtbot: QtBot) -> list[str]:
    """What one would complain of in the dialog as it is now."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.wait(1)
    here = interactive(dialog)
    if not dialog.isAncestorOf(QApplication.focusWidget() or dialog):
        here[0].setFocus()
    reached = reached_by_tab(dialog)
    names = {widget: widget.objectName() or repr(widget) for widget in here}
    nameless = [f"{name} is nameless" for widget, name in names.items() if not spoken_name(widget)]
    unreached = [
        f"{name} is not reached by Tab"
        for widget, name in names.items()
        if widget not in reached and not in_a_group_that_was_reached(widget, reached)
    ]
    return [*lasting_findings(dialog, qtbot), *nameless, *unreached]


def lasting_findings(dialog: QDialog, qtbot: QtBot) -> list[str]:
    """What is still cut once the layout has had time to follow."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: findings(dialog) == [], timeout=3_000)
    return findings(dialog)


def kinds(of: type[QDialog]) -> set[type[QDialog]]:
    """Every kind of dialog that somebody can see: those that others are made from are none."""
    below = [kind for kind in of.__subclasses__() if kind.__module__.startswith("admin_desktop.")]
    return {kind for one in below for kind in (kinds(one) or {one})}


def test_every_dialog_can_be_read_and_worked_by_keyboard(
    room: Room, qtbot: QtBot, language: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: set[type[QDialog]] = set()
    found: list[str] = []
    for height in (2000, LOW):
        monkeypatch.setattr(RoomyDialog, "room", lambda _self, height=height: height)
        for name, make in every_dialog(room).items():
            dialog = make(room.window)
            if not dialog.isVisible():  # Qt would not forget one that stops being modal while it is shown
                dialog.setModal(False)
                dialog.show()
            found += [f"{name} in {height}: {flaw}" for flaw in flaws(dialog, qtbot)]
            if isinstance(dialog, RoomyDialog) and dialog.height() > height:
                found.append(f"{name} is {dialog.height()} high, there is room for {height}")
            dialog.grab().save(str(tmp_path / f"{name}-{language}-{height}.png"))
            seen.add(type(dialog))
            dialog.close()
            if name != "palette":
                dialog.deleteLater()
                QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)
    assert "\n".join(found) == ""
    assert kinds(QDialog) - seen == set()
