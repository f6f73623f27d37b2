"""Nothing is wrong with the request; it will be tried again."""

from admin_desktop.errors.root import AdminDesktopError


class RetryLaterError(AdminDesktopError):
    """Nothing is wrong with the request."""

    title = "ASPIRE could not be asked"
    advice = "Nothing is lost. The next sync tries again."


class AspireUnavailableError(RetryLaterError):
    """Refused or unreachable before anything could have been done."""

    title = "ASPIRE is not reachable"
    advice = "Payments wait here and are sent when ASPIRE answers again."


class AspireInUseError(AspireUnavailableError):
    """The practice ASPIRE's database is held: another window or command of ours runs it."""

    title = "The demo is open in another window"
    advice = (
        "Go on in that window, or close it and start again. What is shown here is not brought up to date."
    )


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


class LeaseLostError(RetryLaterError):
    """Another desk has begun to sync this company: ours stored nothing more."""

    title = "Another desk syncs this company"
    advice = "Nothing is lost and nothing is sent twice. This desk shows what the other one does."


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


class OwnFolderError(FileUnreachableError):
    """The folder that this program keeps its own files in cannot be used."""

    title = "Admin Desktop's own folder cannot be used"
    advice = (
        "Payments are safe: nothing was changed and nothing was sent. Put the folder right, or name another "
        "one in ADMIN_DESKTOP_HOME, and start again."
    )


class DiskFullError(RetryLaterError):
    """The disk has no room left; the transaction was rolled back."""

    title = "The disk is full"
    advice = "Nothing was changed. Make room on the disk; waiting work goes on by itself."


class CancelledError(RetryLaterError):
    """The user stopped it."""

    title = "Stopped"
    advice = "What was already saved stays. The next sync goes on from there."
