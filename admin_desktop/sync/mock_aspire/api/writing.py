"""The contract's writing calls: each carries the epoch of the caller's cursor."""

from typing import Annotated

from fastapi import APIRouter, Header, Request, Response

from admin_desktop.sync.mock_aspire.api import bodies, shapes
from admin_desktop.sync.mock_aspire.api.answers import Books, Epoch, json_answer, problems_for, record_answer
from admin_desktop.sync.mock_aspire.api.reading import RecordNo
from admin_desktop.sync.mock_aspire.ledger.acts import (
    alternate_efts,
    bank_accounts,
    generation,
    posting,
    returns,
)
from admin_desktop.sync.mock_aspire.ledger.refusals import invalid
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewAccount, NewEft

router = APIRouter(prefix="/v1/{company}")

_WRITING = problems_for(401, 403, 409)
_WRITING_TO_ONE = problems_for(401, 403, 404, 409)
_CREATED_BEFORE = "The same account or record as before"


@router.post(
    "/bank-accounts",
    operation_id="create_bank_account",
    status_code=201,
    response_model=shapes.BankAccountAnswer,
    responses={**_WRITING, 200: {"model": shapes.BankAccountAnswer, "description": _CREATED_BEFORE}},
)
async def create_bank_account(
    company: str, body: bodies.NewBankAccountBody, epoch: Epoch, books: Books
) -> Response:
    """Set up a bank account; the answer has its token and last four."""
    with books.desk(company, epoch=epoch) as desk:
        record, known = bank_accounts.create(desk, NewAccount(**body.model_dump()))
    return record_answer(record, 200 if known else 201, replayed=known)


@router.post(
    "/alternate-efts",
    operation_id="create_alternate_eft",
    status_code=201,
    response_model=shapes.AlternateEftAnswer,
    responses={**_WRITING, 200: {"model": shapes.AlternateEftAnswer, "description": _CREATED_BEFORE}},
)
async def create_alternate_eft(
    company: str,
    body: bodies.NewEftBody,
    epoch: Epoch,
    key: Annotated[str, Header(alias="Idempotency-Key")],
    books: Books,
) -> Response:
    """Create an Alternate EFT record, once per payment reference for ever."""
    if key != body.payment_ref:
        raise invalid("Idempotency-Key", "must be the payment_ref")
    with books.desk(company, epoch=epoch) as desk:
        record, known = alternate_efts.create(desk, NewEft(**body.model_dump()))
    return record_answer(record, 200 if known else 201, replayed=known)


@router.post(
    "/alternate-efts/{record_no}/cancel",
    operation_id="cancel_alternate_eft",
    response_model=shapes.AlternateEftAnswer,
    responses=_WRITING_TO_ONE,
)
async def cancel_alternate_eft(company: str, record_no: RecordNo, epoch: Epoch, books: Books) -> Response:
    """Close an open record that no batch holds; repeatable."""
    with books.desk(company, epoch=epoch) as desk:
        return record_answer(alternate_efts.cancel(desk, record_no))


@router.post(
    "/eft-generations",
    operation_id="eft_generation",
    status_code=201,
    response_model=shapes.EftGenerationAnswer,
    responses=_WRITING,
)
async def eft_generation(company: str, body: bodies.WindowBody, epoch: Epoch, books: Books) -> Response:
    """Pull what is due into a batch and write its NACHA file."""
    with books.desk(company, epoch=epoch) as desk:
        run = generation.generate(desk, body.from_, body.through)
    return record_answer(run, 201)


@router.post(
    "/eft-generations/{run_no}/post",
    operation_id="post_batch",
    response_model=shapes.EftGenerationAnswer,
    responses=_WRITING_TO_ONE,
)
async def post_batch(company: str, run_no: RecordNo, epoch: Epoch, books: Books) -> Response:
    """Post the batch of a run; repeatable."""
    with books.desk(company, epoch=epoch) as desk:
        return record_answer(posting.post(desk, run_no))


@router.post(
    "/eft-generations/{run_no}/void",
    operation_id="void_batch",
    response_model=shapes.EftGenerationAnswer,
    responses=_WRITING_TO_ONE,
)
async def void_batch(company: str, run_no: RecordNo, epoch: Epoch, books: Books) -> Response:
    """Void the batch of a run; repeatable."""
    with books.desk(company, epoch=epoch) as desk:
        return record_answer(posting.void(desk, run_no))


@router.post(
    "/returns",
    operation_id="returns",
    response_model=shapes.ReturnsAnswer,
    responses=_WRITING,
    openapi_extra={
        "requestBody": {"required": True, "content": {"text/plain": {"schema": {"type": "string"}}}}
    },
)
async def import_returns(company: str, request: Request, epoch: Epoch, books: Books) -> Response:
    """Import a bank's return file, whole or not at all."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "text/plain":
        raise invalid("Content-Type", "a return file is text/plain")
    data = await request.body()
    with books.desk(company, epoch=epoch) as desk:
        return json_answer(returns.import_file(desk, data))
