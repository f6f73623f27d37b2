"""ASPIRE or our own rules said no; repeating will not help."""

from collections.abc import Callable

from admin_desktop.errors.root import AdminDesktopError


class RejectedError(AdminDesktopError):
    """Repeating it will not help."""

    title = "This was refused"
    advice = "Read the reason, change what it names, and try again."

    def __init__(self, message: str = "", *, said: Callable[[], str] | None = None) -> None:
        """``said`` says the message to a reader, in their language; the message itself is what logs keep."""
        super().__init__(message)
        self._said = said

    @property
    def detail(self) -> str:
        """The facts of this one case, in the reader's language where there are words for it."""
        return str(self) if self._said is None else self._said()


class NotFoundError(RejectedError):
    """Not there, or not yours to see: the two look the same on purpose."""

    title = "Not found"
    advice = "Check the reference and the company."


class NotAllowedError(RejectedError):
    """The role may not do this; the refusal is in the audit log."""

    title = "Your role may not do this"
    advice = "Ask somebody whose role may, or open a ticket with LTi Customer Care."


class SignedOutError(NotAllowedError):
    """Whoever asks is not signed in any more: deactivated, another role, or not remembered."""

    title = "You are not signed in"
    advice = "Sign in again. If that does not work, ask an LTi admin."


class WrongPasswordError(RejectedError):
    """Name or password is wrong, or the delay after failures still runs.

    ``retry_at_ms`` says until when not even the right password is tried, None when the next try may come;
    ``waits`` that it was not tried this time either.
    """

    title = "That sign-in did not work"
    advice = "Check the name and the password. An LTi admin can set a new one."

    def __init__(self, message: str, retry_at_ms: int | None = None, *, waits: bool = False) -> None:
        super().__init__(message)
        self.retry_at_ms, self.waits = retry_at_ms, waits


class IllegalMoveError(RejectedError):
    """The life cycle has no such move."""

    title = "The payment cannot change that way"
    advice = "Open the payment and read its timeline to see where it stands."


class PaymentsOffError(RejectedError):
    """The company's Payments functionality is deactivated."""

    title = "Payments are switched off for this company"
    advice = "LTi Customer Care can switch them on, on a ticket."


class StalePlanError(RejectedError):
    """A governed change was planned on a state that is no longer so."""

    title = "The state has changed since this was planned"
    advice = "Look at what is so now, and plan or approve it again."


class InvalidRequestError(RejectedError):
    """A field is wrong; the message names it."""

    title = "Something in the request is not right"


class AlreadyImportedError(RejectedError):
    """The same file, byte for byte, was imported before."""

    title = "This file was imported before"
    advice = "Nothing was imported again. Its entries are already part of the evidence."


class AlreadyInBatchError(RejectedError):
    """EFT Generation has pulled the record into ``batch_no``."""

    title = "Too late: the payment is in an EFT batch"
    advice = (
        "Ask the finance company for a refund. If the batch is voided, the cancel is sent again by itself."
    )

    def __init__(self, message: str, batch_no: int | None) -> None:
        super().__init__(message)
        self.batch_no = batch_no


class AlreadyClosedError(RejectedError):
    """Posted, or closed by finance-company staff."""

    title = "The record is already closed in ASPIRE"


class ReferenceConflictError(RejectedError):
    """ASPIRE knows this payment reference with another body."""

    title = "ASPIRE knows this reference with other details"
    advice = "Nothing is sent again. Compare the payment with ASPIRE's record and tell LTi."


class EpochChangedError(RejectedError):
    """ASPIRE's database is not the one we last synced with."""

    title = "ASPIRE was restored from a backup"
    advice = (
        "Sending stops for this company, so that nobody is debited twice. LTi resolves it payment by payment."
    )

    def __init__(self, message: str, epoch: str) -> None:
        super().__init__(message)
        self.epoch = epoch
