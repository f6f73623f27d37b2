"""The site: header, areas, notice and footer. While Payments is off the four areas are not made at all."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from admin_desktop.models.portal.paying import Outcome
from admin_desktop.models.portal.rows import PortalView
from admin_desktop.views.look.metrics import L, S
from admin_desktop.views.look.theme import palette
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Hairline, scrolling
from admin_desktop.views.parts.layout.tabs import Tabs
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.portal_preview.site.accounts_area import AccountsArea
from admin_desktop.views.portal_preview.site.area import Area
from admin_desktop.views.portal_preview.site.contracts_area import ContractsArea
from admin_desktop.views.portal_preview.site.history_area import HistoryArea
from admin_desktop.views.portal_preview.site.pay_area import PayArea
from admin_desktop.views.portal_preview.site.quick_pay_area import QuickPayArea
from admin_desktop.views.portal_preview.site.site_header import SiteHeader
from admin_desktop.views.portal_preview.site.site_look import SiteLook
from admin_desktop.words import noted, tr

ALWAYS: tuple[tuple[str, str, Callable[[SiteLook], Area]], ...] = (
    ("contracts", noted("Contracts"), ContractsArea),
)
PAYMENT_AREAS: tuple[tuple[str, str, Callable[[SiteLook], Area]], ...] = (
    ("accounts", noted("Bank accounts"), AccountsArea),
    ("quick_pay", noted("Quick pay"), QuickPayArea),
    ("pay", noted("Pay a contract"), PayArea),
    ("history", noted("Payment history"), HistoryArea),
)
"""The four areas of Payments, in the documents' order."""

_HIGH, _LOW = 340, 240


class Site(QWidget):
    """``portal_site``."""

    pay_requested = Signal(object)
    cancel_requested = Signal(object)
    account_requested = Signal(object)

    def __init__(self, look: SiteLook) -> None:
        super().__init__()
        self.setObjectName("portal_site")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._key: tuple[str, str] = ("", "")
        self.areas: dict[str, Area] = {}
        self.header = SiteHeader(look)
        self.notice = Banner(look, "portal_notice")
        self._footer = Label(look, "second", "second").wrapping()
        self._footer.setObjectName("portal_footer")
        self._body: QWidget | None = None
        self._place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addLayout(self._place, 1)
        column.addWidget(Hairline(look))
        foot = QVBoxLayout()
        foot.setContentsMargins(L, S, L, S)
        foot.addWidget(self._footer)
        column.addLayout(foot)
        look.changed.connect(self._dress)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """On a low screen the banner gives way to what the borrower does."""
        super().resizeEvent(event)
        self.header.show_banner(shown=event.size().height() >= _HIGH)
        self._footer.setVisible(event.size().height() >= _LOW)

    def show_view(self, view: PortalView) -> None:
        """Show the state of a site; another user's, or one with other areas, is built anew."""
        self.header.show_view(view)
        self._look.wear(view.branding)
        self.show_support(view.branding.support_email)
        parts = ALWAYS + (PAYMENT_AREAS if view.areas is not None else ())
        if [*self.areas] != [part[0] for part in parts]:
            self._build(parts, self.chosen())
        key = (view.company, view.user.portal_user)
        if key != self._key:
            self._key = key
            self.notice.tell("")
            for area in self.areas.values():
                area.begin_anew()
        for area in self.areas.values():
            area.show_view(view)

    def show_support(self, email: str) -> None:
        """Say where the borrower asks for help."""
        words = tr("Questions? Write to {email}.", email=email)
        self._footer.setText(words if email else tr("No support e-mail is set."))

    def take(self, outcome: Outcome) -> None:
        """Let the areas ask about a likely duplicate, or take the question back."""
        for area in self.areas.values():
            if isinstance(area, QuickPayArea | PayArea) and area.key == self.chosen():
                area.take(outcome)

    def chosen(self) -> str:
        """Return the key of the area that is shown; empty before there is one."""
        shown = self._pages.currentWidget() if self._body is not None else None
        return next((key for key, area in self.areas.items() if shown and shown.isAncestorOf(area)), "")

    def choose(self, key: str) -> None:
        """Show an area, if it is there."""
        if key in self.areas:
            self._tabs.choose(key)

    def _build(self, parts: tuple[tuple[str, str, Callable[[SiteLook], Area]], ...], chosen: str) -> None:
        if self._body is not None:
            self._place.removeWidget(self._body)
            self._body.setParent(None)
            self._body.deleteLater()
        self._body = QWidget()
        self._body.setObjectName("portal_body")
        self._pages = QStackedWidget()
        self.areas = {key: make(self._look) for key, _words, make in parts}
        titles = [(key, tr(words)) for key, words, _make in parts]
        self._tabs = Tabs(self._look, "portal_areas", tr("Areas of the portal"), titles)
        self._tabs.chosen.connect(self._turn)
        for area in self.areas.values():
            self._pages.addWidget(scrolling(area, "portal_scroll"))
            area.pay_requested.connect(self.pay_requested)
            area.cancel_requested.connect(self.cancel_requested)
            area.account_requested.connect(self.account_requested)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, S, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(Hairline(self._look))
        column.addWidget(self._pages, 1)
        self._place.addWidget(self._body)
        self._tabs.choose(chosen if chosen in self.areas else parts[0][0])

    def _turn(self, key: str) -> None:
        self._pages.setCurrentIndex([*self.areas].index(key))

    def _dress(self) -> None:
        self.setPalette(palette(self._look.tokens))
        self.setStyleSheet(self._look.sheet())
        self._look.dressed(self, QPalette.ColorRole.Window, self._look.tokens.surface)
