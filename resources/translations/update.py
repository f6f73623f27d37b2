# ruff: noqa: INP001, T201, S603 - a developer's program that prints and starts Qt's lrelease
"""Gather the product's sentences into Qt Linguist's ``.ts`` files and compile them: ``dev.py translate``.

Qt's own lupdate does not know that a free function takes words, so the sources are read as Python here: the
literals in ``tr``, ``trn`` and ``noted``, in the parts that translate what they are given, and the titles and
advice of errors. What a translator wrote is kept; sentences that are gone are dropped.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.principal import Role

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent / "admin_desktop"
CONTEXT = "AdminDesktop"
LANGUAGES = ("es",)
TAKES_WORDS = {"tr": (0,), "noted": (0,), "PageState": (1, 2, 3), "Heading": (1,)}
ERROR_WORDS = {"title", "advice"}


def sentences() -> dict[str, bool]:
    """Return every sentence → whether it has a plural, in the order of the source."""
    found = dict.fromkeys((word.words for words in (Status, Mark, Role) for word in words), False)
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                found.update(_of_call(node))
        if "errors" in path.parts:
            found.update(dict.fromkeys(_of_errors(tree), False))
    return found


def _of_call(node: ast.Call) -> Iterator[tuple[str, bool]]:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    places = (1,) if name == "trn" else TAKES_WORDS.get(name, ())
    for place in places:
        if place < len(node.args):
            word = node.args[place]
            if isinstance(word, ast.Constant) and isinstance(word.value, str) and word.value:
                yield word.value, name == "trn"


def _of_errors(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            named = {target.id for target in targets if isinstance(target, ast.Name)}
            if named & ERROR_WORDS and isinstance(node.value.value, str) and node.value.value:
                yield node.value.value


def known(path: Path) -> dict[str, list[str]]:
    """Return what is translated already: source → its forms."""
    if not path.exists():
        return {}
    words: dict[str, list[str]] = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is not None:
            forms = [form.text or "" for form in translation.findall("numerusform")]
            words[source] = forms or [translation.text or ""]
    return words


def write(path: Path, language: str) -> tuple[int, int]:
    """Write one ``.ts``; returns how many sentences there are and how many are translated."""
    before, gathered = known(path), sentences()
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    done = 0
    for source, plural in gathered.items():
        message = ET.SubElement(context, "message", {"numerus": "yes"} if plural else {})
        ET.SubElement(message, "source").text = source
        forms = before.get(source, [""])
        translation = ET.SubElement(message, "translation", {} if all(forms) else {"type": "unfinished"})
        done += all(forms)
        if plural:
            for form in forms if len(forms) > 1 else forms * 2:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    return len(gathered), done


def main() -> int:
    """Update and compile every language; ``lrelease`` comes with PySide6."""
    for language in LANGUAGES:
        path = HERE / f"admin_desktop_{language}.ts"
        total, done = write(path, language)
        print(f"{language}: {done} of {total} sentences")
        program = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([str(program), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
