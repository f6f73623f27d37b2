"""From the bytes of an answer to the model's frozen batch, or a clear no.

A bad envelope is not ASPIRE (NotAspireError); a jump in the sequence is a gap (FeedGapError); one bad
record of a page is set aside with its reason while the others go on.
"""

import json
from collections.abc import Iterable
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from admin_desktop.errors import BadRecordError, FeedGapError, NotAspireError
from admin_desktop.models.feed.records import (
    AlternateEftRecord,
    BankAccountRecord,
    Change,
    ChangePage,
    CompanyRecord,
    FeedRecord,
    SetAside,
)
from admin_desktop.redaction import redact
from admin_desktop.sync.line.wire_records import (
    KINDS,
    Instant,
    Number,
    WireAlternateEft,
    WireBankAccount,
    instant_ms,
)

RAW_KEPT: Final = 2_000
"""Characters of a bad record that are kept for a person."""

UNREADABLE: Final = (msgspec.MsgspecError, RecursionError)
"""What decoding raises: wrong, or nested so deeply that only malice explains it."""


class _Entry(msgspec.Struct, gc=False):
    seq: Number
    at: Instant
    kind: str
    deleted: bool
    record: msgspec.Raw


class _Place(msgspec.Struct, gc=False):
    seq: Number
    kind: str = "?"


class _Page(msgspec.Struct):
    epoch: str
    changes: list[msgspec.Raw]
    next_after: int
    more: bool


class Health(msgspec.Struct):
    """ASPIRE's answer to how it is."""

    status: str
    epoch: str
    now: Instant


class _Items(msgspec.Struct):
    items: list[WireAlternateEft]


_entry = msgspec.json.Decoder(_Entry)
_place = msgspec.json.Decoder(_Place)
_page = msgspec.json.Decoder(_Page)
_health = msgspec.json.Decoder(Health)
_items = msgspec.json.Decoder(_Items)
_eft = msgspec.json.Decoder(WireAlternateEft)
_account = msgspec.json.Decoder(WireBankAccount)


def decode_health(body: bytes) -> Health:
    """Return ASPIRE's health; raises NotAspireError."""
    health: Health = _decoded(_health, body)
    return health


def decode_record(body: bytes) -> AlternateEftRecord:
    """Return the one record of an answer; raises BadRecordError."""
    try:
        return _eft.decode(body).to_model()
    except UNREADABLE as error:
        raise BadRecordError(f"alternate_eft: {error}") from error


def decode_account(body: bytes) -> BankAccountRecord:
    """Return the bank account of an answer; raises BadRecordError."""
    try:
        return _account.decode(body).to_model()
    except UNREADABLE as error:
        raise BadRecordError("ASPIRE's answer about the bank account cannot be read") from error


def decode_items(body: bytes, payment_ref: str) -> AlternateEftRecord | None:
    """Return the record of a look-up by reference, or None when ASPIRE has none."""
    try:
        items = _items.decode(body).items
    except UNREADABLE as error:
        raise BadRecordError(f"look-up: {error}") from error
    if len(items) > 1 or any(item.payment_ref != payment_ref for item in items):
        raise BadRecordError(f"the look-up of {payment_ref} brought other records")
    return items[0].to_model() if items else None


def decode_page(body: bytes, company: str, after: int) -> ChangePage:
    """Return a page of changes, in order and without repetitions.

    Entries up to ``after`` are old ones and have no effect. Raises NotAspireError and FeedGapError.
    """
    page = _envelope(body)
    placed, nameless = _in_order(page.changes, after)
    _give_places(placed, nameless, after, page.next_after)
    numbers = sorted(placed)
    _check_sequence(numbers, after, page)
    changes: list[Change] = []
    set_aside: list[SetAside] = []
    for seq in numbers:
        raw, kind = placed[seq]
        try:
            changes.append(_change(raw, kind, company))
        except (BadRecordError, *UNREADABLE) as error:
            set_aside.append(_put_aside(seq, raw, error))
    return ChangePage(
        company=company,
        epoch=page.epoch,
        after=after,
        next_after=page.next_after,
        more=page.more,
        changes=tuple(changes),
        set_aside=tuple(set_aside),
    )


def _decoded(decoder: msgspec.json.Decoder[Any], body: bytes) -> Any:
    try:
        return decoder.decode(body)
    except UNREADABLE as error:
        raise NotAspireError(f"the answer is not what ASPIRE says: {error}") from error


def _envelope(body: bytes) -> _Page:
    """Decode the envelope; a page that is JSON but for a NaN somewhere still has its other records."""
    try:
        page: _Page = _page.decode(body)
    except msgspec.ValidationError as error:
        raise NotAspireError(f"the page of changes is not what ASPIRE says: {error}") from error
    except (msgspec.DecodeError, RecursionError):
        page = _decoded(_page, _without_nan(body))
    if not page.epoch or page.next_after < 0:
        raise NotAspireError("the page of changes has no epoch or a cursor below zero")
    return page


def _without_nan(body: bytes) -> bytes:
    try:
        loose = json.loads(body, parse_constant=lambda name: {"not a number": name})
        return msgspec.json.encode(loose)
    except (ValueError, *UNREADABLE) as error:
        raise NotAspireError("the page of changes is not JSON") from error


def _in_order(entries: Iterable[msgspec.Raw], after: int) -> tuple[dict[int, tuple[bytes, str]], list[bytes]]:
    """Return the entries and their kinds by number, and those without one."""
    placed: dict[int, tuple[bytes, str]] = {}
    nameless = []
    for entry in entries:
        raw = bytes(entry)
        try:
            place = _place.decode(raw)
        except UNREADABLE:
            nameless.append(raw)
            continue
        seq = place.seq
        if seq in placed and placed[seq][0] != raw:
            raise FeedGapError(f"two different changes both say that they are number {seq}")
        if seq > after:
            placed[seq] = (raw, place.kind)
    return placed, nameless


def _give_places(
    placed: dict[int, tuple[bytes, str]], nameless: list[bytes], after: int, next_after: int
) -> None:
    """Entries without a readable number fill the holes, if they fill them exactly."""
    if not nameless or next_after - after > len(placed) + len(nameless):
        return
    holes = [seq for seq in range(after + 1, next_after + 1) if seq not in placed]
    if len(holes) == len(nameless):
        placed.update((seq, (raw, "?")) for seq, raw in zip(holes, nameless, strict=True))


def _check_sequence(numbers: list[int], after: int, page: _Page) -> None:
    if numbers and (numbers[0] != after + 1 or numbers[-1] - numbers[0] + 1 != len(numbers)):
        raise FeedGapError(f"after change {after} ASPIRE sent {numbers[0]} to {numbers[-1]}, with a gap")
    last = numbers[-1] if numbers else after
    if page.next_after != last:
        raise FeedGapError(f"ASPIRE goes on at {page.next_after} after change {last}")
    if page.more and not numbers:
        raise FeedGapError(f"ASPIRE promises more changes after {after} but sends none")


def _change(raw: bytes, kind: str, company: str) -> Change:
    known = KINDS.get(kind)
    if known is None:
        _entry.decode(raw)  # says what else is wrong with it
        raise BadRecordError(f"unknown kind {kind[:40]!r}")
    decoder, names = known
    if raw.count(b'":') != names:
        json.loads(raw, object_pairs_hook=_no_name_twice)
    entry = decoder.decode(raw)
    record: FeedRecord = entry.record.to_model()
    if isinstance(record, CompanyRecord):
        _check_company(record, company)
    return Change(entry.seq, instant_ms(entry.at), entry.deleted, record)


def _no_name_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two amounts in one record nobody can say which one counts."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise BadRecordError("a name stands twice in the record")
    return found


def _check_company(record: CompanyRecord, company: str) -> None:
    if record.code != company:
        raise BadRecordError(f"the set-up of {record.code} in the feed of {company}")
    try:
        ZoneInfo(record.time_zone)
    except (ValueError, OSError, KeyError) as error:
        raise BadRecordError(f"unknown time zone {record.time_zone!r}") from error


def _put_aside(seq: int, raw: bytes, error: Exception) -> SetAside:
    try:
        kind = _place.decode(raw).kind[:24]
    except UNREADABLE:
        kind = "?"
    text = raw.decode("utf-8", "replace")
    return SetAside(seq, kind, redact(str(error))[:500], redact(text)[:RAW_KEPT])
