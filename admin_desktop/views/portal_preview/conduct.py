"""What the borrower does on the site, and what becomes of it: the notice tells."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from admin_desktop.models.portal.accounts import NewAccount
from admin_desktop.models.portal.branding import Branding
from admin_desktop.models.portal.paying import Outcome
from admin_desktop.models.portal.rows import PortalAccount, PortalPayment, PortalView
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.parts.failures import told
from admin_desktop.views.portal_preview.branding_pane import BrandingPane
from admin_desktop.views.portal_preview.errands import PICTURE, Errands
from admin_desktop.views.portal_preview.ports import PayRequest
from admin_desktop.views.portal_preview.site.accounts_area import AccountsArea
from admin_desktop.views.portal_preview.site.borrower_site import Site
from admin_desktop.views.portal_preview.site.cancel_question import cancel_question
from admin_desktop.views.portal_preview.site.site_look import SiteLook
from admin_desktop.views.portal_preview.words import outcome_words
from admin_desktop.views.reading.answers import Failure
from admin_desktop.words import tr


class Conduct(QObject):
    """Bound to one site and its branding; ``done`` when something was changed and is to be read again."""

    done = Signal()

    def __init__(
        self, errands: Errands, site: Site, look: SiteLook, branding: BrandingPane, page: QWidget
    ) -> None:
        super().__init__(page)
        self._errands, self._site, self._look = errands, site, look
        self._branding, self._page = branding, page
        self.view: PortalView | None = None
        site.pay_requested.connect(self._pay)
        site.cancel_requested.connect(self._ask_cancel)
        site.account_requested.connect(self._set_up)
        branding.drafted.connect(self._try_branding)
        branding.apply_requested.connect(self._brand)
        branding.picture_requested.connect(self._choose_picture)
        errands.pictured.connect(lambda found: branding.take_picture(*found))
        errands.paid.connect(self._on_paid)
        errands.canceled.connect(self._on_canceled)
        errands.set_up.connect(self._on_set_up)
        errands.branded.connect(self._on_branded)

    def show_view(self, view: PortalView) -> None:
        """Show a newer state of the site."""
        self.view = view
        self._site.show_view(view)
        self._branding.show_branding(view.company, view.branding)
        if self._branding.isVisible() and self._branding.is_changed():
            self._branding.draft_again()

    def tell_refusal(self, failure: Failure) -> None:
        """An act was refused: on the site where it was tried, or at the picture that was no good."""
        if failure.topic == PICTURE:
            self._branding.tell(failure.detail)
        else:
            self._site.notice.tell(told(failure), "red", tr("Dismiss"))

    def _key(self) -> tuple[str, str]:
        if self.view is None:
            raise ValueError("no site is shown")
        return self.view.company, self.view.user.portal_user

    def _pay(self, request: PayRequest) -> None:
        if not self._errands.is_acting():
            self._errands.pay(self._key(), request)

    def _on_paid(self, outcome: Outcome) -> None:
        self._site.take(outcome)
        if outcome.alike:
            return
        self._site.notice.tell(*outcome_words(outcome), tr("Dismiss"))
        self.done.emit()

    def _ask_cancel(self, payment: PortalPayment) -> None:
        dialog = cancel_question(self._look, payment, self._site)
        dialog.confirmed.connect(lambda ref: self._errands.cancel(self._key(), ref))
        open_dialog(dialog)

    def _on_canceled(self, payment_ref: str) -> None:
        text = tr("The cancel of {ref} is requested: it shows Pending Cancel.", ref=payment_ref)
        self._site.notice.tell(text, "green", tr("Dismiss"))
        self.done.emit()

    def _set_up(self, new: NewAccount) -> None:
        self._site.notice.tell(tr("ASPIRE is asked to set up the account…"), "amber")
        self._errands.set_account_up(self._key(), new)

    def _on_set_up(self, account: PortalAccount) -> None:
        text = tr("Bank account ••{last4} is set up.", last4=account.last4)
        self._site.notice.tell(text, "green", tr("Dismiss"))
        area = self._site.areas.get("accounts")
        if isinstance(area, AccountsArea):
            area.form.forget()
        self.done.emit()

    def _try_branding(self, draft: Branding) -> None:
        if self.view is not None:
            self._look.wear(draft)
            self._site.show_support(draft.support_email)

    def _brand(self, wanted: Branding) -> None:
        if self.view is not None:
            self._errands.brand(self.view.company, wanted)

    def _on_branded(self, kept: Branding) -> None:
        if self.view is not None:
            self._branding.keep(kept)
            text = tr("Borrowers of {company} see this branding now.", company=self.view.company)
            self._site.notice.tell(text, "green", tr("Dismiss"))
        self.done.emit()

    def _choose_picture(self, name: str) -> None:
        pictures = tr("Pictures (*.png *.jpg *.jpeg)")
        chosen, _kind = QFileDialog.getOpenFileName(
            self._page, tr("Choose a picture"), str(Path.home()), pictures
        )
        if chosen:
            self._errands.read_picture(name, Path(chosen))
