"""The grid's columns as those of an export: in the grid's order, some of them as two."""

from collections.abc import Iterable

from admin_desktop.models.exports.columns import COLUMNS

_TWO = {
    "status": ("status", "marks"),
    "counters": ("payments", "payments_processed"),
    "reviewed": ("reviewed_by", "reviewed"),
}
_KNOWN = frozenset(column.name for column in COLUMNS)


def exported(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the export columns of the grid's visible ones; the currency of money is always there."""
    names = (name for key in keys for name in _TWO.get(key, (key,)))
    return tuple(dict.fromkeys(name for name in names if name in _KNOWN))
