"""ASPIRE's door as one workspace's programs use it: nothing goes out again while its outcome is not known."""

from collections.abc import Callable
from typing import Any, Final

import httpx2
import msgspec

from admin_desktop.sync.simulation.truth import BrokenInvariantError

_REFUSED_BY_ANYBODY: Final = frozenset({401, 403, 429})
_CREATED: Final = frozenset({200, 201})


class Door(httpx2.BaseTransport):
    """Hands every call on, and remembers which payments' creates went out without a clear answer.

    ASPIRE's unique references would hide a pusher that sends again without asking: here it is seen.
    """

    def __init__(self, inner: Callable[[], httpx2.BaseTransport]) -> None:
        self._inner = inner
        self.unclear: set[tuple[str, str]] = set()
        """(company's path, payment reference) of creates of which nobody knows what became of them."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer as ASPIRE does. Raises BrokenInvariantError for a create that should have been asked for."""
        if request.method == "POST" and request.url.path.endswith("/alternate-efts"):
            return self._create(request)
        answer = self._inner().handle_request(request)
        asked = request.url.params.get("payment_ref")
        if asked is not None and answer.status_code == httpx2.codes.OK:
            self.unclear.discard((request.url.path, asked))
        return answer

    def _create(self, request: httpx2.Request) -> httpx2.Response:
        ref = msgspec.json.decode(request.content)["payment_ref"]
        payment = (request.url.path, ref)
        if payment in self.unclear:
            raise BrokenInvariantError(f"I1 sent unasked: {ref} went out again before anybody asked for it")
        self.unclear.add(payment)
        answer = self._inner().handle_request(request)
        if _is_clear(answer, ref):
            self.unclear.discard(payment)
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
