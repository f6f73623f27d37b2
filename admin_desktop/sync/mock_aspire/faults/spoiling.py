"""Spoilt answers: each kind of fault that changes or replaces what ASPIRE would have said."""

import gzip
import io
import random
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import msgspec

from admin_desktop.sync.mock_aspire.api.problems import code_of, problem
from admin_desktop.sync.mock_aspire.faults.answer import Answer
from admin_desktop.sync.mock_aspire.faults.spec import FaultKind, FaultSpec

_GARBAGE_BYTES = 512
_BOMB_BYTES = 200_000_000
_CHUNK = 1_000_000
_PAGE = b"<!doctype html><html><head><title>Sign in to the network</title></head><body>Welcome</body></html>"
_REDIRECT = 307


def replacement(fault: FaultSpec, dice: random.Random) -> Answer | None:
    """Return what answers in ASPIRE's place, or None when this kind does not."""
    make = _REPLACEMENTS.get(fault.kind)
    return None if make is None else make(fault, dice)


def spoilt(fault: FaultSpec, answer: Answer, dice: random.Random) -> Answer:
    """Return the real answer, spoilt; kinds for change pages leave everything else as it is."""
    spoil = _SPOILERS.get(fault.kind)
    if spoil is None or not answer.body.startswith((b"{", b"[")):
        return answer
    body = msgspec.json.decode(answer.body)
    if fault.kind is not FaultKind.WRONG_TYPES and not (isinstance(body, dict) and "changes" in body):
        return answer
    return answer.with_body(msgspec.json.encode(spoil(body, dice)))


def _answer(status: int, media_type: str, body: bytes, **headers: str) -> Answer:
    named = tuple((name.replace("_", "-").encode(), value.encode()) for name, value in headers.items())
    return Answer(status, ((b"content-type", media_type.encode()), *named), b"").with_body(body)


def _status(fault: FaultSpec, _dice: random.Random) -> Answer:
    code = fault.code or 0
    response = problem(code_of(code), "a planted fault", status=code)
    headers = [*response.raw_headers]
    if fault.retry_after is not None:
        headers.append((b"retry-after", str(fault.retry_after).encode()))
    return Answer(code, tuple(headers), bytes(response.body))


def _garbage(_fault: FaultSpec, dice: random.Random) -> Answer:
    return _answer(200, "application/json", dice.randbytes(_GARBAGE_BYTES))


def _html(_fault: FaultSpec, _dice: random.Random) -> Answer:
    return _answer(200, "text/html; charset=utf-8", _PAGE)


def _redirect(fault: FaultSpec, _dice: random.Random) -> Answer:
    return _answer(_REDIRECT, "text/plain", b"", location=fault.location or "")


def _gzip_bomb(fault: FaultSpec, _dice: random.Random) -> Answer:
    size = _BOMB_BYTES if fault.bytes is None else fault.bytes
    return _answer(200, "application/json", _packed(size), content_encoding="gzip")


@lru_cache(maxsize=2)
def _packed(size: int) -> bytes:
    """Return JSON text of that many bytes, packed a thousandfold."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as stream:
        stream.write(b'{"changes":"')
        for _ in range(size // _CHUNK):
            stream.write(b" " * _CHUNK)
        stream.write(b" " * (size % _CHUNK) + b'"}')
    return packed.getvalue()


def _wrong_types(body: Any, dice: random.Random) -> Any:
    if isinstance(body, dict):
        return {name: _wrong_types(value, dice) for name, value in body.items()}
    if isinstance(body, list):
        return [_wrong_types(value, dice) for value in body]
    if isinstance(body, bool) or body is None:
        return dice.choice([{}, [], "true", 1.5])
    return str(body) if isinstance(body, int) else dice.choice([12345, None, [body], 1e300])


def _duplicate(page: dict[str, Any], _dice: random.Random) -> dict[str, Any]:
    return page | {"changes": [entry for entry in page["changes"] for _ in range(2)]}


def _reorder(page: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    entries = list(page["changes"])
    dice.shuffle(entries)
    if entries == page["changes"]:
        entries.reverse()
    return page | {"changes": entries}


def _endless(page: dict[str, Any], _dice: random.Random) -> dict[str, Any]:
    first = page["changes"][0]["seq"] - 1 if page["changes"] else page["next_after"]
    return page | {"next_after": first, "more": True}


def _gap(page: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    if not page["changes"]:
        return page
    missing = dice.randrange(len(page["changes"]))
    return page | {"changes": page["changes"][:missing] + page["changes"][missing + 1 :]}


_REPLACEMENTS: dict[FaultKind, Callable[[FaultSpec, random.Random], Answer]] = {
    FaultKind.STATUS: _status,
    FaultKind.GARBAGE: _garbage,
    FaultKind.HTML: _html,
    FaultKind.REDIRECT: _redirect,
    FaultKind.GZIP_BOMB: _gzip_bomb,
}
_SPOILERS: dict[FaultKind, Callable[[Any, random.Random], Any]] = {
    FaultKind.WRONG_TYPES: _wrong_types,
    FaultKind.DUPLICATE_CHANGES: _duplicate,
    FaultKind.REORDER_CHANGES: _reorder,
    FaultKind.ENDLESS_CHANGES: _endless,
    FaultKind.GAP: _gap,
}
