"""An answer taken from the application whole, so that it can be spoilt."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers (lower-case names) and body of one answer."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    def with_body(self, body: bytes) -> "Answer":
        """Return the answer with another body and the length that goes with it."""
        kept = tuple(pair for pair in self.headers if pair[0] != b"content-length")
        return Answer(self.status, (*kept, (b"content-length", b"%d" % len(body))), body)

    def signed(self, headers: Mapping[str, str]) -> "Answer":
        """Return the answer with more headers."""
        more = tuple((name.lower().encode(), value.encode()) for name, value in headers.items())
        return Answer(self.status, (*self.headers, *more), self.body)

    @property
    def start(self) -> Message:
        """The ASGI message that opens it."""
        return {"type": "http.response.start", "status": self.status, "headers": list(self.headers)}


async def taken(app: ASGIApp, scope: Scope, receive: Receive) -> Answer:
    """Let the application do the call and keep what it would have sent."""
    parts: list[bytes] = []
    starts: list[Message] = []

    async def keep(message: Message) -> None:
        if message["type"] == "http.response.start":
            starts.append(message)
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, keep)
    return Answer(starts[0]["status"], tuple(starts[0]["headers"]), b"".join(parts))
