"""Whose sync is shown when the header says all companies, and when it names one."""

from dataclasses import dataclass

import pytest

from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.views.sync_health.which_company import WhichCompany, trouble


@dataclass(frozen=True)
class Company:
    company: str
    name: str
    time_zone: str = "UTC"


ALL = (Company("A", "Alder"), Company("B", "Birch"), Company("C", "Cedar"))


def sync(company: str, state: SyncState = SyncState.IDLE, attention: int = 0) -> CompanySync:
    return CompanySync(company, state, None, None, None, 0, attention, "", 0.0)


@pytest.fixture
def which() -> WhichCompany:
    which = WhichCompany()
    which.take_companies(ALL)
    return which


def test_with_all_companies_the_first_is_shown_until_one_is_worse(which: WhichCompany) -> None:
    assert (which.code, which.shown_of_many()) == ("A", "Alder")
    which.look({one.company: sync(one.company) for one in ALL})
    assert which.code == "A"
    which.look({"B": sync("B", attention=1), "C": sync("C", SyncState.SIGN_IN)})
    assert (which.code, which.shown_of_many()) == ("C", "Cedar")


def test_what_one_reads_is_not_taken_away_by_an_equal_trouble(which: WhichCompany) -> None:
    which.look({"B": sync("B", SyncState.OFFLINE)})
    which.look({"A": sync("A", SyncState.OFFLINE), "B": sync("B", SyncState.OFFLINE)})
    assert which.code == "B"


def test_the_headers_choice_wins_over_any_trouble(which: WhichCompany) -> None:
    which.choose("A")
    which.look({"B": sync("B", SyncState.RESTORED)})
    assert (which.code, which.shown_of_many()) == ("A", "")
    which.choose(None)
    which.look({"B": sync("B", SyncState.RESTORED)})
    assert which.code == "B"


def test_one_company_needs_no_name_and_none_shows_nothing(which: WhichCompany) -> None:
    which.take_companies(ALL[1:2])
    assert (which.code, which.shown_of_many()) == ("B", "")
    which.choose("NOBODY")
    assert which.code == "B"
    which.take_companies(())
    which.look({})
    assert which.code is None


def test_a_running_sync_is_no_trouble() -> None:
    assert trouble(sync("A", SyncState.SYNCING)) == trouble(None)
    assert trouble(sync("A", SyncState.WAITING)) > trouble(sync("A", attention=3)) > trouble(None)
