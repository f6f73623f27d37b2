"""Whose sync is shown: the company that the header names, or with all of them the one in the worst state."""

from collections.abc import Mapping, Sequence

from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.views.page import CompanyName

_WORSE = (
    SyncState.STOPPED,
    SyncState.WAITING,
    SyncState.OFFLINE,
    SyncState.FAILED,
    SyncState.SIGN_IN,
    SyncState.RESTORED,
)
"""From what passes by itself to what stops a company until somebody acts; any other state is well."""


class WhichCompany:
    """Keeps the choice; with all companies it goes over only to one that is worse than the one shown."""

    def __init__(self) -> None:
        self.code: str | None = None
        """The company shown; None while there is none."""
        self._companies: tuple[CompanyName, ...] = ()
        self._chosen: str | None = None

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Take the companies that the principal sees."""
        self._companies = tuple(companies)
        if self.code not in self._codes():
            self.code = next(iter(self._codes()), None)

    def choose(self, company: str | None) -> None:
        """Take the header's choice."""
        self._chosen = company
        if company in self._codes():
            self.code = company

    def look(self, syncs: Mapping[str, CompanySync]) -> None:
        """With all companies chosen, go to the worst if it is worse than the one shown."""
        if self._chosen is not None or not self._companies:
            return
        worst = max(self._codes(), key=lambda code: trouble(syncs.get(code)))
        if trouble(syncs.get(worst)) > trouble(syncs.get(self.code or "")):
            self.code = worst

    def shown_of_many(self) -> str:
        """Return the name of the company shown where the header does not say it, or nothing."""
        if self._chosen is not None or self._codes() == [self.code]:
            return ""
        return next((one.name for one in self._companies if one.company == self.code), "")

    def _codes(self) -> list[str]:
        return [one.company for one in self._companies]


def trouble(sync: CompanySync | None) -> tuple[int, bool]:
    """Return how badly a company's sync stands, for comparing: its state, then whether somebody must act."""
    if sync is None:
        return (0, False)
    place = _WORSE.index(sync.state) + 1 if sync.state in _WORSE else 0
    return (place, sync.attention > 0)
