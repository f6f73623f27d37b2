"""What a drift report is made of: frozen rows with the three sides as text."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from admin_desktop.models.eft.drift_words import KINDS
from admin_desktop.models.nacha import FileVerdict
from admin_desktop.models.payments.words.batch_states import batch_state_words
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.words import tr, trn

SECOND_MS = 1000


def debits_words(count: int, cents: int) -> str:
    """Return debits in a few words: ``1 debit of $5.00``."""
    return trn("{n} debit of {sum}", "{n} debits of {sum}", count, n=f"{count:,}", sum=dollars(cents))


class Drift(msgspec.Struct, frozen=True, gc=False):
    """One thing on which portal, ASPIRE's record and file do not agree."""

    kind: str
    """One of ``drift_words.KINDS``."""
    payment_ref: str
    """Empty for what concerns the file as a whole."""
    line_no: int | None
    batch_no: int | None
    text: str
    """One plain sentence."""
    portal: str
    """What the portal says; empty where it says nothing. Likewise the other two."""
    aspire: str
    file: str
    cause: str
    next_step: str
    since_ms: int | None
    """Since when they disagree, as far as can be told."""
    age_s: int | None
    """How long that is, in seconds, when the report was made."""


class FoundDrift(msgspec.Struct, frozen=True, gc=False):
    """A drift as a rule finds it; ``told`` gives it its words and its age."""

    kind: str
    payment_ref: str
    line_no: int | None
    batch_no: int | None
    portal: str
    aspire: str
    file: str
    since_ms: int | None

    def told(self, now_ms: int) -> Drift:
        """Return it in words, as of now."""
        kind = KINDS[self.kind]
        since = None if self.since_ms is None else min(self.since_ms, now_ms)
        return Drift(
            kind=self.kind,
            payment_ref=self.payment_ref,
            line_no=self.line_no,
            batch_no=self.batch_no,
            text=self._sentence(tr(kind.title)),
            portal=self.portal,
            aspire=self.aspire,
            file=self.file,
            cause=tr(kind.cause),
            next_step=tr(kind.next_step),
            since_ms=since,
            age_s=None if since is None else (now_ms - since) // SECOND_MS,
        )

    def _sentence(self, title: str) -> str:
        sides = ((tr("portal"), self.portal), ("ASPIRE", self.aspire), (tr("file"), self.file))
        said = ", ".join(f"{name} {words}" for name, words in sides if words)
        return f"{title}: {said}" if said else title


@dataclass(frozen=True, slots=True)
class RunFacts:
    """ASPIRE's EFT Generation run that a file belongs to."""

    run_no: int
    batch_no: int | None
    state: str
    pulled_at_ms: int | None
    posted_at_ms: int | None
    voided_at_ms: int | None
    entries: int
    debit_cents: int
    file_sha256: str | None

    @property
    def words(self) -> str:
        """The run in a few words."""
        return tr(
            "run {run}, batch {batch} {state}, {totals}",
            run=self.run_no,
            batch=self.batch_no,
            state=batch_state_words(self.state),
            totals=self.totals,
        )

    @property
    def totals(self) -> str:
        """Its totals in a few words."""
        return debits_words(self.entries, self.debit_cents)


@dataclass(frozen=True, slots=True)
class DriftReport:
    """Portal, ASPIRE's records and one file, held against each other as of one moment."""

    verdict: FileVerdict
    company: str
    kind: str
    """``payment`` or ``return``."""
    at_ms: int
    run: RunFacts | None
    """The run whose file it is; None when none is known, and for return files."""
    compared: int
    """How many entries were held against a payment."""
    drifts: tuple[Drift, ...]
    """By line; those of no line last."""

    def counts(self) -> Mapping[str, int]:
        """Return how many there are of each kind, the most frequent first."""
        return dict(Counter(drift.kind for drift in self.drifts).most_common())
