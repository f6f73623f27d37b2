"""Roads along an order never sort, roads from a search start at the hits: SQLite's own plan says so."""

import pytest

from admin_desktop.models.database.bare import Bare
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.conditions import conditions
from admin_desktop.models.payments.listing.grid_rows import rows_by_key
from admin_desktop.models.payments.listing.ordering import From
from admin_desktop.models.payments.listing.road_choice import Question, choose
from admin_desktop.models.payments.listing.road_steps import Steps
from admin_desktop.models.payments.listing.roads import Road
from admin_desktop.models.payments.listing.text_search import hits
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal

pytestmark = pytest.mark.sqlite_only


def plan(store: Store, road: Road, begin: From) -> list[str]:
    with store.reading() as conn:
        bare = Bare(road.places(begin).limit(1), conn)
        values = [bare._values[name] for name in bare._names or ()]
        cursor = conn.connection.cursor()
        return [row[3] for row in cursor.execute(f"EXPLAIN QUERY PLAN {bare.sql}", values)]


def chosen(store: Store, who: Principal, flt: PaymentFilter, sort: PaymentSort, few: int = -1) -> Road:
    with store.reading() as conn:
        return choose(conn, Question(who, flt, sort, 0, few))


@pytest.mark.parametrize("column", SORTABLE)
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("begin", [From.START, From.KEY])
def test_no_step_along_an_order_sorts_the_whole(
    store: Store, care: Principal, column: str, begin: From, *, descending: bool
) -> None:
    road = chosen(store, care, PaymentFilter(), PaymentSort(column, descending))
    assert road.ordered
    steps = plan(store, road, begin)
    # By customer, the payments of one customer are put in order: a few at a time.
    sorting = [step for step in steps if "TEMP B-TREE" in step and "RIGHT PART" not in step]
    assert sorting == []


@pytest.mark.parametrize("statuses", [{Status.PAID}, {Status.PAID, Status.CANCELED}])
def test_a_filter_by_status_walks_the_newest_of_each_status(
    store: Store, care: Principal, statuses: set[Status]
) -> None:
    road = chosen(store, care, PaymentFilter(statuses=frozenset(statuses)), PaymentSort())
    assert not [step for step in plan(store, road, From.START) if "TEMP B-TREE" in step]


def test_a_search_reads_text_indexes_and_never_all_payments(store: Store, care: Principal) -> None:
    with store.reading() as conn:
        found = hits(conn, "smith")
        assert all(hit.leads for hit in found)
        assert not all(hit.leads for hit in hits(conn, "sm"))
        assert hits(conn, " ") == ()
        assert conditions(conn, care, PaymentFilter(), 0) == []
        assert rows_by_key(conn, [("NORTHSTAR", "PMTNONE")], 0) == ()
    road = chosen(store, care, PaymentFilter(text="smith"), PaymentSort(), few=9)
    assert Steps(road).road.ordered is False
