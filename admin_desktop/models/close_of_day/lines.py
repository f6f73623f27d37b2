"""The frozen lines of a close of day. Money is cents, instants are milliseconds UTC."""

from dataclasses import dataclass
from datetime import date

from admin_desktop.models.payments.status import Status
from admin_desktop.words import money, number, tr


@dataclass(frozen=True, slots=True)
class Sum:
    """How many, and how much in all."""

    count: int = 0
    cents: int = 0

    def __add__(self, other: "Sum") -> "Sum":
        return Sum(self.count + other.count, self.cents + other.cents)

    def __sub__(self, other: "Sum") -> "Sum":
        return Sum(self.count - other.count, self.cents - other.cents)

    @property
    def words(self) -> str:
        """``3, $120.50``."""
        return f"{number(self.count)}, {money(self.cents)}"


@dataclass(frozen=True, slots=True)
class StatusLine:
    """One status over the day."""

    status: Status
    opening: Sum
    came: Sum
    """Moved into the status during the day; for Pending this includes what was submitted."""
    left: Sum
    closing: Sum
    """Counted from the payments themselves, not from the movements."""

    @property
    def ties(self) -> bool:
        """Whether opening + came - left = closing, in number and to the cent."""
        return self.opening + self.came - self.left == self.closing


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the day."""

    name: str
    """Stable, for programs: submitted, sent, canceled, paid, returned, pulled, posted."""
    title: str
    total: Sum


@dataclass(frozen=True, slots=True)
class Explanation:
    """What explains a part of the gap between portal and ASPIRE in a run."""

    payment_ref: str
    total: Sum
    """What ASPIRE has more than the portal."""
    text: str


@dataclass(frozen=True, slots=True)
class RunLine:
    """One EFT Generation run that was pulled or posted on the day, seen from all three sides."""

    run_no: int
    batch_no: int | None
    state: str
    pulled_at_ms: int | None
    posted_at_ms: int | None
    aspire: Sum
    """What ASPIRE says the run holds."""
    portal: Sum
    """Payments that the portal has in this batch, at the portal's amounts."""
    paid: Sum
    """Of these, the Paid ones."""
    others: Sum
    """ASPIRE's records in this batch that are no portal payments."""
    explained: tuple[Explanation, ...]
    file: Sum | None
    """Debits of the file that ASPIRE wrote; None while it was not imported here."""

    @property
    def unexplained(self) -> Sum:
        """What ASPIRE has more than the portal and nothing explains."""
        if self.state == "voided":
            return Sum() - self.portal
        known = self.portal + self.others
        for each in self.explained:
            known += each.total
        return self.aspire - known

    @property
    def ties(self) -> bool:
        """Whether portal, ASPIRE and file agree to the cent, as far as the file is here."""
        return self.unexplained == Sum() and self.file in {None, self.aspire}


@dataclass(frozen=True, slots=True)
class OpenDifference:
    """A payment that still wears *Differs from ASPIRE* or *Missing in ASPIRE* when the report is made."""

    payment_ref: str
    cents: int
    text: str


@dataclass(frozen=True, slots=True)
class DayClose:
    """One finance company's business day."""

    company: str
    name: str
    time_zone: str
    day: date
    banking_day: bool
    holiday: str
    """The Federal Reserve's holiday on that day, or empty."""
    as_of_ms: int
    complete: bool
    """Whether the day was over when the report was made."""
    statuses: tuple[StatusLine, ...]
    figures: tuple[Figure, ...]
    runs: tuple[RunLine, ...]
    differences: tuple[OpenDifference, ...]
    untold: tuple[str, ...]
    """Payments whose timeline and status do not agree: the audit trail has a hole."""
    closed_day: str = ""
    """What the company calls its own closed day, or empty: no run of EFT Generation was to be expected. The
    bank settles all the same, and a run that was made stands among ``runs``."""

    @property
    def kind_of_day(self) -> str:
        """What kind of day it was, in words."""
        kind = self.holiday or (tr("banking day") if self.banking_day else tr("no banking day"))
        if not self.closed_day:
            return kind
        return tr("{kind}, closed at the company ({name})", kind=kind, name=self.closed_day)

    @property
    def gaps(self) -> tuple[str, ...]:
        """One sentence for everything that does not tie; none when the day ties to the cent."""
        statuses = (
            tr(
                "{status}: opening and movements make {made}, closing is {closing}",
                status=line.status.words,
                made=(line.opening + line.came - line.left).words,
                closing=line.closing.words,
            )
            for line in self.statuses
            if not line.ties
        )
        runs = (_gap(line) for line in self.runs if not line.ties)
        untold = (
            tr("{reference}: timeline and status do not agree", reference=reference)
            for reference in self.untold
        )
        return (*statuses, *runs, *untold)

    @property
    def ties(self) -> bool:
        """Whether everything ties to the cent."""
        return not self.gaps


def _gap(line: RunLine) -> str:
    if line.unexplained != Sum():
        return tr(
            "Run {run}: ASPIRE has {sum} more than portal and known records",
            run=line.run_no,
            sum=line.unexplained.words,
        )
    file = line.file or Sum()
    return tr(
        "Run {run}: the file has {file}, ASPIRE's run {run_sum}",
        run=line.run_no,
        file=file.words,
        run_sum=line.aspire.words,
    )
