"""ASPIRE's door as a workspace's programs use it: nothing goes out again while its outcome is unknown."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import httpx2
import msgspec

from admin_desktop.sync.simulation.truth import BrokenInvariantError

_REFUSED_BY_ANYBODY: Final = frozenset({401, 403, 429})
_CREATED: Final = frozenset({200, 201})


_Payment: TypeAlias = tuple[str, str]
"""The company's path, and the payment reference."""


class Unanswered:
    """Creates of one workspace of which nobody knows what became of them, whichever program sent them."""

    def __init__(self) -> None:
        self.since: dict[_Payment, int] = {}
        self.sends = 0


class Door(httpx2.BaseTransport):
    """Hands one program's calls on. A create without an answer must not go out again before it was asked for.

    ASPIRE's unique references would hide a pusher that does so: here it is seen. What a desk sends late,
    because it slept after it had stored its attempt, is allowed: that is what the references are for.
    """

    def __init__(self, inner: Callable[[], httpx2.BaseTransport], unanswered: Unanswered) -> None:
        self._inner, self._unanswered = inner, unanswered
        self._stored = 0

    def attempt_stored(self) -> None:
        """Note that the program has stored an attempt, knowing all that was sent before."""
        self._stored = self._unanswered.sends

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer as ASPIRE does. Raises BrokenInvariantError for a create that should have been asked for."""
        if request.method == "POST" and request.url.path.endswith("/alternate-efts"):
            return self._create(request)
        answer = self._inner().handle_request(request)
        asked = request.url.params.get("payment_ref")
        if asked is not None and answer.status_code == httpx2.codes.OK:
            self._unanswered.since.pop((request.url.path, asked), None)
        return answer

    def _create(self, request: httpx2.Request) -> httpx2.Response:
        ref = msgspec.json.decode(request.content)["payment_ref"]
        payment, since = (request.url.path, ref), self._unanswered.since
        if since.get(payment, self._stored + 1) <= self._stored:
            raise BrokenInvariantError(f"I1 sent unasked: {ref} went out again before anybody asked for it")
        self._unanswered.sends += 1
        since[payment] = self._unanswered.sends
        answer = self._inner().handle_request(request)
        if _is_clear(answer, ref):
            since.pop(payment, None)
        return answer


def _is_clear(answer: httpx2.Response, ref: str) -> bool:
    """Whether the answer tells what became of the create: ASPIRE's own record, or a refusal."""
    if answer.status_code in _REFUSED_BY_ANYBODY:
        return True
    if "aspire-epoch" not in answer.headers:
        return False
    if answer.is_client_error:
        return True
    return answer.status_code in _CREATED and _reference_in(_body(answer)) == ref


def _body(answer: httpx2.Response) -> bytes:
    """Return what the client will read; in process it may be read twice."""
    return b"".join(answer.stream) if isinstance(answer.stream, httpx2.SyncByteStream) else b""


def _reference_in(body: bytes) -> Any:
    try:
        record = msgspec.json.decode(body)
    except msgspec.DecodeError:
        return None
    return record.get("payment_ref") if isinstance(record, dict) else None
