"""One design system: colours stand in one table, and no sentence is made before its language is known."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

VIEWS = Path(__file__).parents[2] / "admin_desktop" / "views"
TABLE = VIEWS / "look" / "tokens.py"
MODULES = sorted(VIEWS.rglob("*.py"))
_HEX = re.compile(r"^#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$|[:\s]#[0-9a-fA-F]{6}\b")
NO_COLOUR = "QColor(0, 0, 0, 0)"
_NAMES = {"QColor", "setNamedColor"}


def literals(path: Path) -> Iterator[str]:
    """Yield each colour that a module writes down itself."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _HEX.search(node.value):
            yield f"{path.relative_to(VIEWS)}:{node.lineno} {node.value!r}"
        makes = isinstance(node, ast.Call) and getattr(node.func, "id", "") in _NAMES and node.args
        if makes and isinstance(node.args[0], ast.Constant) and ast.unparse(node) != NO_COLOUR:
            yield f"{path.relative_to(VIEWS)}:{node.lineno} {ast.unparse(node)}"
        global_colour = isinstance(node, ast.Attribute) and ast.unparse(node).startswith("Qt.GlobalColor.")
        if global_colour and not ast.unparse(node).endswith("transparent"):
            yield f"{path.relative_to(VIEWS)}:{node.lineno} {ast.unparse(node)}"


def test_colours_stand_in_one_table() -> None:
    assert [found for path in MODULES if path != TABLE for found in literals(path)] == []
    assert len(list(literals(TABLE))) > 100


def test_no_sentence_is_made_while_a_module_is_imported() -> None:
    early = [
        f"{path.relative_to(VIEWS)}:{node.lineno}"
        for path in MODULES
        for node in _at_import(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"tr", "trn"}
    ]
    assert early == []


def _at_import(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield node
            yield from _at_import(node)
