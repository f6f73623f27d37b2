"""The contract's reading calls."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from admin_desktop.clock import to_rfc3339
from admin_desktop.sync.mock_aspire.api import bodies, shapes
from admin_desktop.sync.mock_aspire.api.answers import Books, json_answer, problems_for, record_answer
from admin_desktop.sync.mock_aspire.ledger import feed
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts, generation
from admin_desktop.sync.mock_aspire.ledger.storing import wire

router = APIRouter(prefix="/v1")

RecordNo = Annotated[int, Path(ge=1, le=bodies.LARGEST_NUMBER)]
After = Annotated[int, Query(ge=0, le=feed.LARGEST_SEQ)]
Limit = Annotated[int, Query(ge=1, le=feed.MAX_PAGE)]
_OF_A_COMPANY = problems_for(401, 403)
_OF_A_RECORD = problems_for(401, 403, 404)


@router.get("/health", operation_id="health", response_model=shapes.HealthAnswer)
async def health(books: Books) -> Response:
    """Tell that the mock is there, its epoch and its time."""
    now = to_rfc3339(books.clock.now_ms())
    return json_answer({"status": "ok", "epoch": books.epoch, "now": now})


@router.get(
    "/{company}/changes",
    operation_id="changes",
    response_model=shapes.ChangesAnswer,
    responses=_OF_A_COMPANY,
)
async def changes(company: str, books: Books, after: After = 0, limit: Limit = feed.MAX_PAGE) -> Response:
    """Return a page of the change feed."""
    with books.look(company) as desk:
        page = feed.page(desk, books.epoch, after, limit)
    return Response(page, media_type="application/json")


@router.get(
    "/{company}/alternate-efts/{record_no}",
    operation_id="get_alternate_eft",
    response_model=shapes.AlternateEftAnswer,
    responses=_OF_A_RECORD,
)
async def get_alternate_eft(company: str, record_no: RecordNo, books: Books) -> Response:
    """Return one record."""
    with books.look(company) as desk:
        return record_answer(alternate_efts.get(desk, record_no).record)


@router.get(
    "/{company}/alternate-efts",
    operation_id="find_alternate_eft",
    response_model=shapes.AlternateEftItems,
    responses=_OF_A_COMPANY,
)
async def find_alternate_eft(
    company: str, payment_ref: Annotated[str, Query(min_length=1, max_length=40)], books: Books
) -> Response:
    """Return the record of a payment reference, if there is one."""
    with books.look(company) as desk:
        kept = alternate_efts.find(desk, payment_ref)
    return json_answer({"items": [] if kept is None else [wire.to_wire(kept.record)]})


@router.get(
    "/{company}/eft-generations/{run_no}",
    operation_id="get_eft_generation",
    response_model=shapes.EftGenerationAnswer,
    responses=_OF_A_RECORD,
)
async def get_eft_generation(company: str, run_no: RecordNo, books: Books) -> Response:
    """Return one EFT Generation run."""
    with books.look(company) as desk:
        return record_answer(generation.get(desk, run_no))


@router.get(
    "/{company}/eft-generations/{run_no}/file",
    operation_id="eft_file",
    response_class=Response,
    responses={
        **_OF_A_RECORD,
        200: {"content": {"text/plain": {"schema": {"type": "string"}}}, "description": "The NACHA file"},
    },
)
async def eft_file(company: str, run_no: RecordNo, books: Books) -> Response:
    """Return the NACHA file of a run. It holds full account numbers."""
    with books.look(company) as desk:
        text = generation.file_text(desk, run_no)
    return Response(text, media_type="text/plain; charset=us-ascii")
