"""uvicorn's HTTP/1.1 connection, with its transport handed to the application: faults cut it."""

import asyncio

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from admin_desktop.sync.mock_aspire.faults.layer import TRANSPORT


class CuttableConnection(H11Protocol):
    """Leaves the transport in ``scope["extensions"]``."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wrap the application of this one connection."""
        super().connection_made(transport)
        inner = self.app

        async def with_transport(scope: Scope, receive: Receive, send: Send) -> None:
            extensions = {**scope.get("extensions", {}), TRANSPORT: transport}
            await inner({**scope, "extensions": extensions}, receive, send)

        self.app = with_transport
