"""What we were given is not what it must be."""

from admin_desktop.errors.root import AdminDesktopError


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


class BadScriptError(CorruptError):
    """A training script breaks its format; the message names file and line, ``faults`` all of them."""

    title = "The training script was refused"
    advice = "Put right the lines that are named; the format is told in docs/training.md."

    def __init__(self, message: str, faults: tuple[tuple[int, str], ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults
        """Line and what is wrong there, in the order of the lines."""


class DatabaseDamagedError(CorruptError):
    """The workspace file is damaged or is no database."""

    title = "The workspace file is damaged"
    advice = "It was left as it is. Restore a backup, then sync."


class OtherDatabaseError(DatabaseDamagedError):
    """Whole, and another program's."""

    title = "This is another program's database"
    advice = "Nothing was touched. Choose the database of a workspace, or an empty one."


class NewerDatabaseError(CorruptError):
    """Made by a newer version of this program."""

    title = "This workspace was made by a newer version"
    advice = "Nothing was touched. Update Admin Desktop on this machine and open it again."
