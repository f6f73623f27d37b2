"""Answers that are not errors."""

from typing import Annotated

import msgspec
from fastapi import Depends, Header, Request, Response

from admin_desktop.models.feed.records import FeedRecord
from admin_desktop.sync.mock_aspire.api.shapes import ProblemAnswer
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.storing import wire

__all__ = ["Books", "CompanyCode", "Epoch", "json_answer", "problems_for", "record_answer"]

CompanyCode = str


def _books(request: Request) -> Ledger:
    ledger: Ledger = request.app.state.ledger
    return ledger


Books = Annotated[Ledger, Depends(_books)]
Epoch = Annotated[str, Header(alias="Aspire-Epoch", max_length=80)]


def json_answer(body: object, status: int = 200, **headers: str) -> Response:
    """Return a JSON answer."""
    return Response(msgspec.json.encode(body), status, headers, media_type="application/json")


def record_answer(record: FeedRecord, status: int = 200, *, replayed: bool = False) -> Response:
    """Return one record; ``replayed`` says that the same body was sent before."""
    headers = {"Idempotent-Replayed": "true"} if replayed else None
    return Response(wire.record_json(record), status, headers, media_type="application/json")


def problems_for(*statuses: int) -> dict[int | str, dict[str, object]]:
    """Describe the problem answers of a call."""
    return {status: {"model": ProblemAnswer} for status in (*statuses, 422)}
