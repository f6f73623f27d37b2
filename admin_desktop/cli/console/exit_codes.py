"""What the exit codes of ``admin-desktop`` mean; README and ``--help`` quote this table.

====  =====================================================================
0     done
1     looked at and found wanting: a file refused, a check failed, not in step
2     the command line itself was wrong
3     refused: not found, not allowed, or against the rules
4     try again later: ASPIRE, the database or a folder cannot be reached now
5     somebody must sign in to ASPIRE
6     what was given is damaged or not what it must be
70    a fault of this program; the log has it
130   stopped with Ctrl+C
141   who read the output left before its end, as ``| head`` does
====  =====================================================================
"""

from admin_desktop.errors import (
    AdminDesktopError,
    CorruptError,
    RejectedError,
    RetryLaterError,
    SignInNeededError,
)

DONE, WANTING, USAGE, REFUSED, TRY_LATER, SIGN_IN, CORRUPT, OUR_FAULT, INTERRUPTED, READER_LEFT = (
    0,
    1,
    2,
    3,
    4,
    5,
    6,
    70,
    130,
    141,
)

_BY_BRANCH: tuple[tuple[type[AdminDesktopError], int], ...] = (
    (RejectedError, REFUSED),
    (RetryLaterError, TRY_LATER),
    (SignInNeededError, SIGN_IN),
    (CorruptError, CORRUPT),
)


def exit_code(error: AdminDesktopError) -> int:
    """Return the exit code of an error's branch."""
    return next((code for branch, code in _BY_BRANCH if isinstance(error, branch)), OUR_FAULT)
