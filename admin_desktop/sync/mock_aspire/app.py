"""The mock as one ASGI application: faults outside, then the gate, then the calls."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Mapping

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from admin_desktop.sync.mock_aspire.api import description, problems, reading, writing
from admin_desktop.sync.mock_aspire.api.gate import Gate, signature
from admin_desktop.sync.mock_aspire.control import routes as control
from admin_desktop.sync.mock_aspire.faults.layer import FaultLayer
from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger, Scenario
from admin_desktop.sync.mock_aspire.ledger.refusals import LedgerRefusal


def create_app(
    ledger: Ledger,
    *,
    control_token: str | None = None,
    scenarios: Mapping[str, Scenario] | None = None,
    faults: FaultPlan | None = None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> ASGIApp:
    """Return the mock over a ledger. ``control_token`` opens control; ``scenarios`` are what reset may load.

    It keeps no state of its own beyond the fault plan, starts nothing, and works in-process as well as under
    uvicorn; only cutting a connection then raises ``ConnectionCutError`` instead. ``sleep`` is how slow
    faults wait.
    """
    api = FastAPI(title="ASPIRE (mock)", docs_url=None, redoc_url=None, redirect_slashes=False)
    plan = faults or FaultPlan(seed=0)
    api.state.ledger = ledger
    api.state.scenarios = dict(scenarios or {})
    api.state.faults = plan
    api.include_router(reading.router)
    api.include_router(writing.router)
    if control_token is not None:
        api.include_router(control.router)
    api.add_exception_handler(LedgerRefusal, problems.refused)
    api.add_exception_handler(RequestValidationError, problems.malformed)
    api.add_exception_handler(HTTPException, problems.http_error)
    api.add_exception_handler(sqlite3.Error, problems.broken)
    api.add_exception_handler(Exception, problems.http_error)
    api.openapi = lambda: description.describe(api)  # type: ignore[method-assign]  # FastAPI's documented way
    return FaultLayer(Gate(api, ledger, control_token), plan, lambda: signature(ledger), sleep)
