"""What the window knows of a page: a title, a few signals and slots; everything else is the page's own."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

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


class PageAction(NamedTuple):
    """Something that a page or the window can do at once, for the palette."""

    key: str
    words: str
    """What it does, in the user's language: ``Clear search and filters``."""
    act: Callable[[], object]
    keys: str = ""
    """Its keyboard shortcut, when it has one."""


def _nothing() -> None:
    """Leave the page as it is."""


class Scene(NamedTuple):
    """A state of a page worth a picture: searched, brought about by ``act``, there once ``ready``."""

    name: str
    search: str = ""
    act: Callable[[], object] = _nothing
    ready: Callable[[], bool] = lambda: True


class Page(QWidget):
    """The base of every page on the rail. A page gets what it needs in its ``__init__``, never the window.

    ``key`` names the page's widgets and its help in ``docs/help``.
    """

    counted = Signal(str)
    """``42 of 5,013 payments``, for the status bar."""
    selected = Signal(str)
    """``3 selected, $1,204.50``; empty when nothing is."""
    told = Signal(str)
    """A short notice for the status bar."""
    sync_requested = Signal()
    search_cleared = Signal()
    """The page dropped its search text itself."""
    search_set = Signal(str)
    """The page took a search text by itself: the header shows it."""
    item_requested = Signal(str, tuple)
    """Another page's key, and what to open there: ``("payments", (company, payment_ref))``."""

    company_requested = Signal(str)
    """A company's code: the header's choice shall be it."""

    def __init__(self, key: str, title: str, icon: str, search_hint: str) -> None:
        super().__init__()
        self.setObjectName(f"{key}_page")
        self.setAccessibleName(title)
        self.key, self.title, self.icon, self.search_hint = key, title, icon, search_hint
        self.search_name = f"{key}_search"
        """The header's search is named so while the page is shown; a page may say otherwise."""

    def search(self, text: str) -> None:
        """Show what contains the text."""

    def show_company(self, company: str | None) -> None:
        """Show one company, or all that the principal sees (None)."""

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Take the companies that the principal sees."""

    def open_item(self, key: tuple[str, ...]) -> None:
        """Open one thing that the page lists, by its key: company and reference or account number."""

    def page_actions(self) -> Sequence[PageAction]:
        """Return what can be done here now without further words, for the palette."""
        return ()

    def save_state(self) -> dict[str, Any]:
        """Return JSON values that bring the page back as it is: columns, splitters, filter, sort."""
        return {}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take what ``save_state`` returned in an earlier life; what makes no sense is passed over."""

    def apply_revision(self, revision: Revision) -> None:
        """A transaction was committed."""

    def tell_offline(self, sentence: str, tone: str) -> None:
        """What is shown may be behind ASPIRE; an empty sentence ends that."""

    def take_focus(self) -> None:
        """Put the focus where work goes on after a search."""

    def is_settled(self) -> bool:
        """Whether nothing is being read or animated: a picture taken now would be the same in a second."""
        return True

    def scenes(self) -> Sequence[Scene]:
        """Return the states that the tour and the checks of the look go through."""
        return (Scene(self.key),)

    def shut_down(self) -> None:
        """End what the page has running, within two seconds."""
