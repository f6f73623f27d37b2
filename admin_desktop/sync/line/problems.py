"""What an answer that is not a success means: one table from ASPIRE's codes to our errors.

A refusal counts only when ASPIRE itself made it: every answer of ASPIRE carries its epoch, so a 404 or 422
of some gateway in between says nothing about the payment.
"""

from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Final

import msgspec

from admin_desktop.errors import (
    AdminDesktopError,
    AlreadyClosedError,
    AlreadyInBatchError,
    AspireUnavailableError,
    EpochChangedError,
    InvalidRequestError,
    NotAspireError,
    NotFoundError,
    OutcomeUnknownError,
    RateLimitedError,
    ReferenceConflictError,
    RejectedError,
    SignInNeededError,
)
from admin_desktop.redaction import redact

SHORTEST_PAUSE_S: Final = 1.0
LONGEST_PAUSE_S: Final = 900.0
_LONGEST_DETAIL: Final = 300


class Problem(msgspec.Struct):
    """The parts of a problem answer (RFC 9457) that count."""

    code: str = ""
    detail: str = ""
    batch_no: int | None = None
    epoch: str = ""
    errors: list[dict[str, str]] = []


_problem = msgspec.json.Decoder(Problem)


class Refusal(msgspec.Struct, frozen=True):
    """An answer that is not a success, as far as the table needs it. ``epoch`` None: not ASPIRE's own."""

    status: int
    problem: Problem
    epoch: str | None
    retry_after: str | None
    now_ms: int

    @property
    def words(self) -> str:
        """One line: what ASPIRE said, without anything that may be an account number."""
        fields = "; ".join(f"{e.get('field', '?')}: {e.get('reason', '?')}" for e in self.problem.errors[:5])
        said = self.problem.detail + (f" ({fields})" if fields else "")
        return redact(said or f"HTTP {self.status}")[:_LONGEST_DETAIL]


def read_problem(body: bytes) -> Problem:
    """Return the problem of an answer's body; an empty one when it is none."""
    try:
        return _problem.decode(body)
    except (msgspec.MsgspecError, RecursionError):
        return Problem()


_BY_CODE: Final[dict[str, Callable[[Refusal], AdminDesktopError]]] = {
    "not-found": lambda said: NotFoundError(said.words),
    "validation": lambda said: InvalidRequestError(said.words),
    "idempotency-mismatch": lambda said: ReferenceConflictError(said.words),
    "epoch-changed": lambda said: EpochChangedError(said.words, said.problem.epoch or said.epoch or ""),
    "already-in-batch": lambda said: AlreadyInBatchError(said.words, said.problem.batch_no),
    "already-closed": lambda said: AlreadyClosedError(said.words),
    "batch-not-open": lambda said: RejectedError(said.words),
}


def error_of(refusal: Refusal, *, writing: bool) -> AdminDesktopError:
    """Return the error that an answer means. A write of which nobody knows is an OutcomeUnknownError."""
    if refusal.status in {401, 403}:
        return SignInNeededError(f"ASPIRE answered {refusal.status}: {refusal.words}")
    if refusal.status == 429:  # noqa: PLR2004 - the status is its own name
        pause = pause_s(refusal.retry_after, refusal.now_ms)
        return RateLimitedError(f"ASPIRE asks us to wait {pause:.0f} s", pause)
    if refusal.status >= 500:  # noqa: PLR2004 - the server's own trouble
        words = f"ASPIRE answered {refusal.status}: {refusal.words}"
        return OutcomeUnknownError(words) if writing else AspireUnavailableError(words)
    make = _BY_CODE.get(refusal.problem.code)
    if make is None or refusal.epoch is None:
        return NotAspireError(f"an answer {refusal.status} that ASPIRE does not give")
    return make(refusal)


def pause_s(retry_after: str | None, now_ms: int) -> float:
    """Return how long to wait after a 429: seconds or a date, capped to one second up to 15 minutes."""
    seconds = _seconds(retry_after, now_ms)
    return min(max(seconds, SHORTEST_PAUSE_S), LONGEST_PAUSE_S)


def _seconds(retry_after: str | None, now_ms: int) -> float:
    text = (retry_after or "").strip()
    if text.lstrip("-").isdecimal():
        return float(text[:12])
    try:
        return parsedate_to_datetime(text).timestamp() - now_ms / 1000
    except (ValueError, OverflowError, OSError):
        return 0.0
