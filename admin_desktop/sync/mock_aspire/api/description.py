"""The published OpenAPI description: FastAPI's own, with the contract's errors, headers and tokens."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from admin_desktop.sync.mock_aspire.api.problems import MEDIA_TYPE

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
_FIRST_ERROR = 400


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
    if path != "/v1/health":
        operation["security"] = [{"token": []}]
    for status, answer in operation["responses"].items():
        answer["headers"] = dict(_EPOCH)
        if int(status) >= _FIRST_ERROR:
            answer["content"] = {MEDIA_TYPE: answer["content"]["application/json"]}
        elif status == "200" and "201" in operation["responses"]:
            answer["headers"] |= _REPLAYED
