"""Sockets that obey one total deadline per request, and that anybody may stop.

A read timeout alone cannot end a server that sends one byte a second, and a request that hangs must not
hold up the program's end. So every wait on the network, from the name look-up to the last byte, is cut into
short slices; between two slices the budget of the running request is asked.
"""

import os
import queue
import selectors
import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from typing import Any, Final

import httpcore2

from admin_desktop.clock import Clock
from admin_desktop.errors import CancelledError

SLICE_S: Final = 0.1
_IN_PROGRESS: Final = {0, 36, 115, 10035, 10036}
"""EINPROGRESS of macOS and Linux, WSAEWOULDBLOCK and WSAEINPROGRESS of Windows."""
_CONNECTED: Final = {0}


class Budget:
    """How long the running request may still take, and whether somebody wants it stopped."""

    def __init__(self, clock: Clock, cancelled: Callable[[], bool]) -> None:
        self._clock = clock
        self._cancelled = cancelled
        self._ends = 0.0

    def start(self, seconds: float) -> None:
        """Begin a request that may take this long in all."""
        self._ends = self._clock.monotonic() + seconds

    def slice(self, too_late: type[Exception]) -> float:
        """Return for how long to wait next; raises CancelledError, or ``too_late`` when time is up."""
        if self._cancelled():
            raise CancelledError("stopped while ASPIRE was answering")
        left = self._ends - self._clock.monotonic()
        if left <= 0:
            raise too_late("the time for this request is up")
        return min(left, SLICE_S)


class PatientBackend(httpcore2.NetworkBackend):
    """Opens connections within the budget."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the budget counts
        local_address: str | None = None,  # noqa: ARG002 - the machine chooses
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - ours are fixed
    ) -> httpcore2.NetworkStream:
        """Try each address of the host in turn; raises httpcore2.ConnectError or ConnectTimeout."""
        trouble: OSError = OSError("the name has no address")
        for family, kind, protocol, _name, address in self._look_up(host, port):
            try:
                return PatientStream(self._connect(family, kind, protocol, address), self._budget)
            except OSError as error:
                trouble = error
        raise httpcore2.ConnectError(str(trouble)) from trouble

    def _look_up(self, host: str, port: int) -> list[Any]:
        """Ask for the host's addresses in a thread of its own: a resolver cannot be interrupted."""
        answers: queue.SimpleQueue[list[Any] | OSError] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
            except OSError as error:
                answers.put(error)

        threading.Thread(target=ask, name="name-look-up", daemon=True).start()
        while True:
            try:
                answer = answers.get(timeout=self._budget.slice(httpcore2.ConnectTimeout))
            except queue.Empty:
                continue
            if isinstance(answer, OSError):
                raise httpcore2.ConnectError(str(answer)) from answer
            return answer

    def _connect(self, family: int, kind: int, protocol: int, address: Any) -> socket.socket:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.setblocking(False)
            _check(connection.connect_ex(address), _IN_PROGRESS)
            while not _ready(connection, selectors.EVENT_WRITE, self._budget.slice(httpcore2.ConnectTimeout)):
                pass
            _check(connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR), _CONNECTED)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except BaseException:
            connection.close()
            raise
        return connection


class PatientStream(httpcore2.NetworkStream):
    """One connection; every wait on it is a slice of the budget."""

    def __init__(self, connection: socket.socket, budget: Budget) -> None:
        self._connection = connection
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the budget counts
        """Return the next bytes, or none at the end."""
        while True:
            try:
                self._connection.settimeout(self._budget.slice(httpcore2.ReadTimeout))
                return self._connection.recv(max_bytes)
            except TimeoutError:
                continue
            except OSError as error:
                raise httpcore2.ReadError(str(error)) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - the budget counts
        """Send all of the bytes."""
        rest = memoryview(buffer)
        while rest:
            try:
                self._connection.settimeout(self._budget.slice(httpcore2.WriteTimeout))
                rest = rest[self._connection.send(rest) :]
            except TimeoutError:
                continue
            except OSError as error:
                raise httpcore2.WriteError(str(error)) from error

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - the budget counts
    ) -> httpcore2.NetworkStream:
        """Shake hands within the budget; raises httpcore2.ConnectError with the reason as its cause."""
        try:
            secured = ssl_context.wrap_socket(
                self._connection, server_hostname=server_hostname, do_handshake_on_connect=False
            )
        except OSError as error:
            self.close()
            raise httpcore2.ConnectError(str(error)) from error
        try:
            self._shake_hands(secured)
        except BaseException:
            secured.close()
            raise
        return PatientStream(secured, self._budget)

    def _shake_hands(self, secured: ssl.SSLSocket) -> None:
        while True:
            secured.settimeout(self._budget.slice(httpcore2.ConnectTimeout))
            try:
                secured.do_handshake()
            except TimeoutError:
                continue
            except OSError as error:
                raise httpcore2.ConnectError(str(error)) from error
            return

    def get_extra_info(self, info: str) -> Any:
        """Answer what the connection pool asks: whether the other side has hung up meanwhile."""
        if info == "is_readable":
            return _ready(self._connection, selectors.EVENT_READ, 0)
        return None


def _ready(connection: socket.socket, event: int, wait_s: float) -> bool:
    with selectors.DefaultSelector() as selector:
        selector.register(connection, event)
        return bool(selector.select(wait_s))


def _check(code: int, good: set[int]) -> None:
    if code not in good:
        raise OSError(code, os.strerror(code))
