"""The house keeps its sizes, and the tests mirror its rooms."""

import ast
import re
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "admin_desktop"
TESTS = ROOT / "tests"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts)


@cache
def parsed(path: Path) -> ast.Module:
    """Parse a module once for all who look at it."""
    return ast.parse(path.read_text())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function's name and its lines without the docstring."""
    for node in ast.walk(parsed(path)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if ast.get_docstring(node) is not None:
            first = node.body[0]
            lines -= (first.end_lineno or first.lineno) - first.lineno + 1
        yield f"{path.relative_to(ROOT)}:{node.name}", lines


def test_no_module_is_longer_than_250_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): n for path in MODULES if (n := len(path.read_text().splitlines())) > 250
    }
    assert not long


def test_functions_stay_short() -> None:
    sizes = [lines for path in MODULES for _name, lines in functions(path)]
    assert statistics.median(sizes) <= 8
    assert statistics.quantiles(sizes, n=10)[-1] <= 25


def test_no_function_is_a_scroll() -> None:
    assert not [(name, lines) for path in MODULES for name, lines in functions(path) if lines > 60]


def test_no_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "misc", "common", "helpers", "base"}
    assert not [path for path in MODULES if path.stem in drawers or path.parent.name in drawers]


def test_no_import_hides_inside_a_function() -> None:
    hidden = [
        f"{path.relative_to(ROOT)}:{inner.lineno}"
        for path in MODULES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    allowed = [place for place in hidden if place.startswith(LAZY)]
    assert hidden == allowed


LAZY = ("admin_desktop/cli/", "admin_desktop/models/database/migrate.py")
"""A command imports what it runs when it runs; alembic is imported only when a migration is due."""


def test_nobody_notes_a_later() -> None:
    marks = re.compile(r"\b(TO" + "DO|FIX" + "ME|X" + r"XX|HA" + r"CK)\b")
    assert not [path for path in [*MODULES, *TESTS.rglob("*.py")] if marks.search(path.read_text())]


def imports_of(path: Path) -> set[str]:
    """Return every dotted name that a file imports."""
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


def dotted(path: Path) -> str:
    """Return the name that a module is imported by."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room_of(name: str) -> str:
    """Return the room a module belongs to: admin_desktop, its floor, its folder."""
    return ".".join(name.split(".")[:3])


ROOMS = sorted({path.parent for path in MODULES if path.name != "__init__.py"} - {PACKAGE})


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(PACKAGE)))
def test_every_room_has_its_tests_in_the_mirror(room: Path) -> None:
    mirror = TESTS / room.relative_to(PACKAGE)
    assert list(mirror.glob("test_*.py")), f"no tests in {mirror.relative_to(ROOT)}"


def test_every_mirrored_folder_of_tests_has_its_room() -> None:
    own = {TESTS, TESTS / "end_to_end", TESTS / "diagnosis"}
    folders = {path.parent for path in TESTS.rglob("test_*.py")} - own
    assert not [folder for folder in folders if not (PACKAGE / folder.relative_to(TESTS)).is_dir()]


def test_the_locks_name_no_place_on_the_network() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        assert "://" not in lock.read_text()


def test_every_module_is_used_by_a_test() -> None:
    modules = {dotted(path): imports_of(path) for path in MODULES}
    used = {name for path in TESTS.rglob("*.py") for name in imports_of(path)} & set(modules)
    waiting = list(used)
    while waiting:  # what a tested module needs of its own room is tested through it
        name = waiting.pop()
        within = {other for other in modules[name] if other in modules and room_of(other) == room_of(name)}
        waiting += within - used
        used |= within
    rooms = {dotted(path) for path in MODULES if path.name == "__init__.py"}
    assert not [name for name in modules.keys() - used - rooms if not COMMANDS.fullmatch(name)]


COMMANDS = re.compile(r"admin_desktop\.cli\.[a-z.]+_commands")
"""The command line imports these by name when they run; tests/cli runs every one."""
