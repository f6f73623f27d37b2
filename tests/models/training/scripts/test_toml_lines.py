"""Every value of a TOML text is found on its line, whatever stands around it."""

import tomllib
from typing import Any

from hypothesis import given, strategies as st

from admin_desktop.models.training.scripts.toml_lines import Path, lines_of

TRICKY = '''# a comment with [[step]] in it
title = "a # b = [c]"
say = """
several lines, "quoted", # no comment
[[step]]
"""
list = [
  1, 2,  # two on one line
  { a = 1, b.c = 'x' },
]

[[step]]
do = "submit"
[[step.expect]]
payment = "rent"   # behind a value

[[step.expect]]
status="paid"
[[step]]
"do" = 'wait'
[step.deep]
"a b".c = [ ]
expect = [ {payment="x"},
 {payment="y"} ]
last = \'\'\'raw
text\'\'\'
end = 2026-03-04T09:00:00Z
'''


def test_each_value_is_found_on_its_line() -> None:
    lines = lines_of(TRICKY)
    assert lines["title",] == 2
    assert lines["say",] == 3
    assert lines["list", 1] == 8
    assert lines["list", 2, "b", "c"] == 9
    assert lines["step", 0] == 12
    assert lines["step", 0, "do"] == 13
    assert lines["step", 0, "expect", 0, "payment"] == 15
    assert lines["step", 0, "expect", 1, "status"] == 18
    assert lines["step", 1, "do"] == 20
    assert lines["step", 1, "deep", "a b", "c"] == 22
    assert lines["step", 1, "deep", "expect", 1, "payment"] == 24
    assert lines["step", 1, "deep", "end"] == 27


def _paths(value: Any, path: Path = ()) -> list[Path]:
    here = [path]
    if isinstance(value, dict):
        here += [found for key, item in value.items() for found in _paths(item, (*path, key))]
    if isinstance(value, list):
        here += [found for number, item in enumerate(value) for found in _paths(item, (*path, number))]
    return here


def test_nothing_that_tomllib_reads_is_without_a_line() -> None:
    assert set(_paths(tomllib.loads(TRICKY))) <= set(lines_of(TRICKY))


WORDS = st.text("ab #[]={}\"'\\\n,.é", max_size=12)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@given(st.lists(st.tuples(WORDS, st.integers(0, 3), st.lists(WORDS, max_size=3)), max_size=8))
def test_whatever_stands_in_the_texts_lines_are_those_of_the_writer(
    rows: list[tuple[str, int, list[str]]],
) -> None:
    written, expected = [], {}
    for number, (text, blank, items) in enumerate(rows):
        written += ["# ]"] * blank
        written.append("[[step]]")
        expected["step", number] = len(written)
        written.append(f"say = {_quoted(text)} # {text.splitlines()[0] if text.splitlines() else ''}")
        expected["step", number, "say"] = len(written)
        written.append("list = [")
        for place, item in enumerate(items):
            written.append(f"  {_quoted(item)},")
            expected["step", number, "list", place] = len(written)
        written.append("]")
    text = "\n".join(written)
    tomllib.loads(text)
    found = lines_of(text)
    assert {path: found[path] for path in expected} == expected
