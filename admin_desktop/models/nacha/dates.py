"""Dates and times as NACHA columns have them."""

import re
from datetime import date

NO_DATE = "000000"
_CENTURY = 2000
_DATE = re.compile("[0-9]{6}").fullmatch
_TIME = re.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]").fullmatch


def read_date(columns: str) -> date | None:
    """Return the date of YYMMDD columns (years 2000-2099), or None when they are no date."""
    if not _DATE(columns):
        return None
    try:
        return date(_CENTURY + int(columns[:2]), int(columns[2:4]), int(columns[4:]))
    except ValueError:
        return None


def is_time(columns: str) -> bool:
    """Whether HHMM columns are a time of day."""
    return _TIME(columns) is not None
