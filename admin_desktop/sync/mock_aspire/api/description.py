"""The published OpenAPI description: FastAPI's own, with the contract's errors, headers and tokens."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from admin_desktop.sync.mock_aspire.api.problems import MEDIA_TYPE
from admin_desktop.sync.mock_aspire.ledger.refusals import Code

_EPOCH = {
    "Aspire-Epoch": {
        "description": "The life of ASPIRE's database; a restore from backup gives a new one.",
        "required": True,
        "schema": {"type": "string"},
    }
}
_REPLAYED = {
    "Idempotent-Replayed": {
        "description": "The same body was sent before: nothing was done again.",
        "schema": {"type": "string", "const": "true"},
    }
}
_CHALLENGE = {
    "WWW-Authenticate": {
        "description": "What is missing.",
        "required": True,
        "schema": {"type": "string", "const": "Bearer"},
    }
}
_PAUSE = {
    "Retry-After": {
        "description": "Seconds, or the date, until the next try.",
        "schema": {"type": "string"},
    }
}
_MORE_HEADERS: dict[str, dict[str, Any]] = {"401": _CHALLENGE, "429": _PAUSE}
_FIRST_ERROR = 400
_PROBLEM = {"$ref": "#/components/schemas/ProblemAnswer"}

_CODES = {
    "401": (Code.UNAUTHORIZED,),
    "403": (Code.FORBIDDEN,),
    "404": (Code.NOT_FOUND,),
    "413": (Code.VALIDATION,),
    "422": (Code.VALIDATION,),
    "429": (Code.RATE_LIMITED,),
    "503": (Code.UNAVAILABLE,),
}
"""Which codes come with which status, but for 409."""

_CONFLICTS = {
    "create_alternate_eft": (Code.EPOCH_CHANGED, Code.IDEMPOTENCY_MISMATCH),
    "cancel_alternate_eft": (Code.EPOCH_CHANGED, Code.ALREADY_IN_BATCH, Code.ALREADY_CLOSED),
    "post_batch": (Code.EPOCH_CHANGED, Code.BATCH_NOT_OPEN),
    "void_batch": (Code.EPOCH_CHANGED, Code.BATCH_NOT_OPEN),
}
"""What a write may collide with; every other one with a new epoch only."""

_ANYWHERE = {
    "429": "Asked too often",
    "503": "The ledger cannot be used right now",
}


def describe(app: FastAPI) -> dict[str, Any]:
    """Return the description of all calls, made once."""
    if app.openapi_schema is None:
        schema = get_openapi(title="ASPIRE (mock)", version="1", routes=app.routes)
        schema.setdefault("components", {})["securitySchemes"] = {
            "token": {"type": "http", "scheme": "bearer"}
        }
        for path, item in schema["paths"].items():
            for operation in item.values():
                _complete(path, operation)
        app.openapi_schema = schema
    return app.openapi_schema


def _complete(path: str, operation: dict[str, Any]) -> None:
    answers = operation["responses"]
    if path != "/v1/health":
        operation["security"] = [{"token": []}]
    if "requestBody" in operation:
        answers["413"] = {"description": "The body is too large"}
    answers |= {status: {"description": words} for status, words in _ANYWHERE.items()}
    for status, answer in answers.items():
        answer["headers"] = {**_EPOCH, **_MORE_HEADERS.get(status, {})}
        if int(status) >= _FIRST_ERROR:
            answer["content"] = {MEDIA_TYPE: {"schema": _problem(operation["operationId"], status)}}
        elif status == "200" and "201" in answers:
            answer["headers"] |= _REPLAYED


def _problem(operation_id: str, status: str) -> dict[str, Any]:
    codes = _CODES.get(status) or _CONFLICTS.get(operation_id, (Code.EPOCH_CHANGED,))
    return {"allOf": [_PROBLEM, {"properties": {"code": {"enum": [code.value for code in codes]}}}]}
