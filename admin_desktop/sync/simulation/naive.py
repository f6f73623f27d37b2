"""A pusher that is wrong on purpose: it proves that the simulation can fail.

It stores no attempt before it sends, asks for no outcome, and sends again under a new reference when no
answer came: what a programmer writes who has not met a lost answer yet.
"""

from typing import Any, Final

import msgspec

from admin_desktop.clock import Clock
from admin_desktop.errors import AdminDesktopError, CancelledError
from admin_desktop.models.database.store import Store
from admin_desktop.models.outbox import attempts, queue
from admin_desktop.models.outbox.entries import Action, Errand
from admin_desktop.models.payments.references import new_reference
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.listener import FailPoint
from admin_desktop.sync.simulation.desks import CycleMaker
from admin_desktop.sync.simulation.town import SYNC, Town

_TRIES: Final = 3
_LATER_MS: Final = 900_000


class NaiveCycle(SyncCycle):
    """The product's cycle with the wrong pusher."""

    def push(self, client: AspireClient, company: str, cancel: Any, counts: Any) -> None:
        """Send every create at once, and again under a new reference when no answer came."""
        cursor = self._cursor(company)
        if cursor.frozen or cursor.epoch is None:
            return
        for errand in queue.due(self._store, company, self._clock.now_ms(), 100):
            if cancel():
                raise CancelledError("stopped")
            if errand.action is Action.CREATE and self._blindly(client, errand, cursor.epoch):
                counts.pushed += 1
            else:
                attempts.not_done(self._store, errand, self._clock.now_ms() + _LATER_MS, "later")

    def _blindly(self, client: AspireClient, errand: Errand, epoch: str) -> bool:
        reference = errand.payment_ref
        for _ in range(_TRIES):
            try:
                record = client.create(epoch, reference, _body(errand))
            except AdminDesktopError:
                reference = new_reference(self._clock.now_ms(), self._rng)
                continue
            ours = msgspec.structs.replace(record, payment_ref=errand.payment_ref)
            attempts.acknowledge(self._store, errand, ours, epoch, self._clock.now_ms())
            return True
        return False


def _body(errand: Errand) -> dict[str, Any]:
    return {
        "customer_no": errand.customer_no,
        "contract_no": errand.contract_no,
        "bank_account_token": errand.bank_account_token,
        "amount_cents": errand.amount_cents,
        "sec_code": errand.sec_code,
        "effective_date": errand.effective_date,
    }


def naive_cycles(town: Town) -> CycleMaker:
    """Return what makes desks with the wrong pusher."""

    def make(store: Store, clock: Clock, fail_point: FailPoint, holder: str) -> SyncCycle:
        def open_client(company: str, cancelled: Any) -> AspireClient:
            return town.client(company, cancelled, clock)

        return NaiveCycle(store, open_client, clock, town.rng, SYNC, fail_point=fail_point, holder=holder)

    return make
