"""How the command line speaks: plain lines for people, JSON for programs.

In JSON an instant ``*_ms`` is written as ``*_at`` in RFC 3339 UTC, money stays integer ``*_cents``.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

import msgspec

from admin_desktop.clock import to_rfc3339
from admin_desktop.errors import AdminDesktopError


def plain(value: Any) -> Any:
    """Return rows, enums and dates as what JSON has, with readable instants."""
    return _readable(msgspec.to_builtins(_by_name(value), enc_hook=str))


def _by_name(value: Any) -> Any:
    """Return rows as dictionaries, however deep they are: msgspec writes a named tuple as a list."""
    if isinstance(value, Mapping):
        return {key: _by_name(item) for key, item in value.items()}
    if is_dataclass(value):
        return {field.name: _by_name(getattr(value, field.name)) for field in fields(value)}
    if hasattr(value, "_asdict"):
        return _by_name(value._asdict())
    return [_by_name(item) for item in value] if isinstance(value, list | tuple) else value


def _readable(value: Any) -> Any:
    if isinstance(value, dict):
        return dict(_pair(str(key), item) for key, item in value.items())
    if isinstance(value, list | tuple):
        return [_readable(item) for item in value]
    return value


def _pair(key: str, item: Any) -> tuple[str, Any]:
    if key.endswith("_ms") and (item is None or isinstance(item, int)):
        return f"{key[:-3].removesuffix('_at')}_at", None if item is None else to_rfc3339(item)
    return key, _readable(item)


def show(value: Any, *, as_json: bool, text: Callable[[], Iterable[str]]) -> None:
    """Print the value as one JSON document, or the lines that ``text`` makes of it."""
    if as_json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(plain(value)), indent=2).decode() + "\n")
        return
    for line in text():
        sys.stdout.write(line + "\n")


def table(
    head: Sequence[str], rows: Iterable[Sequence[str]], right: frozenset[int] = frozenset()
) -> list[str]:
    """Return aligned lines; the columns whose numbers are in ``right`` are right-aligned."""
    cells = [list(head), *[list(row) for row in rows]]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    return [
        "  ".join(
            cell.rjust(widths[column]) if column in right else cell.ljust(widths[column])
            for column, cell in enumerate(row)
        ).rstrip()
        for row in cells
    ]


def tell(error: AdminDesktopError, *, as_json: bool) -> None:
    """Say what happened and what to do next, on standard error; in JSON on standard output."""
    if as_json:
        kind = type(error).__name__.removesuffix("Error")
        show(
            {"error": kind, "title": error.title, "detail": error.detail, "advice": error.advice},
            as_json=True,
            text=list,
        )
        return
    sys.stderr.write(f"{error.title}: {error.detail}\n{error.advice}\n")
