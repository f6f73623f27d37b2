"""The layer around the whole application in which planted faults happen."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import parse_qs, urlencode

from starlette.types import ASGIApp, Receive, Scope, Send

from admin_desktop.sync.mock_aspire.faults.answer import Answer, taken
from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.faults.spec import FaultKind, FaultSpec
from admin_desktop.sync.mock_aspire.faults.spoiling import replacement, spoilt
from admin_desktop.sync.mock_aspire.operations import operation_of

TRANSPORT = "mock_aspire.transport"
"""Where the server leaves the connection in the scope, so that a fault can cut it."""

_DRIPS_PER_SECOND = 4


class Connection(Protocol):
    """What a fault needs of the connection's transport."""

    def abort(self) -> None:
        """Close at once; what is not yet sent is lost."""
        ...

    def close(self) -> None:
        """Send what is waiting, then close."""
        ...

    def is_closing(self) -> bool:
        """Whether it is closed or about to be."""
        ...


class ConnectionCutError(ConnectionResetError):
    """The connection was cut, and there is no socket to show it by: the mock runs in-process."""


class _CutAtSocketError(ConnectionCutError):
    """The connection was cut for the caller to see: nothing is left to say."""


class FaultLayer:
    """An ASGI application around another one.

    ``sign`` gives the headers of every answer of ASPIRE: a planted status pretends to be one. ``sleep`` is
    passed in so that simulations need not wait.
    """

    def __init__(
        self,
        app: ASGIApp,
        plan: FaultPlan,
        sign: Callable[[], Mapping[str, str]] = dict,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._app = app
        self._sign = sign
        self._plan = plan
        self._sleep = sleep

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, with whatever is planted for it."""
        operation = operation_of(scope["method"], scope["path"]) if scope["type"] == "http" else None
        happening = self._plan.meet(operation) if operation else ()
        if not happening:
            await self._app(scope, receive, send)
            return
        with suppress(_CutAtSocketError):
            await self._spoil(_Call(scope, receive, send), happening)

    async def _spoil(self, call: "_Call", happening: tuple[FaultSpec, ...]) -> None:
        answer = await self._before(call, happening)
        if answer is None:
            scope = _stale(call.scope, happening)
            answer = await taken(self._app, scope, call.receive)
            answer = self._after(answer, happening)
        await self._deliver(call, answer, {fault.kind: fault for fault in happening})

    async def _before(self, call: "_Call", happening: tuple[FaultSpec, ...]) -> Answer | None:
        """Wait, cut, or return what answers without anything being done."""
        for fault in happening:
            if fault.kind is FaultKind.LATENCY:
                await self._sleep((fault.ms or 0) / 1000)
            elif fault.kind is FaultKind.DROP_BEFORE:
                await call.cut()
            answer = None if fault.done else self._replacement(fault)
            if answer is not None:
                return answer
        return None

    def _after(self, answer: Answer, happening: tuple[FaultSpec, ...]) -> Answer:
        for fault in happening:
            answer = self._replacement(fault) or spoilt(fault, answer, self._plan.dice)
        return answer

    def _replacement(self, fault: FaultSpec) -> Answer | None:
        answer = replacement(fault, self._plan.dice)
        return answer.signed(self._sign()) if answer and fault.kind is FaultKind.STATUS else answer

    async def _deliver(self, call: "_Call", answer: Answer, by_kind: dict[FaultKind, FaultSpec]) -> None:
        if FaultKind.DROP_AFTER in by_kind:
            await call.cut()
        if FaultKind.SLOW in by_kind:
            await self._drip(call, answer, by_kind[FaultKind.SLOW].bytes_per_second or 1)
            return
        await call.send(answer.start)
        if FaultKind.TRUNCATE in by_kind:
            cut_at = by_kind[FaultKind.TRUNCATE].bytes or 0
            if cut_at < len(answer.body):
                await call.send_body(answer.body[:cut_at], more=True)
                await call.cut(after_sending=True)
        await call.send_body(answer.body)

    async def _drip(self, call: "_Call", answer: Answer, per_second: float) -> None:
        """Send the headers at once and the body drop by drop, until it or the caller's patience ends."""
        await call.send(answer.start)
        drop = max(1, round(per_second / _DRIPS_PER_SECOND))
        for position in range(0, len(answer.body), drop):
            await self._sleep(drop / per_second)
            if call.is_gone():
                return
            await call.send_body(answer.body[position : position + drop], more=True)
        await call.send_body(b"")


@dataclass(frozen=True, slots=True)
class _Call:
    scope: Scope
    receive: Receive
    send: Send

    async def send_body(self, body: bytes, *, more: bool = False) -> None:
        await self.send({"type": "http.response.body", "body": body, "more_body": more})

    async def cut(self, *, after_sending: bool = False) -> None:
        """Close the connection; never returns."""
        transport = self._transport()
        if transport is not None:
            if after_sending:
                transport.close()
            else:
                transport.abort()
            # The server must have seen the end before this call ends, or it would answer 500 itself.
            while (await self.receive())["type"] != "http.disconnect":
                pass
            raise _CutAtSocketError
        raise ConnectionCutError("a planted fault cut the connection")

    def is_gone(self) -> bool:
        transport = self._transport()
        return transport is not None and transport.is_closing()

    def _transport(self) -> Connection | None:
        found: Connection | None = self.scope.get("extensions", {}).get(TRANSPORT)
        return found


def _stale(scope: Scope, happening: tuple[FaultSpec, ...]) -> Scope:
    """Ask for an older page of the feed, as a cache would answer."""
    behind = sum(fault.behind for fault in happening if fault.kind is FaultKind.STALE_CHANGES)
    if not behind or not scope["path"].endswith("/changes"):
        return scope
    query = {name: values[-1] for name, values in parse_qs(scope["query_string"].decode("latin-1")).items()}
    after = query.get("after", "0")
    query["after"] = str(max(0, int(after) - behind)) if after.isdigit() else after
    return {**scope, "query_string": urlencode(query).encode()}
