"""Checked decoding: what is refused whole, what is set aside alone, and what passes."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, strategies as st

from admin_desktop.errors import BadRecordError, FeedGapError, NotAspireError
from admin_desktop.models.feed.records import (
    AlternateEftRecord,
    BankAccountRecord,
    ChangePage,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
    EftGenerationRecord,
)
from admin_desktop.sync.line import wire, wire_records

AT = "2025-11-20T19:02:00.123Z"
RECORDS: dict[str, dict[str, Any]] = {
    "company": {
        "code": "NORTHSTAR",
        "name": "Northstar",
        "time_zone": "America/Chicago",
        "bank_processing_type": "ACH",
        "balancing_entry": True,
        "counters": "s2",
        "payment_accounts": "any",
        "cutoff": "17:00",
    },
    "customer": {
        "customer_no": "C1",
        "name": "Łukasz",
        "email": "l@example.com",
        "phone": None,
        "postal_code": "55401",
        "private_labels": ["main"],
        "version": 1,
    },
    "contract": {
        "contract_no": "K1",
        "customer_no": "C1",
        "guarantor_nos": [],
        "description": "Van",
        "private_label": "main",
        "state": "booked",
        "version": 1,
    },
    "charge": {
        "charge_no": "H1",
        "contract_no": "K1",
        "description": "Monthly",
        "due_date": "2025-12-01",
        "amount_cents": 100,
        "open_cents": 0,
        "version": 1,
    },
    "bank_account": {
        "token": "T1",
        "customer_no": "C1",
        "routing_number": "091000996",
        "last4": "6781",
        "account_type": "checking",
        "validated": {"at": AT, "how": "micro"},
        "version": 1,
    },
    "alternate_eft": {
        "record_no": 1,
        "payment_ref": "PMT1",
        "customer_no": "C1",
        "contract_no": "K1",
        "bank_account_token": "T1",
        "amount_cents": 12345,
        "sec_code": "WEB",
        "effective_date": "2025-11-24",
        "payments": 1,
        "payments_processed": 1,
        "batch_no": None,
        "batch_state": None,
        "return_code": None,
        "version": 1,
        "updated_at": AT,
    },
    "eft_generation": {
        "run_no": 1,
        "batch_no": 1,
        "from": None,
        "through": "2025-11-24",
        "state": "posted",
        "pulled_at": AT,
        "posted_at": AT,
        "voided_at": None,
        "entries": 1,
        "debit_cents": 12345,
        "file_sha256": "a" * 64,
    },
}


def entry(seq: int, kind: str = "alternate_eft", **changes: Any) -> dict[str, Any]:
    return {"seq": seq, "at": AT, "kind": kind, "deleted": False, "record": RECORDS[kind] | changes}


def page(*entries: Any, after: int = 0, **envelope: Any) -> ChangePage:
    last = max((e["seq"] for e in entries if isinstance(e.get("seq"), int)), default=after)
    body = {"epoch": "E1", "changes": list(entries), "next_after": last, "more": False} | envelope
    return wire.decode_page(json.dumps(body).encode(), "NORTHSTAR", after)


def test_every_kind_of_record_is_read() -> None:
    got = page(*(entry(n, kind) for n, kind in enumerate(RECORDS, start=1)))
    assert [type(change.record) for change in got.changes] == [
        CompanyRecord,
        CustomerRecord,
        ContractRecord,
        ChargeRecord,
        BankAccountRecord,
        AlternateEftRecord,
        EftGenerationRecord,
    ]
    assert got.set_aside == ()
    assert got.changes[0].at_ms % 1000 == 123
    assert set(wire_records.KINDS) == set(RECORDS)


def test_an_account_that_was_never_verified_and_a_customer_without_a_phone_are_read() -> None:
    customer = {name: value for name, value in RECORDS["customer"].items() if name != "phone"}
    got = page(
        entry(1, "bank_account", validated=None),
        {"seq": 2, "at": AT, "kind": "customer", "deleted": False, "record": customer},
    )
    assert not got.set_aside


def test_names_that_the_contract_does_not_know_are_tolerated() -> None:
    got = page(entry(1, colour="blue") | {"extra": [1, {"a": None}]}, future="x")
    assert len(got.changes) == 1


BAD_VALUES: list[tuple[str, str, Any]] = [
    ("alternate_eft", "amount_cents", 123.0),
    ("alternate_eft", "amount_cents", 123.5),
    ("alternate_eft", "amount_cents", "123"),
    ("alternate_eft", "amount_cents", -1),
    ("alternate_eft", "amount_cents", True),
    ("alternate_eft", "amount_cents", None),
    ("alternate_eft", "amount_cents", 10_000_000_000),
    ("alternate_eft", "amount_cents", 10**30),
    ("alternate_eft", "record_no", 0),
    ("alternate_eft", "record_no", None),
    ("alternate_eft", "batch_state", "lost"),
    ("alternate_eft", "payment_ref", "pmt-1"),
    ("alternate_eft", "payment_ref", "A" * 16),
    ("alternate_eft", "effective_date", "2025-13-01"),
    ("alternate_eft", "effective_date", "20251124"),
    ("alternate_eft", "updated_at", "2025-11-20T19:02:00"),
    ("alternate_eft", "customer_no", ""),
    ("alternate_eft", "return_code", "oops"),
    ("bank_account", "last4", "4000123456781"),
    ("bank_account", "account_type", "vault"),
    ("bank_account", "routing_number", "12345678"),
    ("contract", "state", "lost"),
    ("company", "counters", "new"),
    ("company", "code", "LAKESIDE"),
    ("company", "time_zone", "Mars/Olympus"),
    ("company", "time_zone", "../../etc/passwd"),
    ("company", "cutoff", "25:00"),
    ("eft_generation", "state", "half"),
    ("eft_generation", "file_sha256", "xyz"),
    ("customer", "private_labels", "main"),
]


@pytest.mark.parametrize(("kind", "field", "value"), BAD_VALUES)
def test_one_bad_record_is_set_aside_with_its_reason_while_the_others_go_on(
    kind: str, field: str, value: Any
) -> None:
    got = page(entry(1), entry(2, kind, **{field: value}), entry(3))
    assert [change.seq for change in got.changes] == [1, 3]
    assert [(aside.seq, aside.kind) for aside in got.set_aside] == [(2, kind)]
    assert got.set_aside[0].reason
    assert got.next_after == 3


@pytest.mark.parametrize("field", sorted(RECORDS["alternate_eft"]))
def test_a_missing_field_is_not_the_same_as_null(field: str) -> None:
    record = {name: value for name, value in RECORDS["alternate_eft"].items() if name != field}
    got = page({"seq": 1, "at": AT, "kind": "alternate_eft", "deleted": False, "record": record})
    assert len(got.set_aside) == 1
    assert field in got.set_aside[0].reason


def test_what_is_set_aside_is_cut_and_shows_no_account_number() -> None:
    got = page(entry(1, "bank_account", last4="4000123456781", customer_no="C" + "x" * 3000))
    assert len(got.set_aside[0].raw) == wire.RAW_KEPT
    assert "4000123456781" not in got.set_aside[0].raw


def raw_page(record: str, before: str = "") -> ChangePage:
    head = '{"seq":1,"at":"' + AT + '","kind":"alternate_eft","deleted":false,' + before
    body = '{"epoch":"E1","changes":[' + head + '"record":' + record + '}],"next_after":1,"more":false}'
    return wire.decode_page(body.encode(), "NORTHSTAR", 0)


def test_an_amount_in_scientific_notation_is_refused() -> None:
    record = json.dumps(RECORDS["alternate_eft"]).replace("12345", "1e3")
    assert "amount_cents" in raw_page(record).set_aside[0].reason


def test_not_a_number_is_set_aside_and_the_rest_of_the_page_goes_on() -> None:
    good = json.dumps(entry(2))
    bad = json.dumps(entry(1)).replace("12345", "NaN")
    body = f'{{"epoch":"E1","changes":[{bad},{good}],"next_after":2,"more":false}}'
    got = wire.decode_page(body.encode(), "NORTHSTAR", 0)
    assert ([c.seq for c in got.changes], [a.seq for a in got.set_aside]) == ([2], [1])


@pytest.mark.parametrize("twice", ['"amount_cents":1,', '"payment_ref":"PMT9",'])
def test_a_name_that_stands_twice_is_set_aside(twice: str) -> None:
    record = "{" + twice + json.dumps(RECORDS["alternate_eft"])[1:]
    assert "twice" in raw_page(record).set_aside[0].reason
    compact = raw_page(json.dumps(RECORDS["alternate_eft"], separators=(",", ":")), before='"seq":1,')
    assert "twice" in compact.set_aside[0].reason


def test_text_that_looks_like_a_name_is_only_text() -> None:
    assert len(page(entry(1, "contract", description='{"amount_cents": 1}')).changes) == 1


@pytest.mark.parametrize("seq", ["1", None, 0, 1.0])
def test_an_entry_without_a_readable_number_takes_the_place_that_is_missing(seq: Any) -> None:
    got = page(entry(1), entry(2) | {"seq": seq}, entry(3))
    assert [a.seq for a in got.set_aside] == [2]
    with pytest.raises(FeedGapError):
        page(entry(1), entry(2) | {"seq": seq}, entry(5))


@pytest.mark.parametrize("broken", [5, "x", None, []])
def test_an_entry_that_is_no_object_is_set_aside(broken: Any) -> None:
    body = {"epoch": "E1", "changes": [broken], "next_after": 1, "more": False}
    got = wire.decode_page(json.dumps(body).encode(), "NORTHSTAR", 0)
    assert [(a.seq, a.kind) for a in got.set_aside] == [(1, "?")]


def test_an_unknown_kind_is_set_aside() -> None:
    got = page(entry(1) | {"kind": "novelty"})
    assert "novelty" in got.set_aside[0].reason


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html></html>",
        b"[]",
        b"null",
        b"{",
        b"\xff\xfe",
        b'{"epoch":"E1","changes":{},"next_after":0,"more":false}',
        b'{"epoch":"E1","changes":[],"next_after":"0","more":false}',
        b'{"epoch":"E1","changes":[],"next_after":0.0,"more":false}',
        b'{"epoch":"E1","changes":[],"next_after":NaN,"more":false}',
        b'{"epoch":"E1","changes":[],"next_after":-1,"more":false}',
        b'{"epoch":"","changes":[],"next_after":0,"more":false}',
        b'{"epoch":"E1","changes":[],"next_after":0}',
        b'{"epoch":"E1","changes":[' + b"[" * 100_000,
    ],
)
def test_a_bad_envelope_is_not_aspire(body: bytes) -> None:
    with pytest.raises(NotAspireError):
        wire.decode_page(body, "NORTHSTAR", 0)


def test_order_and_repetition_in_a_page_do_not_matter() -> None:
    got = page(entry(3), entry(1), entry(2), entry(1), entry(3))
    assert [change.seq for change in got.changes] == [1, 2, 3]


def test_old_entries_have_no_effect() -> None:
    got = page(entry(4), entry(5), entry(6), after=5)
    assert [change.seq for change in got.changes] == [6]


@pytest.mark.parametrize(
    ("entries", "envelope"),
    [
        ([entry(2)], {}),
        ([entry(1), entry(3)], {}),
        ([entry(1)], {"next_after": 2}),
        ([entry(1)], {"next_after": 0}),
        ([], {"next_after": 3}),
        ([], {"more": True}),
        ([entry(1), entry(1, amount_cents=1)], {}),
        ([entry(1) | {"seq": "a"}], {"next_after": 10**15}),
    ],
)
def test_a_jump_or_a_page_that_never_ends_is_a_gap(
    entries: list[dict[str, Any]], envelope: dict[str, Any]
) -> None:
    with pytest.raises(FeedGapError):
        page(*entries, **envelope)


def test_a_page_from_before_our_place_is_a_gap() -> None:
    with pytest.raises(FeedGapError):
        page(entry(3), entry(4), after=10)


def test_a_lookup_finds_one_record_or_none() -> None:
    one = json.dumps({"items": [RECORDS["alternate_eft"]]}).encode()
    found = wire.decode_items(one, "PMT1")
    assert found is not None
    assert found.record_no == 1
    assert wire.decode_items(b'{"items": []}', "PMT1") is None
    for bad in (one, json.dumps({"items": [RECORDS["alternate_eft"]] * 2}).encode()):
        with pytest.raises(BadRecordError):
            wire.decode_items(bad, "PMT2")
    with pytest.raises(BadRecordError):
        wire.decode_items(b'{"items": [{}]}', "PMT1")
    with pytest.raises(BadRecordError):
        wire.decode_record(b"{}")


def test_health_is_read_or_is_not_aspire() -> None:
    assert wire.decode_health(b'{"status":"ok","epoch":"E1","now":"2025-11-20T00:00:00Z"}').epoch == "E1"
    with pytest.raises(NotAspireError):
        wire.decode_health(b'{"status":"ok"}')


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(RECORDS)), st.data())
def test_whatever_is_in_a_record_nothing_but_a_record_or_a_reason_comes_out(
    kind: str, data: st.DataObject
) -> None:
    field = data.draw(st.sampled_from(sorted(RECORDS[kind])))
    got = page(entry(1, kind, **{field: data.draw(junk)}), entry(2))
    assert len(got.changes) + len(got.set_aside) == 2
    for change in got.changes:
        record = change.record
        if isinstance(record, AlternateEftRecord | ChargeRecord):
            assert type(record.amount_cents) is int
            assert 0 <= record.amount_cents <= 9_999_999_999
        msgspec.json.encode(record)


@given(st.binary(max_size=60), st.integers(0, 400))
def test_a_page_with_bytes_changed_anywhere_never_crashes(patch: bytes, at: int) -> None:
    body = {"epoch": "E1", "changes": [entry(1), entry(2, "company")], "next_after": 2, "more": False}
    raw = json.dumps(body).encode()
    try:
        got = wire.decode_page(raw[:at] + patch + raw[at + len(patch) :], "NORTHSTAR", 0)
    except (NotAspireError, FeedGapError):
        return
    assert got.next_after <= 2 or not got.changes
