"""The page as the tour shows it: brought into each pose through its own searches and buttons.

Each pose waits for nothing: whoever takes the picture waits until the page is settled, then asks for the
next step, until there is none.
"""

from collections.abc import Callable, Iterator

from admin_desktop.models.customers.rows import Standing
from admin_desktop.views.customers.customers_page import CustomersPage

SEARCHED = "muller ortho"
"""In the demo a customer with two portal users, ten contracts of every standing, and many payments."""

Pose = Callable[[CustomersPage], Iterator[None]]
"""Yields whenever the page must settle before the next step."""


def searching(page: CustomersPage) -> Iterator[None]:
    """Show what a few letters find, the first of them open."""
    page.search("ortho")
    yield
    page.take_focus()
    yield


def overview(page: CustomersPage) -> Iterator[None]:
    """Show one customer whole."""
    if page.aside.is_open():
        page.aside.close()
    page.search(SEARCHED)
    yield
    if not page.results.hits.rowCount():
        page.search("")
        yield
    hit = page.results.hits.hit(0)
    page.open_customer(hit.company, hit.customer_no)
    yield


def contract_not_showing(page: CustomersPage) -> Iterator[None]:
    """Show the checks of a contract that nobody sees, or of the first one."""
    yield from overview(page)
    lines = page.overview.contracts.lines()
    hidden = [line for line in lines if line.standing is Standing.NOT_VISIBLE]
    for line in (*hidden, *lines)[:1]:
        page.explain(line.contract_no)
    yield


POSES: dict[str, Pose] = {
    "customers-search": searching,
    "customer-overview": overview,
    "contract-not-showing": contract_not_showing,
}
"""By the name of the picture."""
