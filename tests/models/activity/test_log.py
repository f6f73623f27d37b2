"""Reading the log: newest first, page by page, bound to the companies that one may see."""

import pytest

from admin_desktop.clock import ManualClock
from admin_desktop.errors import NotAllowedError
from admin_desktop.models import audit
from admin_desktop.models.activity.log import LogFilter, plain, read
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal, Role

SYNC = Principal("sync", Role.SYNC_SERVICE, None)


@pytest.fixture
def told(store: Store, clock: ManualClock, care: Principal) -> None:
    lines = [
        ("NORTHSTAR", care, "submit", "PMT1", {"status": "paid", "amount": None}),
        ("NORTHSTAR", SYNC, "apply_page", "page", None),
        ("SUNBELT", care, "refused", "read SUNBELT", None),
        ("*", care, "backup", "100%_file", None),
    ]
    for number, (company, who, action, entity, new) in enumerate(lines):
        for _ in range(3):
            with store.writing() as conn:
                audit.write(
                    conn, company=company, now_ms=number * 10, who=who, action=action, entity=entity,
                    old={"status": "pending"} if new else None, new=new, ticket="T-7",
                )  # fmt: skip


def test_the_newest_comes_first_and_pages_join_without_a_gap(
    store: Store, care: Principal, told: None
) -> None:
    everything = read(store, care, LogFilter(), limit=100)
    assert (everything.count, everything.of, everything.more) == (12, 12, False)
    joined = []
    after = None
    while True:
        page = read(store, care, LogFilter(), after=after, limit=5)
        joined += page.lines
        if not page.more:
            break
        after = page.lines[-1].place
    assert tuple(joined) == everything.lines
    assert [line.company for line in joined[::3]] == ["*", "SUNBELT", "NORTHSTAR", "NORTHSTAR"]
    last = everything.lines[-1]
    assert last.change == "status: pending → amount: none, status: paid"
    assert (last.what, last.role, last.line_no) == ("submit", "LTi Customer Care", 1)


@pytest.mark.parametrize(
    ("flt", "count"),
    [
        (LogFilter(company="SUNBELT"), 3),
        (LogFilter(text="pmt1"), 3),
        (LogFilter(text="100%_"), 3),
        (LogFilter(text="%"), 3),
        (LogFilter(kinds=frozenset({"people"})), 9),
        (LogFilter(kinds=frozenset({"refusals", "exports"})), 6),
        (LogFilter(from_ms=10, to_ms=30), 6),
        (LogFilter(company="NOBODY"), 0),
    ],
)
def test_filters(store: Store, care: Principal, told: None, flt: LogFilter, count: int) -> None:
    assert read(store, care, flt).count == count


def test_other_companies_lines_do_not_exist(
    store: Store, northstar_admin: Principal, portal: Principal, told: None
) -> None:
    page = read(store, northstar_admin, LogFilter())
    assert {line.company for line in page.lines} == {"NORTHSTAR"}
    assert (page.count, page.of) == (6, 6)
    for hidden in ("SUNBELT", "*"):
        assert read(store, northstar_admin, LogFilter(company=hidden)).count == 0
    with pytest.raises(NotAllowedError):
        read(store, portal, LogFilter())


def test_values_are_words_and_what_is_no_json_stays_as_it_is() -> None:
    assert plain("") == ""
    assert plain("{not json") == "{not json"
    assert plain("[1]") == "[1]"
