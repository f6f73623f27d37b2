"""Customer's view: choose a borrower, see their site, and in practice act for them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from admin_desktop.models.portal.rows import BorrowerHit, PortalView
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.metrics import M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import PageAction, Scene
from admin_desktop.views.parts.failures import failed
from admin_desktop.views.parts.layout.sections import scrolling
from admin_desktop.views.portal_preview.branding_pane import BrandingPane
from admin_desktop.views.portal_preview.conduct import Conduct
from admin_desktop.views.portal_preview.desk_bar import DeskBar, borrower_table
from admin_desktop.views.portal_preview.errands import ACT, PICTURE, VIEW, Errands
from admin_desktop.views.portal_preview.ports import Key, PortalDesk
from admin_desktop.views.portal_preview.poses import scenes_of
from admin_desktop.views.portal_preview.site.borrower_site import Site
from admin_desktop.views.portal_preview.site.site_look import SiteLook
from admin_desktop.views.portal_preview.words import hits_counted, loading, no_user, nobody, start
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.work_page import WorkPage
from admin_desktop.words import tr

_LIST_WIDTH, _BRANDING_WIDTH, _THREE_BESIDE = 250, 300, 900


class PortalPreviewPage(WorkPage):
    """``portal_preview_page``. ``desk`` is called in a thread of the page's own."""

    def __init__(self, look: Look, desk: PortalDesk) -> None:
        key, hint, errands = "portal_preview", tr("Search borrower, e-mail, account…"), Errands(desk)
        super().__init__(look, key, tr("Customer's view"), key, hint, errands)
        self.errands = errands
        self._text, self._company = "", ""
        self._key: Key | None = None
        self.view: PortalView | None = None
        self._then: Callable[[], object] | None = None
        self.borrowers = borrower_table(look)
        self.bar = DeskBar(look)
        self.site_look = SiteLook(look)
        self.site = Site(self.site_look)
        self.branding = BrandingPane(look)
        self.conduct = Conduct(self.errands, self.site, self.site_look, self.branding, self)
        self._splitter = QSplitter()
        self._build()
        self._connect()
        self._show_state(loading())

    def search(self, text: str) -> None:
        """Find borrowers."""
        self._text = text.strip()
        self._find()

    def show_company(self, company: str | None) -> None:
        """Offer one company's borrowers, or everybody's."""
        self._company = company or ""
        self._find()

    def open_item(self, key: tuple[str, ...]) -> None:
        """Open the site of whoever signs in for an ASPIRE account: company and account number."""
        self.errands.ask_who(*key)

    def open_site(self, key: Key) -> None:
        """Open one portal user's site."""
        if key != self._key:
            self._key, self.view = key, None
            self._show_state(loading())
        self.errands.read(key)

    def choose_first(self) -> None:
        """Open the first borrower's site, when none is open."""
        if self._key is None and self.borrowers.lines.rows:
            self.borrowers.selectRow(0)

    def when_read(self, then: Callable[[], object]) -> None:
        """Do something once a site is there."""
        if self.view is not None:
            then()
        else:
            self._then = then

    def apply_revision(self, revision: Revision) -> None:
        """Something was committed: read the site again when it is its company's."""
        if self._key is not None and revision.company == self._key[0] and self.isVisible():
            self.errands.read(self._key)

    def take_focus(self) -> None:
        """Go to the list of borrowers."""
        self.borrowers.setFocus(Qt.FocusReason.TabFocusReason)

    def page_actions(self) -> Sequence[PageAction]:
        """Return the areas that are there."""
        names = {key: area.accessibleName() for key, area in self.site.areas.items()}
        words = {key: tr("Customer's view: {area}", area=name) for key, name in names.items()}
        go = self.site.choose
        return tuple(PageAction(f"portal_{key}", words[key], partial(go, key)) for key in words)

    def save_state(self) -> dict[str, Any]:
        """Return whose site is open."""
        return {"borrower": list(self._key or ())}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Open it again, once the page is shown."""
        key = state.get("borrower")
        if isinstance(key, list) and [type(part) for part in key] == [str, str]:
            self._key = (key[0], key[1])

    def scenes(self) -> tuple[Scene, ...]:
        """Return the states that the tour goes through."""
        return scenes_of(self)

    def read(self) -> None:
        """Read the borrowers, and the site that is open."""
        self._find()
        self._read_again()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Three parts beside each other need room."""
        super().resizeEvent(event)
        self._make_room()

    def _build(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        framed = QVBoxLayout()
        framed.setContentsMargins(M, 0, M, M)
        framed.addWidget(self.site)
        column.addLayout(framed, 1)
        self._brand_scroll = scrolling(self.branding, "portal_scroll")
        self.borrowers.setMinimumWidth(180)
        self._brand_scroll.setMinimumWidth(max(280, self.branding.minimumSizeHint().width() + 14))
        for part in (self.borrowers, self._stack, self._brand_scroll):
            self._splitter.addWidget(part)
        self._brand_scroll.hide()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_LIST_WIDTH, 10_000, _BRANDING_WIDTH])
        self._lay_out(whole, around=self._splitter)

    def _connect(self) -> None:
        self.errands.found.connect(self._on_found)
        self.errands.viewed.connect(self._on_viewed)
        self.errands.known.connect(self._on_known)
        self.conduct.done.connect(self._read_again)
        self.site.notice.action_requested.connect(lambda: self.site.notice.tell(""))
        self.borrowers.current_moved.connect(self._on_borrower)
        self.borrowers.copied.connect(self.told)
        self.bar.why_requested.connect(self._show_why)
        self.bar.branding_toggled.connect(self._brand_scroll.setVisible)
        self.bar.branding_toggled.connect(self._make_room)

    def _make_room(self) -> None:
        """Where there is little room the borrowers wait behind the branding."""
        self.borrowers.setVisible(self._brand_scroll.isHidden() or self.width() >= _THREE_BESIDE)

    def _find(self) -> None:
        self.errands.find(self._text, self._company or None)

    def _read_again(self) -> None:
        if self._key is not None:
            self.errands.read(self._key)

    def _on_found(self, hits: tuple[BorrowerHit, ...]) -> None:
        if hits != self.borrowers.lines.rows:
            self.borrowers.show_rows(hits)
        self.counted.emit(hits_counted(len(hits)))
        if not hits:
            self._show_state(nobody(self._text))
        elif self.view is not None:
            self._show_body()
        elif self._key is None:
            self._show_state(start())

    def _on_borrower(self, hit: BorrowerHit | None) -> None:
        if hit is not None and (hit.company, hit.portal_user) != self._key:
            self.open_site((hit.company, hit.portal_user))

    def _on_known(self, found: tuple[str, str, str | None]) -> None:
        company, customer_no, portal_user = found
        if portal_user is None:
            self._key = None
            self._show_state(no_user(customer_no))
        else:
            self.open_site((company, portal_user))

    def _on_viewed(self, found: tuple[Key, PortalView]) -> None:
        key, view = found
        if key != self._key:
            return
        self.view = view
        self.bar.show_view(view)
        self._brand_scroll.setVisible(view.may_brand and self.bar.branding.isChecked())
        self._make_room()
        self.conduct.show_view(view)
        self._show_body()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _on_failure(self, failure: Failure) -> None:
        if failure.topic in {ACT, PICTURE}:
            self.conduct.tell_refusal(failure)
            if failure.topic == ACT:
                self._read_again()
        elif failure.topic == VIEW and self.view is not None and not failure.refused:
            self._banner.tell(f"{tr(failure.title)}. {tr(failure.advice)}", "amber")
        else:
            self.view, self._key = None, None if failure.refused else self._key
            self._show_state(failed(failure))

    def _show_why(self) -> None:
        """Customers explains each contract by its checks."""
        if self.view is not None and self.view.user.accounts:
            number = self.view.user.accounts[0].customer_no
            self.item_requested.emit("customers", (self.view.company, number))

    def _go_on(self) -> None:
        if self._text:
            self.search_cleared.emit()
            self._text = ""
        self.read()
