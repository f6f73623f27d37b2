"""What the window knows of a page: a title, a few signals and slots; everything else is the page's own."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from admin_desktop.models.sync_report import Revision


class CompanyName(Protocol):
    """A finance company as the chooser lists it."""

    @property
    def company(self) -> str:
        """Return its code."""
        ...

    @property
    def name(self) -> str:
        """Return its name."""
        ...

    @property
    def time_zone(self) -> str:
        """Return its IANA zone."""
        ...


class Page(QWidget):
    """The base of every page on the rail. A page gets what it needs in its ``__init__``, never the window."""

    counted = Signal(str)
    """``42 of 5,013 payments``, for the status bar."""
    selected = Signal(str)
    """``3 selected, $1,204.50``; empty when nothing is."""
    told = Signal(str)
    """A short notice for the status bar."""
    sync_requested = Signal()
    search_cleared = Signal()
    """The page dropped its search text itself."""

    def __init__(self, key: str, title: str, icon: str, search_hint: str) -> None:
        super().__init__()
        self.setObjectName(f"{key}_page")
        self.setAccessibleName(title)
        self.key, self.title, self.icon, self.search_hint = key, title, icon, search_hint

    def search(self, text: str) -> None:
        """Show what contains the text."""

    def show_company(self, company: str | None) -> None:
        """Show one company, or all that the principal sees (None)."""

    def apply_revision(self, revision: Revision) -> None:
        """A transaction was committed."""

    def tell_offline(self, sentence: str, tone: str) -> None:
        """What is shown may be behind ASPIRE; an empty sentence ends that."""

    def take_focus(self) -> None:
        """Put the focus where work goes on after a search."""

    def shut_down(self) -> None:
        """End what the page has running, within two seconds."""
