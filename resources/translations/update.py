# ruff: noqa: INP001, T201, S603 - a developer's program that prints and starts Qt's lrelease
"""Gather the product's sentences into Qt Linguist's ``.ts`` files and compile them: ``dev.py translate``.

Qt's own lupdate does not know that a free function takes words, so the sources are read as Python here: the
literals in ``tr``, ``trn``, ``noted`` and ``counted``, in the parts that translate what they are given, and
the titles and advice of errors. What a translator wrote is kept; sentences that are gone are dropped. A
language is spoken when it is complete: ``tests/test_translations.py`` fails on whatever ``faults`` names.

**A new sentence:** write it in English through ``tr``; ``dev.py translate`` adds it to every ``.ts`` as
*unfinished* and lists it. Translate it there (in Qt Linguist, or in an editor: then take away
``type="unfinished"``), run ``dev.py translate`` once more, and commit ``.ts`` and ``.qm`` together.

**A new language:** its code in ``LANGUAGES`` here and in ``LanguageChoice`` (``views/look/language.py``), its
name in ``views/shell/frame/appearance.py``; then as above.

The words of the portal and of ASPIRE (the five statuses, EFT Generation, Alternate EFT, SEC codes) stay as
they are in every language: they are what the other screens show.
"""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.principal import Role

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent / "admin_desktop"
CONTEXT = "AdminDesktop"
LANGUAGES = ("es",)
TAKES_WORDS = {"tr": (0,), "noted": (0,), "trn": (1,), "PageState": (1, 2, 3), "Heading": (1,)}
ERROR_WORDS = {"title", "advice"}
WITH_WORDS = re.compile(r"\b(trn?|noted|counted|PageState|Heading)\(")
ENDS = re.compile(r"[…:.?]?\s*$")
FORMS = 2


class Told(NamedTuple):
    """What a ``.ts`` has for a sentence. ``sure`` is what Linguist calls finished."""

    forms: tuple[str, ...]
    sure: bool


@cache
def sentences() -> dict[str, bool]:
    """Return every sentence → whether it has a plural, in the order of the source."""
    found = dict.fromkeys((word.words for words in (Status, Mark, Role) for word in words), False)
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        errors = "errors" in path.parts
        if not errors and not WITH_WORDS.search(text):
            continue
        tree = ast.parse(text)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                found.update(_of_call(node))
        if errors:
            found.update(dict.fromkeys(_of_errors(tree), False))
    return found


def _of_call(node: ast.Call) -> Iterator[tuple[str, bool]]:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name == "counted":
        yield from _of_counted(node.args[1:])
    for place in TAKES_WORDS.get(name, ()):
        if place < len(node.args):
            yield from ((word, name == "trn") for word in _literals(node.args[place]))


def _literals(word: ast.expr) -> Iterator[str]:
    """Yield the literal, or both of a choice."""
    if isinstance(word, ast.IfExp):
        yield from (*_literals(word.body), *_literals(word.orelse))
    elif isinstance(word, ast.Constant) and isinstance(word.value, str) and word.value:
        yield word.value


def _of_counted(words: list[ast.expr]) -> Iterator[tuple[str, bool]]:
    """Yield what ``counted`` makes of one, or of one and many."""
    named = [literal for word in words for literal in _literals(word)]
    if named:
        yield f"{{n}} {named[1] if named[1:] else named[0] + 's'}", True


def _of_errors(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            named = {target.id for target in targets if isinstance(target, ast.Name)}
            if named & ERROR_WORDS and isinstance(node.value.value, str) and node.value.value:
                yield node.value.value


def catalogue(language: str) -> Path:
    """Return the ``.ts`` of a language."""
    return HERE / f"admin_desktop_{language}.ts"


def known(path: Path) -> dict[str, Told]:
    """Return what is translated already: source → its forms."""
    if not path.exists():
        return {}
    words: dict[str, Told] = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is not None:
            forms = [form.text or "" for form in translation.findall("numerusform")]
            words[source] = Told(tuple(forms or [translation.text or ""]), translation.get("type") is None)
    return words


def faults(language: str) -> list[str]:
    """Return what keeps a language from being spoken: a sentence missing, a place lost, a form empty."""
    told = known(catalogue(language))
    wanted = sentences()
    found = [f"no {language} for: {source}" for source in wanted if source not in told]
    for source, plural in wanted.items():
        if source in told:
            found += [f"{problem}: {source}" for problem in problems(source, told[source], plural=plural)]
    return found


def problems(source: str, told: Told, *, plural: bool) -> Iterator[str]:
    """Yield what is wrong with one translation."""
    if not told.sure or not all(told.forms):
        yield "unfinished"
        return
    if len(told.forms) != (FORMS if plural else 1):
        yield "another number of plural forms"
    for form in told.forms:
        if _places(form) != _places(source):
            yield f"other places in {form!r}"
        if form.count("&") != source.count("&"):
            yield f"another access key in {form!r}"
        if _ends(form) != _ends(source):
            yield f"ends otherwise in {form!r}"


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{[^}]*\}", text))


def _ends(text: str) -> tuple[bool, str]:
    """Return how a text begins and ends: blanks are glue, an ellipsis says that a question follows."""
    ends = ENDS.search(text)
    return text.startswith(" "), ends.group() if ends is not None else ""


def write(language: str) -> tuple[int, int]:
    """Write one ``.ts``; returns how many sentences there are and how many are translated."""
    before, gathered = known(catalogue(language)), sentences()
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    done = 0
    for source, plural in gathered.items():
        told = before.get(source, Told(("",), sure=False))
        sure = told.sure and all(told.forms)
        message = ET.SubElement(context, "message", {"numerus": "yes"} if plural else {})
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation", {} if sure else {"type": "unfinished"})
        done += sure
        if plural:
            for form in told.forms if len(told.forms) > 1 else told.forms * FORMS:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = told.forms[0]
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    catalogue(language).write_text(f"{head}{text}\n", encoding="utf-8")
    return len(gathered), done


def main() -> int:
    """Update and compile every language; ``lrelease`` comes with PySide6. 1 while one is not complete."""
    wrong = 0
    for language in LANGUAGES:
        total, done = write(language)
        print(f"{language}: {done} of {total} sentences")
        for fault in faults(language):
            print(f"  {fault}")
            wrong = 1
        program, path = Path(sys.executable).with_name("pyside6-lrelease"), catalogue(language)
        subprocess.run([str(program), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
