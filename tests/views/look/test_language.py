"""Another language and region over English."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from admin_desktop.views.look.formats import Region, long_date, money, number, short_date, speak_as_in
from admin_desktop.views.look.language import LanguageChoice, catalogue, lookup_in, region_of, speak_like
from admin_desktop.words import speak, tr, trn


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    speak_like(LanguageChoice.ENGLISH.locale)  # Qt's own words too
    speak(None)
    speak_as_in(Region())


def test_numbers_and_dates_are_written_as_the_region_writes_them() -> None:
    speak_as_in(region_of(QLocale("de_DE")))
    assert number(5_013) == "5.013"
    assert money(-120_450) == "-$1.204,50"
    assert short_date(date(2026, 3, 4), date(2026, 5, 1)).startswith("Mär")
    assert "Mittwoch" in long_date(date(2026, 3, 4))


def test_spanish_is_spoken_where_it_is_translated() -> None:
    assert speak_like(QLocale("es_MX")) == "es"
    assert tr("Sync now") == "Sincronizar ahora"
    assert trn("{n} of {of} payment", "{n} of {of} payments", 2, n=1, of=2) == "1 de 2 pagos"
    assert trn("{n} of {of} payment", "{n} of {of} payments", 1, n=1, of=1) == "1 de 1 pago"
    assert tr("a sentence that nobody has translated") == "a sentence that nobody has translated"


def test_qt_s_own_words_follow_and_go_again(qapp: QApplication) -> None:
    speak_like(LanguageChoice.SPANISH.locale)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancelar"
    speak_like(LanguageChoice.ENGLISH.locale)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert tr("Sync now") == "Sync now"


def test_a_language_without_a_catalogue_is_english_with_its_own_separators() -> None:
    assert speak_like(QLocale("de_DE")) == "en"
    assert number(5_013) == "5.013"
    assert tr("Sync now") == "Sync now"
    assert short_date(date(2026, 3, 4), date(2026, 5, 1)) == "Mar 4"
    assert lookup_in(catalogue("xx")) is None


def test_a_catalogue_that_an_update_writes_anew_goes_on_being_spoken_as_it_was(tmp_path: Path) -> None:
    """Qt maps the file into memory: what is written over it was spoken at once, in English or not at all."""
    installed = tmp_path / "admin_desktop_es.qm"
    installed.write_bytes(catalogue("es").read_bytes())
    spanish = lookup_in(installed)
    assert spanish is not None
    with installed.open("r+b") as file:
        file.write(bytes(installed.stat().st_size))
    assert spanish("Payments", None) == "Pagos"


def test_a_file_that_is_no_catalogue_is_none(tmp_path: Path) -> None:
    """Cut off, or something else altogether: the window opens in English."""
    broken = tmp_path / "admin_desktop_es.qm"
    broken.write_bytes(b"no catalogue")
    assert lookup_in(broken) is None
    assert lookup_in(tmp_path) is None
