"""The gate before every call: access tokens, body sizes, and the headers that every answer carries."""

import hashlib
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TypeAlias

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from admin_desktop.sync.mock_aspire.api.problems import problem
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.refusals import Code

LARGEST_BODY = 16 * 2**20

_Refusal: TypeAlias = tuple[Code, str, int | None]
_TOO_LARGE: _Refusal = (Code.VALIDATION, "the body is too large", 413)


class Gate:
    """Lets a call through to its company with that company's token, and to control with control's.

    Nothing of a request is parsed before its token is known. ``control_token`` None closes control: its paths
    do not exist then.
    """

    def __init__(self, app: ASGIApp, ledger: Ledger, control_token: str | None) -> None:
        self._app = app
        self._ledger = ledger
        self._control_token = control_token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on."""
        if scope["type"] != "http":
            return
        marked = self._with_headers(send)
        refusal = self._refusal(scope["path"], Headers(scope=scope))
        if refusal is not None:
            await _refuse(refusal, scope, receive, marked)
            return
        body = await _whole_body(receive)
        if body is None:
            await _refuse(_TOO_LARGE, scope, receive, marked)
            return
        await self._app(scope, _replayed(body, receive), marked)

    def _with_headers(self, send: Send) -> Send:
        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(signature(self._ledger))
            await send(message)

        return marked

    def _refusal(self, path: str, headers: Headers) -> _Refusal | None:
        area, _, rest = path.removeprefix("/").partition("/")
        if area == "control":
            refused = self._control_refusal(headers)
        elif area == "v1" and rest != "health":
            refused = self._company_refusal(rest.partition("/")[0], headers)
        else:
            refused = None
        if refused is None and _declared_length(headers) > LARGEST_BODY:
            return _TOO_LARGE
        return refused

    def _control_refusal(self, headers: Headers) -> _Refusal | None:
        if self._control_token is None:
            return Code.NOT_FOUND, "this mock was started without control", None
        if not _same(_bearer(headers), self._control_token):
            return Code.UNAUTHORIZED, "control has a token of its own", None
        return None

    def _company_refusal(self, company: str, headers: Headers) -> _Refusal | None:
        given = _bearer(headers)
        owners = [code for code, token in self._ledger.tokens().items() if _same(given, token)]
        if not owners:
            return Code.UNAUTHORIZED, "the token is unknown", None
        if company not in owners:
            return Code.FORBIDDEN, "the token belongs to another finance company", None
        return None


async def _refuse(refusal: _Refusal, scope: Scope, receive: Receive, send: Send) -> None:
    code, detail, status = refusal
    answer = problem(code, detail, status)
    if code is Code.UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = "Bearer"
    await answer(scope, receive, send)


async def _whole_body(receive: Receive) -> bytes | None:
    """Read the request's body; None when it is too large, or breaks off (nobody listens then)."""
    body = bytearray()
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)


def _replayed(body: bytes, receive: Receive) -> Receive:
    """Hand out a body that was read before, then whatever follows (the end of the connection)."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def following() -> Message:
        return waiting.pop() if waiting else await receive()

    return following


def signature(ledger: Ledger) -> dict[str, str]:
    """Return the headers that every answer of ASPIRE carries: its epoch, and its own time."""
    now = datetime.fromtimestamp(ledger.clock.now_ms() // 1000, UTC)
    return {"Aspire-Epoch": ledger.epoch, "Date": format_datetime(now, usegmt=True)}


def _bearer(headers: Headers) -> str:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _same(given: str, token: str) -> bool:
    """Compare in a time that does not tell how much of the token was right."""
    return hashlib.sha256(given.encode()).digest() == hashlib.sha256(token.encode()).digest()


def _declared_length(headers: Headers) -> int:
    text = headers.get("content-length", "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < len(str(2**62)) else 0
