"""What the page of switches needs from outside; bootstrap hands in what satisfies it."""

from collections.abc import Sequence
from typing import Protocol

from admin_desktop.models.features.effects import Effect
from admin_desktop.models.features.overview import HistoryLine, SwitchRow
from admin_desktop.models.features.plans import Plan
from admin_desktop.models.features.rules import Wish


class SwitchDesk(Protocol):
    """Reads and acts, called in the page's thread. Every call may raise an AdminDesktopError."""

    def switches(self) -> Sequence[SwitchRow]:
        """Return every feature of every company that the principal sees."""
        ...

    def history(self, company: str, feature: str) -> Sequence[HistoryLine]:
        """Return what was done to one feature, newest first."""
        ...

    def effect(self, company: str, feature: str, *, active: bool) -> Effect:
        """Return what a switch would do now."""
        ...

    def plan(self, company: str, wish: Wish, basis: int) -> Plan:
        """Plan a change; it takes force at once when nothing stands in its way."""
        ...

    def edit(self, company: str, plan_no: int, wish: Wish, basis: int) -> Plan:
        """Make an open plan another one."""
        ...

    def revert(self, company: str, plan_no: int, wish: Wish, basis: int) -> Plan:
        """Take back the change that is in force, as one of its own; the wish tells ticket and reason."""
        ...

    def approve(self, company: str, plan_no: int, version: int) -> Plan:
        """Be the second person of a plan."""
        ...

    def cancel(self, company: str, plan_no: int, reason: str) -> Plan:
        """Give up an open plan."""
        ...

    def emergency_off(self, company: str, feature: str, reason: str) -> Plan:
        """Switch off at once."""
        ...

    def pay_ticket(self, company: str, plan_no: int, ticket: str) -> Plan:
        """Hand in the ticket that an emergency owes."""
        ...

    def confirm(self, company: str, plan_no: int) -> Plan:
        """Be the second person that an emergency owes."""
        ...
