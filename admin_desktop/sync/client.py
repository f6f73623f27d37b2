"""One finance company's line to ASPIRE: what the contract offers the portal, with every answer checked.

A request has one total deadline, follows no redirect, reads no more than 32 MB however it is packed, and
is stopped when ``cancelled`` says so. The token stands in the Authorization header and nowhere else.

What goes wrong comes out as the product's own errors. For a write there are three kinds: a refusal
(definitely not done), AspireUnavailableError (never sent), anything else (nobody knows).
"""

import ssl
from collections.abc import Callable, Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any, Final
from urllib.parse import quote, urlsplit

import httpx2
import msgspec

from admin_desktop.clock import Clock
from admin_desktop.errors import (
    BadRecordError,
    EpochChangedError,
    NotAspireError,
    OutcomeUnknownError,
)
from admin_desktop.models.feed.records import AlternateEftRecord, BankAccountRecord, ChangePage
from admin_desktop.sync.line import wire
from admin_desktop.sync.line.address import check_address
from admin_desktop.sync.line.answers import CutError, network_error, unpacked, whole
from admin_desktop.sync.line.patience import Budget
from admin_desktop.sync.line.problems import Refusal, error_of, read_problem
from admin_desktop.sync.line.transport import PatientTransport
from admin_desktop.sync.line.wire_records import instant_ms

DEADLINE_S: Final = 10.0
LARGEST_BODY: Final = 32 * 2**20
PAGE_LIMIT: Final = 1000


def _never() -> bool:
    return False


class AspireClient:
    """Speaks for one company. Used by one thread at a time; close it when done."""

    def __init__(
        self,
        company: str,
        base_url: str,
        token: str,
        clock: Clock,
        *,
        cancelled: Callable[[], bool] = _never,
        deadline_s: float = DEADLINE_S,
        transport: httpx2.BaseTransport | None = None,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        """Open nothing yet. Raises InvalidRequestError for an address that must not be used."""
        self._company = company
        self._clock = clock
        self._deadline_s = deadline_s
        self._budget = Budget(clock, cancelled)
        secure = check_address(base_url)
        if transport is None:
            context = (ssl_context or httpx2.create_ssl_context(trust_env=False)) if secure else None
            transport = PatientTransport(self._budget, context)
        self._http = httpx2.Client(
            base_url=base_url, transport=transport, trust_env=False, follow_redirects=False
        )
        self._http.headers = httpx2.Headers({"Accept": "application/json", "Accept-Encoding": "gzip"})
        self._authorization = {"Authorization": f"Bearer {token}"}
        self.skew_s = 0.0
        """Our clock minus ASPIRE's at the last answer."""

    def __repr__(self) -> str:
        return f"AspireClient({self._company!r})"

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def health(self) -> wire.Health:
        """Return ASPIRE's state, epoch and clock; needs no token."""
        _answer, body = self._call("GET", "/v1/health", authorized=False)
        health = wire.decode_health(body)
        self.skew_s = (self._clock.now_ms() - instant_ms(health.now)) / 1000
        return health

    def changes(self, epoch: str | None, after: int, limit: int = PAGE_LIMIT) -> ChangePage:
        """Return the page of changes after a place. ``epoch`` None takes whatever epoch ASPIRE is in.

        Raises EpochChangedError, FeedGapError, and what every reading call raises.
        """
        path = f"{self._path}/changes?after={after}&limit={limit}"
        answer, body = self._call("GET", path, epoch=epoch)
        page = wire.decode_page(body, self._company, after)
        if page.epoch != answer.headers.get("aspire-epoch"):
            raise NotAspireError("the page is of another epoch than its answer")
        return page

    def lookup(self, epoch: str, payment_ref: str) -> AlternateEftRecord | None:
        """Return ASPIRE's record of a payment, or None when it has none."""
        path = f"{self._path}/alternate-efts?payment_ref={quote(payment_ref)}"
        _answer, body = self._call("GET", path, epoch=epoch)
        return wire.decode_items(body, payment_ref)

    def create(self, epoch: str, payment_ref: str, body: Mapping[str, Any]) -> AlternateEftRecord:
        """Create the record, or return the one that the same reference and body made before.

        Raises InvalidRequestError, ReferenceConflictError, EpochChangedError (refused: not done), and what
        every writing call raises.
        """
        sent = msgspec.json.encode({"payment_ref": payment_ref, **body})
        headers = {"Aspire-Epoch": epoch, "Idempotency-Key": payment_ref, "Content-Type": "application/json"}
        _answer, answered = self._call(
            "POST", f"{self._path}/alternate-efts", epoch=epoch, content=sent, headers=headers
        )
        return self._record(answered, payment_ref)

    def cancel(self, epoch: str, record_no: int, payment_ref: str) -> AlternateEftRecord:
        """Close an open record; repeatable.

        Raises AlreadyInBatchError, AlreadyClosedError, NotFoundError, EpochChangedError (refused: not
        done), and what every writing call raises.
        """
        path = f"{self._path}/alternate-efts/{record_no}/cancel"
        _answer, answered = self._call("POST", path, epoch=epoch, headers={"Aspire-Epoch": epoch})
        return self._record(answered, payment_ref)

    def create_account(self, epoch: str, body: Mapping[str, Any]) -> BankAccountRecord:
        """Set up a bank account; the same one again answers the same token.

        With the files, this is the only place where a full account number travels. Raises
        InvalidRequestError, EpochChangedError (refused: not done), and what every writing call raises.
        """
        headers = {"Aspire-Epoch": epoch, "Content-Type": "application/json"}
        sent = msgspec.json.encode(body)
        _answer, answered = self._call(
            "POST", f"{self._path}/bank-accounts", epoch=epoch, content=sent, headers=headers
        )
        return wire.decode_account(answered)

    @property
    def _path(self) -> str:
        return f"/v1/{quote(self._company)}"

    def _record(self, body: bytes, payment_ref: str) -> AlternateEftRecord:
        record = wire.decode_record(body)
        if record.payment_ref != payment_ref:
            raise BadRecordError(f"ASPIRE answered about {record.payment_ref} instead of {payment_ref}")
        return record

    def _call(
        self,
        method: str,
        path: str,
        *,
        epoch: str | None = None,
        authorized: bool = True,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[httpx2.Response, bytes]:
        """Send one request and return the checked answer with its unpacked body."""
        writing = method != "GET"
        self._budget.start(self._deadline_s)
        request = self._http.build_request(
            method,
            path,
            content=content,
            headers={**(self._authorization if authorized else {}), **(headers or {})},
        )
        try:
            answer = self._http.send(request, stream=True)
            try:
                body = self._body(answer)
            finally:
                answer.close()
        except (httpx2.TransportError, CutError) as error:
            raise network_error(error, writing=writing) from error
        self._check(answer, body, epoch, writing=writing)
        return answer, body

    def _body(self, answer: httpx2.Response) -> bytes:
        """Read the body within the deadline, unpacked and packed no larger than allowed."""
        packing = answer.headers.get("content-encoding", "identity").lower()
        if packing not in {"gzip", "identity"}:
            raise NotAspireError(f"an answer packed as {packing[:20]!r}")
        raw = self._within_budget(answer)
        return whole(unpacked(raw) if packing == "gzip" else raw, LARGEST_BODY)

    def _within_budget(self, answer: httpx2.Response) -> Iterator[bytes]:
        for part in answer.iter_raw():
            self._budget.slice(httpx2.ReadTimeout)
            yield part

    def _check(self, answer: httpx2.Response, body: bytes, epoch: str | None, *, writing: bool) -> None:
        """Raise what the answer means; return when it is a success of the expected epoch."""
        if answer.is_redirect or 300 <= answer.status_code < 400:  # noqa: PLR2004 - HTTP's redirects
            host = urlsplit(answer.headers.get("location", "")).hostname or "nowhere"
            raise NotAspireError(
                f"ASPIRE does not redirect; this answer points to {host}. It was not followed"
            )
        theirs = answer.headers.get("aspire-epoch")
        if not answer.is_success:
            raise error_of(
                Refusal(
                    answer.status_code,
                    read_problem(body),
                    theirs,
                    answer.headers.get("retry-after"),
                    self._clock.now_ms(),
                ),
                writing=writing,
            )
        kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json" or not theirs or len(theirs) > 40:  # noqa: PLR2004 - the column's width
            raise NotAspireError(f"an answer of type {kind[:40]!r}, or without ASPIRE's epoch")
        self._measure_skew(answer)
        if epoch is not None and theirs != epoch:
            if writing:
                raise OutcomeUnknownError(f"ASPIRE says it was done in epoch {theirs}, we know {epoch}")
            raise EpochChangedError(f"ASPIRE is in epoch {theirs}, we know {epoch}", theirs)

    def _measure_skew(self, answer: httpx2.Response) -> None:
        try:
            said = parsedate_to_datetime(answer.headers.get("date", "")).timestamp()
        except (ValueError, OverflowError, OSError):
            return
        self.skew_s = self._clock.now_ms() / 1000 - said
