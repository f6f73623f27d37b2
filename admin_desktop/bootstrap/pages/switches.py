"""The page of switches with its real parts."""

from typing import TYPE_CHECKING

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.features import planning
from admin_desktop.models.features.effects import Effect, work_out
from admin_desktop.models.features.overview import HistoryLine, SwitchRow, history, switches
from admin_desktop.models.features.plans import Plan
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.permissions import Action, may
from admin_desktop.views.look.theme import Look
from admin_desktop.views.payments_switch.features_page import FeaturesPage

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


class SwitchDesk:
    """Satisfies the page's SwitchDesk, bound to who sits at it."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def switches(self) -> tuple[SwitchRow, ...]:
        """Write down what came due by itself, then return every switch."""
        seen = tuple(row.company for row in companies(self._store, self._who))
        planning.settle_due(self._store, seen)
        return switches(self._store, self._who)

    def history(self, company: str, feature: str) -> tuple[HistoryLine, ...]:
        """Return what was done to one feature."""
        return history(self._store, self._who, company, feature)

    def effect(self, company: str, feature: str, *, active: bool) -> Effect:
        """Return what a switch would do now."""
        return work_out(self._store, self._who, company, feature, active=active)

    def plan(self, company: str, wish: Wish, basis: int) -> Plan:
        """Plan a change."""
        return planning.plan(self._store, self._who, company, wish, basis)

    def edit(self, company: str, plan_no: int, wish: Wish, basis: int) -> Plan:
        """Make an open plan another one."""
        return planning.edit(self._store, self._who, company, plan_no, wish, basis)

    def revert(self, company: str, plan_no: int, wish: Wish, basis: int) -> Plan:
        """Take back the change that is in force."""
        return planning.revert(self._store, self._who, company, plan_no, wish.ticket, wish.reason, basis)

    def approve(self, company: str, plan_no: int, version: int) -> Plan:
        """Be the second person of a plan."""
        return planning.approve(self._store, self._who, company, plan_no, version)

    def cancel(self, company: str, plan_no: int, reason: str) -> Plan:
        """Give up an open plan."""
        return planning.cancel(self._store, self._who, company, plan_no, reason)

    def emergency_off(self, company: str, feature: str, reason: str) -> Plan:
        """Switch off at once."""
        return planning.emergency_off(self._store, self._who, company, feature, reason)

    def pay_ticket(self, company: str, plan_no: int, ticket: str) -> Plan:
        """Hand in the ticket that an emergency owes."""
        return planning.pay_ticket(self._store, self._who, company, plan_no, ticket)

    def confirm(self, company: str, plan_no: int) -> Plan:
        """Be the second person that an emergency owes."""
        return planning.confirm(self._store, self._who, company, plan_no)


def features_page(look: Look, here: Workspace) -> FeaturesPage:
    """Return the page."""
    return FeaturesPage(look, SwitchDesk(here))


def register_switches(room: "Room") -> None:
    """Put the page on the rail of whoever may read."""
    if may(room.here.who.role, Action.READ):
        room.window.register(features_page(room.look, room.here))
