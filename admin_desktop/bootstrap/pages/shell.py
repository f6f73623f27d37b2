"""What the palette finds and what alerts are about, bound to who sits at the window."""

from collections.abc import Sequence

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.customers.search import search
from admin_desktop.models.features.overview import switches
from admin_desktop.models.features.plans import PlanState
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.status import Mark
from admin_desktop.views.look.formats import money
from admin_desktop.views.shell.ports import Found, News
from admin_desktop.views.shell.reception import Reception
from admin_desktop.views.window import MainWindow

SHOWN = 6
"""Of each kind: one types on rather than reads on."""


class ShellReads:
    """Satisfies the shell's ShellReader."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def find(self, text: str) -> Sequence[Found]:
        """Return the first customers and the newest payments that contain the text."""
        hits = search(self._store, self._who, text, limit=SHOWN).hits
        rows = PaymentPages(self._store, self._who, PaymentFilter(text=text), PaymentSort()).page(0)[:SHOWN]
        found = [
            Found("customer", hit.name, hit.email, "customers", (hit.company, hit.customer_no))
            for hit in hits
        ]
        for row in rows:
            second = f"{row.customer_name}, {money(row.amount_cents)}"
            found.append(
                Found("payment", row.payment_ref, second, "payments", (row.company, row.payment_ref))
            )
        return found

    def news(self) -> News:
        """Return how many payments are returned, and how many changes wait for this principal's approval."""
        returned = PaymentFilter(marks=frozenset({Mark.RETURNED}))
        pages = PaymentPages(self._store, self._who, returned, PaymentSort("updated"))
        count = pages.count()
        newest = pages.page(0)[0].payment_ref if count else ""
        plans = [
            row.open_plan
            for row in switches(self._store, self._who)
            if row.may_approve and row.open_plan is not None
        ]
        return News(count, newest, sum(plan.state is PlanState.WAITING for plan in plans))


def reception(window: MainWindow, here: Workspace) -> Reception:
    """Return what answers to keys, palette and help everywhere in the window."""
    return Reception(window, ShellReads(here))
