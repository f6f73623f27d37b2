"""What the user does to payments, done off the window's thread, one after the other."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal, Slot

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.payments.case_work import add_note, assign, review
from admin_desktop.models.payments.review import close_difference
from admin_desktop.models.payments.submission import request_cancel
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.case_work.ports import AssignRequest, NoteRequest, ReviewRequest
from admin_desktop.views.payments.ports import CancelRequest, CloseRequest

_log = logging.getLogger(__name__)


class Acts(QObject):
    """Its signals may be emitted in another thread: connect methods of QObjects only."""

    done = Signal(object)
    """Revision: what was committed; the sync should send it on."""
    refused = Signal(object)
    """An AdminDesktopError."""

    def __init__(self, here: Workspace) -> None:
        super().__init__()
        self._here = here
        self._hands = ThreadPoolExecutor(1, "acts")

    @Slot(object)
    def cancel(self, request: CancelRequest) -> None:
        """Cancel a payment for the borrower, on the ticket."""
        self._do(
            request.company,
            lambda: request_cancel(
                self._here.store, self._here.who, request.company, request.payment_ref, ticket=request.ticket
            ),
        )

    @Slot(object)
    def close_difference(self, request: CloseRequest) -> None:
        """Accept ASPIRE's values of a payment that differs, with the note."""
        self._do(
            request.company,
            lambda: close_difference(
                self._here.store, self._here.who, request.company, request.payment_ref, request.note
            ),
        )

    @Slot(object)
    def work(self, request: NoteRequest | AssignRequest | ReviewRequest) -> None:
        """Do case work on a payment."""
        store, who, key = self._here.store, self._here.who, (request.company, request.payment_ref)
        if isinstance(request, NoteRequest):
            self._do(request.company, lambda: add_note(store, who, *key, request.text))
        elif isinstance(request, AssignRequest):
            self._do(request.company, lambda: assign(store, who, *key, request.assignee))
        else:
            self._do(request.company, lambda: review(store, who, *key))

    @Slot(object)
    def refuse(self, error: BaseException) -> None:
        """Tell of an error that another thread met."""
        self.refused.emit(told(error))

    def note(self, revision: Revision) -> None:
        """Somebody else committed something: a borrower of the demo, in a thread of their own."""
        self.done.emit(revision)

    def close(self) -> None:
        """Finish what was begun."""
        self._hands.shutdown(wait=True)

    def _do(self, company: str, act: Callable[[], object]) -> None:
        self._hands.submit(act).add_done_callback(lambda outcome: self._tell(company, outcome))

    def _tell(self, company: str, outcome: "Future[object]") -> None:
        error = outcome.exception()
        if error is None:
            self.done.emit(Revision(company, 1, 0, 0))
            return
        if not isinstance(error, AdminDesktopError):
            _log.error("an act failed", exc_info=error)
        self.refused.emit(told(error))


def told(error: BaseException) -> AdminDesktopError:
    """Return the error in the user's words; what nobody foresaw is named and stands in the log."""
    return error if isinstance(error, AdminDesktopError) else AdminDesktopError(type(error).__name__)
