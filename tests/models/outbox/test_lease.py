"""One desk at a time, and a desk that lost its lease stores nothing more."""

from typing import Any

import pytest

from admin_desktop.errors import LeaseLostError
from admin_desktop.models.outbox import attempts, lease, queue


def take(office: Any, holder: str, now_ms: int) -> tuple[bool, lease.Lease]:
    return lease.take(office.store, "N", holder, f"desk of {holder}", now_ms)


def test_the_second_desk_is_told_who_syncs_until_the_first_gives_it_back(office: Any) -> None:
    office.submit()
    ours, first = take(office, "a", 1000)
    assert (ours, first.fence) == (True, 1)
    held, seen = take(office, "b", 2000)
    assert (held, seen.desk) == (False, "desk of a")
    lease.give_back(office.store, first, 3000)
    ours, second = take(office, "b", 3000)
    assert (ours, second.fence) == (True, 2)
    lease.give_back(office.store, first, 3500)
    assert take(office, "a", 4000)[0] is False


def test_a_desk_that_died_loses_the_lease_and_one_with_a_wrong_clock_does_not_keep_it(office: Any) -> None:
    office.submit()
    take(office, "a", 1000)
    assert take(office, "b", 1000 + lease.LEASE_MS - 1)[0] is False
    assert take(office, "b", 1000 + lease.LEASE_MS)[0] is True
    assert take(office, "c", 1000 - 10 * lease.LEASE_MS)[0] is True


def test_a_stale_desk_stores_neither_an_intent_nor_an_outcome(office: Any) -> None:
    ref = office.submit()
    errand = queue.due(office.store, "N", office.now_ms, 1)[0]
    _, stale = take(office, "a", office.now_ms - lease.LEASE_MS)
    stored = attempts.store_attempt(office.store, errand, "E1", office.now_ms - 1, stale)
    assert stored is not None
    take(office, "b", office.now_ms + lease.LEASE_MS)
    with pytest.raises(LeaseLostError):
        attempts.acknowledge(office.store, stored, office.record(ref), "E1", office.now_ms, stale)
    with pytest.raises(LeaseLostError):
        attempts.store_attempt(office.store, stored, "E1", office.now_ms, stale)
    assert queue.unsettled(office.store, "N", "E1", office.now_ms, 9) == (stored,)
