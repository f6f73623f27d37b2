"""The user's language and region over English: Qt Linguist's catalogues, and Qt's own words for its dialogs.

``resources/translations/admin_desktop_<language>.qm`` is compiled from the ``.ts`` beside it. Spoken before
the first window is made; another language is there after a restart.
"""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from admin_desktop.settings import resources
from admin_desktop.views.look.formats import Region, speak_as_in
from admin_desktop.words import Lookup, speak

CONTEXT = "AdminDesktop"
_DAYS = range(1, 8)


class LanguageChoice(StrEnum):
    """What a user may choose; ``system`` follows the desktop. The others are languages by their codes."""

    SYSTEM = "system"
    ENGLISH = "en"
    SPANISH = "es"

    @property
    def locale(self) -> QLocale:
        """Return the locale to speak like: the system's own where that has the language, else that of the US.

        The money is dollars: $1,204.50 is written so in the Spanish of the US too, and not as in Spain.
        """
        system = QLocale.system()
        if self is LanguageChoice.SYSTEM or system.name().partition("_")[0] == self.value:
            return system
        return QLocale(f"{self.value}_US")


_MONTHS = range(1, 13)


def catalogue(language: str) -> Path:
    """Return where the compiled catalogue of a language (``es``) is, or would be."""
    return resources() / "translations" / f"admin_desktop_{language}.qm"


def lookup_in(path: Path) -> Lookup | None:
    """Return the look-up in a compiled catalogue; None when there is none to read.

    It is read whole. Given the file's name Qt maps it, and an update that writes it anew takes the words from
    a window that is open.
    """
    translator = QTranslator()
    try:
        held = path.read_bytes()
    except OSError:
        return None
    if not translator.load(held):
        return None

    def lookup(source: str, count: int | None, _held: bytes = held) -> str:
        return translator.translate(CONTEXT, source, "", -1 if count is None else count) or ""

    return lookup


def region_of(locale: QLocale) -> Region:
    """Return separators and the words of dates as the locale has them."""
    short, long = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat
    return Region(
        group=locale.groupSeparator(),
        decimal=locale.decimalPoint(),
        months=tuple(locale.standaloneMonthName(month, long) for month in _MONTHS),
        short_months=tuple(locale.standaloneMonthName(month, short) for month in _MONTHS),
        days=tuple(locale.standaloneDayName(day, long) for day in _DAYS),
        short_days=tuple(locale.standaloneDayName(day, short) for day in _DAYS),
    )


def speak_like(locale: QLocale) -> str:
    """Speak the locale's language where there is a catalogue, else English; returns the language spoken.

    Numbers are written as the locale writes them. Names of months are the language's, so that no sentence
    mixes two.
    """
    language = locale.name().partition("_")[0]
    lookup = lookup_in(catalogue(language))
    speak(lookup, language if lookup is not None else "en")
    english = Region(group=locale.groupSeparator(), decimal=locale.decimalPoint())
    speak_as_in(region_of(locale) if lookup is not None else english)
    _speak_qt(language if lookup is not None else "en")
    return language if lookup is not None else "en"


_installed: list[QTranslator] = []
"""Of this process; Qt holds no reference. To look for it among Qt's objects would take 8 ms of the start."""


def _speak_qt(language: str) -> None:
    """Let Qt's own menus and dialogs speak it too."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if language == "en" or QCoreApplication.instance() is None:
        return
    translator = QTranslator()
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
