"""The HTTP transport over patient sockets: one connection, HTTP/1.1, no proxy, no redirect, no retry."""

import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final, cast

import httpcore2
import httpx2

from admin_desktop.sync.line.patience import Budget, PatientBackend

_KEEP_ALIVE_S: Final = 30.0

_ERRORS: Final[tuple[tuple[type[Exception], type[httpx2.TransportError]], ...]] = (
    (httpcore2.ConnectTimeout, httpx2.ConnectTimeout),
    (httpcore2.ConnectError, httpx2.ConnectError),
    (httpcore2.ReadTimeout, httpx2.ReadTimeout),
    (httpcore2.WriteTimeout, httpx2.WriteTimeout),
    (httpcore2.WriteError, httpx2.WriteError),
    (httpcore2.ReadError, httpx2.ReadError),
    (httpcore2.ProtocolError, httpx2.RemoteProtocolError),
    (httpcore2.TimeoutException, httpx2.PoolTimeout),
)


@contextmanager
def _translated() -> Iterator[None]:
    """Hand on the pool's errors as httpx2's; what is not the network's passes as it is."""
    try:
        yield
    except tuple(ours for ours, _theirs in _ERRORS) as error:
        theirs = next(theirs for kind, theirs in _ERRORS if isinstance(error, kind))
        raise theirs(str(error)) from error


class PatientTransport(httpx2.BaseTransport):
    """Sends a request within the budget that its owner started."""

    def __init__(self, budget: Budget, ssl_context: ssl.SSLContext | None) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=ssl_context,
            max_connections=1,
            max_keepalive_connections=1,
            keepalive_expiry=_KEEP_ALIVE_S,
            network_backend=PatientBackend(budget),
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the answer with its body still to be read."""
        url = request.url
        with _translated():
            answer = self._pool.handle_request(
                httpcore2.Request(
                    method=request.method,
                    url=httpcore2.URL(
                        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                    ),
                    headers=request.headers.raw,
                    content=request.read(),
                    extensions=request.extensions,
                )
            )
        return httpx2.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(cast("Iterable[bytes]", answer.stream)),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        with _translated():
            yield from self._stream

    def close(self) -> None:
        self._stream.close()
