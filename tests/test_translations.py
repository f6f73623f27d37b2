"""A language is spoken when it is complete: every sentence of the sources, each place in it, each plural."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.language import lookup_in
from admin_desktop.views.shell.help_dialog import help_folder

UPDATE = Path(__file__).parents[1] / "resources" / "translations" / "update.py"


def loaded() -> ModuleType:
    """Return the program that gathers the sentences: it is beside the catalogues, in no package."""
    spec = importlib.util.spec_from_file_location("update_translations", UPDATE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


update = loaded()


@pytest.mark.parametrize("language", update.LANGUAGES)
def test_every_sentence_of_the_sources_is_translated_with_its_places_and_plurals(language: str) -> None:
    assert update.faults(language) == [], "run: python3 dev.py translate"


@pytest.mark.parametrize("language", update.LANGUAGES)
def test_what_is_compiled_says_what_the_translator_wrote(language: str) -> None:
    lookup = lookup_in(update.catalogue(language).with_suffix(".qm"))
    assert lookup is not None
    told = update.known(update.catalogue(language))
    stale = [
        source
        for source, words in told.items()
        for count, form in zip((1, 2) if words.forms[1:] else (None,), words.forms, strict=True)
        if words.sure and lookup(source, count) != form
    ]
    assert stale == [], "run: python3 dev.py translate"


@pytest.mark.parametrize("language", update.LANGUAGES)
def test_the_statuses_are_the_portal_s_own_words_in_every_language(language: str) -> None:
    told = update.known(update.catalogue(language))
    assert [told[status.words].forms[0] for status in Status] == [status.words for status in Status]


def test_a_translation_that_loses_something_is_named() -> None:
    sentence = "{n} of {of} rows…"
    wrong = {
        "unfinished": update.Told(("{n} de {of} filas…",), sure=False),
        "another number of plural forms": update.Told(("{n} de {of} filas…",), sure=True),
        "other places": update.Told(("{n} filas…", "{n} de {of} filas…"), sure=True),
        "ends otherwise": update.Told(("{n} de {of} filas", "{n} de {of} filas…"), sure=True),
        "another access key": update.Told(("{n} de {of} &filas…", "{n} de {of} filas…"), sure=True),
    }
    for problem, told in wrong.items():
        assert [found.startswith(problem) for found in update.problems(sentence, told, plural=True)] == [True]
    right = update.Told(("{n} de {of} fila…", "{n} de {of} filas…"), sure=True)
    assert list(update.problems(sentence, right, plural=True)) == []


def test_sentences_are_found_in_choices_counts_and_tables() -> None:
    gathered = update.sentences()
    assert gathered["Activate"] is False
    assert gathered["{n} entries"] is True
    assert gathered["{n} differences"] is True
    assert gathered["Your role may not do this"] is False


@pytest.mark.parametrize("language", update.LANGUAGES)
def test_every_help_page_is_there_in_every_language_with_the_same_parts(language: str) -> None:
    pages = [path for path in help_folder().glob("*.md") if path.stem.isidentifier()]
    assert len(pages) > 10
    for page in pages:
        told = page.with_name(f"{page.stem}.{language}.md")
        assert told.is_file(), told.name
        assert parts(told) == parts(page), told.name


def parts(page: Path) -> list[str]:
    """Return how each line of a page begins that is more than text: headings, tables, lists."""
    lines = page.read_text(encoding="utf-8").splitlines()
    return [line.split(" ")[0] for line in lines if line.startswith(("#", "|", "- ", "1", "2", "3", "4"))]
