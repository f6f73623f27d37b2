"""The choices that a deed may hold: which window, what staff do, what becomes of the sync and of ASPIRE."""

from enum import StrEnum

RETURN_CODES = ("R01", "R02", "R03", "R04", "R05", "R07", "R08", "R09", "R10", "R11", "R16", "R20", "R29")
"""The reasons that a class may have a bank give, the most usual first."""


class Window(StrEnum):
    """Which due dates an EFT Generation run looks at (KB "Using EFT Begin and End Dates in JobStream")."""

    CATCH_UP = "catch up"
    """A blank begin date, through the next banking day."""
    PREVIOUS_DAY = "previous day"
    """Yesterday only: misses weekend days and knows no holidays."""


class StaffDo(StrEnum):
    """What finance-company staff do to a record in ASPIRE itself."""

    CLOSE = "close"
    REOPEN = "reopen"
    CHANGE = "change"
    DELETE = "delete"


class SyncDo(StrEnum):
    """What happens to the portal's sync."""

    STOP = "stop"
    START = "start"
    NOW = "now"


class AspireDo(StrEnum):
    """What happens to ASPIRE as a whole."""

    DOWN = "down"
    UP = "up"
    SLOW = "slow"
    LOSE_ANSWER = "lose answer"
    BACKUP = "backup"
    RESTORE = "restore"
