"""Return rates of a finance company against Nacha's levels.

Nacha Operating Rules, as docs quote them: of the debits originated in 60 days, at most 0.5 % may come back
as unauthorised (R05 R07 R10 R11 R29 R51), 3 % for administrative reasons (R02 R03 R04), 15 % for any reason.
The origination date is the day, in the company's zone, on which EFT Generation pulled the entry.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy import Connection, and_, func, select

from admin_desktop.clock import local_date
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs, payments
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.local_days import LocalMidnights
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import noted, number, tr

DAYS = 60
UNAUTHORISED = frozenset({"R05", "R07", "R10", "R11", "R29", "R51"})
ADMINISTRATIVE = frozenset({"R02", "R03", "R04"})
_NEAR = Fraction(4, 5)


@dataclass(frozen=True, slots=True)
class Level:
    """One of Nacha's levels."""

    name: str
    title: str
    permille: int
    codes: frozenset[str] | None
    """Which reasons count; None: all."""


LEVELS = (
    Level("unauthorised", noted("Unauthorised"), 5, UNAUTHORISED),
    Level("administrative", noted("Administrative"), 30, ADMINISTRATIVE),
    Level("overall", noted("Overall"), 150, None),
)


@dataclass(frozen=True, slots=True)
class ReturnRate:
    """One rate beside its level."""

    name: str
    title: str
    returned: int
    originated: int
    permille: int
    """The level, in thousandths: 5 is 0.5 %."""

    @property
    def share(self) -> Fraction:
        """Returned of originated, exactly; zero when nothing was originated."""
        return Fraction(self.returned, self.originated) if self.originated else Fraction(0)

    @property
    def of_level(self) -> Fraction:
        """How much of the level is used up: 1 is the level itself."""
        return self.share * 1000 / self.permille

    @property
    def standing(self) -> str:
        """``over`` the level, ``near`` it (four fifths and more), or ``within``."""
        if self.of_level > 1:
            return "over"
        return "near" if self.of_level >= _NEAR else "within"

    @property
    def words(self) -> str:
        """``0.42 % (3 of 712), level 0.5 %``."""
        percent = float(self.share * 100)
        level = f"{self.permille / 10:g} %"
        return tr(
            "{percent} % ({returned} of {originated}), level {level}",
            percent=f"{percent:.2f}",
            returned=number(self.returned),
            originated=number(self.originated),
            level=level,
        )


@dataclass(frozen=True, slots=True)
class ReturnRates:
    """A company's rates over the debits of 60 days. Money is cents."""

    company: str
    first: date
    """The first and last origination date, both included, in the company's zone."""
    last: date
    originated: int
    originated_cents: int
    returned: int
    returned_cents: int
    rates: tuple[ReturnRate, ...]
    by_code: Mapping[str, int]
    """How often each return code came, the most frequent first."""


def return_rates(store: Store, who: Principal, company: str, today: date | None = None) -> ReturnRates:
    """Return the rates over the 60 days up to ``today`` (by default the company's present day).

    Raises NotFoundError and NotAllowedError.
    """
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        zone = conn.execute(
            select(finance_companies.c.time_zone).where(finance_companies.c.company == company)
        ).scalar_one()
        last = today or local_date(store.clock.now_ms(), zone)
        first = last - timedelta(days=DAYS - 1)
        midnights = LocalMidnights(zone)
        span = midnights.at(first, 0), midnights.at(last + timedelta(days=1), 0)
        found = _counted(conn, company, *span)
    return _rates(company, first, last, found)


def _counted(conn: Connection, company: str, start_ms: int, end_ms: int) -> list[tuple[str, int, int]]:
    """Return (return code or '', count, cents) of the portal's debits that were posted in these runs."""
    run, p = eft_runs.c, payments.c
    query = (
        select(p.return_code, func.count(), func.sum(p.amount_cents))
        .select_from(eft_runs.join(payments, and_(p.company == run.company, p.batch_no == run.batch_no)))
        .where(
            run.company == company,
            run.state == "posted",
            run.pulled_at_ms >= start_ms,
            run.pulled_at_ms < end_ms,
            p.batch_state == "posted",
        )
        .group_by(p.return_code)
    )
    return [(row[0] or "", row[1], int(row[2])) for row in conn.execute(query)]


def _rates(company: str, first: date, last: date, found: list[tuple[str, int, int]]) -> ReturnRates:
    originated = sum(count for _code, count, _cents in found)
    returned = Counter({code: count for code, count, _cents in found if code})
    return ReturnRates(
        company=company,
        first=first,
        last=last,
        originated=originated,
        originated_cents=sum(cents for _code, _count, cents in found),
        returned=returned.total(),
        returned_cents=sum(cents for code, _count, cents in found if code),
        rates=tuple(_rate(level, returned, originated) for level in LEVELS),
        by_code=dict(returned.most_common()),
    )


def _rate(level: Level, returned: Counter[str], originated: int) -> ReturnRate:
    count = sum(number for code, number in returned.items() if level.codes is None or code in level.codes)
    return ReturnRate(level.name, level.title, count, originated, level.permille)
