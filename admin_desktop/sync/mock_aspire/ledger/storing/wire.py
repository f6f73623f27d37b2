"""Records as the contract's JSON, written once when they change and joined as bytes when they are read."""

import msgspec

from admin_desktop.clock import to_rfc3339
from admin_desktop.models.feed.records import (
    AlternateEftRecord,
    BankAccountRecord,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
    EftGenerationRecord,
    FeedRecord,
)

KINDS: dict[type[FeedRecord], str] = {
    CompanyRecord: "company",
    CustomerRecord: "customer",
    ContractRecord: "contract",
    ChargeRecord: "charge",
    BankAccountRecord: "bank_account",
    AlternateEftRecord: "alternate_eft",
    EftGenerationRecord: "eft_generation",
}

_INSTANTS = {"updated_at_ms", "pulled_at_ms", "posted_at_ms", "voided_at_ms"}
_RENAMED = {"from_date": "from", "through_date": "through"}


def _plan(kind: type[FeedRecord]) -> tuple[tuple[str, str, bool], ...]:
    """Return (attribute, wire name, is an instant) of every plain field of one kind."""
    names = [name for name in kind.__match_args__ if not name.startswith("validated_")]
    return tuple(
        (name, _RENAMED.get(name, name.removesuffix("_ms") if name in _INSTANTS else name), name in _INSTANTS)
        for name in names
    )


_PLANS = {kind: _plan(kind) for kind in KINDS}


def to_wire(record: FeedRecord) -> dict[str, object]:
    """Return the record under the contract's names; instants are RFC 3339 UTC."""
    body: dict[str, object] = {}
    for attribute, name, is_instant in _PLANS[type(record)]:
        value = getattr(record, attribute)
        body[name] = to_rfc3339(value) if is_instant and value is not None else value
    if isinstance(record, BankAccountRecord):
        body["validated"] = _validated(record)
    return body


def _validated(record: BankAccountRecord) -> dict[str, object] | None:
    if record.validated_at_ms is None:
        return None
    return {"at": to_rfc3339(record.validated_at_ms), "how": record.validated_how}


def record_json(record: FeedRecord) -> bytes:
    """Return the record's JSON."""
    return msgspec.json.encode(to_wire(record))


def entry_json(seq: int, at_ms: int, record: FeedRecord, *, deleted: bool) -> bytes:
    """Return one entry of the change feed, whole."""
    return b'{"seq":%d,"at":"%s","kind":"%s","deleted":%s,"record":%s}' % (
        seq,
        to_rfc3339(at_ms).encode(),
        KINDS[type(record)].encode(),
        b"true" if deleted else b"false",
        record_json(record),
    )
