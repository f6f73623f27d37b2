"""What comes back about an opened file: the file, and what it means for a company."""

from dataclasses import dataclass

from admin_desktop.models.eft.drift_rows import DriftReport
from admin_desktop.models.eft.matching import EntryMatch, FileMatch
from admin_desktop.models.eft.opening import OpenedFile
from admin_desktop.models.nacha import EntryFacts


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read, and whose it seems to be."""

    name: str
    file: OpenedFile
    company: str | None


@dataclass(frozen=True, slots=True)
class Compared:
    """An opened file held against one company."""

    match: FileMatch
    drift: DriftReport


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One line of the entries table: the entry, and its match when it was matched."""

    facts: EntryFacts
    match: EntryMatch | None
