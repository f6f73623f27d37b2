"""Case work from grid and detail: keys, buttons and the palette ask here; others carry it out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.case_work.ports import AssignRequest, NoteRequest, ReviewRequest
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import PageAction
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.payments.detail.payment_detail import PaymentDetailPane
from admin_desktop.words import tr


class CaseDesk(QObject):
    """Works on the payment of a detail, or on the one that ``current`` names."""

    requested = Signal(object)
    """A NoteRequest, AssignRequest or ReviewRequest."""

    def __init__(
        self,
        look: Look,
        detail: PaymentDetailPane,
        me: str,
        current: Callable[[], PaymentRow | None] = lambda: None,
    ) -> None:
        super().__init__(detail)
        self._look, self._detail, self._me, self._current = look, detail, me, current
        self._keys = {"R": self.review, "N": self.note, "A": self.assign}
        detail.case.offer()
        detail.case.review_chosen.connect(self.review)
        detail.case.note_chosen.connect(self.note)
        detail.case.take_chosen.connect(self.take)
        detail.case.assign_chosen.connect(self.assign)
        detail.letter_pressed.connect(self.press)

    def press(self, letter: str) -> None:
        """Do what a key means in grid and detail."""
        act = self._keys.get(letter)
        if act is not None:
            act()

    def actions(self) -> list[PageAction]:
        """Return what can be done with the payment at hand, for the palette."""
        row = self._row()
        if row is None:
            return []
        ref = row.payment_ref
        return [
            PageAction("case_review", tr("Mark {ref} reviewed", ref=ref), self.review, "R"),
            PageAction("case_note", tr("Add a note to {ref}", ref=ref), self.note, "N"),
            PageAction("case_assign", tr("Assign {ref}", ref=ref), self.assign, "A"),
        ]

    def review(self) -> None:
        """Say that one has looked at it."""
        row = self._row()
        if row is not None:
            self.requested.emit(ReviewRequest(row.company, row.payment_ref))

    def take(self) -> None:
        """Take care of it oneself."""
        row = self._row()
        if row is not None:
            self.requested.emit(AssignRequest(row.company, row.payment_ref, self._me))

    def note(self) -> None:
        """Ask for a note."""
        row = self._row()
        if row is not None:
            question = Question(
                name="case_note",
                title=tr("Add a note to {ref}", ref=row.payment_ref),
                text=tr("Everybody who sees the payment sees its notes. A note is never changed or removed."),
                act=tr("Add note"),
                field=tr("Note"),
                hint=tr("What you found or did"),
            )
            self._ask(question, lambda text: NoteRequest(row.company, row.payment_ref, text))

    def assign(self) -> None:
        """Ask whose it is to be."""
        row = self._row()
        if row is not None:
            question = Question(
                name="case_assign",
                title=tr("Assign {ref}", ref=row.payment_ref),
                text=tr("Who takes care of this payment? A dash takes it out of everybody's care."),
                act=tr("Assign"),
                field=tr("User name"),
                hint=self._me,
            )
            made = lambda name: AssignRequest(row.company, row.payment_ref, None if name == "-" else name)  # noqa: E731
            self._ask(question, made)

    def _ask(self, question: Question, answer: Callable[[str], object]) -> None:
        dialog = ConfirmDialog(self._look, self._detail.window(), question, answer)
        dialog.confirmed.connect(self.requested)
        open_dialog(dialog)

    def _row(self) -> PaymentRow | None:
        """Return the payment that is looked at: the detail's when it is open, else the grid's."""
        if self._detail.shows_past():
            return None
        detail = self._detail.detail()
        shown = detail.row if detail is not None and self._detail.isVisible() else None
        return shown or self._current()
