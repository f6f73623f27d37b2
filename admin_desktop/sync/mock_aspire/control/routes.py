"""Control: scenarios, clock, backups, staff, faults."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from admin_desktop.clock import from_rfc3339, to_rfc3339
from admin_desktop.sync.mock_aspire.api.answers import Books, json_answer, problems_for, record_answer
from admin_desktop.sync.mock_aspire.api.reading import RecordNo
from admin_desktop.sync.mock_aspire.api.shapes import AlternateEftAnswer
from admin_desktop.sync.mock_aspire.control import bodies
from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.faults.spec import FaultSpec
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, staff_acts
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.refusals import invalid
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft

router = APIRouter(prefix="/control", responses=problems_for(401))


def _plan(request: Request) -> FaultPlan:
    plan: FaultPlan = request.app.state.faults
    return plan


Plan = Annotated[FaultPlan, Depends(_plan)]


@router.post("/reset", response_model=bodies.LifeAnswer)
async def reset(body: bodies.ResetBody, request: Request, books: Books, plan: Plan) -> Response:
    """Load a scenario into a fresh database, in a new epoch and without faults; the clock goes on."""
    scenarios = request.app.state.scenarios
    if body.scenario not in scenarios:
        raise invalid("scenario", f"is one of {', '.join(sorted(scenarios))}")
    books.reset(body.scenario, scenarios[body.scenario], body.seed)
    plan.replace([], seed=body.seed)
    return _life(books)


@router.get("/clock", response_model=bodies.ClockAnswer)
async def read_clock(books: Books) -> Response:
    """Return the mock's clock."""
    state = books.clock.state
    now = to_rfc3339(books.clock.now_ms())
    return json_answer({"now": now, "rate": state.rate, "paused": state.paused})


@router.post("/clock", response_model=bodies.ClockAnswer)
async def change_clock(body: bodies.ClockBody, books: Books) -> Response:
    """Set, advance, speed up or pause the mock's clock."""
    books.change_clock(
        now_ms=None if body.now is None else _instant(body.now),
        advance_ms=round(body.advance_seconds * 1000),
        rate=body.rate,
        paused=body.paused,
    )
    return await read_clock(books)


@router.post("/snapshot", response_model=bodies.SnapshotAnswer)
async def snapshot(books: Books) -> Response:
    """Take a backup."""
    return json_answer({"snapshot": books.snapshot()})


@router.post("/restore", response_model=bodies.LifeAnswer, responses=problems_for(404))
async def restore(body: bodies.RestoreBody, books: Books) -> Response:
    """Restore a backup: as in real life with a new epoch, or as training's step back without."""
    books.restore(body.snapshot, new_epoch=body.new_epoch)
    return _life(books)


@router.get("/faults", response_model=bodies.FaultsBody)
async def read_faults(plan: Plan) -> Response:
    """Return the faults that are left."""
    return json_answer({"faults": [spec.model_dump(exclude_none=True) for spec in plan.left()]})


@router.put("/faults", response_model=bodies.FaultsBody)
async def replace_faults(body: list[FaultSpec] | bodies.FaultsBody, plan: Plan) -> Response:
    """Replace the faults; a bare list is taken as well."""
    plan.replace(body if isinstance(body, list) else body.faults)
    return await read_faults(plan)


@router.post(
    "/{company}/alternate-efts",
    status_code=201,
    response_model=AlternateEftAnswer,
    responses=problems_for(404),
)
async def create_other(company: str, body: bodies.OtherEftBody, books: Books) -> Response:
    """Create a record that is no portal payment."""
    with books.desk(company) as desk:
        record, _ = alternate_efts.create(desk, NewEft(**body.model_dump()))
    return record_answer(record, 201)


@router.post(
    "/{company}/alternate-efts/{record_no}/staff",
    response_model=AlternateEftAnswer,
    responses=problems_for(404),
)
async def staff(company: str, record_no: RecordNo, body: bodies.StaffBody, books: Books) -> Response:
    """Do what finance-company staff do in ASPIRE."""
    given = body.model_fields_set - {"do"}
    if given and body.do != "set":
        raise invalid(min(given), "only `set` takes fields")
    with books.desk(company) as desk:
        if body.do == "set":
            fields = {name: getattr(body, name) for name in given}
            return record_answer(staff_acts.set_fields(desk, record_no, fields))
        return record_answer(staff_acts.ACTS[body.do](desk, record_no))


def _instant(text: str) -> int:
    try:
        return from_rfc3339(text)
    except (ValueError, OverflowError):
        raise invalid("now", "is an RFC 3339 instant") from None


def _life(books: Ledger) -> Response:
    return json_answer({"epoch": books.epoch, "scenario": books.scenario(), "tokens": books.tokens()})
