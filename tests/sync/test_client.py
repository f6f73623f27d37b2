"""The client over real sockets, against servers that do not play by the rules."""

import datetime as dt
import gzip
import json
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from admin_desktop.clock import SystemClock
from admin_desktop.errors import (
    AdminDesktopError,
    AspireUnavailableError,
    BadRecordError,
    CancelledError,
    EpochChangedError,
    InvalidRequestError,
    NotAspireError,
    OutcomeUnknownError,
    RateLimitedError,
    SignInNeededError,
)
from admin_desktop.sync.client import LARGEST_BODY, AspireClient
from admin_desktop.sync.line.address import check_address

TOKEN = "a-very-secret-token"
BODY = {"customer_no": "C1", "contract_no": "K1", "bank_account_token": "T", "amount_cents": 1}
EMPTY = b'{"epoch":"E1","changes":[],"next_after":0,"more":false}'

SOON_S = 20.0
"""Far less than what the bad servers of these tests would take, and more than a loaded machine needs."""

Handler = Callable[[socket.socket, bytes], None]


def received(connection: socket.socket) -> bytes:
    """Read a whole request: closing before its body has come would reset the connection."""
    read = connection.recv(65_536)
    while more := _missing(read) and connection.recv(65_536):
        read += more
    return read


def _missing(read: bytes) -> bool:
    head, ended, body = read.partition(b"\r\n\r\n")
    length = re.search(rb"content-length: *(\d+)", head, re.IGNORECASE)
    return bool(ended and length) and len(body) < int(length[1] if length else 0)


class Server:
    """Accepts connections, reads each request and lets the handler do what it likes."""

    def __init__(self, handler: Handler, context: ssl.SSLContext | None = None) -> None:
        self._handler = handler
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.heads: list[bytes] = []
        self._open = True
        self._connections: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        scheme = "https" if self._context else "http"
        return f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}"

    def _serve(self) -> None:
        while self._open:
            try:
                connection, _address = self._listener.accept()
                self._connections.append(connection)
                if self._context:
                    connection = self._context.wrap_socket(connection, server_side=True)
            except OSError:
                continue
            threading.Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection: socket.socket) -> None:
        with connection:
            try:
                request = received(connection)
                self.heads.append(request)
                self._handler(connection, request)
            except OSError:
                pass

    def close(self) -> None:
        self._open = False
        self._listener.close()
        for connection in self._connections:
            connection.close()


def answer(
    body: bytes = EMPTY, status: str = "200 OK", kind: str = "application/json", **headers: str
) -> Handler:
    named = {"Content-Type": kind, "Aspire-Epoch": "E1", "Content-Length": str(len(body))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value)

    def handler(connection: socket.socket, _head: bytes) -> None:
        connection.sendall(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body)

    return handler


Serve = Callable[..., Server]


@pytest.fixture
def serve() -> Iterator[Serve]:
    servers: list[Server] = []

    def start(handler: Handler, context: ssl.SSLContext | None = None) -> Server:
        servers.append(Server(handler, context))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


def client(server: Server, **more: Any) -> AspireClient:
    return AspireClient("NORTHSTAR", server.url, TOKEN, SystemClock(), **more)


def changes(server: Server, **more: Any) -> Any:
    speaker = client(server, **more)
    try:
        return speaker.changes("E1", 0)
    finally:
        speaker.close()


def create(server: Server, **more: Any) -> Any:
    speaker = client(server, **more)
    try:
        return speaker.create("E1", "PMT1", BODY)
    finally:
        speaker.close()


def problem(code: str, **more: Any) -> bytes:
    return json.dumps({"code": code, "detail": "said so", **more}).encode()


def test_a_good_answer_is_read_and_the_token_goes_in_its_header_alone(serve: Serve) -> None:
    server = serve(answer())
    assert changes(server).next_after == 0
    head = server.heads[0].decode()
    assert head.count(TOKEN) == 1
    assert f"Authorization: Bearer {TOKEN}" in head
    assert head.startswith("GET /v1/NORTHSTAR/changes?after=0&limit=1000 ")
    assert TOKEN not in repr(client(server))


def test_the_connection_is_kept_between_requests(serve: Serve) -> None:
    def twice(connection: socket.socket, head: bytes) -> None:
        answer()(connection, head)
        connection.recv(65_536)
        answer()(connection, head)

    server = serve(twice)
    speaker = client(server)
    speaker.changes("E1", 0)
    speaker.changes("E1", 0)
    speaker.close()
    assert len(server.heads) == 1


def test_health_needs_no_token(serve: Serve) -> None:
    server = serve(answer(b'{"status":"ok","epoch":"E1","now":"2020-01-01T00:00:00Z"}'))
    speaker = client(server)
    assert speaker.health().epoch == "E1"
    assert speaker.skew_s > 1e8
    assert TOKEN.encode() not in server.heads[0]
    speaker.close()


def drip(connection: socket.socket, _head: bytes) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n")
    for _ in range(2_000):
        connection.sendall(b" ")
        time.sleep(0.05)


def drip_head(connection: socket.socket, _head: bytes) -> None:
    for letter in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 2_000:
        connection.sendall(bytes([letter]))
        time.sleep(0.05)


def hang(connection: socket.socket, _head: bytes) -> None:
    connection.recv(1)


@pytest.mark.parametrize("handler", [drip, drip_head, hang])
def test_the_deadline_is_total_however_the_time_is_lost(serve: Serve, handler: Handler) -> None:
    server = serve(handler)
    began = time.monotonic()
    with pytest.raises(AspireUnavailableError, match="time"):
        changes(server, deadline_s=0.4)
    assert time.monotonic() - began < SOON_S


@pytest.mark.parametrize("handler", [drip, drip_head, hang])
def test_a_running_request_can_be_stopped_at_once(serve: Serve, handler: Handler) -> None:
    server = serve(handler)
    wanted = threading.Event()
    threading.Timer(0.2, wanted.set).start()
    began = time.monotonic()
    with pytest.raises(CancelledError):
        changes(server, cancelled=wanted.is_set, deadline_s=80)
    assert time.monotonic() - began < SOON_S


def test_a_write_without_an_answer_has_an_unknown_outcome(serve: Serve) -> None:
    with pytest.raises(OutcomeUnknownError):
        create(serve(lambda connection, _head: connection.close()))
    with pytest.raises(OutcomeUnknownError):
        create(serve(hang), deadline_s=0.3)


def test_a_write_that_never_left_is_known_not_to_be_done() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # held, and it does not listen: nobody else can take the port
        speaker = AspireClient(
            "NORTHSTAR", f"http://127.0.0.1:{nobody.getsockname()[1]}", TOKEN, SystemClock()
        )
        with pytest.raises(AspireUnavailableError):
            speaker.create("E1", "PMT1", BODY)


def test_a_name_without_an_address_is_unavailable() -> None:
    speaker = AspireClient("N", "https://no-such-host.invalid", TOKEN, SystemClock(), deadline_s=5)
    with pytest.raises(AspireUnavailableError):
        speaker.health()


def test_a_body_that_ends_early_is_unavailable_for_reads_and_unknown_for_writes(serve: Serve) -> None:
    handler = answer(EMPTY, Content_Length="500")
    with pytest.raises(AspireUnavailableError):
        changes(serve(handler))
    with pytest.raises(OutcomeUnknownError):
        create(serve(handler))


def test_a_redirect_is_not_followed_and_the_other_host_never_sees_the_token(serve: Serve) -> None:
    canary = serve(answer())
    server = serve(answer(b"", "307 Temporary Redirect", location=f"{canary.url}/steal?x=1"))
    with pytest.raises(NotAspireError, match=r"127\.0\.0\.1") as caught:
        changes(server)
    with pytest.raises(NotAspireError):
        create(server)
    assert canary.heads == []
    assert "steal" not in str(caught.value)


def test_html_with_200_is_not_aspire(serve: Serve) -> None:
    page = answer(b"<html>sign in to the wifi</html>", kind="text/html")
    with pytest.raises(NotAspireError):
        changes(serve(page))
    with pytest.raises(NotAspireError):
        create(serve(page))


def test_an_answer_without_an_epoch_or_with_a_page_of_another_is_not_aspire(serve: Serve) -> None:
    with pytest.raises(NotAspireError):
        changes(serve(answer(Aspire_Epoch="")))
    with pytest.raises(NotAspireError):
        changes(serve(answer(EMPTY.replace(b"E1", b"E9"))))


def test_another_epoch_is_noticed_on_every_answer(serve: Serve) -> None:
    with pytest.raises(EpochChangedError) as caught:
        changes(serve(answer(Aspire_Epoch="E2")))
    assert caught.value.epoch == "E2"
    with pytest.raises(EpochChangedError) as refused:
        create(serve(answer(problem("epoch-changed", epoch="E3"), "409 Conflict", Aspire_Epoch="E3")))
    assert refused.value.epoch == "E3"


def test_a_write_that_another_epoch_says_it_did_is_unknown(serve: Serve) -> None:
    with pytest.raises(OutcomeUnknownError):
        create(serve(answer(b"{}", Aspire_Epoch="E2")))


def test_a_gzip_bomb_is_refused_before_it_grows(serve: Serve) -> None:
    bomb = gzip.compress(b'{"changes":"' + b" " * (LARGEST_BODY + 10))
    assert len(bomb) < 100_000
    with pytest.raises(NotAspireError, match="32 MB"):
        changes(serve(answer(bomb, Content_Encoding="gzip")))


def test_a_large_plain_body_is_refused(serve: Serve) -> None:
    def endless(connection: socket.socket, _head: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while True:
            connection.sendall(b" " * 1_000_000)

    with pytest.raises(NotAspireError, match="32 MB"):
        changes(serve(endless))


def test_gzip_is_read_and_broken_gzip_is_not_believed(serve: Serve) -> None:
    assert changes(serve(answer(gzip.compress(EMPTY), Content_Encoding="gzip"))).next_after == 0
    with pytest.raises(AspireUnavailableError, match="middle"):
        changes(serve(answer(gzip.compress(EMPTY)[:-9], Content_Encoding="gzip")))
    with pytest.raises(NotAspireError, match="gzip"):
        changes(serve(answer(b"not gzip", Content_Encoding="gzip")))
    with pytest.raises(NotAspireError, match="br"):
        changes(serve(answer(EMPTY, Content_Encoding="br")))


def test_an_answer_that_is_no_http_is_unavailable(serve: Serve) -> None:
    with pytest.raises(AspireUnavailableError):
        changes(serve(lambda connection, _head: connection.sendall(b"\x15\x03\x01nonsense\r\n\r\n")))


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden"])
def test_a_refused_token_asks_for_a_sign_in_and_says_nothing_of_the_token(serve: Serve, status: str) -> None:
    with pytest.raises(SignInNeededError) as caught:
        changes(serve(answer(problem("unauthorized", detail=f"Bearer {TOKEN} is unknown"), status)))
    assert TOKEN not in str(caught.value)


def test_429_says_how_long(serve: Serve) -> None:
    with pytest.raises(RateLimitedError) as caught:
        changes(serve(answer(problem("rate-limited"), "429 Too Many", Retry_After="17")))
    assert caught.value.retry_after_s == 17


def test_an_answer_about_another_payment_is_not_taken_for_ours(serve: Serve) -> None:
    other = {
        "record_no": 1,
        "payment_ref": "PMT2",
        "customer_no": "C1",
        "contract_no": "K1",
        "bank_account_token": "T",
        "amount_cents": 1,
        "sec_code": "WEB",
        "effective_date": "2025-11-24",
        "payments": 1,
        "payments_processed": 1,
        "batch_no": None,
        "batch_state": None,
        "return_code": None,
        "version": 1,
        "updated_at": "2025-11-20T00:00:00Z",
    }
    with pytest.raises(BadRecordError):
        create(serve(answer(json.dumps(other).encode(), "201 Created")))
    listed = json.dumps({"items": [other]}).encode()
    speaker = client(serve(answer(listed, Connection="close")))  # or it may ask again where nobody listens
    with pytest.raises(BadRecordError):
        speaker.lookup("E1", "PMT1")
    assert speaker.lookup("E1", "PMT2") is not None
    speaker.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://aspire.example",
        "http://10.0.0.7",
        "ftp://127.0.0.1",
        "127.0.0.1:80",
        "https://",
        "",
        "http://127.0.0.1.evil.example",
    ],
)
def test_plain_http_goes_to_this_machine_only(url: str) -> None:
    with pytest.raises(InvalidRequestError):
        check_address(url)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000", "http://localhost:1", "http://[::1]:1", "https://a.example"]
)
def test_https_and_this_machine_are_good_addresses(url: str) -> None:
    assert check_address(url) is url.startswith("https")


# -- TLS -------------------------------------------------------------------------------------------


def certificate(folder: Path, name: str, days: int = 30) -> Path:
    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415 - only where it is there
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415 - only where it is there

    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(called)
        .issuer_name(called)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=60))
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return file


def server_context(file: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


@pytest.mark.parametrize(
    ("name", "days", "trusted", "reason"),
    [
        ("localhost", 30, False, "self-signed"),
        ("localhost", -1, True, "expired"),
        ("elsewhere.example", 30, True, "ostname mismatch"),
    ],
)
def test_a_certificate_that_is_not_right_is_refused_with_its_reason(
    serve: Serve,
    tmp_path: Path,
    name: str,
    days: int,
    trusted: bool,  # noqa: FBT001 - a parameter of the table
    reason: str,
) -> None:
    file = certificate(tmp_path, name, days)
    server = serve(answer(), server_context(file))
    context = ssl.create_default_context(cafile=str(file) if trusted else None)
    speaker = AspireClient(
        "NORTHSTAR", server.url.replace("127.0.0.1", "localhost"), TOKEN, SystemClock(), ssl_context=context
    )
    with pytest.raises(NotAspireError, match=reason):
        speaker.create("E1", "PMT1", BODY)
    speaker.close()
    assert server.heads == []


def test_a_trusted_server_is_spoken_to_and_a_plain_one_is_not_taken_for_it(
    serve: Serve, tmp_path: Path
) -> None:
    file = certificate(tmp_path, "localhost")
    context = ssl.create_default_context(cafile=str(file))
    server = serve(answer(), server_context(file))
    speaker = AspireClient(
        "NORTHSTAR", server.url.replace("127.0.0.1", "localhost"), TOKEN, SystemClock(), ssl_context=context
    )
    assert speaker.changes("E1", 0).epoch == "E1"
    speaker.close()
    plain = serve(lambda connection, _head: connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n"))
    url = plain.url.replace("http:", "https:").replace("127.0.0.1", "localhost")
    with pytest.raises(AdminDesktopError):
        AspireClient("NORTHSTAR", url, TOKEN, SystemClock(), ssl_context=context).changes("E1", 0)
    assert all(TOKEN.encode() not in head for head in plain.heads)


def test_a_handshake_that_never_ends_is_bound_by_the_deadline(serve: Serve) -> None:
    server = serve(hang)
    url = server.url.replace("http:", "https:")
    began = time.monotonic()
    with pytest.raises(AspireUnavailableError):
        AspireClient("N", url, TOKEN, SystemClock(), deadline_s=0.4).health()
    assert time.monotonic() - began < SOON_S


def test_proxies_and_netrc_of_the_machine_are_not_used(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert changes(serve(answer())).next_after == 0


def test_a_custom_transport_is_bound_by_the_deadline_too() -> None:
    class Ticking(SystemClock):
        ticks = 0.0

        def monotonic(self) -> float:
            self.ticks += 6
            return self.ticks

    def handler(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, stream=httpx2.ByteStream(EMPTY))

    speaker = AspireClient(
        "N", "http://127.0.0.1", TOKEN, Ticking(), transport=httpx2.MockTransport(handler), deadline_s=5
    )
    with pytest.raises(AspireUnavailableError):
        speaker.changes(None, 0)


ACCOUNT = (
    b'{"token":"BA1","customer_no":"C1","routing_number":"091000019","last4":"4556",'
    b'"account_type":"checking","validated":null,"version":1}'
)


def test_a_bank_account_is_set_up_in_our_epoch_and_comes_back_by_its_token(serve: Serve) -> None:
    server = serve(answer(ACCOUNT, status="201 Created"))
    speaker = client(server)
    made = speaker.create_account("E1", {"account_number": "77003344556"})
    speaker.close()
    assert (made.token, made.last4) == ("BA1", "4556")
    assert b"aspire-epoch: e1" in server.heads[0].lower()
    assert server.heads[0].startswith(b"POST /v1/NORTHSTAR/bank-accounts")


def test_an_account_that_comes_back_with_its_full_number_is_no_answer(serve: Serve) -> None:
    speaker = client(serve(answer(ACCOUNT.replace(b'"4556"', b'"77003344556"'))))
    with pytest.raises(BadRecordError) as refused:
        speaker.create_account("E1", {"account_number": "77003344556"})
    speaker.close()
    assert "77003344556" not in str(refused.value)
