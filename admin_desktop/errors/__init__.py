"""Every error the product raises on purpose.

Each class carries ``title`` and ``advice``, the words the user reads, and its branch says what to do next::

    AdminDesktopError
    ├── RetryLaterError             nothing is wrong with the request; it will be tried again
    │   ├── AspireUnavailableError      refused or unreachable before anything could have been done
    │   │   └── AspireInUseError       another window or command runs the practice ASPIRE
    │   ├── OutcomeUnknownError         sent, no answer: it may have been done; look it up first
    │   ├── RateLimitedError            ASPIRE asks us to wait ``retry_after_s``
    │   ├── LeaseLostError              another desk has begun to sync the company
    │   ├── DatabaseBusyError           another program holds the database
    │   ├── DatabaseUnreachableError    the workspace cannot be read or written just now
    │   ├── FileUnreachableError        a file or folder cannot be read or written
    │   │   └── OwnFolderError             the one that this program keeps its own files in
    │   ├── DiskFullError               no room left: nothing was changed
    │   └── CancelledError              the user stopped it; what was committed stays
    ├── SignInNeededError           the token is unknown, expired or belongs to another company
    ├── RejectedError               ASPIRE or our own rules said no; repeating will not help
    │   ├── NotFoundError               not there, or not yours to see
    │   ├── NotAllowedError             the role may not do this
    │   │   └── SignedOutError             deactivated, another role, or not remembered any more
    │   ├── WrongPasswordError          name or password is wrong, or the delay still runs
    │   ├── IllegalMoveError            the life cycle has no such move
    │   ├── PaymentsOffError            the company's Payments functionality is deactivated
    │   ├── StalePlanError              a governed change was planned on a state that is no longer so
    │   ├── InvalidRequestError         a field is wrong
    │   ├── AlreadyImportedError        the same file, byte for byte, was imported before
    │   ├── AlreadyInBatchError         EFT Generation has pulled the record
    │   ├── AlreadyClosedError          posted, or closed by staff
    │   ├── ReferenceConflictError      ASPIRE knows the reference with another body
    │   └── EpochChangedError           ASPIRE was restored from a backup: writes are frozen
    └── CorruptError                what we were given is not what it must be
        ├── NotAspireError              an answer that ASPIRE cannot have given
        ├── BadRecordError              one record of a page breaks the contract
        ├── FeedGapError                the change feed jumped, went back or never ends
        ├── BadNachaFileError           a payment or return file fails its checks
        ├── BadScriptError              a training script breaks its format
        ├── DatabaseDamagedError        the workspace file is damaged or is no database
        │   └── OtherDatabaseError         whole, and another program's
        └── NewerDatabaseError          made by a newer version of this program
"""

from admin_desktop.errors.corrupt import (
    BadNachaFileError,
    BadRecordError,
    BadScriptError,
    CorruptError,
    DatabaseDamagedError,
    FeedGapError,
    NewerDatabaseError,
    NotAspireError,
    OtherDatabaseError,
)
from admin_desktop.errors.rejected import (
    AlreadyClosedError,
    AlreadyImportedError,
    AlreadyInBatchError,
    EpochChangedError,
    IllegalMoveError,
    InvalidRequestError,
    NotAllowedError,
    NotFoundError,
    PaymentsOffError,
    ReferenceConflictError,
    RejectedError,
    SignedOutError,
    StalePlanError,
    WrongPasswordError,
)
from admin_desktop.errors.retry_later import (
    AspireInUseError,
    AspireUnavailableError,
    CancelledError,
    DatabaseBusyError,
    DatabaseUnreachableError,
    DiskFullError,
    FileUnreachableError,
    LeaseLostError,
    OutcomeUnknownError,
    OwnFolderError,
    RateLimitedError,
    RetryLaterError,
)
from admin_desktop.errors.root import (
    AdminDesktopError,
    SignInNeededError,
)

__all__ = [
    "AdminDesktopError",
    "AlreadyClosedError",
    "AlreadyImportedError",
    "AlreadyInBatchError",
    "AspireInUseError",
    "AspireUnavailableError",
    "BadNachaFileError",
    "BadRecordError",
    "BadScriptError",
    "CancelledError",
    "CorruptError",
    "DatabaseBusyError",
    "DatabaseDamagedError",
    "DatabaseUnreachableError",
    "DiskFullError",
    "EpochChangedError",
    "FeedGapError",
    "FileUnreachableError",
    "IllegalMoveError",
    "InvalidRequestError",
    "LeaseLostError",
    "NewerDatabaseError",
    "NotAllowedError",
    "NotAspireError",
    "NotFoundError",
    "OtherDatabaseError",
    "OutcomeUnknownError",
    "OwnFolderError",
    "PaymentsOffError",
    "RateLimitedError",
    "ReferenceConflictError",
    "RejectedError",
    "RetryLaterError",
    "SignInNeededError",
    "SignedOutError",
    "StalePlanError",
    "WrongPasswordError",
]
