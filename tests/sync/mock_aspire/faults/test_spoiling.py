"""Spoilt answers, without a socket."""

import gzip
import json
import random
from typing import Any

import pytest
from hypothesis import given, strategies as st

from admin_desktop.sync.mock_aspire.faults.answer import Answer
from admin_desktop.sync.mock_aspire.faults.spec import FaultKind, FaultSpec
from admin_desktop.sync.mock_aspire.faults.spoiling import replacement, spoilt

VALUES = st.recursive(
    st.booleans() | st.integers(0, 10**6) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


def page(size: int) -> Answer:
    body = {"changes": [{"seq": n} for n in range(1, size + 1)], "next_after": size, "more": False}
    return Answer(200, ((b"content-type", b"application/json"),), json.dumps(body).encode())


def seqs(answer: Answer) -> list[int]:
    return [entry["seq"] for entry in json.loads(answer.body)["changes"]]


@given(size=st.integers(0, 30), seed=st.integers(0, 99))
def test_a_spoilt_page_differs_from_the_true_one_as_its_kind_says(size: int, seed: int) -> None:
    dice = random.Random(seed)
    truth = list(range(1, size + 1))

    def spoil(kind: str) -> list[int]:
        return seqs(spoilt(FaultSpec(kind=FaultKind(kind)), page(size), dice))

    assert spoil("duplicate_changes") == sorted(truth + truth)
    assert sorted(spoil("reorder_changes")) == truth
    assert size < 2 or spoil("reorder_changes") != truth
    assert len(spoil("gap")) == max(0, size - 1)
    assert spoil("endless_changes") == truth


@given(value=VALUES, seed=st.integers(0, 99))
def test_no_value_keeps_its_type(value: Any, seed: int) -> None:
    answer = Answer(200, (), json.dumps({"value": value}).encode())
    lie = json.loads(spoilt(FaultSpec(kind="wrong_types"), answer, random.Random(seed)).body)["value"]
    if not isinstance(value, dict | list):
        assert type(lie) is not type(value)


def test_the_length_goes_with_the_body() -> None:
    answer = Answer(200, ((b"content-length", b"9"), (b"x", b"y")), b"{}").with_body(b"abc")
    assert answer.headers == ((b"x", b"y"), (b"content-length", b"3"))


def test_what_is_no_json_is_left_alone() -> None:
    text = Answer(200, (), b"101 ...")
    assert spoilt(FaultSpec(kind="wrong_types"), text, random.Random(1)) is text


@pytest.mark.parametrize("kind", ["latency", "drop_before", "gap"])
def test_only_some_kinds_answer_in_aspires_place(kind: str) -> None:
    assert replacement(FaultSpec(kind=FaultKind(kind), ms=1), random.Random(1)) is None


@pytest.mark.parametrize("size", [0, 1, 1_000_000, 2_000_001])
def test_a_bomb_unpacks_to_json_of_the_size_asked_for(size: int) -> None:
    bomb = replacement(FaultSpec(kind="gzip_bomb", bytes=size), random.Random(1))
    assert bomb is not None
    assert json.loads(gzip.decompress(bomb.body)) == {"changes": " " * size}
