"""Where the pages stand in the window: one is shown; a small screen scrolls it instead of squeezing it."""

from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from admin_desktop.views.look.numbers import NO_FOCUS, put
from admin_desktop.views.page import Page


class PageRoom(QScrollArea):
    """One page. It fills the room, and is never made smaller than what its parts need to be read."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName(f"{page.key}_room")
        self.setViewport(QWidget())  # to wrap Qt's own, every widget class would be tried: 12 ms
        self.setFrameShape(QFrame.Shape.NoFrame)
        put(self, focusPolicy=NO_FOCUS)
        self.setWidgetResizable(True)
        self.page = page
        self.setWidget(page)


class PageRooms(QStackedWidget):
    """The pages by their keys, and what is shown while there is none."""

    def __init__(self, meanwhile: QWidget) -> None:
        super().__init__()
        self._rooms: dict[str, PageRoom] = {}
        self.addWidget(meanwhile)

    def take(self, page: Page) -> None:
        """Give a page its room; it is not shown yet."""
        self._rooms[page.key] = PageRoom(page)
        self.addWidget(self._rooms[page.key])

    def pages(self) -> tuple[Page, ...]:
        """Return the pages in the order in which they came."""
        return tuple(room.page for room in self._rooms.values())

    def show_page(self, key: str) -> Page:
        """Show a page and return it; KeyError when there is none of that key."""
        self.setCurrentWidget(self._rooms[key])
        return self._rooms[key].page

    def shown(self) -> Page | None:
        """Return the page that is shown; None before there is one."""
        return room.page if isinstance(room := self.currentWidget(), PageRoom) else None
