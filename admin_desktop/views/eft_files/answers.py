"""What comes back about an opened file, made in the work thread: it, and what it means to a company."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from admin_desktop.models.eft.drift_rows import DriftReport
from admin_desktop.models.eft.matching import EntryMatch, FileMatch
from admin_desktop.models.eft.opening import OpenedFile
from admin_desktop.models.nacha import EntryFacts

NOT_MATCHED = "not-matched"
"""The outcome of an entry while its file is held against no company."""


class EntryLine(msgspec.Struct, frozen=True, gc=False):
    """One line of the entries table: the entry, and its match when it was matched."""

    facts: EntryFacts
    match: EntryMatch | None

    @property
    def outcome(self) -> str:
        """Return how it was matched, one of ``matching.OUTCOMES``, or ``NOT_MATCHED``."""
        return self.match.outcome if self.match is not None else NOT_MATCHED

    def contains(self, text: str) -> bool:
        """Whether what one looks an entry up by contains this text, which is in capitals."""
        facts = self.facts
        return (
            text in facts.payment_ref
            or text in facts.individual_name.upper()
            or text in facts.trace_number
            or text == facts.account_last4
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries table's lines, and how many there are of each outcome."""

    lines: tuple[EntryLine, ...]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read, and whose it seems to be."""

    name: str
    file: OpenedFile
    company: str | None
    listing: Listing


@dataclass(frozen=True, slots=True)
class Compared:
    """An opened file held against one company."""

    match: FileMatch
    drift: DriftReport
    listing: Listing


def listing_of(file: OpenedFile, match: FileMatch | None = None) -> Listing:
    """Return the lines of a file, each with its match. With 100,000 entries this takes its time."""
    matches = (None,) * len(file.entries) if match is None else match.entries
    lines = tuple(EntryLine(facts, one) for facts, one in zip(file.entries, matches, strict=True))
    return Listing(lines, Counter(line.outcome for line in lines))
