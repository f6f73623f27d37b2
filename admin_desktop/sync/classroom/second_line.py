"""A line of its own to the class's ASPIRE, for who speaks to it in another thread: the customer's view."""

from collections.abc import Callable

from admin_desktop.models.training.walls import CLASS_ADDRESS
from admin_desktop.sync.classroom.machine import Machine
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.mock_aspire.app import create_app
from admin_desktop.sync.simulation.in_process import InProcess


class SecondLine:
    """The same books and the same faults; ``close`` it when done. Used by one thread at a time."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._transport = InProcess(create_app(machine.ledger, faults=machine.faults, sleep=_at_once))

    def open_client(self, company: str, cancelled: Callable[[], bool]) -> AspireClient:
        """Return a client of one company; whoever opens it closes it."""
        return AspireClient(
            company,
            CLASS_ADDRESS,
            self._machine.ledger.tokens()[company],
            self._machine.clock,
            cancelled=cancelled,
            transport=self._transport,
        )

    def close(self) -> None:
        """Close the line."""
        self._transport.shut()


async def _at_once(_seconds: float) -> None:
    """Slow answers do not hold up a person at the customer's view."""
