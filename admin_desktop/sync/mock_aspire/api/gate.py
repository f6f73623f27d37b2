"""The gate before every call: access tokens, body sizes, and the headers that every answer carries."""

import hashlib
from datetime import UTC, datetime
from email.utils import format_datetime

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from admin_desktop.sync.mock_aspire.api.problems import problem
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.mock_aspire.ledger.refusals import Code

LARGEST_BODY = 16 * 2**20


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
        if refusal is None:
            await self._app(scope, receive, marked)
        else:
            code, detail, status = refusal
            answer = problem(code, detail, status=status)
            if code is Code.UNAUTHORIZED:
                answer.headers["WWW-Authenticate"] = "Bearer"
            await answer(scope, receive, marked)

    def _with_headers(self, send: Send) -> Send:
        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(signature(self._ledger))
            await send(message)

        return marked

    def _refusal(self, path: str, headers: Headers) -> tuple[Code, str, int | None] | None:
        area, _, rest = path.removeprefix("/").partition("/")
        if area == "control":
            refused = self._control_refusal(headers)
        elif area == "v1" and rest != "health":
            refused = self._company_refusal(rest.partition("/")[0], headers)
        else:
            refused = None
        if refused is None and _declared_length(headers) > LARGEST_BODY:
            return Code.VALIDATION, f"the body is larger than {LARGEST_BODY} bytes", 413
        return refused

    def _control_refusal(self, headers: Headers) -> tuple[Code, str, int | None] | None:
        if self._control_token is None:
            return Code.NOT_FOUND, "this mock was started without control", None
        if not _same(_bearer(headers), self._control_token):
            return Code.UNAUTHORIZED, "control has a token of its own", None
        return None

    def _company_refusal(self, company: str, headers: Headers) -> tuple[Code, str, int | None] | None:
        given = _bearer(headers)
        owners = [code for code, token in self._ledger.tokens().items() if _same(given, token)]
        if not owners:
            return Code.UNAUTHORIZED, "the token is unknown", None
        if company not in owners:
            return Code.FORBIDDEN, "the token belongs to another finance company", None
        return None


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
