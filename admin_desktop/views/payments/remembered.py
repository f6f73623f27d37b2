"""How the grid stands, as JSON values: which columns, in which order and width, sorted and filtered by what.

Columns are named by key, never by number: a version with more columns reads what an older one kept.
"""

from typing import Any

from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Status
from admin_desktop.redaction import mask_search
from admin_desktop.views.parts.layout.list_and_detail import ListAndDetail
from admin_desktop.views.payments.grid.columns import COLUMNS
from admin_desktop.views.payments.grid.payments_table import PaymentsTable
from admin_desktop.views.payments.payments_list import PaymentsList


def as_kept(table: PaymentsTable, listed: PaymentsList, beside: ListAndDetail) -> dict[str, Any]:
    """Return columns, filter and sort, and the detail's width."""
    return {
        "columns": columns_as_kept(table),
        "list": filter_as_kept(listed.filter, listed.sort),
        "detail": beside.detail_width(),
    }


def restore(table: PaymentsTable, listed: PaymentsList, beside: ListAndDetail, kept: dict[str, Any]) -> None:
    """Put back what ``as_kept`` returned; what makes no sense is passed over."""
    restore_columns(table, kept.get("columns"))
    beside.restore(kept.get("detail"))
    listed.filter, listed.sort = kept_filter(kept.get("list"))
    table.header.show_sort(listed.sort.column, descending=listed.sort.descending)


_SECTIONS = {column.key: section for section, column in enumerate(COLUMNS)}
LISTS = (("payments", ""), ("payments-no-match", "nothing like it"))
"""Names and searches of the lists that the tour shows."""
_WIDTHS = range(24, 4000)


def columns_as_kept(table: PaymentsTable) -> dict[str, Any]:
    """Return order, hidden columns and the widths that the user gave."""
    order = [COLUMNS[table.header.logicalIndex(place)].key for place in range(table.header.count())]
    hidden = [column.key for section, column in enumerate(COLUMNS) if table.isColumnHidden(section)]
    kept = {"order": order, "hidden": hidden, "widths": dict(table.own_widths)}
    return {**kept, "frozen": table.frozen_columns()}


def restore_columns(table: PaymentsTable, kept: Any) -> None:
    """Put the columns back; unknown ones are passed over, new ones stand where they usually do."""
    if not isinstance(kept, dict):
        return
    order = [key for key in _texts(kept.get("order")) if key in _SECTIONS]
    for place, key in enumerate(order):
        table.header.moveSection(table.header.visualIndex(_SECTIONS[key]), place)
    if isinstance(kept.get("hidden"), list):
        hidden = set(_texts(kept["hidden"])) - {"status", "company"}
        for key, section in _SECTIONS.items():
            if key in order and key != "company":
                table.setColumnHidden(section, key in hidden)
    frozen = kept.get("frozen")
    if type(frozen) is int:
        table.freeze(frozen)
    widths = kept.get("widths")
    if isinstance(widths, dict):
        table.own_widths = {key: wide for key, wide in widths.items() if key in _SECTIONS and wide in _WIDTHS}
        table.lay_out()


def filter_as_kept(flt: PaymentFilter, sort: PaymentSort) -> dict[str, Any]:
    """Return search text, statuses and sort."""
    return {
        "text": flt.text if mask_search(flt.text) is None else "",
        "statuses": sorted(status.value for status in flt.statuses),
        "sort": sort.column,
        "descending": sort.descending,
    }


def kept_filter(kept: Any) -> tuple[PaymentFilter, PaymentSort]:
    """Return the filter and sort that were kept; the first day's where they make no sense."""
    if not isinstance(kept, dict):
        return PaymentFilter(), PaymentSort()
    known = {status.value for status in Status}
    statuses = frozenset(Status(text) for text in _texts(kept.get("statuses")) if text in known)
    text = kept.get("text")
    flt = PaymentFilter(text=text if isinstance(text, str) else "", statuses=statuses)
    column = kept.get("sort")
    if column not in SORTABLE:
        return flt, PaymentSort()
    return flt, PaymentSort(str(column), kept.get("descending") is True)


def _texts(values: Any) -> list[str]:
    return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
