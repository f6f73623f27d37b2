"""Whose payments the page is about: the header's company, else the file's own, else the first there is."""

from collections.abc import Sequence

from admin_desktop.views.look.formats import shown
from admin_desktop.views.page import CompanyName
from admin_desktop.words import tr


class Whose:
    """Keeps what the header shows and whose payments stand in the open file."""

    def __init__(self) -> None:
        self.chosen: str | None = None
        """What the header shows; None for all companies."""
        self.of_file: str | None = None
        """Whose payments stand in the open file, when that is certain."""
        self._companies: dict[str, CompanyName] = {}

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Take the companies that the principal sees."""
        self._companies = {one.company: one for one in companies}

    def known(self) -> bool:
        """Whether the companies are known."""
        return bool(self._companies)

    def company(self) -> str | None:
        """Return whose rates, day and kept files are shown."""
        return self.for_file() or next(iter(self._companies), None)

    def for_file(self) -> str | None:
        """Return whom the open file is held against; None when somebody has to choose."""
        only = next(iter(self._companies)) if len(self._companies) == 1 else None
        return self.chosen or self.of_file or only

    def stranger(self) -> str | None:
        """Return whose file it is when that is another company than the header shows."""
        return self.of_file if self.chosen and self.of_file != self.chosen else None

    def zone(self) -> str:
        """Return the company's time zone."""
        one = self._companies.get(self.company() or "")
        return one.time_zone if one else "UTC"

    def name(self, company: str | None) -> str:
        """Return a company's name."""
        one = self._companies.get(company or "")
        return shown(one.name) if one else ""

    def words(self) -> str:
        """Say whose it is where the header does not; empty where it does."""
        if self.chosen or len(self._companies) < 2:  # noqa: PLR2004 - with one there is nothing to choose
            return ""
        name = self.name(self.company())
        if self.of_file:
            return tr("{company}, whose payments stand in the file", company=name)
        return tr("{company}; choose another company above", company=name)
