# ruff: noqa: E501 - its words are data
"""What a benchmark found: figures against their goals, told as they come, as JSON, and between the marks of a page."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Line:
    """One measured ratio or figure against its goal."""

    name: str
    value: float
    goal: float
    detail: str = ""
    at_least: bool = False

    @property
    def holds(self) -> bool:
        return self.value >= self.goal if self.at_least else self.value <= self.goal


class Found:
    """The figures of one run: those with a goal, and the others."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.table: list[tuple[str, ...]] = []

    def add(self, name: str, value: float, goal: float, detail: str = "", *, at_least: bool = False) -> None:
        line = Line(name, round(value, 3), goal, detail, at_least)
        self.lines.append(line)
        held = "holds" if line.holds else "NOT REACHED"
        print(f"{name}: {line.value} (goal {goal}) {held} {detail}", file=sys.stderr, flush=True)

    def tell(self, *cells: str) -> None:
        self.table.append(cells)
        print(" | ".join(cells), file=sys.stderr, flush=True)

    def print_json(self) -> None:
        """Print what automatic readers take: a list of name, value, goal, holds."""
        rows = [
            {"name": one.name, "value": one.value, "goal": one.goal, "holds": one.holds} for one in self.lines
        ]
        print(json.dumps(rows, indent=2))


def table_of(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table in Markdown."""
    return [
        f"| {' | '.join(heads)} |",
        "|---" * len(heads) + "|",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]


def verdicts_of(lines: Iterable[Line]) -> list[str]:
    """Return the table of the goals."""
    rows = [
        (
            one.name,
            f"{one.value:g}{f' ({one.detail})' if one.detail else ''}",
            f"{'≥' if one.at_least else '≤'} {one.goal:g}",
            "holds" if one.holds else "**not reached**",
        )
        for one in lines
    ]
    return ["", *table_of(("goal", "measured", "wanted", ""), rows)] if rows else []


def write_between(doc: Path, mark: str, told: Sequence[str]) -> None:
    """Put lines between the marks of a page, or at its end."""
    begin, end = f"<!-- {mark} begin -->", f"<!-- {mark} end -->"
    block = "\n".join([begin, *told, end])
    text = doc.read_text() if doc.exists() else "# Performance\n"
    if begin in text:
        doc.write_text(text[: text.index(begin)] + block + text[text.index(end) + len(end) :])
    else:
        doc.write_text(f"{text.rstrip()}\n\n{block}\n")
