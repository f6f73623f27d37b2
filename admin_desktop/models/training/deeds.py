"""Everything that can be done in a class, by a script or by the trainer's hand: one type per deed.

Payments go by the name that the class gave them (``rent``), never by reference. What is left empty is the
usual one: the script's company, its first customer, their first contract, the newest batch.
"""

from dataclasses import dataclass
from datetime import date

from admin_desktop.models.restore.cases import Decision
from admin_desktop.models.training.deed_kinds import RETURN_CODES, AspireDo, StaffDo, SyncDo, Window
from admin_desktop.words import noted, tr

__all__ = [
    "RETURN_CODES",
    "Aspire",
    "AspireDo",
    "BankReturn",
    "Cancel",
    "Deed",
    "Payments",
    "PostBatch",
    "ResolveRestore",
    "RunEft",
    "Staff",
    "StaffDo",
    "Submit",
    "SyncDo",
    "Syncing",
    "VoidBatch",
    "Wait",
    "Window",
]


@dataclass(frozen=True, slots=True)
class Submit:
    """A borrower submits a payment. No ``effective``: the next banking day; 0 ``cents``: the open charge."""

    payment: str = ""
    """Its name in the class; empty: the next free of P1, P2 ..."""
    company: str = ""
    customer: str = ""
    contract: str = ""
    account: str = ""
    cents: int = 0
    effective: date | None = None

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr("The borrower submits {payment}.", payment=self.payment or tr("a payment"))


@dataclass(frozen=True, slots=True)
class Cancel:
    """The borrower cancels a payment."""

    payment: str

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr("The borrower cancels {payment}.", payment=self.payment)


@dataclass(frozen=True, slots=True)
class RunEft:
    """EFT Generation runs in ASPIRE. Dates, when given, take the place of the window's."""

    company: str = ""
    window: Window = Window.CATCH_UP
    from_date: date | None = None
    through: date | None = None

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        if self.window is Window.PREVIOUS_DAY:
            return tr("EFT Generation runs for the previous day.")
        return tr("EFT Generation runs.")


@dataclass(frozen=True, slots=True)
class PostBatch:
    """The finance company posts a batch; None is the newest that is open."""

    company: str = ""
    run_no: int | None = None

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr("The batch is posted.")


@dataclass(frozen=True, slots=True)
class VoidBatch:
    """The finance company voids a batch; None is the newest that is open."""

    company: str = ""
    run_no: int | None = None

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr("The batch is voided.")


@dataclass(frozen=True, slots=True)
class BankReturn:
    """The bank sends a payment back, and the finance company imports the return file."""

    payment: str
    code: str = "R01"

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr("The bank returns {payment} with {code}.", payment=self.payment, code=self.code)


_STAFF_WORDS = {
    StaffDo.CLOSE: noted("Finance-company staff close the record of {payment}."),
    StaffDo.REOPEN: noted("Finance-company staff reopen the record of {payment}."),
    StaffDo.CHANGE: noted("Finance-company staff change the amount of {payment}."),
    StaffDo.DELETE: noted("Finance-company staff delete the record of {payment}."),
}


@dataclass(frozen=True, slots=True)
class Staff:
    """Finance-company staff do something to a payment's record. CHANGE sets the amount to ``cents``."""

    payment: str
    do: StaffDo
    cents: int = 0

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr(_STAFF_WORDS[self.do], payment=self.payment)


_SYNC_WORDS = {
    SyncDo.STOP: noted("The portal stops syncing."),
    SyncDo.START: noted("The portal syncs again."),
    SyncDo.NOW: noted("The portal syncs now."),
}


@dataclass(frozen=True, slots=True)
class Syncing:
    """The portal's sync is stopped, started, or run at once."""

    do: SyncDo

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr(_SYNC_WORDS[self.do])


_ASPIRE_WORDS = {
    AspireDo.DOWN: noted("ASPIRE is down."),
    AspireDo.UP: noted("ASPIRE answers again."),
    AspireDo.SLOW: noted("ASPIRE answers slowly."),
    AspireDo.LOSE_ANSWER: noted("ASPIRE's next answer to the portal will be lost on the way."),
    AspireDo.BACKUP: noted("ASPIRE's database is backed up."),
    AspireDo.RESTORE: noted("ASPIRE's database is restored from the backup."),
}


@dataclass(frozen=True, slots=True)
class Aspire:
    """Something happens to ASPIRE. ``seconds`` goes with SLOW; ``call`` (create, cancel) with LOSE_ANSWER."""

    do: AspireDo
    seconds: int = 5
    call: str = "create"

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr(_ASPIRE_WORDS[self.do])


@dataclass(frozen=True, slots=True)
class Payments:
    """LTi Customer Care switches Payments on or off for a company, on a ticket."""

    on: bool
    company: str = ""
    ticket: str = ""
    reason: str = ""

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        if self.on:
            return tr("Customer Care switches Payments on.")
        return tr("Customer Care switches Payments off.")


@dataclass(frozen=True, slots=True)
class ResolveRestore:
    """Two people decide how to go on after ASPIRE was restored: the same for every payment that allows it."""

    decision: Decision
    company: str = ""

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr("An LTi admin proposes how to go on after the restore, and Customer Care confirms it.")


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing is done; time passes."""

    minutes: int = 0

    @property
    def words(self) -> str:
        """One sentence for the desk."""
        return tr("Time passes.")


Deed = (
    Submit
    | Cancel
    | RunEft
    | PostBatch
    | VoidBatch
    | BankReturn
    | Staff
    | Syncing
    | Aspire
    | Payments
    | ResolveRestore
    | Wait
)
