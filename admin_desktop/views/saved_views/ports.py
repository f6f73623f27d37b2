"""Where the desk's views are kept; called in a work thread. Errors' words are shown."""

from pathlib import Path
from typing import Protocol

from admin_desktop.models.saved.saved_views import SavedView


class ViewShelf(Protocol):
    """The views of whoever sits at the window."""

    def available(self, company: str | None) -> tuple[SavedView, ...]:
        """Return the built-in views, one's own and the shared ones."""
        ...

    def save(self, company: str, view: SavedView) -> SavedView:
        """Keep a view in the place of one's own of that name."""
        ...

    def rename(self, company: str, name: str, to: str) -> SavedView:
        """Give one of one's own another name."""
        ...

    def remove(self, company: str, name: str) -> None:
        """Remove one of one's own."""
        ...

    def read(self, source: Path) -> SavedView:
        """Read a view's file; the error names the line that is wrong."""
        ...

    def write(self, view: SavedView, target: Path) -> None:
        """Write a view's file; the file dialog has asked before overwriting."""
        ...
