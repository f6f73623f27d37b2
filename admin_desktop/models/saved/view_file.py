"""A saved view as a file: to hand on to a colleague, and read back with suspicion.

A file is JSON of a few lines. Whatever is wrong with one is refused whole, with its line and the reason;
nothing in it is ever more than a name, a filter, an order and column keys.
"""

import json
import re
from pathlib import Path
from typing import Any

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.saved.saved_views import usable_name
from admin_desktop.models.saved.view_codec import SavedView, definition_of, from_json
from admin_desktop.models.whole_file import new_file, ours_for
from admin_desktop.words import tr

FORMAT = "admin-desktop view"
LARGEST = 64 * 1024
_LONGEST_TEXT = 500
_MOST_COLUMNS = 60
_LARGEST_NUMBER = 2**62
_COLUMN = re.compile(r"[a-z][a-z_]{0,39}")
_KNOWN = frozenset({"format", "version", "name", "filter", "sort", "columns"})


def as_file(view: SavedView) -> str:
    """Return a view as the text of its file."""
    content = {"format": FORMAT, "name": view.name, **definition_of(view)}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def write_view(view: SavedView, target: Path, *, overwrite: bool = False) -> None:
    """Write a view's file, whole or not at all."""
    try:
        with new_file(target, overwrite=overwrite) as part:
            part.write_text(as_file(view), encoding="utf-8")
    except OSError as error:
        raise ours_for(error) from error


def read_view(source: Path) -> SavedView:
    """Read a view's file; InvalidRequestError names the line and what is wrong with it."""
    try:
        with source.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise ours_for(error) from error
    if len(raw) > LARGEST:
        raise InvalidRequestError(
            tr("{name}: larger than {size} KB, which no view is", name=source.name, size=LARGEST // 1024)
        )
    try:
        return from_file(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise InvalidRequestError(tr("line {line}: not UTF-8 text", line=line)) from error


def from_file(text: str) -> SavedView:
    """Read what ``as_file`` returned; InvalidRequestError as ``read_view``."""
    content = _parsed(text)
    for key in sorted(set(content) - _KNOWN):
        raise _wrong(text, key, "nothing of a view")
    if content.get("format") != FORMAT or content.get("version") != 1:
        raise InvalidRequestError(tr("line 1: no view of this program, or of a newer version of it"))
    _look_at_filter(text, content.get("filter"))
    _look_at_columns(text, content.get("columns"))
    name = content.get("name")
    if not isinstance(name, str):
        raise _wrong(text, "name", "a name is expected")
    definition = {key: content.get(key) for key in ("filter", "sort", "columns")}
    return from_json(usable_name(name), json.dumps(definition))


def _parsed(text: str) -> dict[str, Any]:
    try:
        content = json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise InvalidRequestError(tr("line {line}: {what}", line=error.lineno, what=error.msg)) from error
    except _TwiceError as twice:
        raise _wrong(text, str(twice), "stands there twice") from twice
    except (ValueError, RecursionError) as error:
        raise InvalidRequestError(tr("line 1: {what}", what=str(error)[:80])) from error
    if not isinstance(content, dict):
        raise InvalidRequestError(tr("line 1: a view begins with {"))
    return content


class _TwiceError(ValueError):
    """A key stands in an object twice."""


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")


def _look_at_filter(text: str, flt: Any) -> None:
    """Try each field of the filter by itself, so that the wrong one is named."""
    if not isinstance(flt, dict):
        raise _wrong(text, "filter", "an object of fields is expected")
    for key, value in flt.items():
        if isinstance(value, str) and len(value) > _LONGEST_TEXT:
            raise _wrong(text, key, f"longer than {_LONGEST_TEXT} characters")
        if isinstance(value, int) and abs(value) > _LARGEST_NUMBER:
            raise _wrong(text, key, "too large a number")
        one = {"filter": {key: value}, "sort": {"column": "submitted", "descending": True}, "columns": []}
        try:
            from_json(key, json.dumps(one))
        except InvalidRequestError as error:
            raise _wrong(text, key, "no field of a filter, or not a value it takes") from error


def _look_at_columns(text: str, columns: Any) -> None:
    if not isinstance(columns, list) or len(columns) > _MOST_COLUMNS:
        raise _wrong(text, "columns", f"a list of at most {_MOST_COLUMNS} columns is expected")
    for column in columns:
        if not (isinstance(column, str) and _COLUMN.fullmatch(column)):
            raise _wrong(text, "columns", f"{str(column)[:40]!r} is no column")
    if len(set(columns)) < len(columns):
        raise _wrong(text, "columns", "a column stands there twice")


def _wrong(text: str, key: str, reason: str) -> InvalidRequestError:
    place = text.find(json.dumps(key, ensure_ascii=False))
    line = text[: max(place, 0)].count("\n") + 1
    return InvalidRequestError(f"line {line}: {key[:40]!r}: {reason}")
