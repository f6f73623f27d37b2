"""What View Payments reads through in the benchmarks: the workspace, without the rest of the program."""

from typing import Any

from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.queries import companies, find
from admin_desktop.models.principal import Principal, Role

WHO = Principal("dana", Role.CUSTOMER_CARE, None, "bench")


class Reader:
    """The page's reads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(self, flt: PaymentFilter, sort: PaymentSort) -> PaymentPages:
        return PaymentPages(self._store, WHO, flt, sort)

    def detail(self, company: str, payment_ref: str) -> Any:
        return find(self._store, WHO, company, payment_ref)

    def companies(self) -> Any:
        return companies(self._store, WHO)
