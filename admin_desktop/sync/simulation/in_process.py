"""ASPIRE without a socket: the client's transport calls the mock application directly, on virtual time."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from typing import TypeAlias

import httpx2
from starlette.types import ASGIApp

from admin_desktop.sync.mock_aspire.faults.layer import ConnectionCutError

_Asked: TypeAlias = "tuple[httpx2.Request, asyncio.Future[httpx2.Response]]"


class InProcess(httpx2.BaseTransport):
    """Calls the mock application; a cut connection looks as it would over a socket."""

    def __init__(self, app: ASGIApp) -> None:
        self._asgi = httpx2.ASGITransport(app=app, raise_app_exceptions=True)
        self._loop = asyncio.new_event_loop()
        self._asked: asyncio.Queue[_Asked] = asyncio.Queue()
        self._server = self._loop.create_task(self._serve())
        self.calls: list[tuple[str, str]] = []
        """Method and path of every call."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the whole answer."""
        self.calls.append((request.method, request.url.path))
        told = self._loop.create_future()
        self._asked.put_nowait((request, told))
        response: httpx2.Response = self._loop.run_until_complete(told)
        return response

    async def _serve(self) -> None:
        """Answer everything in one task: ASPIRE's working threads live as long as it does."""
        while True:
            request, told = await self._asked.get()
            try:
                told.set_result(await self._answer(request))
            except Exception as error:  # noqa: BLE001 - raised where the answer is waited for
                told.set_exception(error)

    async def _answer(self, request: httpx2.Request) -> httpx2.Response:
        try:
            answer = await self._asgi.handle_async_request(request)
            body = await httpx2.Response(answer.status_code, stream=answer.stream).aread()
        except ConnectionCutError as cut:
            raise httpx2.ReadError(str(cut)) from cut
        return httpx2.Response(answer.status_code, headers=answer.headers, stream=_Once(body))

    def shut(self) -> None:
        """End it; ``close`` is called by every client and does nothing."""
        self._server.cancel()
        with suppress(asyncio.CancelledError):
            self._loop.run_until_complete(self._server)
        self._loop.close()


class _Once(httpx2.SyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        yield self._body
