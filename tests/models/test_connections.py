import pytest
from chain_verdict import chain_verdict

from admin_desktop.errors import InvalidRequestError, NotAllowedError
from admin_desktop.models.connections import connect, enabled, readdress
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.addresses import set_allowed_hosts

ADMIN = Principal("admin", Role.LTI_ADMIN, None, "desk")


@pytest.fixture(autouse=True)
def listed(store: Store) -> None:
    set_allowed_hosts(store, ADMIN, ("aspire.example",))


def new_line(store: Store, who: Principal = ADMIN, company: str = "PRAIRIE", interval_s: int = 300) -> None:
    connect(store, who, company, "Prairie Leasing", "America/Chicago", "https://aspire.example", interval_s)


def test_a_company_is_connected_and_the_change_is_audited(store: Store) -> None:
    new_line(store)
    (line,) = enabled(store, frozenset({"PRAIRIE"}))
    assert (line.base_url, line.interval_s, line.enabled) == ("https://aspire.example", 300, True)
    assert chain_verdict(store, "PRAIRIE").lines == 1


def test_connecting_again_changes_the_line_and_keeps_the_company(store: Store) -> None:
    new_line(store)
    new_line(store, interval_s=60)
    (line,) = enabled(store, frozenset({"PRAIRIE"}))
    assert line.interval_s == 60


def test_only_named_companies_are_returned(store: Store) -> None:
    new_line(store)
    new_line(store, company="TUNDRA")
    assert {line.company for line in enabled(store)} >= {"PRAIRIE", "TUNDRA"}
    assert enabled(store, frozenset()) == ()


def test_a_new_address_holds_for_every_line(store: Store) -> None:
    new_line(store)
    readdress(store, "http://127.0.0.1:9")
    assert {line.base_url for line in enabled(store)} == {"http://127.0.0.1:9"}


@pytest.mark.parametrize(
    ("company", "interval_s"),
    [("prairie", 300), ("", 300), ("A" * 13, 300), ("PRAIRIE", 4), ("PRAIRIE", 901)],
)
def test_what_is_wrong_is_named(store: Store, company: str, interval_s: int) -> None:
    with pytest.raises(InvalidRequestError, match="company" if interval_s == 300 else "interval"):
        new_line(store, company=company, interval_s=interval_s)


def test_only_an_lti_admin_connects(store: Store) -> None:
    with pytest.raises(NotAllowedError):
        new_line(store, Principal("care", Role.CUSTOMER_CARE, None, "desk"))
    assert enabled(store, frozenset({"PRAIRIE"})) == ()
