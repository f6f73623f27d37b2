"""The page's scenes for the tour: each brought about through its own searches and buttons, step by step."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from admin_desktop.models.customers.rows import Standing
from admin_desktop.views.page import Scene

if TYPE_CHECKING:
    from admin_desktop.views.customers.customers_page import CustomersPage

FEW, ONE = "ortho", "muller ortho"
"""In the demo several customers; and one with contracts of every standing and many payments."""

Pose = Callable[["CustomersPage"], Iterator[None]]
"""Yields whenever the page must settle before the next step."""


def searching(page: "CustomersPage") -> Iterator[None]:
    """Show what a few letters find, the first of them open."""
    _put_away(page)
    page.results.clear_cursor()
    page.take_focus()
    yield


def overview(page: "CustomersPage") -> Iterator[None]:
    """Show one customer whole; the first of all where nobody has the name."""
    _put_away(page)
    if not page.results.hits.rowCount():
        page.search("")
        yield
    hit = page.results.hits.hit(0)
    page.open_customer(hit.company, hit.customer_no)
    yield


def contract_not_showing(page: "CustomersPage") -> Iterator[None]:
    """Show the checks of a contract that nobody sees, or of the first one."""
    yield from overview(page)
    lines = page.overview.contracts.lines()
    hidden = [line for line in lines if line.standing is Standing.NOT_VISIBLE]
    for line in (*hidden, *lines)[:1]:
        page.explain(line.contract_no)
    yield


class Steps:
    """Takes a pose's next step whenever the page has settled."""

    def __init__(self, page: "CustomersPage", pose: Pose) -> None:
        self._page, self._pose = page, pose
        self._steps: Iterator[None] = iter(())

    def begin(self) -> None:
        """Take the first step."""
        self._steps = self._pose(self._page)
        next(self._steps)

    def is_done(self) -> bool:
        """Take the next step if the page has settled; returns whether there is none."""
        done = object()
        return self._page.is_settled() and next(self._steps, done) is done


def scenes_of(page: "CustomersPage") -> tuple[Scene, ...]:
    """Return the scenes: searching, one customer whole, and why a contract does not show."""
    poses = (
        ("customers-search", FEW, searching),
        ("customer-overview", ONE, overview),
        ("contract-not-showing", ONE, contract_not_showing),
    )
    made = ((name, search, Steps(page, pose)) for name, search, pose in poses)
    return tuple(Scene(name, search, steps.begin, steps.is_done) for name, search, steps in made)


def _put_away(page: "CustomersPage") -> None:
    if page.aside.is_open():
        page.aside.close()
