"""The words of ``do`` and what stands beside each: how a step's table becomes a deed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from admin_desktop.models.restore.cases import Decision
from admin_desktop.models.training.cast import HOUSES
from admin_desktop.models.training.deeds import (
    RETURN_CODES,
    Aspire,
    AspireDo,
    BankReturn,
    Cancel,
    Deed,
    Payments,
    PostBatch,
    ResolveRestore,
    RunEft,
    Staff,
    StaffDo,
    Submit,
    SyncDo,
    Syncing,
    VoidBatch,
    Wait,
    Window,
)
from admin_desktop.models.training.scripts.fields import Table
from admin_desktop.models.training.scripts.times import read_cents, read_date
from admin_desktop.words import tr

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _-]{0,19}")
_LARGEST_RUN: Final = 10**6
_SLOWEST_S: Final = 60


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a step stands: dates are seen from there."""

    zone: str
    at_ms: int


Form = Callable[[Table, Place], Deed]


def payment_name(table: Table) -> str:
    """Return the name of a payment in the class."""
    name = table.text("payment", needed=True)
    if name and not _NAME.fullmatch(name):
        table.fault("payment", tr("a payment's name has 1 to 20 letters, digits, blanks, _ and -"))
    return name


def _company(table: Table) -> str:
    return table.one_of("company", [house.record.code for house in HOUSES])


def _cents(table: Table) -> int:
    return table.parsed("amount", read_cents) or 0


def _date(table: Table, key: str, place: Place) -> date | None:
    return table.parsed(key, lambda text: read_date(text, place.zone, place.at_ms))


def _submit(table: Table, place: Place) -> Deed:
    return Submit(
        payment=payment_name(table),
        company=_company(table),
        customer=table.text("customer"),
        contract=table.text("contract"),
        account=table.text("account"),
        cents=_cents(table),
        effective=_date(table, "effective", place),
    )


def _run_eft(table: Table, place: Place) -> Deed:
    window = table.choice("window", Window) or Window.CATCH_UP
    first, last = _date(table, "from", place), _date(table, "through", place)
    if first is not None and last is not None and last < first:
        table.fault("through", tr("through is before from"))
    return RunEft(_company(table), window, first, last)


def _run_no(table: Table) -> int | None:
    return table.whole("run", 0, 1, _LARGEST_RUN) or None


def _bank_return(table: Table, _place: Place) -> Deed:
    return BankReturn(payment_name(table), table.one_of("code", RETURN_CODES, "R01"))


def _staff(do: StaffDo) -> Form:
    def read(table: Table, _place: Place) -> Deed:
        if do is not StaffDo.CHANGE:
            return Staff(payment_name(table), do)
        if not table.has("amount"):
            table.fault("amount", tr("amount is missing: what the staff change it to"))
        return Staff(payment_name(table), do, _cents(table))

    return read


def _payments(*, on: bool) -> Form:
    def read(table: Table, _place: Place) -> Deed:
        return Payments(on, _company(table), table.text("ticket"), table.text("reason"))

    return read


def _slow(table: Table, _place: Place) -> Deed:
    return Aspire(AspireDo.SLOW, seconds=table.whole("seconds", 5, 1, _SLOWEST_S))


def _lose(table: Table, _place: Place) -> Deed:
    return Aspire(AspireDo.LOSE_ANSWER, call=table.one_of("call", ("create", "cancel"), "create"))


def _resolve(table: Table, _place: Place) -> Deed:
    decision = table.choice("decision", Decision)
    if decision is None and not table.text("decision"):
        table.fault("decision", tr("decision is missing: collected, send again or leave"))
    return ResolveRestore(decision or Decision.LEAVE, _company(table))


def _plain(deed: Deed) -> Form:
    return lambda _table, _place: deed


FORMS: Final[dict[str, Form]] = {
    "submit": _submit,
    "cancel": lambda table, _place: Cancel(payment_name(table)),
    "run eft": _run_eft,
    "post": lambda table, _place: PostBatch(_company(table), _run_no(table)),
    "void": lambda table, _place: VoidBatch(_company(table), _run_no(table)),
    "bank return": _bank_return,
    "staff close": _staff(StaffDo.CLOSE),
    "staff reopen": _staff(StaffDo.REOPEN),
    "staff change": _staff(StaffDo.CHANGE),
    "staff delete": _staff(StaffDo.DELETE),
    "stop syncing": _plain(Syncing(SyncDo.STOP)),
    "start syncing": _plain(Syncing(SyncDo.START)),
    "sync now": _plain(Syncing(SyncDo.NOW)),
    "aspire down": _plain(Aspire(AspireDo.DOWN)),
    "aspire up": _plain(Aspire(AspireDo.UP)),
    "aspire slow": _slow,
    "lose answer": _lose,
    "back up aspire": _plain(Aspire(AspireDo.BACKUP)),
    "restore aspire": _plain(Aspire(AspireDo.RESTORE)),
    "payments off": _payments(on=False),
    "payments on": _payments(on=True),
    "resolve restore": _resolve,
    "wait": _plain(Wait()),
}
"""What ``do`` may say."""
