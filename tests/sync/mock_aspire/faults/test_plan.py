import asyncio
from typing import Any

import pytest

from admin_desktop.sync.mock_aspire.faults.layer import ConnectionCutError, FaultLayer
from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.faults.spec import FaultSpec
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts
from admin_desktop.sync.mock_aspire.operations import OPERATIONS


def test_a_fault_happens_as_often_as_it_was_planted() -> None:
    plan = FaultPlan(1, [FaultSpec(kind="html", times=2), FaultSpec(kind="gap", operation="changes")])
    met = [[fault.kind.value for fault in plan.meet("changes")] for _ in range(3)]
    assert met == [["html", "gap"], ["html", "gap"], ["gap"]]
    assert plan.meet("health") == ()


def test_probability_follows_the_seed() -> None:
    def happened(seed: int) -> list[bool]:
        plan = FaultPlan(seed, [FaultSpec(kind="html", probability=0.3)])
        return [bool(plan.meet("health")) for _ in range(200)]

    assert happened(1) == happened(1) != happened(2)
    assert 30 < sum(happened(1)) < 90


def test_times_count_only_the_calls_that_were_met() -> None:
    plan = FaultPlan(3, [FaultSpec(kind="html", probability=0.2, times=4)])
    assert sum(bool(plan.meet("health")) for _ in range(500)) == 4


def test_replacing_with_a_seed_starts_the_dice_afresh() -> None:
    plan = FaultPlan(1)
    fault = FaultSpec(kind="html", probability=0.5)
    plan.replace([fault], seed=9)
    first = [bool(plan.meet("health")) for _ in range(50)]
    plan.replace([fault], seed=9)
    assert [bool(plan.meet("health")) for _ in range(50)] == first


@pytest.mark.parametrize("kind", ["drop_before", "drop_after", "truncate"])
def test_without_a_socket_a_cut_connection_is_an_error(
    aspire: Any, faults: FaultPlan, bench: Any, kind: str
) -> None:
    faults.replace([FaultSpec(kind=kind, bytes=3, times=1)])
    with pytest.raises(ConnectionCutError):
        aspire.create()
    assert (bench.do(alternate_efts.find, "PMT1") is None) is (kind == "drop_before")
    assert aspire.create().status_code == (201 if kind == "drop_before" else 200)


def test_waiting_is_passed_in(aspire: Any) -> None:
    waited: list[float] = []

    async def no_wait(seconds: float) -> None:
        waited.append(seconds)

    plan = FaultPlan(1, [FaultSpec(kind="latency", ms=600_000), FaultSpec(kind="slow", bytes_per_second=0.5)])
    aspire.app = FaultLayer(aspire.app, plan, sleep=no_wait)
    assert aspire("GET", "/v1/health").json()["status"] == "ok"
    assert waited[0] == 600
    assert set(waited[1:]) == {2.0}


def test_what_is_no_call_of_the_contract_meets_no_fault(aspire: Any, faults: FaultPlan) -> None:
    faults.replace([FaultSpec(kind="html")])
    assert aspire("GET", "/openapi.json").json()["openapi"]
    assert aspire.control("GET", "clock").status_code == 200
    assert aspire("GET", "/v1/health").text.startswith("<!doctype")


def test_other_protocols_are_left_alone(aspire: Any) -> None:
    async def never(*_args: Any) -> None:
        raise AssertionError

    asyncio.run(aspire.app({"type": "lifespan"}, never, never))


def test_every_operation_can_be_named() -> None:
    for name in OPERATIONS:
        assert FaultSpec(kind="html", operation=name).operation == name
