"""The header: the page's title, the company chooser, the search."""

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QWidget

from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import ICON, L, M, S
from admin_desktop.views.look.numbers import STRONG_FOCUS, put
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, Page
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.safe_line import SafeLine
from admin_desktop.words import tr

SEARCH_PAUSE_MS = 200
_HEIGHT = 30
_NARROW = 760
_CHOOSER = 280


class Chooser(QComboBox):
    """A combo box with a chevron in the look's colours."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the chevron over the style's box."""
        super().paintEvent(event)
        icon = self._look.icons.pixmap("chevron", self._look.tokens.second, ICON, self.devicePixelRatioF())
        QPainter(self).drawPixmap(self.width() - ICON - 6, (self.height() - ICON) // 2, icon)


class SearchLine(SafeLine):
    """Esc empties it; where it holds nothing Esc is somebody else's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The rest is a line's."""
        if event.key() == QtCore.Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Header(QWidget):
    """``company_chooser`` shows when there is a choice; typing searches after a pause, Enter at once."""

    searched = Signal(str)
    company_chosen = Signal(object)
    """The company's code, or None for all."""
    palette_requested = Signal()
    left = Signal()
    """Enter or Down in the search: go on in the page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("header")
        self._look = look
        self._key = ""
        self._searches: dict[str, str] = {}
        self._title = Label(look, "title")
        self._title.setObjectName("page_title")
        self.companies = Chooser(look)
        self.companies.setObjectName("company_chooser")
        self.companies.setAccessibleName(tr("Finance company"))
        self.companies.setMinimumHeight(_HEIGHT)
        self.companies.setMaximumWidth(_CHOOSER)
        self.companies.setMinimumContentsLength(8)
        self.companies.currentTextChanged.connect(self.companies.setToolTip)
        self.companies.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.companies.activated.connect(self._choose)
        self.companies.hide()
        self.search = SearchLine()
        self.search.setAccessibleName(tr("Search"))
        self.search.setMinimumHeight(_HEIGHT)
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(360)
        self._lens = QAction(self.search)
        self.search.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._palette = self._palette_button()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.search.textEdited.connect(self._pause.start)
        self.search.textChanged.connect(lambda text: None if text else self._pause.start())
        self.search.returnPressed.connect(self._go_on)
        self.search.went_down.connect(self._go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M, L, S)
        row.setSpacing(M)
        row.addWidget(self._title)
        row.addWidget(self.companies)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addWidget(self._palette)
        look.changed.connect(self._dress)
        self._dress()

    def _palette_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("palette_button")
        button.setText(tr("Ctrl+K"))
        button.setAccessibleName(tr("Find anything"))
        button.setToolTip(tr("Find anything: actions, pages, payments, customers (Ctrl+K)"))
        put(button, focusPolicy=STRONG_FOCUS)
        button.clicked.connect(self.palette_requested)
        return button

    def show_page(self, page: Page) -> None:
        """Take a page's title and search, and the keyboard; what was typed for a page comes back with it."""
        self._searches[self._key] = self.search.text()
        self._key = page.key
        self.put_search(self._searches.get(page.key, ""))
        self._title.setText(page.title)
        self.search.setObjectName(page.search_name)
        self.search.setAccessibleName(tr("Search: {page}", page=page.title))
        self.search.setPlaceholderText(page.search_hint)
        self.search.setToolTip(f"{page.search_hint} (Ctrl+F)")
        self.search.setVisible(bool(page.search_hint))
        if page.search_hint:
            self.search.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        else:
            page.take_focus()

    def show_companies(self, companies: Sequence[CompanyName]) -> None:
        """Offer the companies; with one there is nothing to choose."""
        self.companies.clear()
        self.companies.addItem(tr("All companies"), None)
        for company in companies:
            self.companies.addItem(shown(company.name), company.company)
        self.companies.setVisible(len(companies) > 1)

    def choose_company(self, company: str) -> None:
        """Choose a company of the list, as if it had been clicked."""
        place = self.companies.findData(company)
        if place >= 0:
            self.companies.setCurrentIndex(place)
            self._choose(place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room the company is cut, its tooltip holds it, and Ctrl+K goes unsaid."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self._palette.setVisible(not narrow)
        self.companies.setMaximumWidth(_CHOOSER // 2 if narrow else _CHOOSER)
        self.search.setMinimumWidth(160 if narrow else 200)

    def take_focus(self) -> None:
        """Put the keyboard into the search, ready to be typed over."""
        self.search.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def put_search(self, text: str) -> None:
        """Show a search text without searching."""
        self.search.setText(text)
        self._pause.stop()

    def keep_search(self, key: str, text: str) -> None:
        """A page took a search text by itself: show it, now or when the page is shown."""
        self._searches[key] = text
        if key == self._key:
            self.put_search(text)

    def _choose(self, place: int) -> None:
        self.company_chosen.emit(self.companies.itemData(place))

    def _go_on(self) -> None:
        self._tell()
        self.left.emit()

    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.search.text())

    def _dress(self) -> None:
        self._palette.setFont(self._look.fonts.second)
        self._look.dressed(self._palette, QPalette.ColorRole.ButtonText, self._look.tokens.second)
        self._lens.setIcon(self._look.icons.icon("search", self._look.tokens.second))
