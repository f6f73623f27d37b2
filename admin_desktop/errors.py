"""Every error the product raises on purpose.

Each class carries ``title`` and ``advice``, the words the user reads, and its branch says what to do next::

    AdminDesktopError
    ├── RetryLaterError             nothing is wrong with the request; it will be tried again
    │   ├── AspireUnavailableError      refused or unreachable before anything could have been done
    │   ├── OutcomeUnknownError         sent, no answer: it may have been done; look it up first
    │   ├── RateLimitedError            ASPIRE asks us to wait ``retry_after_s``
    │   ├── DatabaseBusyError           another program holds the database
    │   ├── DatabaseUnreachableError    the workspace cannot be read or written just now
    │   ├── FileUnreachableError        a file or folder cannot be read or written
    │   ├── DiskFullError               no room left: nothing was changed
    │   └── CancelledError              the user stopped it; what was committed stays
    ├── SignInNeededError           the token is unknown, expired or belongs to another company
    ├── RejectedError               ASPIRE or our own rules said no; repeating will not help
    │   ├── NotFoundError               not there, or not yours to see
    │   ├── NotAllowedError             the role may not do this
    │   ├── IllegalMoveError            the life cycle has no such move
    │   ├── PaymentsOffError            the company's Payments functionality is deactivated
    │   ├── InvalidRequestError         a field is wrong
    │   ├── AlreadyInBatchError         EFT Generation has pulled the record
    │   ├── AlreadyClosedError          posted, or closed by staff
    │   ├── ReferenceConflictError      ASPIRE knows the reference with another body
    │   └── EpochChangedError           ASPIRE was restored from a backup: writes are frozen
    └── CorruptError                what we were given is not what it must be
        ├── NotAspireError              an answer that ASPIRE cannot have given
        ├── BadRecordError              one record of a page breaks the contract
        ├── FeedGapError                the change feed jumped, went back or never ends
        ├── BadNachaFileError           a payment or return file fails its checks
        ├── DatabaseDamagedError        the workspace file is damaged or is no database
        └── NewerDatabaseError          made by a newer version of this program
"""

from typing import ClassVar


class AdminDesktopError(Exception):
    """The root: catch it where a user is told."""

    title: ClassVar[str] = "Something went wrong"
    advice: ClassVar[str] = "Try again. If it happens again, send the log to LTi."

    @property
    def detail(self) -> str:
        """The facts of this one case."""
        return str(self)


class RetryLaterError(AdminDesktopError):
    """Nothing is wrong with the request."""

    title = "ASPIRE could not be asked"
    advice = "Nothing is lost. The next sync tries again."


class AspireUnavailableError(RetryLaterError):
    """Refused or unreachable before anything could have been done."""

    title = "ASPIRE is not reachable"
    advice = "Payments wait here and are sent when ASPIRE answers again."


class OutcomeUnknownError(RetryLaterError):
    """The request went out and no usable answer came back."""

    title = "No answer from ASPIRE"
    advice = "It may have been done. ASPIRE is asked by payment reference before anything is sent again."


class RateLimitedError(RetryLaterError):
    """ASPIRE asks for a pause; ``retry_after_s`` is already capped to something sane."""

    title = "ASPIRE asks us to wait"
    advice = "Sending goes on by itself after the pause. Other companies are not affected."

    def __init__(self, message: str, retry_after_s: float) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class DatabaseBusyError(RetryLaterError):
    """Another program holds the database."""

    title = "The workspace is in use by another program"
    advice = "It is tried again in a moment. Close backup or database tools that hold the file open."


class DatabaseUnreachableError(RetryLaterError):
    """The file or server is away, or this account may not write to it."""

    title = "The workspace cannot be read or written"
    advice = "Check that its disk or server is there and that your account may write to it."


class FileUnreachableError(RetryLaterError):
    """A file or folder that the user chose is away, or this account may not write there."""

    title = "The file cannot be read or written"
    advice = "Check that the folder is there and that your account may write to it."


class DiskFullError(RetryLaterError):
    """The disk has no room left; the transaction was rolled back."""

    title = "The disk is full"
    advice = "Nothing was changed. Make room on the disk; waiting work goes on by itself."


class CancelledError(RetryLaterError):
    """The user stopped it."""

    title = "Stopped"
    advice = "What was already saved stays. The next sync goes on from there."


class SignInNeededError(AdminDesktopError):
    """401 or 403: this company's sync stops until somebody signs in."""

    title = "ASPIRE did not accept our sign-in"
    advice = "Enter a new ASPIRE token for this company in Settings. Payments wait here until then."


class RejectedError(AdminDesktopError):
    """Repeating it will not help."""

    title = "This was refused"
    advice = "Read the reason, change what it names, and try again."


class NotFoundError(RejectedError):
    """Not there, or not yours to see: the two look the same on purpose."""

    title = "Not found"
    advice = "Check the reference and the company."


class NotAllowedError(RejectedError):
    """The role may not do this; the refusal is in the audit log."""

    title = "Your role may not do this"
    advice = "Ask somebody whose role may, or open a ticket with LTi Customer Care."


class IllegalMoveError(RejectedError):
    """The life cycle has no such move."""

    title = "The payment cannot change that way"
    advice = "Open the payment and read its timeline to see where it stands."


class PaymentsOffError(RejectedError):
    """The company's Payments functionality is deactivated."""

    title = "Payments are switched off for this company"
    advice = "LTi Customer Care can switch them on, on a ticket."


class InvalidRequestError(RejectedError):
    """A field is wrong; the message names it."""

    title = "Something in the request is not right"


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


class CorruptError(AdminDesktopError):
    """What we were given is not what it must be."""

    title = "The data is not as it must be"
    advice = "Nothing was changed. Send the details to LTi."


class NotAspireError(CorruptError):
    """An answer that ASPIRE cannot have given: HTML, a redirect, too large, not JSON."""

    title = "That was not ASPIRE answering"
    advice = (
        "Check the network, a captive portal or proxy, and the company's ASPIRE address. No data was changed."
    )


class BadRecordError(CorruptError):
    """One record breaks the contract; it is set aside and the others go on."""

    title = "ASPIRE sent a record we cannot read"


class FeedGapError(CorruptError):
    """The change feed jumped, went back or never ends."""

    title = "ASPIRE's list of changes has a gap"
    advice = "Everything is compared again from the start, so that nothing is missed."


class BadNachaFileError(CorruptError):
    """The file fails its checks; the message names each line."""

    title = "The file was refused"
    advice = "Nothing was imported. Ask the sender for a corrected file."


class DatabaseDamagedError(CorruptError):
    """The workspace file is damaged or is no database."""

    title = "The workspace file is damaged"
    advice = "It was left as it is. Restore a backup, then sync."


class NewerDatabaseError(CorruptError):
    """Made by a newer version of this program."""

    title = "This workspace was made by a newer version"
    advice = "Nothing was touched. Update Admin Desktop on this machine and open it again."
