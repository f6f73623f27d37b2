"""Problem answers (RFC 9457) with the contract's stable codes."""

from collections.abc import Sequence
from dataclasses import asdict
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request

from admin_desktop.sync.mock_aspire.ledger.refusals import (
    AlreadyInBatchRefusal,
    Code,
    EpochChangedRefusal,
    FieldFault,
    LedgerRefusal,
    ValidationRefusal,
)

MEDIA_TYPE = "application/problem+json"

STATUS_OF = {
    Code.UNAUTHORIZED: 401,
    Code.FORBIDDEN: 403,
    Code.NOT_FOUND: 404,
    Code.VALIDATION: 422,
    Code.IDEMPOTENCY_MISMATCH: 409,
    Code.EPOCH_CHANGED: 409,
    Code.ALREADY_IN_BATCH: 409,
    Code.ALREADY_CLOSED: 409,
    Code.BATCH_NOT_OPEN: 409,
    Code.RATE_LIMITED: 429,
    Code.UNAVAILABLE: 503,
}

_CODE_OF = {
    401: Code.UNAUTHORIZED,
    403: Code.FORBIDDEN,
    404: Code.NOT_FOUND,
    405: Code.NOT_FOUND,
    429: Code.RATE_LIMITED,
}
_SERVER_ERRORS = 500
_LONGEST_NAME = 80


def problem(code: Code, detail: str, status: int | None = None, **more: object) -> Response:
    """Return a problem answer; ``more`` are its extension members."""
    number = status or STATUS_OF[code]
    body = {
        "type": "about:blank",
        "title": title_of(number),
        "status": number,
        "detail": detail,
        "code": code.value,
    }
    return Response(msgspec.json.encode(body | more), number, media_type=MEDIA_TYPE)


def title_of(status: int) -> str:
    """Return the phrase of a status, also of one that HTTP does not know."""
    return HTTPStatus(status).phrase if status in set(HTTPStatus) else "Unknown status"


def code_of(status: int) -> Code:
    """Return the stable code that goes with a bare status."""
    return _CODE_OF.get(status, Code.UNAVAILABLE if status >= _SERVER_ERRORS else Code.VALIDATION)


async def refused(_request: Request, error: Exception) -> Response:
    """Answer what the ledger refused."""
    if isinstance(error, AlreadyInBatchRefusal):
        return problem(error.code, error.detail, batch_no=error.batch_no)
    if isinstance(error, EpochChangedRefusal):
        return problem(error.code, error.detail, epoch=error.epoch)
    if isinstance(error, ValidationRefusal):
        return validation(error)
    if isinstance(error, LedgerRefusal):
        return problem(error.code, error.detail)
    raise error


def validation(error: ValidationRefusal) -> Response:
    """Answer fields or lines that are wrong, naming each."""
    more: dict[str, Any] = {"errors": [asdict(fault) for fault in error.fields]}
    if error.lines:
        more["lines"] = [asdict(fault) for fault in error.lines]
    return problem(error.code, error.detail, **more)


async def malformed(_request: Request, error: Exception) -> Response:
    """Answer a request that does not have the contract's shape. What was sent is never repeated."""
    faults: Sequence[FieldFault] = ()
    if isinstance(error, RequestValidationError):
        faults = [FieldFault(_place(found["loc"]), str(found["msg"])) for found in error.errors()]
    return validation(ValidationRefusal(tuple(faults)))


async def http_error(_request: Request, error: Exception) -> Response:
    """Answer what the framework refuses by itself: unknown paths, methods, unreadable bodies."""
    status = error.status_code if isinstance(error, HTTPException) else _SERVER_ERRORS
    if status == HTTPStatus.BAD_REQUEST:
        return validation(ValidationRefusal((FieldFault("body", "cannot be read"),)))
    answer = problem(code_of(status), title_of(status), status=status)
    if isinstance(error, HTTPException):
        answer.headers.update(error.headers or {})
    return answer


async def broken(_request: Request, _error: Exception) -> Response:
    """Answer when the ledger's file cannot be read or written."""
    return problem(Code.UNAVAILABLE, "the ledger cannot be used right now")


def _place(location: Sequence[object]) -> str:
    """Return a field's name below body, query, path or header, tamed: the sender may have chosen it."""
    name = ".".join(str(step) for step in location[1:]) or "body"
    return name.encode("ascii", "backslashreplace").decode()[:_LONGEST_NAME]
