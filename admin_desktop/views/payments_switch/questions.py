"""The short questions of the page: which words they use, and what is done on yes."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from admin_desktop.models.features.overview import SwitchRow
from admin_desktop.models.features.plans import Plan
from admin_desktop.views.look.formats import isolated
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.payments_switch.ports import SwitchDesk
from admin_desktop.views.payments_switch.words import owed, plan_words
from admin_desktop.words import tr

Act = Callable[[str], Plan]
Asked = tuple[ConfirmDialog, Act]


def ask_for(key: str, look: Look, parent: QWidget, row: SwitchRow, desk: SwitchDesk) -> Asked:
    """Return the dialog of a wish, and what its words do."""
    name, feature = isolated(row.company_name), tr(row.title)
    if key == "emergency":
        question = Question(
            name="emergency",
            title=tr("Switch {feature} off now for {company}", feature=feature, company=name),
            text=tr(
                "It is off at once. Ticket and second person are owed within 24 hours and shown until then."
            ),
            act=tr("Switch {feature} off now", feature=feature),
            field=tr("Reason"),
            danger=True,
        )
        dialog = ConfirmDialog(look, parent, question)
        return dialog, lambda words: desk.emergency_off(row.company, row.feature, words)
    if key in {"pay", "confirm"}:
        return _debt(key, look, parent, row, desk)
    return _plan(key, look, parent, row, desk)


def _debt(key: str, look: Look, parent: QWidget, row: SwitchRow, desk: SwitchDesk) -> Asked:
    debt = row.debts[0]
    text = owed(debt, row.time_zone) + ". " + tr("Reason given: {reason}.", reason=isolated(debt.reason))
    if key == "pay":
        title = tr("Hand in the ticket")
        dialog = ConfirmDialog(look, parent, Question("pay", title, text, field=tr("Ticket number")))
        return dialog, lambda words: desk.pay_ticket(row.company, debt.plan_no, words)
    title = tr("Confirm the emergency")
    dialog = ConfirmDialog(look, parent, Question("confirm", title, text))
    return dialog, lambda _words: desk.confirm(row.company, debt.plan_no)


def _plan(key: str, look: Look, parent: QWidget, row: SwitchRow, desk: SwitchDesk) -> Asked:
    plan = row.open_plan
    if plan is None:
        raise ValueError(f"{key} needs an open plan")
    text = plan_words(plan, row.time_zone)
    if key == "approve":
        title = tr("Approve plan {number}", number=plan.plan_no)
        dialog = ConfirmDialog(look, parent, Question("approve", title, text))
        return dialog, lambda _words: desk.approve(row.company, plan.plan_no, plan.version)
    title = tr("Give up plan {number}", number=plan.plan_no)
    dialog = ConfirmDialog(look, parent, Question("cancel", title, text, field=tr("Reason")))
    return dialog, lambda words: desk.cancel(row.company, plan.plan_no, words)
